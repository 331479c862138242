#include "json_reader.h"

#include "json_writer.h"
#include "rules.h"
#include "testkit/testkit.h"
#include "type_words.h"

#include "sealed_case.h"

namespace calque::audit_check {
namespace {

bool reads(std::string_view text) {
  Document sut;
  const auto* value = sut.read(text);
  if (!value)
    return false;
  std::string again;
  writeValue(*value, again);
  EXPECT_EQ(again, text);
  return true;
}

TEST(JsonReader, TakesTheOneSpelling) {
  for (auto text :
       {R"({})", R"({"a":[],"b":{},"c":"","d":0,"e":true,"f":false})", R"({"a":9007199254740991})", R"({"a":"\"\\/"})",
        R"({"a":{"b":{"c":{"d":{"e":{"f":{"g":1}}}}}}})", "{\"a\":\"Åkesson “x”\"}", R"({"a1_":[{"b":1},{"b":2}]})"})
    EXPECT_TRUE(reads(text)) << text;
}

TEST(JsonReader, RefusesEveryOtherSpelling) {
  testkit::verifies({"req~record.canonical~1"});
  for (auto text : {"",
                    "[]",
                    "{",
                    R"({"a":1}x)",
                    R"({"a":1} )",
                    R"( {"a":1})",
                    R"({"a": 1})",
                    R"({"b":1,"a":1})",
                    R"({"a":1,"a":2})",
                    R"({"A":1})",
                    R"({"":1})",
                    R"({"1a":1})",
                    R"({"a":null})",
                    R"({"a":1.0})",
                    R"({"a":1e3})",
                    R"({"a":-1})",
                    R"({"a":01})",
                    R"({"a":9007199254740992})",
                    R"({"a":99999999999999999999999})",
                    R"({"a":"\/"})",
                    R"({"a":"\u0041"})",
                    R"({"a":"\n"})",
                    "{\"a\":\"\n\"}",
                    "{\"a\":\"\x7f\"}",
                    "{\"a\":\"\xff\"}",
                    "{\"a\":\"\xc2\x85\"}",
                    "{\"a\":\"\xe2\x80\x8b\"}",
                    "{\"a\":\"A\xcc\x8a\"}",
                    "{\"a\":\"\xee\x80\x80\"}",
                    "{\"a\":\"\xed\xa0\x80\"}",
                    "\xef\xbb\xbf{}",
                    R"({"a":[1,]})",
                    R"({"a":1,})",
                    R"({"a"})",
                    R"({a:1})",
                    R"({"a":tru})",
                    R"({"a":"x)",
                    R"({"abcdefghijklmnopqrstuvwxyzabcdefg":1})",
                    R"({"a":{"b":{"c":{"d":{"e":{"f":{"g":{"h":{}}}}}}}}})"})
    EXPECT_FALSE(reads(text)) << text;
  EXPECT_FALSE(reads("{\"a\":\"" + std::string(65'529, 'x') + "\"}"));
  EXPECT_TRUE(reads("{\"a\":\"" + std::string(65'528, 'x') + "\"}"));
}

TEST(ValueTypes, AreTheOnesOfTheList) {
  static const auto type = objectType("d:d r:role h?:h l:[i] o:{p:b,q?:s} w:on|off z:z y:y p:P k:Rk");
  auto fits = [](std::string_view text) {
    Document document;
    const auto* value = document.read(text);
    return value && !mismatchOf(*value, type, "x");
  };
  const std::string good =
      R"({"d":"-0.5","k":"k-0001","l":[1,2],"o":{"p":true},"p":"u-0001","r":"qa","w":"on","y":"2024-02-29","z":"2026-03-02T07:30:00.000Z"})";
  EXPECT_TRUE(fits(good));
  auto with = [&](std::string_view from, std::string_view to) {
    auto text = good;
    audit_check_test::replace(text, from, to);
    return text;
  };
  for (auto [from, to] : {std::pair{"-0.5", "-0"},
                          {"-0.5", "01"},
                          {"-0.5", "1."},
                          {"-0.5", "+1"},
                          {"k-0001", "k-001"},
                          {"k-0001", "c-0001"},
                          {"k-0001", "k-0000000001"},
                          {"[1,2]", "[1,\"2\"]"},
                          {"true", "1"},
                          {"\"p\":true", "\"p\":true,\"z\":1"},
                          {"qa", "boss"},
                          {"\"on\"", "\"of\""},
                          {"2024-02-29", "2023-02-29"},
                          {"07:30:00", "07:30:60"},
                          {"07:30:00.000Z", "07:30:00Z"},
                          {"\"d\":\"-0.5\",", ""}})
    EXPECT_FALSE(fits(with(from, to))) << to;
}

TEST(ClearanceRows, CoverEqualTextAndRangesOfDottedNumbers) {
  EXPECT_TRUE(isCovered("3.2", "3.2"));
  EXPECT_TRUE(isCovered(">=3.2 <4", "3.10"));
  EXPECT_TRUE(isCovered(">=3.2 <4", "3.2.0"));
  EXPECT_FALSE(isCovered(">=3.2 <4", "4.0"));
  EXPECT_FALSE(isCovered(">=3.2 <4", "3.1.9"));
  EXPECT_FALSE(isCovered(">=3.2 <4", "3.2b"));
  EXPECT_FALSE(isCovered(">=3.2  <4", "3.5"));
  EXPECT_FALSE(isCovered("3.2", "3.2.0"));
  EXPECT_TRUE(isCovered(">=0 <100000000000000000000000000000", "99999999999999999999999999999"));
}

TEST(ClearanceRows, NameAgesInWholeYears) {
  for (auto text : {"18-", "0-17", "5-5"})
    EXPECT_TRUE(isAgeRange(text)) << text;
  for (auto text : {"", "-", "18", "-5", "17-5", "a-b", "1--2", "18-x"})
    EXPECT_FALSE(isAgeRange(text)) << text;
}

TEST(Report, IsOneCanonicalLine) {
  Report sut;
  sut.findings.push_back({3, "chain.prev", "a \"quote\"", "b", 57, 2});
  const auto json = toJson(sut);
  EXPECT_TRUE(json.ends_with("}\n"));
  EXPECT_TRUE(reads(std::string_view(json).substr(0, json.size() - 1))) << json;
}

TEST(Findings, AreLimitedAndPrintable) {
  Findings sut;
  for (std::uint64_t i = 0; i < 3000; ++i)
    sut.add(7, 3, "rule.l2", std::string(300, 'x') + "é", "é\nß", 3000 - i);
  sut.add(2, 3, "chain.seq", "", "");
  const auto sorted = sut.sorted();
  EXPECT_EQ(sorted.size(), 1000U);
  EXPECT_EQ(sorted.front().code, "chain.seq");
  EXPECT_EQ(sorted[1].expected.size(), 200U);
  EXPECT_EQ(sorted[1].found, "???");
}

} // namespace
} // namespace calque::audit_check
