// V8 and W7 for time stamps: a TSA of the openssl command stamps a checkpoint of the sealed story; each fault seeded,
// and the whole store sealed again, so that only the token can tell.
#include "sealed_case.h"

#include "core/crypto/digest.h"
#include "core/crypto/timestamp.h"
#include "testkit/openssl_tsa.h"
#include "testkit/sealed_bundle.h"

#include <fstream>

namespace calque::audit_check_test {
namespace {

using testkit::inQuotes;

class TimeStamps : public testing::Test {
protected:
  static void SetUpTestSuite() {
    if (testkit::OpensslTsa::isPossible())
      tsa = std::make_unique<testkit::OpensslTsa>();
  }
  static void TearDownTestSuite() { tsa.reset(); }
  void SetUp() override {
    if (!tsa)
      GTEST_SKIP() << "skipped: no openssl command";
    EntryDraft named{"tsa", "config.changed", "u-0001", "", {{"section", inQuotes("tsa")}}, {}, false, {}, false};
    named.more = {{"reason", inQuotes("the hospital's TSA")},
                  {"old", "{}"},
                  {"new", "{\"fp\":" + inQuotes(crypto::sha256Hex(base::View(tsa->root()))) + "}"}};
    store.insertBefore("anchor", named);
    store.insertAfter("anchor", stampDraft("stamp"));
    store.extraCertificates.push_back(tsa->root());
    store.stamp = [](const std::string& body) { return stampBy(*tsa, body); };
  }
  static EntryDraft stampDraft(const std::string& label) {
    return {label,
            "anchor.made",
            "system:calque@0.1.0+test",
            "",
            {{"kind", inQuotes("rfc3161")}, {"to", inQuotes("the hospital's TSA")}},
            {},
            false,
            {},
            true,
            true};
  }
  static base::Bytes stampBy(const testkit::OpensslTsa& authority, std::string_view body) {
    return authority.answer(crypto::makeTimestampRequest(crypto::sha256(body)).der);
  }
  [[nodiscard]] Report verified() {
    const auto sealed = store.seal();
    return verifySealed(sealed, sealed.anchors);
  }
  void expectWrongToken() {
    const auto sut = verified();
    EXPECT_EQ(sut.exit, 3);
    EXPECT_TRUE(has(sut, "anchor.token")) << shown(sut);
  }
  [[nodiscard]] Report ofBundle(const testkit::SealedBundle& bundle, const Sealed& sealed) const {
    const testkit::TemporaryFolder folder;
    testkit::writeBundle(bundle, folder / "bag");
    std::ofstream(folder / "anchors") << sealed.anchors;
    return audit_check::verify(folder / "bag", {folder / "anchors"});
  }
  /// The name of the one .tsr file.
  static std::string tokenOf(const testkit::SealedBundle& bundle) {
    for (const auto& [name, bytes] : bundle.files)
      if (name.ends_with(".tsr"))
        return name;
    ADD_FAILURE() << "no time stamp in the bundle";
    return {};
  }

  inline static std::unique_ptr<testkit::OpensslTsa> tsa;
  SealedStore store;
};

TEST_F(TimeStamps, OfANamedTsaAreIntact) {
  const auto sut = verified();
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  EXPECT_EQ(sut.anchorsInside.found, 2U);
  EXPECT_EQ(sut.anchorsInside.checked, 2U);
}

TEST_F(TimeStamps, OfAnEarlierRootAreIntactAfterAnotherWasNamed) {
  const testkit::OpensslTsa next("Next");
  auto named = store.at("tsa");
  named.label = "next-tsa";
  named.more["old"] = named.more["new"];
  named.more["new"] = "{\"fp\":" + inQuotes(crypto::sha256Hex(base::View(next.root()))) + "}";
  store.insertAfter("stamp", named);
  store.extraCertificates.push_back(next.root());
  const auto sut = verified();
  EXPECT_EQ(sut.exit, 0) << shown(sut);
}

TEST_F(TimeStamps, OfAnotherDigestAreAltered) {
  store.stamp = [](const std::string&) { return stampBy(*tsa, "something else"); };
  expectWrongToken();
}

TEST_F(TimeStamps, OfAnotherTsaAreAltered) {
  const testkit::OpensslTsa other("TSA"); // of the same name
  store.stamp = [&](const std::string& body) { return stampBy(other, body); };
  expectWrongToken();
}

TEST_F(TimeStamps, OfAnotherCheckpointAreAltered) {
  store.insertAfter("stamp", stampDraft("second-stamp"));
  base::Bytes first;
  store.stamp = [&](const std::string& body) { return first = first.empty() ? stampBy(*tsa, body) : first; };
  expectWrongToken();
}

TEST_F(TimeStamps, OfATsaThatNobodyNamedAreAltered) {
  store.erase("tsa");
  expectWrongToken();
}

TEST_F(TimeStamps, WithoutTheRootsCertificateAreAltered) {
  store.extraCertificates.clear();
  const auto sut = verified();
  EXPECT_EQ(sut.exit, 3);
  EXPECT_TRUE(has(sut, "cert.missing") && has(sut, "anchor.token")) << shown(sut);
}

TEST_F(TimeStamps, ThatAreNoneAreAltered) {
  store.stamp = [](const std::string&) { return base::bytesOf("no time stamp"); };
  expectWrongToken();
  store.stamp = [](const std::string& body) { return tsa->answer(tsa->query(base::viewOf(body), "-sha512 -cert")); };
  expectWrongToken(); // not granted
}

TEST_F(TimeStamps, OfAnExpiredCertificateAreAltered) {
  tsa->issue("tsa-expired", "stamps", -1);
  store.stamp = [](const std::string& body) {
    return tsa->answer(crypto::makeTimestampRequest(crypto::sha256(body)).der, "tsa-expired");
  };
  expectWrongToken();
}

TEST_F(TimeStamps, WhoseRowWasChangedAreAlteredTwice) {
  auto sealed = store.seal();
  auto& token = sealed.rows.anchors.back().token;
  token[token.size() - 1] ^= 1;
  const auto sut = verifySealed(sealed, sealed.anchors);
  EXPECT_EQ(sut.exit, 3);
  EXPECT_TRUE(has(sut, "anchor.token") && has(sut, "anchor.row")) << shown(sut);
}

TEST_F(TimeStamps, InABundleAreIntact) {
  const auto sealed = store.seal();
  const auto sut = ofBundle(testkit::bundleOf(store, sealed), sealed);
  EXPECT_EQ(sut.exit, 0) << shown(sut);
  EXPECT_EQ(sut.anchorsInside.checked, 2U);
}

TEST_F(TimeStamps, InABundleOfAnotherCheckpointAreAltered) {
  const auto sealed = store.seal();
  auto bundle = testkit::bundleOf(store, sealed);
  const auto last = sealed.rows.checkpoints.back().note;
  bundle.files.at(tokenOf(bundle)) = base::textOf(base::View(stampBy(*tsa, last.substr(0, last.find("\n\n") + 1))));
  const auto sut = ofBundle(bundle, sealed);
  EXPECT_EQ(sut.exit, 3);
  EXPECT_TRUE(has(sut, "anchor.token")) << shown(sut);
}

TEST_F(TimeStamps, InABundleThatNamesNoTsaAreAltered) {
  const auto sealed = store.seal();
  auto bundle = testkit::bundleOf(store, sealed);
  const auto digits = std::to_string(sealed.seqs.at("tsa"));
  bundle.entries.erase(sealed.seqs.at("tsa"));
  bundle.files.erase("data/entries/" + std::string(12 - digits.size(), '0') + digits + ".json");
  bundle.files.erase("data/proofs/" + std::string(12 - digits.size(), '0') + digits + ".tlog-proof");
  bundle.claim(sealed);
  const auto sut = ofBundle(bundle, sealed);
  EXPECT_TRUE(has(sut, "anchor.token")) << shown(sut);
}

TEST_F(TimeStamps, InABundleOfASizeAboveItsOwnAreNotUsed) {
  const auto sealed = store.seal();
  auto bundle = testkit::bundleOf(store, sealed);
  bundle.files["data/anchors/9-9999.tsr"] = "anything";
  const auto sut = ofBundle(bundle, sealed);
  EXPECT_EQ(sut.exit, 0) << shown(sut);
}

} // namespace
} // namespace calque::audit_check_test
