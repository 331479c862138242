#include "fit.h"

#include "core/base/decimal.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace calque::mesh {
namespace {

constexpr std::array<double, 6> slips{10, 25.4, 1000, 1 / 10.0, 1 / 25.4, 1 / 1000.0};

Box emptyBox() {
  constexpr double far = std::numeric_limits<double>::max();
  return {far, far, far, -far, -far, -far};
}

void widen(Box& box, const std::array<double, 3>& point) {
  for (std::size_t axis = 0; axis < 3; ++axis) {
    box[axis] = std::min(box[axis], point[axis]);
    box[axis + 3] = std::max(box[axis + 3], point[axis]);
  }
}

std::array<double, 3> moved(const std::array<double, 16>& m, double x, double y, double z) {
  return {m[0] * x + m[1] * y + m[2] * z + m[3], m[4] * x + m[5] * y + m[6] * z + m[7],
          m[8] * x + m[9] * y + m[10] * z + m[11]};
}

double extentOf(const Box& box) {
  return std::max({box[3] - box[0], box[4] - box[1], box[5] - box[2]});
}

Box scaledBox(Box box, double factor) {
  for (auto& v : box)
    v *= factor;
  return box;
}

std::string boxWords(const Box& box) {
  std::string words;
  for (std::size_t axis = 0; axis < 3; ++axis)
    words += (axis == 0 ? "" : ", ") + base::toDecimal(box[axis], 1) + " to " + base::toDecimal(box[axis + 3], 1);
  return words + " mm";
}

tl::unexpected<base::Failure> slipped(double factor) {
  return domain::refuse(domain::RefusalCode::SurfaceUnitSlip, "it fits as if written in " + unitSlipWords(factor),
                        "millimetres", unitSlipWords(factor));
}

} // namespace

Box boxOfVolume(const std::array<double, 16>& indexToPatient, std::uint32_t columns, std::uint32_t rows,
                std::uint32_t slices) {
  Box box = emptyBox();
  for (double x : {-0.5, columns - 0.5})
    for (double y : {-0.5, rows - 0.5})
      for (double z : {-0.5, slices - 0.5})
        widen(box, moved(indexToPatient, x, y, z));
  return box;
}

bool isInside(const Box& inner, const Box& outer, double marginMm) {
  for (std::size_t axis = 0; axis < 3; ++axis)
    if (!(inner[axis] >= outer[axis] - marginMm && inner[axis + 3] <= outer[axis + 3] + marginMm))
      return false;
  return true;
}

// [impl->req~surface.unit-slip~1]
std::optional<double> maybeUnitSlip(double foundMm, double expectedMm) {
  const double ratio = foundMm / expectedMm;
  for (double slip : {1.0, slips[0], slips[1], slips[2], slips[3], slips[4], slips[5]})
    if (std::fabs(ratio / slip - 1) <= 0.02)
      return slip;
  return std::nullopt;
}

std::string unitSlipWords(double factor) {
  constexpr std::array<std::string_view, 6> words{"tenths of a millimetre",
                                                  "twenty-fifths of a millimetre (millimetres taken for inches)",
                                                  "micrometres",
                                                  "centimetres",
                                                  "inches",
                                                  "metres"};
  for (std::size_t i = 0; i < slips.size(); ++i)
    if (std::fabs(factor / slips[i] - 1) <= 0.02)
      return std::string(words[i]);
  return "millimetres";
}

// [impl->req~surface.inside-series~1]
base::Done fitsSeries(const Box& surface, const Box& series) {
  if (isInside(surface, series, seriesMarginMm))
    return {};
  for (double slip : slips) // brought back to millimetres it lies in the series and is no speck there
    if (isInside(scaledBox(surface, 1 / slip), series, seriesMarginMm) &&
        extentOf(surface) / slip > extentOf(series) / 20)
      return slipped(slip);
  return domain::refuse(domain::RefusalCode::SurfaceOutsideSeries, "",
                        "inside " + boxWords(series) + ", with 2 mm around it", boxWords(surface));
}

base::Done agreesWithLabelMap(const Box& surface, const Box& labelMap) {
  const double extent = extentOf(labelMap);
  const auto slip = maybeUnitSlip(extentOf(surface), extent);
  if (slip && *slip != 1)
    return slipped(*slip);
  for (std::size_t i = 0; i < 6; ++i)
    if (!(std::fabs(surface[i] - labelMap[i]) <= 0.005 * extent))
      return domain::refuse(domain::RefusalCode::SurfaceOutsideSeries, "its box is not that of the label map",
                            boxWords(labelMap), boxWords(surface));
  return {};
}

// [impl->req~plan.placement~1]
bool isRigid(const Placement& m) {
  constexpr double tolerance = 1e-6;
  constexpr double farthestMm = 1e6;
  if (!std::ranges::all_of(m, [](double v) { return std::fabs(v) <= farthestMm; })) // and so no NaN
    return false;
  if (m[12] != 0 || m[13] != 0 || m[14] != 0 || m[15] != 1)
    return false;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = i; j < 3; ++j) {
      const double dot = m[i] * m[j] + m[4 + i] * m[4 + j] + m[8 + i] * m[8 + j];
      if (std::fabs(dot - (i == j ? 1 : 0)) > tolerance)
        return false;
    }
  const double determinant =
      m[0] * (m[5] * m[10] - m[6] * m[9]) - m[1] * (m[4] * m[10] - m[6] * m[8]) + m[2] * (m[4] * m[9] - m[5] * m[8]);
  return determinant > 0;
}

Box placedBox(const Surface& surface, const Placement& placement) {
  Box box = emptyBox();
  for (const auto& t : surface.triangles)
    for (std::size_t corner = 0; corner < 9; corner += 3)
      widen(box, moved(placement, t[corner], t[corner + 1], t[corner + 2]));
  return box;
}

base::Done fitsBuildVolume(const Surface& surface, const Placement& placement,
                           const std::array<double, 3>& buildVolumeMm) {
  if (!isRigid(placement))
    return domain::refuse(domain::RefusalCode::PlacementNotRigid);
  const Box tray{0, 0, 0, buildVolumeMm[0], buildVolumeMm[1], buildVolumeMm[2]};
  const auto box = placedBox(surface, placement);
  if (!isInside(box, tray, 1e-3)) // a micrometre for the rounding of the coordinates
    return domain::refuse(domain::RefusalCode::BuildVolume, "", "inside " + boxWords(tray), boxWords(box));
  return {};
}

Placement centredPlacement(const Box& surface, const std::array<double, 3>& buildVolumeMm) {
  auto placement = identityPlacement;
  placement[3] = buildVolumeMm[0] / 2 - (surface[0] + surface[3]) / 2;
  placement[7] = buildVolumeMm[1] / 2 - (surface[1] + surface[4]) / 2;
  placement[11] = -surface[2];
  return placement;
}

} // namespace calque::mesh
