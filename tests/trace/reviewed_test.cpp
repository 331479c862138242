#include "small_trace.h"

#include <gmock/gmock.h>

namespace calque::trace {
namespace {

TEST(Reviewed, ComesBackAsItWasWritten) {
  const auto sut = smallTrace().reviewed.value();
  const auto text = toText(sut);
  EXPECT_EQ(toText(readReviewed(text).value()), text);
  EXPECT_THAT(text, testing::HasSubstr("\n  un~record~1 "));
}

TEST(Reviewed, IsRefusedWithTheLineThatIsNone) {
  const std::string line = "req~a~1 0123456789abcdef\n";
  EXPECT_TRUE(readReviewed(line));
  for (const auto& bad : {std::string("req~a~1\n"), std::string("req~a~1 0123\n"), std::string("a 0123456789abcdef\n"),
                          "  " + line, line + line, line + "  " + line + "  " + line}) {
    const auto sut = readReviewed(bad);
    ASSERT_FALSE(sut) << bad;
    EXPECT_THAT(std::get<base::Fault>(sut.error()).message, testing::HasSubstr("line"));
  }
}

TEST(Reviewed, ForgetsWhatIsGoneAndRefusesWhatNeverWas) {
  const auto items = smallTrace().items;
  const auto before = readReviewed("req~gone~1 0123456789abcdef\n").value();
  const auto sut = reviewedToday(items, before, {"req~keep~1"}).value();
  EXPECT_EQ(sut.size(), 1u);
  EXPECT_TRUE(sut.contains("req~keep~1"));
  EXPECT_FALSE(reviewedToday(items, {}, {"req~never~1"}));
}

TEST(Digest, HasTheAnswerOfSha256sum) {
  EXPECT_EQ(digestOf(smallTrace().items.back()), "48d1fe54044cb3fd"); // the worked example of docs/formats/trace.md
}

TEST(Digest, ChangesWithTitleDescriptionAndNeedsAlone) {
  const auto item = smallTrace().items.back();
  auto same = item;
  same.description = "The program  shall\nkeep the record.";
  same.comment = "other";
  std::ranges::reverse(same.needs);
  EXPECT_EQ(digestOf(same), digestOf(item)) << "broken into other lines, another comment, needs in another order";
  for (auto change : {+[](Item& other) { other.title += "!"; }, +[](Item& other) { other.description += "!"; },
                      +[](Item& other) { other.needs.pop_back(); }}) {
    auto other = item;
    change(other);
    EXPECT_NE(digestOf(other), digestOf(item));
  }
}

} // namespace
} // namespace calque::trace
