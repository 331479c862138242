// RFC 3161 against a TSA of the openssl command, each fault seeded.
#include "core/crypto/digest.h"
#include "core/crypto/timestamp.h"
#include "testkit/openssl_tsa.h"

#include <gmock/gmock.h>
#include <memory>

namespace calque::crypto {
namespace {

constexpr std::string_view text = "lab.example/calque/1\n2\nws5kAq9uO2MSnoxRe8lbrRKa4igSLODMu+axF95wOPM=\n";
constexpr std::int64_t fiveMinutes = 300'000;
using testing::HasSubstr;

class Timestamps : public testing::Test {
protected:
  static void SetUpTestSuite() {
    if (!testkit::OpensslTsa::isPossible())
      return;
    tsa = std::make_unique<testkit::OpensslTsa>();
    good = tsa->answer(request.der);
  }
  static void TearDownTestSuite() { tsa.reset(); }
  void SetUp() override {
    if (!tsa)
      GTEST_SKIP() << "skipped: no openssl command";
  }
  static std::string judged(const base::Bytes& response, const TimestampRequest& asked = request) {
    return judgeTimestamp(response, asked, {tsa->root()}, base::SystemClock().now(), fiveMinutes).why;
  }
  static std::string verified(const base::Bytes& response, std::string_view body = text) {
    return verifyTimestamp(response, base::viewOf(body), {tsa->root()}).why;
  }

  inline static std::unique_ptr<testkit::OpensslTsa> tsa;
  inline static const TimestampRequest request = makeTimestampRequest(sha256(text));
  inline static base::Bytes good;
};

TEST_F(Timestamps, OfTheTsaAreGoodWhenTheyArriveAndLater) {
  const auto now = base::SystemClock().now();
  const auto sut = judgeTimestamp(good, request, {tsa->root()}, now, fiveMinutes);
  EXPECT_EQ(sut.why, "");
  EXPECT_LT(std::abs(sut.at.ms - now.ms), fiveMinutes);
  const auto later = verifyTimestamp(good, base::viewOf(text), {tsa->root()});
  EXPECT_EQ(later.why, "");
  EXPECT_EQ(later.at, sut.at);
  EXPECT_TRUE(tsa->verifies(base::viewOf(text), good));
  EXPECT_EQ(verified(good, "another text"), "the time stamp is of another digest");
  EXPECT_FALSE(tsa->verifies(base::viewOf("another text"), good));
}

TEST_F(Timestamps, AreGoodUnderOneOfSeveralRoots) {
  const testkit::OpensslTsa other("Other");
  EXPECT_EQ(verifyTimestamp(good, base::viewOf(text), {other.root(), tsa->root()}).why, "");
  EXPECT_EQ(verifyTimestamp(good, base::viewOf(text), {}).why, "no TSA root is named");
  EXPECT_NE(verifyTimestamp(good, base::viewOf(text), {base::bytesOf("no certificate")}).why, "");
}

TEST_F(Timestamps, RequestsAreReadByOpensslAndEachHasItsOwnNonce) {
  const auto second = makeTimestampRequest(sha256(text));
  EXPECT_NE(second.nonce, request.nonce);
  EXPECT_EQ(judged(tsa->answer(second.der), second), "");
}

TEST_F(Timestamps, OfAnotherDigestAreRefused) {
  const auto other = makeTimestampRequest(sha256("another text"));
  const auto answer = tsa->answer(other.der);
  EXPECT_EQ(judged(answer), "the time stamp is of another digest");
  EXPECT_EQ(verified(answer), "the time stamp is of another digest");
  EXPECT_FALSE(tsa->verifies(base::viewOf(text), answer));
}

TEST_F(Timestamps, OfAnotherNonceOrNoneAreRefusedWhenTheyArrive) {
  const auto other = tsa->answer(makeTimestampRequest(request.digest).der);
  EXPECT_EQ(judged(other), "the time stamp has another nonce");
  EXPECT_EQ(verified(other), "") << "it is good for whoever asked for it";
  EXPECT_EQ(judged(tsa->answer(tsa->query(base::viewOf(text), "-sha256 -cert -no_nonce"))),
            "the time stamp has no nonce");
}

TEST_F(Timestamps, OverAnotherHashAreNotGranted) {
  const auto rejected = tsa->answer(tsa->query(base::viewOf(text), "-sha512 -cert"));
  EXPECT_EQ(judged(rejected), "the TSA did not grant a time stamp (status 2)");
  EXPECT_EQ(verified(rejected), "the TSA did not grant a time stamp (status 2)");
  EXPECT_FALSE(tsa->verifies(base::viewOf(text), rejected));
}

TEST_F(Timestamps, OfAnotherTsaAreRefused) {
  const testkit::OpensslTsa other("TSA"); // of the same name
  const auto answer = other.answer(request.der);
  EXPECT_THAT(judged(answer), HasSubstr("the TSA's certificate: "));
  EXPECT_THAT(verified(answer), HasSubstr("the TSA's certificate: "));
  EXPECT_FALSE(tsa->verifies(base::viewOf(text), answer));
}

TEST_F(Timestamps, WithoutTheSignersCertificateAreRefused) {
  EXPECT_EQ(judged(tsa->answer(tsa->query(base::viewOf(text), "-sha256"))),
            "the token does not hold one signature and its certificate");
}

TEST_F(Timestamps, OfACertificateNotForTimeStampsAreRefused) {
  ASSERT_EQ(verified(tsa->signedAnew(good, "tsa")), "") << "signing anew by itself is no fault";
  tsa->issue("tsa-signs", "signs", 300);
  const auto answer = tsa->signedAnew(tsa->answer(request.der), "tsa-signs");
  EXPECT_THAT(judged(answer), HasSubstr("purpose"));
  EXPECT_THAT(verified(answer), HasSubstr("purpose"));
  EXPECT_FALSE(tsa->verifies(base::viewOf(text), answer));
}

TEST_F(Timestamps, OfAnExpiredCertificateAreRefused) {
  tsa->issue("tsa-expired", "stamps", -1);
  const auto answer = tsa->answer(request.der, "tsa-expired");
  EXPECT_THAT(judged(answer), HasSubstr("expired"));
  EXPECT_THAT(verified(answer), HasSubstr("expired"));
  EXPECT_FALSE(tsa->verifies(base::viewOf(text), answer));
}

TEST_F(Timestamps, FarFromNowAreRefusedWhenTheyArrive) {
  const auto at = verifyTimestamp(good, base::viewOf(text), {tsa->root()}).at;
  const auto why = [&](std::int64_t laterMs) {
    return judgeTimestamp(good, request, {tsa->root()}, {at.ms + laterMs}, fiveMinutes).why;
  };
  EXPECT_EQ(why(fiveMinutes), "");
  EXPECT_EQ(why(-fiveMinutes), "");
  EXPECT_THAT(why(fiveMinutes + 1), HasSubstr("too far"));
  EXPECT_THAT(why(-fiveMinutes - 1), HasSubstr("too far"));
}

TEST_F(Timestamps, TruncatedOrWithBytesOverAreRefused) {
  auto sut = good;
  sut.push_back(0);
  EXPECT_EQ(judged(sut), "these bytes are no TimeStampResp in DER");
  EXPECT_EQ(verified(sut), "these bytes are no TimeStampResp in DER");
  for (std::size_t size = 0; size < good.size(); ++size) {
    sut.assign(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_NE(verified(sut), "") << size;
  }
}

TEST_F(Timestamps, WithAnyBitFlippedAreRefused) {
  auto sut = good;
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    const auto mask = static_cast<std::uint8_t>(1u << bit % 8);
    sut[bit / 8] ^= mask;
    EXPECT_NE(verified(sut), "") << "byte " << bit / 8 << " bit " << bit % 8;
    sut[bit / 8] ^= mask;
  }
  EXPECT_EQ(verified(sut), "");
}

} // namespace
} // namespace calque::crypto
