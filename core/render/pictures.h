// Pictures for the page that is signed: the surface from four sides and three slices with its contour. Drawn by the
// processor alone: no display, no graphics driver, the same pixels on every machine. Calls may run at once.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/imaging/volume.h"
#include "core/mesh/surface.h"

#include <string>
#include <vector>

namespace calque::render {

/// A PNG, 8-bit RGB. Patient space is LPS: the letters R L A P S I on it are the patient's, not the viewer's.
struct Picture {
  std::string name; ///< anterior left superior oblique; axial coronal sagittal
  base::Bytes png;
};

struct PictureSize {
  int width = 900;
  int height = 900;
};

/// Four views, parallel projection, each with side letters, a scale bar in mm and the extents of the bounding box.
[[nodiscard]] base::Result<std::vector<Picture>> pictureSurface(const mesh::Surface& surface, PictureSize size = {});

/// The slices through the middle of the surface's box, patient axes as radiologists read them (patient's right at the
/// picture's left), windowed, with the surface's contour. `centre` and `width` of the window in the volume's units.
[[nodiscard]] base::Result<std::vector<Picture>> pictureSlices(const imaging::Volume& volume,
                                                               const mesh::Surface& surface, double windowCentre = 300,
                                                               double windowWidth = 1500, PictureSize size = {});

} // namespace calque::render
