#include "core/base/text.h"

#include "testkit/testkit.h"

#include <gtest/gtest.h>

namespace calque::base {
namespace {

TEST(EvidenceText, TakesWhatPeopleWrite) {
  for (auto text : {"", "Q. Åkesson", "Lab “Nord”", "山田 太郎", "\"\\/", "𝔘"})
    EXPECT_EQ(whyNotEvidenceText(text), "") << text;
}

TEST(EvidenceText, RefusesWhatIsNotNfc) {
  EXPECT_EQ(whyNotEvidenceText("A\u030Akesson"), "not in NFC");
  EXPECT_EQ(whyNotEvidenceText(toNfc("A\u030Akesson")), "");
}

TEST(EvidenceText, RefusesEachForbiddenCodePoint) {
  testkit::verifies({"req~record.law~1"});
  for (auto text : {"\x01", "\n", "\t", "\x7F", "\u0085", "\u200B", "\u200E", "\u200F", "\u2028", "\u202E", "\u2060",
                    "\u206F", "\uFEFF", "\uFFF9", "\uE000", "\uFDD0", "\U0001FFFE", "\U000F0000"})
    EXPECT_NE(whyNotEvidenceText(text), "") << static_cast<int>(static_cast<unsigned char>(text[0]));
  EXPECT_NE(whyNotEvidenceText(std::string_view("\0", 1)), "");
}

TEST(EvidenceText, TakesTheNeighboursOfTheForbidden) {
  for (auto text : {" ", "~", "\u00A0", "\u200C", "\u200D", "\u2010", "\u2027", "\u202F", "\uFFFC", "\uFFFD"})
    EXPECT_EQ(whyNotEvidenceText(text), "") << text;
}

TEST(EvidenceText, RefusesCodePointsYoungerThanUnicode14) {
  EXPECT_EQ(whyNotEvidenceText("\U0001F6DD"), ""); // playground slide, Unicode 14.0
  EXPECT_NE(whyNotEvidenceText("\U0001FAE8"), ""); // shaking face, Unicode 15.0
  EXPECT_NE(whyNotEvidenceText("\u0378"), "");     // never assigned
}

TEST(EvidenceText, RefusesBytesThatAreNoUtf8) {
  for (auto text : {"\xFF", "\xC3", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "a\x80"})
    EXPECT_EQ(whyNotEvidenceText(text), "not UTF-8");
}

TEST(EvidenceText, IsMadeOfAStrangersTextWithQuestionMarks) {
  EXPECT_EQ(toEvidenceText("a\u202Eb\nc", 10), "a?b?c");
  EXPECT_EQ(toEvidenceText("A\u030Ake", 2), "Åk");
  EXPECT_EQ(whyNotEvidenceText(toEvidenceText("x\xFF\xC3 \u0001\U0001FAE8", 100)), "");
  EXPECT_EQ(toEvidenceText("abc", 0), "");
}

TEST(FoldedText, MakesTheSpellingsOfOneNameEqual) {
  EXPECT_EQ(toFolded("STRASSE"), toFolded("Straße"));
  EXPECT_EQ(toFolded("ＡＫＥＳＳＯＮ"), toFolded("akesson"));
  EXPECT_EQ(toFolded("A\u030AKESSON"), toFolded("åkesson"));
  EXPECT_NE(toFolded("Akesson"), toFolded("Åkesson"));
}

TEST(CodePoints, AreCountedNotBytes) {
  EXPECT_EQ(codePoints("Å太𝔘a"), 4u);
}

} // namespace
} // namespace calque::base
