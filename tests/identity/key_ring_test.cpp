#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "core/base/files.h"

#include <algorithm>

namespace calque::identity {
namespace {

using crypto::Secret;
using crypto::testScryptCost;

const std::string fingerprint(64, 'b');

TEST(KeyRing, KeepsTheLogsKeysThroughReopening) {
  LabFixture lab;
  const auto first = crypto::Ed25519Key::generate(), second = crypto::Ed25519Key::generate();
  ASSERT_TRUE(lab.ring.putLogKey(origin, first).has_value());
  ASSERT_TRUE(lab.ring.putLogKey(origin, second).has_value());
  const auto sut = KeyRing::open(lab.folder / "keys.db", lab.device, true).value();
  EXPECT_EQ(sut.logKey(origin, first.publicKey())->seed().text(), first.seed().text());
  EXPECT_EQ(sut.logKey(origin, second.publicKey())->seed().text(), second.seed().text());
  EXPECT_EQ(sut.logKeys(origin)->size(), 2u);
  EXPECT_EQ(sut.logKeys("another.example/log")->size(), 0u);
  EXPECT_FALSE(sut.logKey(origin, crypto::Ed25519Key::generate().publicKey()).has_value());
}

TEST(KeyRing, IsMuteOnAnotherDevice) {
  testkit::verifies({"req~privacy.sealed~1"});
  LabFixture lab;
  const auto key = crypto::Ed25519Key::generate();
  const auto personal = crypto::PrivateKey::generate();
  ASSERT_TRUE(lab.ring.putLogKey(origin, key).has_value());
  ASSERT_TRUE(lab.ring.createDataKey("lab").has_value());
  ASSERT_TRUE(
      lab.ring.putPersonalKey("u-0001", fingerprint, personal, Secret(goodPassword), testScryptCost).has_value());
  const auto stranger = Device::open(lab.folder / "stranger").value();
  const auto sut = KeyRing::open(lab.folder / "keys.db", stranger, true).value();
  EXPECT_EQ(faultMessage(sut.logKey(origin, key.publicKey())), "authentication failed");
  EXPECT_EQ(faultMessage(sut.dataKey("lab")), "authentication failed");
  EXPECT_EQ(faultMessage(sut.openPersonalKey("u-0001", fingerprint, Secret(goodPassword))), "authentication failed");
}

TEST(KeyRing, GivesEachOwnerOneDataKey) {
  LabFixture lab;
  const auto subject = std::string("6f0c0d5e-3f5b-4a52-9d1e-0c4b8a7d2f10");
  const auto made = lab.ring.createDataKey(subject).value();
  const auto found = lab.ring.dataKey(subject).value();
  EXPECT_EQ(found.uuid, made.uuid);
  EXPECT_EQ(found.key.text(), made.key.text());
  EXPECT_NE(lab.ring.createDataKey("lab")->key.text(), made.key.text());
  EXPECT_FALSE(lab.ring.createDataKey(subject).has_value()) << "a key in use is never replaced";
  EXPECT_FALSE(lab.ring.dataKey("nobody").has_value());
}

TEST(KeyRing, DestroysADataKeyForGood) {
  LabFixture lab;
  const auto subject = std::string("6f0c0d5e-3f5b-4a52-9d1e-0c4b8a7d2f10");
  (void)lab.ring.createDataKey(subject).value();
  ASSERT_TRUE(lab.ring.destroyDataKey(subject).has_value());
  EXPECT_EQ(faultMessage(lab.ring.dataKey(subject)), "the data key of this owner was destroyed");
  EXPECT_FALSE(lab.ring.createDataKey(subject).has_value()) << "an erased subject does not come back";
}

TEST(KeyRing, OpensAPersonalKeyWithItsPasswordOnly) {
  LabFixture lab;
  const auto key = crypto::PrivateKey::generate();
  ASSERT_TRUE(lab.ring.putPersonalKey("u-0001", fingerprint, key, Secret(goodPassword), testScryptCost).has_value());
  const auto opened = lab.ring.openPersonalKey("u-0001", fingerprint, Secret(goodPassword));
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->key.toPkcs8().text(), key.toPkcs8().text());
  EXPECT_EQ(opened->person, "u-0001");
  EXPECT_EQ(faultMessage(lab.ring.openPersonalKey("u-0001", fingerprint, Secret("seven grey herons at noo"))),
            "authentication failed");
  EXPECT_EQ(faultMessage(lab.ring.openPersonalKey("u-0001", std::string(64, 'c'), Secret(goodPassword))),
            "authentication failed");
  EXPECT_EQ(faultMessage(lab.ring.openPersonalKey("u-0002", fingerprint, Secret(goodPassword))),
            "authentication failed");
}

TEST(KeyRing, DoesNotOpenAPersonalKeyUnderAnotherPersonsName) {
  LabFixture lab;
  ASSERT_TRUE(lab.ring.putPersonalKey("u-0001", fingerprint, crypto::PrivateKey::generate(), Secret(goodPassword),
                                      testScryptCost));
  auto store = storage::KeyStore::open(lab.folder / "keys.db").value();
  auto row = store.maybeKey("user", "u-0001/" + fingerprint)->value();
  row.id = "u-0002/" + fingerprint;
  ASSERT_TRUE(store.put(row).has_value());
  EXPECT_EQ(faultMessage(lab.ring.openPersonalKey("u-0002", fingerprint, Secret(goodPassword))),
            "authentication failed");
}

TEST(KeyRing, TakesBothNormalFormsAndEmojiAndNoTruncation) { // record.md F22
  testkit::verifies({"req~people.password~1"});
  LabFixture lab;
  const std::string composed = "caf\u00e9 am Pont-Neuf \U0001F600", decomposed = "cafe\u0301 am Pont-Neuf \U0001F600";
  ASSERT_TRUE(
      lab.ring.putPersonalKey("u-0001", fingerprint, crypto::PrivateKey::generate(), Secret(composed), testScryptCost));
  EXPECT_TRUE(lab.ring.openPersonalKey("u-0001", fingerprint, Secret(decomposed)).has_value());
  std::string longest = "x";
  while (longest.size() < 128)
    longest += static_cast<char>('a' + longest.size() * longest.size() % 23);
  ASSERT_TRUE(
      lab.ring.putPersonalKey("u-0002", fingerprint, crypto::PrivateKey::generate(), Secret(longest), testScryptCost));
  EXPECT_TRUE(lab.ring.openPersonalKey("u-0002", fingerprint, Secret(longest)).has_value());
  longest.back() = '#';
  EXPECT_FALSE(lab.ring.openPersonalKey("u-0002", fingerprint, Secret(longest)).has_value());
  EXPECT_EQ(refusalNumber(lab.ring.putPersonalKey("u-0003", fingerprint, crypto::PrivateKey::generate(),
                                                  Secret(longest + "#"), testScryptCost)),
            104);
}

TEST(KeyRing, RefusesTheTestCostOutsideATestLab) {
  LabFixture lab;
  auto sut = KeyRing::open(lab.folder / "keys.db", lab.device, false).value();
  EXPECT_EQ(faultMessage(sut.putPersonalKey("u-0001", fingerprint, crypto::PrivateKey::generate(), Secret(goodPassword),
                                            testScryptCost)),
            "the password cost is below the floor");
  ASSERT_TRUE(lab.ring.putPersonalKey("u-0001", fingerprint, crypto::PrivateKey::generate(), Secret(goodPassword),
                                      testScryptCost));
  EXPECT_EQ(faultMessage(sut.openPersonalKey("u-0001", fingerprint, Secret(goodPassword))),
            "the password cost is below the floor");
}

TEST(KeyRing, WorksAtTheCostOfProduction) {
  LabFixture lab;
  auto sut = KeyRing::open(lab.folder / "keys.db", lab.device, false).value();
  ASSERT_TRUE(
      sut.putPersonalKey("u-0001", fingerprint, crypto::PrivateKey::generate(), Secret(goodPassword)).has_value());
  EXPECT_TRUE(sut.openPersonalKey("u-0001", fingerprint, Secret(goodPassword)).has_value());
}

TEST(KeyRing, WritesNoKeyInTheClear) {
  LabFixture lab;
  const auto personal = crypto::PrivateKey::generate();
  const auto log = crypto::Ed25519Key::generate();
  ASSERT_TRUE(lab.ring.putLogKey(origin, log).has_value());
  const auto data = lab.ring.createDataKey("lab").value();
  ASSERT_TRUE(
      lab.ring.putPersonalKey("u-0001", fingerprint, personal, Secret(goodPassword), testScryptCost).has_value());
  const auto file = base::readFile(lab.folder / "keys.db", 1 << 20).value();
  const auto holds = [&](base::View secret) {
    return std::search(file.begin(), file.end(), secret.begin(), secret.end()) != file.end();
  };
  EXPECT_TRUE(holds(base::viewOf(origin))) << "the search itself works";
  EXPECT_FALSE(holds(log.seed().view()));
  EXPECT_FALSE(holds(data.key.view()));
  const auto pkcs8 = personal.toPkcs8();
  EXPECT_FALSE(holds(pkcs8.view().subspan(36, 32))) << "the private number of a P-256 PKCS#8";
  EXPECT_FALSE(holds(base::viewOf(goodPassword)));
}

} // namespace
} // namespace calque::identity
