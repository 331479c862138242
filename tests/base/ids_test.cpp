#include "core/base/ids.h"

#include <gtest/gtest.h>
#include <set>

namespace calque::base {
namespace {

TEST(Ids, AreNewEachTimeAndOfTheirForm) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    auto sut = newUuid();
    EXPECT_TRUE(isUuid(sut)) << sut;
    EXPECT_EQ(sut[14], '4');
    EXPECT_NE(std::string("89ab").find(sut[19]), std::string::npos) << sut;
    EXPECT_TRUE(isHex(newHex32(), 32));
    EXPECT_TRUE(seen.insert(sut).second);
  }
}

TEST(Ids, TakeNoOtherSpellingOfAUuid) {
  EXPECT_TRUE(isUuid("6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10"));
  for (auto text : {"6E1A0F6C-3F5B-4A52-9D1E-0C4B8A7D2F10", "6e1a0f6c3f5b4a529d1e0c4b8a7d2f10",
                    "{6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f1}", "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f1", ""})
    EXPECT_FALSE(isUuid(text)) << text;
}

TEST(RecordId, CountsInFourDigitsAndMore) {
  EXPECT_EQ(recordId('c', 7), "c-0007");
  EXPECT_EQ(recordId('u', 12'345), "u-12345");
  EXPECT_EQ(maybeRecordNumber("c-0007", 'c'), 7u);
  EXPECT_EQ(maybeRecordNumber("c-123456789", 'c'), 123'456'789u);
}

TEST(RecordId, RefusesAnotherPrefixLengthOrDigit) {
  for (auto text : {"u-0007", "c-007", "c-1234567890", "c0007", "c-00x7", "c- 007", "C-0007", "c-", ""})
    EXPECT_FALSE(maybeRecordNumber(text, 'c')) << text;
}

} // namespace
} // namespace calque::base
