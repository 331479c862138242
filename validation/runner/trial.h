// One step while it is tried: what it may use, what it checks, what it keeps. Private to this room.
#pragma once

#include "programs.h"
#include "run_result.h"

#include "validation/protocol/protocol.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string>

namespace calque::runner {

class Road; // scratch_lab.h

/// What all steps of a run share.
struct Bench {
  std::filesystem::path programs; ///< the folder of the programs that are tried
  std::filesystem::path
      truePrograms;              ///< the installed ones: they prepare; others than `programs` where a fault is seeded
  std::filesystem::path out;     ///< the run's folder
  std::filesystem::path scratch; ///< a folder for labs that are thrown away
  std::filesystem::path lab;     ///< may be empty
  std::filesystem::path entered; ///< results that people entered; may be empty
  std::shared_ptr<Road> road, clinicalRoad; ///< made by the first step that asks
};

/// Not for several threads. Every command and every check is written into the step's transcript.
class Trial {
public:
  Trial(Bench& bench, std::string step);

  [[nodiscard]] Bench& bench() const { return m_bench; }
  /// The program of that name out of the folder that is tried.
  Ran run(const std::string& program, const Words& words, const Setting& setting = {});
  Ran runElsewhere(const std::string& program, const Words& words,
                   const Setting& setting = {}); ///< a program of the system
  Ran calque(const Words& words, const Setting& setting = {}) { return run("calque", words, setting); }

  /// A check; a step passes when it has checks and all of them hold.
  void that(const std::string& what, const std::string& expected, const std::string& found, bool holds);
  void same(const std::string& what, const std::string& expected, const std::string& found);
  void isDone(const std::string& what, const Ran& ran);                ///< exit code 0
  void isRefused(const std::string& what, const Ran& ran, int number); ///< exit code 1, by this number
  void exits(const std::string& what, const Ran& ran, int exitCode);
  void meets(int number) { m_met.insert(static_cast<std::uint64_t>(number)); } ///< a refusal or finding, as expected
  void keep(const std::string& name, std::string_view bytes);                  ///< as evidence
  void note(const std::string& text);                                          ///< into the transcript
  /// The step cannot be tried at all, and fails; a seeded fault is not caught by that.
  void cannotPrepare(const std::string& what, const std::string& problem);
  [[nodiscard]] bool isPrepared() const { return m_prepared; }

  /// Fills verdict, found and evidence.
  void concludeInto(StepResult& result);

private:
  [[nodiscard]] std::filesystem::path folder() const { return m_bench.out / "evidence" / m_step; }
  Bench& m_bench;
  std::string m_step, m_transcript, m_failed;
  std::size_t m_checks = 0, m_held = 0;
  bool m_prepared = true;
  std::vector<EvidenceFile> m_evidence;
  std::set<std::uint64_t> m_met;
};

using StepAct = std::function<void(Trial&)>;
using StepTable = std::map<std::string, StepAct>;

void addFileSteps(StepTable& all);
void addMachineSteps(StepTable& all);
void addLabSteps(StepTable& all);
[[nodiscard]] StepTable operationSteps();
[[nodiscard]] StepTable performanceSteps();
[[nodiscard]] StepTable printerSteps(protocol::Kind kind); ///< of a printer's qualification: people enter them
[[nodiscard]] inline StepTable installationSteps() {
  StepTable all;
  addFileSteps(all);
  addMachineSteps(all);
  addLabSteps(all);
  return all;
}

/// The first `most` characters of a text of ours or of a program, on one line, fit for a result.
[[nodiscard]] std::string oneLine(const std::string& text, std::size_t most = 300);
[[nodiscard]] std::string fileText(const std::filesystem::path& file); ///< empty where it cannot be read

} // namespace calque::runner
