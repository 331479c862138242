// A clock that went back: the log notes it, and nobody signs until somebody accountable has looked at the clock
// (record.md 11, T8).
#pragma once

#include "session.h"

namespace calque::workflow {

/// Role qa. Refuses 820 where no step waits to be confirmed.
[[nodiscard]] base::Done confirmClock(Session& session, const std::string& reason);

} // namespace calque::workflow
