// What a check says of a stranger's input: series, file or surface. A check returns findings; a refusal among them
// makes the verdict.
#pragma once

#include "refusals.h"

#include <string>
#include <vector>

namespace calque::domain {

enum class Severity { Refusal = 1, Warning = 2, Note = 3 };
enum class Verdict { Accept = 1, Warn = 2, Refuse = 3 };

struct Finding {
  RefusalCode code;
  Severity severity = Severity::Refusal;
  std::string where;   ///< "slice 12", "file 3", "triangle 77": positions, never a stranger's text
  std::string message; ///< what, how large, what it does to the model
};

[[nodiscard]] std::string_view severityWord(Severity severity); ///< refusal | warning | note
[[nodiscard]] std::string_view verdictWord(Verdict verdict);    ///< accept | warn | refuse
[[nodiscard]] Verdict verdictOf(const std::vector<Finding>& findings);

} // namespace calque::domain
