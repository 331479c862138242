// What a PrivateKey holds; for this room only.
#pragma once

#include "certificates.h"
#include "openssl_owned.h"

namespace calque::crypto {

struct PrivateKey::State {
  std::shared_ptr<void> token; ///< what must outlive the key: the token's drivers; else null
  OwnedPkey key;
};

/// "P-256", "P-384" or "" for any other key.
[[nodiscard]] std::string curveOf(const EVP_PKEY* key);

} // namespace calque::crypto
