// What was changed after a run is found.
#include "validation/runner/run.h"

#include "testkit/testkit.h"

#include <fstream>
#include <sstream>

namespace calque::runner {
namespace {

class CheckRun : public ::testing::Test {
protected:
  void SetUp() override {
    protocol::Protocol protocol;
    protocol.kind = protocol::Kind::Installation;
    protocol.steps.resize(1);
    protocol.steps[0].id = "iq-space";
    RunRequest request;
    request.protocol = protocol;
    request.protocolText = "text";
    request.programs = place / "bin";
    request.out = place / "out";
    request.only = {"iq-space"};
    const auto done = runProtocol(request, clock);
    ASSERT_TRUE(done);
    folder = done->folder;
    ASSERT_EQ(changed(), std::vector<std::string>{});
  }
  std::vector<std::string> changed() const {
    const auto found = checkRun(folder);
    EXPECT_TRUE(found);
    return found ? *found : std::vector<std::string>{"nothing could be read"};
  }
  void append(const std::filesystem::path& file) const { std::ofstream(file, std::ios::app) << "x"; }
  testkit::TemporaryFolder place;
  testkit::StandingClock clock;
  std::filesystem::path folder;
};

using Lines = std::vector<std::string>;

TEST_F(CheckRun, FindsEvidenceThatWasChanged) {
  testkit::verifies({"req~qualify.report~1"});
  append(folder / "evidence/iq-space/transcript.txt");
  EXPECT_EQ(changed(), Lines{"evidence/iq-space/transcript.txt: changed after the run"});
}

TEST_F(CheckRun, FindsEvidenceThatIsMissing) {
  std::filesystem::remove(folder / "evidence/iq-space/transcript.txt");
  EXPECT_EQ(changed(), Lines{"evidence/iq-space/transcript.txt: missing"});
}

TEST_F(CheckRun, FindsEvidenceThatWasAdded) {
  append(folder / "evidence/iq-space/more.txt");
  EXPECT_EQ(changed(), Lines{"evidence/iq-space/more.txt: not of the run"});
}

TEST_F(CheckRun, FindsAResultThatWasChanged) {
  append(folder / "result.json");
  EXPECT_EQ(changed().front(), "result.json: changed after the run");
}

TEST_F(CheckRun, FindsAListOfStepsThatSaysSomethingElse) {
  append(folder / "steps.json");
  EXPECT_EQ(changed(), Lines{"steps.json: not what the result says"});
}

TEST_F(CheckRun, FindsAProtocolThatWasChanged) {
  append(folder / "protocol.toml");
  EXPECT_EQ(changed(), Lines{"protocol.toml: not the protocol that was run"});
}

TEST_F(CheckRun, FindsARunThatTheListDoesNotHave) {
  std::ofstream(place / "out" / "runs.txt") << "0001 iq started 2026-03-02T07:30:00.000Z\n";
  EXPECT_EQ(changed(), Lines{"runs.txt: no line says that this run finished"});
}

TEST_F(CheckRun, OfAFolderThatHoldsNoResultIsAFault) {
  EXPECT_FALSE(checkRun(place / "out"));
}

} // namespace
} // namespace calque::runner
