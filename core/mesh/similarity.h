// Whether one surface is the other mirrored along an axis, scaled evenly, moved, or several of these. Turned copies are
// not sought.
#pragma once

#include "compare.h"

namespace calque::mesh {

struct Similarity {
  Mirror mirror = Mirror::None;
  std::optional<double> scale; ///< absent where it is 1
  std::optional<std::array<double, 3>>
      movedMm; ///< after mirroring through the origin and scaling about it; absent where it is 0
};

/// Nothing where no such motion brings every corner of each onto the other within 10^-5 of the size, or where none is
/// needed. Neither is empty.
[[nodiscard]] std::optional<Similarity> maybeSimilarity(const Surface& a, const Surface& b);

/// " (inches for millimetres)" and the like for the factors of a unit slip, else empty.
[[nodiscard]] std::string unitWords(double scale);

} // namespace calque::mesh
