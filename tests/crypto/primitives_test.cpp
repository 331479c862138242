#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/sealed.h"
#include "testkit/testkit.h"

namespace calque::crypto {
namespace {

base::Bytes hex(std::string_view text) {
  return base::maybeFromHex(text).value();
}

TEST(Digest, IsTheHashOfTheStandard) {
  EXPECT_EQ(sha256Hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-4
  EXPECT_EQ(sha256Hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  Sha256 sut;
  sut.update(base::viewOf("a"));
  sut.update(base::viewOf("bc"));
  EXPECT_EQ(sut.finish(), sha256("abc"));
}

TEST(Digest, AuthenticatesAsRfc4231) {
  EXPECT_EQ(base::toHex(hmacSha256(base::viewOf("Jefe"), base::viewOf("what do ya want for nothing?"))),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Hkdf, DerivesAsRfc5869) {
  const auto ikm = base::Bytes(22, 0x0b);
  EXPECT_EQ(base::toHex(hkdfSha256(ikm, hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42).view()),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  EXPECT_EQ(base::toHex(hkdfSha256(ikm, {}, {}, 42).view()),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
}

TEST(Scrypt, DerivesAsRfc7914) {
  const auto sut = scrypt(Secret("pleaseletmein"), base::viewOf("SodiumChloride"), {16384, 8, 1});
  EXPECT_EQ(base::toHex(sut.value().view()), "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
}

TEST(Scrypt, TakesOnePasswordInTwoNormalFormsAsOne) {
  const auto salt = base::Bytes(16, 1);
  const auto composed = scrypt(Secret("b\u00fccherregal am Fenster"), salt, testScryptCost);
  const auto decomposed = scrypt(Secret("bu\u0308cherregal am Fenster"), salt, testScryptCost);
  const auto other = scrypt(Secret("bucherregal am Fenster"), salt, testScryptCost);
  EXPECT_EQ(composed->text(), decomposed->text());
  EXPECT_NE(composed->text(), other->text());
}

TEST(Scrypt, RefusesACostOutsideItsBounds) {
  const ScryptCost production;
  EXPECT_EQ(whyCostRefused(production, false), "");
  EXPECT_EQ(whyCostRefused(testScryptCost, true), "");
  EXPECT_NE(whyCostRefused(testScryptCost, false), "") << "a production build never takes the test cost";
  EXPECT_NE(whyCostRefused({1u << 16, 8, 1}, false), "");
  EXPECT_NE(whyCostRefused({1u << 17, 7, 1}, false), "");
  EXPECT_NE(whyCostRefused({1u << 17, 8, 0}, false), "");
  EXPECT_NE(whyCostRefused({(1u << 17) + 1, 8, 1}, false), "") << "not a power of two";
  EXPECT_EQ(whyCostRefused({1u << 20, 8, 4}, false), "") << "1 GiB exactly";
  EXPECT_NE(whyCostRefused({1u << 20, 16, 1}, false), "") << "2 GiB";
  EXPECT_NE(whyCostRefused({1u << 21, 8, 1}, false), "");
  EXPECT_NE(whyCostRefused({1u << 17, 8, 5}, false), "");
  EXPECT_FALSE(scrypt(Secret("x"), base::Bytes(16), {1u << 21, 8, 1}).has_value());
}

TEST(Sealed, IsGcmOfTheSpecification) { // McGrew and Viega, test cases 14 and 16
  EXPECT_EQ(base::toHex(gcmSeal(base::Bytes(32), base::Bytes(12), {}, base::Bytes(16))),
            "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
  EXPECT_EQ(base::toHex(gcmSeal(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"),
                                hex("cafebabefacedbaddecaf888"), hex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                                hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532f"
                                    "cf0e2449a6b525b16aedf5aa0de657ba637b39"))),
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393"
            "ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
}

TEST(Sealed, IsTheBlobOfTheRecordsExample) { // record.md 5
  const base::Bytes dataKey(32, 0x41), keyId(16, 0x42), salt(32, 0x43);
  const auto id = hex("97aa39a992e405895510fdd3b70539dd797e3c9fcf3bee9d9ae11ef16441fb4b");
  ASSERT_EQ(sha256Hex("calque"), base::toHex(id));
  auto header = base::bytesOf("CLQBLOB1");
  header.insert(header.end(), keyId.begin(), keyId.end());
  header.insert(header.end(), salt.begin(), salt.end());
  const auto key = hkdfSha256(dataKey, salt, labelled("calque/blob/v1", {base::textOf(id)}), 32);
  base::Bytes nonce(12);
  nonce.back() = 1;
  EXPECT_EQ(base::toHex(gcmSeal(key.view(), nonce, header, base::viewOf("calque"))),
            "e27ac186b2cee7246d400d1cb8996c97b380f02bb033");
}

TEST(Sealed, OpensWholeOrNotAtAll) {
  const base::Bytes key(32, 1), other(32, 2);
  const auto aad = base::viewOf("u-0001");
  const auto sealed = sealWithNonce(key, aad, base::viewOf("secret"));
  EXPECT_EQ(base::textOf(openWithNonce(key, aad, sealed).value()), "secret");
  EXPECT_NE(sealed, sealWithNonce(key, aad, base::viewOf("secret"))) << "the nonce is fresh";
  EXPECT_FALSE(openWithNonce(other, aad, sealed).has_value());
  EXPECT_FALSE(openWithNonce(key, base::viewOf("u-0002"), sealed).has_value());
  EXPECT_FALSE(openWithNonce(key, aad, base::View(sealed).first(sealed.size() - 1)).has_value());
  EXPECT_FALSE(openWithNonce(key, aad, base::View(sealed).first(11)).has_value());
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1;
    EXPECT_FALSE(openWithNonce(key, aad, changed).has_value()) << "byte " << i;
  }
}

TEST(Sealed, HoldsNothingToo) {
  const base::Bytes key(32, 1);
  EXPECT_TRUE(openWithNonce(key, {}, sealWithNonce(key, {}, {})).value().empty());
}

TEST(Ed25519, SignsAsRfc8032) {
  const auto sut = Ed25519Key::fromSeed(hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
  EXPECT_EQ(base::toHex(sut.publicKey()), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  EXPECT_EQ(base::toHex(sut.sign({})),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
            "c61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
}

TEST(Ed25519, RefusesAnotherKeyTextOrSignature) {
  const auto sut = Ed25519Key::generate();
  const auto bytes = base::viewOf("checkpoint");
  auto signature = sut.sign(bytes);
  EXPECT_TRUE(verifyEd25519(sut.publicKey(), bytes, signature));
  EXPECT_FALSE(verifyEd25519(Ed25519Key::generate().publicKey(), bytes, signature));
  EXPECT_FALSE(verifyEd25519(sut.publicKey(), base::viewOf("checkpoinT"), signature));
  EXPECT_FALSE(verifyEd25519(sut.publicKey(), bytes, base::View(signature).first(63)));
  signature[5] ^= 1;
  EXPECT_FALSE(verifyEd25519(sut.publicKey(), bytes, signature));
}

TEST(Secret, LeavesNothingBehindWhenItMoves) {
  Secret sut("pass");
  const Secret taken = std::move(sut);
  EXPECT_EQ(taken.text(), "pass");
  EXPECT_EQ(sut.size(), 0u); // NOLINT(bugprone-use-after-move): that is the promise
  std::string text = "pass";
  const char* at = text.data();
  wipe(text);
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(at[0], '\0');
  EXPECT_EQ(at[3], '\0');
}

} // namespace
} // namespace calque::crypto
