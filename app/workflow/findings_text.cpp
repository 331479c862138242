#include "findings_text.h"

#include <fmt/format.h>

namespace calque::workflow {

base::Json findingsJson(const std::vector<domain::Finding>& findings) {
  base::JsonList list;
  for (const auto& finding : findings) {
    const auto& line = domain::lineOf(finding.code);
    list.push_back(base::JsonObject{{"code", line.name},
                                    {"number", line.number},
                                    {"severity", domain::severityWord(finding.severity)},
                                    {"where", finding.where},
                                    {"message", finding.message}});
  }
  return list;
}

std::string findingsText(const std::vector<domain::Finding>& findings) {
  std::string text;
  for (const auto& finding : findings) {
    const auto& line = domain::lineOf(finding.code);
    text += fmt::format("  {:<8} {} {:<22} {}{}{}\n", domain::severityWord(finding.severity), line.number, line.name,
                        finding.where, finding.where.empty() ? "" : ": ", finding.message);
  }
  return text;
}

} // namespace calque::workflow
