#include "trial_faults.h"

#include "testkit/requirement_of.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>
#include <set>

namespace calque::domain {
namespace {

using namespace trial;

class FalseFacts : public testing::TestWithParam<FalseFact> {};

TEST_P(FalseFacts, AreRefusedWithTheirNumber) {
  const auto& wrong = GetParam();
  testkit::verifiesRefusal(static_cast<int>(wrong.refusal));
  auto trial = trialOf(wrong.act, wrong.scenario);
  auto facts = goodFacts(trial.known, trial.command, trial.actor);
  ASSERT_TRUE(judge(trial.known, trial.command, facts)) << "with good facts it passes";
  wrong.make(trial, facts);
  const auto judged = judge(trial.known, trial.command, facts);
  ASSERT_FALSE(judged);
  EXPECT_EQ(judged.error().number, static_cast<int>(wrong.refusal)) << judged.error().message;
  EXPECT_FALSE(judged.error().cure.empty());
}

std::string nameOf(const testing::TestParamInfo<FalseFact>& tested) {
  std::string name = std::string(actWord(tested.param.act)) + "_" + std::to_string(tested.index) + "_";
  for (const char c : tested.param.name)
    name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
}
INSTANTIATE_TEST_SUITE_P(Law, FalseFacts, testing::ValuesIn(falseFacts().begin(), falseFacts().end()), nameOf);

TEST(Gates, HaveEachAFalseFactThatTheyRefuse) {
  testkit::verifies({"req~print.software-qualified~1"});
  for (const auto& line : law().gates) {
    const bool tried = std::any_of(falseFacts().begin(), falseFacts().end(), [&](const auto& wrong) {
      if (wrong.act != line.act)
        return false;
      auto trial = trialOf(wrong.act, wrong.scenario);
      auto facts = goodFacts(trial.known, trial.command, trial.actor);
      wrong.make(trial, facts);
      const auto statement = facts.signature ? maybeStatement(*facts.signature) : std::nullopt;
      return line.objects({trial.known, trial.command, facts, statement}).has_value();
    });
    EXPECT_TRUE(tried) << actWord(line.act) << ": " << line.passesOnlyIf;
  }
}

TEST(Gates, ForeseeWhatNeedsNoSignature) {
  auto [known, command, actor] = trialOf(Act::Approve, Scenario::Diagnosis);
  auto facts = goodFacts(known, command, actor);
  facts.signature.reset();
  EXPECT_FALSE(foresee(known, command, facts)) << "nobody signed yet";
  EXPECT_FALSE(judge(known, command, facts));
  facts.actor = surgeonWhoSegments;
  EXPECT_EQ(foresee(known, command, facts)->number, 401);
}

TEST(Gates, PutTheSignatureBeforeTheEntryThatNamesIt) {
  testkit::verifies({"req~print.released-by-qa~1"});
  const auto [known, command, actor] = trialOf(Act::ReleasePrint, Scenario::Diagnosis);
  const auto drafts = judge(known, command, goodFacts(known, command, actor));
  ASSERT_TRUE(drafts);
  ASSERT_EQ(drafts->size(), 2u);
  EXPECT_EQ(drafts->front().type, "esign");
  EXPECT_EQ(drafts->back().data.text("sid"), maybeStatement(drafts->front())->sid);
  EXPECT_EQ(drafts->back().data.words("sids").size(), 1u);
  EXPECT_EQ(drafts->back().data.text("clearance"), "k-0001");
}

TEST(Gates, NameTheMissingDimensionAndItsCure) {
  testkit::verifies({"req~clearance.every-dimension~1"});
  const auto [known, command, actor] = trialOf(Act::Plan, Scenario::Diagnosis);
  auto facts = goodFacts(known, command, actor);
  facts.lots.front()->material = "RadioMatrix";
  const auto refusal = judge(known, command, facts).error();
  EXPECT_THAT(refusal.message, testing::HasSubstr("material RadioMatrix is not in clearance row k-0001"));
  EXPECT_EQ(refusal.expected, "BoneMatrix");
  EXPECT_EQ(refusal.found, "RadioMatrix");
  EXPECT_THAT(refusal.cure, testing::HasSubstr("BoneMatrix"));
}

TEST(Gates, LetAnExampleRowCountInADemonstrationLab) {
  testkit::verifies({"req~clearance.none-shipped~1"});
  const auto [known, command, actor] = trialOf(Act::Plan, Scenario::Diagnosis);
  auto facts = goodFacts(known, command, actor);
  facts.clearances.front().example = true;
  facts.demonstration = true;
  EXPECT_TRUE(judge(known, command, facts));
}

TEST(Gates, TakeASignedOverrideForAnAnchor) {
  testkit::verifies({"req~print.anchored~1"});
  auto [known, command, actor] = trialOf(Act::ReleasePrint, Scenario::Diagnosis);
  Statement override;
  override.sid = std::string(32, 'c');
  override.meaning = "responsibility";
  override.role = "qa";
  known.signatures.push_back({override, known.rev});
  std::get<ReleasePrint>(command).overrideSid = override.sid;
  auto facts = goodFacts(known, command, actor);
  facts.anchored = false;
  const auto drafts = judge(known, command, facts);
  ASSERT_TRUE(drafts);
  EXPECT_EQ(drafts->back().data.text("override"), override.sid);
}

TEST(Gates, AnswerAStepOutOfOrderWithTheStepToDo) {
  testkit::verifies({"req~case.step-order~1"});
  const Case sut = caseAt(Scenario::Diagnosis, CaseState::Opened);
  const auto refusal = judge(sut, plan(sut), goodFacts(sut, plan(sut), quality)).error();
  EXPECT_EQ(refusal.number, 400);
  EXPECT_EQ(refusal.found, "Opened");
}

TEST(Gates, RefuseASecondReleaseOfTheSameTicket) {
  testkit::verifies({"req~ticket.once~1", "req~build.runs-kept~1"});
  const Case sut = caseAt(Scenario::Diagnosis, CaseState::PrintReleased);
  EXPECT_EQ(judge(sut, releasePrint(), goodFacts(sut, releasePrint(), secondQuality)).error().number, 601);
  const Case printing = caseAt(Scenario::Diagnosis, CaseState::Printing);
  EXPECT_EQ(judge(printing, startBuild(printing), goodFacts(printing, startBuild(printing), quality)).error().number,
            607);
}

TEST(Gates, SayThatAnEndedCaseIsEnded) {
  testkit::verifies({"req~case.step-order~1"});
  const Case sut = caseAt(Scenario::Training, CaseState::Closed);
  EXPECT_EQ(judge(sut, acceptImages(), goodFacts(sut, acceptImages(), surgeonWhoSegments)).error().number, 407);
  EXPECT_EQ(judge({}, acceptImages(), goodFacts({}, acceptImages(), surgeonWhoSegments)).error().number, 406);
}

TEST(Gates, LeaveARefusedPrintInTheLogAsPrintRefused) {
  testkit::verifies({"req~record.refusal-noted~1"});
  const Case planned = caseAt(Scenario::Diagnosis, CaseState::Planned);
  const auto refusal = refusalOf(RefusalCode::GeometryDiffers, "", "aa", "bb");
  const auto draft = printRefusalEntry(planned, quality, "release to print", refusal);
  EXPECT_EQ(draft.type, "print.refused");
  EXPECT_EQ(draft.data.text("code"), "geometry.differs");
  EXPECT_EQ(draft.data.text("job"), "j-0001");
  EXPECT_EQ(printRefusalEntry(caseAt(Scenario::Diagnosis, CaseState::Approved), quality, "plan", refusal).type,
            "step.refused");
}

TEST(Gates, WriteWhoAcceptedAWarningAndWhy) {
  testkit::verifies({"req~intake.warning-accepted~1"});
  const auto [known, command, actor] = trialOf(Act::AcceptImages, Scenario::Diagnosis);
  auto facts = goodFacts(known, command, actor);
  facts.inSeries.name = "Dough";
  facts.accepted = {{"series.patient_name", "same person, asked the ward"}};
  const auto drafts = judge(known, command, facts);
  ASSERT_TRUE(drafts);
  EXPECT_THAT(drafts->front().data.words("warnings"),
              testing::ElementsAre("series.patient_name accepted by u-0001: same person, asked the ward"));
}

TEST(Gates, ComputeTheVerdictOfAnInspectionToTheLastDigit) {
  testkit::verifies({"req~inspect.points~1"});
  auto [known, command, actor] = trialOf(Act::Inspect, Scenario::Diagnosis);
  const auto outcome = [&, c = known, who = actor](const std::string& foundMm) {
    auto measured = std::get<Inspect>(command);
    measured.found.front().foundMm = foundMm;
    return judge(c, measured, goodFacts(c, measured, who))->front().data.text("outcome");
  };
  EXPECT_EQ(outcome("20.3"), "pass");
  EXPECT_EQ(outcome("20.300001"), "fail");
  EXPECT_EQ(outcome("19.7"), "pass");
}

TEST(Refusals, HaveUniqueNumbersAndNamesInOrder) {
  testkit::verifies({"req~cli.refusal~1"});
  std::set<std::string_view> names;
  int last = 0;
  for (const auto& line : refusalTable()) {
    EXPECT_GT(line.number, last) << line.name;
    last = line.number;
    EXPECT_TRUE(names.insert(line.name).second) << line.name;
    EXPECT_FALSE(line.sentence.empty() || line.cure.empty()) << line.name;
  }
}

} // namespace
} // namespace calque::domain
