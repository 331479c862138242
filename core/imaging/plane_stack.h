// A volume whose planes arrive one by one, in any order, while a series is read: what can be looked at before all of it
// is there. Values are exactly those of the whole volume: a plane keeps the scanner's integers in two bytes a voxel
// wherever they fit (a CT of 512 × 512 × 500: 262 MB, where floats take 524), else floats. One thread.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace calque::imaging {

/// One plane, row by row; either `stored` or `values` holds it.
struct StoredPlane {
  std::vector<std::int16_t> stored; ///< the value is float((stored + offset) × slope + intercept)
  std::int32_t offset = 0;
  double slope = 1, intercept = 0;
  std::vector<float> values; ///< where the integers span more than 16 bits

  /// Of the scanner's integers and their rescale.
  [[nodiscard]] static StoredPlane of(std::span<const std::int32_t> integers, double slope, double intercept);
  [[nodiscard]] std::size_t size() const { return stored.size() + values.size(); }
  [[nodiscard]] float at(std::size_t voxel) const {
    return values.empty() ? static_cast<float>((stored[voxel] + offset) * slope + intercept) : values[voxel];
  }
};

class PlaneStack {
public:
  PlaneStack(std::uint32_t columns, std::uint32_t rows, std::uint32_t slices,
             const std::array<double, 16>& indexToPatient);
  /// Puts a plane in its place, over one that was there. False, and nothing done, where it is not of this stack's size.
  bool put(std::uint32_t slice, StoredPlane plane);
  [[nodiscard]] bool has(std::size_t slice) const { return m_planes[slice].size() > 0; }
  [[nodiscard]] float at(std::size_t column, std::size_t row, std::size_t slice) const { ///< of a plane that is there
    return m_planes[slice].at(row * m_columns + column);
  }
  [[nodiscard]] const StoredPlane& plane(std::size_t slice) const { return m_planes[slice]; }
  [[nodiscard]] std::uint32_t columns() const { return m_columns; }
  [[nodiscard]] std::uint32_t rows() const { return m_rows; }
  [[nodiscard]] std::uint32_t slices() const { return static_cast<std::uint32_t>(m_planes.size()); }
  [[nodiscard]] std::uint32_t arrived() const { return m_arrived; }
  [[nodiscard]] const std::array<double, 16>& indexToPatient() const { return m_indexToPatient; }

private:
  std::uint32_t m_columns, m_rows, m_arrived = 0;
  std::array<double, 16> m_indexToPatient;
  std::vector<StoredPlane> m_planes;
};

} // namespace calque::imaging
