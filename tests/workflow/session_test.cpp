// Sessions that are locked, and persons whose key is on a token.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/approval.h"
#include "app/workflow/audit_review.h"
#include "app/workflow/case_steps.h"
#include "app/workflow/people_changes.h"
#include "app/workflow/people_steps.h"
#include "testkit/soft_token.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::workflow;
using testkit::refusalOf;
using testkit::SoftToken;
using testkit::TrialLab;

namespace {

int verdict(const TrialLab& trial) {
  return verifyRecord(trial.folder(), trial.witness().string()).exitCode;
}

} // namespace

TEST(SessionLock, EndsTheSessionForGood) {
  testkit::verifies({"req~session.lock~1"});
  TrialLab trial;
  auto lab = trial.open();
  auto sut = Session::open(lab, trial.surgeon, testkit::password);
  ASSERT_TRUE(sut);

  ASSERT_EQ(refusalOf(sut->lock("idle")), "");

  EXPECT_EQ(refusalOf(acknowledgePolicy(*sut, trial.signs())), "session.locked");
  EXPECT_THAT(trial.lastEntry("session.locked"), testing::HasSubstr(R"("cause":"idle")"));
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, testkit::password)), "") << "he signs in anew";
  EXPECT_EQ(verdict(trial), 0);
}

TEST(SessionLock, HoldsForEveryKindOfStep) {
  testkit::verifies({"req~session.lock~1"});
  TrialLab trial;
  auto lab = trial.open();
  auto quality = Session::open(lab, trial.qa, testkit::password);
  auto administrator = Session::open(lab, trial.administrator, testkit::password);
  ASSERT_TRUE(quality && administrator);
  ASSERT_EQ(refusalOf(quality->lock("user")), "");
  ASSERT_EQ(refusalOf(administrator->lock("sleep")), "");
  const auto before = lab.state().entries;

  EXPECT_EQ(refusalOf(revokePerson(*quality, {trial.surgeon, "left", "left the lab", {}})), "session.locked");
  EXPECT_EQ(refusalOf(withdrawRole(*administrator, {trial.surgeon, "surgeon", "no more"})), "session.locked");
  EXPECT_EQ(refusalOf(openCase(*quality, {})), "session.locked");
  EXPECT_EQ(lab.state().entries, before) << "nothing was entered under a locked session";
}

namespace {

struct TokenPerson : ::testing::Test {
  void SetUp() override {
    if (!SoftToken::isPossible())
      GTEST_SKIP() << "skipped: no SoftHSM";
    card.emplace("S Seven");
  }
  base::Done reset(const std::string& person, const std::string& uri, const std::string& pin = SoftToken::pin,
                   const std::string& password = shortPassword) {
    return trial.as(trial.administrator, [&](Session& session) -> base::Done {
      CALQUE_TRY(approving, Session::open(session.lab(), trial.qa, testkit::password));
      return resetKey(session, {person, "badge seen again", "has a token now", password, uri, pin}, approving,
                      trial.signs());
    });
  }
  std::string signIn(const Secrets& secrets) {
    auto lab = trial.open();
    return refusalOf(Session::open(lab, trial.surgeon, secrets));
  }
  static Secrets both() { return {shortPassword, SoftToken::pin}; }

  static inline const std::string shortPassword = "gull9 boat"; // with a token eight characters are enough
  std::optional<SoftToken> card;
  TrialLab trial;
};

} // namespace

TEST_F(TokenPerson, SignsWithTheKeyThatNeverLeavesTheToken) {
  testkit::verifies({"req~people.token~1"});
  const auto caseId = trial.openCase();
  trial.takeIn(caseId);
  trial.importSurface(caseId);
  ASSERT_EQ(refusalOf(reset(trial.surgeon, card->uri())), "");

  auto lab = trial.open();
  {
    auto sut = Session::open(lab, trial.surgeon, both());
    ASSERT_EQ(refusalOf(sut), "");
    bool asked = false;
    const SignerEntry signs = [&](const PageToSign& page) -> base::Result<Secrets> {
      asked = page.asksPin;
      return both();
    };
    ASSERT_EQ(refusalOf(acknowledgePolicy(*sut, signs)), "");
    ASSERT_EQ(refusalOf(approveSegmentation(*sut, caseId, signs)), "");
    EXPECT_TRUE(asked);
  }
  EXPECT_THAT(trial.lastEntry("esign"), testing::HasSubstr(R"("auth":["password","piv"])"));
  EXPECT_EQ(verdict(trial), 0) << "both factors, and a signature that verifies under the new certificate";
}

TEST_F(TokenPerson, NeedsBothFactors) {
  testkit::verifies({"req~sign.credentials-each~1"});
  ASSERT_EQ(refusalOf(reset(trial.surgeon, card->uri())), "");

  EXPECT_EQ(signIn({shortPassword, SoftToken::wrongPin}), "person.pin");
  EXPECT_THAT(trial.lastEntry("session.failed"), testing::HasSubstr(R"("cause":"factor","count":1)"));
  EXPECT_EQ(signIn({shortPassword}), "person.token") << "no PIN at all";
  EXPECT_EQ(signIn({"not the password", SoftToken::pin}), "person.unknown");
  EXPECT_THAT(trial.lastEntry("session.failed"), testing::HasSubstr(R"("cause":"secret","count":2)"));
  EXPECT_EQ(signIn({testkit::password, SoftToken::pin}), "person.unknown") << "the password of before";
  EXPECT_THAT(trial.lastEntry("session.failed"), testing::HasSubstr(R"("cause":"secret","count":3)"));
  EXPECT_EQ(signIn(both()), "");
}

TEST_F(TokenPerson, IsDelayedByWrongPinsAsByWrongPasswordsAndSpendsNoMoreTries) {
  testkit::verifies({"req~people.token~1"});
  ASSERT_EQ(refusalOf(reset(trial.surgeon, card->uri())), "");
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(signIn({shortPassword, SoftToken::wrongPin}), "person.pin");
  EXPECT_EQ(signIn(both()), "person.delayed");
}

TEST_F(TokenPerson, IsNobodyWithoutTheToken) {
  ASSERT_EQ(refusalOf(reset(trial.surgeon, card->uri())), "");
  card->unplug();
  EXPECT_EQ(signIn(both()), "person.token");
  EXPECT_EQ(signIn(both()), "person.token");
  EXPECT_EQ(signIn(both()), "person.token");
  EXPECT_EQ(signIn(both()), "person.token");
  card->plugIn();
  EXPECT_EQ(signIn(both()), "") << "a token left in the drawer delays nobody";
}

TEST_F(TokenPerson, IsNotTheOwnerOfAnotherTokenUnderTheSameName) {
  ASSERT_EQ(refusalOf(reset(trial.surgeon, "pkcs11:token=S%20Seven")), "");
  SoftToken other("S Seven"); // same label, other serial and key
  EXPECT_EQ(signIn(both()), "person.token");
}

TEST_F(TokenPerson, IsNobodyWithAnotherKeyOnTheSameToken) {
  testkit::verifies({"req~people.token~1"});
  ASSERT_EQ(refusalOf(reset(trial.surgeon, card->uri())), "");
  card->swapKey("S Seven");
  EXPECT_EQ(signIn(both()), "person.token");
}

TEST_F(TokenPerson, HasAKeyOfHisOwn) {
  ASSERT_EQ(refusalOf(reset(trial.surgeon, card->uri())), "");
  EXPECT_EQ(refusalOf(reset(trial.segmenter, card->uri())), "person.token") << "one card for two persons";
  EXPECT_EQ(refusalOf(reset(trial.segmenter, "pkcs11:type=private")), "person.token");
  EXPECT_EQ(refusalOf(reset(trial.segmenter, card->uri(), SoftToken::wrongPin)), "person.pin");
  EXPECT_EQ(signIn(both()), "");
  EXPECT_EQ(verdict(trial), 0);
}

TEST_F(TokenPerson, ChoosesAPasswordOfEightCharactersAtLeast) {
  EXPECT_EQ(refusalOf(reset(trial.surgeon, card->uri(), SoftToken::pin, "gull9bo")), "person.password");
  EXPECT_EQ(refusalOf(reset(trial.surgeon, {}, {}, shortPassword)), "person.password") << "without a token fifteen";
  EXPECT_EQ(signIn(testkit::password), "") << "nothing has changed";
}

TEST_F(TokenPerson, WhoLosesTheTokenGetsANewKeyFromTwoOthers) {
  ASSERT_EQ(refusalOf(reset(trial.surgeon, card->uri())), "");
  ASSERT_EQ(refusalOf(reset(trial.surgeon, {}, {}, testkit::password)), "");
  EXPECT_EQ(signIn(both()), "person.unknown") << "the lost token opens nothing any more";
  EXPECT_EQ(signIn(testkit::password), "");
  EXPECT_EQ(verdict(trial), 0);
}
