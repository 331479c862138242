#include "required_entries.h"

#include "core/domain/refusals.h"

#include <algorithm>
#include <array>

namespace calque::dhr {
namespace {

using By = RequiredBy;

// columns: by · clinical · non-diagnostic with approval · without · one for each item
constexpr auto required = std::to_array<RequiredLine>({
    {"case.opened", "the request", "case open", By::Release, true, true, true, false},
    {"intake.accepted", "the accepted images", "case intake", By::Release, true, true, true, false},
    {"segmentation.*", "the segmentation", "segmentation import", By::Release, true, true, true, false},
    {"model.locked", "the locked model", "segmentation import", By::Release, true, true, true, false},
    {"esign:approval", "the surgeon's approval", "segmentation approve", By::Release, true, true, false, false},
    {"print.planned", "the plan", "print plan", By::Release, true, true, true, false},
    {"print.released", "the release to print", "print release", By::Release, true, true, true, false},
    {"print.started", "the start of the build", "print start", By::Release, true, true, true, false},
    {"print.done", "the printer's report", "print finish", By::Release, true, true, true, false},
    {"postprocess.recorded", "the post-processing", "print post", By::Release, true, true, true, true},
    {"inspection.recorded", "the inspection", "inspect record", By::Release, true, true, true, true},
    {"label.checked", "the label check", "label check", By::Release, true, true, true, true},
    {"audit.reviewed", "the review of the audit trail", "audit review", By::Release, true, true, true, false},
    {"case.released", "the release", "case release", By::Close, true, true, true, false},
});

bool isWanted(const RequiredLine& line, const domain::Case& known) {
  if (known.path == domain::Path::Clinical)
    return line.clinical;
  return domain::lineOf(known.scenario).approvalRequired ? line.approved : line.trained;
}

bool isOfType(const domain::Entry& entry, std::string_view type) {
  return type.ends_with(".*") ? entry.type.starts_with(type.substr(0, type.size() - 1)) : entry.type == type;
}

bool namesItem(const domain::Entry& entry, const std::string& item) {
  const auto items = entry.data.words("items");
  return entry.data.text("item") == item || std::find(items.begin(), items.end(), item) != items.end();
}

std::vector<std::string> missing(const domain::Case& known, std::span<const domain::Entry> entries, RequiredBy by) {
  std::vector<std::string> words;
  const auto stands = [&](const RequiredLine& line, const std::string& item) {
    if (line.type == "esign:approval")
      return domain::hasSurgeonsApproval(known);
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
      return isOfType(entry, line.type) && (item.empty() || namesItem(entry, item));
    });
  };
  const auto lastBuild = std::find_if(known.runs.rbegin(), known.runs.rend(),
                                      [](const auto& run) { return run.state == domain::RunState::Done; });
  for (const auto& line : required) {
    if (!isWanted(line, known) || line.by > by)
      continue;
    std::vector<std::string> items{std::string()};
    if (line.eachItem && lastBuild != known.runs.rend())
      items = known.release ? known.release->items : lastBuild->items;
    for (const auto& item : items)
      if (!stands(line, item))
        words.push_back(std::string(line.type) + ": " + std::string(line.what) + (item.empty() ? "" : " of " + item) +
                        " (`calque " + std::string(line.step) + "`)");
  }
  return words;
}

} // namespace

std::span<const RequiredLine> requiredEntries() {
  return required;
}

// [impl->req~release.accepted~1]
std::vector<std::string> missingForRelease(const domain::Case& known, std::span<const domain::Entry> entries) {
  return missing(known, entries, RequiredBy::Release);
}

std::vector<std::string> missingForClose(const domain::Case& known, std::span<const domain::Entry> entries) {
  return missing(known, entries, RequiredBy::Close);
}

base::Done checkComplete(const domain::Case& known, std::span<const domain::Entry> entries, RequiredBy by) {
  const auto words = missing(known, entries, by);
  if (!words.empty())
    return domain::refuse(domain::RefusalCode::RecordIncomplete, words.front(), words.front());
  return {};
}

} // namespace calque::dhr
