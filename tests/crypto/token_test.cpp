// Keys on tokens, with SoftHSM through the machine's p11-kit.
#include "chain_fixture.h"

#include "core/crypto/token.h"
#include "testkit/soft_token.h"

namespace calque::crypto {
namespace {

using testkit::SoftToken;

Secret pin(std::string_view text = SoftToken::pin) {
  return Secret{text};
}

std::string troubleWith(const std::string& uri, const Secret& secret) {
  const auto opened = openTokenKey(maybeTokenName(uri).value(), secret);
  return opened ? std::string() : (opened.error().wrongPin ? "PIN: " : "") + opened.error().what;
}

TEST(TokenName, IsReadAndWrittenAsRfc7512Does) {
  const auto sut = maybeTokenName("pkcs11:token=The%20Card;serial=0123ab;id=%01%ff");
  ASSERT_TRUE(sut);
  EXPECT_EQ(sut->label, "The Card");
  EXPECT_EQ(sut->serial, "0123ab");
  EXPECT_EQ(sut->id, "01ff");
  EXPECT_EQ(toUri(*sut), "pkcs11:serial=0123ab;token=The%20Card;id=%01%ff");
}

TEST(TokenName, IsNothingElse) {
  for (const char* uri : {"", "pkcs11:", "pkcs11:id=%01", "PKCS11:serial=1", "file:serial=1",
                          "pkcs11:serial=", "pkcs11:serial=1;serial=2", "pkcs11:serial=1;type=private",
                          "pkcs11:serial=1?pin-value=1234", "pkcs11:serial=1?module-path=x.so", "pkcs11:serial=%1",
                          "pkcs11:serial=%zz", "pkcs11:serial", "pkcs11:serial=12345678901234567"})
    EXPECT_FALSE(maybeTokenName(uri)) << uri;
}

struct Token : ::testing::Test {
  void SetUp() override {
    if (!SoftToken::isPossible())
      GTEST_SKIP() << "skipped: no SoftHSM";
    card.emplace();
  }
  base::Bytes certificateFor(const PrivateKey& key) const {
    return makePersonCertificate(key, "S. Seven", "u-0007", lab.years, lab.issuing, lab.issuingKey).value();
  }
  std::optional<SoftToken> card;
  Chain lab;
};

TEST_F(Token, SignsACmsThatVerifiesUnderACertificateForItsKey) {
  const auto sut = openTokenKey(maybeTokenName(card->uri()).value(), pin());
  ASSERT_TRUE(sut) << sut.error().what;
  EXPECT_EQ(sut->name.serial, card->serial());
  EXPECT_EQ(sut->name.id, "01");
  const auto certificate = certificateFor(sut->key);
  const auto cms = signCms(sut->key, certificate, base::viewOf("{}"));
  ASSERT_TRUE(cms.has_value());
  auto trust = lab.trust();
  trust.signer = certificate;
  EXPECT_EQ(whyCmsInvalid(*cms, base::viewOf("{}"), trust), "");
  EXPECT_NE(whyCmsInvalid(*cms, base::viewOf("{ }"), trust), "");
}

TEST_F(Token, ProvesThatItHoldsTheKeyOfThatCertificateAndOfNoOther) {
  const auto sut = openTokenKey(maybeTokenName(card->uri()).value(), pin());
  ASSERT_TRUE(sut);
  EXPECT_TRUE(provesPossession(sut->key, certificateFor(sut->key)));
  EXPECT_FALSE(provesPossession(sut->key, lab.person));
  EXPECT_FALSE(provesPossession(sut->key, base::bytesOf("no certificate")));
}

TEST_F(Token, IsListedByNameWithoutAPin) {
  const auto sut = tokensHere();
  ASSERT_EQ(sut.size(), 1u);
  EXPECT_EQ(sut.front(), "pkcs11:serial=" + card->serial() + ";token=Card");
  card->unplug();
  EXPECT_TRUE(tokensHere().empty());
}

TEST_F(Token, TellsAWrongPinFromEverythingThatSpendsNone) {
  EXPECT_EQ(troubleWith(card->uri(), pin(SoftToken::wrongPin)), "PIN: the token did not take this PIN");
  EXPECT_EQ(troubleWith(card->uri(), pin("12")), "no PIN of 4 to 64 characters was given");
  EXPECT_EQ(troubleWith("pkcs11:serial=00000000", pin()), "the token is not here");
  EXPECT_EQ(troubleWith("pkcs11:token=Other", pin()), "the token is not here");
  EXPECT_EQ(troubleWith(card->uri() + ";id=%02", pin()), "the token holds no such signing key");
  card->unplug();
  EXPECT_EQ(troubleWith(card->uri(), pin()), "the token is not here");
  card->plugIn();
  EXPECT_EQ(troubleWith(card->uri(), pin()), "");
}

TEST_F(Token, IsNeverGuessedAmongSeveral) {
  card->addKey("Card", "02");
  EXPECT_EQ(troubleWith(card->uri(), pin()), "the token holds more than one signing key: name one by its id");
  EXPECT_EQ(troubleWith(card->uri() + ";id=%02", pin()), "");
  const auto other = card->addToken("Card");
  EXPECT_EQ(troubleWith("pkcs11:token=Card;id=%01", pin()), "more than one token is of that name");
  EXPECT_EQ(troubleWith("pkcs11:serial=" + other, pin()), "the token holds no such signing key");
}

TEST_F(Token, TakesNoKeyOfAnotherCurve) {
  card->addKey("Card", "03", "P-384");
  EXPECT_EQ(troubleWith(card->uri() + ";id=%03", pin()), "the token's key is not one for P-256");
}

} // namespace
} // namespace calque::crypto
