#include "matrix.h"

namespace calque::trace {

std::string_view toText(GapKind kind) {
  switch (kind) {
  case GapKind::Failed:
    return "failed";
  case GapKind::Missing:
    return "missing";
  case GapKind::Untested:
    return "untested";
  case GapKind::Skipped:
    return "skipped";
  case GapKind::OpenControl:
    return "open control";
  case GapKind::Changed:
    return "changed without a new revision";
  case GapKind::Suspect:
    return "suspect";
  case GapKind::NotReviewed:
    return "not reviewed";
  case GapKind::Orphaned:
    return "orphaned";
  case GapKind::Outdated:
    return "outdated";
  case GapKind::Predated:
    return "predated";
  case GapKind::Unwanted:
    return "unwanted";
  case GapKind::Ambiguous:
    return "ambiguous";
  case GapKind::Duplicate:
    return "duplicate";
  case GapKind::UnknownTest:
    return "unknown test";
  case GapKind::Unread:
    return "unread";
  }
  return "";
}

std::string_view toText(LinkStatus status) {
  switch (status) {
  case LinkStatus::Covers:
    return "covers";
  case LinkStatus::Orphaned:
    return "orphaned";
  case LinkStatus::Outdated:
    return "outdated";
  case LinkStatus::Predated:
    return "predated";
  case LinkStatus::Unwanted:
    return "unwanted";
  case LinkStatus::Ambiguous:
    return "ambiguous";
  }
  return "";
}

std::string conclusionOf(const Matrix& matrix) {
  const auto& counts = matrix.counts;
  auto text = std::to_string(matrix.gaps.size()) + (matrix.gaps.size() == 1 ? " gap, " : " gaps, ") +
              std::to_string(matrix.planned.size()) + " planned";
  text += " in " + std::to_string(counts.items) + " items, " + std::to_string(counts.tags) + " tags, " +
          std::to_string(counts.passed + counts.skipped + counts.notRun + counts.failed) + " tests (" +
          std::to_string(counts.passed) + " passed, " + std::to_string(counts.skipped) + " skipped, " +
          std::to_string(counts.notRun) + " not run, " + std::to_string(counts.failed) + " failed), " +
          std::to_string(counts.steps) + " steps";
  if (!matrix.notJudged.empty()) {
    text += "; not judged:";
    for (const auto& type : matrix.notJudged)
      text += " " + type;
  }
  return text + (matrix.complete() ? (matrix.notJudged.empty() ? ": complete" : ": complete in what was judged")
                                   : ": not complete");
}

} // namespace calque::trace
