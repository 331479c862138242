// `calque series check` as a script sees it, over every item of the test data.
#include "program_run.h"

#include "testkit/testkit.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace calque::testkit {
namespace {

using nlohmann::json;

TEST(SeriesCommand, GivesEveryImageItemOfTheTestDataItsVerdict) {
  CALQUE_TEST_DATA(data);
  auto expected = json::parse(std::ifstream(data / "expected.json"));
  int judged = 0;
  for (const auto& item : expected["items"]) {
    auto kind = item["kind"].get<std::string>();
    if (kind != "image series" && kind != "image file")
      continue;
    auto ran = calque({"series", "check", (data / item["path"].get<std::string>()).string(), "--json"});
    ASSERT_TRUE(ran.exitCode == 0 || ran.exitCode == 1) << ran.err;
    auto answer = json::parse(ran.out);
    auto verdict = answer["verdict"].get<std::string>();
    EXPECT_EQ(ran.exitCode == 0, verdict == "accept");
    auto wanted = item["verdict"] == "ACCEPT" ? "accept" : "refuse";
    bool also = item.contains("also_allowed") && item["also_allowed"]["verdict"] == "ACCEPT" && verdict == "accept";
    EXPECT_TRUE(verdict == wanted || also) << "item " << judged;
    ++judged;
  }
  EXPECT_GT(judged, 70);
}

TEST(SeriesCommand, OfDirectoriesGivesTheirCounts) {
  CALQUE_TEST_DATA(data);
  auto expected = json::parse(std::ifstream(data / "expected.json"));
  for (const auto& item : expected["items"]) {
    if (item["kind"] != "directory")
      continue;
    auto ran = calque({"series", "check", (data / item["path"].get<std::string>()).string(), "--json"});
    auto answer = json::parse(ran.out);
    ASSERT_TRUE(answer.contains("directory"));
    EXPECT_EQ(answer["directory"]["images"], item["known"]["images"]) << item["path"];
    EXPECT_EQ(item["verdict"] == "ACCEPT", answer["directory"]["findings"].empty()) << item["path"];
  }
}

TEST(SeriesCommand, NeverPrintsAPatientsNameOrAFileName) {
  testkit::verifies({"req~intake.stranger-text~1"});
  CALQUE_TEST_DATA(data);
  for (const char* path : {"ct_head_bone_1mm", "phantom_0.6mm", "charset", "refusals", "dicomdir"}) {
    auto ran = calque({"series", "check", (data / path).string(), "--json"});
    for (const char* word : {"PLASTIC", "HEAD", "PHANTOM^", "Buc^", "Yamada", "CT_small", ".dcm"})
      EXPECT_EQ((ran.out + ran.err).find(word), std::string::npos) << path << ' ' << word;
  }
}

TEST(SeriesCommand, TellsThatImagesAreOld) { // the phantom is of 2026-01-01
  testkit::verifies({"req~intake.image-age~1"});
  TemporaryFolder place;
  const auto folder = (place / "phantom").string();
  ASSERT_EQ(calque({"series", "phantom", folder, "--slices", "12", "--columns", "32"}).exitCode, 0);
  EXPECT_NE(calque({"series", "check", folder, "--json"}).out.find("\"number\": 264"), std::string::npos);
}

TEST(SeriesCommand, OfAnEmptyFolderIsRefusedWithItsNumber) {
  testkit::verifies({"req~cli.exit-codes~1"});
  TemporaryFolder empty;
  auto ran = calque({"series", "check", empty.path().string()});
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("refused 200 series.empty"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("what to do"), std::string::npos);
}

TEST(SeriesCommand, WritesAPhantomThatItAccepts) {
  testkit::verifies({"req~qualify.phantom~1"});
  TemporaryFolder place;
  auto folder = (place / "phantom").string();
  ASSERT_EQ(calque({"series", "phantom", folder, "--slices", "20", "--columns", "48"}).exitCode, 0);
  EXPECT_EQ(calque({"series", "check", folder}).exitCode, 0);
  auto thick = (place / "thick").string();
  ASSERT_EQ(
      calque({"series", "phantom", thick, "--slices", "20", "--columns", "48", "--slice-thickness", "1.25"}).exitCode,
      0);
  EXPECT_EQ(calque({"series", "check", thick}).exitCode, 1) << "1.25 mm is not below 1.25 mm";
}

} // namespace
} // namespace calque::testkit
