#include "chain_fixture.h"

#include "testkit/testkit.h"

#include <openssl/cms.h>
#include <openssl/pkcs12.h>

namespace calque::crypto {
namespace {

constexpr std::string_view text = R"({"ctx":"calque/esign/v1"})";

std::string why(const base::Bytes& cms, const CmsTrust& trust) {
  return whyCmsInvalid(cms, base::viewOf(text), trust);
}

/// Signs with OpenSSL directly, so that the profile can be left.
base::Bytes signLoosely(const PrivateKey& key, const base::Bytes& certificate, unsigned flags,
                        const EVP_MD* digest = EVP_sha256(), int signers = 1) {
  const Secret pkcs8 = key.toPkcs8();
  const unsigned char* at = pkcs8.view().data();
  PKCS8_PRIV_KEY_INFO* keyInfo = d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(pkcs8.size()));
  EVP_PKEY* pkey = EVP_PKCS82PKEY(keyInfo);
  at = certificate.data();
  X509* x = d2i_X509(nullptr, &at, static_cast<long>(certificate.size()));
  BIO* in = BIO_new_mem_buf(text.data(), static_cast<int>(text.size()));
  CMS_ContentInfo* cms = CMS_sign(nullptr, nullptr, nullptr, nullptr, flags | CMS_PARTIAL);
  for (int i = 0; i < signers; ++i)
    CMS_add1_signer(cms, x, pkey, digest, flags);
  CMS_final(cms, in, nullptr, flags);
  unsigned char* der = nullptr;
  const int size = i2d_CMS_ContentInfo(cms, &der);
  base::Bytes bytes(der, der + size);
  OPENSSL_free(der);
  CMS_ContentInfo_free(cms);
  BIO_free(in);
  X509_free(x);
  EVP_PKEY_free(pkey);
  PKCS8_PRIV_KEY_INFO_free(keyInfo);
  return bytes;
}
constexpr unsigned profile = CMS_BINARY | CMS_DETACHED | CMS_CADES | CMS_NOSMIMECAP | CMS_NOCERTS;

TEST(Cms, OfAPersonVerifiesOverHisText) {
  const Chain lab;
  const auto sut = signCms(lab.personKey, lab.person, base::viewOf(text)).value();
  EXPECT_EQ(why(sut, lab.trust()), "");
  EXPECT_NE(whyCmsInvalid(sut, base::viewOf("another text"), lab.trust()), "");
}

TEST(Cms, IsNotMadeWithAKeyThatIsNotTheCertificates) {
  const Chain lab;
  EXPECT_FALSE(signCms(lab.issuingKey, lab.person, base::viewOf(text)).has_value());
}

TEST(Cms, OfAnotherSignerOrKeyIsRefused) {
  const Chain lab;
  const auto otherKey = PrivateKey::generate();
  const auto other = lab.personFor(otherKey, "Look Alike");
  const auto sut = signCms(otherKey, other, base::viewOf(text)).value();
  auto trust = lab.trust();
  EXPECT_NE(why(sut, trust), "");
  trust.signer = other;
  EXPECT_EQ(why(sut, trust), "") << "it is good for its own signer";
}

TEST(Cms, OfASecondCertificateOfTheSameKeyIsRefused) { // CAdES binds the certificate, not only the key
  const Chain lab;
  const auto second = lab.personFor(lab.personKey, "Another Name");
  EXPECT_NE(why(signCms(lab.personKey, second, base::viewOf(text)).value(), lab.trust()), "");
}

TEST(Cms, IsJudgedAtItsTime) {
  const Chain lab;
  const auto sut = signCms(lab.personKey, lab.person, base::viewOf(text)).value();
  auto trust = lab.trust();
  trust.at.ms = lab.years.to.ms + Chain::day;
  EXPECT_EQ(why(sut, trust), "certificate has expired");
}

TEST(Cms, UnderTheRootOfAnotherLabIsRefused) {
  const Chain lab, other;
  const auto sut = signCms(lab.personKey, lab.person, base::viewOf(text)).value();
  auto trust = lab.trust();
  trust.root = other.root;
  EXPECT_NE(why(sut, trust), "");
}

TEST(Cms, OfACertificateNotForDocumentsIsRefused) {
  testkit::verifies({"req~people.certificate~1"});
  const Chain lab;
  const auto sut = signCms(lab.issuingKey, lab.issuing, base::viewOf(text)).value();
  auto trust = lab.trust();
  trust.signer = lab.issuing;
  EXPECT_EQ(why(sut, trust), "the signer's certificate is not one for signing documents");
}

TEST(Cms, OutsideTheProfileIsRefused) {
  const Chain lab;
  ASSERT_EQ(why(signLoosely(lab.personKey, lab.person, profile), lab.trust()), "");
  EXPECT_EQ(why(signLoosely(lab.personKey, lab.person, profile & ~unsigned{CMS_CADES}), lab.trust()),
            "the CMS does not name its certificate (CAdES signing-certificate-v2)");
  EXPECT_EQ(why(signLoosely(lab.personKey, lab.person, profile & ~unsigned{CMS_NOCERTS}), lab.trust()),
            "the CMS carries certificates or revocation lists");
  EXPECT_EQ(why(signLoosely(lab.personKey, lab.person, profile & ~unsigned{CMS_DETACHED}), lab.trust()),
            "the CMS is not detached over plain data");
  EXPECT_EQ(why(signLoosely(lab.personKey, lab.person, profile, EVP_sha384()), lab.trust()),
            "the CMS is not ECDSA with SHA-256");
  EXPECT_EQ(why(signLoosely(lab.personKey, lab.person, profile, EVP_sha256(), 2), lab.trust()),
            "the CMS does not have exactly one signer");
}

TEST(Cms, WithBytesOverOrMissingIsRefused) {
  const Chain lab;
  auto sut = signCms(lab.personKey, lab.person, base::viewOf(text)).value();
  sut.push_back(0);
  EXPECT_EQ(why(sut, lab.trust()), "these bytes are no CMS in DER");
  sut.resize(sut.size() - 2);
  EXPECT_EQ(why(sut, lab.trust()), "these bytes are no CMS in DER");
  EXPECT_EQ(why({}, lab.trust()), "these bytes are no CMS in DER");
}

TEST(Cms, OfTheRootEndorsesAndOfNobodyElse) {
  const Chain lab;
  const auto endorse = signCms(lab.rootKey, lab.root, base::viewOf(text)).value();
  CmsTrust trust{lab.root, {lab.issuing}, lab.root, lab.now, true};
  EXPECT_EQ(why(endorse, trust), "");
  const auto byPerson = signCms(lab.personKey, lab.person, base::viewOf(text)).value();
  EXPECT_NE(why(byPerson, trust), "");
  trust.signer = lab.person;
  EXPECT_EQ(why(byPerson, trust), "the signer is not the root");
}

} // namespace
} // namespace calque::crypto
