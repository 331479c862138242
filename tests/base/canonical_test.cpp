// F14 of record.md 12: what is not canonical is refused by the writer; the verifier's own tests do the same for its
// reader.
#include "core/base/canonical.h"

#include "testkit/testkit.h"

#include <gtest/gtest.h>

namespace calque::base {
namespace {

std::string nested(int depth) { // {"a":{"a":…{}…}}, `depth` objects
  std::string text = "{}";
  for (int i = 1; i < depth; ++i)
    text = "{\"a\":" + text + "}";
  return text;
}

std::string ofBytes(std::size_t size) {
  return "{\"a\":\"" + std::string(size - 8, 'x') + "\"}";
}

TEST(Canonical, ReadsAndWritesTheSameBytes) {
  for (std::string text : {R"({})", R"({"a":[],"a_1":{},"ab":"","b":true,"c":false,"d":0,"e":9007199254740991})",
                           R"({"a":"\"\\/Åß太","b":["x",[1,{"c":2}]]})"}) {
    auto sut = fromCanonical(text);
    ASSERT_TRUE(sut) << text;
    EXPECT_EQ(*toCanonical(*sut), text);
  }
}

TEST(Canonical, SortsKeysByBytes) {
  Json sut;
  sut.set("b", 1).set("a_", 2).set("a0", 3).set("a", 4);
  EXPECT_EQ(*toCanonical(sut), R"({"a":4,"a0":3,"a_":2,"b":1})");
}

TEST(Canonical, RefusesADuplicateKey) {
  testkit::verifies({"req~record.canonical~1"});
  EXPECT_FALSE(fromCanonical(R"({"a":1,"a":1})"));
  EXPECT_FALSE(fromCanonical(R"({"a":1,"a":2})"));
  EXPECT_FALSE(fromCanonical(R"({"o":{"a":1,"a":2}})"));
}

TEST(Canonical, RefusesUnsortedKeys) {
  EXPECT_FALSE(fromCanonical(R"({"b":1,"a":2})"));
}

TEST(Canonical, RefusesWhatIsNoIntegerOfTheRecord) {
  for (auto text : {R"({"a":1.0})", R"({"a":1.5})", R"({"a":1e3})", R"({"a":-1})", R"({"a":-0})", R"({"a":01})",
                    R"({"a":+1})", R"({"a":9007199254740992})", R"({"a":18446744073709551616})"})
    EXPECT_FALSE(fromCanonical(text)) << text;
}

TEST(Canonical, RefusesNullAndWhatIsNoObject) {
  for (auto text : {R"({"a":null})", R"([])", R"("a")", R"(1)", R"(true)", R"(null)", ""})
    EXPECT_FALSE(fromCanonical(text)) << text;
}

TEST(Canonical, RefusesBomWhiteSpaceAndTrailingBytes) {
  EXPECT_FALSE(fromCanonical("\xEF\xBB\xBF{\"a\":1}"));
  for (std::string_view text :
       {std::string_view(R"({"a": 1})"), std::string_view(R"( {"a":1})"), std::string_view("{\"a\":1}\n"),
        std::string_view(R"({"a":1}{})"), std::string_view(R"({"a":1,})"), std::string_view("{\"a\":1}\0", 8)})
    EXPECT_FALSE(fromCanonical(text)) << text;
}

TEST(Canonical, RefusesEscapesThatHaveAPlainSpelling) {
  for (auto text : {R"({"a":"\/"})", R"({"a":"\u0041"})", R"({"a":"\u00c5"})", R"({"a":"\n"})", R"({"\u0061":1})"})
    EXPECT_FALSE(fromCanonical(text)) << text;
}

TEST(Canonical, RefusesTextThatIsNotNfcOrForbidden) {
  EXPECT_FALSE(fromCanonical("{\"a\":\"A\u030A\"}"));
  EXPECT_FALSE(fromCanonical("{\"a\":\"\u202E\"}"));
  EXPECT_FALSE(fromCanonical("{\"a\":\"\xFF\"}"));
  EXPECT_FALSE(toCanonical(Json().set("a", "A\u030A")));
  EXPECT_FALSE(toCanonical(Json().set("a", "line\nbreak")));
}

TEST(Canonical, RefusesKeysOutsideTheirAlphabet) {
  for (auto key : {"", "A", "1a", "_a", "a-b", "a b", "å", "a23456789012345678901234567890123"}) {
    EXPECT_FALSE(toCanonical(Json().set(key, 1))) << key;
    EXPECT_FALSE(fromCanonical("{\"" + std::string(key) + "\":1}")) << key;
  }
  EXPECT_TRUE(toCanonical(Json().set("a2345678901234567890123456789012", 1)));
}

TEST(Canonical, TakesDepth8AndRefusesDepth9) {
  testkit::verifies({"req~record.canonical~1"});
  EXPECT_TRUE(fromCanonical(nested(8)));
  EXPECT_FALSE(fromCanonical(nested(9)));
  EXPECT_FALSE(fromCanonical(R"({"a":[[[[[[[[1]]]]]]]]})"));
  Json sut;
  for (int i = 1; i < 9; ++i)
    sut = Json().set("a", sut);
  EXPECT_FALSE(toCanonical(sut));
}

TEST(Canonical, RefusesAMillionBracketsWithoutFallingOver) {
  EXPECT_FALSE(fromCanonical("{\"a\":" + std::string(1'000'000, '['), {.bytes = 10'000'000, .depth = 8}));
}

TEST(Canonical, Takes65536BytesAndRefusesOneMore) {
  EXPECT_TRUE(fromCanonical(ofBytes(65'536)));
  EXPECT_FALSE(fromCanonical(ofBytes(65'537)));
  EXPECT_TRUE(toCanonical(Json().set("a", std::string(65'528, 'x'))));
  EXPECT_FALSE(toCanonical(Json().set("a", std::string(65'529, 'x'))));
  EXPECT_TRUE(fromCanonical(ofBytes(65'537), {.bytes = 1'048'576, .depth = 8}));
}

TEST(Canonical, RefusesToWriteAnIntegerAbove2To53) {
  EXPECT_TRUE(toCanonical(Json().set("a", (std::uint64_t{1} << 53) - 1)));
  EXPECT_FALSE(toCanonical(Json().set("a", std::uint64_t{1} << 53)));
  EXPECT_FALSE(toCanonical(Json().set("a", -1)));
}

TEST(Canonical, WritesAnObjectOnly) {
  EXPECT_FALSE(toCanonical(Json(JsonList{})));
}

TEST(Json, GivesDefaultsForWhatIsAbsentOrOfAnotherKind) {
  Json sut;
  sut.set("t", "x").set("n", 7).set("f", true).set("w", JsonList{"a", 1, "b"});
  EXPECT_EQ(sut.text("t"), "x");
  EXPECT_EQ(sut.text("n"), "");
  EXPECT_EQ(sut.number("n"), 7u);
  EXPECT_EQ(sut.number("none"), 0u);
  EXPECT_TRUE(sut.flag("f"));
  EXPECT_FALSE(sut.flag("t"));
  EXPECT_EQ(sut.words("w"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(Json(1).find("t"), nullptr);
}

} // namespace
} // namespace calque::base
