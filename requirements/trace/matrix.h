// The trace: every item with what it covers and what covers it down to the result, and every gap as a row. One object;
// text, JSON, HTML and paper show it.
#pragma once

#include "item.h"
#include "reviewed.h"

namespace calque::trace {

/// In the order in which they are told. The words of links are OpenFastTrace's.
enum class GapKind {
  Failed = 1,       ///< a test or step that verifies the item failed
  Missing = 2,      ///< nothing of a needed artifact type covers the item
  Untested = 3,     ///< a test is named, and none of them ran
  Skipped = 4,      ///< the tests that ran were skipped
  OpenControl = 5,  ///< a control of a risk has a gap itself
  Changed = 6,      ///< the text is another than at its review, the revision is not
  Suspect = 7,      ///< what the item covers or depends on changed since the item was reviewed
  NotReviewed = 8,  ///< nobody has noted a review
  Orphaned = 9,     ///< a link to an item that does not exist
  Outdated = 10,    ///< a link to an older revision than the item has
  Predated = 11,    ///< a link to a newer revision than the item has
  Unwanted = 12,    ///< covers an item that does not need this artifact type
  Ambiguous = 13,   ///< a link to an id that two items have
  Duplicate = 14,   ///< two items have this id
  UnknownTest = 15, ///< a text names a test that no report knows
  Unread = 16,      ///< an entry of a list that names no item
};
[[nodiscard]] std::string_view toText(GapKind kind);

struct Gap {
  GapKind kind = GapKind::Missing;
  std::string item; ///< the id it is about
  std::string what; ///< a sentence
  std::string place;
};

/// A draft, or an item that only drafts cover. No gap, and nothing is complete while one exists.
struct Planned {
  std::string item, title, what, place;
};

enum class LinkStatus { Covers = 1, Orphaned = 2, Outdated = 3, Predated = 4, Unwanted = 5, Ambiguous = 6 };
[[nodiscard]] std::string_view toText(LinkStatus status);

struct Link {
  std::string id;
  LinkStatus status = LinkStatus::Covers;
};

/// A tag of the code, a test or a step that covers an item.
struct Evidence {
  std::string type;   ///< impl | utest | oq
  std::string what;   ///< place of the tag, name of the test or step
  std::string result; ///< of a tag the status of its link, else the outcome
};

struct Row {
  std::string id, type, title, place;
  bool draft = false;
  std::vector<std::string> needs;
  std::vector<Link> covers, depends;  ///< what the item points to
  std::vector<std::string> coveredBy; ///< items that cover this one, links that hold
  std::vector<Evidence> evidence;
  std::size_t gaps = 0; ///< about this item
  bool open = false;    ///< this item or one below it has a gap or is planned
};

struct Counts {
  std::size_t items = 0, tags = 0, passed = 0, skipped = 0, notRun = 0, failed = 0, steps = 0;
};

struct Matrix {
  std::vector<Gap> gaps;              ///< by kind, then by item
  std::vector<Planned> planned;       ///< by item
  std::vector<Row> rows;              ///< clauses, needs, requirements, risks, others; each by id
  std::vector<std::string> judged;    ///< of the types impl, utest, oq
  std::vector<std::string> notJudged; ///< the others, and "review" where no review was noted at all
  Counts counts;
  [[nodiscard]] bool complete() const { return gaps.empty() && planned.empty(); }
};

/// One sentence: how many gaps, how many planned, what was not judged, and whether the trace is complete.
[[nodiscard]] std::string conclusionOf(const Matrix& matrix);

struct Sources {
  std::vector<Item> items;
  std::vector<Tag> tags;
  std::vector<Run> runs;
  std::optional<Reviewed> reviewed; ///< nothing: reviews are not judged
  bool hasTestReports = false;      ///< without, the tests that a text names are not looked for
};

inline constexpr std::string_view lowestTypes[] = {"impl", "utest", "oq"}; ///< what `wanted` chooses from

/// Judges. Artifact types of lowestTypes that are not in `wanted` are passed over: needs, tags and runs alike.
[[nodiscard]] Matrix judge(const Sources& sources, const std::vector<std::string>& wanted);

} // namespace calque::trace
