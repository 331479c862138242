// The verdicts of OpenFastTrace's user guide ("Reading and Understanding the Link Error Types"), each at least once.
#include "small_trace.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::trace {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// How the requirement's link to its need is judged.
LinkStatus linkIn(const std::string& specification) {
  const auto matrix = judged(smallTrace(specification));
  const auto row = std::ranges::find(matrix.rows, "req~keep~1", &Row::id);
  return row->covers.front().status;
}

TEST(LinkVerdict, IsCoversWhereTheItemOfThatRevisionNeedsTheType) {
  testkit::verifies({"req~trace.matrix~1"});
  EXPECT_EQ(linkIn(smallSpecification), LinkStatus::Covers);
  const auto sut = judged(smallTrace());
  EXPECT_THAT(gapsOf(sut), IsEmpty());
  EXPECT_TRUE(sut.complete());
}

TEST(LinkVerdict, IsOutdatedWhereTheLinkNamesAnOlderRevision) {
  EXPECT_EQ(linkIn(changed("`un~record~1`", "`un~record~2`")), LinkStatus::Outdated);
  EXPECT_THAT(gapsOf(judged(smallTrace(changed("`un~record~1`", "`un~record~2`")))),
              ElementsAre("missing un~record~2", "outdated req~keep~1"))
      << "and the need is not covered by it";
}

TEST(LinkVerdict, IsPredatedWhereTheLinkNamesANewerRevision) {
  EXPECT_EQ(linkIn(changed("* un~record~1", "* un~record~2")), LinkStatus::Predated);
  EXPECT_THAT(gapsOf(judged(smallTrace(changed("* un~record~1", "* un~record~2")))),
              ElementsAre("missing un~record~1", "predated req~keep~1"));
}

TEST(LinkVerdict, IsUnwantedWhereTheItemDoesNotNeedTheType) {
  EXPECT_EQ(linkIn(changed("Needs: req", "Needs: dsn")), LinkStatus::Unwanted);
  EXPECT_THAT(gapsOf(judged(smallTrace(changed("Needs: req", "Needs: dsn")))),
              ElementsAre("missing un~record~1", "unwanted req~keep~1"));
}

TEST(LinkVerdict, IsOrphanedWhereTheItemDoesNotExist) {
  EXPECT_EQ(linkIn(changed("* un~record~1", "* un~recrod~1")), LinkStatus::Orphaned);
  EXPECT_THAT(gapsOf(judged(smallTrace(changed("* un~record~1", "* un~recrod~1")))),
              ElementsAre("missing un~record~1", "orphaned req~keep~1"));
}

TEST(LinkVerdict, IsAmbiguousWhereTwoItemsHaveTheId) {
  const auto doubled = std::string(smallSpecification) + "\n### Again\n`un~record~1`\n\nTwice.\n";
  EXPECT_EQ(linkIn(doubled), LinkStatus::Ambiguous);
  const auto sut = gapsOf(judged(smallTrace(doubled)));
  EXPECT_EQ(std::ranges::count(sut, "duplicate un~record~1"), 2);
  EXPECT_THAT(sut, Contains("ambiguous req~keep~1"));
}

TEST(LinkVerdict, OfATagAndOfATestIsJudgedTheSameWay) {
  auto sut = smallTrace();
  sut.tags.push_back({"impl", {"req", "keep", 2}, {"core/a.cpp", 1}});
  sut.tags.push_back({"impl", {"req", "other", 1}, {"core/a.cpp", 2}});
  sut.tags.push_back({"impl", {"un", "record", 1}, {"core/a.cpp", 3}});
  sut.runs.push_back(test("A.B", Outcome::Passed, {"req~keep~0", "req~other~1", "no id"}));
  EXPECT_THAT(gapsOf(judged(sut)), ElementsAre("orphaned no id", "orphaned req~other~1", "orphaned req~other~1",
                                               "outdated req~keep~0", "predated req~keep~2", "unwanted un~record~1"));
}

TEST(LinkVerdict, OfADependenceAsksOnlyThatTheItemIsThere) {
  const auto with = [](const std::string& to) {
    return judged(smallTrace(changed("Covers:", "Depends:\n* " + to + "\n\nCovers:")));
  };
  EXPECT_THAT(gapsOf(with("un~record~1")), IsEmpty());
  EXPECT_THAT(gapsOf(with("un~record~0")), ElementsAre("outdated req~keep~1"));
  EXPECT_THAT(gapsOf(with("un~nothing~1")), ElementsAre("orphaned req~keep~1"));
}

} // namespace
} // namespace calque::trace
