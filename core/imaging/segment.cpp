#include "segment.h"

#include "pieces.h"
#include "volume_rules.h"

#include "core/base/decimal.h"
#include "core/base/huge_pages.h"
#include "core/domain/refusals.h"

#include <algorithm>

namespace calque::imaging {

std::string recipeText(const Recipe& recipe) {
  return "calque flying edges 1 (VTK 9.1); iso " + base::toDecimal(recipe.threshold, 6) + "; " +
         (recipe.above ? "above" : "below") + "; " +
         (recipe.largest == 0 ? "all pieces" : "largest " + std::to_string(recipe.largest)) + "; no smoothing";
}

base::Result<LabelMap> segmentByThreshold(const Volume& volume, const Recipe& recipe, const base::Progress& progress) {
  CALQUE_CHECK(checkVolume(volume, recipe));
  CALQUE_CHECK(tell(progress, 0, "finding pieces"));
  const Pieces pieces(volume, recipe);
  if (pieces.found() == 0)
    return domain::refuse(domain::RefusalCode::ThresholdEmpty);
  LabelMap map;
  map.columns = volume.columns;
  map.rows = volume.rows;
  map.slices = volume.slices;
  map.indexToPatient = volume.indexToPatient;
  map.components = pieces.found();
  CALQUE_CHECK(tell(progress, 0.5, "labelling"));
  base::resizeLarge(map.labels, volume.voxels());
  pieces.forEachKept([&](std::size_t row, Run run) {
    std::fill_n(map.labels.begin() + static_cast<std::ptrdiff_t>(row * volume.columns + run.first), run.end - run.first,
                std::uint8_t{1});
    map.voxelsSet += run.end - run.first;
  });
  return map;
}

} // namespace calque::imaging
