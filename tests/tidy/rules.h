// The house rules a machine can check on the text of the tree (docs/architecture.md "Walls", CONTRIBUTING.md).
#pragma once

#include "rooms.h"

namespace calque::tidy {

// Files.
[[nodiscard]] Breaches checkTopLevel(const Tree& tree);  ///< only the names architecture.md allows
[[nodiscard]] Breaches checkFileNames(const Tree& tree); ///< snake_case; none of the words that say nothing
[[nodiscard]] Breaches checkFileLengths(const Tree& tree, std::size_t most = 400); ///< lines of a source
[[nodiscard]] Breaches checkMachinePaths(const Tree& tree);                        ///< no folder of one machine

// Rooms.
[[nodiscard]] Breaches checkForeignHeaders(const Tree& tree); ///< in no listed header, elsewhere as the room table says
[[nodiscard]] Breaches checkRoomTable(const Tree& tree);      ///< CMakeLists.txt and docs/architecture.md tell the same
[[nodiscard]] Breaches checkLayers(const Tree& tree);         ///< a room uses only rooms of earlier layers: so no cycle
[[nodiscard]] Breaches checkRoomIncludes(const Tree& tree);   ///< what a room includes it declares, listed headers only
[[nodiscard]] Breaches checkVerifierApart(const Tree& tree);  ///< the checker is not the writer

} // namespace calque::tidy
