#include "shapes.h"

#include "testkit/testkit.h"

#include "core/mesh/fit.h"

#include <cmath>

namespace calque::mesh {
namespace {

constexpr Box series{-100, -120, 50, 130, 110, 260};

TEST(FitsSeries, PassesInsideTheBoxAndTwoMillimetresAroundIt) {
  testkit::verifies({"req~surface.inside-series~1"});
  EXPECT_TRUE(fitsSeries({-100, -120, 50, 130, 110, 260}, series));
  EXPECT_TRUE(fitsSeries({-102, -122, 48, 132, 112, 262}, series));
  EXPECT_EQ(refusalName(fitsSeries({-102.1, 0, 100, 10, 10, 110}, series)), "surface.outside");
}

TEST(FitsSeries, NamesTheUnitThatWouldMakeItFit) {
  testkit::verifies({"req~surface.unit-slip~1"});
  const Box bone{-60, -80, 70, 70, 90, 200};
  const auto times = [&](double factor) {
    Box box = bone;
    for (auto& v : box)
      v *= factor;
    return box;
  };
  for (const auto& [factor, word] : {std::pair{1000.0, "micrometres"}, std::pair{0.001, "metres"}}) {
    const auto refused = fitsSeries(times(factor), series);
    EXPECT_EQ(refusalName(refused), "surface.units");
    EXPECT_EQ(std::get<base::Refusal>(refused.error()).found, word);
  }
  EXPECT_EQ(refusalName(fitsSeries(times(1 / 25.4), series)), "surface.units");
  EXPECT_EQ(refusalName(fitsSeries(times(10), series)), "surface.units");
}

TEST(UnitSlip, IsFoundWithinTwoPercent) {
  testkit::verifies({"req~surface.unit-slip~1"});
  EXPECT_EQ(maybeUnitSlip(100, 101), 1.0);
  EXPECT_EQ(maybeUnitSlip(1000, 101), 10.0);
  EXPECT_EQ(maybeUnitSlip(2540, 100), 25.4);
  EXPECT_EQ(maybeUnitSlip(3.937, 100), 1 / 25.4);
  EXPECT_EQ(maybeUnitSlip(100'000, 100), 1000.0);
  EXPECT_EQ(maybeUnitSlip(300, 100), std::nullopt);
  EXPECT_EQ(unitSlipWords(1 / 25.4), "inches");
}

TEST(AgreesWithLabelMap, PassesWithinHalfAPercent) {
  const Box map{0, 0, 0, 100, 100, 100};
  EXPECT_TRUE(agreesWithLabelMap({0.4, 0, -0.4, 100.4, 99.6, 100}, map));
  EXPECT_EQ(refusalName(agreesWithLabelMap({0, 0, 0, 100.6, 100, 100}, map)), "surface.outside");
  EXPECT_EQ(refusalName(agreesWithLabelMap({0, 0, 0, 10, 10, 10}, map)), "surface.units");
}

TEST(BoxOfVolume, ReachesHalfAVoxelBeyondTheCentres) {
  testkit::verifies({"req~surface.inside-series~1"});
  const std::array<double, 16> affine{0.5, 0, 0, -10, 0, 0.5, 0, 20, 0, 0, 2, 5, 0, 0, 0, 1};
  EXPECT_EQ(boxOfVolume(affine, 100, 50, 10), (Box{-10.25, 19.75, 4, 39.75, 44.75, 24}));
}

TEST(Placement, IsRigidOnlyWhenOrthonormalAndRightHanded) {
  testkit::verifies({"req~plan.placement~1"});
  EXPECT_TRUE(isRigid(identityPlacement));
  auto turned = identityPlacement;
  turned[0] = turned[5] = std::cos(0.3);
  turned[1] = -(turned[4] = std::sin(0.3));
  turned[3] = 12;
  EXPECT_TRUE(isRigid(turned));
  auto mirrored = identityPlacement;
  mirrored[0] = -1;
  EXPECT_FALSE(isRigid(mirrored));
  auto scaled = identityPlacement;
  scaled[10] = 1.00001;
  EXPECT_FALSE(isRigid(scaled));
  auto sheared = identityPlacement;
  sheared[1] = 0.001;
  EXPECT_FALSE(isRigid(sheared));
  auto projective = identityPlacement;
  projective[12] = 0.1;
  EXPECT_FALSE(isRigid(projective));
  auto notFinite = identityPlacement;
  notFinite[3] = std::nan("");
  EXPECT_FALSE(isRigid(notFinite));
}

TEST(FitsBuildVolume, JudgesThePlacedPart) {
  testkit::verifies({"req~plan.placement~1"});
  const auto part = surfaceOf(boxTriangles({-50, -10, 500}, {50, 10, 520}));
  const std::array<double, 3> tray{120, 60, 30};
  EXPECT_EQ(refusalName(fitsBuildVolume(part, identityPlacement, tray)), "printer.volume");
  const auto centred = centredPlacement(measure(part).boxMm, tray);
  EXPECT_TRUE(isRigid(centred));
  EXPECT_TRUE(fitsBuildVolume(part, centred, tray));
  EXPECT_EQ(placedBox(part, centred), (Box{10, 20, 0, 110, 40, 20}));
  EXPECT_EQ(refusalName(fitsBuildVolume(part, centred, {120, 60, 19})), "printer.volume");
  auto scaled = centred;
  scaled[0] = 0.5;
  EXPECT_EQ(refusalName(fitsBuildVolume(part, scaled, tray)), "print.placement");
}

} // namespace
} // namespace calque::mesh
