// Each rule of record.md 3.4 broken once or more, and the whole store sealed again: only the rule itself can tell.
#include "sealed_case.h"

#include "testkit/testkit.h"

namespace calque::audit_check_test {
namespace {

using testkit::fileItem;
using testkit::inQuotes;
using testkit::quotedDigest;
using testkit::quotedSid;

struct Breach {
  const char* name;
  const char* code;
  void (*change)(SealedStore&);
};

class Rules : public testing::TestWithParam<Breach> {};

TEST_P(Rules, BrokenAndSealedAgainAreAltered) {
  testkit::verifies({"req~build.runs-kept~1", "req~record.law~1"});
  SealedStore store;
  GetParam().change(store);
  const auto sealed = store.seal();
  const auto sut = verifySealed(sealed, sealed.anchors);
  EXPECT_EQ(sut.exit, 3);
  EXPECT_TRUE(has(sut, GetParam().code)) << shown(sut);
}

EntryDraft draft(std::string label, std::string type, std::string actor, std::string record, testkit::Fields data,
                 testkit::Fields more = {}) {
  return {std::move(label),
          std::move(type),
          std::move(actor),
          std::move(record),
          std::move(data),
          std::move(more),
          false,
          {},
          false};
}
EntryDraft copyOf(SealedStore& store, const char* label, const char* as) {
  auto copy = store.at(label);
  copy.label = as;
  copy.sign.reset();
  return copy;
}

const testkit::Fields why = {{"reason", "\"because\""}};

const Breach breaches[] = {
    {"L1_secondLabCreated", "rule.l1", [](SealedStore& s) { s.insertBefore("printer", copyOf(s, "lab", "again")); }},
    {"L1_txOfNoCommit", "rule.l1", [](SealedStore& s) { s.at("gauge").more["tx"] = "3"; }},
    {"field_unknownType", "entry.field", [](SealedStore& s) { s.at("gauge").type = "gauge.adored"; }},
    {"field_missingKey", "entry.field", [](SealedStore& s) { s.at("gauge").data["range_mm"] = ""; }},
    {"field_unknownKey", "entry.field", [](SealedStore& s) { s.at("gauge").data["colour"] = "\"red\""; }},
    {"field_unknownTopKey", "entry.field", [](SealedStore& s) { s.at("gauge").more["extra"] = "1"; }},
    {"field_personWhereSystem", "entry.field", [](SealedStore& s) { s.at("anchor").actor = "u-0001"; }},
    {"field_recordOfAnotherKind", "entry.field", [](SealedStore& s) { s.at("gauge").record = "m-0007"; }},
    {"field_noPlan", "entry.field",
     [](SealedStore& s) { s.at("plan").more["files"] = "[" + fileItem("print_job", "3mf", "package") + "]"; }},
    {"field_otherLog", "entry.field",
     [](SealedStore& s) { s.at("gauge").more["log"] = "\"lab-18.example/calque/1\""; }},
    {"field_clock", "entry.field",
     [](SealedStore& s) {
       s.at("gauge").more["clk"] = R"({"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":1,"src":"ntp"})";
     }},
    {"canonical_space", "entry.canonical", [](SealedStore& s) { s.at("gauge").more["host"] = " \"h-1\""; }},
    {"L2_sessionOfAnother", "rule.l2",
     [](SealedStore& s) { s.at("gauge").more["sess"] = quotedSid("session of u-0002"); }},
    {"L2_sessionClosed", "rule.l2",
     [](SealedStore& s) {
       s.insertBefore("gauge", draft("x", "session.closed", "u-0001", "", {{"cause", "\"user\""}}));
     }},
    {"L2_sessionNeverOpened", "rule.l2", [](SealedStore& s) { s.at("gauge").more["sess"] = quotedSid("none"); }},
    {"L2_sessionTwice", "rule.l2", [](SealedStore& s) { s.insertBefore("gauge", copyOf(s, "session-u-0001", "x")); }},
    {"L2_stranger", "rule.l2",
     [](SealedStore& s) {
       s.at("gauge").actor = "u-0009";
       s.at("gauge").more["sess"] = quotedSid("session of u-0001");
     }},
    {"L2_revoked", "rule.l2",
     [](SealedStore& s) {
       s.insertBefore("gauge", draft("x", "person.revoked", "u-0002", "u-0001",
                                     {{"fp", s.fingerprint("u-0001")}, {"cause", "\"left\""}}, why));
     }},
    {"L3_revLeftOut", "rule.l3", [](SealedStore& s) { s.at("lot-accepted").more["rev"] = "3"; }},
    {"L3_entryLeftOut", "rule.l3", [](SealedStore& s) { s.erase("lot"); }},
    {"L3_otherSubject", "rule.l3",
     [](SealedStore& s) { s.at("review").more["subject"] = "\"1b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\""; }},
    {"L3_useAgainstScenario", "rule.l3", [](SealedStore& s) { s.at("case").data["use"] = "\"nonclinical\""; }},
    {"L4_backwards", "rule.l4", [](SealedStore& s) { s.at("gauge").more["t"] = "\"2026-03-02T07:00:00.000Z\""; }},
    {"L4_clockBackThatGoesForward", "rule.l4",
     [](SealedStore& s) {
       s.insertBefore("gauge", draft("x", "clock.back", "system:calque@0.1.0", "",
                                     {{"from", "\"2026-03-02T07:30:00.000Z\""},
                                      {"to", "\"2026-03-02T07:31:00.000Z\""},
                                      {"step_ms", "60000"}}));
     }},
    {"L5_thirdBySystem", "rule.l5",
     [](SealedStore& s) {
       auto& enrol = s.at("enrol-c");
       enrol.actor = "system:calque@0.1.0";
       enrol.data["approver"] = enrol.data["approver_sid"] = "";
     }},
    {"L5_noApprover", "rule.l5",
     [](SealedStore& s) { s.at("enrol-c").data["approver"] = s.at("enrol-c").data["approver_sid"] = ""; }},
    {"L5_noSignature", "rule.l5", [](SealedStore& s) { s.at("enrol-c").data["approver_sid"] = ""; }},
    {"L5_approverIsActor", "rule.l5", [](SealedStore& s) { s.at("enrol-c").actor = "u-0002"; }},
    {"L5_approverNotQa", "rule.l5", [](SealedStore& s) { s.at("enrol-b").data["roles"] = "[\"surgeon\"]"; }},
    {"L5_signatureOfAnotherMeaning", "rule.l5",
     [](SealedStore& s) { s.at("enrol-c").data["approver_sid"] = quotedSid("policy-b"); }},
    {"L5_signatureUsedTwice", "rule.l5",
     [](SealedStore& s) {
       s.insertBefore(
           "printer",
           draft("x", "role.granted", "u-0001", "u-0003",
                 {{"role", "\"reviewer\""}, {"approver", "\"u-0002\""}, {"approver_sid", quotedSid("approves-c")}},
                 why));
     }},
    {"L6_firstSignatureNotThePolicy", "rule.l6", [](SealedStore& s) { s.at("policy-c").sign->meaning = "review"; }},
    {"L6_sidOfAnotherRecord", "rule.l6", [](SealedStore& s) { s.at("qualified").data["sid"] = quotedSid("policy-a"); }},
    {"L6_sidOfNothing", "rule.l6", [](SealedStore& s) { s.at("qualified").data["sid"] = quotedSid("nothing"); }},
    {"L6_clearanceApprovedByReview", "rule.l6", [](SealedStore& s) { s.at("approves-row").sign->meaning = "review"; }},
    {"L6_clearanceByItsProposer", "rule.l6", [](SealedStore& s) { s.at("row").actor = "u-0002"; }},
    {"L6_approvalByTheAuthor", "rule.l6", [](SealedStore& s) { s.at("lock").actor = "u-0002"; }},
    {"L7_transformInAClinicalCase", "rule.l7",
     [](SealedStore& s) {
       s.insertBefore(
           "plan",
           draft("x", "model.transformed", "u-0003", "c-0001",
                 {{"op", "\"smooth\""}, {"tool", "\"x\""}, {"from", quotedDigest("a")}, {"to", quotedDigest("b")}},
                 {{"reason", "\"x\""}, {"files", "[" + fileItem("model", "stl", "b") + "]"}}));
     }},
    {"L7_importAfterLock", "rule.l7", [](SealedStore& s) { s.insertBefore("plan", copyOf(s, "import", "x")); }},
    {"L7_secondLock", "rule.l7",
     [](SealedStore& s) {
       auto copy = copyOf(s, "lock", "x");
       copy.joins = false;
       s.insertBefore("plan", copy);
     }},
    {"L7_lockOfAnotherFile", "rule.l7", [](SealedStore& s) { s.at("lock").data["model"] = quotedDigest("other"); }},
    {"L7_lockWithoutSegments", "rule.l7",
     [](SealedStore& s) { s.at("lock").more["files"] = "[" + fileItem("model", "stl", "model") + "]"; }},
    {"L7_unlockOfAnotherModel", "rule.l7",
     [](SealedStore& s) {
       s.insertBefore("plan",
                      draft("x", "model.unlocked", "u-0003", "c-0001", {{"model", quotedDigest("other")}}, why));
     }},
    {"L8_otherLot", "rule.l8", [](SealedStore& s) { s.at("release").data["lots"] = "[]"; }},
    {"L8_otherToken", "rule.l8", [](SealedStore& s) { s.at("release").data["token"] = quotedSid("other"); }},
    {"L8_tokenTwice", "rule.l8", [](SealedStore& s) { s.insertAfter("release", copyOf(s, "release", "x")); }},
    {"L8_noApproval", "rule.l8", [](SealedStore& s) { s.at("release").data["sids"] = "[]"; }},
    {"L8_approvalOfAnotherFile", "rule.l8",
     [](SealedStore& s) { s.at("approves-model").sign->files = "[" + fileItem("model", "stl", "other") + "]"; }},
    {"L8_approvalAsQaOnly", "rule.l8", [](SealedStore& s) { s.at("approves-model").sign->role = "qa"; }},
    {"L8_unlocked", "rule.l8",
     [](SealedStore& s) {
       s.insertBefore("plan",
                      draft("x", "model.unlocked", "u-0003", "c-0001", {{"model", quotedDigest("model")}}, why));
     }},
    {"L8_sidNotARelease", "rule.l8", [](SealedStore& s) { s.at("releases-print").sign->meaning = "approval"; }},
    {"L8_neverAnchored", "rule.l8", [](SealedStore& s) { s.erase("anchor"); }},
    {"L8_anchorTooOld", "rule.l8",
     [](SealedStore& s) {
       s.at("lab").data["policy"] = R"({"anchor_age_s":86400,"anchor_entries":3,"idle_s":600,"session_s":43200})";
     }},
    {"L9_otherToken", "rule.l9", [](SealedStore& s) { s.at("start").data["token"] = quotedSid("other"); }},
    {"L9_tokenUsedTwice", "rule.l9",
     [](SealedStore& s) {
       auto copy = copyOf(s, "start", "x");
       copy.data["run"] = "2";
       copy.data["items"] = "[\"d-0002\"]";
       s.insertAfter("start", copy);
     }},
    {"L9_voided", "rule.l9",
     [](SealedStore& s) {
       s.insertBefore("start", draft("x", "print.voided", "u-0001", "c-0001",
                                     {{"job", "\"j-0001\""}, {"token", quotedSid("token")}}, why));
     }},
    {"L9_expired", "rule.l9", [](SealedStore& s) { s.at("release").data["expires"] = "\"2026-03-02T07:30:01.000Z\""; }},
    {"L9_otherSerial", "rule.l9", [](SealedStore& s) { s.at("start").data["serial"] = "\"S-1\""; }},
    {"L9_operatorReleased", "rule.l9", [](SealedStore& s) { s.at("start").data["operator"] = "\"u-0001\""; }},
    {"L9_otherFileSent", "rule.l9", [](SealedStore& s) { s.at("start").data["sent"] = quotedDigest("other"); }},
    {"L9_runLeftOut", "rule.l9", [](SealedStore& s) { s.at("start").data["run"] = s.at("done").data["run"] = "2"; }},
    {"L9_endedTwice", "rule.l9", [](SealedStore& s) { s.insertAfter("done", copyOf(s, "done", "x")); }},
    {"L9_itemTwice", "rule.l9",
     [](SealedStore& s) {
       auto again = copyOf(s, "start", "x");
       again.data["run"] = "2";
       s.insertAfter("done", again);
     }},
    {"L10_openRun", "rule.l10", [](SealedStore& s) { s.erase("done"); }},
    {"L10_openNonconformance", "rule.l10",
     [](SealedStore& s) {
       s.insertBefore("inspection", draft("x", "nonconformance.opened", "u-0001", "c-0001",
                                          {{"nc", "\"n-0001\""}, {"text", "\"burr\""}}));
     }},
    {"L10_noReview", "rule.l10", [](SealedStore& s) { s.erase("review"); }},
    {"L10_failedInspection", "rule.l10", [](SealedStore& s) { s.at("inspection").data["outcome"] = "\"fail\""; }},
    {"L10_inspectedByTheOperator", "rule.l10", [](SealedStore& s) { s.at("inspection").actor = "u-0003"; }},
    {"L10_labelNeverChecked", "rule.l10", [](SealedStore& s) { s.erase("label"); }},
    {"L10_itemOfNoRun", "rule.l10", [](SealedStore& s) { s.at("case-released").data["items"] = "[\"d-0009\"]"; }},
    {"L10_signedBeforeTheReview", "rule.l10",
     [](SealedStore& s) {
       s.erase("review");
       s.insertAfter("releases-case", draft("review", "audit.reviewed", "u-0001", "c-0001",
                                            {{"from", "0"}, {"to", "30"}, {"remarks", "0"}}));
     }},
    {"L10_releasedByTheLocker", "rule.l10", [](SealedStore& s) { s.at("lock").actor = "u-0002"; }},
    {"L10_afterTheEnd", "rule.l10", [](SealedStore& s) { s.insertAfter("case-closed", copyOf(s, "review", "x")); }},
    {"L11_notApproved", "rule.l11", [](SealedStore& s) { s.erase("row-approved"); }},
    {"L11_withdrawn", "rule.l11",
     [](SealedStore& s) { s.insertBefore("release", draft("x", "clearance.withdrawn", "u-0001", "k-0001", {}, why)); }},
    {"L11_notYetEffective", "rule.l11", [](SealedStore& s) { s.at("row").data["effective"] = "\"2026-03-03\""; }},
    {"L11_anatomy", "rule.l11", [](SealedStore& s) { s.at("case").data["anatomy"] = "\"heart\""; }},
    {"L11_scenario", "rule.l11", [](SealedStore& s) { s.at("case").data["scenario"] = "\"diagnosis\""; }},
    {"L11_version", "rule.l11", [](SealedStore& s) { s.at("import").data["version"] = "\"4.0\""; }},
    {"L11_software", "rule.l11", [](SealedStore& s) { s.at("import").data["tool"] = "\"Other\""; }},
    {"L11_notOfTheImport", "rule.l11",
     [](SealedStore& s) { s.at("lock").data["segmentation"] = quotedDigest("other"); }},
    {"L11_material", "rule.l11", [](SealedStore& s) { s.at("row").data["materials"] = "[\"RadioMatrix\"]"; }},
    {"L11_layer", "rule.l11", [](SealedStore& s) { s.at("plan").data["layer_um"] = "27"; }},
    {"L11_lotExpired", "rule.l11", [](SealedStore& s) { s.at("lot").data["expires"] = "\"2026-03-01\""; }},
    {"L11_lotNotAccepted", "rule.l11", [](SealedStore& s) { s.erase("lot-accepted"); }},
    {"L11_printerChanged", "rule.l11",
     [](SealedStore& s) {
       s.insertBefore("release", draft("x", "printer.changed", "u-0001", "p-0001", {{"firmware", "\"1.10.2\""}},
                                       {{"reason", "\"x\""}, {"old", R"({"head":"1"})"}, {"new", R"({"head":"2"})"}}));
     }},
    {"L11_printerSuspended", "rule.l11",
     [](SealedStore& s) { s.insertBefore("release", draft("x", "printer.suspended", "u-0001", "p-0001", {}, why)); }},
    {"L11_exampleOutsideATestLab", "rule.l11", [](SealedStore& s) { s.at("lab").data["test"] = "false"; }},
    {"L11_ages", "rule.l11", [](SealedStore& s) { s.at("row").data["ages"] = "\"adults\""; }},
    {"L12_otherOldKey", "rule.l12",
     [](SealedStore& s) {
       const auto key = s.vkey(s.logKey);
       s.insertBefore("gauge",
                      draft("x", "key.rotated", "system:calque@0.1.0", "",
                            {{"old", "\"other\""}, {"new", inQuotes(key)}, {"endorse", inQuotes(s.endorsement(key))}},
                            why));
     }},
    {"L12_notAlone", "rule.l12",
     [](SealedStore& s) {
       const auto key = s.vkey(s.logKey);
       s.insertBefore("gauge",
                      draft("x", "key.rotated", "system:calque@0.1.0", "",
                            {{"old", inQuotes(key)}, {"new", inQuotes(key)}, {"endorse", inQuotes(s.endorsement(key))}},
                            why));
       s.at("gauge").joins = true;
     }},
    {"L13_otherCertificateRevoked", "rule.l13",
     [](SealedStore& s) {
       s.insertBefore("end-u-0001", draft("x", "person.revoked", "u-0001", "u-0003",
                                          {{"fp", s.fingerprint("u-0002")}, {"cause", "\"left\""}}, why));
     }},
    {"L13_fingerprintNamedTwice", "rule.l13",
     [](SealedStore& s) { s.at("enrol-c").data["fp"] = s.fingerprint("u-0002"); }},
    {"L14_partOfThePolicy", "rule.l14",
     [](SealedStore& s) {
       s.insertBefore("gauge", draft("x", "config.changed", "u-0001", "", {{"section", "\"policy\""}},
                                     {{"reason", "\"x\""}, {"old", "{}"}, {"new", R"({"anchor_age_s":1})"}}));
     }},
    {"L15_noRow", "anchor.row",
     [](SealedStore& s) {
       s.insertAfter("anchor",
                     draft("x", "anchor.made", "system:calque@0.1.0", "",
                           {{"kind", "\"witness\""}, {"size", "5"}, {"token", quotedDigest("x")}, {"to", "\"x\""}}));
     }},
    {"L15_rowOfAnotherSize", "anchor.row", [](SealedStore& s) { s.at("anchor").data["size"] = "2"; }},
};

INSTANTIATE_TEST_SUITE_P(Law, Rules, testing::ValuesIn(breaches),
                         [](const auto& instance) { return std::string(instance.param.name); });

TEST(Law, AnAnchorRowThatNoEntryNamesIsAltered) {
  auto sealed = SealedStore().seal();
  auto row = sealed.rows.anchors.front();
  row.id = 7;
  row.kind = "label";
  sealed.rows.anchors.push_back(row);
  EXPECT_TRUE(has(verifySealed(sealed, sealed.anchors), "anchor.row"));
}

TEST(Law, ALogWithoutEntriesIsAltered) {
  EXPECT_TRUE(has(audit_check::verifyRows({}, std::nullopt, std::nullopt), "rule.l1"));
}

TEST(Law, FilesThatNobodyLookedForAreUnchecked) {
  const auto sealed = SealedStore().seal();
  const auto sut = audit_check::verifyRows(sealed.rows, sealed.anchors, std::nullopt);
  EXPECT_EQ(sut.exit, 6);
  EXPECT_GT(sut.blobs.found, sut.blobs.checked);
}

TEST(Law, TheStoryItselfIsIntact) {
  const auto sealed = SealedStore().seal();
  const auto sut = verifySealed(sealed, sealed.anchors);
  EXPECT_EQ(sut.exit, 0) << shown(sut);
}

} // namespace
} // namespace calque::audit_check_test
