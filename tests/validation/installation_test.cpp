// Installation qualification: each check with the fault it is for.
#include "qualify_run.h"

namespace calque::testkit {
namespace {

class Installation : public ::testing::Test {
protected:
  void SetUp() override { copyPrograms(programs()); }
  std::filesystem::path programs() const { return place / "bin"; }
  nlohmann::json tried(const std::string& step) const {
    const auto ran =
        qualify({"iq", "--out", (place / "out").string(), "--program", programs().string(), "--step", step});
    EXPECT_EQ(ran.exitCode, 6) << ran.err; // the other steps are left out
    return ran.step(step);
  }
  void lies(const std::string& program, const std::string& script) const {
    std::filesystem::remove(programs() / program);
    writeProgram(programs() / program, script);
  }
  TemporaryFolder place;
};

TEST_F(Installation, OfTheFilesThatWereReleasedPasses) {
  verifies({"req~qualify.iq~1"});
  const auto sut = tried("iq-files");
  EXPECT_EQ(sut["verdict"], "pass") << sut["found"];
}

TEST_F(Installation, OfAProgramWithOneOtherByteFails) {
  std::ofstream(programs() / "calque-verify", std::ios::app) << 'x';
  const auto sut = tried("iq-files");
  EXPECT_EQ(sut["verdict"], "fail");
  EXPECT_NE(sut["found"].get<std::string>().find("calque-verify"), std::string::npos) << sut["found"];
}

TEST_F(Installation, WithoutOneOfItsProgramsFails) {
  std::filesystem::remove(programs() / "calque-desktop");
  EXPECT_EQ(tried("iq-files")["verdict"], "fail");
}

TEST_F(Installation, WithAProgramThatTheManifestDoesNotNameFails) {
  writeProgram(programs() / "calque-extra", "exit 0");
  EXPECT_EQ(tried("iq-files")["verdict"], "fail");
}

TEST_F(Installation, WithAManifestThatIsNotSortedFails) {
  std::ofstream(programs() / "manifest.txt", std::ios::app) << std::string(64, '0') << "  calque\n";
  EXPECT_EQ(tried("iq-files")["verdict"], "fail");
}

TEST_F(Installation, WithAnotherVersionOfALibraryFails) {
  EXPECT_EQ(tried("iq-libraries")["verdict"], "pass") << tried("iq-libraries")["found"];
  lies("calque", std::string("'") + CALQUE_PROGRAM + "' \"$@\" | sed 's/3\\.40\\.1/3.40.0/'");
  const auto sut = tried("iq-libraries");
  EXPECT_EQ(sut["verdict"], "fail");
  EXPECT_NE(sut["found"].get<std::string>().find("SQLite at run time: expected 3.40.1, found 3.40.0"),
            std::string::npos)
      << sut["found"];
}

TEST_F(Installation, OfAProgramThatOthersMayChangeFails) {
  EXPECT_EQ(tried("iq-permissions")["verdict"], "pass") << tried("iq-permissions")["found"];
  std::filesystem::permissions(programs() / "calque", std::filesystem::perms(0777));
  EXPECT_EQ(tried("iq-permissions")["verdict"], "fail");
}

TEST_F(Installation, WhoseAnswersDependOnTheLocaleFails) {
  EXPECT_EQ(tried("iq-locale")["verdict"], "pass") << tried("iq-locale")["found"];
  lies("calque", std::string("'") + CALQUE_PROGRAM +
                     "' \"$@\" | if [ \"${LC_ALL:-}\" = de_DE.UTF-8 ]; then sed 's/0\\.75/0,75/'; else cat; fi");
  EXPECT_EQ(tried("iq-locale")["verdict"], "fail");
}

TEST_F(Installation, WhoseVerifierCallsEverythingIntactFails) {
  EXPECT_EQ(tried("iq-first-record")["verdict"], "pass") << tried("iq-first-record")["found"];
  lies("calque-verify", "exit 0");
  EXPECT_EQ(tried("iq-first-record")["verdict"], "fail");
}

} // namespace
} // namespace calque::testkit
