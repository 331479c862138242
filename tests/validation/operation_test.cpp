// Operation qualification: a short part every day; the whole, and every step against its seeded fault, with
// CALQUE_LONG_TESTS.
#include "qualify_run.h"

#include <cstdlib>

namespace calque::testkit {
namespace {

class Operation : public ::testing::Test {
protected:
  Qualified tried(std::vector<std::string> words) const {
    words.insert(words.begin(), {"oq", "--out", (place / "out").string(), "--program", CALQUE_PROGRAMS});
    return qualify(words);
  }
  TemporaryFolder place;
};

/// Steps that need no lab or a fresh one.
const std::vector<std::string> shortSteps{"oq-unsound-surface", "oq-slice-thickness", "oq-stack", "oq-image-files",
                                          "oq-clock"};

TEST_F(Operation, PassesItsShortStepsAndEachCatchesItsSeededFault) {
  verifies({"req~qualify.oq~1"});
  std::vector<std::string> words{"--faults"};
  for (const auto& step : shortSteps)
    words.insert(words.end(), {"--step", step});
  const auto sut = tried(words);
  EXPECT_EQ(sut.json["verdict"], "invalid") << "steps were left out";
  for (const auto& step : shortSteps)
    EXPECT_EQ(sut.step(step)["verdict"], "pass") << step << ": " << sut.step(step)["found"];
  EXPECT_EQ(sut.json["faults"].size(), shortSteps.size());
  for (const auto& fault : sut.json["faults"])
    EXPECT_EQ(fault["caught"], true) << fault.dump();
}

TEST_F(Operation, PrintsNothingClinicalWhereTheInstallationIsNotQualified) {
  const auto sut = tried({"--step", "oq-unqualified"});
  EXPECT_EQ(sut.step("oq-unqualified")["verdict"], "pass") << sut.step("oq-unqualified")["found"];
}

TEST_F(Operation, PassesWholeAndEveryStepCatchesItsSeededFault) {
  if (std::getenv("CALQUE_LONG_TESTS") == nullptr)
    GTEST_SKIP() << "skipped: takes minutes; CALQUE_LONG_TESTS=1 runs it";
  const auto sut = tried({"--faults"});
  EXPECT_EQ(sut.exitCode, 0) << sut.err;
  EXPECT_EQ(sut.json["verdict"], "pass");
  EXPECT_EQ(sut.json["faults"].size(), sut.json["results"].size());
  for (const auto& fault : sut.json["faults"])
    EXPECT_EQ(fault["caught"], true) << fault.dump();
}

} // namespace
} // namespace calque::testkit
