#include "trial_case.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using namespace trial;

std::vector<std::string> typesOf(const std::vector<EntryDraft>& drafts) {
  std::vector<std::string> types;
  for (const auto& draft : drafts)
    types.push_back(draft.type);
  return types;
}

TEST(CaseLifecycle, LeadsAClinicalCaseFromRequestToClose) {
  const Case sut = caseAt(Scenario::SurgicalPlanning, CaseState::Closed);
  EXPECT_EQ(sut.state, CaseState::Closed);
  EXPECT_EQ(sut.delivered, "A. Surgeon, ward 3");
  EXPECT_THAT(sut.tickets, SizeIs(1));
  EXPECT_THAT(sut.people, ElementsAre("u-0002", "u-0001", "u-0003", "u-0004"));
}

TEST(CaseLifecycle, ReachesEachStateByGoodSteps) {
  for (const auto state : allStates())
    EXPECT_EQ(caseAt(Scenario::PatientCommunication, state).state, state) << stateWord(state);
}

TEST(CaseLifecycle, FoldsTheEntriesOfItsOwnCaseOnly) {
  const Case sut = caseAt(Scenario::Training, CaseState::ImagesAccepted);
  Entry foreign;
  foreign.type = "case.withdrawn";
  foreign.record = "c-0002";
  foreign.rev = 2;
  EXPECT_EQ(evolve(sut, foreign).state, CaseState::ImagesAccepted);
  EXPECT_EQ(evolve(sut, foreign).rev, sut.rev);
}

TEST(CaseLifecycle, CountsARefusedStepWithoutMoving) {
  testkit::verifies({"req~record.refusal-noted~1"});
  const Case before = caseAt(Scenario::Training, CaseState::Segmented);
  const auto refusal = refusalEntry(before.id, before.subject, quality, "plan", refusalOf(RefusalCode::BuildVolume));
  const Case sut = after(before, {refusal});
  EXPECT_EQ(sut.state, before.state);
  EXPECT_EQ(sut.rev, before.rev + 1);
  EXPECT_EQ(refusal.data.number("number"), 505u);
  EXPECT_EQ(refusal.data.text("step"), "plan");
}

TEST(CaseLifecycle, VoidsTheApprovalWhenANewVersionComes) {
  testkit::verifies({"req~lock.new-version~1", "req~lock.same-commit~1"});
  const Case approved = caseAt(Scenario::Diagnosis, CaseState::Approved);
  ASSERT_TRUE(hasSurgeonsApproval(approved));
  const auto command = importSegmentation(approved);
  const auto drafts = judge(approved, command, goodFacts(approved, command, surgeonWhoSegments));
  ASSERT_TRUE(drafts);
  EXPECT_THAT(typesOf(*drafts), ElementsAre("model.unlocked", "segmentation.imported", "model.locked"));
  EXPECT_EQ(drafts->front().reason, "a better threshold");
  const Case sut = after(approved, *drafts);
  EXPECT_EQ(sut.state, CaseState::Segmented);
  EXPECT_THAT(approvalsOf(sut), IsEmpty());
  EXPECT_THAT(sut.unlocks, SizeIs(1));
}

TEST(CaseLifecycle, KeepsARadiologistsSignatureBesideTheSurgeons) {
  testkit::verifies({"req~approve.surgeon~1"});
  Case c = caseAt(Scenario::Diagnosis, CaseState::Segmented);
  const Actor radiologist{"u-0009", {"radiologist"}, std::string(32, '8')};
  c = step(c, approve(c), radiologist);
  EXPECT_EQ(c.state, CaseState::Segmented);
  c = step(c, approve(c), surgeon);
  EXPECT_EQ(c.state, CaseState::Approved);
  EXPECT_THAT(approvalsOf(c), SizeIs(2));
}

TEST(CaseLifecycle, NamesTheFactsThatWereNotMeasured) {
  testkit::verifies({"req~surface.not-measured~1"});
  const Case sut = caseAt(Scenario::Diagnosis, CaseState::Segmented);
  EXPECT_THAT(factsNotMeasured(sut), ElementsAre("not mirrored", "millimetres"));
}

TEST(CaseLifecycle, WritesThePlanWithTheRowItStandsOn) {
  testkit::verifies({"req~plan.complete~1"});
  const Case c = caseAt(Scenario::Diagnosis, CaseState::Approved);
  const auto drafts = judge(c, plan(c), goodFacts(c, plan(c), quality));
  ASSERT_TRUE(drafts);
  EXPECT_EQ(drafts->front().data.text("clearance"), "k-0001");
  EXPECT_EQ(drafts->front().data.text("model"), c.model->model);
  const Case other = caseAt(Scenario::Training, CaseState::Segmented);
  EXPECT_FALSE(judge(other, plan(other), goodFacts(other, plan(other), quality))->front().data.find("clearance"));
}

TEST(CaseLifecycle, ClosesTogetherWithTheExportedBundle) {
  testkit::verifies({"req~close.bundle~1"});
  const Case c = caseAt(Scenario::Training, CaseState::Released);
  const Close command{"a person", "share"};
  EXPECT_THAT(typesOf(*judge(c, command, goodFacts(c, command, quality))), ElementsAre("dhr.exported", "case.closed"));
}

TEST(CaseLifecycle, GoesWhereTheHeaviestDispositionSays) {
  testkit::verifies({"req~nonconformity.two-people~1"});
  Case c = caseAt(Scenario::PatientCommunication, CaseState::Nonconforming);
  c = step(c, OpenNonconformity{"n-0002", itemOf(c), "a scratch"}, quality);
  c = step(c, dispose(c, "rework"), quality);
  EXPECT_EQ(c.state, CaseState::Nonconforming) << "one is still open";
  EXPECT_EQ(step(c, dispose(c, "concession"), quality).state, CaseState::Printed);
  EXPECT_EQ(step(c, dispose(c, "reprint"), quality).state, CaseState::Planned);
  EXPECT_EQ(step(c, dispose(c, "scrap"), quality).state, CaseState::Withdrawn);
}

TEST(CaseLifecycle, ReleasesANonDiagnosticPartUnderConcession) {
  testkit::verifies({"req~nonconformity.no-clinical-concession~1"});
  Case c = caseAt(Scenario::PatientCommunication, CaseState::Nonconforming);
  c = step(c, dispose(c, "concession"), quality);
  c = step(c, CheckLabel{itemOf(c), {FileItem{"label", "pdf", 1, hexOf("1a")}}}, quality);
  c = step(c, ReviewTrail{0, c.seq, 0}, quality);
  EXPECT_EQ(step(c, Release{{itemOf(c)}}, secondQuality).state, CaseState::Released);
}

} // namespace
} // namespace calque::domain
