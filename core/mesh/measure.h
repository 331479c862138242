// Size of a surface in double precision.
#pragma once

#include "surface.h"

#include <array>

namespace calque::mesh {

/// Axis-aligned box in millimetres: x0 y0 z0 x1 y1 z1.
using Box = std::array<double, 6>;

struct Measures {
  double volumeMm3 = 0; ///< by the divergence theorem; negative where triangles face inward, meaningless where open
  double areaMm2 = 0;
  Box boxMm{};
  [[nodiscard]] double extentMm(int axis) const {
    return boxMm[static_cast<std::size_t>(axis) + 3] - boxMm[static_cast<std::size_t>(axis)];
  }
  [[nodiscard]] double largestExtentMm() const;
};

/// Of finite coordinates; an empty surface measures zero.
[[nodiscard]] Measures measure(const Surface& surface);

} // namespace calque::mesh
