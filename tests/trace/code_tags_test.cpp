// Tags in comments. The brackets are written apart from the words, so that this file carries no tag itself.
#include "requirements/trace/sources.h"

#include <gmock/gmock.h>

namespace calque::trace {
namespace {

std::vector<std::string> tagsOf(const std::string& inBrackets) {
  std::vector<std::string> words;
  for (const auto& tag : readTags("int x;\n// see [" + inBrackets + "] here\n", "core/a.cpp"))
    words.push_back(tag.type + " " + toText(tag.covered) + " " + toText(tag.place));
  return words;
}

TEST(CodeTags, AreReadAsTheGuideWritesThem) {
  using testing::ElementsAre;
  EXPECT_THAT(tagsOf("impl->req~a.b~1"), ElementsAre("impl req~a.b~1 core/a.cpp:2"));
  EXPECT_THAT(tagsOf(" impl -> req~a.b~1 "), ElementsAre("impl req~a.b~1 core/a.cpp:2")) << "blanks are optional";
  EXPECT_THAT(tagsOf("impl->req~a~1, req~b~2"), ElementsAre("impl req~a~1 core/a.cpp:2", "impl req~b~2 core/a.cpp:2"));
  EXPECT_THAT(tagsOf("impl~~2->req~a~1"), ElementsAre("impl req~a~1 core/a.cpp:2")) << "a revision of its own";
  EXPECT_THAT(tagsOf("impl~validate-password~2->req~a~1"), ElementsAre("impl req~a~1 core/a.cpp:2")) << "and a name";
  EXPECT_THAT(tagsOf("dsn->req~a~1>>impl,test"), ElementsAre("dsn req~a~1 core/a.cpp:2")) << "and needs";
  EXPECT_THAT(tagsOf("utest->req~a~1"), ElementsAre("utest req~a~1 core/a.cpp:2"));
}

TEST(CodeTags, AreNotSeenWhereTheCodeOnlyLooksLikeOne) {
  for (const auto* text : {"this->member", "i", "impl->", "impl->req", "impl->req~a", "impl->req~a~1, other", "i]->a[0",
                           "->req~a~1", "impl=>req~a~1"})
    EXPECT_THAT(tagsOf(text), testing::IsEmpty()) << text;
}

TEST(CodeTags, MayStandTwiceInALine) {
  EXPECT_EQ(tagsOf("impl->req~a~1] and [utest->req~b~1").size(), 2u);
}

} // namespace
} // namespace calque::trace
