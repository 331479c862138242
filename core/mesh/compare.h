// Two surfaces: the same geometry, or what differs, in numbers a person can judge (rules.md 5, the lock).
#pragma once

#include "surface.h"

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace calque::mesh {

enum class Mirror { None = 0, X = 1, Y = 2, Z = 3 };

struct SurfaceDifference {
  bool same = false; ///< equal geometry digests
  std::string digestA, digestB;
  std::uint64_t trianglesA = 0, trianglesB = 0;
  std::uint64_t trianglesAdded = 0;                  ///< in B and not in A, counted as often as they occur
  std::uint64_t trianglesRemoved = 0;                ///< in A and not in B
  double volumeA = 0, volumeB = 0, volumeChange = 0; ///< mm³; change = B − A
  // Distance between the surfaces, both ways: the larger of A to B and B to A. Measured on the triangles that are not
  // in both, at their corners and at points no further apart than `sampleSpacingMm`; where that would be more than
  // 50,000 points a way, on evenly chosen triangles. The 95th percentile is over the whole area, shared triangles
  // counting as 0.
  double distanceMaxMm = 0, distance95Mm = 0;
  double sampleSpacingMm = 0;
  std::uint64_t samples = 0;
  Mirror mirror = Mirror::None; ///< B is A mirrored along this axis (and perhaps moved or scaled)
  std::optional<double> scale;  ///< B is A times this factor, to 1 in 10^5; absent where it is no scaled copy
  std::optional<std::array<double, 3>> movedMm; ///< B is A (mirrored, scaled) shifted by this much
  bool turnedInsideOut = false;                 ///< same triangles, the winding reversed
  std::string words;                            ///< one or two sentences that tell the above
};

/// Refused as geometryDigest() refuses.
[[nodiscard]] base::Result<SurfaceDifference> compareSurfaces(const Surface& a, const Surface& b);

} // namespace calque::mesh
