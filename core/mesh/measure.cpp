#include "measure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace calque::mesh {

double Measures::largestExtentMm() const {
  return std::max({extentMm(0), extentMm(1), extentMm(2)});
}

Measures measure(const Surface& surface) {
  Measures measures;
  if (surface.empty())
    return measures;
  constexpr double far = std::numeric_limits<double>::max();
  measures.boxMm = {far, far, far, -far, -far, -far};
  for (const auto& t : surface.triangles)
    for (std::size_t i = 0; i < 9; ++i) {
      measures.boxMm[i % 3] = std::min<double>(measures.boxMm[i % 3], t[i]);
      measures.boxMm[i % 3 + 3] = std::max<double>(measures.boxMm[i % 3 + 3], t[i]);
    }
  // Seen from the middle of the box, so that a small part far from the origin loses no digits.
  std::array<double, 3> middle{};
  for (std::size_t axis = 0; axis < 3; ++axis)
    middle[axis] = (measures.boxMm[axis] + measures.boxMm[axis + 3]) / 2;
  double sixVolumes = 0;
  for (const auto& t : surface.triangles) {
    std::array<double, 9> p{};
    for (std::size_t i = 0; i < 9; ++i)
      p[i] = double{t[i]} - middle[i % 3];
    const double ux = p[3] - p[0], uy = p[4] - p[1], uz = p[5] - p[2];
    const double vx = p[6] - p[0], vy = p[7] - p[1], vz = p[8] - p[2];
    const double nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
    sixVolumes += p[0] * nx + p[1] * ny + p[2] * nz;
    measures.areaMm2 += std::sqrt(nx * nx + ny * ny + nz * nz) / 2;
  }
  measures.volumeMm3 = sixVolumes / 6;
  return measures;
}

} // namespace calque::mesh
