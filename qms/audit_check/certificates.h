// V5: the certificates of the store, each named by an entry and of the profile of record.md 7, and the endorsements of
// log keys.
#pragma once

#include "findings.h"
#include "rows.h"
#include "state.h"

#include "core/crypto/certificates.h"

#include <unordered_map>

namespace calque::audit_check {

class Certificates {
public:
  Certificates(Findings& findings, int step) : m_findings(findings), m_step(step) {}

  /// Takes a row: its `fp` must be the digest of its bytes.
  void add(const CertificateRow& row);
  /// Judges all rows against what the entries named.
  void checkUses(const State& state);
  [[nodiscard]] const base::Bytes* find(const base::Digest& fp) const;
  /// What it says of itself; nullptr where it is not there or is no certificate.
  [[nodiscard]] const crypto::CertificateFacts* maybeFacts(const base::Digest& fp) const;
  /// Those of `fps` that are there.
  [[nodiscard]] std::vector<base::Bytes> all(const std::vector<base::Digest>& fps, std::size_t first) const;
  /// The TSA roots that `config.changed` named and that are there.
  [[nodiscard]] std::vector<base::Bytes> timestampRoots(const State& state) const;
  [[nodiscard]] const Count& count() const { return m_count; }

private:
  void checkUse(const CertificateUse& use, const State& state);
  [[nodiscard]] std::string whyNotOfProfile(const CertificateUse& use, const base::Bytes& der,
                                            const State& state) const;

  Findings& m_findings;
  int m_step;
  Count m_count;
  struct Held {
    base::Bytes der;
    std::optional<crypto::CertificateFacts> facts;
  };
  std::unordered_map<base::Digest, Held, DigestHash> m_held;
};

} // namespace calque::audit_check
