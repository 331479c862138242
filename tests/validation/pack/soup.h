// The list of third-party software as data, and the bill of materials made of it. Private to the pack.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calque::pack {

struct Software {
  std::string name;                                          ///< the heading
  std::vector<std::pair<std::string, std::string>> packages; ///< Debian package, version
  std::string purpose, licence;                              ///< without the full stop
  std::string safetyClass;                                   ///< A, B or C
};

/// The sections of requirements/soup.md, in its order. A section that lacks package, licence or class is left as it is:
/// a test looks for what is empty.
[[nodiscard]] std::vector<Software> readSoup(std::string_view page);
/// CycloneDX 1.5 as JSON: the same list gives the same bytes, without time and serial number.
[[nodiscard]] std::string billOfMaterials(const std::vector<Software>& all, const std::string& version);

} // namespace calque::pack
