#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/case_request.h"
#include "app/workflow/erasure.h"

#include <algorithm>
#include <gmock/gmock.h>

#include <fstream>

using namespace calque;
using namespace calque::workflow;
using testkit::refusalOf;
using testkit::TrialLab;

namespace {

base::Done underTwo(TrialLab& trial, const std::function<base::Done(Session&, Session&)>& act) {
  return trial.as(trial.qa, [&](Session& session) -> base::Done {
    CALQUE_TRY(approving, Session::open(session.lab(), trial.secondQa, testkit::password));
    return act(session, approving);
  });
}

base::Done erase(TrialLab& trial, const std::string& patient) {
  return underTwo(trial, [&](Session& actor, Session& approver) {
    return erasePatient(actor, {patient, "retention over", "yearly review"}, approver, trial.signs());
  });
}

base::Done retain(TrialLab& trial, std::uint64_t years) {
  return trial.as(trial.qa, [&](Session& session) { return setRetention(session, years, "a rule of this test"); });
}

/// A case that took images in and was withdrawn.
std::string withdrawnCase(TrialLab& trial) {
  const auto caseId = trial.openCase();
  trial.takeIn(caseId);
  EXPECT_EQ(
      refusalOf(trial.as(
          trial.qa, [&](Session& session) -> base::Done { return withdrawCase(session, caseId, "ordered twice"); })),
      "");
  return caseId;
}

std::size_t foldersOfSubjects(const TrialLab& trial) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(trial.folder() / "blobs"))
    count += entry.path().filename() != "lab";
  return count;
}

int verdict(const TrialLab& trial) {
  return verifyRecord(trial.folder(), trial.witness().string()).exitCode;
}

} // namespace

TEST(ErasePatient, DestroysTheDataAndLeavesALogThatVerifies) {
  testkit::verifies({"req~privacy.erasure~1"});
  TrialLab trial;
  const auto caseId = withdrawnCase(trial);
  ASSERT_EQ(refusalOf(retain(trial, 0)), "");
  ASSERT_EQ(foldersOfSubjects(trial), 1u);
  ASSERT_EQ(verdict(trial), 0);

  ASSERT_EQ(refusalOf(erase(trial, caseId)), "");

  EXPECT_EQ(foldersOfSubjects(trial), 0u);
  EXPECT_EQ(verdict(trial), 0);
  const auto lab = trial.open();
  EXPECT_THAT(patientDataOf(lab, caseId).value().state, testing::StartsWith("erased, entry "));
  EXPECT_EQ(refusalOf(erase(trial, caseId)), "subject.erased");
}

TEST(ErasePatient, IsRefusedWhileRetentionHoldOrCaseStandAgainstIt) {
  testkit::verifies({"req~privacy.erasure~1"});
  TrialLab trial;
  const auto caseId = withdrawnCase(trial);
  EXPECT_EQ(refusalOf(erase(trial, caseId)), "erase.retention") << "ten years unless the lab says otherwise";
  ASSERT_EQ(refusalOf(retain(trial, 0)), "");
  ASSERT_EQ(refusalOf(trial.as(
                trial.qa, [&](Session& session) { return placeHold(session, caseId, "", "request of the court"); })),
            "");
  EXPECT_EQ(refusalOf(erase(trial, caseId)), "erase.hold");
  EXPECT_EQ(foldersOfSubjects(trial), 1u);

  ASSERT_EQ(refusalOf(underTwo(trial,
                               [&](Session& actor, Session& approver) {
                                 return liftHold(actor, caseId, "the court is done", approver, trial.signs());
                               })),
            "");
  const auto open = trial.openCase();
  EXPECT_EQ(refusalOf(erase(trial, open)), "erase.open");
  EXPECT_EQ(refusalOf(erase(trial, "c-0999")), "subject.unknown");
  EXPECT_EQ(refusalOf(erase(trial, caseId)), "");
  EXPECT_EQ(verdict(trial), 0);
}

TEST(ErasePatient, IsRefusedWhereAHoldCameWhileThePageWasRead) {
  testkit::verifies({"req~sign.record-unchanged~1"});
  TrialLab trial;
  const auto caseId = withdrawnCase(trial);
  ASSERT_EQ(refusalOf(retain(trial, 0)), "");

  const auto erased = underTwo(trial, [&](Session& actor, Session& approver) {
    const SignerEntry reads = [&](const PageToSign& page) -> base::Result<Secrets> {
      EXPECT_EQ(refusalOf(placeHold(actor, caseId, "", "request of the court")), "");
      return trial.signs()(page);
    };
    return erasePatient(actor, {caseId, "retention over", "yearly review"}, approver, reads);
  });

  EXPECT_EQ(refusalOf(erased), "erase.hold");
  EXPECT_EQ(foldersOfSubjects(trial), 1u);
  EXPECT_EQ(patientDataOf(trial.open(), caseId).value().state.substr(0, 11), "held, entry");
  EXPECT_EQ(verdict(trial), 0);
}

TEST(ErasePatient, TakesNoReasonThatNamesThePatient) {
  TrialLab trial;
  const auto caseId = withdrawnCase(trial);
  ASSERT_EQ(refusalOf(retain(trial, 0)), "");
  const auto held = [&](const std::string& reason) {
    return refusalOf(trial.as(trial.qa, [&](Session& session) { return placeHold(session, caseId, "", reason); }));
  };

  EXPECT_EQ(held("asked for " + trial.patient.id), "text.patient");
  const auto erased = underTwo(trial, [&](Session& actor, Session& approver) {
    return erasePatient(actor, {caseId, "letter of " + trial.patient.id, "now"}, approver, trial.signs());
  });
  EXPECT_EQ(refusalOf(erased), "text.patient");
  EXPECT_EQ(foldersOfSubjects(trial), 1u);
}

TEST(ErasePatient, NotesARefusalOfAPatientThatNobodyKnows) {
  TrialLab trial;
  const auto refusals = [&] { return std::ranges::count(trial.entryTypes(), "step.refused"); };
  const auto before = refusals();

  EXPECT_EQ(refusalOf(erase(trial, "c-0999")), "subject.unknown");

  EXPECT_EQ(refusals(), before + 1);
}

TEST(ErasePatient, NeedsTwoPersonsOfQuality) {
  testkit::verifies({"req~privacy.erasure~1"});
  TrialLab trial;
  const auto caseId = withdrawnCase(trial);
  ASSERT_EQ(refusalOf(retain(trial, 0)), "");

  const auto alone = trial.as(trial.qa, [&](Session& session) -> base::Done {
    CALQUE_TRY(again, Session::open(session.lab(), trial.qa, testkit::password));
    return erasePatient(session, {caseId, "retention over", "now"}, again, trial.signs());
  });
  EXPECT_EQ(refusalOf(alone), "role.approver");
  const auto byAdministrator = trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_TRY(approving, Session::open(session.lab(), trial.qa, testkit::password));
    return erasePatient(session, {caseId, "retention over", "now"}, approving, trial.signs());
  });
  EXPECT_EQ(refusalOf(byAdministrator), "role.missing");
  EXPECT_EQ(foldersOfSubjects(trial), 1u);
}

TEST(ErasePatient, IsCompletedAtTheNextStartWhereItWasCutShort) {
  testkit::verifies({"req~privacy.erasure~1"});
  TrialLab trial;
  const auto caseId = withdrawnCase(trial);
  testkit::TemporaryFolder before;
  std::filesystem::copy(trial.folder() / "blobs", before / "blobs", std::filesystem::copy_options::recursive);
  std::filesystem::copy(trial.folder() / "keys.db", before / "keys.db");
  ASSERT_EQ(refusalOf(retain(trial, 0)), "");
  ASSERT_EQ(refusalOf(erase(trial, caseId)), "");
  std::filesystem::copy(before / "blobs", trial.folder() / "blobs",
                        std::filesystem::copy_options::recursive | std::filesystem::copy_options::skip_existing);
  std::filesystem::copy(before / "keys.db", trial.folder() / "keys.db",
                        std::filesystem::copy_options::overwrite_existing);
  ASSERT_EQ(foldersOfSubjects(trial), 1u);
  EXPECT_EQ(verdict(trial), 3) << "the verifier sees data that should be gone";

  const auto lab = trial.open();

  EXPECT_EQ(foldersOfSubjects(trial), 0u);
  EXPECT_EQ(verdict(trial), 0);
}
