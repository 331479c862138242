// The generated parts of the validation pack: each page is a pure function of what was read off the source tree, so
// that every machine writes the same bytes. `./dev pack` writes them; a test compares them. Private to the pack.
#pragma once

#include "core/base/result.h"
#include "requirements/trace/item.h"
#include "tidy/tree.h"
#include "validation/protocol/protocol.h"

#include <filesystem>
#include <map>

namespace calque::pack {

struct Sources {
  tidy::Tree tree; ///< by path from the root
  std::vector<trace::Item> items;
  std::vector<trace::Tag> tags;
  std::vector<protocol::Protocol> protocols; ///< iq, oq, pq
};
/// A fault where the tree is none, or a page or protocol cannot be read.
[[nodiscard]] base::Result<Sources> readSources(const std::filesystem::path& root);

[[nodiscard]] std::string
componentsToml(const Sources& sources);                       ///< rooms, programs, libraries: for the scope of a change
[[nodiscard]] std::string sbom(const Sources& sources);       ///< CycloneDX 1.5
[[nodiscard]] std::string matrixPage(const Sources& sources); ///< clause → requirement → room → step; holes first
[[nodiscard]] std::string risksPage(const Sources& sources);  ///< the risk file as a table
[[nodiscard]] std::string protocolsPage(const Sources& sources); ///< the protocols to be read
[[nodiscard]] std::string plannedPage(const Sources& sources);   ///< requirements in draft: known not to be there

/// Path from the root → bytes.
[[nodiscard]] std::map<std::string, std::string> allParts(const Sources& sources);

} // namespace calque::pack
