// L11: the cleared combination a clinical print stands on.
#include "law.h"

#include "core/base/clock.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace calque::audit {
namespace {

/// "1.10.3" as numbers.
std::optional<std::vector<std::uint64_t>> maybeDotted(std::string_view text) {
  std::vector<std::uint64_t> numbers;
  for (;;) {
    auto dot = text.find('.');
    auto part = text.substr(0, dot);
    std::uint64_t number = 0;
    auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (part.empty() || error != std::errc{} || end != part.data() + part.size())
      return std::nullopt;
    numbers.push_back(number);
    if (dot == text.npos)
      break;
    text.remove_prefix(dot + 1);
  }
  while (!numbers.empty() && numbers.back() == 0) // a missing number counts 0
    numbers.pop_back();
  return numbers;
}

/// Equal text, or `found` inside ">=A <B".
bool isMatch(std::string_view row, std::string_view found) {
  if (row == found)
    return true;
  auto space = row.find(' ');
  if (!row.starts_with(">=") || space == row.npos || space + 2 > row.size() || row[space + 1] != '<')
    return false;
  auto low = maybeDotted(row.substr(2, space - 2)), high = maybeDotted(row.substr(space + 2)), at = maybeDotted(found);
  return low && high && at && *low <= *at && *at < *high;
}

base::Done checkThings(const Law& law, const domain::Entry& entry, const std::string& day) {
  const auto& printer = law.state.row("printer", entry.data.text("printer"));
  if (!printer.flag("qualified") || printer.text("until") < day)
    return broken("L11", "the printer's qualification is not in force", {}, entry.data.text("printer"));
  for (const auto& id : entry.data.words("lots")) {
    const auto& lot = law.state.row("lot", id);
    if (!lot.flag("accepted") || lot.flag("quarantined") || lot.text("expires") < day)
      return broken("L11", "a material lot is not accepted, is expired or in quarantine", {}, id);
  }
  return {};
}

base::Done checkCovers(const Law& law, const domain::Entry& entry, const base::Json& clearance) {
  const auto* row = clearance.find("row");
  const auto& record = law.state.row("case", entry.record);
  const auto& source = law.state.row("surface", inside(entry.record, record.text("segmentation")));
  const auto& printer = law.state.row("printer", entry.data.text("printer"));
  const auto* plan = law.state.row("job", inside(entry.record, entry.data.text("job"))).find("plan");
  if (!row || !plan)
    return broken("L11", "there is no such row or plan");
  auto lacks = [](const std::string& what, std::string expected, std::string found) {
    return broken("L11", "the clearance row does not cover " + what, std::move(expected), std::move(found));
  };
  if (row->text("software") != source.text("tool") || !isMatch(row->text("version"), source.text("version")))
    return lacks("the software", row->text("software") + " " + row->text("version"),
                 source.text("tool") + " " + source.text("version"));
  if (!contains(row->words("anatomies"), record.text("anatomy")))
    return lacks("the anatomy", {}, record.text("anatomy"));
  if (!contains(row->words("uses"), record.text("scenario")))
    return lacks("the use", {}, record.text("scenario"));
  if (row->text("printer_model") != printer.text("model") || !isMatch(row->text("firmware"), printer.text("firmware")))
    return lacks("the printer", row->text("printer_model") + " " + row->text("firmware"),
                 printer.text("model") + " " + printer.text("firmware"));
  for (const auto& id : entry.data.words("lots"))
    if (auto material = law.state.row("lot", id).text("material"); !contains(row->words("materials"), material))
      return lacks("the material", {}, material);
  if (row->text("mode") != plan->text("mode") || row->number("layer_um") != plan->number("layer_um") ||
      row->text("postprocess") != plan->text("postprocess"))
    return lacks("the mode, layer or post-process", row->text("mode"), plan->text("mode"));
  return {};
}

/// `a-b` or `a-`: whole years, at most three digits each.
bool isAgeRange(std::string_view text) {
  const auto maybeYears = [](std::string_view digits) -> std::optional<int> {
    int years = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), years);
    const bool isNumber = !digits.empty() && digits.size() <= 3 && digits[0] != '-' && error == std::errc{} &&
                          end == digits.data() + digits.size();
    return isNumber ? std::optional(years) : std::nullopt;
  };
  const auto dash = text.find('-');
  if (dash == text.npos)
    return false;
  const auto from = maybeYears(text.substr(0, dash)), to = maybeYears(text.substr(dash + 1));
  return from && (text.size() == dash + 1 || (to && *to >= *from));
}

base::Done checkQualified(const Law& law, const domain::Entry& entry) {
  if (law.state.row("meta").flag("test"))
    return {};
  auto runs = entry.data.words("runs");
  bool passed = std::all_of(runs.begin(), runs.end(), [&](const std::string& run) {
    return law.state.row("qualification", run).text("outcome") == "pass";
  });
  return passed && !runs.empty() ? base::Done{} : broken("L11", "a printer is qualified by runs that passed");
}

} // namespace

base::Done ruleL11(const Law& law, const domain::Entry& entry) {
  if (entry.type == "clearance.proposed")
    return isAgeRange(entry.data.text("ages")) ? base::Done{}
                                               : broken("L11", "the ages of a clearance are no range",
                                                        "12-21 or 18-, in whole years", entry.data.text("ages"));
  if (entry.type == "printer.qualified")
    return checkQualified(law, entry);
  if (entry.type != "print.released" || law.state.row("case", entry.record).text("use") != "clinical")
    return {};
  auto day = base::toDateText(entry.at);
  const auto& clearance = law.state.row("clearance", entry.data.text("clearance"));
  const auto* row = clearance.find("row");
  if (!row || !clearance.flag("approved") || clearance.flag("withdrawn") || row->text("effective") > day)
    return broken("L11", "no clearance row in force is named", {}, entry.data.text("clearance"));
  if (row->flag("example") && !law.state.row("meta").flag("test"))
    return broken("L11", "an example row counts in a test lab only");
  CALQUE_CHECK(checkThings(law, entry, day));
  return checkCovers(law, entry, clearance);
}

} // namespace calque::audit
