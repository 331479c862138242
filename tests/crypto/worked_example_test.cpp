#include "worked_example.h"

#include "core/crypto/cms.h"
#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"

#include <gtest/gtest.h>
#include <numeric>

namespace calque::crypto {
namespace {

base::Bytes seed() { // bytes 01 02 … 20
  base::Bytes bytes(32);
  std::iota(bytes.begin(), bytes.end(), std::uint8_t{1});
  return bytes;
}
base::Bytes certificate() {
  return base::maybeFromBase64(example::certificateBase64).value();
}
base::Bytes cms() {
  return base::maybeFromBase64(example::cmsBase64).value();
}
CmsTrust trust(const base::Bytes& der) {
  return {der, {}, der, base::maybeUtc("2026-03-02T07:31:00.000Z").value(), true};
}

TEST(WorkedExample, HasTheLeavesAndTheRoot) {
  const auto leaf0 = leafHash(example::entry0), leaf1 = leafHash(example::entry1);
  EXPECT_EQ(base::toHex(leaf0), "b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4");
  EXPECT_EQ(base::toHex(leaf1), "0402fa27e726b8cbf03fa5926f96cf6a97b16f68a76b09c5b82dc6a0db704769");
  EXPECT_EQ(base::toHex(nodeHash(leaf0, leaf1)), "c2ce6402af6e3b63129e8c517bc95bad129ae228122ce0ccbbe6b117de7038f3");
}

TEST(WorkedExample, HasTheLogKeyAndTheCheckpointsSignature) {
  const auto sut = Ed25519Key::fromSeed(seed());
  base::Bytes keyed{1};
  keyed.insert(keyed.end(), sut.publicKey().begin(), sut.publicKey().end());
  EXPECT_EQ(base::toBase64(keyed), "AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk");
  const auto id = sha256(std::string(example::origin) + "\n" + base::textOf(keyed));
  EXPECT_EQ(base::toHex(base::View(id).first(4)), "45b7cbae");
  const auto body = std::string(example::origin) + "\n2\nws5kAq9uO2MSnoxRe8lbrRKa4igSLODMu+axF95wOPM=\n";
  const auto signature = sut.sign(base::viewOf(body));
  base::Bytes line(id.begin(), id.begin() + 4);
  line.insert(line.end(), signature.begin(), signature.end());
  EXPECT_EQ(base::toBase64(line),
            "RbfLrt/LojM9NN9CKn+rzKcjkKx9P0L4jZmALppjkmfbN+SPvJTyUnOUpSirmxPa/tZwW+s/o2w97nzjEmKQTGcxrw4=");
}

TEST(WorkedExample, HasThePersonsCertificate) {
  EXPECT_EQ(sha256Hex(certificate()), "8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507");
  const auto sut = readCertificate(certificate()).value();
  EXPECT_EQ(sut.commonName, "Q. Åkesson");
  EXPECT_EQ(sut.userId, "u-0001");
  EXPECT_FALSE(sut.isCa);
  EXPECT_TRUE(sut.mayDigitallySign);
  EXPECT_FALSE(sut.mayCertSign);
  EXPECT_TRUE(sut.hasDocumentSigning);
  EXPECT_EQ(sut.curve, "P-256");
  EXPECT_EQ(base::toDateText(sut.notBefore), "2026-01-01");
  EXPECT_EQ(base::toDateText(sut.notAfter), "2036-01-01");
}

TEST(WorkedExample, VerifiesAsSigned) {
  EXPECT_EQ(sha256Hex(example::statement), "d6b81f98f9630759acdc1ffa6e7d4deb22adf11425a7db10c41b5842566aec50");
  EXPECT_EQ(whyCmsInvalid(cms(), base::viewOf(example::statement), trust(certificate())), "");
}

TEST(WorkedExample, FailsWithAnyByteOfTheStatementChanged) {
  const auto der = certificate();
  const auto signature = cms();
  for (std::size_t i = 0; i < example::statement.size(); ++i) {
    std::string changed(example::statement);
    changed[i] = static_cast<char>(changed[i] ^ 1);
    ASSERT_NE(whyCmsInvalid(signature, base::viewOf(changed), trust(der)), "") << "byte " << i;
  }
}

TEST(WorkedExample, FailsWithAnyBitOfTheCmsFlipped) {
  const auto der = certificate();
  const auto good = cms();
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    auto changed = good;
    changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1u << (bit % 8)));
    ASSERT_NE(whyCmsInvalid(changed, base::viewOf(example::statement), trust(der)), "") << "bit " << bit;
  }
}

} // namespace
} // namespace calque::crypto
