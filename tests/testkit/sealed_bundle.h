// A DHR bundle (record.md 9) of the sealed story's case, in memory: tests change a file, list it again or not, and
// verify.
#pragma once

#include "sealed_store.h"

#include <map>
#include <set>
#include <string>

namespace calque::testkit {

struct SealedBundle {
  std::map<std::string, std::string> files; ///< payload, by name from `data/`
  std::set<std::uint64_t> entries;          ///< `seq` of the entries held

  /// Adds an entry with its proof and lists it in dhr.json.
  void hold(const Sealed& sealed, std::uint64_t seq);
  /// Writes data/dhr.json again.
  void claim(const Sealed& sealed);
  Fields claims; ///< replaces or adds keys of dhr.json
};

/// Holds everything the story's case needs.
[[nodiscard]] SealedBundle bundleOf(const SealedStore& store, const Sealed& sealed);
/// Writes it as a bag with right manifests.
void writeBundle(const SealedBundle& bundle, const std::filesystem::path& folder);
/// The same files as a ZIP with one top folder.
void zipBundle(const std::filesystem::path& folder, const std::filesystem::path& zip);

} // namespace calque::testkit
