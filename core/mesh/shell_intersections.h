// Whether shells (triangles joined by vertices) cut through each other.
#pragma once

#include "vertex_index.h"

namespace calque::mesh {

struct ShellIntersections {
  std::uint64_t pairs = 0; ///< of shells that intersect
  std::uint32_t face = 0;  ///< one face that cuts another shell, where pairs > 0
  bool isComplete = true;  ///< false where the budget ran out: there may be more
};

/// `shellOf` numbers the shell of each face. Proper crossings only: shells that merely touch do not count. Shells
/// inside each other without contact do not intersect.
[[nodiscard]] ShellIntersections findShellIntersections(const VertexIndex& index,
                                                        const std::vector<std::uint32_t>& shellOf);

} // namespace calque::mesh
