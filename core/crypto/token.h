// A private key that lives on a token: a smart card or USB key behind PKCS #11 (v2.40). The drivers are those that the
// machine's administrator registered with p11-kit; nothing here loads a library that a lab's folder names. A key on a
// token signs and never leaves it.
#pragma once

#include "certificates.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace calque::crypto {

/// Which key on which token, in the words of RFC 7512: `pkcs11:serial=…` or `pkcs11:token=LABEL`, and `id=%01` where
/// the token holds more than one signing key. Other attributes are refused: what is not looked at must not seem to be.
struct TokenName {
  std::string serial; ///< at most 16 characters (CK_TOKEN_INFO.serialNumber); may be empty where `label` is given
  std::string label;  ///< at most 32 characters (CK_TOKEN_INFO.label)
  std::string id;     ///< bytes of CKA_ID as hex; empty: the only one
};
[[nodiscard]] std::optional<TokenName> maybeTokenName(std::string_view uri);
[[nodiscard]] std::string toUri(const TokenName& name);

/// Names of the initialised tokens that are plugged in; asks for no PIN.
[[nodiscard]] std::vector<std::string> tokensHere();

/// Why a token's key could not be had.
struct TokenTrouble {
  bool wrongPin = false; ///< a try is spent on the token; else nothing was tried
  std::string what;      ///< e.g. "the token is not here"; holds neither PIN nor serial
};

struct TokenKey {
  PrivateKey key;
  TokenName name; ///< with serial and id filled in
};
/// Logs in with the PIN and finds the P-256 key. The token is let go with the key. Nothing is tried with a PIN that is
/// shorter than 4 or longer than 64 bytes, or on a token that says its next wrong PIN is the last one.
[[nodiscard]] tl::expected<TokenKey, TokenTrouble> openTokenKey(const TokenName& name, const Secret& pin);

/// Whether `key` makes a signature over fresh random bytes that the certificate's public key verifies.
[[nodiscard]] bool provesPossession(const PrivateKey& key, base::View certificateDer);

} // namespace calque::crypto
