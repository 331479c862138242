#include "series_rules.h"

#include "image_rules.h"

#include "core/base/clock.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace calque::dicom {
namespace {

using domain::RefusalCode;
using domain::Severity;

constexpr double sameLengthMm = 1e-5;  ///< two spacings are one: headers carry six significant digits
constexpr double sameDirection = 1e-4; ///< two direction cosines are one

template <std::size_t count>
bool differ(const std::array<double, count>& one, const std::array<double, count>& other, double tolerance) {
  return !std::ranges::equal(one, other, [&](double a, double b) { return std::abs(a - b) <= tolerance; });
}

/// Adds `code` where `differs(first image, image)` holds for any image.
template <class Differs> void checkEqual(Judged& judged, RefusalCode code, Differs&& differs) {
  for (const auto* image : judged.images)
    if (differs(*judged.images.front(), *image))
      return judged.add(code, Severity::Refusal, {}, fileWords(image->file));
}

template <class Differs> void checkPlanesEqual(Judged& judged, RefusalCode code, Differs&& differs) {
  const auto& planes = judged.series.planes;
  for (const auto& plane : planes)
    if (differs(planes.front(), plane))
      return judged.add(code, Severity::Refusal, {}, fileWords(plane.file));
}

// [impl->req~intake.image-age~1]
void checkAge(Judged& judged, const CheckOptions& options) {
  const auto today = base::maybeDate(options.today), taken = base::maybeDate(judged.images.front()->contentDate);
  constexpr std::int64_t dayMs = 86'400'000;
  if (!today || !taken)
    return;
  if (const auto days = (today->ms - taken->ms) / dayMs; days > options.oldestDays)
    judged.add(RefusalCode::ImagesOld, Severity::Warning,
               fmt::format("{} days, the limit is {}", days, options.oldestDays));
}

void checkMissing(Judged& judged) {
  const auto& planes = judged.series.planes;
  if (const auto lost = std::ranges::find_if(planes, [](const auto& p) { return !p.position || !p.orientation; });
      lost != planes.end())
    judged.add(RefusalCode::PositionMissing, Severity::Refusal, {}, fileWords(lost->file));
  if (const auto lost = std::ranges::find_if(planes, [](const auto& p) { return !p.pixelSpacingMm; });
      lost != planes.end())
    judged.add(RefusalCode::PixelSpacingMissing, Severity::Refusal, {}, fileWords(lost->file));
}

void checkPixelSpacing(Judged& judged) {
  checkPlanesEqual(judged, RefusalCode::PixelSpacingDiffers, [](const PlaneFacts& a, const PlaneFacts& b) {
    return a.pixelSpacingMm && b.pixelSpacingMm && differ(*a.pixelSpacingMm, *b.pixelSpacingMm, sameLengthMm);
  });
  if (const auto& first = judged.series.planes.front().pixelSpacingMm) {
    judged.series.pixelSpacingMm = *first;
    if (std::abs((*first)[0] - (*first)[1]) > sameLengthMm)
      judged.add(RefusalCode::PixelsNotSquare, Severity::Warning,
                 fmt::format("{:.6g} mm by {:.6g} mm", (*first)[0], (*first)[1]));
  }
}

} // namespace

std::string fileWords(std::size_t file) {
  return fmt::format("file {}", file + 1);
}

void Judged::add(RefusalCode code, Severity severity, std::string_view detail, std::string where) {
  auto finding = findingOf(code, severity, detail);
  finding.where = std::move(where);
  series.findings.push_back(std::move(finding));
}

void mergeImageFindings(Judged& judged) {
  std::map<RefusalCode, std::size_t> at, more;
  for (const auto* image : judged.images)
    for (const auto& finding : image->findings) {
      const auto [known, isNew] = at.emplace(finding.code, judged.series.findings.size());
      if (!isNew) {
        ++more[finding.code];
        continue;
      }
      judged.series.findings.push_back(finding);
      judged.series.findings.back().where = fileWords(image->file);
    }
  for (const auto& [code, count] : more)
    judged.series.findings[at[code]].where += fmt::format(" and {} more", count);
}

// [impl->req~intake.one-acquisition~1, req~intake.warnings~1]
void checkSameness(Judged& judged, const CheckOptions& options) {
  auto& series = judged.series;
  checkEqual(judged, RefusalCode::PatientsSeveral, [](const ImageFacts& a, const ImageFacts& b) {
    return a.patient.patientId != b.patient.patientId || a.patient.patientName != b.patient.patientName ||
           a.patient.birthDate != b.patient.birthDate || a.patient.sex != b.patient.sex;
  });
  checkEqual(judged, RefusalCode::ModalityContradicts, [](const ImageFacts& a, const ImageFacts& b) {
    return a.modality != b.modality || a.sopClassUid != b.sopClassUid;
  });
  if (series.planes.empty())
    return;
  checkEqual(judged, RefusalCode::FramesOfReferenceSeveral, [](const ImageFacts& a, const ImageFacts& b) {
    return a.patient.frameOfReferenceUid != b.patient.frameOfReferenceUid;
  });
  if (judged.images.front()->patient.frameOfReferenceUid.empty())
    judged.add(RefusalCode::FrameOfReferenceMissing, Severity::Warning);
  checkEqual(judged, RefusalCode::MatrixDiffers, [](const ImageFacts& a, const ImageFacts& b) {
    return a.pixels.rows != b.pixels.rows || a.pixels.columns != b.pixels.columns;
  });
  checkMissing(judged);
  checkPixelSpacing(judged);
  checkPlanesEqual(judged, RefusalCode::OrientationDiffers, [](const PlaneFacts& a, const PlaneFacts& b) {
    return a.orientation && b.orientation && differ(*a.orientation, *b.orientation, sameDirection);
  });
  checkAge(judged, options);
  if (options.contrastRecommended && judged.images.front()->patient.contrastAgent.empty())
    judged.add(RefusalCode::ContrastNotRecorded, Severity::Warning);
}

// [impl->req~intake.slice-thickness~1, req~intake.stack-complete~1]
void checkThickness(Judged& judged, const CheckOptions& options) {
  auto& series = judged.series;
  if (series.planes.empty())
    return;
  for (const auto& plane : series.planes)
    series.thicknessMm = std::max(series.thicknessMm, plane.thicknessMm.value_or(0));
  if (const auto none = std::ranges::find_if(series.planes, [](const auto& plane) { return !plane.thicknessMm; });
      none != series.planes.end())
    judged.add(RefusalCode::ThicknessMissing, Severity::Refusal, {}, fileWords(none->file));
  if (series.thicknessMm >= clinicalLimitMm)
    judged.add(RefusalCode::ThicknessTooLarge, options.use == Use::Clinical ? Severity::Refusal : Severity::Warning,
               fmt::format("{:.4g} mm is not less than {} mm", series.thicknessMm, clinicalLimitMm));
  if (series.slices < fewestSlices)
    judged.add(RefusalCode::TooFewSlices, Severity::Refusal,
               series.slices == 1 ? fmt::format("one image is not a series; at least {} are needed", fewestSlices)
                                  : fmt::format("{}; at least {} are needed", series.slices, fewestSlices));
}

} // namespace calque::dicom
