// The lab as its own certificate authority (record.md 7): root → issuing CA → person. The root's key is written once,
// encrypted with a password, to be carried away; the issuing key stays wrapped with the device.
#pragma once

#include "device.h"

#include <string>

namespace calque::identity {

inline constexpr int rootYears = 20, issuingYears = 10;
inline constexpr int personDays = 730; ///< at most two years (record.md 3.3: an account expires with its certificate)

/// What `lab.created` names and `cert` holds.
struct FoundedAuthority {
  base::Bytes rootDer, issuingDer;
  std::string rootFingerprint, issuingFingerprint; ///< hex64
  std::string endorse;                             ///< base64 of the CMS by the root over the first log key
};

/// Makes root (P-384) and issuing CA, puts the issuing key on the device, writes the root key to `rootKeyFile` (0600).
/// Refuses 802 where that file exists, 104 where the password breaks the rules. `vkey`: the log key in words (record.md
/// 6).
[[nodiscard]] base::Result<FoundedAuthority> foundAuthority(Device& device, const std::string& labName,
                                                            const std::string& vkey, base::Instant now,
                                                            const std::filesystem::path& rootKeyFile,
                                                            const crypto::Secret& rootPassword);

/// Base64 of the CMS over `calque/logkey/v1\n` ‖ vkey ‖ `\n`; a fault (Crypto) where the key is not the root's.
[[nodiscard]] base::Result<std::string> endorseLogKey(const crypto::PrivateKey& rootKey, base::View rootDer,
                                                      const std::string& vkey);
/// Empty where `endorse` is that CMS, good at `at`; else why not.
[[nodiscard]] std::string whyNotEndorsed(std::string_view endorse, const std::string& vkey, base::View rootDer,
                                         base::Instant at);
/// The root's key out of its file, for `key.rotated` and `ca.issued`.
[[nodiscard]] base::Result<crypto::PrivateKey> readRootKey(const std::filesystem::path& file,
                                                           const crypto::Secret& password);

struct IssuedCertificate {
  base::Bytes der;
  std::string fingerprint; ///< hex64
  crypto::PrivateKey key;  ///< put it on the key ring
};
/// A certificate for a person's new key (made here, or found on a token), good from now for personDays, no longer than
/// the issuing one.
[[nodiscard]] base::Result<IssuedCertificate> issuePerson(const Device& device, base::View issuingDer,
                                                          const std::string& name, const std::string& person,
                                                          base::Instant now,
                                                          crypto::PrivateKey key = crypto::PrivateKey::generate());

/// Refuses 103 where the certificate is not valid at `now`.
[[nodiscard]] base::Done checkValidNow(base::View certificateDer, base::Instant now);

} // namespace calque::identity
