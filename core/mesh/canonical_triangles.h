// The order of triangles that the geometry digest defines (rules.md 5).
#pragma once

#include "surface.h"

#include <cstdint>
#include <vector>

namespace calque::mesh {

/// Where a triangle stands among the others, and which of its corners comes first.
struct CanonicalPlace {
  std::uint64_t prefix; ///< x and y of that corner, as unsigned numbers that ascend as the floats do
  std::uint32_t index;
  std::uint32_t first; ///< corner 0, 1 or 2
};

/// The triangles in the order in which their canonical forms ascend. All coordinates finite, fewer than 2^32 triangles.
[[nodiscard]] std::vector<CanonicalPlace> canonicalOrder(const std::vector<Triangle>& triangles);
/// The canonical form of the triangle at that place: −0 as +0, turned to the rotation that is smallest as nine numbers.
[[nodiscard]] Triangle triangleAt(const std::vector<Triangle>& triangles, const CanonicalPlace& place);

} // namespace calque::mesh
