#include "sealed.h"

#include "openssl_owned.h"

#include "core/base/ids.h"

#include <limits>

namespace calque::crypto {

using base::Bytes;
using base::View;

namespace {

using OwnedCipher = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

const EVP_CIPHER* aes256Gcm() {
  static const EVP_CIPHER* const method = require(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr));
  return method;
}

int lengthOf(View bytes) {
  require(bytes.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()));
  return static_cast<int>(bytes.size());
}

/// `encrypt` 1 or 0. The additional data is in.
OwnedCipher started(View key, View nonce, View aad, int encrypt) {
  require(key.size() == 32 && nonce.size() == gcmNonceBytes);
  OwnedCipher cipher(require(EVP_CIPHER_CTX_new()));
  require(EVP_CipherInit_ex2(cipher.get(), aes256Gcm(), key.data(), nonce.data(), encrypt, nullptr) == 1);
  int size = 0;
  if (!aad.empty())
    require(EVP_CipherUpdate(cipher.get(), nullptr, &size, aad.data(), lengthOf(aad)) == 1);
  return cipher;
}

} // namespace

Bytes gcmSeal(View key, View nonce, View aad, View plaintext) {
  const auto cipher = started(key, nonce, aad, 1);
  Bytes sealed(plaintext.size() + gcmTagBytes);
  int size = 0;
  if (!plaintext.empty())
    require(EVP_EncryptUpdate(cipher.get(), sealed.data(), &size, plaintext.data(), lengthOf(plaintext)) == 1);
  require(EVP_EncryptFinal_ex(cipher.get(), sealed.data() + plaintext.size(), &size) == 1);
  require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, gcmTagBytes, sealed.data() + plaintext.size()) == 1);
  return sealed;
}

base::Result<Bytes> gcmOpen(View key, View nonce, View aad, View sealed) {
  const auto refuse = [] { return base::fault(base::FaultKind::Key, "authentication failed"); };
  if (sealed.size() < gcmTagBytes)
    return refuse();
  const View ciphertext = sealed.first(sealed.size() - gcmTagBytes);
  const auto cipher = started(key, nonce, aad, 0);
  Bytes tag(sealed.end() - gcmTagBytes, sealed.end());
  require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, gcmTagBytes, tag.data()) == 1);
  Bytes plaintext(ciphertext.size());
  int size = 0;
  if (!ciphertext.empty())
    require(EVP_DecryptUpdate(cipher.get(), plaintext.data(), &size, ciphertext.data(), lengthOf(ciphertext)) == 1);
  std::uint8_t none[1];
  if (EVP_DecryptFinal_ex(cipher.get(), none, &size) != 1) {
    ERR_clear_error();
    wipe(plaintext);
    return refuse();
  }
  return plaintext;
}

Bytes sealWithNonce(View key, View aad, View plaintext) {
  Bytes whole = base::randomBytes(gcmNonceBytes);
  const Bytes sealed = gcmSeal(key, whole, aad, plaintext);
  whole.insert(whole.end(), sealed.begin(), sealed.end());
  return whole;
}

base::Result<Bytes> openWithNonce(View key, View aad, View sealed) {
  if (sealed.size() < gcmNonceBytes)
    return base::fault(base::FaultKind::Key, "authentication failed");
  return gcmOpen(key, sealed.first(gcmNonceBytes), aad, sealed.subspan(gcmNonceBytes));
}

} // namespace calque::crypto
