// What a surface's file says besides its geometry: names, comments, headers. It goes along wherever the file goes, so
// it is looked through for the patient's words before the file is taken.
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace calque::mesh {

/// The words of an STL, OBJ or PLY that are no geometry, as valid UTF-8; what is not ASCII stands there twice, read as
/// UTF-8 and as Latin-1. Of a 3MF nothing: its objects' names are the surface's segments.
[[nodiscard]] std::string textsIn(base::View bytes);

} // namespace calque::mesh
