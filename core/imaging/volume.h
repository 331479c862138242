// A volume of voxels as the series gave it: nothing resampled. The affine carries everything: pixel spacing, slice
// step, gantry tilt.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace calque::imaging {

/// A view: the values belong to the caller and outlive it. HU for CT, stored units for MR; x (column) fastest, then
/// row, then slice.
struct Volume {
  std::span<const float> values; ///< columns·rows·slices of them, all finite
  std::uint32_t columns = 0, rows = 0, slices = 0;
  std::array<double, 16> indexToPatient{}; ///< 4×4 row-major: (column, row, slice, 1) → patient mm (LPS), voxel centres
  [[nodiscard]] std::uint64_t voxels() const { return std::uint64_t{columns} * rows * slices; }
};

/// Which voxels belong to the model: 1, else 0. Same order and size as the volume.
struct LabelMap {
  std::vector<std::uint8_t> labels;
  std::uint32_t columns = 0, rows = 0, slices = 0;
  std::array<double, 16> indexToPatient{};
  std::uint64_t components = 0; ///< joined pieces found before the largest were chosen
  std::uint64_t voxelsSet = 0;
};

/// Volume of one voxel in mm³: the absolute determinant of the affine's linear part.
[[nodiscard]] double voxelMm3(const std::array<double, 16>& indexToPatient);
/// Negative where the index axes are left-handed in patient space.
[[nodiscard]] double handedness(const std::array<double, 16>& indexToPatient);

} // namespace calque::imaging
