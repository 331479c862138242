#include "shapes.h"
#include "testkit/testkit.h"

#include "core/mesh/compare.h"

#include <algorithm>

namespace calque::mesh {
namespace {

/// No symmetry: a box with a smaller one on one corner, apart.
Surface asymmetric() {
  return surfaceOf(boxTriangles({1, 2, 3}, {31, 22, 13}) + boxTriangles({2, 3, 15}, {9, 8, 19}));
}

template <class Change> Surface changed(Surface surface, Change change) {
  for (auto& t : surface.triangles)
    for (std::size_t i = 0; i < 9; ++i)
      t[i] = static_cast<float>(change(double{t[i]}, i % 3));
  return surface;
}

SurfaceDifference compare(const Surface& a, const Surface& b) {
  auto result = compareSurfaces(a, b);
  EXPECT_TRUE(result);
  return result.value_or(SurfaceDifference{});
}

TEST(CompareSurfaces, FindsTheSameGeometryInAnotherOrder) {
  auto turned = asymmetric();
  std::ranges::reverse(turned.triangles);
  const auto sut = compare(asymmetric(), turned);
  EXPECT_TRUE(sut.same);
  EXPECT_EQ(sut.trianglesAdded + sut.trianglesRemoved, 0U);
  EXPECT_EQ(sut.distanceMaxMm, 0);
}

TEST(CompareSurfaces, MeasuresOneMovedCorner) {
  testkit::verifies({"req~lock.refuse-other~1"});
  const auto sut = compare(cube(), changed(cube(), [](double v, std::size_t) { return v; }));
  EXPECT_TRUE(sut.same);
  auto dented = cube();
  for (auto& t : dented.triangles)
    for (std::size_t c = 0; c < 9; c += 3)
      if (t[c] == 20 && t[c + 1] == 20 && t[c + 2] == 20)
        t[c + 2] = 23;
  const auto other = compare(cube(), dented);
  EXPECT_FALSE(other.same);
  EXPECT_EQ(other.trianglesAdded, other.trianglesRemoved);
  EXPECT_GT(other.trianglesAdded, 0U);
  EXPECT_NEAR(other.distanceMaxMm, 3, 1e-6);
  EXPECT_LT(other.distance95Mm, 3);
  EXPECT_GT(other.volumeChange, 0);
  EXPECT_EQ(other.mirror, Mirror::None);
  EXPECT_FALSE(other.scale);
}

TEST(CompareSurfaces, MeasuresAnAddedAndAMissingPartTheSameBothWays) {
  const auto with = asymmetric();
  const auto without = surfaceOf({with.triangles.begin(), with.triangles.begin() + 12});
  const auto added = compare(without, with);
  const auto removed = compare(with, without);
  EXPECT_EQ(added.trianglesAdded, 12U);
  EXPECT_EQ(added.trianglesRemoved, 0U);
  EXPECT_EQ(removed.trianglesRemoved, 12U);
  EXPECT_NEAR(added.distanceMaxMm, 6, 1e-6); // the top at z = 19 over the face at z = 13
  EXPECT_EQ(added.distanceMaxMm, removed.distanceMaxMm);
  EXPECT_EQ(added.distance95Mm, removed.distance95Mm);
  EXPECT_NEAR(added.volumeChange, 140, 1e-6);
}

TEST(CompareSurfaces, NamesTheMirrorAndItsAxis) {
  testkit::verifies({"req~lock.refuse-other~1"});
  for (const auto mirror : {Mirror::X, Mirror::Y, Mirror::Z}) {
    const auto axis = static_cast<std::size_t>(mirror) - 1;
    const auto sut =
        compare(asymmetric(), changed(asymmetric(), [&](double v, std::size_t a) { return a == axis ? 40 - v : v; }));
    EXPECT_EQ(sut.mirror, mirror);
    EXPECT_FALSE(sut.scale);
    ASSERT_TRUE(sut.movedMm);
    EXPECT_NEAR((*sut.movedMm)[axis], 40, 1e-4);
    EXPECT_NE(sut.words.find(std::string("mirrored along ") + "xyz"[axis]), std::string::npos) << sut.words;
  }
}

TEST(CompareSurfaces, NamesTheScaleOfAUnitSlipAndAnyOther) {
  testkit::verifies({"req~lock.refuse-other~1"});
  for (const double factor : {10.0, 25.4, 1000.0, 0.1, 1 / 25.4, 1.002, 0.5}) {
    const auto sut = compare(asymmetric(), changed(asymmetric(), [&](double v, std::size_t) { return factor * v; }));
    ASSERT_TRUE(sut.scale) << factor;
    EXPECT_NEAR(*sut.scale / factor, 1, 2e-6);
    EXPECT_EQ(sut.mirror, Mirror::None);
    EXPECT_FALSE(sut.movedMm);
    EXPECT_NE(sut.words.find("scaled by"), std::string::npos) << sut.words;
  }
  const auto inches = compare(asymmetric(), changed(asymmetric(), [](double v, std::size_t) { return v / 25.4; }));
  EXPECT_NE(inches.words.find("inches"), std::string::npos) << inches.words;
}

TEST(CompareSurfaces, TellsMirroredAndScaledTogether) {
  const auto sut =
      compare(asymmetric(), changed(asymmetric(), [](double v, std::size_t a) { return a == 1 ? -2 * v : 2 * v; }));
  EXPECT_EQ(sut.mirror, Mirror::Y);
  EXPECT_NEAR(sut.scale.value_or(0), 2, 1e-6);
}

TEST(CompareSurfaces, TellsAMovedCopyAndOneTurnedInsideOut) {
  const auto moved =
      compare(asymmetric(), changed(asymmetric(), [](double v, std::size_t a) { return a == 2 ? v + 5 : v; }));
  ASSERT_TRUE(moved.movedMm);
  EXPECT_NEAR((*moved.movedMm)[2], 5, 1e-5);
  EXPECT_NEAR(moved.volumeChange, 0, 1e-3);
  auto inside = asymmetric();
  for (auto& t : inside.triangles)
    std::swap_ranges(t.begin(), t.begin() + 3, t.begin() + 3);
  const auto turned = compare(asymmetric(), inside);
  EXPECT_TRUE(turned.turnedInsideOut);
  EXPECT_NEAR(turned.distanceMaxMm, 0, 1e-9);
}

TEST(CompareSurfaces, MeasuresRealMeshesInReasonableTime) {
  CALQUE_TEST_DATA(data);
  auto a = readSurface(bytesOfFile(data / "meshes/sphere_r15.stl"));
  auto b = readSurface(bytesOfFile(data / "meshes/bad_hole.stl"));
  ASSERT_TRUE(a && b);
  const auto sut = compare(*a, *b);
  EXPECT_EQ(sut.trianglesRemoved, 40U);
  EXPECT_EQ(sut.trianglesAdded, 0U);
  EXPECT_EQ(sut.distance95Mm, 0);
  EXPECT_GT(sut.distanceMaxMm, 0);
  const auto scaled = compare(*a, changed(*a, [](double v, std::size_t) { return 25.4 * v; }));
  EXPECT_NEAR(scaled.scale.value_or(0), 25.4, 1e-4);
}

} // namespace
} // namespace calque::mesh
