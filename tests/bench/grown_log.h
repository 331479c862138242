// A log of a chosen length, made by the writer itself: for measuring what length costs.
#pragma once

#include "core/base/ids.h"
#include "core/crypto/certificates.h"
#include "core/crypto/ed25519.h"
#include "qms/audit/checkpoint.h"
#include "qms/audit/log.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace calque::bench {

struct Growth {
  std::uint64_t commits = 10, entriesOfCommit = 100;
  std::uint64_t signatures = 0; ///< one in each of the first commits
};

/// A lab folder with audit.db, one person, and signatures of that person on his own record over one stored page.
class GrownLog {
public:
  GrownLog(const std::filesystem::path& lab, const Growth& growth);
  void appendOne(); ///< one entry, one checkpoint
  /// What the bare signature checks need.
  struct Signed {
    std::string statement;
    base::Bytes cms;
    base::Instant at;
  };
  [[nodiscard]] const std::vector<Signed>& signatures() const { return m_signed; }
  /// Empty when that signature is good.
  [[nodiscard]] std::string whyInvalid(const Signed& signature) const;
  /// The bare check of the last checkpoint's signature.
  [[nodiscard]] bool isCheckpointSigned() const;
  [[nodiscard]] audit::Log& log() { return *m_log; }

private:
  void grow(const std::filesystem::path& lab, const Growth& growth);
  void keepPage(const std::filesystem::path& lab);
  [[nodiscard]] domain::EntryDraft signedDraft();

  base::SystemClock m_clock;
  base::Bytes m_indexKey = base::randomBytes(32);
  crypto::Ed25519Key m_logKey = crypto::Ed25519Key::generate();
  crypto::PrivateKey m_rootKey = crypto::PrivateKey::generate(), m_issuingKey = crypto::PrivateKey::generate(),
                     m_personKey = crypto::PrivateKey::generate();
  base::Bytes m_root, m_issuing, m_person;
  std::string m_session, m_shown;
  std::uint64_t m_rev = 0;
  std::vector<Signed> m_signed;
  std::optional<audit::Note> m_note;
  std::unique_ptr<audit::Log> m_log;
};

} // namespace calque::bench
