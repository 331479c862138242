// JUnit as GoogleTest 1.12 and ctest 3.25 write it.
#include "requirements/trace/sources.h"

#include "core/base/files.h"
#include "testkit/testkit.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace calque::trace {
namespace {

constexpr const char* ofGoogleTest = R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="5" failures="1" disabled="1" errors="0" time="0.1" timestamp="2026-03-02T07:30:00.000" name="AllTests">
  <testsuite name="Record" tests="5" failures="1" disabled="1" skipped="1" errors="0" time="0.1">
    <testcase name="IsKept" file="a.cpp" line="1" status="run" result="completed" time="0." classname="Record">
      <properties>
        <property name="verifies" value="req~keep~1 req~other~2"/>
        <property name="runs" value="3"/>
      </properties>
    </testcase>
    <testcase name="IsLost" status="run" result="completed" time="0." classname="Record">
      <properties><property name="verifies" value="req~keep~1"/></properties>
      <failure message="a.cpp:9&#x0A;Expected" type=""><![CDATA[a.cpp:9]]></failure>
    </testcase>
    <testcase name="IsSkipped" status="run" result="skipped" time="0." classname="Record"><skipped message="no data"/></testcase>
    <testcase name="IsOff" status="notrun" result="suppressed" time="0." classname="Record"/>
    <testcase name="Each/2" status="run" result="completed" time="0." classname="All/Record" value_param="2"/>
  </testsuite>
</testsuites>
)";

constexpr const char* ofCtest = R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="all" tests="4" failures="1" disabled="0" skipped="1" hostname="" time="1" timestamp="2026-03-02T07:30:00">
	<testcase name="Record.IsKept" classname="Record.IsKept" time="0.01" status="run"><system-out></system-out></testcase>
	<testcase name="workflow_test" classname="workflow_test" time="9" status="fail"><failure message=""/><system-out>x</system-out></testcase>
	<testcase name="Record.IsSkipped" classname="Record.IsSkipped" time="0" status="notrun"><skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/></testcase>
	<testcase name="Record.IsAbsent" classname="Record.IsAbsent" time="0" status="notrun"><skipped message="Unable to find"/></testcase>
</testsuite>
)";

std::string faultOf(const base::Result<std::vector<Run>>& result) {
  return result ? std::string() : std::get<base::Fault>(result.error()).message;
}

base::Result<std::vector<Run>> read(const std::string& xml) {
  return readTestReport(base::viewOf(xml), "report.xml");
}

TEST(TestReports, OfGoogleTestTellWhatATestVerifiesAndHowItEnded) {
  testkit::verifies({"req~trace.matrix~1"});
  const auto sut = read(ofGoogleTest).value();
  ASSERT_EQ(sut.size(), 5u);
  EXPECT_EQ(sut[0].name, "Record.IsKept");
  EXPECT_EQ(sut[0].outcome, Outcome::Passed);
  EXPECT_THAT(sut[0].verifies, testing::ElementsAre("req~keep~1", "req~other~2"));
  EXPECT_EQ(sut[1].outcome, Outcome::Failed);
  EXPECT_EQ(sut[2].outcome, Outcome::Skipped);
  EXPECT_EQ(sut[3].outcome, Outcome::NotRun);
  EXPECT_EQ(sut[4].name, "All/Record.Each/2");
}

TEST(TestReports, OfCtestTellWhatFailedAndWhatDidNotRun) {
  const auto sut = read(ofCtest).value();
  ASSERT_EQ(sut.size(), 4u);
  EXPECT_EQ(sut[0].name, "Record.IsKept");
  EXPECT_EQ(sut[0].outcome, Outcome::Passed);
  EXPECT_EQ(sut[1].outcome, Outcome::Failed);
  EXPECT_EQ(sut[2].outcome, Outcome::Skipped);
  EXPECT_EQ(sut[3].outcome, Outcome::NotRun);
}

TEST(TestReports, OfATestThatWasSkippedOnceAndPassedOnceSayThatItPassed) {
  const testkit::TemporaryFolder folder;
  const auto reportOf = [](const std::string& result) {
    return R"(<testsuites><testsuite name="A"><testcase name="B" classname="A" status="run" result=")" + result +
           R"("/></testsuite></testsuites>)";
  };
  ASSERT_TRUE(base::writeFile(folder / "1.xml", base::viewOf(reportOf("skipped"))));
  ASSERT_TRUE(base::writeFile(folder / "2.xml", base::viewOf(reportOf("completed"))));
  const auto sut = readTestReports({folder.path()}).value();
  ASSERT_EQ(sut.size(), 1u);
  EXPECT_EQ(sut[0].outcome, Outcome::Passed);
}

TEST(TestReports, OfCtestNameATestWithAParameterAsGoogleTestDoes) {
  const auto sut = read(R"(<testsuite><testcase name="All/Record.Each/2  # GetParam() = 4-byte object" )"
                        R"(classname="All/Record.Each/2  # GetParam() = 4-byte object" status="run"/></testsuite>)");
  EXPECT_EQ(sut.value().front().name, "All/Record.Each/2");
}

TEST(TestReports, ThatAreOnlyListsOfTestsShowNothing) {
  const auto sut =
      read(R"(<testsuites><testsuite name="A"><testcase name="B" file="a.cpp" line="1" /></testsuite></testsuites>)");
  EXPECT_EQ(sut.value().front().outcome, Outcome::NotRun);
}

TEST(TestReports, CutAnywhereAreRefusedByName) {
  const std::string whole = ofGoogleTest;
  const auto end = whole.find_last_of('>') + 1;
  for (std::size_t length = 0; length < end; ++length)
    EXPECT_THAT(faultOf(read(whole.substr(0, length))), testing::HasSubstr("report.xml")) << length;
  EXPECT_TRUE(read(whole.substr(0, end)));
}

TEST(TestReports, OfAnotherKindAreRefused) {
  EXPECT_THAT(faultOf(read("<html></html>")), testing::HasSubstr("no JUnit report"));
  EXPECT_THAT(faultOf(read("<!DOCTYPE a [<!ENTITY b \"c\">]><testsuites/>")), testing::HasSubstr("no JUnit report"));
}

TEST(TestReports, OfOneTestAreOneThatFailedWhereEitherSaysSo) {
  const testkit::TemporaryFolder folder;
  ASSERT_TRUE(base::makeFolder(folder / "of-tests"));
  ASSERT_TRUE(base::writeFile(folder / "of-tests" / "a.xml", base::viewOf(ofGoogleTest)));
  std::string failed = ofCtest;
  failed.replace(failed.find(R"(status="run")"), 12, R"(status="fail")");
  ASSERT_TRUE(base::writeFile(folder / "ctest.xml", base::viewOf(failed)));
  const auto sut = readTestReports({folder / "of-tests", folder / "ctest.xml"}).value();
  EXPECT_EQ(sut.size(), 7u);
  EXPECT_EQ(sut[0].name, "Record.IsKept");
  EXPECT_EQ(sut[0].outcome, Outcome::Failed) << "the program ended badly, whatever the test said";
  EXPECT_EQ(sut[0].verifies.size(), 2u);
  const auto skipped = std::ranges::find(sut, "Record.IsSkipped", &Run::name);
  EXPECT_EQ(skipped->outcome, Outcome::Skipped);
  EXPECT_THAT(faultOf(readTestReports({folder / "none.xml"})), testing::HasSubstr("none.xml"));
}

} // namespace
} // namespace calque::trace
