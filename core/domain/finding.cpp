#include "finding.h"

namespace calque::domain {

std::string_view severityWord(Severity severity) {
  return severity == Severity::Refusal ? "refusal" : severity == Severity::Warning ? "warning" : "note";
}

std::string_view verdictWord(Verdict verdict) {
  return verdict == Verdict::Refuse ? "refuse" : verdict == Verdict::Warn ? "warn" : "accept";
}

Verdict verdictOf(const std::vector<Finding>& findings) {
  Verdict verdict = Verdict::Accept;
  for (const auto& finding : findings) {
    if (finding.severity == Severity::Refusal)
      return Verdict::Refuse;
    if (finding.severity == Severity::Warning)
      verdict = Verdict::Warn;
  }
  return verdict;
}

} // namespace calque::domain
