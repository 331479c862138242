// The spine: each state of a case (core/domain/case_lifecycle.h) with the step that leads out of it, who does it, what
// it needs, what the signature means, and the entry it leaves. docs/lifecycle.md shows the same.
#pragma once

#include "core/domain/case_gates.h"

#include <span>
#include <string>
#include <string_view>

namespace calque::workflow {

struct CaseStep {
  domain::CaseState from;
  domain::Act act;
  std::string_view file;     ///< where the step lives in this room
  std::string_view evidence; ///< what the entry stands on
  std::string_view entry;    ///< type of record.md 3.3
};

[[nodiscard]] std::span<const CaseStep> caseSteps();
/// Who may do it, from the law's matrix: "technician, segmenter, radiologist".
[[nodiscard]] std::string rolesOf(domain::Act act);

} // namespace calque::workflow
