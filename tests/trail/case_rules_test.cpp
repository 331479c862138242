// Each rule about a case with its fault seeded, and beside it the ordinary neighbour that nobody need look at.
#include "trail_entries.h"

#include <gmock/gmock.h>

namespace calque::testkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class CaseRules : public ::testing::Test {
protected:
  TrailEntries log;
  ToldCase clinical{log, "c-0001"}, training{log, "c-0002"};
};

TEST_F(CaseRules, MarkNothingInAWholeOrdinaryCase) {
  clinical.opened();
  clinical.locked();
  clinical.approved();
  clinical.planned();
  clinical.released();
  clinical.started();
  clinical.done();
  clinical.inspected();
  log.tells("label.checked", "u-0003", "c-0001", {{"item", "d-0001"}, {"outcome", "pass"}});
  clinical.reviewed();
  clinical.handedOver();
  log.tells("case.closed", "u-0001", "c-0001", {{"delivered", "handed over"}});
  EXPECT_THAT(log.marks(), IsEmpty());
}

TEST_F(CaseRules, MarkAReleaseWithOverrideAndNotOneWithin) {
  clinical.opened();
  log.tells("print.released", "u-0001", "c-0001", {{"override", std::string(32, '1')}});
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("override"));
  log.tells("print.released", "u-0001", "c-0001");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(CaseRules, MarkAReleaseBeyondTheAnchorPolicy) {
  clinical.opened();
  log.passes(86'400);
  log.tells("case.released", "u-0001", "c-0001");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  log.passes(1);
  log.tells("case.released", "u-0001", "c-0001");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("unanchored-release"));
  log.anchors();
  for (int i = 0; i < 199; ++i)
    log.tells("phi.viewed", "u-0007");
  log.tells("case.released", "u-0001", "c-0001");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  log.tells("case.released", "u-0001", "c-0001");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("unanchored-release"));
}

TEST_F(CaseRules, JudgeAReleaseByTheAnchorPolicyInForce) {
  clinical.opened();
  auto& change = log.tells("config.changed", "u-0001", {}, {{"section", "policy"}});
  change.becomes = base::Json().set("anchor_age_s", 10).set("anchor_entries", 500);
  log.passes(11);
  log.tells("case.released", "u-0001", "c-0001");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("unanchored-release"));
}

TEST_F(CaseRules, MarkASignatureEnteredLateAndNotOneOfAStep) {
  clinical.opened();
  log.signs("u-0007", "c-0001", "approval", "surgeon", trail::lateSignatureS);
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  log.signs("u-0007", "c-0001", "approval", "surgeon", trail::lateSignatureS + 1);
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("late-signature"));
}

TEST_F(CaseRules, MarkASignatureOnACaseThatHasRestedForAMonth) {
  clinical.opened();
  log.passes(trail::restingCaseS);
  clinical.approved();
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  log.passes(trail::restingCaseS + 1);
  clinical.approved();
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("late-signature"));
}

TEST_F(CaseRules, MarkAnUnlockThatVoidsAnApprovalAndNotOneBeforeIt) {
  clinical.opened();
  clinical.locked();
  log.tells("model.unlocked", "u-0005", "c-0001", {}, "a hole");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  clinical.locked();
  clinical.approved();
  log.tells("model.unlocked", "u-0005", "c-0001", {}, "a hole");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("voided-approval"));
  EXPECT_THAT(log.marks().back().sentence, HasSubstr("a hole"));
  clinical.locked();
  EXPECT_THAT(log.rulesOfLast(), IsEmpty()) << "what was voided is not voided again";
}

TEST_F(CaseRules, MarkAnApprovedModelThatIsReplacedWithoutUnlocking) {
  training.opened("nonclinical");
  training.locked();
  training.approved();
  log.tells("segmentation.changed", "u-0005", "c-0002", {}, "smoother");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("voided-approval"));
}

TEST_F(CaseRules, TakeTheSignatureOfADispositionForNoApprovalOfTheModel) {
  clinical.opened();
  clinical.locked();
  log.signs("u-0001", "c-0001", "approval", "qa");
  log.tells("model.unlocked", "u-0005", "c-0001", {}, "a hole");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(CaseRules, MarkAModificationOnlyAfterAnApproval) {
  training.opened("nonclinical");
  training.locked();
  log.tells("model.transformed", "u-0005", "c-0002", {{"op", "scale"}, {"tool", "T"}}, "smaller");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  training.approved();
  log.tells("model.unlocked", "u-0005", "c-0002", {}, "smaller");
  log.tells("model.transformed", "u-0005", "c-0002", {{"op", "scale"}, {"tool", "T"}}, "smaller");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("transformed-after-approval"));
}

TEST_F(CaseRules, MarkEveryRefusedStepOfAClinicalCaseAndNoSingleOneElsewhere) {
  clinical.opened();
  training.opened("nonclinical");
  const base::JsonObject order{{"step", "plan"}, {"number", 400}};
  log.tells("step.refused", "u-0003", "c-0002", order, "the case is not at this step");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  log.tells("step.refused", "u-0003", {}, order, "the case is not at this step");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  log.tells("step.refused", "u-0003", "c-0001", order, "the case is not at this step");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("refused-attempt"));
  log.tells("print.refused", "u-0004", "c-0001", {{"code", "ticket.printer"}}, "another printer");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("refused-attempt"));
  log.tells("intake.refused", "u-0006", "c-0001", {{"code", "series.thickness"}}, "too thick");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("refused-attempt"));
}

TEST_F(CaseRules, MarkOnePersonInTwoRolesInAnyCase) {
  training.opened("nonclinical");
  for (int number : {107, 108, 401, 610, 702, 709, 710}) {
    log.tells("step.refused", "u-00" + std::to_string(number), "c-0002", {{"step", "approve"}, {"number", number}},
              "no");
    EXPECT_THAT(log.rulesOfLast(), ElementsAre("self-review")) << number;
  }
  log.tells("print.refused", "u-0003", "c-0002", {{"code", "build.operator"}}, "no");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("self-review"));
  log.tells("step.refused", "u-0010", "c-0002", {{"step", "approve"}, {"number", 106}}, "another role");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(CaseRules, MarkASecondRunAndARunAfterOneWasDone) {
  clinical.opened();
  clinical.started();
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  clinical.started(2);
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("reprint"));
  clinical.done(2);
  clinical.started(1, "j-0002");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("reprint"));
}

TEST_F(CaseRules, MarkAbortedBuildsAndVoidedTickets) {
  clinical.opened();
  log.tells("print.aborted", "u-0003", "c-0001", {{"cause", "power"}}, "the power went");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("aborted-build"));
  log.tells("print.voided", "u-0003", "c-0001", {}, "another lot");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("voided-ticket"));
  clinical.done();
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(CaseRules, MarkWhatFailedItsInspectionOrLabelAlone) {
  clinical.opened();
  clinical.inspected("fail");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("failed-check"));
  log.tells("label.checked", "u-0003", "c-0001", {{"item", "d-0001"}, {"outcome", "fail"}});
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("failed-check"));
  clinical.inspected("pass");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(CaseRules, TellAConcessionFromOtherDispositions) {
  training.opened("nonclinical");
  log.tells("nonconformance.opened", "u-0003", "c-0002", {{"nc", "n-0001"}, {"text", "a dent"}});
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("nonconformity"));
  log.tells("nonconformance.disposed", "u-0001", "c-0002", {{"nc", "n-0001"}, {"disposition", "rework"}}, "sanded");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("nonconformity"));
  log.tells("nonconformance.disposed", "u-0001", "c-0002", {{"nc", "n-0001"}, {"disposition", "concession"}}, "fits");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("concession"));
}

TEST_F(CaseRules, MarkARequestThatWasChanged) {
  clinical.opened();
  log.tells("case.amended", "u-0007", "c-0001", {{"field", "side"}}, "typed wrong");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("amended"));
}

} // namespace
} // namespace calque::testkit
