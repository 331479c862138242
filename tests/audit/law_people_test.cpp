// L1–L6 and L12–L15, each broken once.
#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "core/base/ids.h"
#include "core/crypto/digest.h"

namespace calque::testkit {
namespace {

TEST(LawL1, RefusesASecondLabCreatedAndAnUnknownType) {
  testkit::verifies({"req~record.law~1"});
  TestLab sut;
  auto created = sut.log->entry(0).value();
  EXPECT_TRUE(isRefused(sut.tryPut(created), "L1"));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.draft("case.deleted", qaA, caseId)), "no such type"));
}

TEST(LawL2, RefusesAPersonWhoIsNotEnrolledOrRevokedOrHasNoOpenSession) {
  testkit::verifies({"req~record.law~1"});
  TestLab sut;
  auto review = sut.draft("audit.reviewed", qaA);
  review.data.set("from", 0).set("to", 1).set("remarks", 0);
  auto stranger = review;
  stranger.actor = "u-0099";
  EXPECT_TRUE(isRefused(sut.tryPut(stranger), "L2"));
  auto foreign = review;
  foreign.session = sut.sessions.at(qaB);
  EXPECT_TRUE(isRefused(sut.tryPut(foreign), "L2"));
  auto again = sut.draft("session.opened", qaA);
  again.auth = {"password"};
  EXPECT_TRUE(isRefused(sut.tryPut(again), "L2"));
  auto closed = sut.draft("session.closed", qaB);
  closed.data.set("cause", "user");
  closed.session = sut.sessions.at(qaA);
  EXPECT_TRUE(isRefused(sut.tryPut(closed), "L2"));
  auto locked = sut.draft("session.locked", systemActor);
  locked.session = sut.sessions.at(qaA);
  locked.data.set("cause", "idle");
  sut.put(locked);
  EXPECT_TRUE(isRefused(sut.tryPut(locked), "L2"));
  EXPECT_TRUE(isRefused(sut.tryPut(review), "L2"));
}

TEST(Account, NamesWhatIsOpenAndWhatFailedSinceTheLastGoodSignIn) {
  TestLab sut;
  const auto typesOf = [&] {
    std::string words;
    const auto entries = sut.log->entriesOfAccount(qaA).value();
    for (const auto& entry : entries)
      words += entry.type.substr(8) + " ";
    return words;
  };
  const auto fails = [&](const char* cause) {
    auto failed = sut.draft("session.failed", systemActor);
    failed.data.set("account", qaA).set("cause", cause).set("count", 1).set("source", "terminal");
    sut.put(failed);
  };
  EXPECT_EQ(typesOf(), "opened ");
  fails("secret");
  fails("factor");
  fails("delay");
  EXPECT_EQ(typesOf(), "opened failed failed ");
  auto again = sut.draft("session.opened", qaA);
  again.session = base::newHex32();
  again.auth = {"password"};
  sut.put(again);
  EXPECT_EQ(typesOf(), "opened opened ");
  auto locked = sut.draft("session.locked", systemActor);
  locked.session = sut.sessions.at(qaA);
  locked.data.set("cause", "idle");
  sut.put(locked);
  EXPECT_EQ(typesOf(), "opened ");
  EXPECT_FALSE(sut.log->isOpen(sut.sessions.at(qaA)).value());
  EXPECT_TRUE(sut.log->isOpen(again.session).value());
  EXPECT_TRUE(sut.log->entriesOfAccount("u-0999").value().empty());
}

TEST(LawL2, LetsNoRevokedPersonAct) {
  TestLab sut;
  auto enrolled = sut.log->entriesOf(technician).value().front();
  auto revoked = sut.draft("person.revoked", qaB, technician);
  revoked.data.set("fp", enrolled.data.text("fp")).set("cause", "left");
  revoked.reason = "left the house";
  sut.put(revoked);
  auto registered = sut.draft("printer.registered", technician, "p-0001");
  registered.data.set("model", "J5").set("serial", "S1").set("firmware", "2.0");
  EXPECT_TRUE(isRefused(sut.tryPut(registered), "L2"));
}

TEST(LawL3, RefusesARecordThatBeginsWrongOrTwice) {
  testkit::verifies({"req~case.use-fixed~1"});
  TestLab sut;
  EXPECT_TRUE(isRefused(sut.tryPut(sut.segmentation()), "subject"));
  auto strayed = sut.segmentation();
  strayed.subject = patient;
  EXPECT_TRUE(isRefused(sut.tryPut(strayed), "L3"));
  sut.openCase("surgical_planning");
  auto again = sut.draft("case.opened", surgeon, caseId);
  again.subject = patient;
  again.data = sut.log->entriesOf(caseId).value().front().data;
  EXPECT_TRUE(isRefused(sut.tryPut(again), "L3"));
  auto wrongUse = again;
  wrongUse.record = "c-0002";
  wrongUse.data.set("use", "nonclinical");
  EXPECT_TRUE(isRefused(sut.tryPut(wrongUse), "L3"));
  auto foreign = sut.segmentation();
  foreign.subject = base::newUuid();
  EXPECT_TRUE(isRefused(sut.tryPut(foreign), "L3"));
  EXPECT_EQ(sut.log->revOf(caseId).value(), 1u);
}

TEST(LawL4, RefusesAnEntryBeforeTheLastOneUntilTheStepIsRecorded) {
  TestLab sut;
  sut.clock.advance(-60'000);
  auto review = sut.draft("audit.reviewed", qaA);
  review.data.set("from", 0).set("to", 1).set("remarks", 0);
  EXPECT_TRUE(isRefused(sut.tryPut(review), "", 805));
  auto lied = sut.draft("clock.back", systemActor);
  lied.data.set("from", "2026-03-02T07:30:00.000Z").set("to", "2026-03-02T07:29:00.000Z").set("step_ms", 60'000);
  EXPECT_TRUE(isRefused(sut.tryPut(lied), "L4"));
  auto back = sut.put(sut.draft("clock.back", systemActor));
  EXPECT_GT(back.entries[0].data.number("step_ms"), 0u);
  sut.put(review);
}

TEST(LawL5, RefusesAnApproverWhoIsTheActorOrHasNoRoleOrNoSignature) {
  testkit::verifies({"req~people.two-names~1"});
  TestLab sut;
  audit::Enclosed enclosed;
  auto enrolment = sut.enrolment("u-0006", {"auditor"}, enclosed);
  EXPECT_TRUE(isRefused(sut.tryPut(enrolment, enclosed), "L5")); // a third by the system
  enrolment.actor = qaB;
  enrolment.session = sut.sessions.at(qaB);
  EXPECT_TRUE(isRefused(sut.tryPut(enrolment, enclosed), "L5")); // no approver
  auto own = enrolment;
  own.data.set("approver", qaB).set("approver_sid", sut.sign(qaB, qaB, "approval", "qa"));
  EXPECT_TRUE(isRefused(sut.tryPut(own, enclosed), "L5"));
  auto unfit = enrolment;
  unfit.data.set("approver", surgeon).set("approver_sid", sut.sign(surgeon, surgeon, "approval", "surgeon"));
  EXPECT_TRUE(isRefused(sut.tryPut(unfit, enclosed), "L5"));
  auto sid = sut.sign(qaA, qaA, "approval", "qa");
  enrolment.data.set("approver", qaA).set("approver_sid", sid);
  sut.put(enrolment, enclosed);
  auto granted = sut.draft("role.granted", qaB, "u-0006");
  granted.data.set("role", "technician").set("approver", qaA).set("approver_sid", sid);
  granted.reason = "needs it";
  EXPECT_TRUE(isRefused(sut.tryPut(granted), "L5")); // used before
}

struct Spoilt {
  const char* what;
  Change change;
};

TEST(LawL6, RefusesASignatureThatIsNotBoundToItsEntry) {
  testkit::verifies({"req~sign.bound~1"});
  TestLab sut;
  sut.openCase("surgical_planning");
  const Spoilt all[] = {
      {"rev", [](base::Json& s) { s.set("rev", 7); }},
      {"log", [](base::Json& s) { s.set("log", "lab-18.hospital.example/calque/1"); }},
      {"record", [](base::Json& s) { s.set("record", "c-0002"); }},
      {"signer", [](base::Json& s) { s.set("signer", qaA); }},
      {"subject", [](base::Json& s) { s.set("subject", base::newUuid()); }},
      {"name", [](base::Json& s) { s.set("name", "Person X"); }},
      {"role", [](base::Json& s) { s.set("role", "qa"); }},
      {"cert", [](base::Json& s) { s.set("cert", someDigest); }},
      {"old t", [](base::Json& s) { s.set("t", "2026-03-02T06:30:00.000Z"); }},
      {"later t", [](base::Json& s) { s.set("t", "2026-03-02T09:30:00.000Z"); }},
      {"after",
       [](base::Json& s) {
         s.set("after", base::Json().set("root", someDigest).set("size", s.find("after")->number("size")));
       }},
      {"after size",
       [](base::Json& s) { s.set("after", base::Json().set("root", s.find("after")->text("root")).set("size", 1)); }},
      {"factors",
       [](base::Json& s) {
         s.set("factors", base::JsonList{"fido2", "password"});
       }},
      {"files",
       [](base::Json& s) {
         s.set("files",
               base::JsonList{
                   base::Json().set("role", "model").set("kind", "stl").set("size", 1).set("sha256", someDigest)});
       }},
      {"more", [](base::Json& s) { s.set("more", 1); }},
      {"ctx", [](base::Json& s) { s.set("ctx", "calque/other/v1"); }},
  };
  for (const auto& spoilt : all)
    EXPECT_TRUE(isRefused(sut.tryPut(sut.signature(surgeon, caseId, "approval", "surgeon", {}, spoilt.change)), "L6"))
        << spoilt.what;
  auto forged = sut.signature(surgeon, caseId, "approval", "surgeon");
  auto other = sut.signature(surgeon, caseId, "approval", "surgeon");
  forged.data.set("cms", other.data.text("cms"));
  EXPECT_TRUE(isRefused(sut.tryPut(forged), "L6"));
  auto moved = sut.signature(surgeon, caseId, "approval", "surgeon");
  auto amended = sut.draft("case.amended", surgeon, caseId);
  amended.data.set("field", "due");
  amended.was = base::Json();
  amended.becomes = base::Json().set("due", "2026-04-01");
  amended.reason = "earlier";
  sut.put(amended);
  EXPECT_TRUE(isRefused(sut.tryPut(moved), "L6"));
  auto good = sut.signature(surgeon, caseId, "approval", "surgeon");
  sut.put(good);
  auto sid = base::fromCanonical(good.data.text("stmt")).value().text("sid");
  EXPECT_TRUE(isRefused(
      sut.tryPut(sut.signature(surgeon, caseId, "approval", "surgeon", {}, [&](base::Json& s) { s.set("sid", sid); })),
      "L6"));
}

TEST(LawL6, RefusesAMeaningThatTheRoleDoesNotCarryAndAnAuthorWhoApproves) {
  testkit::verifies({"req~approve.not-author~1"});
  TestLab sut;
  sut.openCase("surgical_planning");
  EXPECT_TRUE(isRefused(sut.tryPut(sut.signature(technician, caseId, "approval", "technician")), "L6"));
  EXPECT_TRUE(isRefused(sut.tryPut(sut.signature(surgeon, caseId, "release", "surgeon")), "L6"));
  sut.put(sut.segmentation());
  EXPECT_TRUE(isRefused(sut.tryPut(sut.signature(segmenter, caseId, "approval", "surgeon")), "L6"));
}

TEST(LawL6, RefusesASignatureBeforeTheAcknowledgement) {
  testkit::verifies({"req~people.acknowledge~1"});
  TestLab sut;
  audit::Enclosed enclosed;
  auto enrolment = sut.enrolment("u-0006", {"surgeon"}, enclosed);
  enrolment.actor = qaB;
  enrolment.session = sut.sessions.at(qaB);
  enrolment.data.set("approver", qaA).set("approver_sid", sut.sign(qaA, qaA, "approval", "qa"));
  sut.put(enrolment, enclosed);
  sut.openSession("u-0006");
  sut.openCase("surgical_planning");
  EXPECT_TRUE(isRefused(sut.tryPut(sut.signature("u-0006", caseId, "approval", "surgeon")), "L6"));
}

TEST(LawL6, RefusesASidOfAnotherRecord) {
  testkit::verifies({"req~sign.bound~1"});
  TestLab sut;
  auto row = sut.draft("printer.registered", technician, "p-0001");
  row.data.set("model", "J5").set("serial", "S1").set("firmware", "2.0");
  sut.put(row);
  auto qualified = sut.draft("printer.qualified", qaA, "p-0001");
  qualified.data.set("runs", base::JsonList{})
      .set("until", "2027-01-01")
      .set("sid", sut.sign(qaA, qaA, "approval", "qa"));
  EXPECT_TRUE(isRefused(sut.tryPut(qualified), "L6"));
  qualified.data.set("sid", sut.sign(qaA, "p-0001", "review", "qa"));
  EXPECT_TRUE(isRefused(sut.tryPut(qualified), "L6"));
}

TEST(LawL12, RefusesAKeyRotationBesideOthersOrWithoutTheRoot) {
  TestLab sut;
  auto rotated = sut.draft("key.rotated", systemActor);
  rotated.reason = "yearly";
  rotated.data.set("endorse", "AAAA");
  auto next = crypto::Ed25519Key::generate();
  EXPECT_TRUE(isRefused(sut.log->rotateKey(rotated, next), "L12"));
  rotated.data.set("old", "x").set("new", "y");
  auto two = sut.log->append(std::vector{rotated, rotated});
  EXPECT_TRUE(isRefused(two, "L12"));
}

TEST(LawL13, RefusesACertificateThatWasNamedBeforeOrIsNotEnclosed) {
  TestLab sut;
  audit::Enclosed enclosed;
  auto enrolment = sut.enrolment("u-0006", {"auditor"}, enclosed);
  enrolment.actor = qaB;
  enrolment.session = sut.sessions.at(qaB);
  enrolment.data.set("approver", qaA).set("approver_sid", sut.sign(qaA, qaA, "approval", "qa"));
  EXPECT_TRUE(isRefused(sut.tryPut(enrolment), "L13"));
  enrolment.data.set("fp", sut.log->entriesOf(surgeon).value().front().data.text("fp"));
  EXPECT_TRUE(isRefused(sut.tryPut(enrolment), "L13"));
  auto revoked = sut.draft("person.revoked", qaB, technician);
  revoked.data.set("fp", someDigest).set("cause", "left");
  revoked.reason = "left";
  EXPECT_TRUE(isRefused(sut.tryPut(revoked), "L13"));
  auto review = sut.draft("audit.reviewed", qaA);
  review.data.set("from", 0).set("to", 1).set("remarks", 0);
  EXPECT_TRUE(isRefused(sut.tryPut(review, enclosed), "L13")); // a certificate that no entry names
}

TEST(LawL14, RefusesAPolicyThatIsNotWhole) {
  TestLab sut;
  auto changed = sut.draft("config.changed", qaB);
  changed.data.set("section", "policy");
  changed.was = base::Json();
  changed.becomes = base::Json().set("idle_s", 300);
  changed.reason = "shorter";
  EXPECT_TRUE(isRefused(sut.tryPut(changed), "L14"));
  changed.becomes->set("anchor_age_s", 1).set("anchor_entries", 2).set("session_s", 3);
  sut.put(changed);
  EXPECT_EQ(sut.log->policy().value().idleS, 300u);
}

TEST(LawL15, RefusesAnAnchorWithoutItsRowAndARowWithoutItsEntry) {
  testkit::verifies({"req~record.law~1"});
  TestLab sut;
  auto made = sut.draft("anchor.made", systemActor);
  auto note = sut.log->lastNote().value();
  made.data.set("kind", "witness").set("size", sut.log->size()).set("token", crypto::sha256Hex(note)).set("to", "usb");
  EXPECT_TRUE(isRefused(sut.tryPut(made), "L15"));
  audit::Enclosed wrong{{}, {{"label", sut.log->size(), base::bytesOf(note)}}};
  EXPECT_TRUE(isRefused(sut.tryPut(made, wrong), "L15"));
  auto failed = sut.draft("anchor.failed", systemActor);
  failed.data.set("kind", "witness").set("size", 1).set("to", "usb");
  failed.reason = "full";
  EXPECT_TRUE(isRefused(sut.tryPut(failed, wrong), "L15"));
  made.data.set("size", sut.log->size() + 1);
  audit::Enclosed later{{}, {{"witness", sut.log->size() + 1, base::bytesOf(note)}}};
  EXPECT_TRUE(isRefused(sut.tryPut(made, later), "L15"));
}

} // namespace
} // namespace calque::testkit
