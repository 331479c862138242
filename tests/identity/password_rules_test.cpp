#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "qms/identity/password_rules.h"

namespace calque::identity {
namespace {

TEST(PasswordRules, AskForLengthAndNothingElse) {
  testkit::verifies({"req~people.password~1"});
  EXPECT_EQ(refusalNumber(checkPassword(goodPassword)), 0);
  EXPECT_EQ(refusalNumber(checkPassword("nodigitsnosigns")), 0) << "no composition rule";
  EXPECT_EQ(refusalNumber(checkPassword("correct-staple-3")), 0);
  EXPECT_EQ(refusalNumber(checkPassword("fourteen chars")), 104);
  EXPECT_EQ(refusalNumber(checkPassword("")), 104);
}

TEST(PasswordRules, CountCodePointsNotBytes) {
  EXPECT_EQ(refusalNumber(checkPassword("äöüßéèêçñåøæœðþ")), 0) << "15 characters, 30 bytes";
  EXPECT_EQ(refusalNumber(checkPassword("äöüßéèêçñåøæœð")), 104) << "14 characters, 28 bytes";
  std::string longest;
  for (int i = 0; i < 128; ++i)
    longest += i * i % 7 > 2 ? "ä" : i % 3 ? "ö" : "ü";
  EXPECT_EQ(refusalNumber(checkPassword(longest)), 0) << "128 characters, 256 bytes";
  EXPECT_EQ(refusalNumber(checkPassword(longest + "ä")), 104);
}

TEST(PasswordRules, RefuseWhatIsGuessedFirst) {
  testkit::verifies({"req~people.password~1"});
  for (const auto* guessed :
       {"passwordpassword", "Password12345678", "PASSWORD PASSWORD 1!", "aaaaaaaaaaaaaaaa", "121212121212121212",
        "123456789012345", "987654321098765", "abcdefghijklmnop", "qwertyuiopasdfghjkl", "Correct Horse Battery Staple",
        "calquecalque2026", "                    ", "Willkommen2026!!", "hospital hospital 1"})
    EXPECT_EQ(refusalNumber(checkPassword(guessed)), 104) << guessed;
}

TEST(PasswordRules, RefuseBytesThatAreNoText) {
  EXPECT_EQ(refusalNumber(checkPassword("not utf-8 \xff\xfe here at all")), 104);
  EXPECT_EQ(refusalNumber(checkPassword(std::string_view("zero byte \0 in the middle", 25))), 104);
}

TEST(PasswordRules, NeverRepeatThePassword) {
  const auto refused = checkPassword("shortsecret");
  const auto& refusal = std::get<base::Refusal>(refused.error());
  for (const auto& text : {refusal.message, refusal.cure, refusal.expected, refusal.found})
    EXPECT_EQ(text.find("shortsecret"), std::string::npos);
}

} // namespace
} // namespace calque::identity
