// `calque trace` as a script sees it, on a small source tree of its own.
#include "program_run.h"

#include "testkit/testkit.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace calque::testkit {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class TraceCommand : public testing::Test {
protected:
  TraceCommand() {
    write("requirements/needs.md", "### A record\n`un~record~1`\n\nPeople need a record.\n\nNeeds: req\n");
    write("requirements/record.md", "### Kept\n`req~keep~1`\n\nThe program shall keep the record.\n\n"
                                    "Covers:\n* un~record~1\n\nNeeds: impl, utest\n");
    write("core/keep.cpp", std::string("// [im") + "pl->req~keep~1]\nint keep() { return 1; }\n");
    write("tests.xml", reportOf("req~keep~1"));
  }
  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((tree / name).parent_path());
    std::ofstream(tree / name) << text;
  }
  static std::string reportOf(const std::string& verified) {
    return R"(<testsuites><testsuite name="Record"><testcase name="IsKept" classname="Record" status="run">)"
           R"(<properties><property name="verifies" value=")" +
           verified + R"("/></properties></testcase></testsuite></testsuites>)";
  }
  [[nodiscard]] Ran trace(std::vector<std::string> more, const std::string& report = "tests.xml") const {
    std::vector<std::string> words{"trace",   "matrix",     "--root",   tree.path().string(),
                                   "--junit", file(report), "--wanted", "impl,utest"};
    words.insert(words.end(), more.begin(), more.end());
    return calque(words);
  }
  [[nodiscard]] std::string file(const std::string& name) const { return (tree / name).string(); }
  TemporaryFolder tree;
};

TEST_F(TraceCommand, EndsWithOneOnlyWhereThereIsAGap) {
  verifies({"req~trace.matrix~1"});
  const auto sound = trace({});
  EXPECT_EQ(sound.exitCode, 0) << sound.out << sound.err;
  EXPECT_THAT(sound.out, HasSubstr("0 gaps"));
  write("core/keep.cpp", "int keep() { return 1; }\n");
  const auto open = trace({});
  EXPECT_EQ(open.exitCode, 1);
  EXPECT_TRUE(open.out.starts_with("Gaps\n  missing  req~keep~1")) << open.out;
}

TEST_F(TraceCommand, SaysWhatIsPlannedAndThatNothingIsComplete) {
  write("requirements/later.md", "### Later\n`req~later~1`\nStatus: draft\n\nLater.\n\nCovers:\n* un~record~1\n");
  const auto ran = trace({"--json"});
  EXPECT_EQ(ran.exitCode, 0) << "a draft is no gap";
  const auto answer = json::parse(ran.out);
  EXPECT_EQ(answer["complete"], false);
  EXPECT_EQ(answer["planned"][0]["item"], "req~later~1");
  EXPECT_EQ(answer["not_judged"], json::parse(R"(["oq", "review"])"));
}

TEST_F(TraceCommand, TellsAReportThatNamesAnUnknownRequirement) {
  write("other.xml", reportOf("req~keep~1 req~nothing~1"));
  const auto ran = trace({}, "other.xml");
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_THAT(ran.out, HasSubstr("orphaned  req~nothing~1  Record.IsKept verifies it"));
}

TEST_F(TraceCommand, RefusesACutReportByItsName) {
  const auto whole = reportOf("req~keep~1");
  write("cut.xml", whole.substr(0, whole.size() / 2));
  const auto ran = trace({}, "cut.xml");
  EXPECT_EQ(ran.exitCode, 7);
  EXPECT_THAT(ran.err, HasSubstr("cut.xml"));
  EXPECT_EQ(trace({}, "none.xml").exitCode, 7);
}

TEST_F(TraceCommand, TakesTheResultsOfAQualification) {
  write("requirements/record.md", "### Kept\n`req~keep~1`\n\nKept.\n\nCovers:\n* un~record~1\n\nNeeds: oq\n");
  write("core/keep.cpp", "");
  const auto run = [&](const char* verdict) {
    write("oq.json",
          std::string(R"([{"step": "keeps", "requirements": ["req~keep~1"], "verdict": ")") + verdict + "\"}]");
    return calque({"trace", "matrix", "--root", tree.path().string(), "--oq", file("oq.json")}).exitCode;
  };
  EXPECT_EQ(run("pass"), 0);
  EXPECT_EQ(run("fail"), 1);
  EXPECT_EQ(run("perhaps"), 7);
}

TEST_F(TraceCommand, SeesATextThatChangedSinceItWasReviewed) {
  const std::vector<std::string> review{"trace", "review", "--all", "--root", tree.path().string()};
  ASSERT_EQ(calque(review).exitCode, 0);
  EXPECT_EQ(trace({}).exitCode, 0);
  write("requirements/needs.md", "### A record\n`un~record~1`\n\nPeople need two records.\n\nNeeds: req\n");
  const auto ran = trace({});
  EXPECT_EQ(ran.exitCode, 1);
  EXPECT_THAT(ran.out, HasSubstr("changed without a new revision  un~record~1"));
  EXPECT_THAT(ran.out, HasSubstr("suspect  req~keep~1"));
  EXPECT_EQ(calque({"trace", "review", "un~record~1", "req~keep~1", "--root", tree.path().string()}).exitCode, 0);
  EXPECT_EQ(trace({}).exitCode, 0);
  EXPECT_EQ(calque({"trace", "review", "req~never~1", "--root", tree.path().string()}).exitCode, 7);
}

TEST_F(TraceCommand, WritesTheSameMatrixAsPageAndAsPaper) {
  const auto ran = trace({"--html", file("trace.html"), "--pdf", file("trace.pdf")});
  ASSERT_EQ(ran.exitCode, 0) << ran.err;
  const auto read = [&](const char* name) {
    std::ifstream in(tree / name);
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  EXPECT_THAT(read("trace.html"), HasSubstr("<h3 id=\"req~keep~1\">"));
  EXPECT_TRUE(read("trace.pdf").starts_with("%PDF"));
}

TEST_F(TraceCommand, WithWrongUsageIsTwoAndWithoutRequirementsAFault) {
  EXPECT_EQ(trace({"--wanted", "impl,dsn"}).exitCode, 2);
  EXPECT_EQ(calque({"trace", "matrix", "--wanted", "impl,dsn", "--root", tree.path().string()}).exitCode, 2);
  EXPECT_EQ(calque({"trace", "review", "--root", tree.path().string()}).exitCode, 2);
  TemporaryFolder empty;
  EXPECT_EQ(calque({"trace", "matrix", "--root", empty.path().string()}).exitCode, 7);
}

} // namespace
} // namespace calque::testkit
