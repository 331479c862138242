// What every step of this room asks of its input.
#pragma once

#include "segment.h"

namespace calque::imaging {

/// Passes where sizes agree, the affine is invertible and the threshold finite; else refused as segmentation.threshold.
[[nodiscard]] base::Done checkVolume(const Volume& volume, const Recipe& recipe);
/// Tells `progress`; a fault (Busy) where it asks to stop.
[[nodiscard]] base::Done tell(const base::Progress& progress, double share, std::string_view what);

} // namespace calque::imaging
