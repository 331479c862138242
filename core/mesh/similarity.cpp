#include "similarity.h"

#include "measure.h"
#include "surface_distance.h"

#include <algorithm>
#include <cmath>

namespace calque::mesh {
namespace {

struct Motion {
  std::array<double, 3> factor; ///< sign and scale of each axis
  std::array<double, 3> moved;
};

constexpr std::array<std::pair<double, std::string_view>, 6> slips{{{10, " (as centimetres for millimetres)"},
                                                                    {25.4, " (as inches for millimetres)"},
                                                                    {1000, " (as metres for millimetres)"},
                                                                    {1 / 10.0, " (as millimetres for centimetres)"},
                                                                    {1 / 25.4, " (as millimetres for inches)"},
                                                                    {1 / 1000.0, " (as millimetres for metres)"}}};

double snapped(double scale) {
  if (std::fabs(scale - 1) < 2e-6)
    return 1;
  for (const auto& [slip, words] : slips)
    if (std::fabs(scale / slip - 1) < 2e-6)
      return slip;
  return scale;
}

/// Every corner of `from`, moved, lies on the other surface: first a few, then all of them or evenly chosen ones.
bool liesOn(const std::vector<Triangle>& from, const Motion& motion, const NearestOn& to, double toleranceMm) {
  for (const std::size_t most : {std::size_t{64}, std::size_t{50'000}}) {
    const std::size_t step = from.size() / most + 1;
    for (std::size_t i = 0; i < from.size(); i += step)
      for (std::size_t corner = 0; corner < 9; corner += 3) {
        std::array<double, 3> point{};
        for (std::size_t axis = 0; axis < 3; ++axis)
          point[axis] = motion.factor[axis] * from[i][corner + axis] + motion.moved[axis];
        if (to.distanceMm(point) > toleranceMm)
          return false;
      }
  }
  return true;
}

Motion inverse(const Motion& motion) {
  Motion back{};
  for (std::size_t axis = 0; axis < 3; ++axis) {
    back.factor[axis] = 1 / motion.factor[axis];
    back.moved[axis] = -motion.moved[axis] / motion.factor[axis];
  }
  return back;
}

} // namespace

std::string unitWords(double scale) {
  for (const auto& [slip, words] : slips)
    if (std::fabs(scale / slip - 1) < 1e-5)
      return std::string(words);
  return {};
}

std::optional<Similarity> maybeSimilarity(const Surface& a, const Surface& b) {
  const auto sizeA = measure(a);
  const auto sizeB = measure(b);
  if (!(sizeA.areaMm2 > 0 && sizeB.areaMm2 > 0))
    return std::nullopt;
  const double scale = snapped(std::sqrt(sizeB.areaMm2 / sizeA.areaMm2));
  const double tolerance = 1e-5 * sizeB.largestExtentMm() + 1e-5;
  for (std::size_t axis = 0; axis < 3; ++axis)
    if (std::fabs(sizeA.extentMm(static_cast<int>(axis)) * scale - sizeB.extentMm(static_cast<int>(axis))) >
        3 * tolerance)
      return std::nullopt;
  const NearestOn onA(a.triangles);
  const NearestOn onB(b.triangles);
  for (const auto mirror : {Mirror::None, Mirror::X, Mirror::Y, Mirror::Z}) {
    Motion motion{};
    Similarity found{mirror, {}, {}};
    double farthest = 0;
    for (std::size_t axis = 0; axis < 3; ++axis) {
      motion.factor[axis] = static_cast<std::size_t>(mirror) == axis + 1 ? -scale : scale;
      motion.moved[axis] = (sizeB.boxMm[axis] + sizeB.boxMm[axis + 3]) / 2 -
                           motion.factor[axis] * (sizeA.boxMm[axis] + sizeA.boxMm[axis + 3]) / 2;
      farthest = std::max(farthest, std::fabs(motion.moved[axis]));
    }
    const bool isMoved = farthest > 2 * tolerance;
    if (mirror == Mirror::None && scale == 1 && !isMoved)
      continue;
    if (!liesOn(a.triangles, motion, onB, tolerance) || !liesOn(b.triangles, inverse(motion), onA, tolerance / scale))
      continue;
    if (scale != 1)
      found.scale = scale;
    if (isMoved)
      found.movedMm = motion.moved;
    return found;
  }
  return std::nullopt;
}

} // namespace calque::mesh
