// Every call that changes a file fails in turn: the record stays whole, and what was acknowledged is there.
#include "fault_lab.h"

#include "testkit/testkit.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <map>
#include <mutex>
#include <sys/statvfs.h>
#include <thread>

namespace calque::testkit {
namespace {

unsigned long fromEnvironment(const char* name, unsigned long otherwise) {
  const char* value = std::getenv(name);
  return value && *value ? std::strtoul(value, nullptr, 10) : otherwise;
}

/// A memory file system where there is one with room: a trial waits for no disk, and nothing here loses power.
const FaultLab& faultLab() {
  static const FaultLab lab = [] {
    struct statvfs memory {};
    if (!std::getenv("TMPDIR") && ::statvfs("/dev/shm", &memory) == 0 &&
        memory.f_bavail * memory.f_frsize > (2ull << 30))
      ::setenv("TMPDIR", "/dev/shm", 1);
    return FaultLab();
  }();
  return lab;
}

const WritingCommand& commandNamed(const std::string& name) {
  for (const auto& command : writingCommands())
    if (command.name == name)
      return command;
  throw std::runtime_error("no such command: " + name);
}

struct Planned {
  const WritingCommand* command;
  Fault fault;
};

/// Which of the trials this run makes: those whose number, counted over all commands, is `start` modulo `stride`.
struct Share {
  bool isLong = std::getenv("CALQUE_LONG_TESTS") != nullptr;
  unsigned long stride = fromEnvironment("CALQUE_FAULT_STRIDE", isLong ? 1 : 23);
  unsigned long start = fromEnvironment("CALQUE_FAULT_START", static_cast<unsigned long>(std::time(nullptr) / 86'400));
};

/// The kinds that a call meets: long all of `alwaysTried` and, unless these alone are wanted, one of its further kinds;
/// everyday one of all.
std::vector<std::string> kindsOf(const Call& call, unsigned long number, const Share& share) {
  auto kinds = alwaysTried();
  if (std::getenv("CALQUE_FAULT_ALWAYS") != nullptr)
    return kinds;
  const auto& further = kindsInTurn(call.name);
  const auto turn = number / share.stride + share.start;
  if (share.isLong) {
    kinds.push_back(further[turn % further.size()]);
    return kinds;
  }
  kinds.insert(kinds.end(), further.begin(), further.end());
  return {kinds[turn % kinds.size()]};
}

std::vector<Planned> plan(const FaultLab& lab) {
  const Share share;
  const char* only = std::getenv("CALQUE_FAULT_COMMAND");
  std::cout << "start " << share.start << ", stride " << share.stride
            << (std::getenv("CALQUE_FAULT_ALWAYS") ? ", three kinds a call\n"
                : share.isLong                     ? ", four kinds a call\n"
                                                   : ", one kind a call\n");
  std::vector<Planned> all;
  unsigned long calls = 0, number = 0;
  for (const auto& command : writingCommands()) {
    if (!command.isTried || (only && command.name != only))
      continue;
    const auto good = lab.settingFor(command, 0).good;
    calls += good.calls.size();
    std::cout << command.name << ": " << good.calls.size() << " calls\n";
    const auto thin = share.isLong ? 1 : command.thin;
    for (std::size_t i = 0; i < good.calls.size(); ++i, ++number) {
      if (std::getenv("CALQUE_FAULT_LIST"))
        std::cout << "  " << i + 1 << ' ' << good.calls[i].name << ' ' << good.calls[i].path << '\n';
      if ((number + share.start) % (share.stride * thin) == 0)
        for (const auto& kind : kindsOf(good.calls[i], number, share))
          all.push_back({&command, {static_cast<long>(i) + 1, kind}});
    }
  }
  std::cout << all.size() << " trials on " << calls << " calls of " << writingCommands().size() << " commands\n";
  return all;
}

/// Tries them all, on two threads; how many met their fault.
std::size_t tryAll(const FaultLab& lab, const std::vector<Planned>& trials) {
  const auto begin = std::chrono::steady_clock::now();
  std::atomic<std::size_t> next = 0, fired = 0, failed = 0;
  std::mutex telling;
  std::map<std::string, double> spent; // by command
  auto seconds = [begin] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); };
  auto work = [&](unsigned number) {
    for (std::size_t i = next++; i < trials.size(); i = next++) {
      const auto& planned = trials[i];
      const auto started = seconds();
      auto result = tryFault(lab.settingFor(*planned.command, number), planned.fault);
      fired += result.fired;
      const std::lock_guard lock(telling);
      spent[planned.command->name] += seconds() - started;
      for (const auto& finding : result.findings)
        ADD_FAILURE() << planned.command->name << ", call " << planned.fault.at << " (" << result.spoiled << ") "
                      << planned.fault.kind << ": " << finding;
      failed += !result.findings.empty();
      if ((i + 1) % 500 == 0)
        std::cout << i + 1 << " of " << trials.size() << " trials, " << seconds() << " s" << std::endl;
    }
  };
  std::thread second(work, 2);
  work(1);
  second.join();
  if (std::getenv("CALQUE_FAULT_LIST"))
    for (const auto& [name, time] : spent)
      std::cout << name << ": " << time << " s\n";
  std::cout << trials.size() << " trials, " << fired << " met their fault, " << failed << " with a finding; "
            << seconds() << " s, " << static_cast<double>(trials.size()) / seconds() << " a second\n";
  return fired;
}

TEST(FaultInjection, OfEveryCallLeavesTheRecordWholeAndTheCommandRepeatable) {
  testkit::verifies({"req~record.fault-safe~1"});
  const auto& lab = faultLab();
  const auto trials = plan(lab);
  EXPECT_GT(tryAll(lab, trials), trials.size() * 8 / 10);
}

/// Allocations are too many to try each: one a command, long forty, evenly spread, from another place each day.
TEST(FaultInjection, OfAllocationsLeavesTheRecordWholeAndTheCommandRepeatable) {
  testkit::verifies({"req~record.fault-safe~1"});
  const auto& lab = faultLab();
  const Share share;
  const char* only = std::getenv("CALQUE_FAULT_COMMAND");
  const long tries = share.isLong ? 40 : 1;
  std::vector<Planned> trials;
  unsigned long number = 0;
  for (const auto& command : writingCommands()) {
    const long all = command.isTried ? lab.settingFor(command, 0).good.allocations : 0;
    for (long i = 0; all > 0 && i < tries; ++i, ++number) {
      const auto within = static_cast<long>(share.start * 7919 + number * 104'729) % (all / tries + 1);
      if (!only || command.name == only)
        trials.push_back({&command, {std::min(all, i * (all / tries) + within + 1), "memory"}});
    }
  }
  EXPECT_GT(tryAll(lab, trials), trials.size() * 8 / 10);
}

// ---- the checker itself ----

TEST(FaultChecker, FindsNothingWhereNoFaultIs) {
  auto sut = faultLab().settingFor(commandNamed("gauge register"), 3);
  EXPECT_TRUE(tryFault(sut, {}).findings.empty());
}

TEST(FaultChecker, NoticesACommandThatSaysDoneAndWroteNothing) {
  testkit::verifies({"req~record.fault-safe~1"});
  auto sut = faultLab().settingFor(commandNamed("gauge register"), 3);
  sut.program = "/bin/true";
  auto result = tryFault(sut, {});
  ASSERT_FALSE(result.findings.empty());
  EXPECT_EQ(result.findings.front(), "exit code 0 without its entry");
}

TEST(FaultChecker, LetsNoDiskThatLiesPassUnseen) { // the program reads back what it wrote; what it misses is found here
  auto sut = faultLab().settingFor(commandNamed("gauge register"), 3);
  int tried = 0;
  for (std::size_t i = 0; i < sut.good.calls.size() && tried < 3; ++i)
    if (const auto& call = sut.good.calls[i]; call.name == "pwrite" && call.path == "lab/audit.db" && i % 2 == 0) {
      const auto result = tryFault(sut, {static_cast<long>(i) + 1, "lie"});
      EXPECT_TRUE(result.exitCode == 7 || !result.findings.empty()) << "from call " << i + 1 << " on";
      ++tried;
    }
  EXPECT_EQ(tried, 3);
}

TEST(FaultChecker, NoticesACommandThatHangs) {
  auto sut = faultLab().settingFor(commandNamed("gauge register"), 3);
  static const WritingCommand sleeper{"sleeps", {"30"}, {}, {}};
  sut.command = &sleeper;
  sut.program = "/bin/sleep";
  sut.most = std::chrono::milliseconds(200);
  auto result = tryFault(sut, {});
  ASSERT_EQ(result.findings.size(), 1u);
  EXPECT_EQ(result.findings.front(), "it hangs");
}

} // namespace
} // namespace calque::testkit
