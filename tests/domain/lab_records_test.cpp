#include "core/domain/lab_records.h"

#include "core/domain/patient_match.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Entry entryOf(std::string type, std::string record, std::uint64_t rev, base::JsonObject data) {
  Entry entry;
  entry.type = std::move(type);
  entry.record = std::move(record);
  entry.rev = rev;
  entry.actor = "u-0001";
  entry.data = std::move(data);
  return entry;
}

TEST(Versions, MatchEqualTextOrARange) {
  testkit::verifies({"req~segmentation.software-cleared~1"});
  EXPECT_TRUE(matchesVersion("1.0.0", "1.0.0"));
  EXPECT_FALSE(matchesVersion("1.0", "1.0.0")) << "equal text only, without a range";
  EXPECT_TRUE(matchesVersion(">=1.0 <2.0", "1.0.0")) << "a missing number counts 0";
  EXPECT_TRUE(matchesVersion(">=1.0 <2.0", "1.10"));
  EXPECT_FALSE(matchesVersion(">=1.2 <2.0", "1.1.9"));
  EXPECT_FALSE(matchesVersion(">=1.0 <2.0", "2"));
  EXPECT_FALSE(matchesVersion(">=1.0 <2.0", "1.x"));
  EXPECT_FALSE(matchesVersion(">=1.0", "1.0"));
}

TEST(Ages, CoverBothEnds) {
  testkit::verifies({"req~segmentation.software-cleared~1"});
  EXPECT_TRUE(coversAge("18-", 18));
  EXPECT_FALSE(coversAge("18-", 17));
  EXPECT_TRUE(coversAge("2-12", 12));
  EXPECT_FALSE(coversAge("2-12", 13));
  EXPECT_FALSE(coversAge("all", 5));
}

TEST(PrinterRecord, LosesItsQualificationWhenChanged) {
  testkit::verifies({"req~plan.printer-qualified~1"});
  Printer sut = evolve(
      Printer{}, entryOf("printer.registered", "p-0001", 1, {{"model", "J5"}, {"serial", "S"}, {"firmware", "1"}}));
  EXPECT_EQ(whyUnfit(sut, "2026-03-02"), "not qualified");
  sut = evolve(sut, entryOf("printer.qualified", "p-0001", 2, {{"until", "2026-12-31"}}));
  EXPECT_EQ(whyUnfit(sut, "2026-12-31"), "");
  EXPECT_NE(whyUnfit(sut, "2027-01-01"), "");
  EXPECT_NE(whyUnfit(evolve(sut, entryOf("printer.changed", "p-0001", 3, {{"firmware", "2"}})), "2026-03-02"), "");
  EXPECT_NE(whyUnfit(evolve(sut, entryOf("printer.suspended", "p-0001", 3, {})), "2026-03-02"), "");
}

TEST(LotRecord, CountsOnceAcceptedAndUntilQuarantined) {
  testkit::verifies({"req~plan.lot-fit~1"});
  MaterialLot sut = evolve(MaterialLot{}, entryOf("material.lot.received", "m-0001", 1,
                                                  {{"material", "BoneMatrix"}, {"expires", "2026-06-30"}}));
  EXPECT_NE(whyUnfit(sut, "2026-03-02"), "");
  sut = evolve(sut, entryOf("material.lot.accepted", "m-0001", 2, {}));
  EXPECT_EQ(whyUnfit(sut, "2026-06-30"), "");
  EXPECT_NE(whyUnfit(sut, "2026-07-01"), "");
  EXPECT_NE(whyUnfit(evolve(sut, entryOf("material.lot.quarantined", "m-0001", 3, {})), "2026-03-02"), "");
}

TEST(GaugeRecord, CountsBetweenCalibrations) {
  testkit::verifies({"req~inspect.gauge~1"});
  Gauge sut = evolve(Gauge{}, entryOf("gauge.registered", "g-0001", 1, {{"model", "Caliper"}}));
  EXPECT_EQ(whyUnfit(sut, "2026-03-02"), "never calibrated");
  sut = evolve(sut, entryOf("gauge.calibrated", "g-0001", 2, {{"outcome", "adjusted"}, {"due", "2026-09-01"}}));
  EXPECT_EQ(whyUnfit(sut, "2026-03-02"), "");
  EXPECT_NE(whyUnfit(sut, "2026-09-02"), "");
}

TEST(ClearanceRecord, IsInForceOnlyWhenASecondPersonApproved) {
  testkit::verifies({"req~clearance.two-people~1"});
  Clearance sut =
      evolve(Clearance{}, entryOf("clearance.proposed", "k-0001", 1, {{"effective", "2026-01-01"}, {"software", "S"}}));
  EXPECT_EQ(forceOf(sut, "2026-03-02", false), RowForce::Unapproved);
  base::JsonObject statement{{"meaning", "approval"}, {"role", "qa"}, {"sid", "s1"}, {"signer", "u-0002"}};
  auto byAnother = evolve(sut, entryOf("esign", "k-0001", 2, {{"stmt", base::toCanonical(statement).value()}}));
  byAnother = evolve(byAnother, entryOf("clearance.approved", "k-0001", 3, {{"sid", "s1"}}));
  EXPECT_EQ(forceOf(byAnother, "2026-03-02", false), RowForce::InForce);
  EXPECT_EQ(forceOf(byAnother, "2025-12-31", false), RowForce::NotEffective);
  byAnother.example = true;
  EXPECT_EQ(forceOf(byAnother, "2026-03-02", false), RowForce::Example);
  EXPECT_EQ(forceOf(byAnother, "2026-03-02", true), RowForce::InForce);

  statement["signer"] = "u-0001";
  auto byItself = evolve(sut, entryOf("esign", "k-0001", 2, {{"stmt", base::toCanonical(statement).value()}}));
  byItself = evolve(byItself, entryOf("clearance.approved", "k-0001", 3, {{"sid", "s1"}}));
  EXPECT_EQ(forceOf(byItself, "2026-03-02", false), RowForce::Unapproved);
  EXPECT_EQ(forceOf(evolve(byAnother, entryOf("clearance.withdrawn", "k-0001", 4, {})), "2026-03-02", true),
            RowForce::Withdrawn);
}

std::vector<RefusalCode> codesOf(const std::vector<Finding>& findings) {
  std::vector<RefusalCode> codes;
  for (const auto& finding : findings)
    codes.push_back(finding.code);
  return codes;
}

TEST(PatientMatch, IsExactWhereBothSidesHaveAField) {
  testkit::verifies({"req~intake.patient-match~1"});
  const PatientIdentity requested{"P1", "Doe", "1970-01-01", "F"};
  EXPECT_THAT(checkPatient(requested, requested), IsEmpty());
  EXPECT_THAT(codesOf(checkPatient(requested, {"P1", "DOE", "1970-01-01", "F"})), IsEmpty())
      << "letters' case is no difference";
  EXPECT_THAT(codesOf(checkPatient(requested, {"P2", "Doe", "1970-01-01", "F"})),
              ElementsAre(RefusalCode::PatientDiffers));
  EXPECT_THAT(codesOf(checkPatient(requested, {"", "Doe", "1970-01-01", "F"})),
              ElementsAre(RefusalCode::PatientIdAbsent));
  EXPECT_THAT(codesOf(checkPatient(requested, {"P1", "Doe", "", "F"})), ElementsAre(RefusalCode::PatientFieldMissing));
  EXPECT_THAT(codesOf(checkPatient(requested, {"P1", "Dough", "1970-01-01", "F"})),
              ElementsAre(RefusalCode::PatientNameSpelling));
}

TEST(PatientMatch, NamesFieldsAndNeverValues) {
  testkit::verifies({"req~intake.warnings~1", "req~intake.patient-match~1"});
  for (const auto& finding : checkPatient({"P1", "Doe", "1970-01-01", "F"}, {"P2", "Dough", "1971-01-01", "M"}))
    for (const auto* value : {"P1", "P2", "Doe", "Dough", "1970", "1971"})
      EXPECT_THAT(finding.where + finding.message, testing::Not(testing::HasSubstr(value)));
}

} // namespace
} // namespace calque::domain
