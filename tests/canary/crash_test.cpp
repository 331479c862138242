// The program dies with the canary patient in memory: no core, no page, nothing half of a record lies about.
#include "privacy.h"

#include "testkit/testkit.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <thread>

namespace calque::testkit {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

std::size_t filesIn(const fs::path& folder, std::string_view beginning) {
  std::size_t count = 0;
  std::error_code gone;
  for (fs::recursive_directory_iterator at(folder, gone), end; !gone && at != end; at.increment(gone))
    if (at->path().filename().string().starts_with(beginning))
      ++count;
  return count;
}

struct Crash : testing::Test {
  CanaryCase& all = CanaryCase::shared();
  std::string password = "an invented password, long enough\n";

  /// The command's words with the password on descriptor 3.
  std::vector<std::string> asked(const std::string& command, const fs::path& place) {
    auto words = all.wordsOf(command, place);
    std::ranges::replace(words, std::string("--password-file"), std::string("--password-fd"));
    std::ranges::replace(words, (all.inputs() / "password").string(), std::string("3"));
    return words;
  }
  /// At `shares` of the time the command takes, counted from where it forbids cores, SIGSEGV and SIGABRT in turn. How
  /// often the signal came in time.
  unsigned strike(const std::string& command, std::initializer_list<double> shares) {
    unsigned struck = 0, number = 0;
    for (const double share : shares) {
      const auto place = all.before(command);
      auto run = all.start(place, all.wordsOf(command, place));
      EXPECT_TRUE(run->waitUntil([&] { return run->coreLimit() == "0 0"; }));
      std::this_thread::sleep_for(std::chrono::duration<double>(all.secondsOf(command) * share));
      const int signal = number++ % 2 == 0 ? SIGSEGV : SIGABRT;
      run->send(signal);
      const auto ended = run->end();
      EXPECT_FALSE(ended.dumped);
      EXPECT_THAT(ended.signal, testing::AnyOf(0, signal));
      struck += ended.signal != 0;
    }
    return struck;
  }
  /// The command with its page shown, waiting for the second password.
  std::unique_ptr<WatchedRun> showing(const std::string& command, const fs::path& place) {
    auto run = all.start(place, asked(command, place));
    run->tellSecret(password);
    EXPECT_TRUE(run->waitUntil([&] { return pagesIn(place) == 1; }));
    return run;
  }
  static std::size_t pagesIn(const fs::path& place) { return filesIn(labOf(place), "page-"); }
};

TEST_F(Crash, OfAnotherProgramWouldLeaveACoreThatIsFound) {
  std::string pattern;
  std::getline(std::ifstream("/proc/sys/kernel/core_pattern"), pattern);
  if (pattern.starts_with('|') || pattern.starts_with('/'))
    GTEST_SKIP() << "this machine takes cores elsewhere: " << pattern;
  TemporaryFolder elsewhere;
  const Surroundings around{elsewhere / "written", elsewhere / "device", {{"NAME", all.word("Patient ID")}}};
  const auto ended = runWatched(around, "shell", "/bin/sh", {"-c", "kill -SEGV $$"});
  ASSERT_TRUE(ended.dumped) << "no core can be written here at all";
  const auto hits = Search(all.canaries(), elsewhere / "scratch").in(elsewhere / "written");
  EXPECT_TRUE(std::ranges::any_of(hits, [](const Hit& hit) { return hit.file.starts_with("current/core"); }));
}

TEST_F(Crash, ThePasswordIsAskedForWithCoresForbidden) {
  const auto place = all.before("case intake");
  auto run = all.start(place, asked("case intake", place));
  EXPECT_TRUE(run->waitUntil([&] { return run->coreLimit() == "0 0"; })) << run->coreLimit();
  run->send(SIGSEGV);
  const auto ended = run->end();
  EXPECT_EQ(ended.signal, SIGSEGV);
  EXPECT_FALSE(ended.dumped);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Crash, OfTheVerifierWritesNoCore) {
  testkit::verifies({"req~privacy.no-leftovers~1"});
  const auto place = all.before("");
  ASSERT_EQ(::mkfifo((place / "anchors").c_str(), 0600), 0);
  WatchedRun run({all.written(), place / "device"}, "verify", CALQUE_VERIFY_PROGRAM,
                 {(place / "closed").string(), "--anchors", (place / "anchors").string()});
  EXPECT_TRUE(run.waitUntil([&] { return run.coreLimit() == "0 0"; })) << run.coreLimit();
  run.send(SIGABRT);
  EXPECT_FALSE(run.end().dumped);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Crash, InTheIntakeLeavesNothing) {
  testkit::verifies({"req~privacy.no-leftovers~1"});
  EXPECT_GE(strike("case intake", {0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7}), 3u);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Crash, InTheIntakeIsMendedByTheNextOne) {
  for (const int signal : {SIGSEGV, SIGABRT}) {
    const auto place = all.before("case intake");
    const auto blobs = filesIn(labOf(place) / "blobs", "");
    auto run = all.start(place, all.wordsOf("case intake", place));
    ASSERT_TRUE(run->waitUntil([&] { return filesIn(labOf(place) / "blobs", "") > blobs; }));
    run->send(signal);
    (void)run->end();
    EXPECT_THAT(all.run(place, all.wordsOf("case intake", place)).exitCode, testing::AnyOf(0, 1));
  }
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Crash, WhileAPageIsShownTakesThePageAlong) {
  for (const auto& [command, signals] :
       std::map<std::string, std::vector<int>>{{"segmentation approve", {SIGSEGV, SIGABRT}},
                                               {"print release", {SIGSEGV, SIGTERM, SIGINT, SIGHUP}},
                                               {"case release", {SIGABRT}}})
    for (const int signal : signals) {
      const auto place = all.before(command);
      auto run = showing(command, place);
      EXPECT_EQ(run->coreLimit(), "0 0");
      run->send(signal);
      const auto ended = run->end();
      EXPECT_EQ(ended.signal, signal);
      EXPECT_FALSE(ended.dumped);
      EXPECT_EQ(pagesIn(place), 0u) << command << ", signal " << signal;
    }
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Crash, AWrongSecondPasswordTakesThePageAwayToo) {
  const auto place = all.before("print release");
  auto run = showing("print release", place);
  run->tellSecret("another invented password\n");
  EXPECT_EQ(run->end().exitCode, 1);
  EXPECT_EQ(pagesIn(place), 0u);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Crash, WhileAPageIsShownLeavesItNoLongerThanTheNextStart) {
  testkit::verifies({"req~privacy.no-leftovers~1"});
  const auto place = all.before("print release");
  auto run = showing("print release", place);
  run->send(SIGKILL);
  EXPECT_EQ(run->end().signal, SIGKILL);
  EXPECT_EQ(pagesIn(place), 1u);
  EXPECT_EQ(all.run(place, {"lab", "status", "--lab", labOf(place).string()}).exitCode, 0);
  EXPECT_EQ(pagesIn(place), 0u);
  EXPECT_THAT(newLeaks(), IsEmpty());
}

TEST_F(Crash, APageThatIsStillLookedAtStaysAtTheStartOfAnother) {
  const auto place = all.before("print release");
  auto run = showing("print release", place);
  EXPECT_EQ(all.run(place, {"lab", "status", "--lab", labOf(place).string()}).exitCode, 0);
  EXPECT_EQ(pagesIn(place), 1u);
  run->send(SIGTERM);
  (void)run->end();
  EXPECT_EQ(pagesIn(place), 0u);
}

TEST_F(Crash, InTheExportLeavesNothingForLongerThanTheNext) {
  testkit::verifies({"req~privacy.no-leftovers~1"});
  const auto place = all.before("dhr export");
  auto run = all.start(place, all.wordsOf("dhr export", place));
  ASSERT_TRUE(run->waitUntil([&] { return filesIn(place, ".making-") > 0; }));
  run->send(SIGKILL);
  (void)run->end();
  EXPECT_EQ(all.run(place, all.wordsOf("dhr export", place)).exitCode, 0);
  EXPECT_EQ(filesIn(place, ".making-"), 0u);
}

TEST_F(Crash, InTheExportLeavesNoMoreThanIsKnown) {
  EXPECT_GE(strike("dhr export", {0.2, 0.5, 0.8}), 1u);
  for (const auto& [command, signal] : {std::pair("dhr export", SIGSEGV), {"case close", SIGABRT}}) {
    const auto place = all.before(command);
    auto run = all.start(place, all.wordsOf(command, place));
    if (run->waitUntil([&] { return filesIn(place, ".making-") > 0; }))
      run->send(signal);
    EXPECT_FALSE(run->end().dumped);
  }
  EXPECT_THAT(newLeaks(), IsEmpty());
}

} // namespace
} // namespace calque::testkit
