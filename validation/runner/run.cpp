#include "run.h"

#include "lab_record.h"
#include "machine.h"
#include "manifest.h"
#include "run_list.h"
#include "scratch_lab.h"
#include "seeded_faults.h"
#include "trial.h"

#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <exception>
#include <fmt/format.h>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

StepTable stepsOf(protocol::Kind kind) {
  return kind == protocol::Kind::Installation ? installationSteps()
         : kind == protocol::Kind::Operation  ? operationSteps()
                                              : performanceSteps();
}

StepResult planned(const protocol::Step& step) {
  StepResult result;
  result.step = step.id;
  result.requirements = step.requirements;
  result.action = oneLine(step.action, 500);
  result.expected = oneLine(step.expected, 500);
  result.highRisk = step.risk == protocol::Risk::High;
  result.scripted = step.scripted;
  return result;
}

void runStep(Trial& trial, const StepAct& act, StepResult& result, const base::Clock& clock) {
  const auto begun = clock.now();
  result.started = base::toUtcText(begun);
  try {
    act(trial);
  } catch (const std::exception& problem) {
    trial.that("the step", "runs to its end", oneLine(problem.what()), false);
  }
  trial.concludeInto(result);
  result.tookMs = static_cast<std::uint64_t>(std::max<std::int64_t>(0, clock.now().ms - begun.ms));
}

/// A folder that goes with the object: labs that are thrown away.
class ScratchFolder {
public:
  ScratchFolder() : m_path(fs::temp_directory_path() / ("calque-qualify-" + base::newHex32())) {
    fs::create_directories(m_path);
    fs::permissions(m_path, fs::perms::owner_all);
  }
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const fs::path& path() const { return m_path; }

private:
  fs::path m_path;
};

class Run {
public:
  Run(const RunRequest& request, const base::Clock& clock, RunDone& done)
      : m_request(request), m_clock(clock), m_result(done.result),
        m_steps(stepsOf(request.protocol.kind)), m_bench{
                                                     request.programs, request.programs, done.folder, m_scratch.path(),
                                                     request.lab,      request.entered,  {},          {}} {}

  void describe() {
    const auto& protocol = m_request.protocol;
    m_result.protocol = protocol.id;
    m_result.kind = protocol::kindWord(protocol.kind);
    m_result.title = protocol.title;
    m_result.revision = protocol.revision;
    m_result.protocolSha256 = crypto::sha256Hex(m_request.protocolText);
    m_result.effective = protocol.effective;
    m_result.approvedBy = protocol.approvedBy;
    m_result.notBecause = m_request.notBecause;
    m_result.environment = machineFacts();
    m_result.build = digestOfFile(m_request.programs / manifestName);
    m_result.version = oneLine(runProgram((m_request.programs / "calque").string(), {"--version"}).out, 100);
    for (const auto& [id, act] : m_steps)
      if (std::ranges::none_of(protocol.steps, [&](const auto& step) { return step.id == id; }))
        m_result.problems.push_back("the step " + id + " is implemented, but not planned");
  }

  base::Done tryAll() {
    for (const auto& step : m_request.protocol.steps) {
      auto result = planned(step);
      tryOne(step, result);
      if (m_request.told)
        m_request.told(result);
      if (!m_result.record.empty())
        CALQUE_CHECK(enterInRecord(m_request, m_result.record, result));
      m_result.results.push_back(std::move(result));
    }
    return {};
  }

  void seedAll() {
    for (const auto& fault : allSeededFaults()) {
      const auto act = m_steps.find(fault.step);
      if (act == m_steps.end() || !isWanted(fault.step))
        continue;
      const auto result = seed(fault, act->second);
      if (m_request.toldOfFault)
        m_request.toldOfFault(result);
      m_result.faults.push_back(result);
    }
    for (const auto& step : m_request.protocol.steps)
      if (std::ranges::none_of(m_result.faults, [&](const auto& one) { return one.step == step.id; }))
        m_result.problems.push_back("no fault was seeded into the step " + step.id);
  }

private:
  [[nodiscard]] bool isWanted(const std::string& step) const {
    return m_request.only.empty() || std::ranges::count(m_request.only, step) > 0;
  }

  void tryOne(const protocol::Step& step, StepResult& result) {
    const auto act = m_steps.find(step.id);
    if (act == m_steps.end()) {
      m_result.problems.push_back("the step " + step.id + " is planned, but not implemented");
      result.found = "not implemented";
    } else if (!isWanted(step.id)) {
      m_result.problems.push_back("the step " + step.id + " was left out");
      result.found = "left out";
    } else if (step.needsLab && m_request.lab.empty()) {
      m_result.notBecause.push_back("the step " + step.id + " was not run: no lab was named");
      result.found = "not run: no lab was named";
    } else {
      Trial trial(m_bench, step.id);
      runStep(trial, act->second, result, m_clock);
    }
  }

  /// The step again, on programs that lie in one thing: it has to fail.
  FaultResult seed(const SeededFault& fault, const StepAct& act) {
    auto bench = m_bench;
    bench.programs = m_scratch.path() / "lying";
    bench.out = m_scratch.path() / "unkept";
    writeLyingPrograms(bench.programs, m_bench.programs, fault);
    Trial trial(bench, fault.step);
    StepResult result;
    runStep(trial, act, result, m_clock);
    m_bench.road = bench.road;
    m_bench.clinicalRoad = bench.clinicalRoad;
    return {fault.step, fault.words, result.found, result.verdict == Verdict::Fail};
  }

  const RunRequest& m_request;
  const base::Clock& m_clock;
  RunResult& m_result;
  StepTable m_steps;
  ScratchFolder m_scratch;
  Bench m_bench;
};

} // namespace

std::vector<std::string> implementedSteps(protocol::Kind kind) {
  std::vector<std::string> ids;
  for (const auto& [id, act] : stepsOf(kind))
    ids.push_back(id);
  return ids;
}

base::Result<RunDone> runProtocol(const RunRequest& request, const base::Clock& clock) {
  CALQUE_CHECK(base::makeFolder(request.out));
  const std::string kind(protocol::kindWord(request.protocol.kind));
  RunDone done;
  auto& result = done.result;
  result.started = base::toUtcText(clock.now());
  CALQUE_TRY(number, beginRun(request.out, kind, result.started));
  result.run = number;
  done.folder = request.out / folderOfRun(number, kind);
  CALQUE_CHECK(base::makeFolder(done.folder));
  CALQUE_CHECK(base::writeFile(done.folder / "protocol.toml", base::viewOf(request.protocolText)));
  if (!request.person.empty()) {
    CALQUE_TRY(record, startInRecord(request));
    result.record = std::move(record);
  }
  Run run(request, clock, done);
  run.describe();
  CALQUE_CHECK(run.tryAll());
  if (request.seedsFaults)
    run.seedAll();
  result.finished = base::toUtcText(clock.now());
  CALQUE_TRY(bytes, storedBytes(result));
  CALQUE_CHECK(base::writeFile(done.folder / "result.json", base::viewOf(bytes)));
  CALQUE_CHECK(base::writeFile(done.folder / "steps.json", base::viewOf(stepsText(result))));
  CALQUE_CHECK(endRun(request.out, number, kind, result.finished, std::string(outcomeWord(result.outcome())),
                      crypto::sha256Hex(bytes)));
  return done;
}

} // namespace calque::runner
