// Which entries of the log somebody has reviewed. A review is a signed `audit.reviewed`: `from` and `to` are the first
// and the last seq reviewed, both inclusive. Without `record` it covers every entry between them; with `record` only
// those of that record. A review that names no signature covers nothing, and none covers itself or what comes after it.
#pragma once

#include "core/domain/entry.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace calque::trail {

class Coverage {
public:
  /// `reviews`: the log's `audit.reviewed`; other entries are passed over.
  explicit Coverage(std::span<const domain::Entry> reviews);
  [[nodiscard]] bool coversAll(std::uint64_t seq) const; ///< by a review of the whole log
  [[nodiscard]] bool covers(const domain::Entry& entry) const;

private:
  using Ranges = std::vector<std::pair<std::uint64_t, std::uint64_t>>; ///< apart, ascending
  static bool holds(const Ranges& ranges, std::uint64_t seq);
  std::map<std::string, Ranges, std::less<>> m_ranges; ///< by record; "" is the whole log
};

/// A stretch that no review of the whole log touches, from its first unreviewed entry to its last. Between them may
/// stand entries of cases whose own review covers them; these do not count.
struct Gap {
  std::uint64_t from = 0, to = 0;
  std::uint64_t unreviewed = 0;
  bool operator==(const Gap&) const = default;
};

/// Entries in the order of seq, without a hole; from anywhere.
class Gaps {
public:
  explicit Gaps(Coverage coverage) : m_coverage(std::move(coverage)) {}
  void apply(const domain::Entry& entry);
  [[nodiscard]] const std::vector<Gap>& found() const { return m_gaps; }

private:
  Coverage m_coverage;
  std::vector<Gap> m_gaps;
  bool m_open = false; ///< the last gap goes on
};

} // namespace calque::trail
