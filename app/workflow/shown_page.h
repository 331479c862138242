// A page put before a signer, as a file in the lab's folder while it is looked at. It may hold a patient's data: the
// program that shows it removes it, and the next start removes what a killed one left.
#pragma once

#include "core/base/files.h"

#include <filesystem>

namespace calque::workflow {

/// Writes `page` to the new file `file` (page-….pdf, mode 0600), which counts as shown until the descriptor goes. After
/// a failure there is no file.
[[nodiscard]] base::Result<base::Descriptor> showPage(const std::filesystem::path& file, base::View page);
/// Removes the pages in a lab's folder that no living program shows.
void sweepShownPages(const std::filesystem::path& lab);

} // namespace calque::workflow
