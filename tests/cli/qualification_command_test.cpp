// A qualification from the command line, by an installed copy of the program: which build it is stands in the manifest
// beside it.
#include "program_lab.h"

#include "testkit/testkit.h"

#include "core/crypto/digest.h"

#include "core/base/files.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace calque::testkit {
namespace {

namespace fs = std::filesystem;

class QualificationCommand : public ::testing::Test {
protected:
  QualificationCommand() {
    fs::copy(CALQUE_PROGRAM, installed / "calque");
    writeManifest("");
  }
  void writeManifest(const std::string& more) const {
    const auto bytes = base::readFile(installed / "calque", 1U << 29).value();
    std::ofstream(installed / "manifest.txt") << crypto::sha256Hex(bytes) << "  calque\n" << more;
  }
  /// Two passwords: to sign in, and to sign.
  [[nodiscard]] Ran qa(std::vector<std::string> words) const {
    words.insert(words.begin(), "qualification");
    words.insert(words.end(), {"--lab", lab.folder(), "--as", "u-0001", "--password-fd", "3", "--json"});
    return runProgram((installed / "calque").string(), words, lab.device(),
                      ProgramLab::password + "\n" + ProgramLab::password);
  }
  [[nodiscard]] nlohmann::json list() const {
    const auto ran = runProgram((installed / "calque").string(),
                                {"qualification", "list", "--lab", lab.folder(), "--json"}, lab.device());
    EXPECT_EQ(ran.exitCode, 0) << ran.err;
    return nlohmann::json::parse(ran.out);
  }
  void passes(const std::string& kind) const {
    const auto started = qa({"start", "--kind", kind, "--protocol", kind + "-installation/1"});
    ASSERT_EQ(started.exitCode, 0) << started.err;
    const auto run = nlohmann::json::parse(started.out)["run"].get<std::string>();
    ASSERT_EQ(
        qa({"step", run, "--step", kind + ".files", "--expected", "equal", "--found", "equal", "--pass"}).exitCode, 0);
    ASSERT_EQ(qa({"finish", run, "--results", lab.secret("results.json", "[]")}).exitCode, 0);
    const auto approved = qa({"sign", run});
    ASSERT_EQ(approved.exitCode, 0) << approved.err;
  }
  TemporaryFolder installed;
  ProgramLab lab{{{"u-0001", "Q. One", "qa"}, {"u-0002", "I. Two", "itadmin"}}};
};

TEST_F(QualificationCommand, PutsThisBuildOnThisHostInForce) {
  ASSERT_EQ(lab.created.exitCode, 0) << lab.created.err;
  EXPECT_EQ(list()["qualified"], false);
  passes("iq");
  EXPECT_EQ(list()["qualified"], false) << "the operational qualification is missing";
  passes("oq");
  EXPECT_EQ(list()["qualified"], true) << list().dump();
  EXPECT_EQ(list()["runs"].size(), 2U);
  writeManifest(std::string(64, '0') + "  another-file\n");
  EXPECT_EQ(list()["qualified"], false) << "another build";
  EXPECT_EQ(lab.verdict(), 0);
}

TEST_F(QualificationCommand, TakesNoRunOfAnotherBuildAndNoFailureWithoutItsDisposition) {
  testkit::verifies({"req~qualify.report~1"});
  ASSERT_EQ(lab.created.exitCode, 0) << lab.created.err;
  EXPECT_EQ(qa({"start", "--kind", "iq", "--protocol", "iq/1", "--build", std::string(64, '0')}).exitCode, 7);
  const auto started = qa({"start", "--kind", "iq", "--protocol", "iq/1"});
  const auto run = nlohmann::json::parse(started.out)["run"].get<std::string>();
  ASSERT_EQ(qa({"step", run, "--step", "files", "--expected", "equal", "--found", "other"}).exitCode, 0);
  ASSERT_EQ(qa({"finish", run, "--results", lab.secret("results.json", "[]")}).exitCode, 0);
  EXPECT_NE(qa({"sign", run}).err.find("refused 905"), std::string::npos);
  EXPECT_EQ(qa({"sign", run, "--disposition", "files"}).exitCode, 2);
  EXPECT_EQ(qa({"sign", run, "--disposition", "files=installed anew"}).exitCode, 0);
  EXPECT_EQ(list()["qualified"], false);
}

TEST_F(QualificationCommand, CannotTellTheBuildOfAProgramThatItsManifestDoesNotName) {
  ASSERT_EQ(lab.created.exitCode, 0) << lab.created.err;
  std::ofstream(installed / "manifest.txt") << std::string(64, '0') << "  calque\n";
  const auto started = qa({"start", "--kind", "iq", "--protocol", "iq-installation/1"});
  EXPECT_EQ(started.exitCode, 7);
  EXPECT_NE(started.err.find("install manifest"), std::string::npos) << started.err;
  EXPECT_EQ(list()["qualified"], false);
  fs::remove(installed / "manifest.txt");
  EXPECT_EQ(qa({"start", "--kind", "iq", "--protocol", "iq-installation/1"}).exitCode, 7);
  EXPECT_EQ(list()["qualified"], false);
}

TEST_F(QualificationCommand, OfARunThatIsNotThereIsRefused) {
  ASSERT_EQ(lab.created.exitCode, 0) << lab.created.err;
  const auto ran = qa({"step", "q-0007", "--step", "s", "--expected", "e", "--found", "f"});
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_NE(ran.err.find("901"), std::string::npos) << ran.err;
}

} // namespace
} // namespace calque::testkit
