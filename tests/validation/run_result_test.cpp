// One object for JSON and paper: what is written is read again, and nothing else.
#include "validation/runner/run_result.h"

#include "testkit/testkit.h"

namespace calque::runner {
namespace {

RunResult aResult() {
  RunResult result;
  result.protocol = "site-oq";
  result.kind = "oq";
  result.title = "Operation";
  result.revision = "1";
  result.protocolSha256 = std::string(64, 'a');
  result.run = 3;
  result.started = "2026-03-02T07:30:00.000Z";
  result.finished = "2026-03-02T07:31:00.000Z";
  result.build = std::string(64, 'b');
  result.environment = {{"system", "Debian"}};
  StepResult step;
  step.step = "oq-one";
  step.requirements = {"req~one~1"};
  step.expected = "refused 291";
  step.found = "1 of 1 checks as expected";
  step.verdict = Verdict::Pass;
  step.tookMs = 12;
  step.highRisk = true;
  step.evidence = {{"evidence/oq-one/transcript.txt", std::string(64, 'c')}};
  step.refusals = {291, 292};
  result.results = {step};
  result.by = "u-0003";
  result.outOfReach = {{{609, 707}, "a reason"}};
  result.faults = {{"oq-one", "obeys", "0 of 1 checks as expected", true}};
  return result;
}

TEST(RunResult, IsReadAsItWasStored) {
  testkit::verifies({"req~qualify.report~1"});
  const auto bytes = storedBytes(aResult());
  ASSERT_TRUE(bytes);
  const auto sut = readResult(*bytes);
  ASSERT_TRUE(sut);
  EXPECT_EQ(*sut, aResult());
  EXPECT_EQ(*storedBytes(*sut), *bytes);
}

TEST(RunResult, HasTheKeysThatOthersRely) {
  const auto json = jsonOf(aResult());
  const auto& step = json.find("results")->list()->front();
  EXPECT_EQ(step.text("step"), "oq-one");
  EXPECT_EQ(step.words("requirements"), std::vector<std::string>{"req~one~1"});
  EXPECT_EQ(step.text("verdict"), "pass");
  EXPECT_EQ(step.find("evidence")->list()->front().text("sha256"), std::string(64, 'c'));
  EXPECT_EQ(json.text("verdict"), "pass");
  EXPECT_EQ(json.flag("evidence"), true);
}

TEST(RunResult, GivesTheTraceTheStepsThatWereRun) {
  auto result = aResult();
  result.results.push_back(result.results[0]);
  result.results[1].verdict = Verdict::NotRun;
  const auto sut = stepsText(result);
  EXPECT_NE(sut.find("\"step\": \"oq-one\""), std::string::npos) << sut;
  EXPECT_EQ(sut.find("not run"), std::string::npos) << sut;
}

TEST(RunResult, WhoseVerdictIsNotThatOfItsStepsIsNotRead) {
  auto failed = aResult();
  failed.results[0].verdict = Verdict::Fail;
  auto bytes = *storedBytes(failed);
  const auto at = bytes.rfind("\"verdict\":\"fail\"");
  ASSERT_NE(at, std::string::npos);
  EXPECT_FALSE(readResult(bytes.replace(at, 16, "\"verdict\":\"pass\"")));
}

TEST(RunResult, FailsWhereOneStepFails) {
  auto sut = aResult();
  EXPECT_EQ(sut.outcome(), Outcome::Pass);
  sut.results.push_back(sut.results[0]);
  sut.results[1].verdict = Verdict::Fail;
  EXPECT_EQ(sut.outcome(), Outcome::Fail);
}

TEST(RunResult, FailsWhereASeededFaultWasNotCaught) {
  auto sut = aResult();
  sut.faults[0].caught = false;
  EXPECT_EQ(sut.outcome(), Outcome::Fail);
}

TEST(RunResult, FailsWhereNothingPassed) {
  auto sut = aResult();
  sut.results[0].verdict = Verdict::NotRun;
  EXPECT_EQ(sut.outcome(), Outcome::Fail);
}

TEST(RunResult, IsInvalidAndNoEvidenceWithAProblem) {
  auto sut = aResult();
  EXPECT_TRUE(sut.isEvidence());
  sut.problems = {"the step oq-two was left out"};
  EXPECT_EQ(sut.outcome(), Outcome::Invalid);
  EXPECT_FALSE(sut.isEvidence());
}

} // namespace
} // namespace calque::runner
