#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/approval.h"
#include "app/workflow/audit_review.h"
#include "app/workflow/people_changes.h"
#include "app/workflow/people_steps.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::workflow;
using testkit::refusalOf;
using testkit::TrialLab;

namespace {

const std::string newPassword = "another invented password, long enough";

base::Done reset(TrialLab& trial, const std::string& person, const std::string& actor, const std::string& approver) {
  return trial.as(actor, [&](Session& session) -> base::Done {
    CALQUE_TRY(approving, Session::open(session.lab(), approver, testkit::password));
    return resetKey(session, {person, "badge seen again", "password forgotten", newPassword}, approving, trial.signs());
  });
}

base::Done revoke(TrialLab& trial, const std::string& person, const std::string& actor) {
  return trial.as(actor, [&](Session& session) { return revokePerson(session, {person, "left", "left the lab", {}}); });
}

base::Done grant(TrialLab& trial, const std::string& person, const std::string& role, const std::string& approver) {
  return trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_TRY(approving, Session::open(session.lab(), approver, testkit::password));
    return grantRole(session, {person, role, "trained"}, approving, trial.signs());
  });
}

PersonLine lineOf(const TrialLab& trial, const std::string& person) {
  const auto lab = trial.open();
  for (const auto& line : people(lab))
    if (line.id == person)
      return line;
  return {};
}

std::string after(const std::string& text, const std::string& key) {
  return text.substr(text.find(key) + key.size(), 64);
}

int verdict(const TrialLab& trial) {
  return verifyRecord(trial.folder(), trial.witness().string()).exitCode;
}

} // namespace

TEST(ResetKey, LetsThePersonInWithTheNewPasswordAlone) {
  TrialLab trial;

  ASSERT_EQ(refusalOf(reset(trial, trial.surgeon, trial.administrator, trial.qa)), "");

  auto lab = trial.open();
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, testkit::password)), "person.unknown");
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, newPassword)), "");
  EXPECT_EQ(verdict(trial), 0);
}

TEST(ResetKey, NeedsAnAdministratorAndAnotherPersonOfQuality) {
  testkit::verifies({"req~people.reset-new-key~1"});
  TrialLab trial;

  EXPECT_EQ(refusalOf(reset(trial, trial.surgeon, trial.administrator, trial.segmenter)), "role.approver");
  EXPECT_EQ(refusalOf(reset(trial, trial.surgeon, trial.qa, trial.secondQa)), "role.missing");
  EXPECT_EQ(refusalOf(reset(trial, trial.qa, trial.administrator, trial.qa)), "role.approver") << "on his own behalf";
  EXPECT_EQ(refusalOf(reset(trial, "u-0999", trial.administrator, trial.qa)), "person.unknown");
  auto lab = trial.open();
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, testkit::password)), "") << "nothing has changed";
}

TEST(ResetKey, NeverSignsAsTheOneWhoWasThereBefore) {
  testkit::verifies({"req~people.reset-new-key~1"});
  TrialLab trial;
  const auto caseId = trial.openCase();
  trial.takeIn(caseId);
  trial.importSurface(caseId);
  ASSERT_EQ(refusalOf(reset(trial, trial.surgeon, trial.administrator, trial.qa)), "");

  // Whoever learnt the new password signs with another certificate, and both names of the reset stand in the log.
  auto lab = trial.open();
  {
    auto session = Session::open(lab, trial.surgeon, newPassword);
    ASSERT_TRUE(session);
    const auto signs = [](const PageToSign&) { return newPassword; };
    EXPECT_EQ(refusalOf(approveSegmentation(*session, caseId, signs)), "person.acknowledgement") << "a new certificate";
    ASSERT_EQ(refusalOf(acknowledgePolicy(*session, signs)), "");
    ASSERT_EQ(refusalOf(approveSegmentation(*session, caseId, signs)), "");
  }
  const auto rekeyed = trial.lastEntry("person.rekeyed"), signature = trial.lastEntry("esign");
  EXPECT_THAT(rekeyed, testing::HasSubstr(R"("approver":")" + trial.qa));
  EXPECT_THAT(rekeyed, testing::HasSubstr(R"("actor":")" + trial.administrator));
  EXPECT_THAT(signature, testing::HasSubstr(after(rekeyed, R"("fp":")")));
  EXPECT_THAT(signature, testing::Not(testing::HasSubstr(after(rekeyed, R"("old_fp":")"))));
  EXPECT_EQ(verdict(trial), 0);
}

TEST(ResetKey, LocksWhatTheOldKeyHasOpen) {
  testkit::verifies({"req~people.reset-new-key~1"});
  TrialLab trial;
  auto lab = trial.open();
  auto open = Session::open(lab, trial.surgeon, testkit::password);
  ASSERT_TRUE(open);

  ASSERT_EQ(refusalOf(reset(trial, trial.surgeon, trial.administrator, trial.qa)), "");

  EXPECT_EQ(refusalOf(acknowledgePolicy(*open, [](const PageToSign&) { return newPassword; })), "session.locked");
  EXPECT_EQ(verdict(trial), 0);
}

TEST(ResetKey, EndsARevocation) {
  TrialLab trial;
  ASSERT_EQ(refusalOf(revoke(trial, trial.surgeon, trial.qa)), "");

  ASSERT_EQ(refusalOf(reset(trial, trial.surgeon, trial.administrator, trial.qa)), "");

  auto lab = trial.open();
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, newPassword)), "");
  EXPECT_EQ(verdict(trial), 0);
}

TEST(Revocation, IsInForceAtOnceAndLocksOpenSessions) {
  testkit::verifies({"req~people.revoke~1"});
  TrialLab trial;
  auto lab = trial.open();
  auto open = Session::open(lab, trial.surgeon, testkit::password);
  ASSERT_TRUE(open);

  ASSERT_EQ(refusalOf(revoke(trial, trial.surgeon, trial.qa)), "");

  EXPECT_TRUE(lineOf(trial, trial.surgeon).revoked);
  EXPECT_EQ(refusalOf(Session::open(lab, trial.surgeon, testkit::password)), "person.revoked");
  EXPECT_EQ(refusalOf(revoke(trial, trial.surgeon, trial.qa)), "person.revoked") << "not twice";
  EXPECT_EQ(verdict(trial), 0);
}

TEST(Revocation, OfOneselfEndsOnesOwnSession) {
  TrialLab trial;

  ASSERT_EQ(refusalOf(revoke(trial, trial.qa, trial.qa)), "");

  EXPECT_TRUE(lineOf(trial, trial.qa).revoked);
  EXPECT_EQ(verdict(trial), 0);
}

TEST(Revocation, IsNotForASurgeon) {
  TrialLab trial;
  EXPECT_EQ(refusalOf(revoke(trial, trial.segmenter, trial.surgeon)), "role.missing");
  EXPECT_FALSE(lineOf(trial, trial.segmenter).revoked);
}

TEST(Roles, AreGivenUnderTwoNamesAndTakenUnderOne) {
  testkit::verifies({"req~people.two-names~1"});
  TrialLab trial;
  EXPECT_EQ(refusalOf(grant(trial, trial.segmenter, "reviewer", trial.surgeon)), "role.approver");
  ASSERT_EQ(refusalOf(grant(trial, trial.segmenter, "reviewer", trial.qa)), "");
  EXPECT_THAT(lineOf(trial, trial.segmenter).roles, testing::Contains("reviewer"));
  EXPECT_EQ(refusalOf(grant(trial, trial.segmenter, "reviewer", trial.qa)), "log.rule") << "held already";
  EXPECT_EQ(refusalOf(grant(trial, trial.segmenter, "emperor", trial.qa)), "log.rule") << "no role";

  const auto withdraw = [&] {
    return trial.as(trial.qa, [&](Session& session) {
      return withdrawRole(session, {trial.segmenter, "reviewer", "training lapsed"});
    });
  };
  EXPECT_EQ(refusalOf(withdraw()), "");
  EXPECT_THAT(lineOf(trial, trial.segmenter).roles, testing::Not(testing::Contains("reviewer")));
  EXPECT_EQ(refusalOf(withdraw()), "log.rule");
  EXPECT_EQ(verdict(trial), 0);
}
