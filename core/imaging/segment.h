// Threshold → connected components → label map → surface: the product's own segmentation, for the non-diagnostic path
// alone.
#pragma once

#include "volume.h"

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/mesh/surface.h"

#include <string>

namespace calque::imaging {

/// The fixed recipe of rules.md 5: with the volume it determines every bit of the surface, at any thread count.
struct Recipe {
  double threshold = 0;      ///< iso-level, in the volume's units
  bool above = true;         ///< inside is at or above the threshold, else at or below
  std::uint32_t largest = 0; ///< how many of the largest face-connected pieces are kept; 0 keeps all
};
/// "calque flying edges 1; iso 300; above; largest 1; no smoothing": name and version of the algorithm included.
[[nodiscard]] std::string recipeText(const Recipe& recipe);

/// Refused (segmentation.empty) where no voxel is inside. Pieces of equal size: the one met first in the volume's
/// order.
[[nodiscard]] base::Result<LabelMap> segmentByThreshold(const Volume& volume, const Recipe& recipe,
                                                        const base::Progress& progress = {});

/// The iso-surface of the original values: closed (the border is padded with the volume's outermost value), outward,
/// mapped through the affine; no degenerate, duplicate or touching triangles, because values nearer to the iso-level
/// than 1/4096 of the volume's range are first moved that far off it. `keep`, a label map of the same volume, leaves
/// out the inside voxels that it has not set; without it `recipe.largest` pieces are found here (none are sought for
/// 0). A stop by `progress` is the fault Busy.
[[nodiscard]] base::Result<mesh::Surface> surfaceByThreshold(const Volume& volume, const Recipe& recipe,
                                                             const LabelMap* keep = nullptr,
                                                             const base::Progress& progress = {});

} // namespace calque::imaging
