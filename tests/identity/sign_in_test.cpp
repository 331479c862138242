#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "qms/identity/sign_in.h"

#include <ctime>

namespace calque::identity {
namespace {

using crypto::Secret;

struct SignIn : ::testing::Test, LabFixture {
  FoundedAuthority authority =
      foundAuthority(device, "Lab", "vkey", clock.at, folder / "root.key", Secret("a root password to carry away"))
          .value();
  IssuedCertificate issued = issuePerson(device, authority.issuingDer, "Q. Åkesson", "u-0001", clock.at).value();
  Story story;

  void SetUp() override {
    ASSERT_TRUE(
        ring.putPersonalKey("u-0001", issued.fingerprint, issued.key, Secret(goodPassword), crypto::testScryptCost));
    story.enrol("u-0001", "Q. Åkesson", {"qa"}, issued.fingerprint);
  }
  Proof tryAt(base::Instant now, const std::string& account, const char* password) {
    const auto people = story.people();
    const auto certificateOf = [&](const std::string& fp) -> base::Result<std::optional<base::Bytes>> {
      return fp == issued.fingerprint ? std::optional(issued.der) : std::nullopt;
    };
    return prove({people, ring, certificateOf, now, "system:calque@0.1.0", "test"}, account, Secret(password));
  }
  /// Tries and appends what the log would get.
  Proof tryNow(const std::string& account, const char* password) {
    auto proof = tryAt(clock.at, account, password);
    if (proof.failed) {
      auto& entry = story.add(proof.failed->type, proof.failed->actor, "", {});
      entry.data = proof.failed->data;
      entry.at = clock.at;
    }
    return proof;
  }
};

TEST_F(SignIn, ProvesAPersonByOpeningTheKey) {
  const auto sut = tryNow("u-0001", goodPassword);
  ASSERT_TRUE(sut.key.has_value());
  EXPECT_EQ(sut.key->fingerprint, issued.fingerprint);
  EXPECT_FALSE(sut.failed.has_value());
}

TEST_F(SignIn, AnswersAWrongPasswordAndAnUnknownPersonAlike) {
  testkit::verifies({"req~people.delay~1"});
  const auto wrong = tryAt(clock.at, "u-0001", "not the password of her");
  const auto unknown = tryAt(clock.at, "u-0007", "not the password of her");
  EXPECT_EQ(refusalNumber(wrong.key), 100);
  EXPECT_EQ(refusalNumber(unknown.key), 100);
  EXPECT_EQ(std::get<base::Refusal>(wrong.key.error()).message, std::get<base::Refusal>(unknown.key.error()).message);
  EXPECT_EQ(wrong.failed->data.text("cause"), "secret");
  EXPECT_EQ(unknown.failed->data.text("cause"), "unknown");
  EXPECT_EQ(wrong.failed->type, "session.failed");
  EXPECT_EQ(wrong.failed->actor, "system:calque@0.1.0");
  EXPECT_EQ(wrong.failed->data.number("count"), 1u);
}

TEST_F(SignIn, TakesAsLongForAnUnknownPerson) {
  testkit::verifies({"req~people.delay~1"});
  const auto timeOf = [&](const char* account) {
    const auto from = std::clock(); // of this process: a busy machine does not disturb it
    for (int i = 0; i < 20; ++i)
      (void)tryAt(clock.at, account, "not the password of her");
    return static_cast<double>(std::clock() - from);
  };
  (void)timeOf("u-0001");
  const double known = timeOf("u-0001"), unknown = timeOf("u-0007");
  EXPECT_GT(unknown, known * 0.4) << "the stretching is done for nobody too";
  EXPECT_LT(unknown, known * 2.5);
}

TEST_F(SignIn, WritesNoWordThatIsNoPersonId) {
  const auto sut = tryAt(clock.at, "my own password typed here", "x");
  EXPECT_EQ(refusalNumber(sut.key), 100);
  EXPECT_FALSE(sut.failed->data.find("account"));
}

TEST_F(SignIn, DelaysAfterThreeFailuresTwiceAsLongEachTime) {
  testkit::verifies({"req~people.delay~1"});
  EXPECT_EQ(delaySeconds(0), 0);
  EXPECT_EQ(delaySeconds(3), 0);
  EXPECT_EQ(delaySeconds(4), 2);
  EXPECT_EQ(delaySeconds(5), 4);
  EXPECT_EQ(delaySeconds(12), 512);
  EXPECT_EQ(delaySeconds(13), 900);
  EXPECT_EQ(delaySeconds(200), 900);
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(refusalNumber(tryNow("u-0001", "not the password of her").key), 100);
  const auto early = tryNow("u-0001", goodPassword);
  EXPECT_EQ(refusalNumber(early.key), 101) << "even the right one";
  EXPECT_EQ(early.failed->data.text("cause"), "delay");
  clock.advance(2000);
  EXPECT_TRUE(tryNow("u-0001", goodPassword).key.has_value());
}

TEST_F(SignIn, DelaysAnAccountThatNobodyHoldsInTheSameWay) {
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(refusalNumber(tryNow("u-0007", "not the password of her").key), 100);
  EXPECT_EQ(refusalNumber(tryNow("u-0007", "not the password of her").key), 101);
}

TEST_F(SignIn, LetsTheRightPasswordInWithinFifteenMinutesOfTwoHundredWrongOnes) { // record.md T22
  testkit::verifies({"req~people.delay~1"});
  for (int i = 0; i < 200; ++i) {
    (void)tryNow("u-0001", "not the password of her");
    clock.advance(1000);
  }
  const auto from = clock.at;
  while (!tryAt(clock.at, "u-0001", goodPassword).key)
    clock.advance(10'000);
  EXPECT_LE(clock.at.ms - from.ms, 900'000);
}

TEST_F(SignIn, ForgetsFailuresAtTheNextSuccess) {
  for (int i = 0; i < 4; ++i)
    (void)tryNow("u-0001", "not the password of her");
  story.add("session.opened", "u-0001", "", {}, "s1");
  EXPECT_EQ(story.people().failuresOf("u-0001").count, 0u);
  EXPECT_TRUE(tryNow("u-0001", goodPassword).key.has_value());
}

TEST_F(SignIn, WaitsNoLongerThanTheDelayWhenTheClockWentBack) {
  EXPECT_EQ(secondsToWait({4, {10'000'000}}, {0}), 2);
  EXPECT_EQ(secondsToWait({4, {10'000'000}}, {10'001'500}), 1);
  EXPECT_EQ(secondsToWait({4, {10'000'000}}, {10'002'000}), 0);
}

TEST_F(SignIn, RefusesTheRevokedAndTheExpiredAfterTheRightPasswordOnly) {
  EXPECT_EQ(refusalNumber(tryAt({clock.at.ms + 731LL * 86'400'000}, "u-0001", goodPassword).key), 103);
  story.add("person.revoked", "u-0002", "u-0001", {{"cause", "lost"}, {"fp", issued.fingerprint}});
  const auto sut = tryAt(clock.at, "u-0001", goodPassword);
  EXPECT_EQ(refusalNumber(sut.key), 102);
  EXPECT_EQ(sut.failed->data.text("cause"), "revoked");
  EXPECT_EQ(refusalNumber(tryAt(clock.at, "u-0001", "not the password of her").key), 100);
}

TEST_F(SignIn, IsAFaultAndNoWrongPasswordWhereTheCertificateIsGone) {
  issued.fingerprint = std::string(64, '0');
  story.entries[0].data.set("fp", std::string(64, 'd'));
  ASSERT_TRUE(
      ring.putPersonalKey("u-0001", std::string(64, 'd'), issued.key, Secret(goodPassword), crypto::testScryptCost));
  const auto sut = tryAt(clock.at, "u-0001", goodPassword);
  EXPECT_EQ(refusalNumber(sut.key), -1);
  EXPECT_FALSE(sut.failed.has_value());
}

TEST_F(SignIn, OpensClosesAndLocksSessions) {
  testkit::verifies({"req~session.lock~1"});
  const auto opened = sessionOpened("u-0001", "0123456789abcdef0123456789abcdef", {"password"});
  EXPECT_EQ(opened.type, "session.opened");
  EXPECT_EQ(opened.actor, "u-0001");
  EXPECT_EQ(opened.auth, std::vector<std::string>{"password"});
  const auto closed = sessionClosed("u-0001", "0123456789abcdef0123456789abcdef", "user");
  EXPECT_EQ(closed.data.text("cause"), "user");
  EXPECT_EQ(closed.session, opened.session);
  story.add("session.opened", "u-0001", "", {}, "here");
  story.add("session.opened", "u-0001", "", {}, "elsewhere").host = "h-2";
  const auto locked = lockElsewhere(story.people(), "u-0001", "h-1", "system:calque@0.1.0");
  ASSERT_EQ(locked.size(), 1u);
  EXPECT_EQ(locked[0].session, "elsewhere");
  EXPECT_EQ(locked[0].data.text("cause"), "second_login");
  EXPECT_TRUE(lockElsewhere(story.people(), "u-0002", "h-1", "system:calque@0.1.0").empty());
}

} // namespace
} // namespace calque::identity
