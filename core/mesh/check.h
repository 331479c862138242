// Judging a surface before anybody works with it. "Repair" is an edit for a clinical model, so what is wrong is refused
// and never mended. Corners are the same vertex only when their coordinates are equal.
#pragma once

#include "measure.h"
#include "read.h"
#include "surface.h"

#include "core/domain/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calque::mesh {

struct SurfaceCheck {
  bool closed = false;   ///< no edge is open, none joins more triangles one way than the other
  bool oriented = false; ///< the two triangles of every edge run it in opposite ways
  std::uint64_t vertices = 0;
  std::uint64_t components = 0; ///< shells: triangles joined by vertices
  std::uint64_t openEdges = 0, misorientedEdges = 0, nonManifoldEdges = 0, touchingEdges = 0;
  std::uint64_t degenerateTriangles = 0, duplicateTriangles = 0, intersectingShells = 0;
  std::vector<domain::Finding> findings; ///< in order of their numbers
};

/// Closed, oriented, degenerate, non-manifold, duplicate, inside out, shells that intersect, unit in doubt. `surface`
/// is finite and not empty. Time and memory grow with the triangles; the search for intersections has a budget and says
/// when it ran out.
[[nodiscard]] SurfaceCheck checkSurface(const Surface& surface, const Measures& measures);

/// All that `calque model digest` tells of one file (interface.md).
struct SurfaceReport {
  std::string format;         ///< stl | obj | ply | 3mf, or empty where it is none
  std::string geometryDigest; ///< hex64; empty where the bytes were refused before there was a geometry
  std::uint64_t triangles = 0;
  std::optional<Measures> measures; ///< volume and area are below 10^12 where present
  SurfaceCheck check;
  domain::Verdict verdict = domain::Verdict::Refuse;
  std::optional<Surface> surface; ///< where it could be read
};

/// Reads, measures, identifies and checks; a refusal of the reader becomes the finding. A fault stays one.
[[nodiscard]] base::Result<SurfaceReport> reportSurface(base::View bytes, std::optional<Format> declared = {});

} // namespace calque::mesh
