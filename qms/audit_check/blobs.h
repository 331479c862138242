// V9: the files that entries name, by presence, header and length (record.md 5). Nothing is decrypted: the verifier has
// no keys.
#pragma once

#include "findings.h"
#include "state.h"

#include <filesystem>
#include <optional>

namespace calque::audit_check {

class Blobs {
public:
  /// Without a folder the files count as found, not as checked.
  Blobs(std::optional<std::filesystem::path> folder, Findings& findings, int step)
      : m_folder(std::move(folder)), m_findings(findings), m_step(step) {}
  /// The `files` items of an entry, and the page of its statement if it is an `esign`.
  void check(const Entry& entry, const Statement* statement);
  /// Subjects whose data was erased must have no folder, and their missing files are right. Call once, after the last
  /// entry.
  void finish(const State& state);
  [[nodiscard]] const Count& count() const { return m_count; }

private:
  struct Missing {
    std::uint64_t seq;
    std::string id;
  };
  /// `size` of the plaintext; nothing for a page, of which only the least length is known.
  void checkBlob(const Entry& entry, std::string_view id, std::optional<std::uint64_t> size);
  void checkBytes(const Entry& entry, std::string_view id, int file, std::optional<std::uint64_t> size);

  std::optional<std::filesystem::path> m_folder;
  Findings& m_findings;
  int m_step;
  Count m_count;
  ByText<std::vector<Missing>> m_missing; ///< by owner, until it is known who was erased; at most a thousand each
};

} // namespace calque::audit_check
