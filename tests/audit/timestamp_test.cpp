// Time stamps of checkpoints, with a TSA of the openssl command in the place of the network, and its faults.
#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "core/crypto/digest.h"
#include "core/crypto/timestamp.h"
#include "testkit/openssl_tsa.h"

#include <gmock/gmock.h>

namespace calque::testkit {
namespace {

using testing::HasSubstr;

class Stamping : public testing::Test {
protected:
  static void SetUpTestSuite() {
    if (OpensslTsa::isPossible())
      tsa = std::make_unique<OpensslTsa>();
  }
  static void TearDownTestSuite() { tsa.reset(); }
  void SetUp() override {
    if (!tsa)
      GTEST_SKIP() << "skipped: no openssl command";
    lab.clock.at = base::SystemClock().now(); // the TSA stamps with the machine's clock
    ASSERT_TRUE(lab.tryPut(naming(tsa->root()), {{tsa->root()}, {}}).has_value());
  }
  domain::EntryDraft naming(const base::Bytes& root) const {
    auto draft = lab.draft("config.changed", qaB);
    draft.data.set("section", "tsa");
    draft.was = base::Json();
    draft.becomes = base::Json().set("fp", crypto::sha256Hex(root));
    draft.reason = "the hospital's TSA";
    return draft;
  }
  audit::Published publish(const audit::Exchange& exchange) {
    const auto roots = audit::namedTsaRoots(*lab.log).value();
    return audit::publishTimestamp(*lab.log, exchange, roots, "the hospital's TSA", systemActor, lab.clock).value();
  }
  [[nodiscard]] std::size_t count(const std::string& type) const {
    return lab.log->entriesOfTypes({type}).value().size();
  }
  void expectFailed(const audit::Exchange& exchange, const std::string& why) {
    const auto size = lab.log->size();
    const auto sut = publish(exchange);
    EXPECT_FALSE(sut.written);
    EXPECT_TRUE(sut.recorded);
    EXPECT_THAT(sut.trouble, HasSubstr(why));
    const auto entry = lab.log->entry(size).value();
    EXPECT_EQ(entry.type, "anchor.failed");
    EXPECT_EQ(entry.data.text("kind"), "rfc3161");
    EXPECT_EQ(entry.data.number("size"), size);
    EXPECT_EQ(entry.reason, sut.trouble);
    EXPECT_EQ(count("anchor.made"), 0U);
    EXPECT_FALSE(lab.log->maybeLastAnchor().value().has_value()) << "the gate must not open";
  }

  inline static std::unique_ptr<OpensslTsa> tsa;
  inline static const audit::Exchange asked = [](base::View request) -> base::Result<base::Bytes> {
    return tsa->answer(request);
  };
  TestLab lab;
};

TEST_F(Stamping, StoresTheTokenOfTheNewestCheckpoint) {
  const auto size = lab.log->size();
  const auto note = lab.log->lastNote().value();
  base::Bytes token;
  const auto sut =
      publish([&](base::View request) -> base::Result<base::Bytes> { return token = tsa->answer(request); });
  EXPECT_TRUE(sut.written && sut.recorded) << sut.trouble;
  EXPECT_EQ(sut.size, size);
  const auto entry = lab.log->entry(size).value();
  EXPECT_EQ(entry.type, "anchor.made");
  EXPECT_EQ(entry.data.text("token"), crypto::sha256Hex(token));
  EXPECT_EQ(lab.log->maybeLastAnchor("rfc3161").value()->size, size);
  const auto body = note.substr(0, note.find("\n\n") + 1);
  EXPECT_EQ(crypto::verifyTimestamp(token, base::viewOf(body), {tsa->root()}).why, "");
  EXPECT_TRUE(tsa->verifies(base::viewOf(body), token));
}

TEST_F(Stamping, AsksNobodyWithinAMinuteOfTheLast) {
  ASSERT_TRUE(publish(asked).recorded);
  const auto never = [](base::View) -> base::Result<base::Bytes> {
    ADD_FAILURE() << "asked";
    return base::Bytes{};
  };
  EXPECT_FALSE(publish(never).recorded);
  lab.clock.advance(61'000);
  EXPECT_TRUE(publish(asked).recorded);
}

TEST_F(Stamping, RecordsATsaThatIsDownOncePerMinuteAndTriesAgain) {
  testkit::verifies({"req~anchor.timestamp~1"});
  const audit::Exchange down = [](base::View) -> base::Result<base::Bytes> {
    return base::fault(base::FaultKind::Network, "the server did not answer in time");
  };
  expectFailed(down, "the server did not answer in time");
  EXPECT_FALSE(publish(down).recorded);
  EXPECT_EQ(count("anchor.failed"), 1U);
  EXPECT_TRUE(publish(asked).written) << "up again";
}

TEST_F(Stamping, StoresNoTokenOfAnotherNonce) {
  testkit::verifies({"req~anchor.timestamp~1"});
  const auto digest = crypto::sha256([&] {
    const auto note = lab.log->lastNote().value();
    return note.substr(0, note.find("\n\n") + 1);
  }());
  expectFailed(
      [&](base::View) -> base::Result<base::Bytes> { return tsa->answer(crypto::makeTimestampRequest(digest).der); },
      "another nonce");
}

TEST_F(Stamping, StoresNoTokenOfAnotherDigest) {
  expectFailed(
      [](base::View) -> base::Result<base::Bytes> {
        return tsa->answer(crypto::makeTimestampRequest(crypto::sha256("else")).der);
      },
      "another digest");
}

TEST_F(Stamping, StoresNoGarbage) {
  expectFailed([](base::View) -> base::Result<base::Bytes> { return base::bytesOf("<html>"); }, "no TimeStampResp");
}

TEST_F(Stamping, StoresNoTokenOfAnotherTsa) {
  const OpensslTsa other("TSA");
  expectFailed([&](base::View request) -> base::Result<base::Bytes> { return other.answer(request); }, "certificate");
}

TEST_F(Stamping, StoresNoStaleToken) {
  lab.clock.advance(audit::timestampToleranceMs + 60'000);
  expectFailed(asked, "too far from");
}

TEST_F(Stamping, WithoutANamedRootStoresNothing) {
  const auto sut = audit::publishTimestamp(*lab.log, asked, {}, "TSA", systemActor, lab.clock).value();
  EXPECT_EQ(sut.trouble, "no TSA root is named");
  EXPECT_TRUE(sut.recorded && !sut.written);
}

TEST_F(Stamping, NamesRootsByTheirCertificatesOnly) {
  const OpensslTsa next("Next");
  EXPECT_TRUE(isRefused(lab.tryPut(naming(next.root())), "L13")) << "not enclosed";
  const auto none = base::bytesOf("no certificate");
  EXPECT_TRUE(isRefused(lab.tryPut(naming(none), {{none}, {}}), "L13"));
  lab.put(naming(next.root()), {{next.root()}, {}});
  lab.put(naming(tsa->root())); // named again: it lies there
  EXPECT_EQ(audit::namedTsaRoots(*lab.log).value(), (std::vector{tsa->root(), next.root()}));
}

} // namespace
} // namespace calque::testkit
