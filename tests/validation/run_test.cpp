// Runs: numbers, what is left out, what is not planned.
#include "validation/runner/run.h"

#include "a_program.h"

#include "core/domain/refusals.h"

#include <algorithm>
#include <sstream>

namespace calque::runner {
namespace {

std::string textOf(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

protocol::Protocol withSteps(const std::vector<std::string>& ids) {
  protocol::Protocol protocol;
  protocol.id = "site-iq";
  protocol.kind = protocol::Kind::Installation;
  protocol.revision = "1";
  for (const auto& id : ids) {
    protocol::Step step;
    step.id = id;
    step.requirements = {"req~qualify.iq~1"};
    step.expected = "as it says";
    protocol.steps.push_back(step);
  }
  return protocol;
}

class Run : public ::testing::Test {
protected:
  RunRequest request(const protocol::Protocol& protocol) const {
    RunRequest asked;
    asked.protocol = protocol;
    asked.protocolText = "text";
    asked.programs = place / "bin";
    asked.out = place / "out";
    asked.only = {"iq-space"};
    return asked;
  }
  RunResult ran(const protocol::Protocol& protocol) const {
    const auto done = runProtocol(request(protocol), clock);
    EXPECT_TRUE(done);
    return done ? done->result : RunResult();
  }
  static bool hasProblem(const RunResult& result, const std::string& part) {
    return std::ranges::any_of(result.problems, [&](const auto& one) { return one.find(part) != std::string::npos; });
  }
  testkit::TemporaryFolder place;
  testkit::StandingClock clock;
};

TEST_F(Run, GetsItsNumberAndItsLineBeforeItsFirstStep) {
  auto asked = request(withSteps({"iq-space"}));
  std::string list;
  asked.told = [&](const StepResult&) { list = textOf(place / "out" / "runs.txt"); };
  ASSERT_TRUE(runProtocol(asked, clock));
  EXPECT_EQ(list, "0001 iq started 2026-03-02T07:30:00.000Z\n");
}

TEST_F(Run, ThatWasBrokenOffKeepsItsNumber) {
  std::filesystem::create_directories(place / "out");
  std::ofstream(place / "out" / "runs.txt") << "0001 oq started 2026-03-02T07:00:00.000Z\n";
  EXPECT_EQ(ran(withSteps({"iq-space"})).run, 2u);
  EXPECT_EQ(ran(withSteps({"iq-space"})).run, 3u);
  const auto list = textOf(place / "out" / "runs.txt");
  EXPECT_EQ(std::ranges::count(list, '\n'), 5);
  EXPECT_EQ(list.find("0001 oq finished"), std::string::npos);
}

/// A whole operation of no step of ours meets nothing: every refusal has to be named as out of reach, or it is invalid.
TEST_F(Run, OfAWholeOperationThatPassesOverARefusalIsInvalid) {
  testkit::verifies({"req~qualify.oq~1"});
  auto protocol = withSteps({"oq-moon"});
  protocol.kind = protocol::Kind::Operation;
  auto asked = request(protocol);
  asked.only.clear();
  for (const auto& line : domain::refusalTable())
    if (line.number != 291)
      asked.protocol.outOfReach.push_back({{static_cast<std::uint64_t>(line.number)}, "a trial"});
  auto done = runProtocol(asked, clock);
  ASSERT_TRUE(done);
  EXPECT_TRUE(hasProblem(done->result, "neither met nor named as out of reach: 291"));
  asked.protocol.outOfReach.push_back({{291}, "a trial"});
  done = runProtocol(asked, clock);
  ASSERT_TRUE(done);
  EXPECT_FALSE(hasProblem(done->result, "out of reach"));
  EXPECT_FALSE(done->result.outOfReach.empty());
}

TEST_F(Run, WithAPlannedStepThatIsNotImplementedIsInvalid) {
  const auto sut = ran(withSteps({"iq-space", "iq-moon"}));
  EXPECT_TRUE(hasProblem(sut, "iq-moon is planned, but not implemented"));
  EXPECT_EQ(sut.results.size(), 2u) << "invalid, not shorter";
  EXPECT_EQ(sut.outcome(), Outcome::Invalid);
}

TEST_F(Run, WithAnImplementedStepThatIsNotPlannedIsInvalid) {
  EXPECT_TRUE(hasProblem(ran(withSteps({"iq-space"})), "iq-files is implemented, but not planned"));
}

TEST_F(Run, ThatLeavesAStepOutIsInvalid) {
  const auto sut = ran(withSteps({"iq-space", "iq-time"}));
  EXPECT_TRUE(hasProblem(sut, "left out: iq-time"));
  EXPECT_EQ(sut.results[1].verdict, Verdict::NotRun);
}

TEST_F(Run, KeepsTheProtocolThatWasRunAndItsDigest) {
  const auto sut = ran(withSteps({"iq-space"}));
  EXPECT_EQ(textOf(place / "out" / "0001-iq" / "protocol.toml"), "text");
  EXPECT_EQ(sut.protocolSha256,
            "982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1"); // printf text | sha256sum
}

TEST_F(Run, OfAStepThatAsksALabIsNotMadeWithoutOne) {
  auto protocol = withSteps({"iq-lab-record"});
  protocol.steps[0].needsLab = true;
  auto asked = request(protocol);
  asked.only.clear();
  const auto done = runProtocol(asked, clock);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->result.results[0].verdict, Verdict::NotRun);
  EXPECT_FALSE(done->result.isEvidence());
}

} // namespace
} // namespace calque::runner
