#include "private_key_state.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

namespace calque::crypto {

using base::fault;
using base::FaultKind;

namespace {

using OwnedPkcs8 = Owned<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using OwnedSealedPkcs8 = Owned<X509_SIG, X509_SIG_free>;

base::Result<PrivateKey> keyOf(const PKCS8_PRIV_KEY_INFO* pkcs8) {
  OwnedPkey key(pkcs8 ? EVP_PKCS82PKEY(pkcs8) : nullptr);
  if (!key || curveOf(key.get()).empty()) {
    ERR_clear_error();
    return fault(FaultKind::Key, "this is no P-256 or P-384 private key");
  }
  return PrivateKey(std::make_unique<PrivateKey::State>(PrivateKey::State{nullptr, std::move(key)}));
}

} // namespace

std::string curveOf(const EVP_PKEY* key) {
  char name[64] = {};
  if (!key || EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name, sizeof name, nullptr) != 1) {
    ERR_clear_error();
    return {};
  }
  switch (OBJ_sn2nid(name)) {
  case NID_X9_62_prime256v1:
    return "P-256";
  case NID_secp384r1:
    return "P-384";
  default:
    return {};
  }
}

PrivateKey::PrivateKey(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PrivateKey::PrivateKey(PrivateKey&&) noexcept = default;
PrivateKey& PrivateKey::operator=(PrivateKey&&) noexcept = default;
PrivateKey::~PrivateKey() = default;

PrivateKey PrivateKey::generate(Curve curve) {
  OwnedPkey key(require(EVP_EC_gen(curve == Curve::P256 ? "prime256v1" : "secp384r1")));
  return PrivateKey(std::make_unique<State>(State{nullptr, std::move(key)}));
}

base::Result<PrivateKey> PrivateKey::fromPkcs8(const Secret& der) {
  const unsigned char* from = der.view().data();
  const OwnedPkcs8 pkcs8(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &from, static_cast<long>(der.size())));
  return keyOf(pkcs8.get());
}

Secret PrivateKey::toPkcs8() const {
  const OwnedPkcs8 pkcs8(require(EVP_PKEY2PKCS8(m_state->key.get())));
  base::Bytes der = derOf(pkcs8.get(), i2d_PKCS8_PRIV_KEY_INFO);
  Secret secret{base::View(der)};
  wipe(der);
  return secret;
}

std::string PrivateKey::toEncryptedPem(const Secret& password) const {
  static constexpr int rounds = 600'000; // OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256
  const OwnedPkcs8 pkcs8(require(EVP_PKEY2PKCS8(m_state->key.get())));
  X509_ALGOR* scheme = require(PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), rounds, nullptr, 16, nullptr, NID_hmacWithSHA256));
  const auto text = password.text();
  const OwnedSealedPkcs8 sealed(
      require(PKCS8_set0_pbe(text.data(), static_cast<int>(text.size()), pkcs8.get(), scheme)));
  const OwnedBio out(require(BIO_new(BIO_s_mem())));
  require(PEM_write_bio_PKCS8(out.get(), sealed.get()) == 1);
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(out.get(), &bytes);
  return {bytes, static_cast<std::size_t>(size)};
}

base::Result<PrivateKey> PrivateKey::fromEncryptedPem(std::string_view pem, const Secret& password) {
  const auto in = bioOn(base::viewOf(pem));
  const OwnedSealedPkcs8 sealed(PEM_read_bio_PKCS8(in.get(), nullptr, nullptr, nullptr));
  if (!sealed) {
    ERR_clear_error();
    return fault(FaultKind::Key, "this is no encrypted private key file");
  }
  const OwnedPkcs8 pkcs8(PKCS8_decrypt(sealed.get(), password.text().data(), static_cast<int>(password.size())));
  if (!pkcs8) {
    ERR_clear_error();
    return fault(FaultKind::Key, "the password does not open this key file");
  }
  return keyOf(pkcs8.get());
}

} // namespace calque::crypto
