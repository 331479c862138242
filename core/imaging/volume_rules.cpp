#include "volume_rules.h"

#include "core/domain/refusals.h"

#include <algorithm>
#include <cmath>

namespace calque::imaging {

base::Done checkVolume(const Volume& volume, const Recipe& recipe) {
  constexpr std::uint64_t voxelsMost = 4'000'000'000; // indices of runs and vertices stay below 2^32
  const bool hasSize = volume.columns > 0 && volume.rows > 0 && volume.slices > 0;
  if (!hasSize || volume.voxels() > voxelsMost || volume.voxels() != volume.values.size())
    return domain::refuse(domain::RefusalCode::ThresholdUnfit, "the volume's size is not that of its values");
  const auto& m = volume.indexToPatient;
  if (!std::ranges::all_of(m, [](double v) { return std::isfinite(v); }) || !(voxelMm3(m) > 0) || m[12] != 0 ||
      m[13] != 0 || m[14] != 0 || m[15] != 1)
    return domain::refuse(domain::RefusalCode::ThresholdUnfit, "the volume has no place in the patient");
  if (!std::isfinite(recipe.threshold))
    return domain::refuse(domain::RefusalCode::ThresholdUnfit, "the threshold is no number");
  return {};
}

base::Done tell(const base::Progress& progress, double share, std::string_view what) {
  if (progress && !progress(share, what))
    return base::fault(base::FaultKind::Busy, "stopped as asked; nothing was kept");
  return {};
}

} // namespace calque::imaging
