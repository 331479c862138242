#include "small_trace.h"

#include "requirements/trace/rendering.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::trace {
namespace {

using testing::HasSubstr;
using testing::Not;

Matrix withGapAndDraft() {
  return judged(
      smallTrace(std::string(smallSpecification) +
                 "\n### Later <soon>\n`req~later~1`\nStatus: draft\n\nLater.\n\nCovers:\n* un~record~1\n\n"
                 "Needs: impl\n\n### Open\n`req~open~1`\n\nOpen.\n\nCovers:\n* un~record~1\n\nNeeds: impl\n"));
}

TEST(Text, TellsGapsFirstThenWhatIsPlannedThenAll) {
  testkit::verifies({"req~trace.matrix~1"});
  const auto sut = textOf(withGapAndDraft(), Extent::Whole);
  const auto gap = sut.find("missing  req~open~1"), planned = sut.find("req~later~1  Later <soon>: draft"),
             row = sut.find("  un~record~1  A record  [open]");
  EXPECT_LT(gap, planned);
  EXPECT_LT(planned, row);
  EXPECT_LT(row, sut.size());
  EXPECT_THAT(sut, HasSubstr("utest Record.IsKept (passed)"));
  EXPECT_THAT(sut, HasSubstr("impl core/keep.cpp:7 (covers)"));
  EXPECT_THAT(textOf(withGapAndDraft(), Extent::OpenOnly), Not(HasSubstr("Matrix")));
}

TEST(State, SaysOkOnlyOfAnItemThatAsksForSomething) {
  const auto stateIn = [](const std::string& more, std::string_view id) {
    const auto sut = judged(smallTrace(smallSpecification + more));
    return std::string(stateOf(*std::ranges::find(sut.rows, id, &Row::id)));
  };
  EXPECT_EQ(stateIn("", "req~keep~1"), "ok");
  EXPECT_EQ(stateIn("\n### Clause\n`reg~silent~1`\n\nA clause.\n", "reg~silent~1"), "asks nothing");
  const std::string risk = "\n### Loss\n`risk~loss~1`\n\nLost.\n\nDepends:\n* ",
                    draft = "\n### Later\n`req~later~1`\nStatus: draft\n\nLater.\n";
  EXPECT_EQ(stateIn(risk + "req~keep~1\n", "risk~loss~1"), "ok");
  EXPECT_EQ(stateIn(draft + risk + "req~later~1\n", "risk~loss~1"), "open") << "its control is planned";
  EXPECT_EQ(stateIn(draft + risk + "req~later~1\n", "req~later~1"), "draft");
}

TEST(Json, HoldsTheSameMatrix) {
  const auto matrix = withGapAndDraft();
  const auto sut = jsonOf(matrix);
  EXPECT_FALSE(sut.flag("complete"));
  ASSERT_EQ(sut.find("gaps")->list()->size(), 1u);
  EXPECT_EQ(sut.find("gaps")->list()->front().text("kind"), "missing");
  EXPECT_EQ(sut.find("planned")->list()->size(), matrix.planned.size());
  EXPECT_EQ(sut.find("rows")->list()->size(), 4u);
  EXPECT_EQ(sut.find("counts")->number("tests_passed"), 1u);
}

TEST(Html, LeadsFromEveryIdToItsRowAndHoldsNoForeignMarkup) {
  const auto sut = htmlOf(withGapAndDraft());
  EXPECT_THAT(sut, HasSubstr("<h3 id=\"req~keep~1\">"));
  EXPECT_THAT(sut, HasSubstr("<a href=\"#un~record~1\">"));
  EXPECT_THAT(sut, HasSubstr("Later &lt;soon&gt;"));
  EXPECT_THAT(sut, Not(HasSubstr("<soon>")));
  EXPECT_LT(sut.find("<h2>Gaps</h2>"), sut.find("<h2>Planned</h2>"));
}

} // namespace
} // namespace calque::trace
