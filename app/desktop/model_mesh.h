// A segment ready for the graphics card: corners welded, a normal for each. Made off the screen's thread: half a second
// for a million triangles. Drawn by ModelView alone.
#pragma once

#include "core/mesh/surface.h"

#include <memory>
#include <vector>

namespace calque::desktop {

struct ModelMesh;
[[nodiscard]] std::shared_ptr<const ModelMesh> modelMeshOf(const std::vector<mesh::Triangle>& triangles);

} // namespace calque::desktop
