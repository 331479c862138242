#include "series_rules.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace calque::dicom {
namespace {

using domain::RefusalCode;
using domain::Severity;

constexpr double tiltNoteDegrees = 0.1; ///< below it the lean comes from rounded header digits
constexpr double unitTolerance = 1e-3;  ///< of direction cosines written with few digits
constexpr double limitToleranceMm =
    1e-4; ///< a spacing measured from rounded positions: 1.25 itself must not slip below 1.25
constexpr double jitterNoteMm = 1e-3; ///< below it nobody needs to know

Vector3 minus(const Vector3& a, const Vector3& b) {
  return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}
Vector3 times(const Vector3& a, double s) {
  return {a[0] * s, a[1] * s, a[2] * s};
}
double dot(const Vector3& a, const Vector3& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
double norm(const Vector3& a) {
  return std::sqrt(dot(a, a));
}
Vector3 cross(const Vector3& a, const Vector3& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

/// rules.md 4: position jitter up to this is noted, beyond it spacing is irregular.
double jitterTolerance(double spacingMm) {
  return std::max(0.01, 0.01 * spacingMm);
}

struct Axes {
  Vector3 column, row,
      normal; ///< unit: direction of growing column index, of growing row index, and their cross product
};

std::optional<Axes> maybeAxes(const std::array<double, 6>& orientation) {
  const Vector3 column{orientation[0], orientation[1], orientation[2]},
      row{orientation[3], orientation[4], orientation[5]};
  if (std::abs(norm(column) - 1) > unitTolerance || std::abs(norm(row) - 1) > unitTolerance ||
      std::abs(dot(column, row)) > unitTolerance)
    return {};
  const auto normal = cross(column, row);
  return Axes{times(column, 1 / norm(column)), times(row, 1 / norm(row)), times(normal, 1 / norm(normal))};
}

Affine affineOf(const Axes& axes, const std::array<double, 2>& pixelSpacing, const Vector3& step,
                const Vector3& origin) {
  Affine affine{};
  for (std::size_t i = 0; i < 3; ++i) {
    affine[4 * i] = axes.column[i] * pixelSpacing[1];
    affine[4 * i + 1] = axes.row[i] * pixelSpacing[0];
    affine[4 * i + 2] = step[i];
    affine[4 * i + 3] = origin[i];
  }
  affine[15] = 1;
  return affine;
}

double medianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

// [impl->req~intake.stack-complete~1]
/// One finding a kind of step: at one position, a whole number of spacings apart, or anything else.
bool checkSteps(Judged& judged, const std::vector<double>& steps, double median) {
  const double tolerance = jitterTolerance(median);
  std::size_t doubles = 0, missing = 0, uneven = 0, firstUneven = 0;
  double worst = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const double off = std::abs(steps[i] - median);
    const double whole = median > 0 ? std::round(steps[i] / median) : 0;
    if (steps[i] <= tolerance)
      ++doubles;
    else if (off <= tolerance)
      continue;
    else if (whole >= 2 && std::abs(steps[i] - whole * median) <= whole * tolerance)
      missing += static_cast<std::size_t>(std::min(whole - 1, 1e6));
    else {
      firstUneven = uneven++ == 0 ? i : firstUneven;
      worst = std::max(worst, off);
    }
  }
  if (doubles > 0)
    judged.add(RefusalCode::PositionTwice, Severity::Refusal, fmt::format("{} times", doubles));
  if (missing > 0)
    judged.add(RefusalCode::SliceMissing, Severity::Refusal,
               fmt::format("{} slices missing or unevenly spaced", missing));
  if (uneven > 0)
    judged.add(RefusalCode::SpacingIrregular, Severity::Refusal,
               fmt::format("{} steps, up to {:.4g} mm off; 1 % is allowed", uneven, worst),
               fmt::format("after slice {}", firstUneven + 1));
  return doubles == 0 && missing == 0 && uneven == 0;
}

/// Largest distance of a slice origin from the straight, even line between the first and the last.
double largestJitter(const std::vector<PlaneFacts>& planes, const Vector3& step) {
  double largest = 0;
  for (std::size_t k = 0; k < planes.size(); ++k)
    largest = std::max(largest, norm(minus(minus(*planes[k].position, *planes.front().position),
                                           times(step, static_cast<double>(k)))));
  return largest;
}

// [impl->req~intake.slice-spacing~1]
void checkSpacing(Judged& judged, const CheckOptions& options) {
  const auto& series = judged.series;
  const double spacing = series.spacingMm, tolerance = jitterTolerance(spacing);
  if (spacing > clinicalLimitMm - limitToleranceMm)
    judged.add(RefusalCode::SpacingTooLarge, options.use == Use::Clinical ? Severity::Refusal : Severity::Warning,
               fmt::format("{:.4g} mm measured from the positions is not less than {} mm", spacing, clinicalLimitMm));
  if (series.thicknessMm > 0 && spacing > series.thicknessMm + tolerance)
    judged.add(RefusalCode::SlicesGap, Severity::Note,
               fmt::format("{:.4g} mm over {:.4g} mm", spacing, series.thicknessMm));
  if (spacing < series.thicknessMm - tolerance)
    judged.add(RefusalCode::SlicesOverlap, Severity::Note,
               fmt::format("{:.4g} mm under {:.4g} mm", spacing, series.thicknessMm));
  if (std::min(spacing, series.thicknessMm) < thinNoteMm && series.thicknessMm > 0)
    judged.add(RefusalCode::ThinnerThanNeeded, Severity::Note,
               fmt::format("{:.4g} mm", std::min(spacing, series.thicknessMm)));
}

} // namespace

// [impl->req~intake.true-geometry~1]
void measureStack(Judged& judged, const CheckOptions& options) {
  auto& series = judged.series;
  auto& planes = series.planes;
  const bool hasGeometry = !planes.empty() && std::ranges::all_of(planes, [](const auto& plane) {
    return plane.position && plane.orientation && plane.pixelSpacingMm;
  });
  if (!hasGeometry)
    return;
  const auto axes = maybeAxes(*planes.front().orientation);
  if (!axes)
    return judged.add(RefusalCode::PositionMissing, Severity::Refusal,
                      "the directions are not two perpendicular unit vectors");
  const bool isParallel =
      std::ranges::none_of(series.findings, [](const auto& f) { return f.code == RefusalCode::OrientationDiffers; });
  if (planes.size() < 2 || !isParallel)
    return;
  std::ranges::stable_sort(planes, {}, [&](const auto& plane) { return dot(*plane.position, axes->normal); });
  std::vector<double> steps;
  for (std::size_t k = 1; k < planes.size(); ++k)
    steps.push_back(dot(minus(*planes[k].position, *planes[k - 1].position), axes->normal));
  series.spacingMm = medianOf(steps);
  const bool isEven = checkSteps(judged, steps, series.spacingMm);
  if (isEven) {
    const auto count = static_cast<double>(steps.size());
    const auto step = times(minus(*planes.back().position, *planes.front().position), 1 / count);
    series.spacingMm = dot(step, axes->normal);
    const double jitter = largestJitter(planes, step);
    if (jitter > jitterTolerance(series.spacingMm))
      judged.add(RefusalCode::SpacingIrregular, Severity::Refusal,
                 fmt::format("a slice lies {:.4g} mm off the line of the others", jitter));
    else if (jitter > jitterNoteMm)
      judged.add(RefusalCode::PositionJitter, Severity::Note, fmt::format("{:.4g} mm", jitter));
    series.tiltDegrees = std::atan2(norm(cross(step, axes->normal)), series.spacingMm) * 180 / std::numbers::pi;
    series.indexToPatient = affineOf(*axes, *planes.front().pixelSpacingMm, step, *planes.front().position);
    if (series.tiltDegrees > tiltNoteDegrees)
      judged.add(RefusalCode::GantryTilt, Severity::Warning,
                 fmt::format("{:.4g} degrees measured from the positions", series.tiltDegrees));
  }
  checkSpacing(judged, options);
}

} // namespace calque::dicom
