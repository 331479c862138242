// A lab from the command line: usage, refusals, faults, two writers at once.
#include "program_run.h"

#include "testkit/testkit.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <thread>

namespace calque::testkit {
namespace {

const std::string password = "an invented password, long enough";

class LabCommand : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    s_place = new TemporaryFolder;
    secret("password.txt", password);
    std::ofstream(*s_place / "people.toml") << R"(
[[person]]
id = "u-0001"
name = "Q. One"
roles = ["qa"]
id_check = "invented"
password_file = "password.txt"
[[person]]
id = "u-0002"
name = "I. Two"
roles = ["itadmin"]
id_check = "invented"
password_file = "password.txt"
[[person]]
id = "u-0003"
name = "T. Three"
roles = ["technician"]
id_check = "invented"
password_file = "password.txt"
)";
    s_created = calque({"lab", "create", lab(), "--name", "Lab", "--origin", "lab.calque.example/calque/1", "--setup",
                        (*s_place / "people.toml").string(), "--root-key", (*s_place / "root").string(),
                        "--root-key-password-file", (*s_place / "password.txt").string(), "--witness",
                        (*s_place / "witness").string()},
                       device());
  }
  static void TearDownTestSuite() { delete s_place; }
  void SetUp() override { ASSERT_EQ(s_created.exitCode, 0) << s_created.err; }

  static void secret(const char* name, const std::string& text) {
    std::ofstream(*s_place / name) << text << '\n';
    ::chmod((*s_place / name).c_str(), 0600);
  }
  static std::string lab() { return (*s_place / "lab").string(); }
  static std::filesystem::path device() { return *s_place / "device"; }
  static Ran registerGauge(const std::string& serial, const std::string& secretText = password) {
    return calque({"gauge", "register", "--model", "Calliper", "--serial", serial, "--range", "150", "--as", "u-0003",
                   "--lab", lab(), "--password-fd", "3"},
                  device(), secretText + "\n");
  }
  static std::uint64_t entries() {
    return nlohmann::json::parse(calque({"lab", "status", "--lab", lab(), "--json"}, device()).out)["entries"]
        .get<std::uint64_t>();
  }

  static inline TemporaryFolder* s_place = nullptr;
  static inline Ran s_created;
};

TEST_F(LabCommand, OfAFreshLabVerifiesWithItsWitness) {
  EXPECT_EQ(calqueVerify({lab()}).exitCode, 5);
  EXPECT_EQ(calqueVerify({lab(), "--anchors", (*s_place / "witness").string()}).exitCode, 0);
  EXPECT_EQ(
      calque({"audit", "verify", "--lab", lab(), "--anchors", (*s_place / "witness").string()}, device()).exitCode, 0);
}

TEST_F(LabCommand, WithWrongUsageIsTwo) {
  EXPECT_EQ(calque({"gauge", "register"}).exitCode, 2);
  EXPECT_EQ(calque({"no", "such", "command"}).exitCode, 2);
  EXPECT_EQ(calque({"lab"}).exitCode, 2);
  EXPECT_EQ(calqueVerify({}).exitCode, 2);
}

TEST_F(LabCommand, InAFolderThatIsNoLabIsRefused) {
  TemporaryFolder empty;
  auto ran = calque({"lab", "status", "--lab", empty.path().string(), "--json"}, device());
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_EQ(nlohmann::json::parse(ran.out)["refusal"]["number"], 800);
}

TEST_F(LabCommand, WithAWrongPasswordIsRefusedAndNoted) {
  auto before = entries();
  auto ran = registerGauge("G0", "not the password at all");
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("refused 100"), std::string::npos) << ran.err;
  EXPECT_GT(entries(), before);
}

TEST_F(LabCommand, WithAPasswordFileOthersCanReadIsNotUsed) {
  secret("open.txt", password);
  ::chmod((*s_place / "open.txt").c_str(), 0644);
  auto ran = calque({"gauge", "register", "--model", "C", "--serial", "G", "--range", "1", "--as", "u-0003", "--lab",
                     lab(), "--password-file", (*s_place / "open.txt").string()},
                    device());
  EXPECT_EQ(ran.exitCode, 7);
}

TEST_F(LabCommand, AsAPersonWithoutTheRoleIsRefused) {
  auto ran = calque({"gauge", "register", "--model", "C", "--serial", "G", "--range", "1", "--as", "u-0002", "--lab",
                     lab(), "--password-fd", "3"},
                    device(), password + "\n");
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("role.missing"), std::string::npos) << ran.err;
}

TEST_F(LabCommand, FromTwoProcessesAtOnceAppendsInTurn) {
  std::vector<Ran> ran(4);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < ran.size(); ++i)
    threads.emplace_back([&, i] { ran[i] = registerGauge("G-" + std::to_string(i)); });
  for (auto& thread : threads)
    thread.join();
  for (const auto& one : ran)
    EXPECT_TRUE(one.exitCode == 0 || one.err.find("log.rule") != std::string::npos) << one.err;
  EXPECT_EQ(calqueVerify({lab(), "--anchors", (*s_place / "witness").string()}).exitCode, 0);
}

TEST_F(LabCommand, OfALabOpenToOthersIsRefused) {
  ::chmod(lab().c_str(), 0755);
  auto ran = calque({"lab", "status", "--lab", lab()}, device());
  ::chmod(lab().c_str(), 0700);
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("lab.unsafe"), std::string::npos) << ran.err;
}

TEST_F(LabCommand, OnAnotherDeviceOpensNothing) {
  TemporaryFolder other;
  EXPECT_EQ(calque({"lab", "status", "--lab", lab()}, other / "device").exitCode, 7);
}

} // namespace
} // namespace calque::testkit
