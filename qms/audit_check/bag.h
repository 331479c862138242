// W0: a bag of RFC 8493, complete and unchanged: each file listed once with its digest, none unlisted.
#pragma once

#include "bag_source.h"
#include "findings.h"
#include "watch.h"

#include <memory>
#include <optional>
#include <set>

namespace calque::audit_check {

class Bag {
public:
  /// Nothing where the place is no bag: then a finding says so. Other faults of the bag are findings too, and it is
  /// opened.
  [[nodiscard]] static std::optional<Bag> open(const std::filesystem::path& place, Findings& findings, Watch& watch);

  [[nodiscard]] bool has(const std::string& name) const { return m_digests.contains(name); }
  [[nodiscard]] std::uint64_t sizeOf(const std::string& name) const { return m_source->files().at(name); }
  [[nodiscard]] const base::Digest& digestOf(const std::string& name) const { return m_digests.at(name); }
  /// The whole file; nothing where it is missing or longer than `most`.
  [[nodiscard]] std::optional<std::string> maybeText(const std::string& name, std::uint64_t most = 1 << 22) const;
  /// SHA-256(calque/phi/v1 ‖ 0x00 ‖ salt ‖ plaintext) of a file (record.md 5).
  [[nodiscard]] std::optional<base::Digest> maybeCommit(const std::string& name, base::View salt) const;
  /// Names in a folder of the bag, ascending, without the folder.
  [[nodiscard]] std::vector<std::string> namesIn(const std::string& folder) const;

private:
  Bag(std::unique_ptr<BagSource> source, Findings& findings) : m_source(std::move(source)), m_findings(&findings) {}
  void check(Watch& watch);
  void checkManifest(const std::string& manifest, bool payload, std::set<std::string>& listed);
  void wrong(std::string_view expected, std::string_view found) const;

  std::unique_ptr<BagSource> m_source;
  Findings* m_findings;
  std::map<std::string, base::Digest> m_digests; ///< of every file that could be read
};

} // namespace calque::audit_check
