// The lab's certificates (record.md 7): root → issuing CA → person. DER in, DER out; the fingerprint is SHA-256 of the
// DER.
#pragma once

#include "secret.h"

#include "core/base/clock.h"

#include <memory>
#include <string>
#include <vector>

namespace calque::crypto {

/// An ECDSA private key, in memory or on a token (token.h). Wiped on destruction.
class PrivateKey {
public:
  enum class Curve { P256, P384 };
  [[nodiscard]] static PrivateKey generate(Curve curve = Curve::P256);
  [[nodiscard]] static base::Result<PrivateKey> fromPkcs8(const Secret& der);
  [[nodiscard]] Secret toPkcs8() const; ///< never of a key on a token: it does not leave it
  /// PEM "ENCRYPTED PRIVATE KEY" (PBES2, AES-256-CBC, scrypt or PBKDF2-SHA256 ≥ 600,000 rounds): for the root key file
  /// only.
  [[nodiscard]] std::string toEncryptedPem(const Secret& password) const;
  [[nodiscard]] static base::Result<PrivateKey> fromEncryptedPem(std::string_view pem, const Secret& password);
  PrivateKey(PrivateKey&&) noexcept;
  PrivateKey& operator=(PrivateKey&&) noexcept;
  ~PrivateKey();

  struct State; ///< defined inside the room
  [[nodiscard]] State& state() const { return *m_state; }
  explicit PrivateKey(std::unique_ptr<State> state);

private:
  std::unique_ptr<State> m_state;
};

struct Validity {
  base::Instant from, to;
};

[[nodiscard]] base::Bytes makeRootCertificate(const PrivateKey& key, const std::string& labName, Validity validity);
[[nodiscard]] base::Result<base::Bytes> makeIssuingCertificate(const PrivateKey& key, const std::string& labName,
                                                               Validity validity, base::View rootDer,
                                                               const PrivateKey& rootKey);
/// CN = printed name, UID = person id, not a CA, digitalSignature + nonRepudiation, documentSigning.
[[nodiscard]] base::Result<base::Bytes> makePersonCertificate(const PrivateKey& key, const std::string& name,
                                                              const std::string& person, Validity validity,
                                                              base::View issuingDer, const PrivateKey& issuingKey);

/// SHA-256 of its SubjectPublicKeyInfo: the same for two certificates of one key. A fault (Crypto) where there is none.
[[nodiscard]] base::Result<base::Digest> publicKeyDigest(base::View certificateDer);

/// What a certificate says of itself; nothing is verified.
struct CertificateFacts {
  std::string commonName;
  std::string userId; ///< 0.9.2342.19200300.100.1.1; empty where absent
  bool isCa = false;
  bool mayDigitallySign = false;   ///< keyUsage digitalSignature or nonRepudiation
  bool mayCertSign = false;        ///< keyUsage keyCertSign
  bool hasDocumentSigning = false; ///< extendedKeyUsage 1.3.6.1.5.5.7.3.36
  std::string curve;               ///< "P-256", "P-384" or "" for anything else
  base::Instant notBefore, notAfter;
};
/// A fault (Crypto) where the bytes are no certificate or have trailing bytes.
[[nodiscard]] base::Result<CertificateFacts> readCertificate(base::View der);

/// Empty when `der` chains at `at` to `rootDer` through one of `issuing`, with no other trust anchor; else why not.
[[nodiscard]] std::string whyNotChained(base::View der, const std::vector<base::Bytes>& issuing, base::View rootDer,
                                        base::Instant at);

} // namespace calque::crypto
