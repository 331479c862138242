// Findings as JSON (interface.md) and as lines for people: the same words in both.
#pragma once

#include "core/base/canonical.h"
#include "core/domain/finding.h"

#include <string>
#include <vector>

namespace calque::workflow {

[[nodiscard]] base::Json findingsJson(const std::vector<domain::Finding>& findings);
[[nodiscard]] std::string findingsText(const std::vector<domain::Finding>& findings);

} // namespace calque::workflow
