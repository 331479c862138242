// Markdown as OpenFastTrace's user guide describes it.
#include "requirements/trace/sources.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::trace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Item> itemsOf(const std::string& text) {
  return readItems(text, "requirements/a.md");
}

TEST(Specification, IsReadWithEveryPartOfAnItem) {
  testkit::verifies({"req~trace.matrix~1"});
  const auto sut = itemsOf("# Title\n\nWords.\n\n### An item\n`req~a.b-c~2`\nStatus: draft\n\nIt shall\nbe so.\n\n"
                           "Rationale:\nBecause.\n\nComment:\nShown by `A.B`.\n\nCovers:\n* un~x~1\n+ `reg~y~3`\n\n"
                           "Depends:\n- req~z~1\n\nNeeds: impl, utest\n\nTags: central, other\n");
  ASSERT_EQ(sut.size(), 1u);
  EXPECT_EQ(toText(sut[0].id), "req~a.b-c~2");
  EXPECT_EQ(sut[0].title, "An item");
  EXPECT_TRUE(sut[0].draft);
  EXPECT_EQ(sut[0].description, "It shall\nbe so.");
  EXPECT_EQ(sut[0].comment, "Shown by `A.B`.");
  EXPECT_THAT(sut[0].covers, ElementsAre(ItemId{"un", "x", 1}, ItemId{"reg", "y", 3}));
  EXPECT_THAT(sut[0].depends, ElementsAre(ItemId{"req", "z", 1}));
  EXPECT_THAT(sut[0].needs, ElementsAre("impl", "utest"));
  EXPECT_THAT(sut[0].tags, ElementsAre("central", "other"));
  EXPECT_EQ(toText(sut[0].place), "requirements/a.md:6");
}

TEST(Specification, TakesTheSmallestItemOfTheGuide) {
  const auto sut = itemsOf("`req~this-is-the-id~1`\n\nThis is the description of the requirement.\n");
  ASSERT_EQ(sut.size(), 1u);
  EXPECT_EQ(sut[0].title, "");
  EXPECT_FALSE(sut[0].draft);
  EXPECT_THAT(sut[0].needs, IsEmpty()) << "it ends a chain";
}

TEST(Specification, TakesListsAndTheKeywordOfTheDescription) {
  const auto sut = itemsOf("### T\n`feat~a~1`\n\nDescription:\nThis.\n\nNeeds:\n- dsn\n- uman\n");
  ASSERT_EQ(sut.size(), 1u);
  EXPECT_EQ(sut[0].description, "This.");
  EXPECT_THAT(sut[0].needs, ElementsAre("dsn", "uman"));
}

TEST(Specification, EndsAnItemAtAHeadingAndAtTheNextId) {
  const auto sut =
      itemsOf("### A\n`req~a~1`\n\nOne.\n\n## More\n\nNo item's words.\n\n`req~b~1`\n\nTwo.\n`req~c~1`\nThree.\n");
  ASSERT_EQ(sut.size(), 3u);
  EXPECT_EQ(sut[0].description, "One.");
  EXPECT_EQ(sut[1].title, "") << "a heading with words below it is nobody's title";
  EXPECT_EQ(sut[1].description, "Two.");
  EXPECT_EQ(sut[2].description, "Three.");
}

TEST(Specification, PassesOverFencesAndWhatIsTurnedOff) {
  EXPECT_THAT(itemsOf("```\n`req~a~1`\n```\n<!-- oft:off -->\n`req~b~1`\n<!-- oft:on -->\n"), IsEmpty());
  EXPECT_EQ(itemsOf("```\n```\n<!-- oft:off -->\n<!-- oft:on -->\n`req~c~1`\n").size(), 1u);
}

TEST(Specification, KeepsAnEntryThatNamesNothing) {
  const auto sut = itemsOf("`req~a~1`\n\nCovers:\n* un-x-1\n\nNeeds: impl\n");
  ASSERT_EQ(sut.size(), 1u);
  EXPECT_THAT(sut[0].covers, IsEmpty());
  EXPECT_THAT(sut[0].unread, ElementsAre("* un-x-1"));
}

TEST(ItemIds, HavePartsThatBeginWithALetter) {
  for (const auto* good : {"req~a~0", "req~a.b~1", "REQ~a-1.b_2~12", "utest~x~4"})
    EXPECT_TRUE(maybeItemId(good)) << good;
  for (const auto* bad : {"", "req", "req~a", "req~~1", "req~1a~1", "req~a.1~1", "req~a~", "req~a~x", "r1~a~1",
                          "req~a~1 ", "req~a.~1", "req~a~99999999999999999999"})
    EXPECT_FALSE(maybeItemId(bad)) << bad;
}

TEST(ItemIds, AreFoundWithinALine) {
  EXPECT_EQ(maybeItemIdIn("see [this](#x) `req~a.b~1`, please"), (ItemId{"req", "a.b", 1}));
  EXPECT_EQ(maybeItemIdIn("req~a~1"), (ItemId{"req", "a", 1}));
  EXPECT_FALSE(maybeItemIdIn("nothing at all"));
}

} // namespace
} // namespace calque::trace
