// Each rule about people, keys, clock and store with its fault seeded, and its ordinary neighbour.
#include "trail_entries.h"

#include <gmock/gmock.h>

namespace calque::testkit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string writer = "system:calque@0.1.0";

class LabRules : public ::testing::Test {
protected:
  TrailEntries log;
  void isRefused(const std::string& person) {
    log.tells("step.refused", person, {}, {{"step", "accept lot"}, {"number", 508}}, "no such lot");
  }
  void failsToSignIn(const char* cause, std::uint64_t count) {
    log.tells("session.failed", writer, {}, {{"account", "u-0003"}, {"cause", cause}, {"count", count}});
  }
};

TEST_F(LabRules, MarkTheFifthRefusalOfOnePersonWithinADay) {
  for (int i = 0; i < 4; ++i)
    isRefused("u-0003");
  isRefused("u-0004");
  EXPECT_THAT(log.marks(), IsEmpty());
  isRefused("u-0003");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("repeated-refusals"));
  isRefused("u-0003");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty()) << "only each doubling is told again";
  for (int i = 0; i < 4; ++i)
    isRefused("u-0003");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("repeated-refusals"));
}

TEST_F(LabRules, CountRefusalsAnewAfterADay) {
  for (int i = 0; i < 4; ++i)
    isRefused("u-0003");
  log.passes(trail::refusalsWithinS + 1);
  for (int i = 0; i < 4; ++i)
    isRefused("u-0003");
  EXPECT_THAT(log.marks(), IsEmpty());
}

TEST_F(LabRules, MarkTheFifthWrongPasswordInARowAndNoTypingError) {
  for (std::uint64_t count = 1; count < trail::failedSignInsAlarm; ++count)
    failsToSignIn("secret", count);
  EXPECT_THAT(log.marks(), IsEmpty());
  failsToSignIn("secret", 5);
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("failed-sign-ins"));
  failsToSignIn("delay", 5);
  EXPECT_THAT(log.rulesOfLast(), IsEmpty()) << "a try during the delay is not counted";
  failsToSignIn("secret", 6);
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
  failsToSignIn("unknown", 10);
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("failed-sign-ins"));
}

TEST_F(LabRules, MarkASignInWithARevokedCertificate) {
  failsToSignIn("revoked", 0);
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("failed-sign-ins"));
}

TEST_F(LabRules, MarkASignatureSoonAfterANewKeyOrRole) {
  log.tells("person.rekeyed", "u-0002", "u-0007", {}, "forgotten");
  log.tells("role.granted", "u-0002", "u-0008", {{"role", "qa"}}, "trained");
  log.signs("u-0007", "u-0007", "responsibility", "surgeon");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty()) << "the acknowledgement of the policy";
  log.passes(trail::freshPowerS);
  log.signs("u-0007", "c-0001", "approval", "surgeon");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("fresh-power"));
  log.signs("u-0008", "u-0008", "approval", "qa");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("fresh-power"));
  log.signs("u-0001", "c-0001", "release", "qa");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty()) << "who was given nothing";
  log.passes(1);
  log.signs("u-0007", "c-0001", "approval", "surgeon");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty()) << "a day has gone";
}

TEST_F(LabRules, MarkKeysInDoubtAndNobodyWhoLeft) {
  log.tells("key.compromised", "u-0001", {}, {{"what", "log"}, {"doubt_from", 7}}, "stolen");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("doubtful-key"));
  log.tells("key.rotated", "u-0001", {}, {}, "yearly");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("doubtful-key"));
  log.tells("person.revoked", "u-0001", "u-0005", {{"cause", "misuse"}}, "password lent");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("doubtful-key"));
  log.tells("person.revoked", "u-0001", "u-0006", {{"cause", "left"}}, "left");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(LabRules, MarkAClockThatWentBackAndNotItsConfirmation) {
  log.tells("clock.back", writer, {}, {{"step_ms", 3'600'000}});
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("clock-step"));
  log.tells("clock.confirmed", "u-0001", {}, {}, "battery changed");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(LabRules, MarkTheThirdAnchorThatFailsInARow) {
  log.anchors("anchor.failed");
  log.anchors("anchor.failed");
  log.anchors("anchor.made");
  log.anchors("anchor.failed");
  log.anchors("anchor.failed", "rfc3161");
  log.anchors("anchor.failed");
  EXPECT_THAT(log.marks(), IsEmpty());
  log.anchors("anchor.made", "label");
  log.anchors("anchor.failed");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("failing-anchors")) << "another kind does not help";
}

TEST_F(LabRules, MarkWhatWasRecoveredSetAsideRestoredOrErased) {
  for (const char* type : {"store.recovered", "store.quarantined", "restore.done"}) {
    log.tells(type, writer, {}, {{"from", 3}, {"to", 9}}, "the power went");
    EXPECT_THAT(log.rulesOfLast(), ElementsAre("restored")) << type;
  }
  log.tells("erase.done", "u-0001", {}, {{"blobs", 12}}, "asked for");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("erased"));
  log.tells("backup.made", "u-0001", {}, {{"size", 9}});
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(LabRules, MarkAChangedPolicyAndNotAProgramRegistered) {
  log.tells("config.changed", "u-0001", {}, {{"section", "retention"}}, "longest law");
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("policy-changed"));
  log.tells("config.changed", "u-0001", {}, {{"section", "software"}}, "new version");
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

TEST_F(LabRules, MarkAVerificationThatWasNotGood) {
  log.tells("log.verified", writer, {}, {{"exit", 4}});
  EXPECT_THAT(log.rulesOfLast(), ElementsAre("failed-verification"));
  log.tells("log.verified", writer, {}, {{"exit", 0}});
  EXPECT_THAT(log.rulesOfLast(), IsEmpty());
}

} // namespace
} // namespace calque::testkit
