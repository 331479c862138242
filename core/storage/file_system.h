// Which file systems a lab may lie on (record.md 1): SQLite's locks and fsync hold only where the kernel itself keeps
// the files on a medium of this machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace calque::storage {

/// Why a lab may not lie on a file system of this type; empty where it may. `type` is `f_type` of statfs(2), of which
/// only the lower 32 bits tell. A type that is not known is taken for a local one.
[[nodiscard]] std::string_view whyNoPlaceForALab(std::uint64_t type);

} // namespace calque::storage
