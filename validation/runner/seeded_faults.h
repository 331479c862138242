// Faults that show that a step can fail: programs that lie in one thing. A lying program is a script around the true
// one, so that no code of the product needs a seam. Private to this room.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace calque::runner {

enum class Lie {
  Obeys = 1,    ///< where the true program's answer on stderr holds `match`, the lying one says nothing and ends with 0
  Replaces = 2, ///< `match` becomes `with` in what it prints (sed -E, without "|")
  Exits = 3,    ///< ends with `with`, whatever the true one said
  Skips = 4,    ///< words that begin with `match` do nothing and end with 0
  Spoils =
      5 ///< after words that begin with `match`, 16 bytes in the middle of the file after `with` (an option) are turned
};

struct SeededFault {
  std::string step;
  std::string words; ///< for people
  std::string program;
  Lie lie;
  std::string match, with;
};

[[nodiscard]] const std::vector<SeededFault>& allSeededFaults();
/// Makes `folder`: every program of `programs` as it is, but the one that lies.
void writeLyingPrograms(const std::filesystem::path& folder, const std::filesystem::path& programs,
                        const SeededFault& fault);

} // namespace calque::runner
