#include "trail_page.h"

#include "case_context.h"
#include "rooms.h"

#include <algorithm>

namespace calque::workflow {

base::Result<std::vector<trail::Mark>> marksOfCase(const Lab& lab, const std::string& caseId) {
  const auto& log = lab.rooms().log;
  CALQUE_TRY(entries, log.entriesOf(caseId));
  CALQUE_TRY(context, log.entriesOfTypes(trail::Marks::contextOfACase()));
  std::erase_if(context, [&](const auto& entry) { return entry.record == caseId; });
  std::ranges::move(context, std::back_inserter(entries));
  std::ranges::sort(entries, {}, &domain::Entry::seq);
  trail::Marks fold;
  std::vector<trail::Mark> marks;
  for (const auto& entry : entries)
    for (auto& mark : fold.apply(entry))
      if (mark.record == caseId)
        marks.push_back(std::move(mark));
  return marks;
}

domain::DocumentSection markSection(std::span<const trail::Mark> marks) {
  domain::DocumentSection section{marks.empty() ? "Nothing marked" : "marked entries", {}, {}, {}, {}, !marks.empty()};
  if (marks.empty())
    return section;
  domain::DocumentTable table{"What deserves eyes", {"No.", "Time (UTC)", "Mark", "What", "Record", "Who"}, {}};
  for (const auto& mark : marks)
    table.rows.push_back({std::to_string(mark.seq), base::toUtcText(mark.at).substr(0, 19), mark.rule, mark.sentence,
                          mark.record, mark.actor});
  section.tables.push_back(std::move(table));
  return section;
}

domain::DocumentSection remarkSection(const std::vector<std::string>& remarks) {
  return {"Remarks", {}, remarks.empty() ? std::vector<std::string>{"none"} : remarks, {}, {}, false};
}

base::Result<domain::FileItem> keepReviewed(Lab& lab, const std::string& owner, const Reviewed& reviewed,
                                            std::span<const trail::Mark> marks,
                                            const std::vector<std::string>& remarks) {
  base::JsonList list;
  for (const auto& mark : marks)
    list.push_back(
        base::JsonObject{{"seq", mark.seq}, {"rule", mark.rule}, {"sentence", mark.sentence}, {"record", mark.record}});
  const auto text = base::toPlainJson(base::JsonObject{{"from", reviewed.from},
                                                       {"to", reviewed.to},
                                                       {"record", reviewed.record},
                                                       {"marks", std::move(list)},
                                                       {"remarks", remarks}});
  return keepFile(lab, owner, "evidence", "json", base::viewOf(text));
}

} // namespace calque::workflow
