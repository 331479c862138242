// The whole path of the canary patient: nothing in plain text but on the papers that are meant to carry it.
#include "canary_series.h"

#include "privacy.h"
#include "testkit/testkit.h"

#include <fstream>
#include <gmock/gmock.h>

namespace calque::testkit {
namespace {

using testing::IsEmpty;

TEST(CanaryCase, EveryCanaryStandsInTheInputs) {
  auto& all = CanaryCase::shared();
  std::set<std::string> seen, wanted;
  for (const auto& hit : Search(all.canaries(), all.scratch()).in(all.inputs()))
    seen.insert(hit.place);
  for (const auto& [canary, where] : all.canaries().places())
    wanted.insert(where);
  EXPECT_EQ(seen, wanted);
  EXPECT_GT(wanted.size(), 150u);
}

TEST(CanaryCase, TheWholePathLeavesNothingButItsPapers) {
  testkit::verifies({"req~privacy.log-free~1"});
  EXPECT_TRUE(std::filesystem::exists(CanaryCase::shared().written() / "walked" / "dhr.zip"));
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST(CanaryCase, LookingAtEverythingTellsNothing) {
  auto& all = CanaryCase::shared();
  const auto place = all.before("");
  const std::vector<std::string> lab{"--lab", labOf(place).string()};
  auto look = [&](std::vector<std::string> words) {
    words.insert(words.end(), lab.begin(), lab.end());
    auto ran = all.run(place, words);
    EXPECT_THAT(ran.exitCode, testing::AnyOf(0, 5)) << words[0] << ' ' << words[1] << ": " << ran.err;
    return ran.out;
  };
  for (const char* json : {"", "--json"})
    for (std::vector<std::string> words : {std::vector<std::string>{"case", "list"},
                                           {"case", "show", "c-0002"},
                                           {"lab", "status"},
                                           {"person", "list"},
                                           {"printer", "list"},
                                           {"material", "list"},
                                           {"gauge", "list"},
                                           {"clearance", "list"},
                                           {"audit", "log"},
                                           {"audit", "verify"}}) {
      if (*json)
        words.emplace_back(json);
      (void)look(words);
    }
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST(CanaryCase, TheSeriesIsJudgedByItsUidAlone) {
  auto& all = CanaryCase::shared();
  for (const char* form : {"", "--json"}) {
    std::vector<std::string> words{"series", "check", all.series().string()};
    if (*form)
      words.emplace_back(form);
    EXPECT_EQ(all.run(all.written(), words).exitCode, 0);
  }
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST(CanaryCase, ErasureLeavesNothingElse) {
  testkit::verifies({"req~privacy.erasure~1"});
  auto& all = CanaryCase::shared();
  const auto place = all.before("");
  EXPECT_EQ(all.run(place, all.as("u-0001", {"lab", "retention", "0", "--reason", "trial"}, place)).exitCode, 0);
  const auto words = all.as("u-0001",
                            {"erase", "c-0002", "--basis", "request", "--reason", "as asked", "--approver", "u-0008",
                             "--approver-password-file", (all.inputs() / "password").string()},
                            place);
  const auto ran = all.run(place, words);
  EXPECT_EQ(ran.exitCode, 0) << ran.err;
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST(CanaryCase, EveryPaperInTheListIsNeeded) {
  (void)CanaryCase::shared().run(CanaryCase::shared().written(),
                                 {"series", "check", CanaryCase::shared().series().string()});
  EXPECT_THAT(papersNeverSeen(hitsSoFar()), IsEmpty());
}

} // namespace
} // namespace calque::testkit
