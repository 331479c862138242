#include "plane_stack.h"

#include <algorithm>
#include <limits>

namespace calque::imaging {

StoredPlane StoredPlane::of(std::span<const std::int32_t> integers, double slope, double intercept) {
  StoredPlane plane{{}, 0, slope, intercept, {}};
  if (integers.empty())
    return plane;
  using Short = std::numeric_limits<std::int16_t>;
  const auto [least, most] = std::ranges::minmax(integers);
  if (std::int64_t{most} - least > Short::max() - Short::min()) {
    plane.values.resize(integers.size());
    std::ranges::transform(integers, plane.values.begin(),
                           [&](std::int32_t value) { return static_cast<float>(value * slope + intercept); });
    return plane;
  }
  if (least < Short::min() || most > Short::max())
    plane.offset = least - Short::min();
  plane.stored.resize(integers.size());
  std::ranges::transform(integers, plane.stored.begin(),
                         [&](std::int32_t value) { return static_cast<std::int16_t>(value - plane.offset); });
  return plane;
}

PlaneStack::PlaneStack(std::uint32_t columns, std::uint32_t rows, std::uint32_t slices,
                       const std::array<double, 16>& indexToPatient)
    : m_columns(columns), m_rows(rows), m_indexToPatient(indexToPatient), m_planes(slices) {}

bool PlaneStack::put(std::uint32_t slice, StoredPlane plane) {
  if (slice >= m_planes.size() || plane.size() != std::size_t{m_columns} * m_rows)
    return false;
  m_arrived += has(slice) ? 0 : 1;
  m_planes[slice] = std::move(plane);
  return true;
}

} // namespace calque::imaging
