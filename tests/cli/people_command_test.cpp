// People and patients' data from the command line: two persons where two are needed, and what is refused.
#include "program_lab.h"

#include "testkit/testkit.h"

#include "testkit/soft_token.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace calque::testkit {
namespace {

class PeopleCommand : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    s_lab = new ProgramLab({{"u-0001", "Q. One", "qa"},
                            {"u-0002", "I. Two", "itadmin"},
                            {"u-0003", "T. Three", "technician"},
                            {"u-0004", "Q. Four", "qa"},
                            {"u-0005", "S. Five", "surgeon"},
                            {"u-0006", "T. Six", "technician"}});
    ASSERT_EQ(s_lab->created.exitCode, 0) << s_lab->created.err;
  }
  static void TearDownTestSuite() { delete s_lab; }
  void TearDown() override { EXPECT_EQ(lab().verdict(), 0); }

  static const ProgramLab& lab() { return *s_lab; }
  static nlohmann::json person(const std::string& id) {
    for (const auto& line : nlohmann::json::parse(lab().look({"person", "list", "--json"}).out))
      if (line["person"] == id)
        return line;
    return {};
  }
  static std::string newCase() {
    const auto patient = lab().secret(
        "patient.toml",
        "[patient]\nid = \"P-778812\"\nname = \"Doe^Invented\"\nbirth_date = \"1970-02-03\"\nsex = \"O\"\n");
    const auto ran = lab().as("u-0005", {"case", "open", "--patient", patient, "--use", "training", "--anatomy",
                                         "skull", "--side", "none", "--requester", "u-0005", "--json"});
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    return nlohmann::json::parse(ran.out)["case"];
  }
  static inline ProgramLab* s_lab = nullptr;
};

const std::vector<std::string> registers{"gauge", "register", "--model", "C", "--serial", "G", "--range", "1"};

TEST_F(PeopleCommand, RekeyMakesTheOldPasswordWorthless) {
  testkit::verifies({"req~people.reset-new-key~1"});
  const std::string fresh = "another invented password";
  const auto file = lab().secret("fresh.txt", fresh);
  const auto ran = lab().approved(
      "u-0002", "u-0001",
      {"person", "rekey", "u-0003", "--id-check", "badge", "--reason", "forgotten", "--new-password-file", file});
  ASSERT_EQ(ran.exitCode, 0) << ran.err;
  EXPECT_EQ(lab().as("u-0003", registers).exitCode, 1);
  EXPECT_NE(lab().as("u-0003", registers, fresh).err.find("refused 105"), std::string::npos);
  ASSERT_EQ(lab().as("u-0003", {"person", "acknowledge"}, fresh + "\n" + fresh).exitCode, 0);
  EXPECT_EQ(lab().as("u-0003", registers, fresh).exitCode, 0);
}

TEST_F(PeopleCommand, RekeyByOneAloneIsRefused) {
  const auto file = lab().secret("fresh.txt", "another invented password");
  const auto ran = lab().approved(
      "u-0002", "u-0001",
      {"person", "rekey", "u-0001", "--id-check", "badge", "--reason", "forgotten", "--new-password-file", file});
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("refused 108"), std::string::npos) << ran.err;
}

TEST_F(PeopleCommand, GrantAndWithdrawChangeTheRoles) {
  const std::vector<std::string> role{"u-0005", "--role", "reviewer", "--reason", "trained"};
  auto words = std::vector<std::string>{"person", "grant"};
  words.insert(words.end(), role.begin(), role.end());
  ASSERT_EQ(lab().approved("u-0002", "u-0001", words).exitCode, 0);
  EXPECT_EQ(person("u-0005")["roles"], (nlohmann::json{"reviewer", "surgeon"}));
  words[1] = "withdraw";
  ASSERT_EQ(lab().as("u-0001", words).exitCode, 0);
  EXPECT_EQ(person("u-0005")["roles"], nlohmann::json{"surgeon"});
}

TEST_F(PeopleCommand, RevokeEndsAllActs) {
  testkit::verifies({"req~people.revoke~1"});
  ASSERT_EQ(lab().as("u-0002", {"person", "revoke", "u-0006", "--cause", "left", "--reason", "left"}).exitCode, 0);
  EXPECT_TRUE(person("u-0006")["revoked"].get<bool>());
  EXPECT_EQ(lab().as("u-0006", registers).exitCode, 1);
}

TEST_F(PeopleCommand, HoldKeepsAPatientAndEraseIsRefusedWhileTheCaseIsOpen) {
  const auto id = newCase();
  ASSERT_EQ(lab().as("u-0001", {"hold", id, "--reason", "request of the court"}).exitCode, 0);
  EXPECT_NE(lab().look({"case", "show", id}).out.find("held"), std::string::npos);
  const auto erased =
      lab().approved("u-0001", "u-0004", {"erase", id, "--basis", "request", "--reason", "asked for", "--json"});
  EXPECT_EQ(erased.exitCode, 1);
  EXPECT_EQ(nlohmann::json::parse(erased.out)["refusal"]["name"], "erase.open");
}

TEST_F(PeopleCommand, EraseAndHoldOfNobodyAreRefused) {
  EXPECT_NE(lab().as("u-0001", {"hold", "c-0999", "--reason", "court"}).err.find("refused 811"), std::string::npos);
  EXPECT_NE(lab()
                .approved("u-0001", "u-0001", {"erase", "c-0999", "--basis", "request", "--reason", "asked"})
                .err.find("refused 811"),
            std::string::npos);
}

TEST_F(PeopleCommand, RetentionAndTimeStampingAreForQualityStaff) {
  testkit::verifies({"req~store.retention~1"});
  EXPECT_EQ(lab().as("u-0001", {"lab", "retention", "15", "--reason", "longest law"}).exitCode, 0);
  EXPECT_EQ(lab().as("u-0005", {"lab", "retention", "15", "--reason", "longest law"}).exitCode, 1);
  const auto tsa = lab().as(
      "u-0001", {"lab", "tsa", "https://tsa.example/tsr", "--root", lab().passwordFile(), "--reason", "contract"});
  EXPECT_EQ(tsa.exitCode, 1);
  EXPECT_NE(tsa.err.find("refused 810"), std::string::npos) << tsa.err;
}

TEST_F(PeopleCommand, AuditStatusTellsWhatIsNotAnchored) {
  testkit::verifies({"req~anchor.published~1"});
  const auto status = nlohmann::json::parse(lab().look({"audit", "status", "--json"}).out);
  EXPECT_EQ(status["entries"], lab().entries());
  EXPECT_TRUE(status.contains("unanchored"));
}

TEST_F(PeopleCommand, APersonWithATokenIsEnrolledAndSignsWithPasswordAndPin) {
  testkit::verifies({"req~people.token~1"});
  if (!SoftToken::isPossible())
    GTEST_SKIP() << "skipped: no SoftHSM";
  SoftToken card;
  const auto tokens = calque({"person", "tokens", "--json"});
  EXPECT_NE(tokens.out.find("pkcs11:serial=" + card.serial() + ";token=Card"), std::string::npos) << tokens.out;
  const std::string shortPassword = "gull9 boat";
  const auto pin = lab().secret("pin.txt", SoftToken::pin), wrong = lab().secret("wrong-pin.txt", SoftToken::wrongPin);
  const auto enrolled = lab().approved("u-0002", "u-0001",
                                       {"person", "enroll", "u-0009", "--name", "S. Nine", "--role", "surgeon",
                                        "--id-check", "badge", "--token", card.uri(), "--new-password-file",
                                        lab().secret("nine.txt", shortPassword), "--new-pin-file", pin});
  ASSERT_EQ(enrolled.exitCode, 0) << enrolled.err;

  const auto refused = lab().as("u-0009", {"person", "acknowledge", "--pin-file", wrong}, shortPassword);
  EXPECT_EQ(refused.exitCode, 1);
  EXPECT_NE(refused.err.find("refused 111 person.pin"), std::string::npos) << refused.err;
  const auto without = lab().as("u-0009", {"person", "acknowledge"}, shortPassword);
  EXPECT_EQ(without.exitCode, 7) << "no terminal to ask for the PIN";
  // The password is read from the descriptor twice: at the sign-in, and again before the signature.
  const auto signed_ =
      lab().as("u-0009", {"person", "acknowledge", "--pin-file", pin}, shortPassword + "\n" + shortPassword);
  EXPECT_EQ(signed_.exitCode, 0) << signed_.err;
  EXPECT_EQ(person("u-0009")["acknowledged"], true);
  card.unplug();
  const auto missing = lab().as("u-0009", {"person", "acknowledge", "--pin-file", pin}, shortPassword);
  EXPECT_NE(missing.err.find("refused 110 person.token"), std::string::npos) << missing.err;

  std::string written = enrolled.out + enrolled.err + refused.err + signed_.err + missing.err;
  for (const auto& folder : {std::filesystem::path(lab().folder()), lab().device()})
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder))
      if (file.is_regular_file()) {
        std::ostringstream bytes;
        bytes << std::ifstream(file.path()).rdbuf();
        written += bytes.str();
      }
  EXPECT_EQ(written.find(SoftToken::pin), std::string::npos) << "the PIN stands nowhere";
  EXPECT_EQ(written.find(card.serial()), std::string::npos) << "nor which card it is";
}

} // namespace
} // namespace calque::testkit
