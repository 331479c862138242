#include "analytic.h"

#include "testkit/testkit.h"

#include "core/imaging/segment.h"
#include "core/mesh/check.h"
#include "core/mesh/geometry_digest.h"

#include <gtest/gtest.h>
#include <random>

namespace calque::imaging {
namespace {

constexpr double pi = 3.14159265358979;

template <class T> std::string refusalName(const base::Result<T>& result) {
  const auto* refusal = result ? nullptr : std::get_if<base::Refusal>(&result.error());
  return refusal != nullptr ? refusal->name : result ? "" : "fault";
}

std::string digestOf(const base::Result<mesh::Surface>& surface) {
  return surface ? mesh::geometryDigestHex(*surface).value_or("none") : "refused " + refusalName(surface);
}

mesh::SurfaceCheck check(const mesh::Surface& surface) {
  return mesh::checkSurface(surface, mesh::measure(surface));
}

void expectAccepted(const mesh::Surface& surface, bool isPlausibleSize = true) {
  for (const auto& finding : check(surface).findings)
    if (isPlausibleSize || finding.code != domain::RefusalCode::SurfaceUnitDoubt)
      ADD_FAILURE() << finding.message << " " << finding.where;
}

TEST(SurfaceByThreshold, OfABallHasItsVolumeAndFacesOutward) {
  const auto ball = solidOf(40, plainAffine, [](double x, double y, double z) { return ballAt(x, y, z, 19.3, 12); });
  auto sut = surfaceByThreshold(ball.volume(), {500});
  ASSERT_TRUE(sut);
  expectAccepted(*sut);
  EXPECT_NEAR(mesh::measure(*sut).volumeMm3 / (4 * pi / 3 * 12 * 12 * 12), 1, 0.005);
  EXPECT_EQ(check(*sut).components, 1U);
}

TEST(SurfaceByThreshold, StaysOutwardAndInPlaceUnderAMirroringShearedAffine) {
  // Index axes left-handed, pixels not square, a leaning stack.
  const std::array<double, 16> affine{-0.5, 0, 0.1, 30, 0, 0.7, 0.2, -200, 0, 0, 0.9, 1000, 0, 0, 0, 1};
  const auto ball = solidOf(60, affine, [](double x, double y, double z) { return ballAt(x, y, z, 30, 20); });
  auto sut = surfaceByThreshold(ball.volume(), {500});
  ASSERT_TRUE(sut);
  expectAccepted(*sut);
  const auto measures = mesh::measure(*sut);
  EXPECT_NEAR(measures.volumeMm3 / (4 * pi / 3 * 8000 * 0.5 * 0.7 * 0.9), 1, 0.005);
  EXPECT_NEAR((measures.boxMm[0] + measures.boxMm[3]) / 2, -0.5 * 30 + 0.1 * 30 + 30, 0.01);
  EXPECT_NEAR((measures.boxMm[2] + measures.boxMm[5]) / 2, 0.9 * 30 + 1000, 0.01);
}

TEST(SurfaceByThreshold, IsClosedWhereTheBorderIsHit) {
  const auto full = solidOf(8, plainAffine, [](double, double, double) { return 1000.0F; });
  auto sut = surfaceByThreshold(full.volume(), {500});
  ASSERT_TRUE(sut);
  expectAccepted(*sut);
  const auto cut = solidOf(20, plainAffine, [](double x, double y, double z) { return ballAt(x, y, z, 2, 12); });
  auto half = surfaceByThreshold(cut.volume(), {500});
  ASSERT_TRUE(half);
  expectAccepted(*half);
}

TEST(SurfaceByThreshold, SurvivesValuesExactlyOnTheLevel) {
  std::mt19937 random(7); // fixed: the same noise in every run
  const auto noise =
      solidOf(40, plainAffine, [&](double, double, double) { return static_cast<float>(298 + random() % 5); });
  auto sut = surfaceByThreshold(noise.volume(), {300});
  ASSERT_TRUE(sut);
  const auto found = check(*sut);
  EXPECT_TRUE(found.closed && found.oriented) << found.nonManifoldEdges << " " << found.openEdges;
  EXPECT_EQ(found.degenerateTriangles, 0U);
  EXPECT_EQ(found.touchingEdges, 0U);
  EXPECT_EQ(found.intersectingShells, 0U);
}

TEST(SurfaceByThreshold, OfPureNoiseIsManifold) {
  testkit::verifies({"req~segmentation.threshold~1"});
  for (unsigned seed = 1; seed <= 4; ++seed) {
    std::mt19937 random(seed);
    const std::array<double, 16> turned{0.4, 0.2, 0, -90, -0.2, 0.4, 0, -80, 0, 0, 0.6, 900, 0, 0, 0, 1};
    const auto noise = solidOf(48, seed % 2 == 0 ? turned : plainAffine,
                               [&](double, double, double) { return static_cast<float>(random() % 2000); });
    auto sut = surfaceByThreshold(noise.volume(), {1000});
    ASSERT_TRUE(sut);
    const auto found = check(*sut);
    EXPECT_TRUE(found.closed && found.oriented) << found.nonManifoldEdges << " " << found.openEdges;
    EXPECT_EQ(found.touchingEdges, 0U) << found.nonManifoldEdges << " of " << sut->triangles.size();
    EXPECT_EQ(found.degenerateTriangles, 0U);
    EXPECT_EQ(found.duplicateTriangles, 0U);
  }
}

TEST(SurfaceByThreshold, IsTheSameToTheBitEachTime) {
  testkit::verifies({"req~segmentation.threshold~1"});
  std::mt19937 random(3);
  const auto noise =
      solidOf(32, plainAffine, [&](double, double, double) { return static_cast<float>(random() % 1000); });
  const auto first = digestOf(surfaceByThreshold(noise.volume(), {700, true, 3}));
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(digestOf(surfaceByThreshold(noise.volume(), {700, true, 3})), first);
}

TEST(SurfaceByThreshold, BelowIsTheSurfaceOfTheNegatedValues) {
  const auto ball = solidOf(30, plainAffine, [](double x, double y, double z) { return ballAt(x, y, z, 15, 9); });
  auto negated = ball;
  for (auto& v : negated.values)
    v = -v;
  EXPECT_EQ(digestOf(surfaceByThreshold(ball.volume(), {500})),
            digestOf(surfaceByThreshold(negated.volume(), {-500, false})));
}

Solid threeBoxes() {
  return solidOf(30, plainAffine, [](double x, double y, double z) {
    const auto in = [&](double low, double high) {
      return x >= low && x < high && y >= low && y < high && z >= low && z < high;
    };
    return in(2, 5) || in(8, 15) || in(20, 25) ? 1000.0F : 0.0F;
  });
}

TEST(SegmentByThreshold, CountsPiecesAndKeepsTheLargest) {
  const auto boxes = threeBoxes();
  auto all = segmentByThreshold(boxes.volume(), {500});
  ASSERT_TRUE(all);
  EXPECT_EQ(all->components, 3U);
  EXPECT_EQ(all->voxelsSet, 27U + 343U + 125U);
  auto two = segmentByThreshold(boxes.volume(), {500, true, 2});
  ASSERT_TRUE(two);
  EXPECT_EQ(two->components, 3U);
  EXPECT_EQ(two->voxelsSet, 343U + 125U);
  EXPECT_EQ(two->labels[2 + 30 * 2 + 900 * 2], 0);
  EXPECT_EQ(two->labels[8 + 30 * 8 + 900 * 8], 1);
}

TEST(SegmentByThreshold, JoinsByFacesAndNotByEdges) {
  auto solid = solidOf(4, plainAffine, [](double, double, double) { return 0.0F; });
  solid.values[0] = solid.values[1 + 4] = 1000; // (0,0,0) and (1,1,0) share an edge
  EXPECT_EQ(segmentByThreshold(solid.volume(), {500})->components, 2U);
  solid.values[1] = 1000;
  EXPECT_EQ(segmentByThreshold(solid.volume(), {500})->components, 1U);
  solid.values[1 + 4 + 16] = 1000; // above (1,1,0)
  EXPECT_EQ(segmentByThreshold(solid.volume(), {500})->components, 1U);
}

TEST(SurfaceByThreshold, LeavesTheKeptPieceAsItIsAmongAll) {
  const auto boxes = threeBoxes();
  auto one = surfaceByThreshold(boxes.volume(), {500, true, 1});
  auto all = surfaceByThreshold(boxes.volume(), {500});
  ASSERT_TRUE(one && all);
  EXPECT_EQ(check(*one).components, 1U);
  EXPECT_EQ(check(*all).components, 3U);
  auto map = segmentByThreshold(boxes.volume(), {500, true, 1});
  EXPECT_EQ(digestOf(surfaceByThreshold(boxes.volume(), {500}, &*map)), digestOf(one));
}

TEST(SurfaceByThreshold, LooksOnlyAroundTheKeptPiecesAndChangesNoBit) {
  const std::array<double, 16> turned{0.4, 0.2, 0, -90, -0.2, 0.4, 0, -80, 0, 0, 0.6, 900, 0, 0, 0, 1};
  for (const double middle : {5.3, 13.7, 19.1, 34.9}) { // at both borders and between
    const auto ball = solidOf(40, turned, [&](double x, double y, double z) { return ballAt(x, y, z, middle, 7.7); });
    const auto map = segmentByThreshold(ball.volume(), {321});
    const auto whole = digestOf(surfaceByThreshold(ball.volume(), {321}));
    EXPECT_EQ(digestOf(surfaceByThreshold(ball.volume(), {321, true, 1})), whole) << middle;
    EXPECT_EQ(digestOf(surfaceByThreshold(ball.volume(), {321}, &*map)), whole) << middle;
  }
}

TEST(SegmentByThreshold, RefusesWhatHasNoSurface) {
  testkit::verifies({"req~segmentation.threshold~1"});
  auto solid = threeBoxes();
  EXPECT_EQ(refusalName(segmentByThreshold(solid.volume(), {2000})), "segmentation.empty");
  EXPECT_EQ(refusalName(surfaceByThreshold(solid.volume(), {2000})), "segmentation.empty");
  EXPECT_EQ(refusalName(surfaceByThreshold(solid.volume(), {std::nan("")})), "segmentation.threshold");
  auto flat = solid;
  flat.indexToPatient[10] = 0;
  EXPECT_EQ(refusalName(surfaceByThreshold(flat.volume(), {500})), "segmentation.threshold");
  auto shorter = solid.volume();
  shorter.values = shorter.values.first(100);
  EXPECT_EQ(refusalName(surfaceByThreshold(shorter, {500})), "segmentation.threshold");
  LabelMap other;
  EXPECT_EQ(refusalName(surfaceByThreshold(solid.volume(), {500}, &other)), "segmentation.threshold");
}

TEST(SurfaceByThreshold, StopsWhenAsked) {
  const auto boxes = threeBoxes();
  auto sut = surfaceByThreshold(boxes.volume(), {500}, nullptr, [](double, std::string_view) { return false; });
  EXPECT_EQ(refusalName(sut), "fault");
}

} // namespace
} // namespace calque::imaging
