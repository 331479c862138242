#include "shapes.h"
#include "testkit/testkit.h"

#include "core/mesh/check.h"
#include "core/mesh/write.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace calque::mesh {
namespace {

using domain::RefusalCode;
using domain::Verdict;

SurfaceCheck check(const Surface& surface) {
  return checkSurface(surface, measure(surface));
}

std::vector<RefusalCode> codesOf(const SurfaceCheck& check) {
  std::vector<RefusalCode> codes;
  for (const auto& finding : check.findings)
    codes.push_back(finding.code);
  return codes;
}

TEST(SurfaceCheck, GivesEveryMeshOfTheTestDataItsExpectedVerdictReasonAndSize) {
  CALQUE_TEST_DATA(data);
  const std::map<std::string, RefusalCode> reasons{{"open edges", RefusalCode::SurfaceOpen},
                                                   {"inconsistent orientation", RefusalCode::SurfaceOrientation},
                                                   {"negative volume", RefusalCode::SurfaceInverted},
                                                   {"non-manifold edges", RefusalCode::SurfaceNonManifold},
                                                   {"shells intersect", RefusalCode::SurfaceIntersecting},
                                                   {"zero-area triangles", RefusalCode::SurfaceDegenerate},
                                                   {"vertex is not a number", RefusalCode::SurfaceNotFinite},
                                                   {"triangle count contradicts file size", RefusalCode::SurfaceCount},
                                                   {"implausible size, unit in doubt", RefusalCode::SurfaceUnitDoubt}};
  const auto expected = nlohmann::json::parse(std::ifstream(data / "expected.json"));
  int meshes = 0;
  for (const auto& item : expected["items"]) {
    if (item["kind"] != "mesh")
      continue;
    ++meshes;
    const std::string path = item["path"];
    auto sut = reportSurface(bytesOfFile(data / path), maybeFormatOfName(path));
    ASSERT_TRUE(sut) << path;
    std::string verdict(domain::verdictWord(sut->verdict));
    std::ranges::transform(verdict, verdict.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    EXPECT_EQ(verdict, item["verdict"]) << path;
    const auto codes = codesOf(sut->check);
    for (const std::string reason : item["reasons"])
      EXPECT_NE(std::ranges::find(codes, reasons.at(reason)), codes.end()) << path << ": " << reason;
    if (verdict == "ACCEPT") {
      EXPECT_TRUE(codes.empty()) << path << ": " << sut->check.findings.front().message;
    }
    const auto known = item.value("known", nlohmann::json::object());
    if (known.contains("triangles")) {
      EXPECT_EQ(sut->triangles, known["triangles"].get<std::uint64_t>()) << path;
    }
    if (known.contains("mesh_volume_mm3")) {
      EXPECT_NEAR(sut->measures->volumeMm3, known["mesh_volume_mm3"].get<double>(), 0.01) << path;
    }
    if (known.contains("mesh_area_mm2")) {
      EXPECT_NEAR(sut->measures->areaMm2, known["mesh_area_mm2"].get<double>(), 0.001) << path;
    }
  }
  EXPECT_EQ(meshes, 16);
}

TEST(SurfaceCheck, AcceptsAClosedBoxAndCountsItsParts) {
  const auto sut = check(surfaceOf(boxTriangles({0, 0, 0}, {20, 20, 20}) + boxTriangles({30, 0, 0}, {40, 10, 10})));
  EXPECT_TRUE(sut.closed);
  EXPECT_TRUE(sut.oriented);
  EXPECT_EQ(sut.components, 2U);
  EXPECT_EQ(sut.vertices, 16U);
  EXPECT_TRUE(sut.findings.empty());
}

TEST(SurfaceCheck, CountsAndPlacesOpenEdges) {
  testkit::verifies({"req~surface.sound~1"});
  auto surface = cube();
  surface.triangles.erase(surface.triangles.begin() + 4);
  const auto sut = check(surface);
  EXPECT_FALSE(sut.closed);
  EXPECT_EQ(sut.openEdges, 3U);
  EXPECT_EQ(codesOf(sut), std::vector{RefusalCode::SurfaceOpen});
  EXPECT_TRUE(sut.findings[0].where.starts_with("triangle "));
}

TEST(SurfaceCheck, RefusesOneFlippedTriangle) {
  testkit::verifies({"req~surface.sound~1"});
  auto surface = cube();
  std::swap_ranges(surface.triangles[4].begin(), surface.triangles[4].begin() + 3, surface.triangles[4].begin() + 3);
  const auto sut = check(surface);
  EXPECT_FALSE(sut.oriented);
  EXPECT_TRUE(sut.closed);
  EXPECT_EQ(codesOf(sut), std::vector{RefusalCode::SurfaceOrientation});
}

TEST(SurfaceCheck, RefusesASurfaceThatIsAllThereTwice) {
  const auto sut = check(surfaceOf(cube().triangles + cube().triangles));
  EXPECT_EQ(sut.duplicateTriangles, 12U);
  EXPECT_EQ(domain::verdictOf(sut.findings), Verdict::Refuse);
}

TEST(SurfaceCheck, RefusesCollapsedAndCollinearTriangles) {
  testkit::verifies({"req~surface.sound~1"});
  auto surface = cube();
  surface.triangles.push_back(triangleOf({0, 0, 0}, {0, 0, 0}, {20, 0, 0}));
  auto sut = check(surface);
  EXPECT_EQ(codesOf(sut), std::vector{RefusalCode::SurfaceDegenerate});
  EXPECT_TRUE(sut.closed);
  surface.triangles.back() = triangleOf({0, 0, 0}, {0, 0, 10}, {0, 0, 20});
  EXPECT_EQ(check(surface).degenerateTriangles, 1U);
}

TEST(SurfaceCheck, WarnsOfBoxesThatTouchAlongAnEdge) {
  testkit::verifies({"req~surface.warnings~1"});
  const auto sut = check(surfaceOf(boxTriangles({0, 0, 0}, {10, 10, 10}) + boxTriangles({10, 10, 0}, {20, 20, 10})));
  EXPECT_EQ(sut.touchingEdges, 1U);
  EXPECT_EQ(codesOf(sut), std::vector{RefusalCode::SurfaceTouching});
  EXPECT_EQ(domain::verdictOf(sut.findings), Verdict::Warn);
}

TEST(SurfaceCheck, WarnsOfShellsThatCutEachOtherAndNotOfNestedOnes) {
  testkit::verifies({"req~surface.warnings~1"});
  const auto crossing = check(surfaceOf(boxTriangles({0, 0, 0}, {10, 10, 10}) + boxTriangles({5, 5, 5}, {15, 15, 15})));
  EXPECT_EQ(crossing.intersectingShells, 1U);
  EXPECT_EQ(codesOf(crossing), std::vector{RefusalCode::SurfaceIntersecting});
  const auto nested = check(surfaceOf(boxTriangles({0, 0, 0}, {10, 10, 10}) + boxTriangles({4, 4, 4}, {6, 6, 6})));
  EXPECT_TRUE(nested.findings.empty());
}

TEST(SurfaceCheck, FindsALargeShellCutByManySmallOnes) {
  auto triangles = boxTriangles({-100, -100, -100}, {100, 100, 100});
  for (int i = 0; i < 40; ++i)
    triangles = triangles + boxTriangles({float(4 * i) - 80, 0, 99.5F}, {float(4 * i) - 79, 1, 100.5F});
  const auto sut = check(surfaceOf(triangles));
  EXPECT_EQ(sut.components, 41U);
  EXPECT_EQ(sut.intersectingShells, 40U);
}

TEST(SurfaceCheck, DoubtsTheUnitBelowFiveAndAboveAThousandMillimetres) {
  testkit::verifies({"req~surface.warnings~1"});
  EXPECT_EQ(codesOf(check(cube(4.9F))), std::vector{RefusalCode::SurfaceUnitDoubt});
  EXPECT_TRUE(check(cube(5)).findings.empty());
  EXPECT_TRUE(check(cube(1000)).findings.empty());
  EXPECT_EQ(codesOf(check(cube(1001))), std::vector{RefusalCode::SurfaceUnitDoubt});
}

TEST(SurfaceReport, OfBytesThatAreNoSurfaceHoldsTheRefusalAsItsFinding) {
  auto sut = reportSurface(base::viewOf("hello"));
  ASSERT_TRUE(sut);
  EXPECT_EQ(sut->verdict, Verdict::Refuse);
  EXPECT_EQ(codesOf(sut->check), std::vector{RefusalCode::SurfaceFormat});
  EXPECT_FALSE(sut->measures);
  EXPECT_TRUE(sut->geometryDigest.empty());
}

TEST(SurfaceReport, RefusesSizesThatNoRecordCanHold) {
  auto sut = reportSurface(writeStl(cube(900'000)));
  ASSERT_TRUE(sut);
  EXPECT_EQ(sut->verdict, Verdict::Refuse);
  EXPECT_EQ(codesOf(sut->check), std::vector{RefusalCode::SurfaceRange});
  EXPECT_FALSE(sut->measures);
}

TEST(Measures, AreThoseOfTheBoxWhereverItLies) {
  const auto sut = measure(surfaceOf(boxTriangles({1000, -2000, 3000}, {1020, -1990, 3005})));
  EXPECT_NEAR(sut.volumeMm3, 1000, 1e-9);
  EXPECT_NEAR(sut.areaMm2, 700, 1e-9);
  EXPECT_EQ(sut.boxMm, (Box{1000, -2000, 3000, 1020, -1990, 3005}));
  EXPECT_EQ(sut.largestExtentMm(), 20);
}

} // namespace
} // namespace calque::mesh
