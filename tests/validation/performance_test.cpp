// Performance qualification: acceptance is computed from what people entered.
#include "qualify_run.h"

namespace calque::testkit {
namespace {

/// The example of AIAG, Measurement Systems Analysis, 4th edition, chapter III section B: ten parts, three persons,
/// three trials. The components of variance are those that others publish for these numbers.
constexpr double readings[9][10] = {{0.29, -0.56, 1.34, 0.47, -0.80, 0.02, 0.59, -0.31, 2.26, -1.36},
                                    {0.41, -0.68, 1.17, 0.50, -0.92, -0.11, 0.75, -0.20, 1.99, -1.25},
                                    {0.64, -0.58, 1.27, 0.64, -0.84, -0.21, 0.66, -0.17, 2.01, -1.31},
                                    {0.08, -0.47, 1.19, 0.01, -0.56, -0.20, 0.47, -0.63, 1.80, -1.68},
                                    {0.25, -1.22, 0.94, 1.03, -1.20, 0.22, 0.55, 0.08, 2.12, -1.62},
                                    {0.07, -0.68, 1.34, 0.20, -1.28, 0.06, 0.83, -0.34, 2.19, -1.50},
                                    {0.04, -1.38, 0.88, 0.14, -1.46, -0.29, 0.02, -0.46, 1.77, -1.49},
                                    {-0.11, -1.13, 1.09, 0.20, -1.07, -0.67, 0.01, -0.56, 1.45, -1.77},
                                    {-0.15, -0.96, 0.67, 0.11, -1.45, -0.49, 0.21, -0.49, 1.87, -2.16}};

std::string studyText(const std::string& tolerance) {
  std::string text = "part,person,value,tolerance\n";
  for (int row = 0; row < 9; ++row)
    for (int part = 0; part < 10; ++part)
      text += "p" + std::to_string(part) + "," + std::string(1, static_cast<char>('A' + row / 3)) + "," +
              std::to_string(readings[row][part]) + "," + tolerance + "\n";
  return text;
}

class Performance : public ::testing::Test {
protected:
  void SetUp() override {
    write("measuring.csv", studyText("8"));
    write("segmenting.csv", studyText("8"));
    writeSiteResults(place / "results");
  }
  void write(const char* name, const std::string& text) const {
    std::filesystem::create_directories(place / "results");
    std::ofstream(place / "results" / name) << text;
  }
  Qualified tried() const {
    return qualify({"pq", "--out", (place / "out").string(), "--results", (place / "results").string()});
  }
  TemporaryFolder place;
};

TEST_F(Performance, OfASiteWhoseWorkIsGoodEnoughPasses) {
  verifies({"req~qualify.pq~1"});
  const auto sut = tried();
  EXPECT_EQ(sut.exitCode, 0) << sut.err;
  EXPECT_EQ(sut.json["verdict"], "pass");
}

TEST_F(Performance, GivesTheVariationOfTheTextbookToFourDigits) {
  ASSERT_EQ(tried().exitCode, 0);
  const auto transcript = textOf(place / "out/0001-pq/evidence/pq-measuring/transcript.txt");
  for (const char* number : {"repeatability 0.03997", "reproducibility 0.05146", "between parts 1.08645",
                             "27.86 % of the study", "22.68 % ("})
    EXPECT_NE(transcript.find(number), std::string::npos) << number << "\n" << transcript;
}

/// A printer has protocols of its own, whose steps people enter.
TEST_F(Performance, OfAPrinterIsRunByItsOwnProtocols) {
  verifies({"req~qualify.pq~1"});
  const auto ran = [&](const char* kind) {
    return qualify(
        {kind, "--out", (place / "out").string(), "--results", (place / "results").string(), "--printer", "p-0001"});
  };
  auto sut = ran("oq");
  EXPECT_EQ(sut.exitCode, 1) << "nothing was entered";
  EXPECT_EQ(sut.step("printer-oq-linear")["verdict"], "pass") << "three runs within their limits";
  EXPECT_EQ(sut.step("printer-oq-file")["verdict"], "fail");
  std::string entered = "step,person,found,verdict\n";
  for (const char* step : {"delivery", "place", "safety", "network", "gauges", "materials", "papers", "basic-print"})
    entered += std::string("printer-iq-") + step + ",u-0003,as expected,pass\n";
  write("entered.csv", entered);
  sut = ran("iq");
  EXPECT_EQ(sut.exitCode, 0) << sut.err;
  EXPECT_EQ(sut.json["verdict"], "pass");
  EXPECT_EQ(ran("pq").step("printer-pq-builds")["verdict"], "pass");
}

TEST_F(Performance, WithATooNarrowToleranceFails) {
  write("measuring.csv", studyText("4"));
  EXPECT_EQ(tried().step("pq-measuring")["verdict"], "fail");
}

TEST_F(Performance, WithAReadingMissingFails) {
  auto text = studyText("8");
  text.erase(text.rfind('\n', text.size() - 2) + 1);
  write("measuring.csv", text);
  EXPECT_EQ(tried().step("pq-measuring")["verdict"], "fail");
}

TEST_F(Performance, WithOneDistanceBeyondItsLimitFails) {
  write("runs.csv", "run,item,point,nominal_mm,limit_mm,found_mm\n1,d-0001,edge,20,0.5,20.1\n2,d-0002,edge,20,0.5,"
                    "19.4\n3,d-0003,edge,20,0.5,20.4\n");
  EXPECT_EQ(tried().step("pq-three-runs")["verdict"], "fail");
}

TEST_F(Performance, WithTwoRunsInsteadOfThreeFails) {
  write("runs.csv", "run,item,point,nominal_mm,limit_mm,found_mm\n1,d-0001,edge,20,0.5,20.1\n2,d-0002,edge,20,0.5,"
                    "19.6\n");
  EXPECT_EQ(tried().step("pq-three-runs")["verdict"], "fail");
}

TEST_F(Performance, WithADecimalCommaIsNotGuessed) {
  write("runs.csv", "run,item,point,nominal_mm,limit_mm,found_mm\n1,d-0001,edge,20,0.5,20,1\n");
  EXPECT_EQ(tried().step("pq-three-runs")["verdict"], "fail");
}

TEST_F(Performance, WithAnUnscriptedStepThatNobodyEnteredFails) {
  write("entered.csv", "step,person,found,verdict\npq-work-flow,u-0003,three cases to the end,pass\n");
  EXPECT_EQ(tried().step("pq-restore-drill")["verdict"], "fail");
}

} // namespace
} // namespace calque::testkit
