// The log's key changes under the lab root; what is compromised is in doubt from where it is said; a new log names the
// old one.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/audit_review.h"
#include "app/workflow/lab_create.h"
#include "app/workflow/log_key.h"
#include "app/workflow/people_changes.h"
#include "app/workflow/receipt.h"
#include "app/workflow/supplies.h"

#include "core/base/files.h"

#include <algorithm>

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::TrialLab;

class LogKey : public ::testing::Test {
protected:
  TrialLab trial;

  base::Done rotate(const std::string& person, const std::string& password = testkit::password) {
    return trial.as(person, [&](Session& session) {
      return rotateLogKey(session, {trial.place() / "root-key", password, "yearly"});
    });
  }
  base::Done registers() {
    return trial.as(trial.technician, [](Session& session) -> base::Done {
      CALQUE_CHECK(registerGauge(session, {"Calliper", "G-77", "150"}));
      return {};
    });
  }
  base::Done reports(const Compromise& compromise) {
    return trial.as(trial.qa, [&](Session& session) { return reportCompromise(session, compromise); });
  }
  [[nodiscard]] Verified verified() const { return verifyRecord(trial.folder(), trial.witness()); }
};

TEST_F(LogKey, IsRotatedTwiceAndTheLogGoesOn) {
  testkit::verifies({"req~anchor.log-key~1"});
  for (int i = 0; i < 2; ++i) {
    ASSERT_EQ(refusalOf(rotate(trial.administrator)), "");
    ASSERT_EQ(refusalOf(registers()), "") << "the key in force is taken";
  }
  EXPECT_EQ(verified().exitCode, 0) << verified().sentence;
  const auto types = trial.entryTypes();
  EXPECT_EQ(std::ranges::count(types, "key.rotated"), 2);
}

TEST_F(LogKey, IsNotRotatedWithoutTheRootKeyOrByAnotherRole) {
  testkit::verifies({"req~anchor.log-key~1"});
  EXPECT_EQ(refusalOf(rotate(trial.administrator, "not the password of the root key")).substr(0, 6), "fault:");
  EXPECT_EQ(refusalOf(rotate(trial.qa)), "role.missing");
  const auto types = trial.entryTypes();
  EXPECT_EQ(std::ranges::count(types, "key.rotated"), 0);
  EXPECT_EQ(verified().exitCode, 0);
}

TEST_F(LogKey, ReportedAsCompromisedPutsSignaturesInDoubt) {
  testkit::verifies({"req~people.revoke~1"});
  ASSERT_EQ(refusalOf(reports({"person", trial.surgeon, 0, "laptop stolen"})), "");
  EXPECT_NE(verified().json.find("\"doubtful\":["), std::string::npos);
  EXPECT_EQ(verified().json.find("\"doubtful\":[]"), std::string::npos) << "the surgeon's acknowledgement is in doubt";
  EXPECT_EQ(refusalOf(reports({"person", "", 0, "which?"})), "log.rule");
  EXPECT_EQ(refusalOf(reports({"log", "", 1'000'000, "beyond"})), "log.rule");
}

TEST_F(LogKey, ACompromiseIsToldByTheStateUntilTheKeyIsReplaced) {
  EXPECT_TRUE(trial.open().state().compromised.empty());
  ASSERT_EQ(refusalOf(reports({"person", trial.surgeon, 0, "laptop stolen"})), "");
  ASSERT_EQ(refusalOf(reports({"log", "", 0, "backup stolen"})), "");
  const auto told = trial.open().state().compromised;
  ASSERT_EQ(told.size(), 1U) << "the person is revoked, the log's key is still in force";
  EXPECT_NE(told[0].find("--continues"), std::string::npos);
}

TEST_F(LogKey, OfAPersonThatIsCompromisedOpensNothingAnyMore) {
  auto lab = trial.open();
  const auto open = Session::open(lab, trial.surgeon, testkit::password);
  ASSERT_TRUE(open);
  EXPECT_EQ(refusalOf(reports({"person", "u-0099", 0, "nobody"})), "person.unknown");
  ASSERT_EQ(refusalOf(reports({"person", trial.surgeon, 0, "laptop stolen"})), "");
  EXPECT_EQ(refusalOf(trial.as(trial.surgeon, [](Session&) -> base::Done { return {}; })), "person.revoked");
  const auto types = trial.entryTypes();
  EXPECT_EQ(std::ranges::count(types, "session.locked"), 1);
  EXPECT_EQ(std::ranges::count(types, "person.revoked"), 1);
  ASSERT_EQ(refusalOf(reports({"person", trial.surgeon, 0, "and the token too"})), "") << "it can be said again";
  EXPECT_EQ(verified().exitCode, 0) << verified().sentence;
}

TEST_F(LogKey, CompromisedIsFollowedByALogThatNamesTheAnchoredOne) {
  testkit::verifies({"req~anchor.log-key~1"});
  const auto before = trial.open().state();
  LabSetup setup;
  setup.name = "Lab";
  setup.demonstration = true;
  setup.rootKeyFile = trial.place() / "root-key-2";
  setup.rootKeyPassword = testkit::password;
  setup.people = {{"u-0001", "Q. One", {"qa"}, "invented", testkit::password},
                  {"u-0002", "I. Two", {"itadmin"}, "invented", testkit::password}};
  setup.continues = trial.folder();
  setup.origin = "lab.calque.example/calque/9";
  const base::SystemClock clock;
  EXPECT_EQ(refusalOf(createLab(trial.place() / "next", setup, clock)), "lab.origin");
  EXPECT_FALSE(std::filesystem::exists(trial.place() / "next"));
  setup.origin = before.origin.substr(0, before.origin.size() - 1) + "2";
  auto next = createLab(trial.place() / "next", setup, clock);
  ASSERT_TRUE(next) << refusalOf(next);
  const auto first = entryText(*next, 0).value();
  EXPECT_NE(first.find("\"from\":{\"log\":\"" + before.origin + "\""), std::string::npos) << first;
  EXPECT_EQ(verifyRecord(trial.place() / "next").exitCode, 5);
}

TEST_F(LogKey, AReceiptProvesTheSignatureToItsSignerAlone) {
  testkit::verifies({"req~sign.receipt~1"});
  auto lab = trial.open();
  const auto lines = logLines(lab, 0, 1000, {}).value();
  const auto signature = std::ranges::find_if(
      lines, [&](const auto& line) { return line.type == "esign" && line.actor == trial.surgeon; });
  ASSERT_NE(signature, lines.end());
  const auto receipt = [&](const std::string& person, std::uint64_t seq) {
    return trial.as(person, [&](Session& session) -> base::Done {
      CALQUE_TRY(given, giveReceipt(session, seq, trial.place() / "receipts"));
      const auto proof = base::textOf(base::readFile(given.proof, 65'536).value());
      EXPECT_TRUE(proof.starts_with("c2sp.org/tlog-proof@v1\nindex " + std::to_string(seq) + "\n")) << proof;
      EXPECT_GT(std::filesystem::file_size(given.page), 5'000u);
      return {};
    });
  };
  EXPECT_EQ(refusalOf(receipt(trial.surgeon, signature->seq)), "");
  EXPECT_EQ(refusalOf(receipt(trial.qa, signature->seq)), "signature.none");
  EXPECT_EQ(refusalOf(receipt(trial.surgeon, 0)), "signature.none");
  EXPECT_EQ(refusalOf(receipt(trial.surgeon, 1'000'000)), "signature.none");
  EXPECT_EQ(verified().exitCode, 0) << verified().sentence;
}

} // namespace
} // namespace calque::workflow
