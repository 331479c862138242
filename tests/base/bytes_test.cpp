#include "core/base/bytes.h"

#include <gtest/gtest.h>

namespace calque::base {
namespace {

const Bytes allBytes = [] {
  Bytes bytes(256);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    bytes[i] = static_cast<std::uint8_t>(i);
  return bytes;
}();

TEST(Hex, WritesLowerCaseAndReadsItsOwnSpelling) {
  EXPECT_EQ(toHex(Bytes{0x00, 0xAF, 0xFF}), "00afff");
  EXPECT_EQ(maybeFromHex(toHex(allBytes)), allBytes);
  EXPECT_EQ(maybeFromHex(""), Bytes{});
}

TEST(Hex, ReadsNoOtherSpelling) {
  for (auto text : {"A0", "0", "0g", " 00", "00 ", "0x00", "00:00"})
    EXPECT_FALSE(maybeFromHex(text)) << text;
}

TEST(Hex, ReadsADigestOnlyFromExactly64Digits) {
  EXPECT_TRUE(maybeDigest(std::string(64, '7')));
  EXPECT_FALSE(maybeDigest(std::string(62, '7')));
  EXPECT_FALSE(maybeDigest(std::string(66, '7')));
}

// RFC 4648 section 10.
TEST(Base64, GivesTheVectorsOfTheStandard) {
  const std::pair<const char*, const char*> vectors[] = {{"", ""},
                                                         {"f", "Zg=="},
                                                         {"fo", "Zm8="},
                                                         {"foo", "Zm9v"},
                                                         {"foob", "Zm9vYg=="},
                                                         {"fooba", "Zm9vYmE="},
                                                         {"foobar", "Zm9vYmFy"}};
  for (auto [plain, spelled] : vectors) {
    EXPECT_EQ(toBase64(viewOf(plain)), spelled);
    EXPECT_EQ(maybeFromBase64(spelled), bytesOf(plain));
  }
  EXPECT_EQ(maybeFromBase64(toBase64(allBytes)), allBytes);
}

TEST(Base64, ReadsOneSpellingPerValueOnly) {
  for (auto text : {"Zg", "Zg=", "Zh==", "Zm9=", "Zm9v\n", "Zm 9", "Zg==Zg==", "=Zg=", "====", "Zm-_", "Z===", "Zg=A"})
    EXPECT_FALSE(maybeFromBase64(text)) << text;
}

} // namespace
} // namespace calque::base
