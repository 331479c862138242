// Cosignatures of witnesses: known answers from outside, every field changed in turn, and what the verdict makes of it.
#include "sealed_case.h"

#include "cosignature.h"

#include "core/crypto/digest.h"
#include "testkit/sealed_bundle.h"

#include <fstream>

namespace calque::audit_check_test {
namespace {

using audit_check::maybeNote;
using audit_check::maybeWitnessKey;
using audit_check::whyNoCosignature;

/// A checkpoint of a public certificate transparency log as its public witnesses cosigned it in May 2026. The origin
/// has no slash and so could not be a lab's: the lines alone are looked at.
struct PublicCheckpoint {
  std::string body =
      "arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n";
  struct Cosigned {
    const char* vkey;
    const char* base64;
  };
  std::vector<Cosigned> cosigned = {
      {"remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
       "2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw=="},
      {"witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
       "pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ=="},
      {"witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv",
       "Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg=="}};
};

audit_check::NoteSignature lineOf(const audit_check::WitnessKey& key, const char* base64) {
  return {key.name, base::maybeFromBase64(base64).value()};
}

TEST(Cosignature, OfPublicWitnessesIsGoodUnderTheirPublishedKeys) {
  const PublicCheckpoint sut;
  for (const auto& [vkey, base64] : sut.cosigned) {
    const auto key = maybeWitnessKey(vkey);
    ASSERT_TRUE(key) << vkey;
    EXPECT_EQ(whyNoCosignature(sut.body, lineOf(*key, base64), *key), "") << vkey;
  }
}

TEST(Cosignature, WithAnyBitChangedIsNone) {
  const PublicCheckpoint sut;
  const auto key = maybeWitnessKey(sut.cosigned[0].vkey).value();
  const auto line = lineOf(key, sut.cosigned[0].base64);
  for (std::size_t bit = 0; bit < line.bytes.size() * 8; ++bit) {
    auto changed = line;
    changed.bytes[bit / 8] = static_cast<std::uint8_t>(changed.bytes[bit / 8] ^ 1u << bit % 8);
    EXPECT_NE(whyNoCosignature(sut.body, changed, key), "") << bit;
  }
  for (std::size_t bit = 0; bit < sut.body.size() * 8; ++bit) {
    auto body = sut.body;
    body[bit / 8] = static_cast<char>(body[bit / 8] ^ 1 << bit % 8);
    EXPECT_NE(whyNoCosignature(body, line, key), "") << bit;
  }
  for (auto size : {4u, 12u, 75u, 77u}) {
    auto changed = line;
    changed.bytes.resize(size);
    EXPECT_NE(whyNoCosignature(sut.body, changed, key), "") << size;
  }
  auto named = line;
  named.name = "remora.n621.eu";
  EXPECT_NE(whyNoCosignature(sut.body, named, key), "");
}

TEST(Cosignature, KeyIsTakenOnlyWithTheIdOfItsNameAndTypeFour) {
  const std::string good = PublicCheckpoint().cosigned[0].vkey;
  ASSERT_TRUE(maybeWitnessKey(good));
  for (std::size_t at = 0; at < good.size(); ++at) {
    auto changed = good;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(maybeWitnessKey(changed)) << changed;
  }
  for (const auto* bad :
       {"", "+", "++", "name", "name+da77ade7", "+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
        // the type of a log's own key (01), of a name with a space, a key too short
        "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f",
        "a b+00000000+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2", "remora.n621.de+da77ade7+BOvN63jn"})
    EXPECT_FALSE(maybeWitnessKey(bad)) << bad;
}

/// docs/formats/verification.md; key and signature were made by the openssl program.
TEST(Cosignature, IsThatOfTheWorkedExample) {
  const auto key = maybeWitnessKey("witness.example/w1+7bede9df+BOfxYqEL7FWa/qGV5NzoS2lWjV0ssJY+tEbAaF4rF/Lw");
  ASSERT_TRUE(key);
  const std::string text =
      "lab-17.hospital.example/calque/1\n2\nws5kAq9uO2MSnoxRe8lbrRKa4igSLODMu+axF95wOPM=\n\n"
      "\u2014 lab-17.hospital.example/calque/1 "
      "RbfLrt/LojM9NN9CKn+rzKcjkKx9P0L4jZmALppjkmfbN+SPvJTyUnOUpSirmxPa/tZwW+s/o2w97nzjEmKQTGcxrw4=\n"
      "\u2014 witness.example/w1 "
      "e+3p3wAAAABppT2kCb+hOzYBY/JY8IeX+MxwTPcALXmwmrHc4EgnsgNDEQkSSlKBsdR/nPuc9FcwR49bJQkI08nckonhmD4OZT/WAw==\n";
  const auto note = maybeNote(text);
  ASSERT_TRUE(note);
  ASSERT_EQ(note->signatures.size(), 2U);
  EXPECT_EQ(whyNoCosignature(note->body, note->signatures[1], *key), "");
}

/// A witness of our own, and the anchors of the sealed story with its lines.
struct Witness {
  explicit Witness(std::string itsName, std::uint8_t seed) : name(std::move(itsName)) {
    key = crypto::Ed25519Key::fromSeed(base::Bytes(32, seed));
    material.push_back(0x04);
    material.insert(material.end(), key.publicKey().begin(), key.publicKey().end());
    auto hashed = base::bytesOf(name + "\n");
    hashed.insert(hashed.end(), material.begin(), material.end());
    const auto digest = crypto::sha256(base::View(hashed));
    id.assign(digest.begin(), digest.begin() + 4);
  }
  [[nodiscard]] std::string vkey() const { return name + "+" + base::toHex(id) + "+" + base::toBase64(material); }
  [[nodiscard]] base::Bytes bytes(const std::string& body, std::uint64_t time) const {
    auto blob = id;
    for (int shift = 56; shift >= 0; shift -= 8)
      blob.push_back(static_cast<std::uint8_t>(time >> shift));
    const auto signature = key.sign(base::viewOf("cosignature/v1\ntime " + std::to_string(time) + "\n" + body));
    blob.insert(blob.end(), signature.begin(), signature.end());
    return blob;
  }
  [[nodiscard]] static std::string line(const std::string& name, const base::Bytes& bytes) {
    return "\u2014 " + name + " " + base::toBase64(bytes) + "\n";
  }
  [[nodiscard]] std::string line(const std::string& body) const { return line(name, bytes(body, 1'772'436'900)); }

  std::string name;
  crypto::Ed25519Key key = crypto::Ed25519Key::generate();
  base::Bytes material, id;
};

class Cosigned : public testing::Test {
protected:
  Cosigned() : sealed(SealedStore().seal()) {
    const auto end = sealed.anchors.rfind("\n%%\n") + 1;
    const auto before = sealed.anchors.rfind("%%\n", end - 1);
    last = sealed.anchors.substr(before + 3, end - before - 3);
    rest = sealed.anchors.substr(0, before + 3);
    body = last.substr(0, last.find("\n\n") + 1);
  }
  /// The anchors file with `lines` under its last note.
  [[nodiscard]] Report verified(const std::string& lines, const std::vector<std::string>& keys) const {
    const testkit::TemporaryFolder folder;
    testkit::writeBlobs(sealed, folder.path());
    return audit_check::verifyRows(sealed.rows, rest + last + lines + "%%\n", folder.path(), keys);
  }

  Sealed sealed;
  std::string rest, last, body;
  Witness one{"witness.example/w1", 1}, other{"witness.example/w2", 2};
};

TEST_F(Cosigned, NoteIsCountedAndTheReportSaysHowFar) {
  const auto sut = verified(one.line(body), {one.vkey()});
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  ASSERT_TRUE(sut.cosignatures);
  EXPECT_EQ(sut.cosignatures->found, 1U);
  EXPECT_EQ(sut.cosignatures->checked, 1U);
  EXPECT_EQ(sut.cosignedTo, sut.size);
  EXPECT_NE(toJson(sut).find("\"cosignatures\":{\"checked\":1,\"found\":1}"), std::string::npos);
  EXPECT_NE(toJson(sut).find("\"cosigned_to\":" + std::to_string(sut.size) + ","), std::string::npos);
  EXPECT_NE(sentence(sut).find("cosignatures 1/1"), std::string::npos) << sentence(sut);
}

TEST_F(Cosigned, NoteIsReadAsBeforeWhereNoWitnessIsNamed) {
  const auto plain = verified("", {});
  const auto sut = verified(one.line(body) + Witness::line(one.name, base::Bytes(76, 9)), {});
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  EXPECT_EQ(toJson(sut), toJson(plain));
  EXPECT_EQ(sentence(sut), sentence(plain));
  EXPECT_EQ(toJson(sut).find("cosign"), std::string::npos);
}

TEST_F(Cosigned, LinesOfKeysThatNobodyNamedAreFoundAndNotChecked) {
  const auto sut =
      verified(other.line(body) + one.line(body) + Witness::line("a.stranger", base::Bytes(2'424, 9)), {one.vkey()});
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  EXPECT_EQ(sut.cosignatures->found, 3U);
  EXPECT_EQ(sut.cosignatures->checked, 1U);
  EXPECT_NE(sentence(sut).find("2 cosignatures of other keys, which were not checked"), std::string::npos)
      << sentence(sut);
}

TEST_F(Cosigned, NoteOfTwoWitnessesIsCheckedUnderBoth) {
  const auto sut = verified(other.line(body) + one.line(body), {one.vkey(), other.vkey(), one.vkey()});
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  EXPECT_EQ(sut.cosignatures->checked, 2U);
}

TEST_F(Cosigned, NoteWithABrokenLineOfANamedKeyIsNoAnchor) {
  const auto good = one.bytes(body, 1'772'436'900);
  auto time = good, signature = good;
  time[11] ^= 1u;
  signature[75] ^= 1u;
  auto farAway = one.bytes(body, std::uint64_t{1} << 63);
  const auto otherBody = one.line(body.substr(0, body.size() - 1) + " \n");
  const std::vector<std::string> broken = {
      Witness::line(one.name, time),
      Witness::line(one.name, signature),
      Witness::line(one.name, farAway),
      otherBody,
      Witness::line(one.name, base::Bytes(good.begin(), good.end() - 1)),
      one.line(body) + Witness::line(one.name, time), // a good line beside it does not help
  };
  for (const auto& lines : broken) {
    const auto sut = verified(lines, {one.vkey()});
    EXPECT_EQ(sut.exit, 3) << shown(sut);
    EXPECT_TRUE(has(sut, "anchor.cosignature")) << shown(sut);
    EXPECT_LT(sut.anchoredTo, sut.size) << "the note was used all the same";
  }
}

TEST_F(Cosigned, LineUnderAnotherNameOrIdIsNotTheWitnesss) {
  auto id = one.bytes(body, 1'772'436'900);
  id[3] ^= 1u;
  for (const auto& line : {Witness::line("witness.example/w3", one.bytes(body, 1'772'436'900)),
                           Witness::line(one.name, id), std::string{}}) {
    const auto sut = verified(line, {one.vkey()});
    EXPECT_EQ(sut.exit, 6) << shown(sut);
    EXPECT_TRUE(has(sut, "anchor.witness")) << shown(sut);
    EXPECT_EQ(sut.cosignatures->checked, 0U);
    EXPECT_EQ(sut.cosignedTo, 0U);
    EXPECT_EQ(sut.anchoredTo, sut.size) << "as a note of the log it still is an anchor";
  }
}

TEST_F(Cosigned, NoteOfAnotherRootIsFoundThoughItsWitnessSwearsToIt) {
  const auto digest = base::Digest{};
  const auto forged = std::string(SealedStore::origin) + "\n" + std::to_string(sealed.rows.log.size()) + "\n" +
                      base::toBase64(digest) + "\n";
  SealedStore store;
  const auto note = store.note(store.logKey, sealed.rows.log.size(), digest);
  ASSERT_EQ(note.substr(0, forged.size()), forged);
  const auto sealedAnew = store.seal();
  const testkit::TemporaryFolder folder;
  testkit::writeBlobs(sealedAnew, folder.path());
  const auto sut = audit_check::verifyRows(sealedAnew.rows, sealedAnew.anchors + note + one.line(forged) + "%%\n",
                                           folder.path(), {one.vkey()});
  EXPECT_EQ(sut.exit, 3);
  EXPECT_TRUE(has(sut, "anchor.root")) << shown(sut);
  EXPECT_EQ(sut.cosignedTo, 0U);
}

TEST_F(Cosigned, KeyThatIsNoneIsNeverAPass) {
  EXPECT_EQ(verified(one.line(body), {one.vkey(), "witness.example/w1"}).exit, 6);
}

TEST_F(Cosigned, BundleIsVerifiedAlikeAndKeysMayComeFromAFile) {
  SealedStore store;
  const auto story = store.seal();
  const auto bundle = testkit::bundleOf(store, story);
  const testkit::TemporaryFolder folder;
  testkit::writeBundle(bundle, folder / "bag");
  const auto note = bundle.files.at("data/checkpoint.txt");
  const auto signedBody = note.substr(0, note.find("\n\n") + 1);
  std::ofstream(folder / "anchors") << note << one.line(signedBody) << "%%\n";
  std::ofstream(folder / "keys") << "# of the hospital's neighbours\n\n" << one.vkey() << "\n";
  audit_check::Options options{.anchors = folder / "anchors", .witnessKeysFile = folder / "keys"};
  const auto sut = audit_check::verifyBundle(folder / "bag", options);
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  EXPECT_EQ(sut.cosignedTo, sut.size);
  std::ofstream(folder / "keys") << other.vkey();
  EXPECT_EQ(audit_check::verifyBundle(folder / "bag", options).exit, 6);
  options.witnessKeysFile = folder / "none";
  EXPECT_EQ(audit_check::verifyBundle(folder / "bag", options).exit, 6);
}

} // namespace
} // namespace calque::audit_check_test
