// Progress of long work, as a function passed in: nothing below ever calls up.
#pragma once

#include <functional>
#include <string_view>

namespace calque::base {

/// Called with the share done (0–1) and what is being done; returning false asks the work to stop with nothing half
/// done. May be empty. Called on the thread that does the work.
using Progress = std::function<bool(double share, std::string_view what)>;

} // namespace calque::base
