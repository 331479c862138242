// The accepted series of a case, read back from the vault; and the age it is judged by.
#pragma once

#include "lab.h"
#include "series_geometry.h"

#include "core/base/progress.h"
#include "core/dicom/pixels.h"
#include "core/domain/case_lifecycle.h"
#include "core/imaging/segment.h"

#include <optional>

namespace calque::workflow {

[[nodiscard]] base::Result<SeriesGeometry> storedGeometry(const Lab& lab, const domain::Case& known);
[[nodiscard]] base::Result<dicom::SeriesVolume> storedVolume(const Lab& lab, const domain::Case& known,
                                                             const base::Progress& progress = {});
/// A label map as NRRD (raw, unsigned char, patient space LPS): what DICOM viewers and 3D Slicer read.
[[nodiscard]] base::Bytes toNrrd(const imaging::LabelMap& labels);

/// Whole years at the Study Date from the request's birth date; nothing where either is absent.
[[nodiscard]] base::Result<std::optional<int>> ageAtStudy(const Lab& lab, const std::string& subject);

} // namespace calque::workflow
