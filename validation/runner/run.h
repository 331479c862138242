// Runs a protocol's steps on the installed programs, as a person at the machine would, and keeps what was found
// (docs/formats/qualification.md). Results, not exceptions; what a step throws makes that step fail.
#pragma once

#include "run_result.h"

#include "core/base/clock.h"
#include "validation/protocol/protocol.h"

#include <filesystem>
#include <functional>

namespace calque::runner {

struct RunRequest {
  protocol::Protocol protocol;
  std::string protocolText;            ///< its bytes: kept beside the results
  std::vector<std::string> notBecause; ///< why a run of it is no evidence
  std::filesystem::path programs;      ///< the folder of the installed programs
  std::filesystem::path out;           ///< made where missing; runs are numbered in it
  std::filesystem::path lab;           ///< may be empty: steps that ask a lab are then not run
  std::string person;                  ///< who enters the run in the record of the lab; empty: nobody
  std::string printer;                 ///< that is qualified, p-NNNN, in that record; empty: none
  std::filesystem::path passwordFile;  ///< that person's, mode 0600
  std::filesystem::path entered;       ///< results that people entered, of a performance qualification; may be empty
  bool seedsFaults = false;            ///< of an operation: each step once more with its fault, which it has to catch
  std::vector<std::string> only;       ///< steps to run; the report is invalid for the others. Empty: all
  std::function<void(const StepResult&)> told;         ///< after each step
  std::function<void(const FaultResult&)> toldOfFault; ///< after each seeded fault
};

struct RunDone {
  RunResult result;
  std::filesystem::path folder; ///< result.json, steps.json, protocol.toml, evidence/
};

/// The run has its number and its line in runs.txt before the first step; one that is broken off keeps both.
[[nodiscard]] base::Result<RunDone> runProtocol(const RunRequest& request, const base::Clock& clock);

/// Ends a run in the record of the lab, with its results and its paper; "pass" or "fail" as the lab has it.
[[nodiscard]] base::Result<std::string> finishInRecord(const RunRequest& request, const RunDone& done,
                                                       const std::filesystem::path& pdf);

/// The ids of the steps that are implemented for a kind of protocol, and the faults known for them.
[[nodiscard]] std::vector<std::string> implementedSteps(protocol::Kind kind, bool ofPrinter = false);
[[nodiscard]] std::map<std::string, std::string> seededFaults(); ///< step → what is seeded, in words

/// What is not as it was when the run ended: each line names a file. Empty: nothing. `folder` is a run's.
[[nodiscard]] base::Result<std::vector<std::string>> checkRun(const std::filesystem::path& folder);
/// result.json of a run's folder, as it lies there.
[[nodiscard]] base::Result<RunResult> readRun(const std::filesystem::path& folder);

} // namespace calque::runner
