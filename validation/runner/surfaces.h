// Surfaces of known geometry, and what can be wrong with one. Private to this room.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace calque::runner {

using Corner = std::array<float, 3>;
using Triangle = std::array<Corner, 3>;
using Triangles = std::vector<Triangle>;

[[nodiscard]] Triangles cube(float side, Corner at = {0, 0, 0}); ///< 12 triangles, closed, outward
[[nodiscard]] std::string stlOf(const Triangles& triangles);     ///< binary
[[nodiscard]] std::string objOf(const Triangles& triangles);     ///< nine significant digits
[[nodiscard]] Triangles trianglesOf(const std::string& stl);     ///< of a binary STL; empty where it is none
[[nodiscard]] Triangles scaled(Triangles triangles, float factor);
[[nodiscard]] Triangles moved(Triangles triangles, Corner by);
[[nodiscard]] Triangles mirrored(Triangles triangles); ///< in x, still outward
[[nodiscard]] Triangles turnedInsideOut(Triangles triangles);
/// One corner of one triangle, and every other that lies there, by one unit in the last place.
[[nodiscard]] Triangles nudged(Triangles triangles);

} // namespace calque::runner
