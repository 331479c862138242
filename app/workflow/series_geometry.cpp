#include "series_geometry.h"

#include "core/base/canonical.h"
#include "core/base/decimal.h"

namespace calque::workflow {

SeriesGeometry geometryOf(const dicom::Series& series) {
  return {static_cast<std::uint32_t>(series.columns), static_cast<std::uint32_t>(series.rows),
          static_cast<std::uint32_t>(series.slices), series.indexToPatient};
}

std::string toSeriesGeometryJson(const SeriesGeometry& geometry) {
  base::JsonList affine;
  for (double value : geometry.indexToPatient)
    affine.emplace_back(base::toDecimal(value, 9));
  base::Json json(base::JsonObject{{"columns", std::uint64_t{geometry.columns}},
                                   {"format", "calque/series-geometry/v1"},
                                   {"index_to_patient", std::move(affine)},
                                   {"rows", std::uint64_t{geometry.rows}},
                                   {"slices", std::uint64_t{geometry.slices}}});
  return base::toCanonical(json).value(); // numbers and fixed words always have an encoding
}

base::Result<SeriesGeometry> readSeriesGeometry(std::string_view text) {
  CALQUE_TRY(json, base::fromCanonical(text));
  SeriesGeometry geometry;
  geometry.columns = static_cast<std::uint32_t>(json.number("columns"));
  geometry.rows = static_cast<std::uint32_t>(json.number("rows"));
  geometry.slices = static_cast<std::uint32_t>(json.number("slices"));
  auto affine = json.words("index_to_patient");
  for (std::size_t i = 0; i < 16 && affine.size() == 16; ++i)
    if (auto value = base::maybeDouble(affine[i]))
      geometry.indexToPatient[i] = *value;
  if (affine.size() != 16 || geometry.columns == 0 || geometry.rows == 0 || geometry.slices == 0)
    return base::fault(base::FaultKind::File, "the kept geometry of the series cannot be read");
  return geometry;
}

} // namespace calque::workflow
