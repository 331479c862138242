// A run in the record of a lab: its number first, each step, then results and paper.
#include "../cli/program_lab.h"
#include "qualify_run.h"

namespace calque::testkit {
namespace {

class Record : public ::testing::Test {
protected:
  static void SetUpTestSuite() {
    s_lab = new ProgramLab({{"u-0001", "Q. One", "qa"}, {"u-0002", "I. Two", "itadmin"}});
  }
  static void TearDownTestSuite() { delete s_lab; }
  void SetUp() override {
    ASSERT_EQ(s_lab->created.exitCode, 0) << s_lab->created.err;
    ::setenv("CALQUE_DEVICE", s_lab->device().c_str(), 1);
    writeSiteProtocols(place / "protocols");
    writeSiteResults(place / "results"); // without its studies: two steps fail
  }
  void TearDown() override {
    ::unsetenv("CALQUE_DEVICE");
    EXPECT_EQ(s_lab->verdict(), 0);
  }
  Qualified entered(const std::string& passwordFile, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> words{"pq",
                                   "--out",
                                   (place / "out").string(),
                                   "--results",
                                   (place / "results").string(),
                                   "--protocols",
                                   (place / "protocols").string(),
                                   "--lab",
                                   s_lab->folder(),
                                   "--as",
                                   "u-0001",
                                   "--password-file",
                                   passwordFile};
    words.insert(words.end(), more.begin(), more.end());
    return qualify(words);
  }
  static std::size_t inLog(const std::string& type) {
    std::size_t found = 0;
    for (const auto& entry : nlohmann::json::parse(s_lab->look({"audit", "log", "--count", "10000", "--json"}).out))
      found += entry["type"] == type ? 1 : 0;
    return found;
  }
  TemporaryFolder place;
  static inline ProgramLab* s_lab = nullptr;
};

TEST_F(Record, OfALabTakesNoRunOfAProtocolThatNobodyApproved) {
  const auto before = s_lab->entries();
  const auto sut = entered(s_lab->passwordFile());
  EXPECT_EQ(sut.exitCode, 1);
  EXPECT_NE(sut.err.find("refused protocol.approval"), std::string::npos) << sut.err;
  EXPECT_EQ(s_lab->entries(), before);
}

TEST_F(Record, OfALabHoldsEachStepOfARunAlsoOfOneThatFailed) {
  ASSERT_EQ(bare({"approve", "pq", (place / "protocols").string(), "--by", "Q. One, quality"}).exitCode, 0);
  const auto sut = entered(s_lab->passwordFile());
  EXPECT_EQ(sut.exitCode, 1) << sut.err;
  EXPECT_EQ(sut.json["verdict"], "fail");
  EXPECT_EQ(sut.json["evidence"], true) << sut.json["not_evidence_because"];
  EXPECT_EQ(sut.json["record"].get<std::string>().substr(0, 2), "q-");
  EXPECT_EQ(inLog("qualification.started"), 1u);
  EXPECT_EQ(inLog("qualification.step"), sut.json["results"].size());
  EXPECT_EQ(inLog("qualification.done"), 1u);
}

TEST_F(Record, OfALabThatDoesNotTakeTheRunEndsItAsAFault) {
  ASSERT_EQ(bare({"approve", "pq", (place / "protocols").string(), "--by", "Q. One, quality"}).exitCode, 0);
  const auto sut = entered(s_lab->secret("wrong.txt", "another invented password, as long"));
  EXPECT_EQ(sut.exitCode, 7);
  EXPECT_EQ(textOf(place / "out/runs.txt").find("finished"), std::string::npos) << "the run stays broken off";
}

TEST_F(Record, OfALabTakesNoRunForAPrinterThatNobodyRegistered) {
  ASSERT_EQ(bare({"approve", "printer-pq", (place / "protocols").string(), "--by", "Q. One, quality"}).exitCode, 0);
  const auto sut = entered(s_lab->passwordFile(), {"--printer", "p-0099"});
  EXPECT_EQ(sut.exitCode, 7);
  EXPECT_NE(sut.err.find("printer"), std::string::npos) << sut.err;
  ASSERT_EQ(s_lab
                ->as("u-0001", {"printer", "register", "--model", "J850 Digital Anatomy", "--serial", "S1",
                                "--firmware", "1.0.0"})
                .exitCode,
            0);
  EXPECT_EQ(entered(s_lab->passwordFile(), {"--printer", "p-0001"}).exitCode, 1) << "its studies are missing";
}

TEST_F(Record, OfALabIsLookedAtByAnInstallationQualification) {
  const auto tried = [&] {
    return qualify({"iq", "--out", (place / "out").string(), "--lab", s_lab->folder(), "--step", "iq-lab-record",
                    "--step", "iq-lab-people", "--step", "iq-lab-backup"});
  };
  const auto sut = tried();
  EXPECT_EQ(sut.step("iq-lab-record")["verdict"], "pass") << sut.step("iq-lab-record")["found"];
  EXPECT_EQ(sut.step("iq-lab-people")["verdict"], "fail") << "one person with role qa";
  EXPECT_EQ(sut.step("iq-lab-backup")["verdict"], "fail") << "no backup";
  std::filesystem::rename(s_lab->witness(), s_lab->witness() + ".away");
  EXPECT_EQ(tried().step("iq-lab-record")["verdict"], "fail");
  std::filesystem::rename(s_lab->witness() + ".away", s_lab->witness());
  const auto backup = (*s_lab / "backup").string();
  ASSERT_EQ(s_lab->as("u-0002", {"lab", "backup", backup, "--keys", backup + "-keys"}).exitCode, 0);
  EXPECT_EQ(tried().step("iq-lab-backup")["verdict"], "pass");
}

} // namespace
} // namespace calque::testkit
