#include "rules.h"

#include <algorithm>
#include <charconv>

namespace calque::audit_check {
namespace {

/// `[0-9]+(\.[0-9]+)*` as its numbers, leading zeros dropped so that they compare by length and text; nothing for other
/// text.
std::optional<std::vector<std::string>> maybeDotted(std::string_view text) {
  std::vector<std::string> numbers;
  while (true) {
    auto dot = std::min(text.find('.'), text.size());
    auto number = text.substr(0, dot);
    if (number.empty() || number.find_first_not_of("0123456789") != std::string_view::npos)
      return std::nullopt;
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    numbers.emplace_back(number);
    if (dot == text.size())
      return numbers;
    text.remove_prefix(dot + 1);
  }
}

/// Below zero, zero, above: number by number, a missing one counting 0.
int compareDotted(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
    const std::string left = i < a.size() ? a[i] : "", right = i < b.size() ? b[i] : "";
    if (left.size() != right.size())
      return left.size() < right.size() ? -1 : 1;
    if (left != right)
      return left < right ? -1 : 1;
  }
  return 0;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

} // namespace

bool isCovered(std::string_view row, std::string_view used) {
  if (row == used)
    return true;
  auto space = row.find(" <");
  if (!row.starts_with(">=") || space == std::string_view::npos)
    return false;
  auto from = maybeDotted(row.substr(2, space - 2)), below = maybeDotted(row.substr(space + 2)),
       other = maybeDotted(used);
  return from && below && other && compareDotted(*from, *other) <= 0 && compareDotted(*other, *below) < 0;
}

bool isAgeRange(std::string_view text) {
  auto dash = text.find('-');
  if (dash == std::string_view::npos || dash == 0 || dash > 3 || text.size() - dash > 4)
    return false;
  auto number = [](std::string_view digits) -> int {
    int value = -1;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size() && digits[0] != '-';
    return whole ? value : -1;
  };
  const int from = number(text.substr(0, dash));
  const auto rest = text.substr(dash + 1);
  return from >= 0 && (rest.empty() || number(rest) >= from);
}

void Rules::l11(const Entry& entry) {
  if (entry.type == Type::ClearanceProposed)
    return demand(isAgeRange(entry.text("ages")), "rule.l11", "ages a-b or a- in whole years", entry.text("ages"),
                  entry);
  if (entry.type == Type::PrinterQualified && !m_state.testLab) {
    const auto* runs = entry.data->find("runs");
    demand(runs->count > 0, "rule.l11", "at least one qualification run", "none", entry);
    for (const auto& run : itemsOf(runs)) {
      const auto* passed = find(m_state.qualifications, run.text);
      demand(passed ? passed->passed : m_state.partial, "rule.l11", "a run that ended with outcome pass", run.text,
             entry);
    }
  }
  const auto* state = m_case;
  if (entry.type != Type::PrintReleased || !state || !state->clinical)
    return;
  const auto* job = find(state->jobs, entry.text("job"));
  if (!job)
    return; // L8 says so
  l11Things(entry, job->plan);
  const auto* row = find(m_state.clearances, entry.text("clearance"));
  if (row)
    l11Row(entry, *state, job->plan, *row);
  else if (!m_state.partial || entry.text("clearance").empty())
    broken("rule.l11", "a clearance", entry.text("clearance"), entry);
}

void Rules::l11Things(const Entry& entry, const Plan& plan) {
  const auto day = entry.time.substr(0, 10);
  if (const auto* printer = find(m_state.printers, entry.text("printer")))
    demand(printer->qualified && printer->until >= day, "rule.l11", "a printer qualified and not suspended",
           entry.text("printer"), entry);
  else if (!m_state.partial)
    broken("rule.l11", "a registered printer", entry.text("printer"), entry);
  for (const auto& id : plan.lots) {
    const auto* lot = find(m_state.lots, id);
    if (lot)
      demand(lot->accepted && lot->expires >= day, "rule.l11", "a lot accepted, not quarantined, not expired", id,
             entry);
    else if (!m_state.partial)
      broken("rule.l11", "a lot received", id, entry);
  }
}

void Rules::l11Row(const Entry& entry, const CaseState& state, const Plan& plan, const Clearance& row) {
  auto covered = [&](bool holds, std::string_view what, std::string_view found) {
    demand(holds, "rule.l11", "a clearance that covers the " + std::string(what), found, entry);
  };
  demand(row.approved && !row.withdrawn, "rule.l11", "a clearance approved and not withdrawn", entry.text("clearance"),
         entry);
  demand(row.effective <= entry.time.substr(0, 10), "rule.l11", "a clearance in effect", row.effective, entry);
  demand(!row.example || m_state.testLab, "rule.l11", "no example row outside a test lab", entry.text("clearance"),
         entry);
  covered(has(row.anatomies, state.anatomy), "anatomy", state.anatomy);
  covered(has(row.uses, state.scenario), "scenario", state.scenario);
  covered(row.mode == plan.mode, "mode", plan.mode);
  covered(row.layerUm == plan.layerUm, "layer", std::to_string(plan.layerUm));
  covered(row.postprocess == plan.postprocess, "post-processing", plan.postprocess);
  for (const auto& id : plan.lots)
    if (const auto* lot = find(m_state.lots, id))
      covered(has(row.materials, lot->material), "material", lot->material);
  if (const auto* printer = find(m_state.printers, entry.text("printer"))) {
    covered(row.printerModel == printer->model, "printer model", printer->model);
    covered(isCovered(row.firmware, printer->firmware), "firmware", printer->firmware);
  }
  if (!state.locked)
    return; // L8 says so
  auto tool = state.imports.find(base::toHex(base::View(state.locked->segmentation)));
  if (tool == state.imports.end())
    return broken("rule.l11", "segmentation.imported of the locked model", "none", entry);
  covered(row.software == tool->second.name, "software", tool->second.name);
  covered(isCovered(row.version, tool->second.version), "version", tool->second.version);
}

} // namespace calque::audit_check
