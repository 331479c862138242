// A surface seen in parallel projection: which point lies foremost at each pixel, and how bright it is.
#pragma once

#include "canvas.h"

#include "core/mesh/measure.h"
#include "core/mesh/vertex_index.h"

#include <array>
#include <vector>

namespace calque::render {

using Direction = std::array<double, 3>; ///< in patient space (LPS), of length 1

/// Where the eye stands and what is up for it. right × up points from the surface to the eye.
struct View {
  Direction right, up, toEye;
  [[nodiscard]] static View from(const Direction& toEye, const Direction& up);
};

/// Millimetres to pixels: middle of the picture, pixels per mm.
struct Scale {
  double middleX, middleY; ///< along right and up, in mm
  double pixelsPerMm;
};

/// Corners welded, a normal for each.
struct ShadedSurface {
  explicit ShadedSurface(const mesh::Surface& surface);
  mesh::VertexIndex index;
  std::vector<std::array<float, 3>> normals;
};

/// Draws the surface into the rectangle x0 y0 x1 y1 of the canvas, whose middle is the scale's. Faces seen from inside
/// come out red.
void drawShaded(Canvas& canvas, const std::array<int, 4>& rectangle, const ShadedSurface& surface, const View& view,
                const Scale& scale);

} // namespace calque::render
