// The trail reviewed by exception (21 CFR 11.10(e)): marks of what deserves eyes, ranges that nobody reviewed, and the
// signed review of a range of the whole log. The review of one case is audit_review.h.
#pragma once

#include "session.h"

#include <optional>

namespace calque::workflow {

struct TrailMark {
  std::uint64_t seq = 0;
  std::string at, rule, sentence; ///< rule: docs/formats/trail_review.md
  std::string record, actor;      ///< record may be empty
};
/// Entries that no signed review covers: how many, from the first to the last of them.
struct TrailGap {
  std::uint64_t from = 0, to = 0, unreviewed = 0;
};
struct TypeCount {
  std::string type;
  std::uint64_t entries = 0;
};

/// Of the entries `from` to `to`, both inclusive.
struct Trail {
  std::uint64_t from = 0, to = 0;
  std::vector<TrailMark> marks;  ///< by seq
  std::vector<TrailGap> gaps;    ///< by seq
  std::vector<TypeCount> counts; ///< by type
};
/// `to`: the newest entry where not given. Reads the whole log up to `to`. Refuses 830 where the range is empty or ends
/// beyond the log.
[[nodiscard]] base::Result<Trail> trailOf(const Lab& lab, std::uint64_t from, std::optional<std::uint64_t> to);

struct RangeReview {
  std::uint64_t from = 0;
  std::optional<std::uint64_t> to; ///< the newest entry where not given
  std::vector<std::string> remarks;
};
/// The reviewer signs, on his own record, a page that lists the marks of the range first, then the remarks, then the
/// entries by type. The range that was signed. Roles reviewer or qa. Refusals 100–106, 806, 830.
[[nodiscard]] base::Result<Trail> reviewRange(Session& session, const RangeReview& review, const SignerEntry& signs);

} // namespace calque::workflow
