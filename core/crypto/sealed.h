// AES-256-GCM. A sealed value opens whole or not at all.
#pragma once

#include "secret.h"

namespace calque::crypto {

inline constexpr std::size_t gcmTagBytes = 16;
inline constexpr std::size_t gcmNonceBytes = 12;

/// ciphertext ‖ tag. `key` 32 bytes, `nonce` 12 bytes never used before with this key.
[[nodiscard]] base::Bytes gcmSeal(base::View key, base::View nonce, base::View aad, base::View plaintext);
/// The plaintext; a fault (Key) "authentication failed" where key, nonce, aad or bytes are not the sealed ones.
[[nodiscard]] base::Result<base::Bytes> gcmOpen(base::View key, base::View nonce, base::View aad, base::View sealed);

/// nonce ‖ ciphertext ‖ tag with a fresh random nonce; and back.
[[nodiscard]] base::Bytes sealWithNonce(base::View key, base::View aad, base::View plaintext);
[[nodiscard]] base::Result<base::Bytes> openWithNonce(base::View key, base::View aad, base::View sealed);

} // namespace calque::crypto
