// calque-qualify scope as a person uses it: words, manifests, exit codes.
#include "../cli/program_run.h"

#include "testkit/testkit.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace calque {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string one(64, '1'), two(64, '2');

testkit::Ran scope(std::vector<std::string> words) {
  words.insert(words.begin(), "scope");
  return testkit::runProgram(CALQUE_QUALIFY_PROGRAM, words);
}

/// The steps that are due, of an answer in JSON.
std::vector<std::string> dueOf(const testkit::Ran& ran) {
  std::vector<std::string> steps;
  const auto answer = nlohmann::json::parse(ran.out, nullptr, false);
  EXPECT_TRUE(answer.is_object()) << ran.out << ran.err;
  if (answer.is_object())
    for (const auto& step : answer["due"])
      steps.push_back(step["step"]);
  return steps;
}

std::string written(const testkit::TemporaryFolder& folder, const std::string& name, const std::string& text) {
  std::ofstream(folder / name) << text;
  return (folder / name).string();
}

TEST(ScopeCommand, TellsWhatIsDueAfterALibraryAndWhy) {
  testkit::verifies({"req~qualify.scope~1"});
  const auto sut = scope({"--changed", "libssl3"});
  EXPECT_EQ(sut.exitCode, 0) << sut.err;
  EXPECT_THAT(sut.out, StartsWith("changed  libssl3\ndue "));
  EXPECT_THAT(sut.out, HasSubstr("\niq-libraries                libssl3: OpenSSL makes every digest"));
  EXPECT_EQ(sut.err, "");
}

TEST(ScopeCommand, ComparesTwoManifests) {
  testkit::verifies({"req~qualify.scope~1"});
  const testkit::TemporaryFolder folder;
  const auto from = written(folder, "from.txt", one + "  calque\n" + one + "  calque-verify\n");
  const auto to = written(folder, "to.txt", one + "  calque\n" + two + "  calque-verify\n");
  const auto changed = scope({"--from", from, "--to", to, "--json"});
  EXPECT_EQ(changed.exitCode, 0) << changed.err;
  EXPECT_THAT(dueOf(changed), testing::AllOf(testing::Contains("iq-files"), testing::Contains("oq-changed-record"),
                                             testing::Not(testing::Contains("oq-inspection"))));
  const auto same = scope({"--from", from, "--to", from});
  EXPECT_EQ(same.exitCode, 0);
  EXPECT_EQ(same.out, "nothing changed; nothing is due\n");
}

TEST(ScopeCommand, TakesTheSitesOwnProtocols) {
  const testkit::TemporaryFolder folder;
  const auto place = (folder / "protocols").string();
  ASSERT_EQ(testkit::runProgram(CALQUE_QUALIFY_PROGRAM, {"protocols", place}).exitCode, 0);
  std::ofstream(folder / "protocols" / "pq.toml", std::ios::app)
      << "\n[[step]]\nid = \"pq-site-own\"\nrequirements = [\"req~inspect.gauge~1\"]\naction = \"Measure a cube\"\n"
         "expected = \"20 mm\"\nevidence = [\"a page\"]\nprocess_risk = \"high\"\nscripted = true\n";
  EXPECT_THAT(dueOf(scope({"--changed", "gauge", "--protocols", place, "--json"})), testing::Contains("pq-site-own"));
}

TEST(ScopeCommand, RefusesAWordThatNamesNothingAndTellsNothingElse) {
  testkit::verifies({"req~qualify.scope~1"});
  const auto sut = scope({"--changed", "libssl3", "--changed", "libssl4"});
  EXPECT_EQ(sut.exitCode, 1);
  EXPECT_EQ(sut.out, "");
  EXPECT_THAT(sut.err, StartsWith("refused scope.unknown: nothing is known as 'libssl4'\n"));
}

TEST(ScopeCommand, TellsTheWordsThatItKnows) {
  const auto sut = scope({"--names"});
  EXPECT_EQ(sut.exitCode, 0);
  EXPECT_THAT(sut.out, testing::AllOf(HasSubstr("\nlibssl3\n"), HasSubstr("\nprinter\n"), HasSubstr("\ncore/mesh\n")));
}

TEST(ScopeCommand, EndsWithTwoWhereNothingIsAskedAndWithSevenWhereAFileCannotBeRead) {
  EXPECT_EQ(scope({}).exitCode, 2);
  EXPECT_EQ(scope({"--from", "only-one.txt"}).exitCode, 2);
  const testkit::TemporaryFolder folder;
  const auto good = written(folder, "good.txt", one + "  calque\n");
  EXPECT_EQ(scope({"--from", good, "--to", (folder / "missing.txt").string()}).exitCode, 7);
  EXPECT_EQ(scope({"--from", good, "--to", written(folder, "bad.txt", "no manifest\n")}).exitCode, 7);
}

} // namespace
} // namespace calque
