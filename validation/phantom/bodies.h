// The bodies of the phantom: signed distance, analytic volume and area. Private to the room.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace calque::phantom {

enum class Shape { Sphere, Cylinder, Tube, Box };

/// Lengths in millimetres. Sphere: a radius. Cylinder along z: a radius, h height. Tube: a outer, b inner radius, h
/// height. Box: a × b × h.
struct Body {
  std::string_view name, shortName;
  Shape shape;
  std::array<double, 3> centre;
  double a, b, h;

  /// Negative inside; changes by no more than the distance moved, so that it bounds where the surface can be.
  [[nodiscard]] double distance(const std::array<double, 3>& point) const;
  [[nodiscard]] double volumeMm3() const;
  [[nodiscard]] double areaMm2() const;
};

[[nodiscard]] std::span<const Body> allBodies();

} // namespace calque::phantom
