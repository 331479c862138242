// keys.db opened with the device: log keys, data keys, personal keys (record.md 1, 7). Everything in it is wrapped;
// nothing here is ever in the same backup set as blobs/. Not for several threads.
#pragma once

#include "device.h"

#include "core/crypto/ed25519.h"
#include "core/crypto/token.h"
#include "core/storage/blob_vault.h"
#include "core/storage/key_store.h"

#include <optional>
#include <string>
#include <vector>

namespace calque::identity {

/// A person's signing key, open: as short-lived as can be.
struct PersonalKey {
  std::string person;
  std::string fingerprint; ///< of the certificate it belongs to
  crypto::PrivateKey key;
  std::vector<std::string> factors = {"password"}; ///< what opened it, in the words of `auth`
};

class KeyRing {
public:
  /// `device` must outlive the ring. `testLab`: lab.created.test; only there, and only in a test build, may a password
  /// cost lie below the production floor.
  [[nodiscard]] static base::Result<KeyRing> open(const std::filesystem::path& keysDb, const Device& device,
                                                  bool testLab);

  /// Under the origin and its public key: a log has one key at first and one more with each `key.rotated`.
  [[nodiscard]] base::Done putLogKey(const std::string& origin, const crypto::Ed25519Key& key);
  [[nodiscard]] base::Result<crypto::Ed25519Key> logKey(const std::string& origin,
                                                        const crypto::Ed25519Public& publicKey) const;
  /// All of that origin, in no order of age: the one in force is named by the log (lab.created, key.rotated).
  [[nodiscard]] base::Result<std::vector<crypto::Ed25519Key>> logKeys(const std::string& origin) const;

  /// `owner`: a subject's UUID, or "lab". A fault (Key) where the owner has one, or had one that was destroyed.
  [[nodiscard]] base::Result<storage::DataKey> createDataKey(const std::string& owner);
  /// A fault (Key) "destroyed" or "no data key" where there is none.
  [[nodiscard]] base::Result<storage::DataKey> dataKey(const std::string& owner) const;
  /// Gone for good when it returns (record.md 10); the owner's name is remembered as destroyed.
  [[nodiscard]] base::Done destroyDataKey(const std::string& owner);

  /// Wrapped under password and device secret. Refuses 104 where the password breaks the rules; a fault (Key) where the
  /// cost is out of bounds. Kept beside older keys of the person: what is in force says the log.
  [[nodiscard]] base::Done putPersonalKey(const std::string& person, const std::string& fingerprint,
                                          const crypto::PrivateKey& key, const crypto::Secret& password,
                                          crypto::ScryptCost cost = {});
  /// The same for a key that lives on a token: what is wrapped is the token's name, so that the password is a factor of
  /// its own and may be shorter. `name` with serial and id.
  [[nodiscard]] base::Done putTokenKey(const std::string& person, const std::string& fingerprint,
                                       const crypto::TokenName& name, const crypto::Secret& password,
                                       crypto::ScryptCost cost = {});
  [[nodiscard]] base::Result<bool> isOnToken(const std::string& person, const std::string& fingerprint) const;
  /// A fault (Key) "authentication failed" where the password is not his or the device another. Takes as long where
  /// there is no such key as where the password is wrong. `pin` is looked at only where the key is on a token and the
  /// password was right: then refuses 110 where the token cannot be used, 111 where it did not take the PIN.
  [[nodiscard]] base::Result<PersonalKey> openPersonalKey(const std::string& person, const std::string& fingerprint,
                                                          const crypto::Secret& password,
                                                          const crypto::Secret& pin = {}) const;

private:
  [[nodiscard]] base::Done putPersonal(const char* kind, const std::string& person, const std::string& fingerprint,
                                       const crypto::Secret& content, const crypto::Secret& password,
                                       crypto::ScryptCost cost);
  KeyRing(storage::KeyStore store, const Device& device, bool testLab)
      : m_store(std::move(store)), m_device(&device), m_testLab(testLab) {}
  storage::KeyStore m_store;
  const Device* m_device;
  bool m_testLab;
};

} // namespace calque::identity
