// Whether a surface agrees with the series it is said to come from, and with the printer's tray.
#pragma once

#include "measure.h"
#include "write.h"

#include "core/base/result.h"

#include <array>
#include <optional>
#include <string>

namespace calque::mesh {

/// How much larger than the series' box a surface may be (rules.md 3).
inline constexpr double seriesMarginMm = 2.0;

/// Box of the patient-space corners of a volume: voxel centres widened by half a voxel. `indexToPatient` 4×4 row-major.
[[nodiscard]] Box boxOfVolume(const std::array<double, 16>& indexToPatient, std::uint32_t columns, std::uint32_t rows,
                              std::uint32_t slices);
[[nodiscard]] bool isInside(const Box& inner, const Box& outer, double marginMm);

/// The unit slip that would explain the ratio found/expected of two lengths: 10, 25.4 or 1000 or their inverse, within
/// 2 %; 1 where there is none and the lengths agree within 2 %; nothing otherwise.
[[nodiscard]] std::optional<double> maybeUnitSlip(double foundMm, double expectedMm);
/// "centimetres", "inches", "metres", "micrometres"… for a factor of maybeUnitSlip().
[[nodiscard]] std::string unitSlipWords(double factor);

/// Passes where `surface` lies in the series' box + 2 mm; else refused (surface.units with the unit where scaling by a
/// slip would make it fit and nothing else does, surface.outside otherwise).
[[nodiscard]] base::Done fitsSeries(const Box& surface, const Box& series);
/// Passes where both boxes (surface from label map, surface given) agree within 0.5 %; refused as surface.units or
/// surface.outside else.
[[nodiscard]] base::Done agreesWithLabelMap(const Box& surface, const Box& labelMap);

/// Orthonormal to 1e-6, determinant +1, last row 0 0 0 1, translation within 10^6 mm.
[[nodiscard]] bool isRigid(const Placement& placement);
/// The box of the surface after the placement.
[[nodiscard]] Box placedBox(const Surface& surface, const Placement& placement);
/// Passes where the placed surface lies in 0 … buildVolume (mm) on each axis; refused as print.placement or
/// printer.volume else.
[[nodiscard]] base::Done fitsBuildVolume(const Surface& surface, const Placement& placement,
                                         const std::array<double, 3>& buildVolumeMm);
/// The placement that shifts the surface, unturned, to the middle of the tray and its lowest point onto it.
[[nodiscard]] Placement centredPlacement(const Box& surface, const std::array<double, 3>& buildVolumeMm);

} // namespace calque::mesh
