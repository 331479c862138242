// Whether what the log names can still be opened: every file in the vault, every slice that a manifest lists, the data
// of every patient. The verifier needs no key and looks at names and lengths; this needs the keys and looks inside.
#pragma once

#include "rooms.h"

#include "core/base/progress.h"

namespace calque::workflow {

struct Contents {
  std::uint64_t blobs = 0, subjects = 0; ///< that were opened
  std::vector<std::string> troubles;     ///< what is missing or does not open, each with its record; at most 100
};

/// A lab's stores, or a copy of them: the first `size` entries of the log tell what there must be. An erased subject
/// has no data, and its files are not to be there. A fault (Busy) where `progress` stops it, and what keeps it from
/// looking at all.
[[nodiscard]] base::Result<Contents> openContents(const audit::Log& log, std::uint64_t size,
                                                  const storage::BlobVault& vault,
                                                  const privacy::PatientStore& patients, const identity::KeyRing& keys,
                                                  const base::Progress& progress = {});

} // namespace calque::workflow
