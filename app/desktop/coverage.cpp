#include "coverage.h"

#include "core/base/decimal.h"

#include <algorithm>
#include <cmath>

namespace calque::desktop {
namespace {

using Direction = std::array<double, 3>;

constexpr std::array<Direction, 6> sides{{{-1, 0, 0}, {1, 0, 0}, {0, -1, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, -1}}};
constexpr std::array sideLetters{"R", "L", "A", "P", "S", "I"};
constexpr std::array viewWords{"axial", "coronal", "sagittal"};
constexpr double nearEnough = 0.7071; ///< cosine of 45°

std::size_t axisOf(Coverage::View view) {
  constexpr std::array<std::size_t, 3> normals{2, 1, 0};
  return normals.at(static_cast<std::size_t>(view));
}

std::int64_t toUm(double mm) {
  return std::llround(mm * 1000);
}

base::JsonList pairOf(std::int64_t from, std::int64_t to) {
  base::JsonList pair;
  pair.emplace_back(from);
  pair.emplace_back(to);
  return pair;
}

std::size_t countOf(const std::array<bool, 6>& seen) {
  return static_cast<std::size_t>(std::ranges::count(seen, true));
}

} // namespace

std::int64_t Coverage::Axis::seenUm() const {
  std::int64_t sum = 0;
  for (const auto& [from, to] : seen)
    sum += to - from;
  return sum;
}

bool Coverage::Axis::add(std::int64_t from, std::int64_t to) {
  from = std::clamp<std::int64_t>(from, 0, lengthUm);
  to = std::clamp<std::int64_t>(to, 0, lengthUm);
  if (from >= to)
    return false;
  const auto before = seenUm();
  auto next = seen.upper_bound(from);
  if (next != seen.begin() && std::prev(next)->second >= from) {
    --next;
    from = next->first;
  }
  for (; next != seen.end() && next->first <= to; next = seen.erase(next))
    to = std::max(to, next->second);
  seen[from] = to;
  return seenUm() != before;
}

Coverage::Coverage(std::vector<Segment> segments, const std::array<double, 3>& stepMm)
    : m_segments(std::move(segments)), m_seen(m_segments.size()) {
  for (std::size_t i = 0; i < m_segments.size(); ++i)
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const auto& box = m_segments[i].boxMm;
      m_seen[i].axes[axis].lengthUm = std::max<std::int64_t>(1, toUm(box[axis + 3]) - toUm(box[axis]));
      m_seen[i].axes[axis].stepUm = std::max<std::int64_t>(1000, toUm(stepMm[axis]));
    }
}

// [impl->req~ui.seen~1]
bool Coverage::sawSlice(std::size_t segment, View view, double positionMm) {
  const auto axis = axisOf(view);
  auto& seen = m_seen.at(segment).axes[axis];
  const auto at = toUm(positionMm) - toUm(m_segments[segment].boxMm[axis]);
  // A micrometre more to each side: positions were rounded, and neighbours must touch.
  const auto half = (seen.stepUm + 1) / 2 + 1;
  return seen.add(at - half, at + half);
}

bool Coverage::sawFrom(std::size_t segment, const Direction& toEye) {
  const double length = std::hypot(toEye[0], toEye[1], toEye[2]);
  bool isNew = false;
  for (std::size_t side = 0; side < sides.size() && length > 0; ++side) {
    const auto& s = sides[side];
    if ((s[0] * toEye[0] + s[1] * toEye[1] + s[2] * toEye[2]) / length < nearEnough)
      continue;
    isNew = isNew || !m_seen.at(segment).sides[side];
    m_seen.at(segment).sides[side] = true;
  }
  return isNew;
}

double Coverage::fraction(std::size_t segment, View view) const {
  const auto& seen = m_seen.at(segment);
  if (view == View::Model)
    return std::min(1.0, static_cast<double>(countOf(seen.sides)) / static_cast<double>(sidesWanted));
  const auto& axis = seen.axes[axisOf(view)];
  return static_cast<double>(axis.seenUm()) / static_cast<double>(axis.lengthUm);
}

double Coverage::fraction() const {
  if (m_segments.empty())
    return 0;
  double sum = 0;
  for (std::size_t segment = 0; segment < m_segments.size(); ++segment)
    for (const auto view : views)
      sum += fraction(segment, view);
  return sum / static_cast<double>(m_segments.size() * views.size());
}

std::optional<Coverage::Place> Coverage::missing(std::size_t segment, View view) const {
  if (fraction(segment, view) >= 1)
    return {};
  Place place{segment, view, 0, {0, -1, 0}};
  const auto& seen = m_seen.at(segment);
  if (view == View::Model) {
    const auto side = std::ranges::find(seen.sides, false) - seen.sides.begin();
    place.toEye = sides.at(static_cast<std::size_t>(side));
    return place;
  }
  const auto axis = axisOf(view);
  const auto& [lengthUm, stepUm, stretches] = seen.axes[axis];
  const auto first = stretches.begin();
  const bool startsSeen = first != stretches.end() && first->first == 0;
  const auto gap = startsSeen ? first->second : 0;
  const auto end = startsSeen ? (std::next(first) == stretches.end() ? lengthUm : std::next(first)->first)
                              : (first == stretches.end() ? lengthUm : first->first);
  place.positionMm = m_segments[segment].boxMm[axis] + static_cast<double>(std::min(gap + stepUm / 2, end)) / 1000;
  return place;
}

std::optional<Coverage::Place> Coverage::missing() const {
  for (std::size_t segment = 0; segment < m_segments.size(); ++segment)
    for (const auto view : views)
      if (const auto place = missing(segment, view))
        return place;
  return {};
}

base::Json Coverage::toJson() const {
  base::JsonList segments;
  for (std::size_t i = 0; i < m_segments.size(); ++i) {
    base::JsonObject one{{"name", m_segments[i].name}};
    for (const auto view : {View::Axial, View::Coronal, View::Sagittal}) {
      const auto& axis = m_seen[i].axes[axisOf(view)];
      base::JsonList seen;
      for (const auto& [from, to] : axis.seen)
        seen.emplace_back(pairOf(from, to));
      one.emplace(viewWords.at(static_cast<std::size_t>(view)),
                  base::JsonObject{{"length_um", axis.lengthUm},
                                   {"low_mm", base::toDecimal(m_segments[i].boxMm[axisOf(view)], 3)},
                                   {"seen_um", std::move(seen)},
                                   {"step_um", axis.stepUm}});
    }
    std::vector<std::string> from;
    for (std::size_t side = 0; side < sides.size(); ++side)
      if (m_seen[i].sides[side])
        from.emplace_back(sideLetters.at(side));
    one.emplace("sides", from);
    segments.push_back(std::move(one));
  }
  return base::JsonObject{{"complete", !missing() && !m_segments.empty()},
                          {"format", "calque/coverage/v1"},
                          {"segments", std::move(segments)}};
}

} // namespace calque::desktop
