#include "pack.h"
#include "page.h"

#include "tidy/rooms.h"

#include <algorithm>

namespace calque::pack {
namespace {

using Names = std::set<std::string>;
using ById = std::map<std::string, Names>;

bool isOf(const trace::Item& item, std::string_view type) {
  return item.id.type == type;
}
std::string code(const std::string& word) {
  return "`" + word + "`";
}

ById roomsOf(const Sources& sources) {
  const auto rooms = tidy::readRooms(sources.tree);
  ById found;
  for (const auto& tag : sources.tags)
    if (tag.type == "impl")
      found[trace::toText(tag.covered)].insert(tidy::roomOf(rooms, tag.place.file));
  return found;
}

ById stepsOf(const Sources& sources) {
  ById found;
  for (const auto& protocol : sources.protocols)
    for (const auto& step : protocol.steps)
      for (const auto& requirement : step.requirements)
        found[requirement].insert(step.id);
  return found;
}

Names draftsOf(const Sources& sources) {
  Names drafts;
  for (const auto& item : sources.items)
    if (item.draft)
      drafts.insert(trace::toText(item.id));
  return drafts;
}

/// What an item is pointed to by, through its Covers or its Depends list.
ById pointersTo(const Sources& sources, std::string_view type, std::vector<trace::ItemId> trace::Item::*list) {
  ById found;
  for (const auto& item : sources.items)
    if (isOf(item, type))
      for (const auto& one : item.*list)
        found[trace::toText(one)].insert(trace::toText(item.id));
  return found;
}

Names namesIn(const ById& all, const std::string& id) {
  const auto found = all.find(id);
  return found == all.end() ? Names() : found->second;
}

/// A title with the number of its rows, and the rows: id → title.
std::string holes(const std::string& title, const std::map<std::string, std::string>& rows) {
  std::string text = "### " + title + ": " + std::to_string(rows.size()) + "\n\n";
  for (const auto& [id, words] : rows)
    text += "- `" + id + "` " + words + "\n";
  return text + (rows.empty() ? "" : "\n");
}

/// "- **Label.** text" over several lines of a description.
std::string sentenceOf(const trace::Item& item, const std::string& label) {
  const auto mark = "- **" + label + ".**";
  const auto at = item.description.find(mark);
  if (at == std::string::npos)
    return "";
  const auto end = item.description.find("\n- **", at);
  auto text = item.description.substr(at + mark.size(), end == std::string::npos ? end : end - at - mark.size());
  std::ranges::replace(text, '\n', ' ');
  return trimmed(text);
}

} // namespace

std::string matrixPage(const Sources& sources) {
  const auto rooms = roomsOf(sources), steps = stepsOf(sources);
  const auto coveredBy = pointersTo(sources, "req", &trace::Item::covers);
  const auto risks = pointersTo(sources, "risk", &trace::Item::depends);
  const auto drafted = draftsOf(sources);
  std::map<std::string, std::string> drafts, untagged, untried, uncovered, unanswered, promised;
  std::string clauses = head({"Clause", "Title", "Requirements"});
  std::string requirements = head({"Requirement", "State", "Rooms", "Steps", "Controls the risks"});
  for (const auto& item : sources.items) {
    const auto id = trace::toText(item.id);
    if (isOf(item, "reg")) {
      const bool central = std::ranges::count(item.needs, "req") > 0;
      clauses += row({code(id), item.title, listOf(namesIn(coveredBy, id))});
      const auto answers = namesIn(coveredBy, id);
      if (answers.empty())
        (central ? uncovered : unanswered).emplace(id, item.title);
      else if (std::ranges::includes(drafted, answers))
        promised.emplace(id, item.title);
    }
    if (!isOf(item, "req"))
      continue;
    requirements += row({code(id), item.draft ? "draft" : "built", listOf(namesIn(rooms, id)),
                         listOf(namesIn(steps, id)), listOf(namesIn(risks, id))});
    if (item.draft)
      drafts.emplace(id, item.title);
    else if (namesIn(rooms, id).empty())
      untagged.emplace(id, item.title);
    if (namesIn(steps, id).empty())
      untried.emplace(id, item.title);
  }
  return writtenBy("requirements/, the tags of the code and the protocols") +
         "# Trace matrix: clauses, requirements, rooms, steps\n\n"
         "What hangs on what, without results: results belong to a release and stand in what `calque trace matrix` "
         "writes then\n"
         "([how](README.md#what-a-release-adds)). Holes come first.\n\n## Holes\n\n" +
         holes("Clauses that need a requirement and have none", uncovered) +
         holes("Clauses that drafts alone answer", promised) +
         holes("Clauses that are listed only: not central, no link is kept", unanswered) +
         holes("Requirements in draft, not built or not whole", drafts) +
         holes("Built, and no tag in the code", untagged) +
         holes("No step of a protocol tries it, tests of the release alone", untried) + "## From clauses\n\n" +
         clauses + "\n## From requirements\n\n" + requirements;
}

std::string risksPage(const Sources& sources) {
  const auto drafts = draftsOf(sources);
  std::string text =
      writtenBy("requirements/risk.md and requirements/risk_record.md") +
      "# Risk file as a table\n\nThe file itself, with scales, sequences and verification: "
      "[risk.md](../../requirements/risk.md), [risk_record.md](../../requirements/risk_record.md).\n"
      "All estimates are the authors' judgement. A control in *italics* is a draft: it is planned and counts for "
      "nothing.\n\n" +
      head({"Risk", "Hazard", "Harm", "Before", "After", "Controls", "What remains"});
  for (const auto& item : sources.items) {
    if (!isOf(item, "risk"))
      continue;
    std::vector<std::string> controls;
    for (const auto& control : item.depends) {
      const auto id = trace::toText(control);
      controls.push_back(drafts.contains(id) ? "*" + id + "*" : id);
    }
    text += row({code(trace::toText(item.id)), sentenceOf(item, "Hazard"), sentenceOf(item, "Harm"),
                 sentenceOf(item, "Before controls"), sentenceOf(item, "After controls"), joined(controls, ", "),
                 sentenceOf(item, "Residual risk")});
  }
  return text;
}

std::string protocolsPage(const Sources& sources) {
  std::string text =
      writtenBy("validation/protocol/*.toml") +
      "# Protocols\n\nWhat is tried, why, and what has to come out. The files are what counts "
      "([format](../formats/qualification.md));\n`calque-qualify protocols DIR` writes them for a site to review "
      "and approve. As shipped nobody has approved them.\n";
  for (const auto& protocol : sources.protocols) {
    text += "\n## " + protocol.title + "\n\n`" + protocol.id + "`, revision " + protocol.revision + ", " +
            (protocol.approvedBy.empty() ? "approved by nobody" : "approved by " + protocol.approvedBy) + ", " +
            (protocol.effective.empty() ? "not in effect" : "in effect from " + protocol.effective) + "; " +
            std::to_string(protocol.steps.size()) + " steps.\n\n" +
            head({"Step", "Requirements", "What is done", "What has to come out", "What is kept", "Process risk"});
    for (const auto& step : protocol.steps)
      text +=
          row({code(step.id), joined(step.requirements, ", "), step.action, step.expected, joined(step.evidence, "; "),
               std::string(step.risk == protocol::Risk::High ? "high" : "not high") +
                   (step.scripted ? ", scripted" : ", tried freely") + (step.needsLab ? ", with a lab" : "")});
  }
  return text;
}

std::string plannedPage(const Sources& sources) {
  std::string text = writtenBy("requirements/*.md") +
                     "# Requirements in draft\n\nWhat this version is known not to do, or not wholly.\n\n" +
                     head({"Requirement", "Title", "What is missing"});
  for (const auto& item : sources.items) {
    if (!isOf(item, "req") || !item.draft)
      continue;
    auto comment = item.comment;
    std::ranges::replace(comment, '\n', ' ');
    text += row({code(trace::toText(item.id)), item.title, trimmed(comment)});
  }
  return text;
}

} // namespace calque::pack
