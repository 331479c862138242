// [impl->req~trace.matrix~1]
// Rules in the order of a trace: links first, then what each item needs, then what was reviewed, then risks.
#include "links.h"
#include "named_tests.h"

#include <algorithm>
#include <array>
#include <set>

namespace calque::trace {
namespace {

constexpr std::array<std::string_view, 4> typeOrder{"reg", "un", "req", "risk"};

GapKind gapOf(LinkStatus status) {
  switch (status) {
  case LinkStatus::Outdated:
    return GapKind::Outdated;
  case LinkStatus::Predated:
    return GapKind::Predated;
  case LinkStatus::Unwanted:
    return GapKind::Unwanted;
  case LinkStatus::Ambiguous:
    return GapKind::Ambiguous;
  default:
    return GapKind::Orphaned;
  }
}

/// Everything that points at one item and holds.
struct Covering {
  std::vector<const Item*> items;
  std::vector<const Tag*> tags;
  std::vector<const Run*> runs;
};

class Judge {
public:
  Judge(const Sources& sources, const std::vector<std::string>& wanted)
      : m_sources(&sources), m_wanted(wanted.begin(), wanted.end()), m_links(sources.items) {}

  Matrix matrix() && {
    for (const auto& item : m_sources->items)
      judgeLinksOf(item);
    for (const auto& tag : m_sources->tags)
      judgeTag(tag);
    for (const auto& run : m_sources->runs)
      judgeRun(run);
    for (const auto& item : m_sources->items)
      judgeNeedsOf(item);
    judgeReviews();
    judgeControls();
    judgeNamedTests();
    std::ranges::sort(m_matrix.gaps, {},
                      [](const Gap& gap) { return std::tie(gap.kind, gap.item, gap.what, gap.place); });
    std::ranges::sort(m_matrix.planned, {}, &Planned::item);
    countAndName();
    makeRows();
    return std::move(m_matrix);
  }

private:
  [[nodiscard]] bool passedOver(const std::string& type) const {
    return std::ranges::count(lowestTypes, type) && !m_wanted.contains(type);
  }

  void gap(GapKind kind, const std::string& item, std::string what, const Place& place) {
    m_matrix.gaps.push_back({kind, item, std::move(what), toText(place)});
    m_withGap.insert(item);
  }

  void judgeLinksOf(const Item& item) {
    const auto id = toText(item.id);
    if (m_links.countOf(item.id) > 1)
      gap(GapKind::Duplicate, id, "two items have this id", item.place);
    for (const auto& line : item.unread)
      gap(GapKind::Unread, id, "\"" + line + "\" names nothing that is known here", item.place);
    for (const auto& to : item.covers) {
      const auto status = m_links.statusOf(item.id.type, to);
      if (status == LinkStatus::Covers || status == LinkStatus::Ambiguous)
        m_covering[toText(to)].items.push_back(&item);
      if (status != LinkStatus::Covers)
        gap(gapOf(status), id, "covers " + toText(to), item.place);
    }
    for (const auto& to : item.depends)
      if (const auto status = m_links.existence(to); status != LinkStatus::Covers)
        gap(gapOf(status), id, "depends on " + toText(to), item.place);
  }

  void judgeTag(const Tag& tag) {
    if (passedOver(tag.type))
      return;
    const auto to = toText(tag.covered);
    const auto status = m_links.statusOf(tag.type, tag.covered);
    if (status == LinkStatus::Covers || status == LinkStatus::Ambiguous)
      m_covering[to].tags.push_back(&tag);
    if (status != LinkStatus::Covers)
      gap(gapOf(status), to, "a tag of type " + tag.type + " covers it", tag.place);
  }

  void judgeRun(const Run& run) {
    if (passedOver(run.type))
      return;
    for (const auto& word : run.verifies) {
      const auto id = maybeItemId(word);
      const auto status = id ? m_links.statusOf(run.type, *id) : LinkStatus::Orphaned;
      if (status == LinkStatus::Covers || status == LinkStatus::Ambiguous)
        m_covering[word].runs.push_back(&run);
      if (status != LinkStatus::Covers)
        gap(gapOf(status), word, run.name + " verifies it", {run.report, 0});
      if (run.outcome == Outcome::Failed)
        gap(GapKind::Failed, word, run.name + " failed", {run.report, 0});
    }
  }

  void judgeNeedsOf(const Item& item) {
    const auto id = toText(item.id);
    if (item.draft) {
      m_matrix.planned.push_back({id, item.title, "draft", toText(item.place)});
      m_planned.insert(id);
      return;
    }
    for (const auto& type : item.needs)
      if (!passedOver(type))
        judgeNeed(item, id, type, m_covering[id]);
  }

  void judgeNeed(const Item& item, const std::string& id, const std::string& type, const Covering& covering) {
    std::size_t approved = 0, drafts = 0, tags = 0;
    for (const auto* by : covering.items)
      if (by->id.type == type)
        ++(by->draft ? drafts : approved);
    for (const auto* tag : covering.tags)
      tags += tag->type == type ? 1 : 0;
    std::vector<Outcome> outcomes;
    for (const auto* run : covering.runs)
      if (run->type == type)
        outcomes.push_back(run->outcome);
    const bool executed = type == "utest" || type == "oq"; // a tag promises such a thing, a report shows it
    if (!outcomes.empty())
      return judgeOutcomes(item, id, type, outcomes);
    if (approved || (tags && !executed))
      return;
    if (tags)
      return gap(GapKind::Untested, id, "a tag names a " + type + ", and no report tells of one", item.place);
    if (!drafts)
      return gap(GapKind::Missing, id, "no " + type + " covers it", item.place);
    m_matrix.planned.push_back({id, item.title, "only drafts of type " + type + " cover it", toText(item.place)});
    m_planned.insert(id);
  }

  /// A failure has its own row already.
  void judgeOutcomes(const Item& item, const std::string& id, const std::string& type,
                     const std::vector<Outcome>& outcomes) {
    auto has = [&](Outcome outcome) { return std::ranges::count(outcomes, outcome) > 0; };
    if (has(Outcome::Passed) || has(Outcome::Failed))
      return;
    if (has(Outcome::Skipped))
      gap(GapKind::Skipped, id, "every " + type + " that ran was skipped", item.place);
    else
      gap(GapKind::Untested, id, "no " + type + " of it ran", item.place);
  }

  void judgeReviews() {
    if (!m_sources->reviewed)
      return;
    std::map<std::string, std::string> today;
    for (const auto& item : m_sources->items)
      today.emplace(toText(item.id), digestOf(item));
    for (const auto& item : m_sources->items) {
      const auto id = toText(item.id);
      const auto noted = m_sources->reviewed->find(id);
      if (noted == m_sources->reviewed->end()) {
        gap(GapKind::NotReviewed, id, "no review of it is noted", item.place);
        continue;
      }
      if (noted->second.digest != today.at(id))
        gap(GapKind::Changed, id, "title, description or needs are others than at its review", item.place);
      for (const auto* links : {&item.covers, &item.depends})
        for (const auto& parent : *links)
          judgeParent(item, id, toText(parent), noted->second, today);
    }
  }

  void judgeParent(const Item& item, const std::string& id, const std::string& parent, const ReviewedItem& noted,
                   const std::map<std::string, std::string>& today) {
    const auto now = today.find(parent);
    if (now == today.end())
      return; // orphaned, outdated or predated: told already
    const auto then = noted.parents.find(parent);
    if (then == noted.parents.end())
      gap(GapKind::Suspect, id, "the link to " + parent + " is newer than its review", item.place);
    else if (then->second != now->second)
      gap(GapKind::Suspect, id, parent + " changed since this was reviewed", item.place);
  }

  /// A control counts where its requirement has no gap; that of a draft is planned.
  void judgeControls() {
    for (const auto& item : m_sources->items) {
      if (item.id.type != "risk" || item.draft)
        continue;
      for (const auto& control : item.depends) {
        const auto id = toText(control);
        if (m_planned.contains(id)) {
          m_matrix.planned.push_back(
              {toText(item.id), item.title, "its control " + id + " is planned", toText(item.place)});
          m_planned.insert(toText(item.id));
        } else if (m_withGap.contains(id))
          gap(GapKind::OpenControl, toText(item.id), "its control " + id + " has a gap", item.place);
      }
    }
  }

  void judgeNamedTests() {
    if (!m_sources->hasTestReports || passedOver("utest"))
      return;
    std::set<std::string> known;
    for (const auto& run : m_sources->runs)
      known.insert(nameInSource(run.name));
    for (const auto& item : m_sources->items)
      if (!item.draft)
        for (const auto& test : testsNamedIn(item.description + "\n" + item.comment))
          if (!known.contains(test))
            gap(GapKind::UnknownTest, toText(item.id), "names the test " + test + ", which no report knows",
                item.place);
  }

  void countAndName() {
    auto& counts = m_matrix.counts;
    counts.items = m_sources->items.size();
    counts.tags = m_sources->tags.size();
    for (const auto& run : m_sources->runs)
      ++(run.type == "oq"                  ? counts.steps
         : run.outcome == Outcome::Passed  ? counts.passed
         : run.outcome == Outcome::Skipped ? counts.skipped
         : run.outcome == Outcome::NotRun  ? counts.notRun
                                           : counts.failed);
    for (auto type : lowestTypes)
      (passedOver(std::string(type)) ? m_matrix.notJudged : m_matrix.judged).emplace_back(type);
    if (!m_sources->reviewed)
      m_matrix.notJudged.emplace_back("review");
  }

  void makeRows() {
    std::map<std::string, std::size_t> gaps;
    for (const auto& one : m_matrix.gaps)
      ++gaps[one.item];
    for (const auto& item : m_sources->items) {
      auto row = rowOf(item);
      row.gaps = gaps[row.id];
      std::set<std::string> seen;
      row.open = isOpen(row.id, seen);
      m_matrix.rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(m_matrix.rows, {}, [](const Row& row) {
      return std::pair(std::ranges::find(typeOrder, row.type) - typeOrder.begin(), row.id);
    });
  }

  Row rowOf(const Item& item) {
    Row row{toText(item.id),
            item.id.type,
            item.title,
            toText(item.place),
            item.draft,
            item.needs,
            {},
            {},
            {},
            {},
            0,
            false};
    for (const auto& to : item.covers)
      row.covers.push_back({toText(to), m_links.statusOf(item.id.type, to)});
    for (const auto& to : item.depends)
      row.depends.push_back({toText(to), m_links.existence(to)});
    const auto& covering = m_covering[row.id];
    for (const auto* by : covering.items)
      row.coveredBy.push_back(toText(by->id));
    for (const auto* tag : covering.tags)
      row.evidence.push_back({tag->type, toText(tag->place), "covers"});
    for (const auto* run : covering.runs)
      row.evidence.push_back({run->type, run->name, std::string(toText(run->outcome))});
    return row;
  }

  bool isOpen(const std::string& id, std::set<std::string>& seen) {
    if (!seen.insert(id).second)
      return false;
    if (m_withGap.contains(id) || m_planned.contains(id))
      return true;
    return std::ranges::any_of(m_covering[id].items, [&](const Item* by) { return isOpen(toText(by->id), seen); });
  }

  const Sources* m_sources;
  std::set<std::string> m_wanted;
  Links m_links;
  std::map<std::string, Covering> m_covering;
  std::set<std::string> m_withGap, m_planned;
  Matrix m_matrix;
};

} // namespace

Matrix judge(const Sources& sources, const std::vector<std::string>& wanted) {
  return Judge(sources, wanted).matrix();
}

} // namespace calque::trace
