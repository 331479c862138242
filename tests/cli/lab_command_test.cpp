// A lab from the command line: usage, refusals, faults, two writers at once.
#include "program_lab.h"

#include "testkit/testkit.h"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <thread>

namespace calque::testkit {
namespace {

class LabCommand : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    s_lab = new ProgramLab(
        {{"u-0001", "Q. One", "qa"}, {"u-0002", "I. Two", "itadmin"}, {"u-0003", "T. Three", "technician"}});
  }
  static void TearDownTestSuite() { delete s_lab; }
  void SetUp() override { ASSERT_EQ(s_lab->created.exitCode, 0) << s_lab->created.err; }

  static const ProgramLab& lab() { return *s_lab; }
  static std::vector<std::string> gauge(const std::string& serial) {
    return {"gauge", "register", "--model", "Calliper", "--serial", serial, "--range", "150"};
  }
  static inline ProgramLab* s_lab = nullptr;
};

TEST_F(LabCommand, OfAFreshLabVerifiesWithItsWitness) {
  testkit::verifies({"req~cli.exit-codes~1"});
  EXPECT_EQ(calqueVerify({lab().folder()}).exitCode, 5);
  EXPECT_EQ(lab().verdict(), 0);
  EXPECT_EQ(lab().look({"audit", "verify", "--anchors", lab().witness()}).exitCode, 0);
}

TEST_F(LabCommand, VerifiedByAPersonTellsWhenAndHowFar) {
  testkit::verifies({"req~ui.state~1"});
  const auto before = lab().entries();
  const auto ran = lab().as("u-0001", {"audit", "verify", "--anchors", lab().witness()});
  EXPECT_EQ(ran.exitCode, 0) << ran.out << ran.err;
  const auto status = nlohmann::json::parse(lab().look({"lab", "status", "--json"}).out);
  EXPECT_EQ(status["verified_size"], before);
  EXPECT_EQ(status["verified_at"].get<std::string>().substr(0, 2), "20");
  EXPECT_EQ(lab().verdict(), 0);
}

/// Both programs take the keys of witnesses; here nobody has cosigned, and the key is that of the worked example.
TEST_F(LabCommand, VerifiedWithAWitnessWhoSaidNothingIsUncheckedByBothPrograms) {
  const std::string key = "witness.example/w1+7bede9df+BOfxYqEL7FWa/qGV5NzoS2lWjV0ssJY+tEbAaF4rF/Lw";
  const auto keys = lab().secret("witness keys", "# one witness\n" + key + "\n");
  for (const auto& words : {std::vector<std::string>{"--witness-key", key},
                            {"--witness-keys", keys},
                            {"--witness-key", key, "--witness-key", "half a key", "--witness-keys", keys}}) {
    auto mine = std::vector<std::string>{lab().folder(), "--anchors", lab().witness(), "--json"};
    mine.insert(mine.end(), words.begin(), words.end());
    const auto verifier = calqueVerify(mine);
    mine.erase(mine.begin());
    mine.insert(mine.begin(), {"audit", "verify"});
    const auto program = lab().look(mine);
    EXPECT_EQ(verifier.exitCode, 6) << verifier.out << verifier.err;
    EXPECT_EQ(program.exitCode, 6) << program.out << program.err;
    EXPECT_EQ(verifier.out, program.out);
    const auto counts = nlohmann::json::parse(program.out)["counts"];
    EXPECT_EQ(counts["cosignatures"]["found"], 0);
  }
}

TEST_F(LabCommand, WithWrongUsageIsTwo) {
  testkit::verifies({"req~cli.exit-codes~1"});
  EXPECT_EQ(calque({"gauge", "register"}).exitCode, 2);
  EXPECT_EQ(calque({"no", "such", "command"}).exitCode, 2);
  EXPECT_EQ(calque({"lab"}).exitCode, 2);
  EXPECT_EQ(calqueVerify({}).exitCode, 2);
}

TEST_F(LabCommand, InAFolderThatIsNoLabIsRefused) {
  testkit::verifies({"req~cli.refusal~1", "req~record.always-on~1"});
  TemporaryFolder empty;
  auto ran = calque({"lab", "status", "--lab", empty.path().string(), "--json"}, lab().device());
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_EQ(nlohmann::json::parse(ran.out)["refusal"]["number"], 800);
}

TEST_F(LabCommand, WithAWrongPasswordIsRefusedAndNoted) {
  auto before = lab().entries();
  auto ran = lab().as("u-0003", gauge("G0"), "not the password at all");
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("refused 100"), std::string::npos) << ran.err;
  EXPECT_GT(lab().entries(), before);
}

TEST_F(LabCommand, WithAPasswordFileOthersCanReadIsNotUsed) {
  testkit::verifies({"req~cli.secrets~1"});
  const auto open = lab().secret("open.txt", ProgramLab::password);
  ::chmod(open.c_str(), 0644);
  auto ran = calque({"gauge", "register", "--model", "C", "--serial", "G", "--range", "1", "--as", "u-0003", "--lab",
                     lab().folder(), "--password-file", open},
                    lab().device());
  EXPECT_EQ(ran.exitCode, 7);
}

TEST_F(LabCommand, AsAPersonWithoutTheRoleIsRefused) {
  testkit::verifies({"req~people.roles~1"});
  auto ran = lab().as("u-0002", gauge("G"));
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("role.missing"), std::string::npos) << ran.err;
}

/// Four seconds; a minute with CALQUE_LONG_TESTS. Each command is a process that signs in, appends and closes its
/// session.
TEST_F(LabCommand, FromEightProcessesAtOnceAppendsInTurnAndLosesNothing) {
  testkit::verifies({"req~record.writers~1"});
  const std::chrono::seconds time(std::getenv("CALQUE_LONG_TESTS") != nullptr ? 60 : 4);
  ProgramLab own({{"u-0001", "Q. One", "qa"}, {"u-0002", "I. Two", "itadmin"}, {"u-0003", "T. Three", "technician"}});
  const auto until = std::chrono::steady_clock::now() + time;
  std::vector<std::vector<Ran>> ran(8);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < ran.size(); ++i)
    threads.emplace_back([&, i] {
      do
        ran[i].push_back(own.as("u-0003", gauge("G-" + std::to_string(i) + "-" + std::to_string(ran[i].size()))));
      while (std::chrono::steady_clock::now() < until);
    });
  for (auto& thread : threads)
    thread.join();
  std::size_t registered = 0, refused = 0;
  for (const auto& ofOne : ran)
    for (const auto& one : ofOne) {
      EXPECT_TRUE(one.exitCode == 0 || one.err.find("log.rule") != std::string::npos) << one.err;
      ++(one.exitCode == 0 ? registered : refused); // refused: another process took the record's number meanwhile
    }
  EXPECT_GT(registered, 0u);
  std::size_t entered = 0;
  const auto log = nlohmann::json::parse(own.look({"audit", "log", "--count", "10000", "--json"}).out);
  for (std::size_t seq = 0; seq < log.size(); ++seq) {
    EXPECT_EQ(log[seq]["seq"], seq);
    entered += log[seq]["type"] == "gauge.registered" ? 1 : 0;
  }
  EXPECT_EQ(entered, registered) << "what was acknowledged is there, and nothing else";
  EXPECT_EQ(own.verdict(), 0);
  std::cout << registered << " commands acknowledged, " << refused << " refused, " << log.size() << " entries\n";
}

TEST_F(LabCommand, OfALabOpenToOthersIsRefused) {
  ::chmod(lab().folder().c_str(), 0755);
  auto ran = lab().look({"lab", "status"});
  ::chmod(lab().folder().c_str(), 0700);
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("lab.unsafe"), std::string::npos) << ran.err;
}

TEST_F(LabCommand, OnAnotherDeviceOpensNothing) {
  testkit::verifies({"req~privacy.sealed~1"});
  TemporaryFolder other;
  const auto ran = calque({"lab", "status", "--lab", lab().folder()}, other / "device");
  EXPECT_EQ(ran.exitCode, 7);
  EXPECT_NE(ran.err.find("holds no key of this lab's log"), std::string::npos) << ran.err;
}

TEST_F(LabCommand, OfAnOriginThatThisDeviceKnowsIsRefused) {
  const auto ran = calque({"lab", "create", (lab() / "second").string(), "--name", "Lab", "--origin",
                           "lab.calque.example/calque/1", "--setup", (lab() / "people.toml").string(), "--root-key",
                           (lab() / "root2").string(), "--root-key-password-file", lab().passwordFile()},
                          lab().device());
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("refused 802"), std::string::npos) << ran.err;
  EXPECT_FALSE(std::filesystem::exists(lab() / "second"));
}

TEST_F(LabCommand, OfARolledBackLabSaysQuarantineAndIsNoSuccess) {
  testkit::verifies({"req~store.quarantine~1"});
  ProgramLab own({{"u-0001", "Q. One", "qa"}, {"u-0002", "I. Two", "itadmin"}, {"u-0003", "T. Three", "technician"}});
  std::filesystem::copy(own.folder() + "/audit.db", own / "older.db");
  ASSERT_EQ(own.as("u-0003", gauge("G-1")).exitCode, 0);
  std::filesystem::rename(own / "older.db", own.folder() + "/audit.db");
  const auto status = own.look({"lab", "status"});
  EXPECT_EQ(status.exitCode, 7);
  EXPECT_NE(status.err.find("IN QUARANTINE"), std::string::npos) << status.err;
  const auto act = own.as("u-0003", gauge("G-2"));
  EXPECT_EQ(act.exitCode, 1);
  EXPECT_NE(act.err.find("refused 816"), std::string::npos) << act.err;
  auto words = std::vector<std::string>{"lab", "restore", "--reason", "an old copy was put in place"};
  const auto restored = own.approved("u-0002", "u-0001", words);
  EXPECT_EQ(restored.exitCode, 0) << restored.err;
  EXPECT_EQ(own.as("u-0003", gauge("G-2")).exitCode, 0);
  EXPECT_EQ(own.verdict(), 0);
}

} // namespace
} // namespace calque::testkit
