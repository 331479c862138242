// What a person signs, and the signing (record.md 7): the statement binds name, role, meaning, record, files, the page
// shown and the whole log before it; the CMS binds the person's key to the statement's bytes.
#pragma once

#include "core/base/result.h"
#include "core/crypto/certificates.h"
#include "core/domain/entry.h"

#include <string>
#include <string_view>
#include <vector>

namespace calque::signature {

struct StatementTerms {
  std::string log;             ///< origin
  std::uint64_t afterSize = 0; ///< newest checkpoint when the page was shown
  base::Digest afterRoot{};
  std::string sid;                     ///< fresh: base::newHex32()
  std::string signer, name;            ///< u-NNNN and the printed name of `person.enrolled`
  std::string role;                    ///< one the signer holds
  std::string meaning;                 ///< authorship | review | approval | responsibility | release
  std::string certificate;             ///< hex64, fingerprint of the certificate in force
  std::string record;                  ///< what is signed, e.g. c-0001
  std::uint64_t rev = 0;               ///< its rev that was shown; the esign entry must get rev + 1
  std::string subject;                 ///< exactly where the record is a case
  std::vector<domain::FileItem> files; ///< 0–64
  std::string shown;                   ///< hex64, SHA-256 of the exact page displayed
  base::Instant at;
  std::string offset;                              ///< +HH:MM
  std::vector<std::string> factors = {"password"}; ///< sorted, distinct
  bool operator==(const StatementTerms&) const = default;
};

/// Whether a role may give a meaning: approval surgeon, radiologist, qa; release qa; itadmin and auditor responsibility
/// only (rules.md 2). Refuses 106.
[[nodiscard]] base::Done checkMeaning(std::string_view meaning, std::string_view role);

/// The canonical bytes. A fault (Library) naming the key where a term is not of its form; refuses 106.
[[nodiscard]] base::Result<std::string> makeStatement(const StatementTerms& terms);
/// Back again, strictly: exactly the keys of record.md 7, and the bytes must be those makeStatement gives.
[[nodiscard]] base::Result<StatementTerms> readStatement(std::string_view bytes);

/// The whole `esign` draft: data.stmt, data.cms, auth, files. `certificateDer` must be the one named in the terms.
[[nodiscard]] base::Result<domain::EntryDraft> signStatement(const StatementTerms& terms, const std::string& session,
                                                             const crypto::PrivateKey& key, base::View certificateDer);

} // namespace calque::signature
