// calque-qualify from outside: usage, verdicts, approvals, paper, what was changed afterwards.
#include "qualify_run.h"

namespace calque::testkit {
namespace {

class Qualify : public ::testing::Test {
protected:
  std::string at(const char* name) const { return (place / name).string(); }
  Qualified space(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), {"iq", "--out", at("out"), "--step", "iq-space"});
    return qualify(more);
  }
  TemporaryFolder place;
};

TEST_F(Qualify, WithWrongUsageIsTwo) {
  EXPECT_EQ(bare({}).exitCode, 2);
  EXPECT_EQ(bare({"iq"}).exitCode, 2);
  EXPECT_EQ(bare({"xq", "--out", at("out")}).exitCode, 2);
  EXPECT_EQ(bare({"--help"}).exitCode, 0);
}

TEST_F(Qualify, WithAStepLeftOutIsInvalidAndTellsIt) {
  const auto sut = space();
  EXPECT_EQ(sut.exitCode, 6);
  EXPECT_EQ(sut.json["verdict"], "invalid");
  EXPECT_EQ(sut.json["results"].size(), 12u) << "invalid, not shorter";
  EXPECT_NE(sut.err.find("iq-space"), std::string::npos) << "a line for each step";
}

TEST_F(Qualify, OfABuiltInProtocolIsNoEvidence) {
  EXPECT_EQ(space().json["evidence"], false);
  const auto refused = bare({"iq", "--out", at("out"), "--evidence"});
  EXPECT_EQ(refused.exitCode, 1);
  EXPECT_NE(refused.err.find("refused protocol.approval"), std::string::npos) << refused.err;
}

TEST_F(Qualify, OfAnApprovedProtocolIsEvidenceUntilItIsChanged) {
  verifies({"req~qualify.protocol~1"});
  writeSiteProtocols(place / "protocols");
  ASSERT_EQ(bare({"approve", "iq", at("protocols"), "--by", "Q. One, quality"}).exitCode, 0);
  const std::vector<std::string> asked{"iq",     "--out",          at("out"),   "--protocols", at("protocols"),
                                       "--step", "iq-permissions", "--evidence"};
  const auto approved = qualify(asked);
  EXPECT_EQ(approved.exitCode, 6) << approved.err;
  EXPECT_EQ(approved.err.find("refused"), std::string::npos) << approved.err;
  std::ofstream(place / "protocols" / "iq.toml", std::ios::app) << "# a word more\n";
  const auto changed = bare(asked);
  EXPECT_EQ(changed.exitCode, 1);
  EXPECT_NE(changed.err.find("refused protocol.changed"), std::string::npos) << changed.err;
}

TEST_F(Qualify, MakesTheSamePaperFromStoredResults) {
  verifies({"req~qualify.report~1"});
  ASSERT_EQ(space().exitCode, 6);
  const auto run = place / "out" / "0001-iq";
  const auto paper = textOf(run / "report.pdf");
  EXPECT_EQ(paper.substr(0, 5), "%PDF-");
  ASSERT_EQ(bare({"report", run.string(), "--pdf", at("again.pdf")}).exitCode, 0);
  EXPECT_EQ(textOf(place / "again.pdf"), paper);
  std::string text;
  if (auto* pipe = ::popen(("pdftotext -layout '" + at("again.pdf") + "' - 2>/dev/null").c_str(), "r")) {
    for (int c = 0; (c = std::fgetc(pipe)) != EOF;)
      text += static_cast<char>(c);
    ::pclose(pipe);
  }
  EXPECT_NE(text.find("Qualification report"), std::string::npos);
  EXPECT_NE(text.find("invalid"), std::string::npos);
  EXPECT_NE(text.find("iq-locale"), std::string::npos) << "a step that was left out stands there";
}

TEST_F(Qualify, FindsWhatWasChangedAfterTheRun) {
  ASSERT_EQ(space().exitCode, 6);
  const auto run = place / "out" / "0001-iq";
  EXPECT_EQ(bare({"check", run.string()}).exitCode, 0);
  std::ofstream(run / "evidence/iq-space/transcript.txt", std::ios::app) << "x";
  const auto sut = bare({"check", run.string()});
  EXPECT_EQ(sut.exitCode, 3);
  EXPECT_NE(sut.out.find("iq-space/transcript.txt: changed"), std::string::npos) << sut.out;
}

TEST_F(Qualify, ThatIsBrokenOffStaysInTheList) {
  ASSERT_EQ(space().exitCode, 6);
  std::ofstream(place / "out" / "runs.txt", std::ios::app) << "0002 oq started 2026-03-02T07:30:00.000Z\n";
  EXPECT_EQ(space().json["run"], 3);
}

} // namespace
} // namespace calque::testkit
