// Distance from points to a surface, and between surfaces. VTK's static cell locator was tried: seconds per query far
// from the surface.
#pragma once

#include "surface.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace calque::mesh {

/// Finds the nearest point of a surface. Built once, then read; not thread-safe. Coordinates finite, at least one
/// triangle.
class NearestOn {
public:
  explicit NearestOn(const std::vector<Triangle>& triangles);
  ~NearestOn();
  NearestOn(const NearestOn&) = delete;
  NearestOn& operator=(const NearestOn&) = delete;
  [[nodiscard]] double distanceMm(const std::array<double, 3>& point) const;

private:
  struct State;
  std::unique_ptr<State> m_state;
};

struct Sampled {
  double distanceMm;
  double areaMm2; ///< that it stands for; 0 for a corner, which counts for the maximum alone
};

/// Distances from `from` to `to`, at the corners and inside each triangle at points no further apart than `spacingMm`.
/// Where that would be more than `most`, triangles are passed over evenly.
[[nodiscard]] std::vector<Sampled> sampleDistances(std::span<const Triangle> from, const NearestOn& to,
                                                   double spacingMm, std::size_t most);

} // namespace calque::mesh
