// The worked example of record.md 4, byte for byte.
#include "qms/audit/checkpoint.h"
#include "qms/audit/merkle.h"

#include "testkit/testkit.h"

#include "core/base/canonical.h"
#include "core/crypto/digest.h"
#include "core/crypto/ed25519.h"

namespace calque {
namespace {

const std::string origin = "lab-17.hospital.example/calque/1";
const std::string entries[] = {
    R"({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"endorse":"AA==","issuing":["974289a216b18b6a555d2bdca531e791fa4b7412212dd0d1c1db664751ffc1c1"],"name":"Lab “Nord”","policy":{"anchor_age_s":86400,"anchor_entries":200,"idle_s":600,"session_s":43200},"root":"4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2","software":"0.1.0","test":true,"vkey":"lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk"},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":0,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"lab.created","tz":"+01:00","v":1})",
    R"({"actor":"system:calque@0.1.0","clk":{"boot":"6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10","mono_ms":5000,"src":"none"},"data":{"fp":"8e78d7a7a710c7d10f06ede514fb4c08d7dafec5e9413ecee7d8d077e608e507","idcheck":"badge \\ passport","name":"Q. Åkesson","roles":["qa"]},"host":"h-1","log":"lab-17.hospital.example/calque/1","prev":"b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4","record":"u-0001","rev":1,"seq":1,"t":"2026-03-02T07:30:00.000Z","tx":0,"type":"person.enrolled","tz":"+01:00","v":1})"};
const std::string noteText =
    "lab-17.hospital.example/calque/1\n2\nws5kAq9uO2MSnoxRe8lbrRKa4igSLODMu+axF95wOPM=\n\n"
    "— lab-17.hospital.example/calque/1 "
    "RbfLrt/LojM9NN9CKn+rzKcjkKx9P0L4jZmALppjkmfbN+SPvJTyUnOUpSirmxPa/tZwW+s/o2w97nzjEmKQTGcxrw4=\n";

crypto::Ed25519Key exampleKey() {
  base::Bytes seed;
  for (std::uint8_t i = 1; i <= 32; ++i)
    seed.push_back(i);
  return crypto::Ed25519Key::fromSeed(seed);
}

audit::RightEdge exampleTree() {
  audit::RightEdge edge;
  for (const auto& entry : entries)
    audit::appendLeaf(edge, crypto::leafHash(entry));
  return edge;
}

TEST(WorkedExample, HasTheLeavesAndTheRootOfTheSpecification) {
  EXPECT_EQ(entries[0].size(), 742u);
  EXPECT_EQ(entries[1].size(), 505u);
  EXPECT_EQ(base::toHex(crypto::leafHash(entries[0])),
            "b52464304443c765b68f2e11e2140ee820668f9e5770992ae05d3d7de8edb9c4");
  EXPECT_EQ(base::toHex(crypto::leafHash(entries[1])),
            "0402fa27e726b8cbf03fa5926f96cf6a97b16f68a76b09c5b82dc6a0db704769");
  EXPECT_EQ(base::toHex(audit::rootOf(exampleTree())),
            "c2ce6402af6e3b63129e8c517bc95bad129ae228122ce0ccbbe6b117de7038f3");
}

TEST(WorkedExample, IsReadAndWrittenAgainByteForByte) {
  for (const auto& entry : entries)
    EXPECT_EQ(base::toCanonical(base::fromCanonical(entry).value()).value(), entry);
}

TEST(WorkedExample, HasTheKeyAndTheNoteOfTheSpecification) {
  auto sut = exampleKey();
  auto vkey = audit::vkeyOf(origin, sut.publicKey());
  EXPECT_EQ(vkey, "lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk");
  auto note = audit::makeNote(origin, 2, audit::rootOf(exampleTree()), {sut});
  EXPECT_EQ(note, noteText);
  EXPECT_TRUE(audit::verifyNote(audit::maybeNote(note).value(), vkey));
}

TEST(Note, IsReadOnlyInExactlyItsForm) {
  EXPECT_TRUE(audit::maybeNote(noteText));
  for (std::size_t at = 0; at < noteText.size(); ++at)
    EXPECT_FALSE(audit::maybeNote(noteText.substr(0, at))) << at;
  EXPECT_FALSE(audit::maybeNote(noteText + "x"));
  auto zeros = noteText;
  zeros.replace(zeros.find("\n2\n"), 3, "\n02\n");
  EXPECT_FALSE(audit::maybeNote(zeros));
}

TEST(Note, DoesNotVerifyWithAnyBitOfItsBodyOrSignatureFlipped) {
  auto vkey = audit::vkeyOf(origin, exampleKey().publicKey());
  for (std::size_t at = 0; at < noteText.size(); ++at) {
    auto changed = noteText;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    auto note = audit::maybeNote(changed);
    EXPECT_FALSE(note && audit::verifyNote(*note, vkey)) << at;
  }
}

TEST(Note, CarriesTwoSignaturesWhenTheKeyIsRotated) {
  auto old = exampleKey(), next = crypto::Ed25519Key::generate();
  auto note = audit::maybeNote(audit::makeNote(origin, 2, {}, {old, next})).value();
  EXPECT_EQ(note.signatures.size(), 2u);
  EXPECT_TRUE(audit::verifyNote(note, audit::vkeyOf(origin, old.publicKey())));
  EXPECT_TRUE(audit::verifyNote(note, audit::vkeyOf(origin, next.publicKey())));
  EXPECT_FALSE(audit::verifyNote(note, audit::vkeyOf(origin, crypto::Ed25519Key::generate().publicKey())));
}

} // namespace
} // namespace calque
