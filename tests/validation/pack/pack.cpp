#include "pack.h"

#include "soup.h"

#include "requirements/trace/sources.h"

namespace calque::pack {
namespace {

std::string textOf(const tidy::Tree& tree, const std::string& path) {
  const auto found = tree.find(path);
  return found == tree.end() ? std::string() : found->second;
}

/// Of `project(calque VERSION 0.1.0 …`.
std::string versionOf(const std::string& cmake) {
  constexpr std::string_view before = "project(calque VERSION ";
  const auto at = cmake.find(before);
  return at == std::string::npos
             ? std::string()
             : cmake.substr(at + before.size(), cmake.find(' ', at + before.size()) - at - before.size());
}

} // namespace

base::Result<Sources> readSources(const std::filesystem::path& root) {
  Sources sources;
  CALQUE_TRY(items, trace::readRequirements(root));
  CALQUE_TRY(tags, trace::readCode(root));
  sources.items = std::move(items);
  sources.tags = std::move(tags);
  sources.tree = tidy::readTree(root);
  for (const char* kind : {"iq", "oq", "pq", "printer-iq", "printer-oq", "printer-pq"}) {
    CALQUE_TRY(read,
               protocol::readProtocol(textOf(sources.tree, std::string("validation/protocol/") + kind + ".toml")));
    sources.protocols.push_back(std::move(read));
  }
  return sources;
}

std::string sbom(const Sources& sources) {
  return billOfMaterials(readSoup(textOf(sources.tree, "requirements/soup.md")),
                         versionOf(textOf(sources.tree, "CMakeLists.txt")));
}

std::map<std::string, std::string> allParts(const Sources& sources) {
  return {
      {"requirements/components.toml", componentsToml(sources)}, {"docs/validation/sbom.cdx.json", sbom(sources)},
      {"docs/validation/matrix.md", matrixPage(sources)},        {"docs/validation/risks.md", risksPage(sources)},
      {"docs/validation/protocols.md", protocolsPage(sources)},  {"docs/validation/planned.md", plannedPage(sources)}};
}

} // namespace calque::pack
