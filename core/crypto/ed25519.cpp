#include "ed25519.h"

#include "openssl_owned.h"

namespace calque::crypto {

using base::View;

Ed25519Key Ed25519Key::generate() {
  const Secret seed = randomSecret(32);
  return fromSeed(seed.view());
}

Ed25519Key Ed25519Key::fromSeed(View seed32) {
  require(seed32.size() == 32);
  const OwnedPkey key(require(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed32.data(), seed32.size())));
  Ed25519Key made;
  made.m_seed = Secret(seed32);
  std::size_t size = made.m_public.size();
  require(EVP_PKEY_get_raw_public_key(key.get(), made.m_public.data(), &size) == 1 && size == made.m_public.size());
  return made;
}

Ed25519Signature Ed25519Key::sign(View bytes) const {
  const OwnedPkey key(
      require(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_seed.view().data(), m_seed.size())));
  const OwnedMdContext context(require(EVP_MD_CTX_new()));
  Ed25519Signature signature;
  std::size_t size = signature.size();
  require(EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1);
  require(EVP_DigestSign(context.get(), signature.data(), &size, bytes.data(), bytes.size()) == 1);
  return signature;
}

bool verifyEd25519(const Ed25519Public& publicKey, View bytes, View signature) {
  const OwnedPkey key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, publicKey.data(), publicKey.size()));
  const OwnedMdContext context(require(EVP_MD_CTX_new()));
  const bool good =
      key && signature.size() == 64 && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
      EVP_DigestVerify(context.get(), signature.data(), signature.size(), bytes.data(), bytes.size()) == 1;
  if (!good)
    ERR_clear_error();
  return good;
}

} // namespace calque::crypto
