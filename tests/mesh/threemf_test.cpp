#include "shapes.h"
#include "testkit/testkit.h"

#include "core/mesh/geometry_digest.h"
#include "core/mesh/write.h"

#include <fmt/format.h>
#include <zip.h>

namespace calque::mesh {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view types =
    R"(<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/></Types>)";
constexpr std::string_view rels =
    R"(<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="/3D/3dmodel.model" Id="rel0" Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/></Relationships>)";

std::string modelOf(std::string_view unit, std::string_view resources, std::string_view build,
                    std::string_view before = "") {
  return fmt::format(
      R"(<?xml version="1.0" encoding="UTF-8"?>{}<model unit="{}" xml:lang="en-US" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02"><resources>{}</resources><build>{}</build></model>)",
      before, unit, resources, build);
}

constexpr std::string_view tetrahedron =
    R"(<object id="1" type="model" name="Schädel"><mesh><vertices><vertex x="0" y="0" z="0"/><vertex x="10" y="0" z="0"/><vertex x="0" y="10" z="0"/><vertex x="0" y="0" z="10"/></vertices><triangles><triangle v1="0" v2="2" v3="1"/><triangle v1="0" v2="1" v3="3"/><triangle v1="0" v2="3" v3="2"/><triangle v1="1" v2="2" v3="3"/></triangles></mesh></object>)";

base::Bytes zipOf(const testkit::TemporaryFolder& folder, const Entries& entries) {
  const auto file = folder / ("a" + std::to_string(entries.size()) + ".zip");
  std::filesystem::remove(file);
  int error = 0;
  zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : entries)
    EXPECT_GE(zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0), 0);
  EXPECT_EQ(zip_close(archive), 0);
  return bytesOfFile(file);
}

class ThreeMf : public testing::Test {
protected:
  base::Bytes packed(std::string_view model, Entries more = {}) {
    Entries entries{{"[Content_Types].xml", std::string(types)},
                    {"_rels/.rels", std::string(rels)},
                    {"3D/3dmodel.model", std::string(model)}};
    entries.insert(entries.end(), more.begin(), more.end());
    return zipOf(folder, entries);
  }
  testkit::TemporaryFolder folder;
};

TEST_F(ThreeMf, IsReadWithItsNames) {
  testkit::verifies({"req~lock.conversion~1"});
  auto sut = readSurface(packed(modelOf("millimeter", tetrahedron, R"(<item objectid="1"/>)")));
  ASSERT_TRUE(sut) << refusalName(sut);
  EXPECT_EQ(sut->triangles.size(), 4U);
  EXPECT_EQ(sut->segments, (std::vector<Segment>{{"Schädel", 0, 4}}));
}

TEST_F(ThreeMf, IgnoresTheTransformOfABuildItem) {
  const auto plain = readSurface(packed(modelOf("millimeter", tetrahedron, R"(<item objectid="1"/>)")));
  const auto moved = readSurface(
      packed(modelOf("millimeter", tetrahedron, R"(<item objectid="1" transform="2 0 0 0 2 0 0 0 2 5 6 7"/>)")));
  ASSERT_TRUE(plain && moved);
  EXPECT_EQ(plain->triangles, moved->triangles);
}

TEST_F(ThreeMf, RefusesAnotherUnitAndComponents) {
  testkit::verifies({"req~surface.archive~1"});
  for (const auto* unit : {"micron", "centimeter", "inch", "foot", "meter"})
    EXPECT_EQ(refusalName(readSurface(packed(modelOf(unit, tetrahedron, R"(<item objectid="1"/>)")))),
              "surface.unit_declared")
        << unit;
  const auto built = std::string(tetrahedron) +
                     R"(<object id="2" type="model"><components><component objectid="1"/></components></object>)";
  EXPECT_EQ(refusalName(readSurface(packed(modelOf("millimeter", built, R"(<item objectid="2"/>)")))),
            "surface.components");
}

TEST_F(ThreeMf, NeverLosesATriangleSilently) {
  testkit::verifies({"req~surface.archive~1"});
  auto text = std::string(tetrahedron);
  text.replace(text.find(R"(v1="0" v2="3" v3="2")"), 20, R"(v1="0" v2="0" v3="2")");
  auto degenerate = readSurface(packed(modelOf("millimeter", text, R"(<item objectid="1"/>)")));
  EXPECT_TRUE(!degenerate || degenerate->triangles.size() == 4);
  text = tetrahedron;
  text.replace(text.find(R"(v3="2"/></triangles>)") == text.npos ? text.find(R"(v3="3"/></triangles>)")
                                                                 : text.find(R"(v3="2"/></triangles>)"),
               6, R"(v3="9")");
  EXPECT_EQ(refusalName(readSurface(packed(modelOf("millimeter", text, R"(<item objectid="1"/>)")))),
            "surface.malformed");
}

TEST_F(ThreeMf, RefusesABombATraversalADoctypeAndARepeatedName) {
  testkit::verifies({"req~surface.archive~1"});
  const auto model = modelOf("millimeter", tetrahedron, R"(<item objectid="1"/>)");
  EXPECT_TRUE(readSurface(packed(model, {{"Metadata/thumbnail.png", "x"}})));
  EXPECT_EQ(refusalName(readSurface(packed(model, {{"bomb", std::string(50'000'000, 'a')}}))), "surface.archive");
  EXPECT_EQ(refusalName(readSurface(packed(model, {{"../evil", "x"}}))), "surface.archive");
  EXPECT_EQ(refusalName(readSurface(packed(model, {{"a/../../evil", "x"}}))), "surface.archive");
  EXPECT_EQ(refusalName(readSurface(packed(model, {{"/etc/evil", "x"}}))), "surface.archive");
  EXPECT_EQ(refusalName(readSurface(packed(model, {{"3d/3DMODEL.model", model}}))), "surface.archive");
  const auto entity =
      modelOf("millimeter", tetrahedron, R"(<item objectid="1"/>)", R"(<!DOCTYPE m [<!ENTITY a "b">]>)");
  EXPECT_EQ(refusalName(readSurface(packed(entity))), "surface.archive");
  Entries many;
  for (int i = 0; i < 300; ++i)
    many.emplace_back("f" + std::to_string(i), "x");
  EXPECT_EQ(refusalName(readSurface(packed(model, many))), "surface.archive");
}

TEST_F(ThreeMf, RefusesEveryTruncation) {
  const auto whole = packed(modelOf("millimeter", tetrahedron, R"(<item objectid="1"/>)"));
  for (std::size_t size = 4; size < whole.size(); size += 7)
    EXPECT_EQ(refusalName(readSurface({whole.data(), size}, Format::ThreeMf)), "surface.archive") << size;
}

TEST(Write3mf, KeepsEveryBitNamesAndPlacementAndIsDeterministic) {
  testkit::verifies({"req~lock.conversion~1"});
  const auto surface = joined({oddBox(), cube()}, {"left <femur> & \"hip\"", "vessel"});
  auto placement = identityPlacement;
  placement[0] = 0; // a quarter turn about z, moved
  placement[1] = -1;
  placement[4] = 1;
  placement[5] = 0;
  placement[3] = 100.5;
  auto sut = write3mf(surface, placement);
  ASSERT_TRUE(sut) << refusalName(sut);
  EXPECT_EQ(*sut, *write3mf(surface, placement));
  EXPECT_NE(*sut, *write3mf(surface));
  auto again = readSurface(*sut);
  ASSERT_TRUE(again) << refusalName(again);
  EXPECT_EQ(again->segments, surface.segments);
  EXPECT_EQ(again->triangles, surface.triangles);
}

TEST(Write3mf, PutsThePlacementIntoTheBuildItemAsRowVectorsWantIt) {
  testkit::TemporaryFolder folder;
  const Placement placement{0, -1, 0, 100.5, 1, 0, 0, 2, 0, 0, 1, 3, 0, 0, 0, 1};
  auto sut = write3mf(cube(), placement);
  ASSERT_TRUE(sut);
  ASSERT_TRUE(base::writeFile(folder / "a.3mf", *sut));
  int error = 0;
  zip_t* archive = zip_open((folder / "a.3mf").c_str(), ZIP_RDONLY, &error);
  ASSERT_NE(archive, nullptr);
  zip_file_t* file = zip_fopen(archive, "3D/3dmodel.model", 0);
  std::string xml(100'000, '\0');
  xml.resize(static_cast<std::size_t>(zip_fread(file, xml.data(), xml.size())));
  zip_fclose(file);
  zip_discard(archive);
  EXPECT_NE(xml.find(R"(<item objectid="1" transform="0 1 0 -1 0 0 0 0 1 100.5 2 3"/>)"), xml.npos)
      << xml.substr(xml.size() - 200);
}

TEST(WriteStl, IsReadByAdmeshWithoutARepair) {
  testkit::verifies({"req~lock.conversion~1"});
  if (std::system("command -v admesh >/dev/null") != 0)
    GTEST_SKIP() << "skipped: no admesh";
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(base::writeFile(folder / "box.stl", writeStl(cube())));
  const auto report = (folder / "report.txt").string();
  ASSERT_EQ(std::system(("admesh " + (folder / "box.stl").string() + " > " + report).c_str()), 0);
  const auto text = base::textOf(bytesOfFile(report));
  const auto hasLine = [&](std::string_view name, std::string_view value) {
    const auto at = text.find(name);
    const auto line = at == text.npos ? std::string() : text.substr(at, text.find('\n', at) - at);
    return line.find(value) != line.npos;
  };
  EXPECT_TRUE(hasLine("Number of parts", " 1 ")) << text;
  EXPECT_TRUE(hasLine("Volume", "8000.0")) << text;
  for (const auto* name : {"Degenerate facets", "Edges fixed", "Facets removed", "Facets added", "Facets reversed",
                           "Backwards edges", "Normals fixed"})
    EXPECT_TRUE(hasLine(name, " 0")) << name;
}

} // namespace
} // namespace calque::mesh
