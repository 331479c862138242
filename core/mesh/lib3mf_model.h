// The bridge to lib3mf 1.8.1: parses a 3MF that archive_check found safe. Nothing of lib3mf leaves these files.
#pragma once

#include "surface.h"

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace calque::mesh {

/// Triangles of all mesh objects in object coordinates, a segment each; not yet checked for finite coordinates.
[[nodiscard]] base::Result<Surface> readWithLib3mf(base::View bytes);

/// Passes where the archive can be opened without harm: bounded count, sizes and ratio, no path that leaves it, no
/// encryption, no repeated name, no document type declaration in its XML. Inflates everything once, into nothing.
[[nodiscard]] base::Done checkArchive(base::View bytes);

} // namespace calque::mesh
