#include "certificates.h"
#include "private_key_state.h"

#include "core/base/ids.h"

#include <openssl/bn.h>
#include <openssl/x509v3.h>

namespace calque::crypto {

using base::Bytes;
using base::View;

namespace {

void addName(X509_NAME* name, int nid, const std::string& utf8) {
  require(X509_NAME_add_entry_by_NID(name, nid, V_ASN1_UTF8STRING, reinterpret_cast<const unsigned char*>(utf8.data()),
                                     static_cast<int>(utf8.size()), -1, 0) == 1);
}

void addExtension(X509* certificate, X509* issuer, int nid, const char* value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
      require(X509V3_EXT_conf_nid(nullptr, &context, nid, value)));
  require(X509_add_ext(certificate, extension.get(), -1) == 1);
}

/// A certificate with everything but its extensions and its signature.
OwnedX509 blank(const PrivateKey& key, Validity validity) {
  OwnedX509 made(require(X509_new()));
  require(X509_set_version(made.get(), X509_VERSION_3) == 1);
  Bytes serial = base::randomBytes(20); // RFC 5280 4.1.2.2: positive, at most 20 octets
  serial[0] = static_cast<std::uint8_t>((serial[0] & 0x3f) | 0x40);
  const Owned<BIGNUM, BN_free> number(require(BN_bin2bn(serial.data(), 20, nullptr)));
  require(BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(made.get())));
  require(ASN1_TIME_set(X509_getm_notBefore(made.get()), static_cast<time_t>(validity.from.ms / 1000)));
  require(ASN1_TIME_set(X509_getm_notAfter(made.get()), static_cast<time_t>(validity.to.ms / 1000)));
  require(X509_set_pubkey(made.get(), key.state().key.get()) == 1);
  return made;
}

Bytes signedBy(X509* certificate, X509* issuer, const PrivateKey& issuerKey) {
  require(X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1);
  EVP_PKEY* key = issuerKey.state().key.get();
  require(X509_sign(certificate, key, curveOf(key) == "P-384" ? EVP_sha384() : EVP_sha256()) > 0);
  return derOf(certificate, i2d_X509);
}

void makeAuthority(X509* certificate, X509* issuer, const char* constraints, const std::string& name) {
  addName(X509_get_subject_name(certificate), NID_commonName, name);
  addExtension(certificate, issuer, NID_basic_constraints, constraints);
  addExtension(certificate, issuer, NID_key_usage, "critical,keyCertSign,cRLSign,digitalSignature");
  addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
  addExtension(certificate, issuer, NID_authority_key_identifier, "keyid");
}

/// The issuer, where `key` is his.
base::Result<OwnedX509> issuerOf(View der, const PrivateKey& key) {
  auto issuer = maybeCertificate(der);
  if (!issuer || X509_check_private_key(issuer.get(), key.state().key.get()) != 1) {
    ERR_clear_error();
    return base::fault(base::FaultKind::Crypto, "the issuer's key does not belong to the issuer's certificate");
  }
  return issuer;
}

} // namespace

Bytes makeRootCertificate(const PrivateKey& key, const std::string& labName, Validity validity) {
  const auto made = blank(key, validity);
  makeAuthority(made.get(), made.get(), "critical,CA:TRUE,pathlen:1", labName + " root");
  return signedBy(made.get(), made.get(), key);
}

base::Result<Bytes> makeIssuingCertificate(const PrivateKey& key, const std::string& labName, Validity validity,
                                           View rootDer, const PrivateKey& rootKey) {
  CALQUE_TRY(root, issuerOf(rootDer, rootKey));
  const auto made = blank(key, validity);
  makeAuthority(made.get(), root.get(), "critical,CA:TRUE,pathlen:0", labName + " issuing");
  return signedBy(made.get(), root.get(), rootKey);
}

base::Result<Bytes> makePersonCertificate(const PrivateKey& key, const std::string& name, const std::string& person,
                                          Validity validity, View issuingDer, const PrivateKey& issuingKey) {
  CALQUE_TRY(issuer, issuerOf(issuingDer, issuingKey));
  const auto made = blank(key, validity);
  X509* x = made.get();
  addName(X509_get_subject_name(x), NID_commonName, name);
  addName(X509_get_subject_name(x), NID_userId, person);
  addExtension(x, issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
  addExtension(x, issuer.get(), NID_key_usage, "critical,digitalSignature,nonRepudiation");
  addExtension(x, issuer.get(), NID_ext_key_usage, "1.3.6.1.5.5.7.3.36");
  addExtension(x, issuer.get(), NID_subject_key_identifier, "hash");
  addExtension(x, issuer.get(), NID_authority_key_identifier, "keyid");
  return signedBy(x, issuer.get(), issuingKey);
}

} // namespace calque::crypto
