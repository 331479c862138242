#include "sealed_case.h"

#include "testkit/testkit.h"

#include "testkit/sealed_bundle.h"

#include <fstream>

namespace calque::audit_check_test {
namespace {

using testkit::hexDigestOf;
using testkit::SealedBundle;

class Bundle : public testing::Test {
protected:
  Bundle() : sealed(store.seal()), bundle(testkit::bundleOf(store, sealed)) {}
  [[nodiscard]] Report verified() {
    const auto place = folder / std::to_string(++m_written);
    testkit::writeBundle(bundle, place);
    return withAnchors(place);
  }
  [[nodiscard]] Report withAnchors(const std::filesystem::path& place) const {
    std::ofstream(folder / "anchors") << sealed.anchors;
    audit_check::Options options;
    options.anchors = folder / "anchors";
    return audit_check::verify(place, options);
  }
  void expect(const char* code) {
    const auto sut = verified();
    EXPECT_EQ(sut.exit, 3);
    EXPECT_TRUE(has(sut, code)) << shown(sut);
  }
  [[nodiscard]] std::string& entry(const char* label) {
    auto digits = std::to_string(sealed.seqs.at(label));
    return bundle.files.at("data/entries/" + std::string(12 - digits.size(), '0') + digits + ".json");
  }

  testkit::TemporaryFolder folder;
  SealedStore store;
  Sealed sealed;
  SealedBundle bundle;

private:
  int m_written = 0;
};

TEST_F(Bundle, IsIntactWithAnchorsAndUnanchoredWithout) {
  testkit::verifies({"req~verify.truncated~1"});
  const auto sut = verified();
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  EXPECT_EQ(sut.kind, "bundle");
  EXPECT_EQ(sut.unanchored, 0U);
  const auto without = audit_check::verify(folder / "1", {});
  EXPECT_EQ(without.exit, 5);
  EXPECT_EQ(without.unanchored, sealed.leaves.size());
}

TEST_F(Bundle, IsTheSameAsAZip) {
  testkit::writeBundle(bundle, folder / "bag");
  testkit::zipBundle(folder / "bag", folder / "bag.zip");
  const auto sut = withAnchors(folder / "bag.zip");
  EXPECT_EQ(toJson(sut), toJson(withAnchors(folder / "bag")));
  EXPECT_EQ(sut.exit, 0) << shown(sut);
}

TEST_F(Bundle, WithAnEntryOfAnotherCaseIsAltered) {
  store.insertBefore("end-u-0001", {"foreign",
                                    "case.opened",
                                    "u-0003",
                                    "c-0002",
                                    store.at("case").data,
                                    {{"subject", "\"1b6f7a1e-52f4-4f0e-9a1c-1d2e3f405060\""}},
                                    false,
                                    {},
                                    false});
  sealed = store.seal();
  bundle = testkit::bundleOf(store, sealed);
  expect("bundle.foreign");
}

TEST_F(Bundle, WithAnEntryChangedIsAltered) {
  replace(entry("inspection"), "10.02", "10.01");
  expect("proof.inclusion");
}

TEST_F(Bundle, WithABrokenInclusionProofIsAltered) {
  auto& proof = bundle.files.at("data/proofs/000000000000.tlog-proof");
  replace(proof, "index 0", "index 1");
  expect("proof.inclusion");
}

TEST_F(Bundle, WithoutAnEntryOfTheCaseIsAltered) {
  bundle.entries.erase(sealed.seqs.at("label"));
  bundle.files.erase("data/entries/" + std::string(10, '0') + std::to_string(sealed.seqs.at("label")) + ".json");
  bundle.claim(sealed);
  expect("rule.l3");
}

TEST_F(Bundle, WithAnEntryFileThatIsNotListedIsAltered) {
  bundle.entries.erase(sealed.seqs.at("gauge"));
  bundle.claim(sealed);
  expect("bundle.bag");
}

TEST_F(Bundle, WithAFileMissingIsAltered) {
  bundle.files.erase("data/files/" + hexDigestOf("model"));
  expect("blob.missing");
}

TEST_F(Bundle, WithAFileOmittedByNameIsIntact) {
  bundle.files.erase("data/files/" + hexDigestOf("model"));
  bundle.claims["omitted"] = "[" + testkit::quotedDigest("model") + "]";
  bundle.claim(sealed);
  const auto sut = verified();
  EXPECT_EQ(sut.exit, 0) << shown(sut);
}

TEST_F(Bundle, WithAFileChangedAndListedAgainIsAltered) {
  bundle.files.at("data/files/" + hexDigestOf("model")) = "mOdel";
  expect("blob.missing");
}

TEST_F(Bundle, WithTheSignedPageMissingIsAltered) {
  bundle.files.erase("data/files/" + hexDigestOf("page approves-model"));
  expect("blob.missing");
}

TEST_F(Bundle, WithAnotherCheckpointIsAltered) {
  auto& note = bundle.files.at("data/checkpoint.txt");
  note = sealed.rows.checkpoints.front().note;
  expect("checkpoint.note");
}

TEST_F(Bundle, WithoutTheConsistencyProofOfASignatureIsAltered) {
  bundle.files.erase("data/proofs/" + std::to_string(sealed.seqs.at("approves-model")) + ".consistency");
  expect("proof.consistency");
}

TEST_F(Bundle, WithABrokenConsistencyProofIsAltered) {
  auto& proof = bundle.files.at("data/proofs/" + std::to_string(sealed.seqs.at("approves-model")) + ".consistency");
  proof += base::toBase64(base::View(base::Bytes(32, 0))) + "\n";
  expect("proof.consistency");
}

TEST_F(Bundle, WithoutACertificateIsAltered) {
  bundle.files.erase("data/certs/" + store.fingerprint("u-0002").substr(1, 64) + ".der");
  expect("cert.missing");
}

TEST_F(Bundle, WithASaltOfNothingIsAltered) {
  bundle.claims["salts"] =
      "[{\"commit\":" + testkit::quotedDigest("other") + ",\"salt\":" + testkit::quotedDigest("salt") + "}]";
  bundle.claim(sealed);
  expect("bundle.bag");
}

TEST_F(Bundle, WithTheSaltOfTheIdentityIsIntact) {
  bundle.claims["salts"] =
      "[{\"commit\":" + testkit::quotedDigest("identity") + ",\"salt\":" + testkit::quotedDigest("salt") + "}]";
  bundle.claim(sealed);
  EXPECT_EQ(verified().exit, 0);
}

TEST_F(Bundle, OfACaseThatBrokeTheLawIsAltered) {
  store.at("inspection").actor = "u-0003";
  sealed = store.seal();
  bundle = testkit::bundleOf(store, sealed);
  expect("rule.l10");
}

class Bag : public Bundle {
protected:
  Bag() : place(folder / "bag") { testkit::writeBundle(bundle, place); }
  void expectAltered() const {
    const auto sut = withAnchors(place);
    EXPECT_EQ(sut.exit, 3);
    EXPECT_EQ(sut.findings.front().code, "bundle.bag") << shown(sut);
  }
  std::filesystem::path place;
};

TEST_F(Bag, WithAFileThatNoManifestListsIsAltered) {
  std::ofstream(place / "data" / "more.txt") << "x";
  expectAltered();
}
TEST_F(Bag, WithATagFileThatNoManifestListsIsAltered) {
  std::ofstream(place / "more.txt") << "x";
  expectAltered();
}
TEST_F(Bag, WithAListedFileMissingIsAltered) {
  std::filesystem::remove(place / "data" / "dhr.pdf");
  expectAltered();
}
TEST_F(Bag, WithAFileChangedIsAltered) {
  std::ofstream(place / "data" / "dhr.pdf") << "for nobody";
  expectAltered();
}
TEST_F(Bag, WithALinkIsAltered) {
  std::filesystem::remove(place / "data" / "dhr.pdf");
  std::filesystem::create_symlink("/etc/hostname", place / "data" / "dhr.pdf");
  expectAltered();
}
TEST_F(Bag, WithAFileListedTwiceIsAltered) {
  std::ofstream(place / "tagmanifest-sha256.txt", std::ios::app) << hexDigestOf("x") << "  bagit.txt\n";
  expectAltered();
}
TEST_F(Bag, WithoutItsDeclarationIsNoBag) {
  std::filesystem::remove(place / "bagit.txt");
  audit_check::Options options;
  EXPECT_EQ(audit_check::verifyBundle(place, options).exit, 6);
}

} // namespace
} // namespace calque::audit_check_test
