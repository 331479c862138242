// What a run of a protocol found: one object, from which JSON and paper are made (docs/formats/qualification.md). Plain
// data.
#pragma once

#include "core/base/canonical.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace calque::runner {

struct EvidenceFile {
  std::string file, sha256; ///< relative to the run's folder; 64 lower-case hex digits
  bool operator==(const EvidenceFile&) const = default;
};

enum class Verdict { Pass = 1, Fail = 2, NotRun = 3 };
[[nodiscard]] std::string_view verdictWord(Verdict verdict); ///< pass | fail | not run

struct StepResult {
  std::string step;
  std::vector<std::string> requirements;
  std::string action, expected, found;
  Verdict verdict = Verdict::NotRun;
  std::string started; ///< UTC
  std::uint64_t tookMs = 0;
  bool highRisk = false, scripted = true;
  std::vector<EvidenceFile> evidence;
  std::vector<std::uint64_t> refusals; ///< numbers that were met as expected, ascending
  bool operator==(const StepResult&) const = default;
};

/// A fault that was seeded into a step, to see that the step can fail.
struct FaultResult {
  std::string step, fault, found;
  bool caught = false;
  bool operator==(const FaultResult&) const = default;
};

/// Refusals that the protocol names as out of reach.
struct UnmetRefusals {
  std::vector<std::uint64_t> numbers;
  std::string why;
  bool operator==(const UnmetRefusals&) const = default;
};

enum class Outcome { Pass = 1, Fail = 2, Invalid = 3 };
[[nodiscard]] std::string_view outcomeWord(Outcome outcome); ///< pass | fail | invalid

struct RunResult {
  std::string protocol, kind, title, revision, protocolSha256, effective, approvedBy;
  std::uint64_t run = 0;               ///< of the folder; an aborted run keeps its number
  std::string record;                  ///< its number in the record of a lab, q-NNNN; empty: it is in none
  std::string by;                      ///< the person of the lab who ran it; empty: nobody was named
  std::string started, finished;       ///< UTC
  std::string build;                   ///< SHA-256 of the install manifest; empty where there is none
  std::string version;                 ///< as the program tells it
  std::vector<std::string> notBecause; ///< why this run is no evidence; empty: it is
  std::vector<std::string> problems;   ///< why it is invalid
  std::map<std::string, std::string> environment;
  std::vector<StepResult> results; ///< in the protocol's order, each planned step
  std::vector<UnmetRefusals> outOfReach;
  std::vector<FaultResult> faults; ///< empty where none were seeded in this run
  bool operator==(const RunResult&) const = default;

  [[nodiscard]] bool isEvidence() const { return notBecause.empty() && outcome() != Outcome::Invalid; }
  /// Invalid where there are problems; else fail where a step failed, a seeded fault was not caught, or none passed.
  [[nodiscard]] Outcome outcome() const;
};

[[nodiscard]] base::Json jsonOf(const RunResult& result);
/// The steps that were run, for the trace matrix: a list of `step`, `requirements`, `verdict` (docs/formats/trace.md).
[[nodiscard]] std::string stepsText(const RunResult& result);
/// Reads what jsonOf() wrote; a fault (File) where it is something else.
[[nodiscard]] base::Result<RunResult> readResult(std::string_view canonical);
/// The bytes that are stored: canonical JSON.
[[nodiscard]] base::Result<std::string> storedBytes(const RunResult& result);

} // namespace calque::runner
