// Where a patient's data may stand in plain text, and why; everything else that holds a canary is a leak.
#pragma once

#include "search.h"

#include <string>
#include <vector>

namespace calque::testkit {

struct Paper {
  std::string file;             ///< pattern (ECMAScript) for the whole name below the folder
  std::set<std::string> places; ///< that may stand there, and must be seen there at least once
  std::string why;
};

[[nodiscard]] const std::vector<Paper>& papers();

/// Seen and not mended yet: told, and not failed. A line goes with its defect.
struct KnownLeak {
  std::string file, why;
};
[[nodiscard]] const std::vector<KnownLeak>& knownLeaks();

/// What of `hits` no paper is meant to carry, one line each. Of known leaks stdout tells.
[[nodiscard]] std::vector<std::string> leaksAmong(const std::set<Hit>& hits);
/// Papers and places of theirs that no hit stands on: the list must not be longer than what is needed.
[[nodiscard]] std::vector<std::string> papersNeverSeen(const std::set<Hit>& hits);

} // namespace calque::testkit
