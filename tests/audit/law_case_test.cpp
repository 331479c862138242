// L7–L11, each broken once, on one case that otherwise passes.
#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "core/base/ids.h"

namespace calque::testkit {
namespace {

TEST(Law, LetsAWholeClinicalCasePass) {
  TestLab sut;
  sut.planned();
  sut.printed();
  sut.checked();
  auto released = sut.draft("case.released", qaA, caseId);
  released.data.set("items", base::JsonList{"d-0001"}).set("sid", sut.partsSid);
  sut.put(released);
  auto closed = sut.draft("case.closed", qaA, caseId);
  closed.data.set("delivered", "ward 3");
  sut.put(closed);
  EXPECT_TRUE(isRefused(sut.tryPut(sut.segmentation()), "L7"));
  auto unlocked = sut.draft("model.unlocked", segmenter, caseId);
  unlocked.data.set("model", modelDigest);
  unlocked.reason = "again";
  EXPECT_TRUE(isRefused(sut.tryPut(unlocked), "L10"));
  EXPECT_EQ(sut.log->nextRecordNumber('c').value(), 2u);
  EXPECT_EQ(sut.log->nextRecordNumber('d').value(), 2u);
}

TEST(LawL7, RefusesOwnSegmentationAndChangesOfAClinicalModel) {
  testkit::verifies({"req~lock.no-modification~1", "req~segmentation.own-never-clinical~1"});
  TestLab sut;
  sut.openCase("surgical_planning");
  auto created = sut.segmentation();
  created.type = "segmentation.created";
  EXPECT_TRUE(isRefused(sut.tryPut(created), "L7"));
  auto transformed = sut.draft("model.transformed", segmenter, caseId);
  transformed.data.set("op", "cut").set("tool", "t").set("from", someDigest).set("to", modelDigest);
  transformed.files = sut.lock().files;
  transformed.reason = "smaller";
  EXPECT_TRUE(isRefused(sut.tryPut(transformed), "L7"));
  auto lock = sut.lock();
  lock.files[0].id = someDigest;
  EXPECT_TRUE(isRefused(sut.tryPut(lock), "L7"));
  lock = sut.lock();
  lock.files.pop_back();
  EXPECT_TRUE(isRefused(sut.tryPut(lock), "L7"));
  sut.put(sut.segmentation());
  sut.put(sut.lock());
  EXPECT_TRUE(isRefused(sut.tryPut(sut.lock()), "L7"));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.segmentation()), "L7"));
}

TEST(LawL8, RefusesAReleaseThatDoesNotRepeatThePlan) {
  testkit::verifies({"req~print.released-by-qa~1"});
  TestLab sut;
  sut.planned();
  auto other = sut.release(sut.token, sut.releaseSid, {sut.approvalSid});
  other.data.set("printer", "p-0002");
  EXPECT_TRUE(isRefused(sut.tryPut(other), "L8"));
  auto token = sut.release(std::string(32, '2'), sut.releaseSid, {sut.approvalSid});
  EXPECT_TRUE(isRefused(sut.tryPut(token), "L8"));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {})), "L8"));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.approvalSid, {sut.approvalSid})), "L8"));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {sut.releaseSid})), "L8"));
  sut.put(sut.release(sut.token, sut.releaseSid, {sut.approvalSid}));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {sut.approvalSid})), "L8"));
}

TEST(LawL8, RefusesAReleaseOnAnOldAnchorUnlessQualityTakesTheResponsibility) {
  testkit::verifies({"req~print.anchored~1"});
  TestLab sut;
  sut.planned();
  sut.clock.advance(86'400'000 + 1000);
  auto late = sut.release(sut.token, sut.releaseSid, {sut.approvalSid});
  late.data.set("expires", "2026-03-09T00:00:00.000Z");
  EXPECT_TRUE(isRefused(sut.tryPut(late), "L8"));
  late.data.set("override", sut.sign(qaA, caseId, "responsibility", "qa"));
  sut.put(late);
}

TEST(LawL8, RefusesAnOverrideThatIsNoneEvenWhereNoneIsNeeded) {
  TestLab sut;
  sut.planned();
  auto release = sut.release(sut.token, sut.releaseSid, {sut.approvalSid});
  release.data.set("override", sut.approvalSid);
  EXPECT_TRUE(isRefused(sut.tryPut(release), "L8")) << "the verifier judges whatever is named";
  release.data.set("override", sut.sign(qaA, caseId, "responsibility", "qa"));
  sut.put(release);
}

TEST(LawL8, RefusesApprovalsOfAnEarlierLock) {
  testkit::verifies({"req~lock.new-version~1"});
  TestLab sut;
  sut.planned();
  auto unlocked = sut.draft("model.unlocked", segmenter, caseId);
  unlocked.data.set("model", modelDigest);
  unlocked.reason = "a new version";
  sut.put(unlocked);
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {sut.approvalSid})), "L8"));
  sut.put(sut.segmentation());
  sut.put(sut.lock());
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {sut.approvalSid})), "L8"));
}

TEST(LawL9, RefusesARunThatTheTicketDoesNotCover) {
  testkit::verifies({"req~ticket.means~1", "req~build.items~1", "req~build.operator~1", "req~build.runs-kept~1"});
  TestLab sut;
  sut.planned();
  EXPECT_TRUE(isRefused(sut.tryPut(sut.start(sut.token, 1, {"d-0001"})), "L9"));
  sut.put(sut.release(sut.token, sut.releaseSid, {sut.approvalSid}));
  auto spoil = [&](const Change& change) {
    auto start = sut.start(sut.token, 1, {"d-0001"});
    change(start.data);
    return isRefused(sut.tryPut(start), "L9");
  };
  EXPECT_TRUE(spoil([](base::Json& data) { data.set("serial", "S2"); }));
  EXPECT_TRUE(spoil([](base::Json& data) { data.set("operator", qaA); })); // who released it
  EXPECT_TRUE(spoil([](base::Json& data) { data.set("operator", "u-0099"); }));
  EXPECT_TRUE(spoil([](base::Json& data) { data.set("sent", segmentationDigest); }));
  EXPECT_TRUE(spoil([](base::Json& data) { data.set("run", 2); }));
  EXPECT_TRUE(spoil([](base::Json& data) { data.set("items", base::JsonList{"d-0001", "d-0001"}); }));
  sut.put(sut.start(sut.token, 1, {"d-0001"}));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.start(sut.token, 2, {"d-0002"})), "L9")); // a ticket is used once
  auto done = sut.draft("print.done", technician, caseId);
  done.data.set("job", "j-0001").set("run", 2).set("serial", "S1");
  EXPECT_TRUE(isRefused(sut.tryPut(done), "L9"));
  done.data.set("run", 1);
  sut.put(done);
  EXPECT_TRUE(isRefused(sut.tryPut(done), "L9")); // reported twice
}

TEST(LawL9, RefusesAnExpiredOrVoidedTicket) {
  testkit::verifies({"req~ticket.once~1"});
  TestLab sut;
  sut.planned();
  sut.put(sut.release(sut.token, sut.releaseSid, {sut.approvalSid}));
  auto at = sut.clock.at;
  sut.clock.advance(86'400'000);
  EXPECT_TRUE(isRefused(sut.tryPut(sut.start(sut.token, 1, {"d-0001"})), "L9"));
  sut.clock.at = at;
  auto voided = sut.draft("print.voided", qaA, caseId);
  voided.data.set("job", "j-0001").set("token", sut.token);
  voided.reason = "wrong tray";
  sut.put(voided);
  EXPECT_TRUE(isRefused(sut.tryPut(sut.start(sut.token, 1, {"d-0001"})), "L9"));
}

TEST(LawL10, RefusesToReleaseUncheckedParts) {
  testkit::verifies({"req~inspect.item~1", "req~label.checked~1", "req~release.accepted~1"});
  TestLab sut;
  sut.planned();
  sut.put(sut.release(sut.token, sut.releaseSid, {sut.approvalSid}));
  sut.put(sut.start(sut.token, 1, {"d-0001"}));
  auto released = sut.draft("case.released", qaA, caseId);
  released.data.set("items", base::JsonList{"d-0001"}).set("sid", sut.releaseSid);
  EXPECT_TRUE(isRefused(sut.tryPut(released), "L10")); // the run is open
  auto withdrawn = sut.draft("case.withdrawn", qaA, caseId);
  withdrawn.reason = "not needed";
  EXPECT_TRUE(isRefused(sut.tryPut(withdrawn), "L10"));
  auto done = sut.draft("print.done", technician, caseId);
  done.data.set("job", "j-0001").set("run", 1).set("serial", "S1");
  sut.put(done);
  EXPECT_TRUE(isRefused(sut.tryPut(released), "L10")); // not reviewed
  sut.checked();
  EXPECT_TRUE(isRefused(sut.tryPut(released), "L10")); // signed before the checks
  released.data.set("sid", sut.partsSid).set("items", base::JsonList{"d-0002"});
  EXPECT_TRUE(isRefused(sut.tryPut(released), "L10")); // an item of no run
  auto nc = sut.draft("nonconformance.opened", qaB, caseId);
  nc.data.set("nc", "n-0001").set("item", "d-0001").set("text", "a scratch");
  sut.put(nc);
  released.data.set("items", base::JsonList{"d-0001"});
  EXPECT_TRUE(isRefused(sut.tryPut(released), "L10")); // not disposed
  auto disposed = sut.draft("nonconformance.disposed", qaB, caseId);
  disposed.data.set("nc", "n-0001").set("disposition", "rework").set("sid", sut.sign(qaA, caseId, "review", "qa"));
  disposed.reason = "polished";
  sut.put(disposed);
  sut.put(released);
}

TEST(LawL10, RefusesAnInspectionByTheOperatorAndAFailedOne) {
  testkit::verifies({"req~inspect.other-person~1", "req~nonconformity.no-clinical-concession~1"});
  TestLab sut;
  sut.planned();
  sut.printed();
  sut.checked();
  auto inspection = sut.draft("inspection.recorded", technician, caseId);
  inspection.data.set("item", "d-0001").set("method", "visual").set("results", base::JsonList{}).set("outcome", "pass");
  sut.put(inspection);
  auto released = sut.draft("case.released", qaA, caseId);
  released.data.set("items", base::JsonList{"d-0001"}).set("sid", sut.sign(qaA, caseId, "release", "qa"));
  EXPECT_TRUE(isRefused(sut.tryPut(released), "L10"));
  inspection.actor = qaB;
  inspection.session = sut.sessions.at(qaB);
  inspection.data.set("outcome", "fail");
  sut.put(inspection);
  released.data.set("sid", sut.sign(qaA, caseId, "release", "qa"));
  EXPECT_TRUE(isRefused(sut.tryPut(released), "L10"));
}

void spoilThing(TestLab& sut, domain::EntryDraft draft) {
  sut.put(draft);
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {sut.approvalSid})), "L11")) << draft.type;
}

TEST(LawL11, RefusesARowWhoseAgesAreNoRange) {
  TestLab sut;
  sut.planned();
  auto row = sut.draft("clearance.proposed", technician, "k-0002");
  row.data = sut.log->entriesOf("k-0001")->front().data;
  row.files = sut.log->entriesOf("k-0001")->front().files;
  for (const auto* ages : {"adults", "-", "-5", "5", "21-12", "1000-", "0-1000", "1-2-", "12 -21", "+1-"}) {
    row.data.set("ages", ages);
    EXPECT_TRUE(isRefused(sut.tryPut(row), "L11")) << ages;
  }
  row.data.set("ages", "12-21");
  sut.put(row);
}

TEST(LawL11, RefusesAWithdrawnRow) {
  testkit::verifies({"req~clearance.every-dimension~1"});
  TestLab sut;
  sut.planned();
  auto withdrawn = sut.draft("clearance.withdrawn", qaA, "k-0001");
  withdrawn.reason = "recalled";
  spoilThing(sut, withdrawn);
}

TEST(LawL11, RefusesASuspendedPrinterAndAQuarantinedLot) {
  testkit::verifies({"req~plan.printer-qualified~1", "req~plan.lot-fit~1"});
  TestLab sut;
  sut.planned();
  auto quarantined = sut.draft("material.lot.quarantined", qaA, "m-0001");
  quarantined.reason = "recalled";
  spoilThing(sut, quarantined);
  auto suspended = sut.draft("printer.suspended", systemActor, "p-0001");
  suspended.reason = "overdue";
  spoilThing(sut, suspended);
}

TEST(LawL11, RefusesAPrinterWhoseFirmwareChanged) {
  testkit::verifies({"req~plan.printer-qualified~1"});
  TestLab sut;
  sut.planned();
  auto changed = sut.draft("printer.changed", technician, "p-0001");
  changed.data.set("firmware", "3.0");
  changed.was = base::Json().set("firmware", "2.0");
  changed.becomes = base::Json().set("firmware", "3.0");
  changed.reason = "update";
  spoilThing(sut, changed);
  auto qualified = sut.draft("printer.qualified", qaA, "p-0001");
  qualified.data.set("runs", base::JsonList{})
      .set("until", "2027-01-01")
      .set("sid", sut.sign(qaA, "p-0001", "approval", "qa"));
  spoilThing(sut, qualified); // 3.0 is outside >=2 <3
}

TEST(LawL11, RefusesAUseThatTheRowDoesNotCover) {
  testkit::verifies({"req~clearance.every-dimension~1"});
  TestLab sut;
  sut.planned("diagnosis");
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {sut.approvalSid})), "L11"));
}

TEST(LawL11, RefusesAnExampleRowAndAQualificationWithoutRunsOutsideATestLab) {
  testkit::verifies({"req~clearance.none-shipped~1", "req~plan.printer-qualified~1"});
  TestLab sut(false);
  EXPECT_THROW(sut.planned(), std::runtime_error); // printer.qualified without runs
}

} // namespace
} // namespace calque::testkit
