// The judgement of one series, in parts. Private to the room.
#pragma once

#include "series.h"

#include <string_view>

namespace calque::dicom {

/// The series under judgement and the images that count (duplicates taken out).
struct Judged {
  Series series;
  std::vector<const ImageFacts*> images;
  void add(domain::RefusalCode code, domain::Severity severity, std::string_view detail = {}, std::string where = {});
};

[[nodiscard]] std::string fileWords(std::size_t file); ///< "file 3": 1-based, as people count

/// Findings of the images, one line each however many images share it.
void mergeImageFindings(Judged& judged);
/// What must be the same in all images: patient, frame of reference, matrix, pixel spacing, orientation.
void checkSameness(Judged& judged, const CheckOptions& options);
void checkThickness(Judged& judged, const CheckOptions& options);
/// Orders the planes along the normal, measures spacing and tilt, builds the affine; finds gaps, doubles and
/// unevenness.
void measureStack(Judged& judged, const CheckOptions& options);

} // namespace calque::dicom
