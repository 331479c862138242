// The trail of a lab, reviewed by exception: what is marked, what is open, and the signed review of a range.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/print_plan.h"
#include "app/workflow/trail_review.h"

#include <gmock/gmock.h>

namespace calque::workflow {
namespace {

using testing::HasSubstr;
using testkit::refusalOf;
using testkit::TrialLab;

base::Done reviewed(TrialLab& trial, const std::string& person, RangeReview review) {
  return trial.as(person, [&](Session& session) -> base::Done {
    CALQUE_CHECK(reviewRange(session, review, trial.signs()));
    return {};
  });
}

Trail trailOfAll(const TrialLab& trial) {
  const auto lab = trial.open();
  return trailOf(lab, 0, {}).value();
}

int verdict(const TrialLab& trial) {
  return verifyRecord(trial.folder(), trial.witness().string()).exitCode;
}

/// A clinical case with a step that was refused.
std::string refusedCase(TrialLab& trial) {
  auto id = trial.openCase();
  EXPECT_EQ(refusalOf(trial.as(trial.technician,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(planPrint(session, id, {}));
                                 return {};
                               })),
            "step.order");
  return id;
}

std::string lastReview(const TrialLab& trial) {
  const auto lab = trial.open();
  std::string text;
  const auto lines = logLines(lab, 0, lab.state().entries, {}).value();
  for (const auto& line : lines)
    if (line.type == "audit.reviewed")
      text = entryText(lab, line.seq).value();
  return text;
}

} // namespace

TEST(ReviewRange, ClosesTheGapUpToItsLastEntryAndNoFurther) {
  testkit::verifies({"req~trail.marks~1"});
  TrialLab trial;
  const auto before = trailOfAll(trial);
  ASSERT_EQ(before.gaps.size(), 1u);
  EXPECT_EQ(before.gaps.front().from, 0u);
  EXPECT_EQ(before.gaps.front().unreviewed, before.to + 1);

  ASSERT_EQ(refusalOf(reviewed(trial, trial.secondQa, {0, before.to, {}})), "");

  const auto after = trailOfAll(trial);
  ASSERT_EQ(after.gaps.size(), 1u);
  EXPECT_EQ(after.gaps.front().from, before.to + 1) << "what came since, the review among it";
  EXPECT_EQ(verdict(trial), 0);
}

TEST(ReviewRange, IsASignatureOnTheReviewersOwnRecordWithItsEvidence) {
  TrialLab trial;
  const auto before = trailOfAll(trial);
  ASSERT_EQ(refusalOf(reviewed(trial, trial.secondQa, {3, 7, {"explained"}})), "");
  EXPECT_THAT(lastReview(trial), HasSubstr(R"("data":{"from":3,"remarks":1,"sid":")"));
  EXPECT_THAT(lastReview(trial), HasSubstr(R"("to":7})"));
  EXPECT_THAT(lastReview(trial), testing::Not(HasSubstr(R"("record":)")));
  const auto types = trial.entryTypes();
  const auto at = std::ranges::find(types, "audit.reviewed");
  ASSERT_NE(at, types.end());
  EXPECT_EQ(*std::prev(at), "esign");
  const auto lab = trial.open();
  const auto signature = entryText(lab, static_cast<std::uint64_t>(at - types.begin() - 1)).value();
  EXPECT_THAT(signature, HasSubstr(R"("record":"u-0008")"));
  EXPECT_THAT(signature, HasSubstr(R"("kind":"json","role":"evidence")"));
  EXPECT_GT(trailOf(lab, 0, before.to)->gaps.size(), 1u) << "open on both sides";
}

TEST(ReviewRange, IsRefusedForAnEmptyRangeAndForOneBeyondTheLog) {
  TrialLab trial;
  const auto beyond = trailOfAll(trial).to + 100;
  EXPECT_EQ(refusalOf(reviewed(trial, trial.qa, {5, 4, {}})), "trail.range");
  EXPECT_EQ(refusalOf(reviewed(trial, trial.qa, {0, beyond, {}})), "trail.range");
  EXPECT_EQ(refusalOf(reviewed(trial, trial.qa, {beyond, {}, {}})), "trail.range");
  const auto types = trial.entryTypes();
  EXPECT_EQ(std::ranges::count(types, "step.refused"), 3);
  EXPECT_EQ(std::ranges::count(types, "audit.reviewed"), 0);
  EXPECT_EQ(verdict(trial), 0);
}

TEST(ReviewRange, IsForReviewersAndQualityStaffAlone) {
  TrialLab trial;
  EXPECT_EQ(refusalOf(reviewed(trial, trial.technician, {0, {}, {}})), "role.missing");
  EXPECT_EQ(refusalOf(reviewed(trial, trial.auditor, {0, {}, {}})), "role.missing");
}

TEST(ReviewRange, TakesNoWordsOfAnyPatient) {
  TrialLab trial;
  trial.openCase();
  EXPECT_EQ(refusalOf(reviewed(trial, trial.qa, {0, {}, {"asked about PHANTOM-001"}})), "text.patient");
  EXPECT_EQ(refusalOf(reviewed(trial, trial.qa, {0, {}, {"asked about the case"}})), "");
}

TEST(Trail, MarksARefusedStepOfAClinicalCaseWithItsSeqAndSentence) {
  TrialLab trial;
  const auto id = refusedCase(trial);
  const auto sut = trailOfAll(trial);
  ASSERT_EQ(sut.marks.size(), 1u) << "a lab that was just made has nothing to explain";
  EXPECT_EQ(sut.marks.front().rule, "refused-attempt");
  EXPECT_EQ(sut.marks.front().record, id);
  EXPECT_EQ(trial.entryTypes()[sut.marks.front().seq], "step.refused");
}

TEST(Trail, OfAPartKnowsWhatCameBefore) {
  TrialLab trial;
  refusedCase(trial);
  const auto lab = trial.open();
  const auto marked = trailOf(lab, 0, {})->marks.front().seq;
  EXPECT_TRUE(trailOf(lab, marked + 1, {})->marks.empty());
  EXPECT_EQ(trailOf(lab, marked, marked)->marks.size(), 1u) << "the case was opened before";
}

TEST(ReviewCase, ShowsTheMarksOfTheCaseAndKeepsThemAsEvidence) {
  testkit::verifies({"req~release.reviewed~1"});
  TrialLab trial;
  const auto id = refusedCase(trial);
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  trial.plan(id);
  trial.releaseToPrint(id);
  trial.print(id);
  ASSERT_EQ(
      refusalOf(trial.as(trial.secondQa, [&](Session& session) { return reviewCase(session, id, {}, trial.signs()); })),
      "");
  const auto types = trial.entryTypes();
  const auto at = std::ranges::find(types, "audit.reviewed");
  const auto lab = trial.open();
  const auto signature = entryText(lab, static_cast<std::uint64_t>(at - types.begin() - 1)).value();
  EXPECT_THAT(signature, HasSubstr(R"("kind":"json","role":"evidence")"));
  EXPECT_EQ(verdict(trial), 0);
}

} // namespace calque::workflow
