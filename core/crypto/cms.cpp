#include "cms.h"

#include "private_key_state.h"

#include <algorithm>
#include <array>
#include <openssl/x509v3.h>

namespace calque::crypto {

using base::Bytes;
using base::View;

namespace {

OwnedCms maybeCms(View der) {
  const unsigned char* from = der.data();
  OwnedCms cms(der.empty() ? nullptr : d2i_CMS_ContentInfo(nullptr, &from, static_cast<long>(der.size())));
  // One spelling only: what encodes again to other bytes, or leaves bytes over, is not DER.
  if (!cms || !std::ranges::equal(derOf(cms.get(), i2d_CMS_ContentInfo), der)) {
    ERR_clear_error();
    return nullptr;
  }
  return cms;
}

bool isAlgorithm(const X509_ALGOR* algorithm, int nid) {
  const ASN1_OBJECT* object = nullptr;
  X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
  return OBJ_obj2nid(object) == nid;
}

/// A walk over DER that is known to be sound: enters or skips one element at a time.
class DerWalk {
public:
  explicit DerWalk(View der) : m_at(der.data()), m_end(der.data() + der.size()) {}
  bool enter() { return step(false); }
  bool skip() { return step(true); }
  [[nodiscard]] bool isVersionOne() const {
    static constexpr std::array<std::uint8_t, 3> one{2, 1, 1};
    return m_end - m_at >= 3 && std::equal(one.begin(), one.end(), m_at);
  }

private:
  bool step(bool over) {
    long length = 0;
    int tag = 0, kind = 0;
    if (ASN1_get_object(&m_at, &length, &tag, &kind, m_end - m_at) & 0x80)
      return false;
    m_at += over ? length : 0;
    return true;
  }
  const unsigned char *m_at, *m_end;
};

/// SignedData and SignerInfo are version 1 (RFC 5652 5.1, 5.3) in this profile. OpenSSL keeps the numbers and does not
/// ask.
bool hasVersions(View der) {
  DerWalk walk(der);
  if (!walk.enter() || !walk.skip() || !walk.enter() || !walk.enter() || !walk.isVersionOne())
    return false;
  return walk.skip() && walk.skip() && walk.skip() && walk.enter() && walk.enter() && walk.isVersionOne();
}

/// Empty where there is one signer info in the profile; the signature itself is not asked here.
std::string whyNotProfile(CMS_ContentInfo* cms) {
  if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed)
    return "the CMS is no SignedData";
  ASN1_OCTET_STRING** content = CMS_get0_content(cms);
  if (OBJ_obj2nid(CMS_get0_eContentType(cms)) != NID_pkcs7_data || !content || *content)
    return "the CMS is not detached over plain data";
  const OwnedCertificates inside(CMS_get1_certs(cms));
  STACK_OF(X509_CRL)* revocations = CMS_get1_crls(cms);
  const bool carries = (inside && sk_X509_num(inside.get()) > 0) || sk_X509_CRL_num(revocations) > 0;
  sk_X509_CRL_pop_free(revocations, X509_CRL_free);
  if (carries)
    return "the CMS carries certificates or revocation lists";
  const STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(cms);
  if (sk_CMS_SignerInfo_num(signers) != 1)
    return "the CMS does not have exactly one signer";
  CMS_SignerInfo* signer = sk_CMS_SignerInfo_value(signers, 0);
  X509_ALGOR *digest = nullptr, *signature = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, &signature);
  if (!isAlgorithm(digest, NID_sha256) || !isAlgorithm(signature, NID_ecdsa_with_SHA256))
    return "the CMS is not ECDSA with SHA-256";
  const int at = CMS_signed_get_attr_by_NID(signer, NID_id_smime_aa_signingCertificateV2, -1);
  if (at < 0 || CMS_signed_get_attr_by_NID(signer, NID_id_smime_aa_signingCertificateV2, at) >= 0)
    return "the CMS does not name its certificate (CAdES signing-certificate-v2)";
  return {};
}

/// OpenSSL compares names without regard to case and keeps their bytes as they came; evidence has one spelling.
bool namesIssuerOf(X509* certificate, CMS_ContentInfo* cms) {
  X509_NAME* issuer = nullptr;
  CMS_SignerInfo* signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
  require(CMS_SignerInfo_get0_signer_id(signer, nullptr, &issuer, nullptr) == 1);
  return !issuer || derOf(issuer, i2d_X509_NAME) == derOf(X509_get_issuer_name(certificate), i2d_X509_NAME);
}

std::string whyNotPerson(View der) {
  const auto facts = readCertificate(der);
  if (!facts)
    return "the signer's certificate is no certificate";
  if (facts->isCa || !facts->mayDigitallySign || !facts->hasDocumentSigning || facts->curve != "P-256")
    return "the signer's certificate is not one for signing documents";
  return {};
}

} // namespace

base::Result<Bytes> signCms(const PrivateKey& key, View certificateDer, View content) {
  const auto certificate = maybeCertificate(certificateDer);
  if (!certificate)
    return base::fault(base::FaultKind::Crypto, "the signer's certificate is no certificate");
  static constexpr unsigned flags = CMS_BINARY | CMS_DETACHED | CMS_CADES | CMS_NOSMIMECAP | CMS_NOCERTS;
  const OwnedCms cms(require(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags | CMS_PARTIAL)));
  const auto in = bioOn(content);
  EVP_PKEY* pkey = key.state().key.get();
  if (X509_check_private_key(certificate.get(), pkey) != 1 ||
      !CMS_add1_signer(cms.get(), certificate.get(), pkey, EVP_sha256(), flags) ||
      CMS_final(cms.get(), in.get(), nullptr, flags) != 1)
    return base::fault(base::FaultKind::Crypto, "signing failed: " + takeError());
  return derOf(cms.get(), i2d_CMS_ContentInfo);
}

std::string whyCmsInvalid(View der, View content, const CmsTrust& trust) {
  const auto cms = maybeCms(der);
  if (!cms)
    return "these bytes are no CMS in DER";
  if (auto why = whyNotProfile(cms.get()); !why.empty())
    return why;
  if (!hasVersions(der))
    return "the CMS is of another version";
  if (trust.signerIsRoot && !std::ranges::equal(trust.signer, trust.root))
    return "the signer is not the root";
  if (auto why = trust.signerIsRoot ? std::string() : whyNotPerson(trust.signer); !why.empty())
    return why;
  if (auto why = whyNotChained(trust.signer, trust.issuing, trust.root, trust.at); !why.empty())
    return why;
  auto certificate = maybeCertificate(trust.signer);
  if (!namesIssuerOf(certificate.get(), cms.get()))
    return "the CMS names another issuer";
  OwnedCertificates signer(require(sk_X509_new_null()));
  require(sk_X509_push(signer.get(), certificate.release()) > 0);
  // The chain is judged above; CAdES would build it once more, so the signer alone is trusted here.
  const auto store = storeOf(trust.signer, trust.at);
  require(X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN) == 1);
  const auto in = bioOn(content);
  if (CMS_verify(cms.get(), signer.get(), store.get(), in.get(), nullptr, CMS_BINARY | CMS_CADES | CMS_NOINTERN) != 1)
    return "the signature does not verify: " + takeError();
  return {};
}

} // namespace calque::crypto
