// What counts as seen, without a window.
#include "coverage.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::desktop {
namespace {

using View = Coverage::View;

constexpr std::array<double, 6> box{-5, 20, -100.25, 5, 30, -40};

Coverage oneSegment(double stepMm = 0.5) {
  return Coverage({{"model", box}}, {stepMm, stepMm, stepMm});
}

TEST(CoverageTest, StartsAtNothing) {
  const auto sut = oneSegment();
  for (const auto view : Coverage::views)
    EXPECT_EQ(sut.fraction(0, view), 0);
  EXPECT_EQ(sut.fraction(), 0);
  EXPECT_TRUE(sut.missing());
  EXPECT_EQ(Coverage().fraction(), 0) << "no model: nothing was seen";
}

TEST(CoverageTest, IsWholeAfterEverySliceAndFourSides) {
  testkit::verifies({"req~ui.seen~1"});
  for (const double step : {0.3, 1.0, 5.0}) {
    auto sut = oneSegment(step);
    for (double at = -101; at < 31; at += std::max(step, 1.0))
      for (const auto view : {View::Axial, View::Coronal, View::Sagittal})
        sut.sawSlice(0, view, at);
    EXPECT_EQ(sut.fraction(0, View::Axial), 1) << step;
    EXPECT_EQ(sut.fraction(0, View::Coronal), 1);
    EXPECT_LT(sut.fraction(), 1);
    for (const auto& eye : std::vector<std::array<double, 3>>{{1, 0, 0}, {-1, 0, 0}, {0, 1, 0}, {0, -1, 0}})
      EXPECT_TRUE(sut.sawFrom(0, eye));
    EXPECT_EQ(sut.fraction(), 1);
    EXPECT_FALSE(sut.missing());
  }
}

TEST(CoverageTest, HasAGapWhereSlicesWereJumpedOver) {
  auto sut = oneSegment();
  for (double at = -101; at < -39; at += 1)
    if (at < -80 || at > -77)
      sut.sawSlice(0, View::Axial, at);
  EXPECT_LT(sut.fraction(0, View::Axial), 1);
  const auto place = sut.missing(0, View::Axial);
  ASSERT_TRUE(place);
  EXPECT_GE(place->positionMm, -80.5);
  EXPECT_LE(place->positionMm, -76.5);
}

TEST(CoverageTest, GoesThroughAllThatIsMissing) {
  auto sut = oneSegment();
  int steps = 0;
  for (auto place = sut.missing(); place && steps < 1000; place = sut.missing(), ++steps) {
    const bool isNew = place->view == View::Model ? sut.sawFrom(place->segment, place->toEye)
                                                  : sut.sawSlice(place->segment, place->view, place->positionMm);
    ASSERT_TRUE(isNew) << "each place shows something new";
  }
  EXPECT_EQ(sut.fraction(), 1);
  EXPECT_LT(steps, 120);
}

TEST(CoverageTest, CountsNothingTwiceAndNothingBesideTheSegment) {
  auto sut = oneSegment();
  EXPECT_TRUE(sut.sawSlice(0, View::Sagittal, 0));
  EXPECT_FALSE(sut.sawSlice(0, View::Sagittal, 0));
  EXPECT_FALSE(sut.sawSlice(0, View::Sagittal, 8));
  EXPECT_NEAR(sut.fraction(0, View::Sagittal), 0.1, 0.001);
  EXPECT_EQ(sut.fraction(0, View::Axial), 0);
}

TEST(CoverageTest, TakesOneSideForALookFromThere) {
  auto sut = oneSegment();
  EXPECT_TRUE(sut.sawFrom(0, {0, -3, 0.1}));
  EXPECT_FALSE(sut.sawFrom(0, {0.2, -1, 0}));
  EXPECT_EQ(sut.fraction(0, View::Model), 0.25);
  EXPECT_FALSE(sut.sawFrom(0, {1, 1, 1})) << "the corner shows no side within 45 degrees";
}

TEST(CoverageTest, KeepsSegmentsApart) {
  Coverage sut({{"bone", box}, {"tumour", box}}, {1, 1, 1});
  sut.sawSlice(1, View::Axial, -50);
  EXPECT_EQ(sut.fraction(0, View::Axial), 0);
  EXPECT_GT(sut.fraction(1, View::Axial), 0);
}

TEST(CoverageTest, IsEvidenceInTheFormOfItsFormat) {
  auto sut = Coverage({{"model", {-5, 20, -5, 5, 30, 5}}}, {1, 1, 1});
  for (double at = -5; at <= 5; at += 1)
    sut.sawSlice(0, View::Axial, at);
  sut.sawSlice(0, View::Coronal, 20.5);
  sut.sawSlice(0, View::Coronal, 21.5);
  sut.sawFrom(0, {1, 0, 0});
  sut.sawFrom(0, {0, -1, 0});
  EXPECT_EQ(
      base::toCanonical(sut.toJson()).value(),
      R"({"complete":false,"format":"calque/coverage/v1","segments":[{"axial":{"length_um":10000,"low_mm":"-5","seen_um":[[0,10000]],"step_um":1000},"coronal":{"length_um":10000,"low_mm":"20","seen_um":[[0,2001]],"step_um":1000},"name":"model","sagittal":{"length_um":10000,"low_mm":"-5","seen_um":[],"step_um":1000},"sides":["L","A"]}]})");
}

} // namespace
} // namespace calque::desktop
