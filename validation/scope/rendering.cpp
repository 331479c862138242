#include "scope.h"

namespace calque::scope {
namespace {

std::string padded(std::string text, std::size_t width) {
  text.append(text.size() < width ? width - text.size() : 1, ' ');
  return text;
}

std::string lineOf(const std::string& change, const std::string& requirements, const std::string& why) {
  return change + (requirements.empty() ? "" : ", " + requirements) + ": " + why + "\n";
}

/// A line for each change and cause; the requirements that share them stand side by side.
std::string linesOf(const std::vector<Reason>& reasons, const std::string& first, const std::string& further) {
  std::string text;
  for (std::size_t at = 0; at < reasons.size();) {
    const auto& one = reasons[at];
    std::string requirements = one.requirement;
    while (++at < reasons.size() && reasons[at].change == one.change && reasons[at].why == one.why)
      requirements += (requirements.empty() ? "" : " ") + reasons[at].requirement;
    text += (text.empty() ? first : further) + lineOf(one.change, requirements, one.why);
  }
  return text;
}

base::Json jsonOf(const Reason& reason) {
  return base::JsonObject{{"change", reason.change}, {"requirement", reason.requirement}, {"why", reason.why}};
}

} // namespace

std::string textOf(const Scope& scope) {
  if (scope.changes.empty())
    return "nothing changed; nothing is due\n";
  std::string text = "changed  ";
  for (const auto& change : scope.changes)
    text += (text.ends_with("  ") ? "" : ", ") + change;
  text += "\ndue      " + std::to_string(scope.due.size()) + " of " +
          std::to_string(scope.due.size() + scope.notDue.size()) + " steps\n";
  for (const auto& step : scope.due)
    text += linesOf(step.reasons, padded(step.step, 28), std::string(28, ' '));
  if (!scope.untried.empty())
    text += "no step of these protocols tries\n" + linesOf(scope.untried, "  ", "  ");
  return text;
}

base::Json jsonOf(const Scope& scope) {
  base::JsonList due, untried;
  for (const auto& step : scope.due) {
    base::JsonList reasons;
    for (const auto& reason : step.reasons)
      reasons.push_back(jsonOf(reason));
    due.push_back(base::JsonObject{{"protocol", step.protocol}, {"step", step.step}, {"reasons", std::move(reasons)}});
  }
  for (const auto& reason : scope.untried)
    untried.push_back(jsonOf(reason));
  return base::JsonObject{
      {"changes", scope.changes}, {"due", std::move(due)}, {"not_due", scope.notDue}, {"untried", std::move(untried)}};
}

} // namespace calque::scope
