#include "volume.h"

#include <cmath>

namespace calque::imaging {

double handedness(const std::array<double, 16>& m) {
  return m[0] * (m[5] * m[10] - m[6] * m[9]) - m[1] * (m[4] * m[10] - m[6] * m[8]) + m[2] * (m[4] * m[9] - m[5] * m[8]);
}

double voxelMm3(const std::array<double, 16>& indexToPatient) {
  return std::fabs(handedness(indexToPatient));
}

} // namespace calque::imaging
