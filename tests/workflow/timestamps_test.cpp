#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/timestamps.h"
#include "network/one_answer_server.h"
#include "testkit/openssl_tsa.h"

#include <algorithm>
#include <gmock/gmock.h>

using namespace calque;
using namespace calque::workflow;
using network::OneAnswerServer;
using testkit::OpensslTsa;
using testkit::refusalOf;
using testkit::TrialLab;

namespace {

/// What a TSA over HTTP says to a request (RFC 3161 3.4).
std::string reply(const OpensslTsa& tsa, const std::string& request) {
  const auto body = base::textOf(tsa.answer(base::viewOf(request.substr(request.find("\r\n\r\n") + 4))));
  return "HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

base::Done name(TrialLab& trial, const OpensslTsa& tsa, const std::string& url) {
  const auto file = trial.place() / "tsa.der";
  EXPECT_TRUE(base::writeFile(file, tsa.root()));
  return trial.as(trial.qa, [&](Session& session) {
    return setTimestampAuthority(session, {url, file, "contract of this test"});
  });
}

int verdict(const TrialLab& trial) {
  return verifyRecord(trial.folder(), trial.witness().string()).exitCode;
}

} // namespace

TEST(StampNow, KeepsAGoodStampThatTheVerifierChecks) {
  if (!OpensslTsa::isPossible())
    GTEST_SKIP() << "skipped: no openssl command";
  TrialLab trial;
  const OpensslTsa tsa;
  OneAnswerServer server([&](const std::string& request) { return reply(tsa, request); });
  ASSERT_EQ(refusalOf(name(trial, tsa, server.url("/tsr"))), "");
  auto lab = trial.open();

  ASSERT_EQ(refusalOf(stampNow(lab)), "");

  EXPECT_THAT(trial.lastEntry(), testing::HasSubstr(R"("kind":"rfc3161")"));
  EXPECT_THAT(trial.entryTypes().back(), "anchor.made");
  EXPECT_EQ(verdict(trial), 0);
}

TEST(StampWhenDue, AsksByItselfOnceADay) {
  if (!OpensslTsa::isPossible())
    GTEST_SKIP() << "skipped: no openssl command";
  TrialLab trial;
  const OpensslTsa tsa;
  OneAnswerServer server([&](const std::string& request) { return reply(tsa, request); });
  ASSERT_EQ(refusalOf(name(trial, tsa, server.url())), "");
  const auto stamps = [&] {
    auto lab = trial.open();
    std::size_t count = 0;
    for (std::uint64_t seq = 0; seq < lab.state().entries; ++seq)
      count += entryText(lab, seq).value().find(R"("kind":"rfc3161")") != std::string::npos ? 1 : 0;
    return count;
  };
  EXPECT_EQ(stamps(), 1u) << "asked for when the session closed";
  trial.openCase();
  EXPECT_EQ(stamps(), 1u) << "not again on the same day";
  EXPECT_EQ(verdict(trial), 0);
}

TEST(StampNow, KeepsNoStampOfAnotherAuthority) {
  testkit::verifies({"req~anchor.timestamp~1"});
  if (!OpensslTsa::isPossible())
    GTEST_SKIP() << "skipped: no openssl command";
  TrialLab trial;
  const OpensslTsa named("Named"), other("Other");
  OneAnswerServer server([&](const std::string& request) { return reply(other, request); });
  ASSERT_EQ(refusalOf(name(trial, named, server.url())), "");
  auto lab = trial.open();

  EXPECT_THAT(refusalOf(stampNow(lab)), testing::StartsWith("fault"));

  EXPECT_EQ(trial.entryTypes().back(), "anchor.failed");
  EXPECT_EQ(verdict(trial), 0);
}

TEST(StampNow, NotesAnAuthorityThatDoesNotAnswer) {
  if (!OpensslTsa::isPossible())
    GTEST_SKIP() << "skipped: no openssl command";
  TrialLab trial;
  const OpensslTsa tsa;
  const OneAnswerServer nobody("", {}, false);
  ASSERT_EQ(refusalOf(name(trial, tsa, nobody.url())), "");
  auto lab = trial.open();

  EXPECT_THAT(refusalOf(stampNow(lab)), testing::StartsWith("fault"));

  EXPECT_EQ(trial.entryTypes().back(), "anchor.failed");
}

TEST(StampNow, AsksNobodyWhereNoAuthorityIsNamed) {
  TrialLab trial;
  auto lab = trial.open();
  const auto before = trial.entryTypes().size();

  EXPECT_THAT(refusalOf(stampNow(lab)), testing::StartsWith("fault"));

  EXPECT_EQ(trial.entryTypes().size(), before);
}

TEST(NameTimestampAuthority, TakesOnlyAnAddressThatCanBeAsked) {
  testkit::verifies({"req~anchor.timestamp~1"});
  if (!OpensslTsa::isPossible())
    GTEST_SKIP() << "skipped: no openssl command";
  TrialLab trial;
  EXPECT_EQ(refusalOf(name(trial, OpensslTsa(), "https://tsa.example/tsr")), "network.address");
  EXPECT_EQ(refusalOf(name(trial, OpensslTsa(), "tsa.example")), "network.address");
}

TEST(NameTimestampAuthority, TakesOnlyACaCertificateFromAPersonOfQuality) {
  TrialLab trial;
  const auto file = trial.place() / "junk.pem";
  ASSERT_TRUE(base::writeFile(file, base::viewOf("no certificate")));
  const auto changesBefore = std::ranges::count(trial.entryTypes(), "config.changed");
  const auto by = [&](const std::string& person) {
    return refusalOf(trial.as(person, [&](Session& session) {
      return setTimestampAuthority(session, {"http://tsa.example/", file, "test"});
    }));
  };
  EXPECT_THAT(by(trial.qa), testing::StartsWith("fault"));
  EXPECT_EQ(by(trial.administrator), "role.missing");
  EXPECT_EQ(std::ranges::count(trial.entryTypes(), "config.changed"), changesBefore);
}
