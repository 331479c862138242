#include "printers/drivers/reconcile.h"

#include "a_job.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>
#include <limits>

using namespace calque;
using namespace calque::drivers;
using testing::HasSubstr;

namespace {

PrinterReport aReport() {
  return {"j-0004", 2, "SN-17", 2, 1, 3000, 42.0, 24'691.356, {"T-1200", "B-7781"}};
}

/// Names of the differences after `change` was made to a report that matches.
template <class Change> std::vector<std::string> differencesAfter(Change change) {
  auto report = aReport();
  change(report);
  std::vector<std::string> names;
  for (const auto& difference : differencesOf(aJob().ticket, report))
    names.push_back(difference.what);
  return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST(Reconcile, PassesAReportOfExactlyTheTicketInAnyOrderOfLots) {
  EXPECT_TRUE(reconcile(aJob().ticket, aReport()));
}

TEST(Reconcile, NamesEachThingThatDiffers) {
  testkit::verifies({"req~build.reconcile~1"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.job = "j-0005"; }), Names{"job"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.run = 1; }), Names{"run"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.serial = "SN-71"; }), Names{"serial"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.builds = 2; }), Names{"builds"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.copies = 1; }), Names{"copies"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.lots.pop_back(); }), Names{"lots"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.layers = 2900; }), Names{"layers"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.heightMm = 42.3; }), Names{"height"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.volumeMm3 *= 1.03; }), Names{"volume"});
}

TEST(Reconcile, TakesTheToleranceItselfAsGood) {
  testkit::verifies({"req~build.reconcile~1"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.layers = 3030; }), Names{});
  EXPECT_EQ(differencesAfter([](auto& report) { report.layers = 3031; }), Names{"layers"});
  EXPECT_EQ(differencesAfter([](auto& report) { report.heightMm = 42.199; }), Names{});
  EXPECT_EQ(differencesAfter([](auto& report) { report.volumeMm3 *= 1.019; }), Names{});
}

TEST(Reconcile, TakesNoNumberThatIsNone) {
  auto report = aReport();
  report.heightMm = 0;
  EXPECT_FALSE(reconcile(aJob().ticket, report));
}

TEST(Reconcile, RefusesWithEverythingExpectedAndFound) {
  auto report = aReport();
  report.serial = "SN-71";
  report.builds = 2;

  auto sut = reconcile(aJob().ticket, report);

  ASSERT_FALSE(sut);
  EXPECT_EQ(refusalIn(sut.error()).number, 606);
  EXPECT_EQ(refusalIn(sut.error()).expected, "serial SN-17; builds 1");
  EXPECT_EQ(refusalIn(sut.error()).found, "serial SN-71; builds 2");
}

TEST(Reconcile, CountsAStartedLayerAndNoneForAHeightOfWholeLayers) {
  auto ticket = aJob().ticket;
  EXPECT_EQ(layersOf(ticket), 3000u);
  ticket.extentMm[2] = 42.001;
  EXPECT_EQ(layersOf(ticket), 3001u);
  ticket.layerNm = 18'750;
  ticket.extentMm[2] = 0.3;
  EXPECT_EQ(layersOf(ticket), 16u);
}
