// `calque model` as a script sees it.
#include "program_run.h"

#include "testkit/testkit.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace calque::testkit {
namespace {

using nlohmann::json;

TEST(ModelCommand, GivesEveryMeshOfTheTestDataItsVerdict) {
  CALQUE_TEST_DATA(data);
  auto expected = json::parse(std::ifstream(data / "expected.json"));
  int judged = 0;
  for (const auto& item : expected["items"]) {
    if (item["kind"] != "mesh")
      continue;
    auto ran = calque({"model", "digest", (data / item["path"].get<std::string>()).string(), "--json"});
    auto answer = json::parse(ran.out).at(0);
    std::string wanted = item["verdict"] == "ACCEPT" ? "accept" : item["verdict"] == "WARN" ? "warn" : "refuse";
    EXPECT_EQ(answer["verdict"], wanted) << item["path"];
    EXPECT_EQ(ran.exitCode, wanted == "refuse" ? 1 : 0) << item["path"];
    ++judged;
  }
  EXPECT_EQ(judged, 16);
}

TEST(ModelCommand, GivesTheKnownDigests) {
  testkit::verifies({"req~lock.digest~1"});
  CALQUE_TEST_DATA(data);
  auto digest = [&](const char* name) {
    return json::parse(calque({"model", "digest", (data / "meshes" / name).string(), "--json"}).out)
        .at(0)["geometry_digest"]
        .get<std::string>();
  };
  EXPECT_EQ(digest("cube_20.stl"), "cfac98e3174f91fbfc036c973fe597c1f9f4a0496182cff044ad3e69d24557d7");
  EXPECT_EQ(digest("cylinder_r6_h40.stl"), "953081eabb0538e51cc43015cce2f1cd3e4fd3ae6ab38c0a5a1286ef1107b78d");
  EXPECT_EQ(digest("sphere_r15.stl"), "303a6733f81ae0e917db0da0e19960189235c3b9f399724c0ce0c5a2479405ae");
}

TEST(ModelCommand, ComparesAndSaysWhatDiffers) {
  testkit::verifies({"req~lock.refuse-other~1"});
  CALQUE_TEST_DATA(data);
  auto file = [&](const char* name) { return (data / "meshes" / name).string(); };
  EXPECT_EQ(calque({"model", "compare", file("sphere_r15.stl"), file("trap_solid_binary.stl")}).exitCode, 0);
  auto ran = calque({"model", "compare", file("sphere_r15.stl"), file("bad_flipped.stl"), "--json"});
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_EQ(json::parse(ran.out)["triangles_removed"], 200);
}

TEST(ModelCommand, OfAFileThatIsNotThereIsAFault) {
  testkit::verifies({"req~cli.exit-codes~1"});
  EXPECT_EQ(calque({"model", "digest", "no-such-file.stl"}).exitCode, 7);
}

TEST(ModelCommand, RefusesAFileThatIsLargerThanAnyThatIsReadWithoutReadingIt) {
  testkit::verifies({"req~surface.readable~1"});
  const TemporaryFolder folder;
  const auto large = folder / "large.stl";
  std::ofstream(large) << "solid";
  std::filesystem::resize_file(large, 2'000'000'001); // sparse
  const auto ran = calque({"model", "digest", large.string()});
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("refused 301"), std::string::npos) << ran.err;
}

} // namespace
} // namespace calque::testkit
