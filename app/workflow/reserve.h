// Room kept on the lab's disk so that a full disk can still be written down (record.md 12, F18): 64 MiB, freed for the
// entry `disk.full`, kept again when there is space. A demonstration lab keeps none.
#pragma once

#include "lab.h"

namespace calque::workflow {

inline constexpr std::uint64_t reserveBytes = 64ULL << 20; ///< record.md 12, F18

/// Makes the reserve where it is missing and four times as much is free. Whatever goes wrong, nothing is told: it is
/// tried again at the next start.
void keepReserve(const std::filesystem::path& lab);

} // namespace calque::workflow
