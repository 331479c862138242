// A program as a child under the shim, and the folder of one trial.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace calque::testkit {

/// One fault: the `at`-th counted call meets `kind` (shim.c).
struct Fault {
  long at = 0; ///< 0: none, only count
  std::string kind;
};

/// A counted call of a run.
struct Call {
  std::string name, path; ///< the path is below the place
};

struct RunRequest {
  std::string program;
  std::vector<std::string> words;
  std::filesystem::path place = {};        ///< the trial's folder; empty: no device, no shim
  std::filesystem::path inputs = {};       ///< for {inputs} in the words
  std::optional<Fault> fault = {};         ///< with one, the shim is loaded
  std::chrono::milliseconds most{300'000}; ///< then it hangs; a busy machine takes its time
  long secondsAhead = 0;                   ///< how far its clock runs ahead
};

struct FaultRun {
  int exitCode = -1; ///< -1: ended by `signal`
  int signal = 0;
  bool hung = false;
  bool fired = false;      ///< the call was reached
  std::vector<Call> calls; ///< counted by the shim
  long allocations = 0;    ///< by operator new; 0 where the run did not end by itself
  std::string out, err;
};

[[nodiscard]] FaultRun run(const RunRequest& request);

/// Copies a place: lab, witness, device, products. The witness that lab.toml names moves along.
void copyPlace(const std::filesystem::path& from, const std::filesystem::path& to);

/// The exact entries of the lab in a place, oldest first, as the next start would find them: a journal is rolled back
/// in a copy. Nothing where there is no database that can be read.
[[nodiscard]] std::optional<std::vector<std::string>> entriesOf(const std::filesystem::path& place,
                                                                const std::string& lab = "lab");

/// Whether a journal waits for the next start.
[[nodiscard]] bool holdsJournal(const std::filesystem::path& place);

} // namespace calque::testkit
