#include "shapes.h"
#include "testkit/testkit.h"

#include "core/mesh/geometry_digest.h"
#include "core/mesh/write.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace calque::mesh {
namespace {

std::string digestOf(const Surface& surface) {
  return geometryDigestHex(surface).value_or("refused");
}
std::string digestOf(std::string_view text) {
  auto surface = readSurface(base::viewOf(text));
  return surface ? digestOf(*surface) : "unread " + refusalName(surface);
}

constexpr std::string_view cubeDigest = "cfac98e3174f91fbfc036c973fe597c1f9f4a0496182cff044ad3e69d24557d7";

TEST(GeometryDigest, HasTheKnownAnswers) {
  testkit::verifies({"req~lock.digest~1"});
  CALQUE_TEST_DATA(data);
  const std::pair<const char*, std::string_view> answers[] = {
      {"cube_20.stl", cubeDigest},
      {"cube_20.3mf", cubeDigest},
      {"cylinder_r6_h40.stl", "953081eabb0538e51cc43015cce2f1cd3e4fd3ae6ab38c0a5a1286ef1107b78d"},
      {"sphere_r15.stl", "303a6733f81ae0e917db0da0e19960189235c3b9f399724c0ce0c5a2479405ae"},
      {"trap_solid_binary.stl", "303a6733f81ae0e917db0da0e19960189235c3b9f399724c0ce0c5a2479405ae"}};
  for (const auto& [name, answer] : answers) {
    auto sut = readSurface(bytesOfFile(data / "meshes" / name));
    ASSERT_TRUE(sut) << name << " " << refusalName(sut);
    EXPECT_EQ(digestOf(*sut), answer) << name;
  }
}

TEST(GeometryDigest, IsTheWorkedExampleOfItsPage) {
  const auto sut = surfaceOf({triangleOf({1, 0, 0}, {0, 1, 0}, {-0.0F, 0, 0})});
  EXPECT_EQ(digestOf(sut), "f5d97b12dc3db98f4fd0da35ec5a7675a359813a68ec62e2af8b156f9c4f19f3");
}

TEST(GeometryDigest, DoesNotDependOnOrderRotationOrSignOfZero) {
  auto sut = cube();
  const auto before = digestOf(sut);
  EXPECT_EQ(before, cubeDigest);
  std::ranges::reverse(sut.triangles);
  for (auto& t : sut.triangles) {
    std::ranges::rotate(t, t.begin() + 3);
    for (auto& v : t)
      v = v == 0 ? -0.0F : v;
  }
  EXPECT_EQ(digestOf(sut), before);
}

TEST(GeometryDigest, ChangesWithOneUnitInTheLastPlaceOfOneCoordinate) {
  testkit::verifies({"req~lock.digest~1"});
  const auto before = digestOf(oddBox());
  for (std::size_t i = 0; i < 9; ++i) {
    auto sut = oddBox();
    sut.triangles[7][i] = std::nextafter(sut.triangles[7][i], 1e9F);
    EXPECT_NE(digestOf(sut), before);
  }
}

TEST(GeometryDigest, ChangesWhenATriangleIsFlippedMissingOrTwice) {
  testkit::verifies({"req~lock.digest~1"});
  const auto before = digestOf(cube());
  auto flipped = cube();
  std::swap_ranges(flipped.triangles[3].begin(), flipped.triangles[3].begin() + 3, flipped.triangles[3].begin() + 3);
  auto missing = cube();
  missing.triangles.pop_back();
  auto twice = cube();
  twice.triangles.push_back(twice.triangles.front());
  EXPECT_NE(digestOf(flipped), before);
  EXPECT_NE(digestOf(missing), before);
  EXPECT_NE(digestOf(twice), before);
}

TEST(GeometryDigest, SettlesDegenerateTrianglesByAllNineNumbers) {
  const std::array<float, 3> a{1, 2, 3}, b{1, 2, 4};
  EXPECT_EQ(digestOf(surfaceOf({triangleOf(a, a, b)})), digestOf(surfaceOf({triangleOf(a, b, a)})));
  EXPECT_EQ(digestOf(surfaceOf({triangleOf(a, a, b)})), digestOf(surfaceOf({triangleOf(b, a, a)})));
  EXPECT_NE(digestOf(surfaceOf({triangleOf(a, a, b)})), digestOf(surfaceOf({triangleOf(a, b, b)})));
}

TEST(GeometryDigest, IsTheSameForManyTrianglesInAnyOrder) {
  // Enough for two threads, with many ties in the first two coordinates.
  std::vector<Triangle> triangles;
  for (int x = 0; x < 4; ++x)
    for (int y = 0; y < 5; ++y)
      for (int z = 0; z < 6000; ++z)
        triangles.push_back(triangleOf({float(x), float(y), float(z)}, {float(x) + 1, float(y), float(z)},
                                       {float(x), float(y) + 1, float(z % 7)}));
  const auto before = digestOf(surfaceOf(triangles));
  std::ranges::reverse(triangles);
  std::ranges::rotate(triangles, triangles.begin() + 12'345);
  EXPECT_EQ(digestOf(surfaceOf(triangles)), before);
  triangles[77'777][8] += 1;
  EXPECT_NE(digestOf(surfaceOf(triangles)), before);
}

TEST(GeometryDigest, RefusesEmptyAndNotFiniteSurfaces) {
  auto sut = cube();
  sut.triangles[5][4] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(refusalName(geometryDigest(sut)), "surface.nan");
  sut.triangles[5][4] = std::numeric_limits<float>::infinity();
  EXPECT_EQ(refusalName(geometryDigest(sut)), "surface.nan");
  EXPECT_EQ(refusalName(geometryDigest(Surface{})), "surface.empty");
}

TEST(GeometryDigest, IsTheSameInEveryFormatWithNineSignificantDigits) {
  testkit::verifies({"req~lock.digest~1"});
  const auto surface = oddBox();
  const auto answer = digestOf(surface);
  std::string ascii = "solid odd\n", obj, ply, faces;
  for (const auto& t : surface.triangles) {
    ascii += "facet normal 0 0 0\n outer loop\n";
    for (std::size_t c = 0; c < 9; c += 3) {
      const auto xyz = fmt::format("{:.9g} {:.9g} {:.9g}", t[c], t[c + 1], t[c + 2]);
      ascii += "  vertex " + xyz + "\n";
      obj += "v " + xyz + "\n";
      ply += xyz + "\n";
    }
    ascii += " endloop\nendfacet\n";
    obj += "f -3/1/1 -2//2 -1\n";
    faces += fmt::format("3 {} {} {}\n", (&t - surface.triangles.data()) * 3, (&t - surface.triangles.data()) * 3 + 1,
                         (&t - surface.triangles.data()) * 3 + 2);
  }
  ascii += "endsolid odd\n";
  ply = fmt::format("ply\nformat ascii 1.0\nelement vertex {}\nproperty float x\nproperty float y\nproperty float z\n"
                    "element face {}\nproperty list uchar int vertex_indices\nend_header\n",
                    surface.triangles.size() * 3, surface.triangles.size()) +
        ply + faces;
  EXPECT_EQ(digestOf(ascii), answer);
  EXPECT_EQ(digestOf(obj), answer);
  EXPECT_EQ(digestOf(ply), answer);
  EXPECT_EQ(digestOf(base::textOf(writeStl(surface))), answer);
  auto packed = write3mf(surface);
  ASSERT_TRUE(packed);
  EXPECT_EQ(digestOf(base::textOf(*packed)), answer);
}

TEST(GeometryDigest, GivesEachSegmentItsOwn) {
  testkit::verifies({"req~lock.same-commit~1"});
  const auto sut = joined({cube(), oddBox()}, {"bone", "vessel"});
  auto digests = segmentDigests(sut);
  ASSERT_TRUE(digests);
  ASSERT_EQ(digests->size(), 2U);
  EXPECT_EQ((*digests)[0].name, "bone");
  EXPECT_EQ((*digests)[0].digest, cubeDigest);
  EXPECT_EQ((*digests)[1].digest, digestOf(oddBox()));
  EXPECT_NE(digestOf(sut), cubeDigest);
}

} // namespace
} // namespace calque::mesh
