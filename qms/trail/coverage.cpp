#include "coverage.h"

#include <algorithm>

namespace calque::trail {

Coverage::Coverage(std::span<const domain::Entry> reviews) {
  for (const auto& review : reviews) {
    if (review.type != "audit.reviewed" || review.data.text("sid").empty() || review.seq == 0)
      continue;
    const auto from = review.data.number("from");
    const auto to = std::min(review.data.number("to"), review.seq - 1);
    if (from <= to)
      m_ranges[review.record].emplace_back(from, to);
  }
  for (auto& [record, ranges] : m_ranges) {
    std::ranges::sort(ranges);
    Ranges joined;
    for (const auto& range : ranges)
      if (!joined.empty() && range.first <= joined.back().second + 1)
        joined.back().second = std::max(joined.back().second, range.second);
      else
        joined.push_back(range);
    ranges = std::move(joined);
  }
}

bool Coverage::holds(const Ranges& ranges, std::uint64_t seq) {
  const auto after = std::ranges::upper_bound(ranges, seq, {}, &Ranges::value_type::first);
  return after != ranges.begin() && seq <= std::prev(after)->second;
}

bool Coverage::coversAll(std::uint64_t seq) const {
  const auto whole = m_ranges.find("");
  return whole != m_ranges.end() && holds(whole->second, seq);
}

bool Coverage::covers(const domain::Entry& entry) const {
  if (coversAll(entry.seq))
    return true;
  const auto own = entry.record.empty() ? m_ranges.end() : m_ranges.find(entry.record);
  return own != m_ranges.end() && holds(own->second, entry.seq);
}

void Gaps::apply(const domain::Entry& entry) {
  if (m_coverage.coversAll(entry.seq)) {
    m_open = false;
    return;
  }
  if (m_coverage.covers(entry))
    return;
  if (!m_open)
    m_gaps.push_back({entry.seq, entry.seq, 0});
  m_open = true;
  m_gaps.back().to = entry.seq;
  ++m_gaps.back().unreviewed;
}

} // namespace calque::trail
