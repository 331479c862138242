#include "sealed_case.h"

#include "testkit/testkit.h"

namespace calque::audit_check_test {
namespace {

/// The anchors of the honest branch and the store, for tests that rewrite it.
struct Branches {
  SealedStore store;
  Sealed honest = store.seal();
};

TEST(Signatures, AnEditBeforeASignatureIsFoundWithoutAnchorsAlthoughAllIsSealedAgain) {
  testkit::verifies({"req~verify.altered~1"});
  Branches sut;
  sut.store.keepSignatures = true;
  sut.store.at("printer").data["serial"] = "\"S-78\"";
  sut.store.at("start").data["serial"] = "\"S-78\"";
  const auto report = verifySealed(sut.store.seal(), std::nullopt);
  EXPECT_EQ(report.exit, 3);
  EXPECT_TRUE(has(report, "sign.after")) << shown(report);
}

TEST(Signatures, AnEditAfterTheLastSignatureIsFoundByAnAnchorOnly) {
  Branches sut;
  sut.store.keepSignatures = true;
  sut.store.at("case-closed").data["delivered"] = "\"nowhere\"";
  const auto resealed = sut.store.seal();
  EXPECT_EQ(verifySealed(resealed, std::nullopt).exit, 5) << shown(verifySealed(resealed, std::nullopt));
  const auto report = verifySealed(resealed, sut.honest.anchors);
  EXPECT_EQ(report.exit, 3);
  EXPECT_TRUE(has(report, "anchor.root"));
}

struct Transplant {
  const char* name;
  const char* code;
  void (*change)(SealedStore&);
};

class Transplants : public testing::TestWithParam<Transplant> {};

TEST_P(Transplants, IsAltered) {
  testkit::verifies({"req~sign.bound~1"});
  SealedStore store;
  (void)store.seal();
  GetParam().change(store);
  const auto report = verifySealed(store.seal(), std::nullopt);
  EXPECT_EQ(report.exit, 3);
  EXPECT_TRUE(has(report, GetParam().code)) << shown(report);
}

void restate(SealedStore& store, const char* label, const char* key, const std::string& value) {
  store.at(label).sign->statement[key] = value;
}

const Transplant transplants[] = {
    {"record", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "record", "\"c-0002\""); }},
    {"rev", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "rev", "1"); }},
    {"log", "sign.binding",
     [](SealedStore& store) { restate(store, "approves-model", "log", "\"lab-18.example/calque/1\""); }},
    {"name", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "name", "\"Another\""); }},
    {"role", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "role", "\"radiologist\""); }},
    {"subject", "sign.binding",
     [](SealedStore& store) {
       restate(store, "approves-model", "subject", "\"1b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\"");
     }},
    {"files", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "files", "[]"); }},
    {"tz", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "tz", "\"+02:00\""); }},
    {"factors", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "factors", "[\"piv\"]"); }},
    {"old", "sign.binding",
     [](SealedStore& store) { restate(store, "approves-model", "t", "\"2026-03-02T07:10:00.000Z\""); }},
    {"later", "sign.binding",
     [](SealedStore& store) { restate(store, "approves-model", "t", "\"2026-03-02T08:30:00.000Z\""); }},
    {"certificate", "sign.binding",
     [](SealedStore& store) { restate(store, "approves-model", "cert", store.fingerprint("u-0001")); }},
    {"context", "sign.binding",
     [](SealedStore& store) { restate(store, "approves-model", "ctx", "\"calque/esign/v2\""); }},
    {"missingKey", "sign.binding", [](SealedStore& store) { restate(store, "approves-model", "shown", ""); }},
    {"releaseNotByQa", "sign.binding", [](SealedStore& store) { store.at("releases-case").sign->role = "surgeon"; }},
    {"otherKey", "sign.cms", [](SealedStore& store) { store.at("approves-model").sign->key = "u-0003"; }},
    {"usedTwice", "sign.duplicate",
     [](SealedStore& store) { restate(store, "releases-print", "sid", testkit::quotedSid("approves-model")); }},
    {"afterTooOld", "sign.after",
     [](SealedStore& store) {
       restate(store, "approves-model", "after", "{\"root\":" + testkit::quotedDigest("x") + ",\"size\":3}");
     }},
    {"afterOfAnotherRoot", "sign.after",
     [](SealedStore& store) {
       const auto size = store.seal().seqs.at("approves-model");
       restate(store, "approves-model", "after",
               "{\"root\":" + testkit::quotedDigest("x") + ",\"size\":" + std::to_string(size) + "}");
     }},
    {"afterInTheFuture", "sign.after",
     [](SealedStore& store) {
       restate(store, "approves-model", "after", "{\"root\":" + testkit::quotedDigest("x") + ",\"size\":9000}");
     }},
    {"revoked", "sign.revoked",
     [](SealedStore& store) {
       store.insertBefore("approves-model", {"revoke",
                                             "person.revoked",
                                             "u-0001",
                                             "u-0002",
                                             {{"fp", store.fingerprint("u-0002")}, {"cause", "\"lost\""}},
                                             {{"reason", "\"lost\""}},
                                             false,
                                             {},
                                             false});
     }},
    {"movedWhole", "sign.binding",
     [](SealedStore& store) { // the whole signed pair of another record
       store.at("approves-model").sign->made = store.at("approves-row").sign->made;
       store.keepSignatures = true;
     }},
};

INSTANTIATE_TEST_SUITE_P(Signature, Transplants, testing::ValuesIn(transplants),
                         [](const auto& instance) { return std::string(instance.param.name); });

TEST(Certificates, OneThatNoEntryNamesIsAltered) {
  SealedStore store;
  store.extraCertificates.push_back(crypto::makeRootCertificate(store.rootKey, "Other", {{0}, {1'900'000'000'000}}));
  EXPECT_TRUE(has(verifySealed(store.seal(), std::nullopt), "cert.extra"));
}

TEST(Certificates, OneThatIsNamedAndNotThereIsAltered) {
  auto sealed = SealedStore().seal();
  sealed.rows.certificates.pop_back();
  const auto report = verifySealed(sealed, sealed.anchors);
  EXPECT_TRUE(has(report, "cert.missing"));
  EXPECT_EQ(report.exit, 3);
}

TEST(Certificates, OneOfAnotherPersonIsAltered) {
  SealedStore store;
  store.addHolder("u-0009", "Q. Åkesson");
  store.at("enrol-a").data["fp"] = store.fingerprint("u-0009");
  EXPECT_TRUE(has(verifySealed(store.seal(), std::nullopt), "cert.profile"));
}

TEST(Certificates, OneNotIssuedByTheLabIsAltered) {
  testkit::verifies({"req~people.certificate~1"});
  SealedStore store;
  const auto foreign = crypto::PrivateKey::generate();
  auto& holder = store.holders.at("u-0003");
  const crypto::Validity years{{0}, {1'900'000'000'000}};
  const auto issuer = crypto::makeRootCertificate(foreign, "Lab Nord", years);
  holder.certificate =
      crypto::makePersonCertificate(holder.key, holder.name, "u-0003", years, base::View(issuer), foreign).value();
  store.at("enrol-c").data["fp"] = store.fingerprint("u-0003");
  EXPECT_TRUE(has(verifySealed(store.seal(), std::nullopt), "cert.profile"));
}

TEST(Certificates, ALogKeyThatTheRootDidNotEndorseIsAltered) {
  testkit::verifies({"req~anchor.log-key~1"});
  SealedStore store;
  store.at("lab").data["endorse"] = testkit::inQuotes(store.endorsement("another key"));
  EXPECT_TRUE(has(verifySealed(store.seal(), std::nullopt), "cert.endorse"));
}

TEST(Signatures, ThoseAfterADoubtAreListedAndStayGood) {
  testkit::verifies({"req~people.revoke~1"});
  SealedStore store;
  const auto before = store.seal();
  store.insertBefore("end-u-0001", {"doubt",
                                    "key.compromised",
                                    "u-0001",
                                    "",
                                    {{"what", "\"person\""},
                                     {"person", "\"u-0002\""},
                                     {"doubt_from", std::to_string(before.seqs.at("approves-model"))}},
                                    {{"reason", "\"token lost\""}},
                                    false,
                                    {},
                                    false});
  const auto sealed = store.seal();
  const auto report = verifySealed(sealed, sealed.anchors);
  EXPECT_EQ(report.exit, 0) << shown(report);
  EXPECT_EQ(report.doubtful, (std::vector{sealed.seqs.at("approves-model"), sealed.seqs.at("releases-case")}));
}

} // namespace
} // namespace calque::audit_check_test
