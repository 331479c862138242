// The reader of each format, after the format is known. Same contract as readSurface().
#pragma once

#include "read.h"
#include "surface.h"

#include "core/base/result.h"
#include "core/domain/refusals.h"

#include <string>
#include <string_view>

namespace calque::mesh {

/// Coordinates of this size and beyond are no millimetres of a patient, and their cubes would overflow the measures.
inline constexpr float largestCoordinateMm = 1.0e6F;

[[nodiscard]] bool isBinaryStl(base::View bytes);          ///< 84 + 50 · count is the size
[[nodiscard]] bool beginsWithSolid(std::string_view text); ///< in any case, after blanks
[[nodiscard]] base::Result<Surface> readStl(base::View bytes);
[[nodiscard]] base::Result<Surface> readObj(std::string_view text);
[[nodiscard]] base::Result<Surface> readPly(base::View bytes);
[[nodiscard]] base::Result<Surface> read3mf(base::View bytes);

/// The triangles of indexed corners; refused where an index has no vertex.
struct Corners {
  std::vector<std::array<float, 3>> vertices;
  std::vector<std::array<std::uint32_t, 3>> faces;
};
[[nodiscard]] base::Result<std::vector<Triangle>> trianglesOf(const Corners& corners);

/// Passes where there is a triangle and every coordinate is finite and in range; else refused with the first that is
/// not.
[[nodiscard]] base::Done checkCoordinates(const std::vector<Triangle>& triangles);

[[nodiscard]] inline tl::unexpected<base::Failure> malformed(std::string detail) {
  return domain::refuse(domain::RefusalCode::SurfaceMalformed, std::move(detail));
}

} // namespace calque::mesh
