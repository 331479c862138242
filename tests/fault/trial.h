// One trial: a command meets one fault; then what it left is judged.
#pragma once

#include "fault_run.h"
#include "writing_commands.h"

namespace calque::testkit {

/// What a good run of a command showed.
struct GoodRun {
  std::vector<Call> calls;         ///< each can meet a fault
  long allocations = 0;            ///< each can find no memory
  std::vector<std::string> before; ///< the entries that it found
  std::vector<std::string> acts;   ///< types of its entries, in order; sessions, anchors and recoveries left out
  bool isDamaged = false;          ///< the lab that it found does not verify: a restore
};

struct TrialSetting {
  const WritingCommand* command = nullptr;
  std::string program, verifier;
  std::filesystem::path before, inputs, place;
  GoodRun good;
  std::chrono::milliseconds most{30'000};
};

struct TrialResult {
  bool fired = false;
  int exitCode = -1;                 ///< of the run with the fault
  std::string spoiled;               ///< the call and its file, as the good run had them
  std::vector<std::string> findings; ///< empty: as it must be
};

/// The types of `entries` from `from` on that are acts of a command.
[[nodiscard]] std::vector<std::string> actsFrom(const std::vector<std::string>& entries, std::size_t from);

/// The kinds that every call meets in a long run.
[[nodiscard]] const std::vector<std::string>& alwaysTried();
/// The further kinds that mean something for a call of that name; of these a call meets one in a run.
[[nodiscard]] const std::vector<std::string>& kindsInTurn(const std::string& call);

/// Copies `before` to `place`, runs the command with the fault, judges, repeats it without, judges again.
[[nodiscard]] TrialResult tryFault(const TrialSetting& setting, const Fault& fault);

} // namespace calque::testkit
