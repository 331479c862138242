#include "bodies.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace calque::phantom {
namespace {

using std::numbers::pi;

constexpr auto bodies = std::to_array<Body>({
    {"sphere_r15", "sphere", Shape::Sphere, {-17, -17, 0}, 15, 0, 0},
    {"sphere_r6", "small_sphere", Shape::Sphere, {18, -22, -12}, 6, 0, 0},
    {"cylinder_r6_h40", "cylinder", Shape::Cylinder, {20, 18, 0}, 6, 0, 40},
    {"tube_ro10_ri6_h30", "tube", Shape::Tube, {-18, 19, 0}, 10, 6, 30},
    {"plate_1.2mm", "plate", Shape::Box, {2, 2, 22}, 30, 20, 1.2},
    {"pin_r0.75_h20", "pin", Shape::Cylinder, {18, -22, 10}, 0.75, 0, 20},
});

} // namespace

std::span<const Body> allBodies() {
  return bodies;
}

double Body::distance(const std::array<double, 3>& point) const {
  const double x = point[0] - centre[0], y = point[1] - centre[1], z = point[2] - centre[2];
  switch (shape) {
  case Shape::Sphere:
    return std::sqrt(x * x + y * y + z * z) - a;
  case Shape::Cylinder:
    return std::max(std::sqrt(x * x + y * y) - a, std::abs(z) - h / 2);
  case Shape::Tube: {
    const double radius = std::sqrt(x * x + y * y);
    return std::max({radius - a, b - radius, std::abs(z) - h / 2});
  }
  case Shape::Box:
    break;
  }
  return std::max({std::abs(x) - a / 2, std::abs(y) - b / 2, std::abs(z) - h / 2});
}

double Body::volumeMm3() const {
  switch (shape) {
  case Shape::Sphere:
    return 4.0 / 3.0 * pi * a * a * a;
  case Shape::Cylinder:
    return pi * a * a * h;
  case Shape::Tube:
    return pi * (a * a - b * b) * h;
  case Shape::Box:
    break;
  }
  return a * b * h;
}

double Body::areaMm2() const {
  switch (shape) {
  case Shape::Sphere:
    return 4 * pi * a * a;
  case Shape::Cylinder:
    return 2 * pi * a * (a + h);
  case Shape::Tube:
    return 2 * pi * (a * a - b * b) + 2 * pi * (a + b) * h;
  case Shape::Box:
    break;
  }
  return 2 * (a * b + a * h + b * h);
}

} // namespace calque::phantom
