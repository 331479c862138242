#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "core/base/files.h"
#include "core/crypto/cms.h"
#include "core/crypto/digest.h"

#include <filesystem>
#include <sys/stat.h>

namespace calque::identity {
namespace {

using crypto::Secret;

const std::string vkey = "lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk";

struct Authority : ::testing::Test, LabFixture {
  Secret password{goodPassword};
  FoundedAuthority sut = foundAuthority(device, "Lab “Nord”", vkey, clock.at, folder / "root.key", password).value();
};

TEST_F(Authority, NamesAndChainsItsCertificates) {
  EXPECT_EQ(sut.rootFingerprint, crypto::sha256Hex(sut.rootDer));
  EXPECT_EQ(sut.issuingFingerprint, crypto::sha256Hex(sut.issuingDer));
  EXPECT_EQ(crypto::whyNotChained(sut.issuingDer, {sut.issuingDer}, sut.rootDer, clock.at), "");
  EXPECT_EQ(crypto::readCertificate(sut.rootDer)->curve, "P-384");
}

TEST_F(Authority, EndorsesTheLogKeyAndNoOther) {
  EXPECT_EQ(whyNotEndorsed(sut.endorse, vkey, sut.rootDer, clock.at), "");
  EXPECT_NE(whyNotEndorsed(sut.endorse, vkey + "x", sut.rootDer, clock.at), "");
  EXPECT_NE(whyNotEndorsed("AA==", vkey, sut.rootDer, clock.at), "");
  EXPECT_NE(whyNotEndorsed(sut.endorse, vkey, sut.rootDer, {clock.at.ms - 86'400'000}), "") << "before the root was";
  EXPECT_FALSE(endorseLogKey(crypto::PrivateKey::generate(), sut.rootDer, vkey).has_value());
}

TEST_F(Authority, CarriesTheRootKeyAwayUnderItsPassword) {
  struct stat seen {};
  ASSERT_EQ(::stat((folder / "root.key").c_str(), &seen), 0);
  EXPECT_EQ(seen.st_mode & 07777u, 0600u);
  const auto rootKey = readRootKey(folder / "root.key", password);
  ASSERT_TRUE(rootKey.has_value());
  EXPECT_EQ(whyNotEndorsed(endorseLogKey(*rootKey, sut.rootDer, "another").value(), "another", sut.rootDer, clock.at),
            "");
  EXPECT_FALSE(readRootKey(folder / "root.key", Secret("not the password at all")).has_value());
  for (const auto& file : std::filesystem::recursive_directory_iterator(device.folder()))
    EXPECT_EQ(file.path().filename().string().find("root"), std::string::npos) << "no other file holds it";
}

TEST_F(Authority, WritesNoRootKeyOverAnotherAndTakesNoWeakPassword) {
  EXPECT_EQ(refusalNumber(foundAuthority(device, "Lab", vkey, clock.at, folder / "root.key", password)), 802);
  EXPECT_EQ(refusalNumber(foundAuthority(device, "Lab", vkey, clock.at, folder / "new.key", Secret("short"))), 104);
  EXPECT_FALSE(std::filesystem::exists(folder / "new.key"));
}

TEST_F(Authority, IssuesAPersonsCertificateForTwoYears) {
  const auto issued = issuePerson(device, sut.issuingDer, "Q. Åkesson", "u-0001", clock.at).value();
  const auto facts = crypto::readCertificate(issued.der).value();
  EXPECT_EQ(facts.commonName, "Q. Åkesson");
  EXPECT_EQ(facts.userId, "u-0001");
  EXPECT_EQ(issued.fingerprint, crypto::sha256Hex(issued.der));
  EXPECT_LE(facts.notBefore, clock.at);
  EXPECT_EQ(facts.notAfter.ms - clock.at.ms, 730LL * 86'400'000);
  EXPECT_EQ(crypto::whyNotChained(issued.der, {sut.issuingDer}, sut.rootDer, clock.at), "");
  const auto cms = crypto::signCms(issued.key, issued.der, base::viewOf("statement")).value();
  EXPECT_EQ(
      crypto::whyCmsInvalid(cms, base::viewOf("statement"), {issued.der, {sut.issuingDer}, sut.rootDer, clock.at}), "");
}

TEST_F(Authority, IssuesNoneLongerThanItself) {
  const base::Instant late{clock.at.ms + (issuingYears * 365LL - 100) * 86'400'000};
  const auto issued = issuePerson(device, sut.issuingDer, "N", "u-0001", late).value();
  EXPECT_EQ(crypto::readCertificate(issued.der)->notAfter, crypto::readCertificate(sut.issuingDer)->notAfter);
}

TEST_F(Authority, IssuesNothingOnAnotherDevice) {
  const auto stranger = Device::open(folder / "stranger").value();
  EXPECT_FALSE(issuePerson(stranger, sut.issuingDer, "N", "u-0001", clock.at).has_value());
}

TEST_F(Authority, RefusesACertificateOutsideItsDates) {
  testkit::verifies({"req~people.certificate~1"});
  const auto issued = issuePerson(device, sut.issuingDer, "N", "u-0001", clock.at).value();
  EXPECT_TRUE(checkValidNow(issued.der, clock.at).has_value());
  EXPECT_EQ(refusalNumber(checkValidNow(issued.der, {clock.at.ms + 731LL * 86'400'000})), 103);
  EXPECT_EQ(refusalNumber(checkValidNow(issued.der, {clock.at.ms - 86'400'000})), 103);
  EXPECT_EQ(refusalNumber(checkValidNow(base::viewOf("nothing"), clock.at)), -1);
}

} // namespace
} // namespace calque::identity
