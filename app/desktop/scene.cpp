#include "scene.h"

#include "wording.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace calque::desktop {
namespace {

using render::Point;

Point minus(const Point& a, const Point& b) {
  return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}
double dot(const Point& a, const Point& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
Point crossed(const Point& a, const Point& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

/// How far towards the eye from `on` the ray meets the triangle (Möller and Trumbore 1997).
std::optional<double> maybeDistance(const mesh::Triangle& t, const Point& on, const Point& toEye) {
  const Point a{t[0], t[1], t[2]};
  const auto ab = minus({t[3], t[4], t[5]}, a), ac = minus({t[6], t[7], t[8]}, a);
  const auto p = crossed(toEye, ac);
  const double area = dot(ab, p);
  if (std::fabs(area) < 1e-12)
    return {};
  const auto from = minus(on, a);
  const double u = dot(from, p) / area;
  const auto q = crossed(from, ab);
  const double v = dot(toEye, q) / area;
  if (u < 0 || v < 0 || u + v > 1)
    return {};
  return dot(ac, q) / area;
}

} // namespace

double Measurement::value() const {
  if (!isDone())
    return 0;
  const auto first = minus(points[0], points[1]);
  if (tool == Tool::Distance)
    return std::sqrt(dot(first, first));
  const auto second = minus(points[2], points[1]);
  const double lengths = std::sqrt(dot(first, first) * dot(second, second));
  return lengths > 0 ? std::acos(std::clamp(dot(first, second) / lengths, -1.0, 1.0)) * 180 / std::numbers::pi : 0;
}

QString Measurement::words() const {
  if (!isDone())
    return {};
  return tool == Tool::Distance ? tr("%1 mm").arg(localNumber(value(), 1)) : tr("%1°").arg(localNumber(value(), 1));
}

std::optional<Point> maybeHit(const Scene& scene, const Point& on, const Point& toEye) {
  std::optional<double> nearest;
  for (const auto& segment : scene.segments) {
    if (!segment.isShown || segment.opacity <= 0)
      continue;
    for (const auto& triangle : segment.surface->triangles()) {
      const auto distance = maybeDistance(triangle, on, toEye);
      if (!distance || (nearest && *distance <= *nearest))
        continue;
      const Point hit{on[0] + *distance * toEye[0], on[1] + *distance * toEye[1], on[2] + *distance * toEye[2]};
      if (!scene.clip.hides(hit))
        nearest = distance;
    }
  }
  if (!nearest)
    return {};
  return Point{on[0] + *nearest * toEye[0], on[1] + *nearest * toEye[1], on[2] + *nearest * toEye[2]};
}

} // namespace calque::desktop
