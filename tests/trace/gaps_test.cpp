// Each kind of gap, seeded into a sound trace and found.
#include "small_trace.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::trace {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Gap, IsEachNeedThatNothingCovers) {
  testkit::verifies({"req~trace.matrix~1"});
  auto sut = smallTrace();
  sut.tags.clear();
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("missing req~keep~1"));
  sut.runs.clear();
  sut.hasTestReports = false;
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("missing req~keep~1", "missing req~keep~1", "missing req~keep~1"));
  EXPECT_FALSE(judged(sut).complete());
}

TEST(Gap, IsATestThatFailed) {
  auto sut = smallTrace();
  sut.runs.push_back(test("Record.IsKeptTwice", Outcome::Failed, {"req~keep~1"}));
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("failed req~keep~1")) << "beside one that passed";
}

TEST(Gap, IsAStepThatFailed) {
  auto sut = smallTrace();
  sut.runs.back().outcome = Outcome::Failed;
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("failed req~keep~1"));
}

TEST(Gap, IsARequirementOfWhichEveryTestWasSkipped) {
  auto sut = smallTrace();
  sut.runs.front().outcome = Outcome::Skipped;
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("skipped req~keep~1"));
  sut.runs.push_back(test("Record.IsKeptTwice", Outcome::Passed, {"req~keep~1"}));
  EXPECT_THAT(gapsOf(judged(sut)), IsEmpty()) << "one that passed shows it";
}

TEST(Gap, IsARequirementOfWhichNoTestRan) {
  auto sut = smallTrace();
  sut.runs.front().outcome = Outcome::NotRun;
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("untested req~keep~1"));
  sut.runs.front().verifies.clear();
  sut.tags.push_back({"utest", {"req", "keep", 1}, {"core/a.cpp", 1}});
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("untested req~keep~1")) << "a tag promises a test and is none";
}

TEST(Gap, IsATextThatChangedUnderItsRevisionAndALinkThatWasReadWithTheOldText) {
  auto sut = smallTrace();
  sut.items.front().description = "People need another record.";
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("changed without a new revision un~record~1", "suspect req~keep~1"));
  sut.reviewed = reviewedToday(sut.items, *sut.reviewed, {"un~record~1"}).value();
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("suspect req~keep~1")) << "read again, but not what stands on it";
  sut.reviewed = reviewedToday(sut.items, *sut.reviewed, {"req~keep~1"}).value();
  EXPECT_THAT(gapsOf(judged(sut)), IsEmpty());
}

TEST(Gap, IsAnItemAndALinkThatNobodyReviewed) {
  auto sut = smallTrace();
  sut.reviewed->erase("un~record~1");
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("not reviewed un~record~1"));
  sut = smallTrace();
  sut.reviewed->at("req~keep~1").parents.clear();
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("suspect req~keep~1"));
  sut.reviewed.reset();
  EXPECT_THAT(gapsOf(judged(sut)), IsEmpty());
  EXPECT_THAT(judged(sut).notJudged, ElementsAre("review")) << "and the answer says so";
}

TEST(Gap, IsARiskWhoseControlHasOne) {
  const auto risky =
      std::string(smallSpecification) + "\n### Loss\n`risk~loss~1`\n\nIt is lost.\n\nDepends:\n* req~keep~1\n";
  EXPECT_THAT(gapsOf(judged(smallTrace(risky))), IsEmpty());
  auto sut = smallTrace(risky);
  sut.tags.clear();
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("missing req~keep~1", "open control risk~loss~1"));
}

TEST(Gap, IsATestNamedInTheTextThatNoReportKnows) {
  auto sut = smallTrace(changed("`Record.IsKept`", "`Record.IsKept`, `Record.WasKept`"));
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("unknown test req~keep~1"));
  sut.runs.push_back(test("All/Record.WasKept/3", Outcome::Passed, {}));
  EXPECT_THAT(gapsOf(judged(sut)), IsEmpty()) << "a test with parameters is named as in its source";
}

TEST(Gap, IsAnEntryOfAListThatNamesNothing) {
  EXPECT_THAT(gapsOf(judged(smallTrace(changed("* un~record~1", "* un~record~1\n* the record")))),
              ElementsAre("unread req~keep~1"));
}

TEST(Planned, IsADraftAndWhatOnlyDraftsCoverAndNoGap) {
  auto sut = judged(smallTrace(changed("`req~keep~1`\n", "`req~keep~1`\nStatus: draft\n")));
  EXPECT_THAT(gapsOf(sut), IsEmpty());
  ASSERT_EQ(sut.planned.size(), 2u);
  EXPECT_EQ(sut.planned[0].item, "req~keep~1");
  EXPECT_EQ(sut.planned[1].item, "un~record~1");
  EXPECT_FALSE(sut.complete()) << "while one is planned, nothing is complete";
  EXPECT_THAT(conclusionOf(sut), testing::HasSubstr("not complete"));
}

TEST(Wanted, ChoosesTheTypesThatAreJudgedAndTheAnswerSaysWhichWereNot) {
  auto sut = smallTrace();
  sut.runs.clear();
  sut.hasTestReports = false;
  const auto matrix = judge(sut, {"impl"});
  EXPECT_THAT(gapsOf(matrix), IsEmpty());
  EXPECT_THAT(matrix.judged, ElementsAre("impl"));
  EXPECT_THAT(matrix.notJudged, ElementsAre("utest", "oq"));
  EXPECT_THAT(conclusionOf(matrix), testing::HasSubstr("not judged: utest oq"));
  EXPECT_THAT(gapsOf(judge(sut, {"impl", "utest"})), ElementsAre("missing req~keep~1"));
}

} // namespace
} // namespace calque::trace
