// A lab's log as a thief of its log key would write it: any entries, sealed so that chain, tree, checkpoints and
// signatures fit. Tests of the verifier change an entry of the story, seal again, and see which rule still notices.
// Shares nothing with qms/audit.
#pragma once

#include "core/base/bytes.h"
#include "core/crypto/certificates.h"
#include "core/crypto/ed25519.h"
#include "qms/audit_check/rows.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::testkit {

/// Key → JSON value as text. An empty text leaves the key out.
using Fields = std::map<std::string, std::string>;
[[nodiscard]] std::string encoded(const Fields& fields);
[[nodiscard]] std::string inQuotes(std::string_view text);
/// {"kind":…,"role":…,"sha256":…,"size":…} of the file whose bytes are `label`.
[[nodiscard]] std::string fileItem(std::string_view role, std::string_view kind, std::string_view label);
[[nodiscard]] std::string hexDigestOf(std::string_view label);  ///< 64 hex digits
[[nodiscard]] std::string quotedDigest(std::string_view label); ///< in quotes
[[nodiscard]] std::string quotedSid(std::string_view label);    ///< 32 hex digits in quotes: sid or token of that label

/// What makes an entry an `esign`.
struct SignRequest {
  std::string role, meaning;
  std::string files = "[]";
  Fields statement;                                        ///< replaces or adds keys of the statement
  std::string key;                                         ///< person whose key signs; empty: the actor
  std::optional<std::pair<std::string, std::string>> made; ///< statement and base64 CMS of the last seal
};

struct EntryDraft {
  std::string label, type, actor, record;
  Fields data;
  Fields more;        ///< replaces or adds top-level keys
  bool joins = false; ///< in one commit with the entry before
  std::optional<SignRequest> sign;
  bool anchors = false; ///< anchor.made of the newest checkpoint, with its row
  bool stamped = false; ///< that row is a time stamp by SealedStore::stamp
};

struct SealedBlob {
  std::string owner, id;
  std::uint64_t size = 0;
};

struct Sealed {
  audit_check::Rows rows;
  std::string anchors; ///< witness file with the note of every checkpoint
  std::vector<SealedBlob> blobs;
  std::map<std::string, std::uint64_t> seqs; ///< by label
  std::vector<base::Digest> leaves;
};

/// The story of one small clinical case in a test lab, forty entries with nine signatures, that obeys every rule.
class SealedStore {
public:
  SealedStore();

  [[nodiscard]] EntryDraft& at(std::string_view label);
  void insertBefore(std::string_view label, EntryDraft draft);
  void insertAfter(std::string_view label, EntryDraft draft);
  void erase(std::string_view label);

  [[nodiscard]] Sealed seal();
  /// True: signatures made by an earlier seal() are kept as they are, for the thief who has no personal keys.
  bool keepSignatures = false;

  /// TimeStampResp over a checkpoint's body.
  std::function<base::Bytes(const std::string& body)> stamp;

  std::vector<EntryDraft> drafts;
  static constexpr const char* origin = "lab-17.hospital.example/calque/1";
  static constexpr const char* subject = "0b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060";

  struct Holder {
    crypto::PrivateKey key;
    base::Bytes certificate;
    std::string name;
  };
  /// Makes a key and certificate for a person of the lab; the store holds it from then on.
  void addHolder(const std::string& person, const std::string& name);
  [[nodiscard]] std::string fingerprint(const std::string& person) const; ///< in quotes

  crypto::Ed25519Key logKey;
  crypto::PrivateKey rootKey, issuingKey;
  base::Bytes rootDer, issuingDer;
  std::map<std::string, Holder> holders;
  std::vector<base::Bytes> extraCertificates; ///< rows that no entry need name

  [[nodiscard]] std::string vkey(const crypto::Ed25519Key& key) const;
  [[nodiscard]] std::string endorsement(const std::string& vkey) const; ///< base64
  [[nodiscard]] std::string note(const crypto::Ed25519Key& key, std::uint64_t size, const base::Digest& root) const;

private:
  friend class Sealing;
  void tell();
};

/// Writes audit.db and the blobs' headers as files of the right length.
void writeLab(const Sealed& sealed, const std::filesystem::path& lab);
void writeBlobs(const Sealed& sealed, const std::filesystem::path& blobs);

/// RFC 6962 by its recursive definition.
[[nodiscard]] base::Digest treeRoot(const std::vector<base::Digest>& leaves, std::size_t from, std::size_t to);
[[nodiscard]] std::vector<base::Digest> inclusionProof(const std::vector<base::Digest>& leaves, std::size_t index);
[[nodiscard]] std::vector<base::Digest> consistencyProof(const std::vector<base::Digest>& leaves, std::size_t oldSize);

} // namespace calque::testkit
