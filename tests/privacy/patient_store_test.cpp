#include "qms/privacy/patient_store.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"
#include "core/storage/phi_store.h"
#include "testkit/testkit.h"

#include <algorithm>

namespace calque::privacy {
namespace {

const std::string origin = "lab-17.hospital.example/calque/1";
const std::string subject = "6f0c0d5e-3f5b-4a52-9d1e-0c4b8a7d2f10",
                  otherSubject = "7a1c0d5e-3f5b-4a52-9d1e-0c4b8a7d2f11";

PatientFields invented() {
  return {{"patient_id", "INV-0042"},
          {"name", "Canary^Tweety"},
          {"birth", "1961-04-09"},
          {"sex", "F"},
          {"accession", "ACC77"}};
}

struct Store : ::testing::Test {
  testkit::TemporaryFolder folder;
  base::Bytes key = base::Bytes(32, 1), otherKey = base::Bytes(32, 2);
  SubjectKey patient{subject, key}, other{otherSubject, otherKey};
  PatientStore sut = PatientStore::open(folder / "phi.db", origin).value();

  bool fileHolds(std::string_view text) {
    const auto file = base::readFile(folder / "phi.db", 1 << 24).value();
    return std::search(file.begin(), file.end(), text.begin(), text.end()) != file.end();
  }
};

TEST_F(Store, GivesBackWhatWasPut) {
  EXPECT_TRUE(sut.fields(patient)->empty());
  ASSERT_TRUE(sut.put(patient, invented()).has_value());
  EXPECT_EQ(PatientStore::open(folder / "phi.db", origin)->fields(patient).value(), invented());
  EXPECT_TRUE(sut.fields(other)->empty());
}

TEST_F(Store, KeepsEachVersionAndShowsTheNewest) {
  ASSERT_TRUE(sut.put(patient, invented()).has_value());
  ASSERT_TRUE(sut.put(patient, {{"sex", "O"}, {"birth", "1961-04-09"}}).has_value());
  EXPECT_EQ(sut.fields(patient)->at("sex"), "O");
  const auto rows = storage::PhiStore::open(folder / "phi.db")->envelopesOf(subject).value();
  EXPECT_EQ(rows.size(), invented().size() + 1) << "one new version, the unchanged field left";
}

TEST_F(Store, WritesNothingInTheClear) {
  ASSERT_TRUE(sut.put(patient, invented()).has_value());
  EXPECT_TRUE(fileHolds(subject)) << "the search itself works";
  for (const auto& [name, value] : invented())
    EXPECT_TRUE(value.size() < 3 || !fileHolds(value)) << name;
}

TEST_F(Store, OpensWithTheSubjectsKeyOnly) {
  ASSERT_TRUE(sut.put(patient, invented()).has_value());
  EXPECT_FALSE(sut.fields({subject, otherKey}).has_value());
}

TEST_F(Store, OpensNoEnvelopeThatWasMoved) { // record.md T21
  testkit::verifies({"req~privacy.sealed~1"});
  ASSERT_TRUE(sut.put(patient, invented()).has_value());
  ASSERT_TRUE(PatientStore::open(folder / "phi.db", "another.example/log")->fields(other).has_value());
  EXPECT_FALSE(PatientStore::open(folder / "phi.db", "another.example/log")->fields(patient).has_value())
      << "another log";
  auto rows = storage::PhiStore::open(folder / "phi.db").value();
  const auto envelope = rows.maybeLatest(subject, "name")->value();
  const auto moved = [&](auto change) {
    auto copy = envelope;
    change(copy);
    testkit::TemporaryFolder place;
    auto store = storage::PhiStore::open(place / "phi.db").value();
    EXPECT_TRUE(store.put({copy}).has_value());
    const auto opened = PatientStore::open(place / "phi.db", origin)->fields({copy.subject, key});
    return opened.has_value();
  };
  EXPECT_TRUE(moved([](auto&) {})) << "where it was it opens";
  EXPECT_FALSE(moved([](auto& copy) { copy.subject = otherSubject; }));
  EXPECT_FALSE(moved([](auto& copy) { copy.field = "accession"; }));
  EXPECT_FALSE(moved([](auto& copy) { copy.version = 2; }));
}

TEST_F(Store, CommitsUnderAFreshSaltThatItKeeps) {
  const auto made = sut.newCommit(patient, base::viewOf("1.2.3")).value();
  const auto bytes = std::string("calque/phi/v1") + '\0' + base::textOf(made.salt) + "1.2.3";
  EXPECT_EQ(made.salt.size(), 32u);
  EXPECT_EQ(made.commit, crypto::sha256Hex(bytes)) << "record.md 5";
  EXPECT_NE(made.commit, sut.newCommit(patient, base::viewOf("1.2.3"))->commit) << "so that nobody can guess it";
  EXPECT_EQ(sut.maybeCommit(patient, made.commit)->value().salt, made.salt);
  EXPECT_EQ(sut.commits(patient)->size(), 2u);
  EXPECT_FALSE(sut.maybeCommit(patient, std::string(64, '0'))->has_value());
  EXPECT_FALSE(sut.maybeCommit(other, made.commit)->has_value());
  EXPECT_FALSE(sut.maybeCommit({subject, otherKey}, made.commit).has_value());
}

TEST_F(Store, CommitsToTheIdentityInItsCanonicalForm) {
  EXPECT_EQ(identityBytes(invented(), true).value(),
            R"({"birth":"1961-04-09","id":"INV-0042","name":"Canary^Tweety","sex":"F"})");
  EXPECT_EQ(identityBytes({}, true).value(), R"({"birth":"","id":"","name":"","sex":""})");
  EXPECT_EQ(identityBytes(invented(), false).value(), "{}") << "training and device testing name nobody";
  EXPECT_EQ(identityBytes({{"name", "Bu\u0308hler"}}, true).value(),
            identityBytes({{"name", "B\u00fchler"}}, true).value());
  const auto made = sut.newIdentityCommit(patient, invented(), true).value();
  EXPECT_EQ(commitOf(made.salt, base::viewOf(identityBytes(invented(), true).value())), made.commit);
}

TEST_F(Store, ForgetsAnErasedSubjectAndNobodyElse) {
  ASSERT_TRUE(sut.put(patient, invented()).has_value());
  ASSERT_TRUE(sut.put(other, invented()).has_value());
  (void)sut.newCommit(patient, base::viewOf("1.2.3")).value();
  ASSERT_TRUE(sut.erase(subject).has_value());
  EXPECT_TRUE(sut.fields(patient)->empty());
  EXPECT_TRUE(sut.commits(patient)->empty());
  EXPECT_FALSE(fileHolds(subject));
  EXPECT_EQ(sut.fields(other).value(), invented());
}

} // namespace
} // namespace calque::privacy
