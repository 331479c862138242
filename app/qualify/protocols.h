// Which protocol is run: the one that is built in, or the site's own with its approvals beside.
#pragma once

#include "core/base/result.h"
#include "validation/protocol/protocol.h"

#include <filesystem>
#include <string>
#include <vector>

namespace calque::qualify {

struct Chosen {
  protocol::Protocol protocol;
  std::string text;
  std::vector<protocol::Finding> findings; ///< why a run of it is no evidence
};

/// `name`: iq, oq, pq, or of a printer printer-iq, printer-oq, printer-pq. `folder`: where `<name>.toml` and
/// `approvals.toml` lie; empty: what is built in, which nobody approved. `today`: YYYY-MM-DD.
[[nodiscard]] base::Result<Chosen> choose(const std::string& name, const std::filesystem::path& folder,
                                          const std::string& today);
/// Writes the built-in protocols into a new or empty folder.
[[nodiscard]] base::Done writeProtocols(const std::filesystem::path& folder);
/// Appends the approval of a folder's protocol in its present bytes to approvals.toml.
[[nodiscard]] base::Done approve(const std::string& name, const std::filesystem::path& folder, const std::string& by,
                                 const std::string& today);

} // namespace calque::qualify
