// The true geometry of an accepted series, kept as evidence beside its manifest (docs/formats/case_files.md): what
// a surface is checked against, and what maps voxels to the patient.
#pragma once

#include "core/base/result.h"
#include "core/dicom/series.h"

#include <array>
#include <cstdint>
#include <string>

namespace calque::workflow {

struct SeriesGeometry {
  std::uint32_t columns = 0, rows = 0, slices = 0;
  std::array<double, 16> indexToPatient{}; ///< row-major, (column, row, slice, 1) → patient mm (LPS)
};

[[nodiscard]] SeriesGeometry geometryOf(const dicom::Series& series);
[[nodiscard]] std::string toSeriesGeometryJson(const SeriesGeometry& geometry); ///< canonical; nine decimals
[[nodiscard]] base::Result<SeriesGeometry> readSeriesGeometry(std::string_view json);

} // namespace calque::workflow
