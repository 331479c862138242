// What a person signed (record.md 7), as the law reads it out of an `esign` entry. Whether the signature is genuine is
// qms/signature's and the verifier's business; an entry that stands in the log was judged there.
#pragma once

#include "entry.h"

#include <optional>

namespace calque::domain {

struct Statement {
  std::string sid;
  std::string signer; ///< u-NNNN
  std::string name;   ///< printed name
  std::string role;
  std::string meaning; ///< authorship review approval responsibility release
  std::string record;
  std::uint64_t rev = 0;          ///< the record's rev that was shown; the esign entry's own is one more
  std::vector<std::string> files; ///< ids (sha256 or commit)
  std::string shown;              ///< SHA-256 of the page displayed
  std::string at;                 ///< `t`: UTC time
  std::string offset;             ///< `tz`
  std::uint64_t afterSize = 0;
  bool operator==(const Statement&) const = default;

  [[nodiscard]] bool covers(std::string_view fileId) const;
};

/// The statement of an `esign`; nothing where the entry is another type or holds none.
[[nodiscard]] std::optional<Statement> maybeStatement(const EntryDraft& entry);

/// "approved", "reviewed" …: the words of record.md 7; the meaning itself where it is none of them.
[[nodiscard]] std::string_view meaningWords(std::string_view meaning);

} // namespace calque::domain
