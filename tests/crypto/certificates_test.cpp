#include "chain_fixture.h"

namespace calque::crypto {
namespace {

using Certificates = ::testing::Test;

TEST(Certificates, ChainFromPersonToRoot) {
  const Chain lab;
  EXPECT_EQ(whyNotChained(lab.person, {lab.issuing}, lab.root, lab.now), "");
  EXPECT_EQ(whyNotChained(lab.issuing, {lab.issuing}, lab.root, lab.now), "");
  EXPECT_EQ(whyNotChained(lab.root, {}, lab.root, lab.now), "");
}

TEST(Certificates, SayWhatTheyAreFor) {
  const Chain lab;
  const auto person = readCertificate(lab.person).value();
  EXPECT_EQ(person.commonName, "Q. Åkesson");
  EXPECT_EQ(person.userId, "u-0001");
  EXPECT_TRUE(person.mayDigitallySign && person.hasDocumentSigning);
  EXPECT_FALSE(person.isCa || person.mayCertSign);
  EXPECT_EQ(person.notAfter, lab.years.to);
  const auto issuing = readCertificate(lab.issuing).value();
  EXPECT_TRUE(issuing.isCa && issuing.mayCertSign);
  EXPECT_EQ(issuing.curve, "P-256");
  EXPECT_EQ(readCertificate(lab.root)->curve, "P-384");
}

TEST(Certificates, DoNotChainBeforeOrAfterTheirTime) {
  const Chain lab;
  EXPECT_EQ(whyNotChained(lab.person, {lab.issuing}, lab.root, {lab.years.to.ms + Chain::day}),
            "certificate has expired");
  EXPECT_EQ(whyNotChained(lab.person, {lab.issuing}, lab.root, {lab.years.from.ms - Chain::day}),
            "certificate is not yet valid");
}

TEST(Certificates, ThatChainedOnceAreStillHeldToTheirTimeAndToTheirOwnChain) {
  const Chain lab, other;
  ASSERT_EQ(whyNotChained(lab.person, {lab.issuing}, lab.root, lab.now), "");
  EXPECT_EQ(whyNotChained(lab.person, {lab.issuing}, lab.root, {lab.years.to.ms - 1}), "");
  EXPECT_NE(whyNotChained(lab.person, {lab.issuing}, lab.root, lab.years.to), "");
  EXPECT_EQ(whyNotChained(lab.person, {lab.issuing}, lab.root, lab.years.from), "");
  EXPECT_NE(whyNotChained(lab.person, {lab.issuing}, lab.root, {lab.years.from.ms - 1}), "");
  EXPECT_NE(whyNotChained(lab.person, {lab.issuing}, other.root, lab.now), "");
  EXPECT_NE(whyNotChained(lab.person, {}, lab.root, lab.now), "");
  auto bent = lab.person;
  bent.back() ^= 1;
  EXPECT_NE(whyNotChained(bent, {lab.issuing}, lab.root, lab.now), "");
  EXPECT_EQ(whyNotChained(lab.person, {lab.issuing}, lab.root, lab.now), "");
}

TEST(Certificates, DoNotChainToTheRootOfAnotherLab) {
  const Chain lab, other; // same names, other keys
  EXPECT_NE(whyNotChained(lab.person, {lab.issuing}, other.root, lab.now), "");
  EXPECT_NE(whyNotChained(lab.person, {other.issuing}, other.root, lab.now), "");
}

TEST(Certificates, DoNotChainWithoutTheirIssuer) {
  const Chain lab;
  EXPECT_NE(whyNotChained(lab.person, {}, lab.root, lab.now), "");
}

TEST(Certificates, DoNotChainToASelfSignedOneNamedAsIssuing) {
  const Chain lab, stranger;
  EXPECT_NE(whyNotChained(stranger.person, {lab.issuing, stranger.issuing, stranger.root}, lab.root, lab.now), "");
}

TEST(Certificates, DoNotChainWhenTheRootItselfIssuedThem) {
  const Chain lab;
  const auto key = PrivateKey::generate();
  const auto direct = makePersonCertificate(key, "Q. Åkesson", "u-0001", lab.years, lab.root, lab.rootKey).value();
  EXPECT_EQ(whyNotChained(direct, {lab.issuing}, lab.root, lab.now),
            "the root issued it itself, not an issuing certificate");
}

TEST(Certificates, DoNotChainThroughAPerson) {
  const Chain lab;
  const auto key = PrivateKey::generate();
  const auto forged = makePersonCertificate(key, "Q. Åkesson", "u-0002", lab.years, lab.person, lab.personKey).value();
  EXPECT_NE(whyNotChained(forged, {lab.issuing, lab.person}, lab.root, lab.now), "");
}

TEST(Certificates, AreNotIssuedWithAnotherKeyThanTheIssuers) {
  const Chain lab;
  EXPECT_FALSE(makePersonCertificate(lab.personKey, "N", "u-0009", lab.years, lab.issuing, lab.rootKey).has_value());
  EXPECT_FALSE(makeIssuingCertificate(lab.issuingKey, "N", lab.years, lab.root, lab.issuingKey).has_value());
}

TEST(Certificates, AreReadWholeOrNotAtAll) {
  const Chain lab;
  auto longer = lab.person;
  longer.push_back(0);
  EXPECT_FALSE(readCertificate(longer).has_value());
  EXPECT_FALSE(readCertificate(base::View(lab.person).first(lab.person.size() - 1)).has_value());
  EXPECT_FALSE(readCertificate({}).has_value());
}

TEST(PrivateKey, SurvivesItsPkcs8) {
  const Chain lab;
  const auto again = PrivateKey::fromPkcs8(lab.personKey.toPkcs8()).value();
  EXPECT_TRUE(signCms(again, lab.person, base::viewOf("x")).has_value());
  EXPECT_FALSE(PrivateKey::fromPkcs8(Secret("no key")).has_value());
}

TEST(PrivateKey, OpensFromItsFileWithItsPasswordOnly) {
  const auto key = PrivateKey::generate(PrivateKey::Curve::P384);
  const auto pem = key.toEncryptedPem(Secret("a root password to carry away"));
  EXPECT_EQ(pem.find("-----BEGIN ENCRYPTED PRIVATE KEY-----"), 0u);
  const auto opened = PrivateKey::fromEncryptedPem(pem, Secret("a root password to carry away"));
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->toPkcs8().text(), key.toPkcs8().text());
  EXPECT_FALSE(PrivateKey::fromEncryptedPem(pem, Secret("another password")).has_value());
  EXPECT_FALSE(PrivateKey::fromEncryptedPem("no key file", Secret("x")).has_value());
}

} // namespace
} // namespace calque::crypto
