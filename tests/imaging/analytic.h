// Volumes of known bodies for the tests of this room.
#pragma once

#include "core/imaging/volume.h"

#include <cmath>
#include <functional>

namespace calque::imaging {

struct Solid {
  std::vector<float> values;
  std::uint32_t columns, rows, slices;
  std::array<double, 16> indexToPatient;
  [[nodiscard]] Volume volume() const { return {values, columns, rows, slices, indexToPatient}; }
};

inline constexpr std::array<double, 16> plainAffine{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};

/// The value at each index, mapped by the affine.
inline Solid solidOf(std::uint32_t size, const std::array<double, 16>& affine,
                     const std::function<float(double, double, double)>& valueAt) {
  Solid solid{{}, size, size, size, affine};
  for (std::uint32_t z = 0; z < size; ++z)
    for (std::uint32_t y = 0; y < size; ++y)
      for (std::uint32_t x = 0; x < size; ++x)
        solid.values.push_back(valueAt(x, y, z));
  return solid;
}

/// A ball of 1000 in 0 with an edge one voxel wide.
inline float ballAt(double x, double y, double z, double middle, double radius) {
  const double distance =
      std::sqrt((x - middle) * (x - middle) + (y - middle) * (y - middle) + (z - middle) * (z - middle));
  return static_cast<float>(1000 * std::clamp(radius - distance + 0.5, 0.0, 1.0));
}

} // namespace calque::imaging
