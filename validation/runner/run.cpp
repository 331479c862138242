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
#include "core/domain/refusals.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <fmt/format.h>
#include <future>
#include <mutex>
#include <set>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

StepTable stepsOf(protocol::Kind kind, bool ofPrinter) {
  return ofPrinter                              ? printerSteps(kind)
         : kind == protocol::Kind::Installation ? installationSteps()
         : kind == protocol::Kind::Operation    ? operationSteps()
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
    trial.cannotPrepare("the step", "broken off: " + oneLine(problem.what()));
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
        m_steps(stepsOf(request.protocol.kind, request.protocol.ofPrinter)),
        m_isOperation(request.protocol.kind == protocol::Kind::Operation && !request.protocol.ofPrinter) {
    const std::size_t workers = m_isOperation ? 2 : 1;
    for (std::size_t i = 0; i < workers; ++i) {
      const auto scratch = m_scratch.path() / std::to_string(i + 1);
      fs::create_directories(scratch);
      m_benches.push_back(
          {request.programs, request.programs, done.folder, scratch, request.lab, request.entered, {}, {}});
    }
  }

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
    const auto& steps = m_request.protocol.steps;
    std::vector<StepResult> results;
    for (const auto& step : steps)
      results.push_back(planned(step));
    for (auto& result : results)
      result.found = whyNotRun(result.step);
    if (!m_leftOut.empty())
      m_result.problems.push_back("steps that were left out:" + m_leftOut);
    base::Done entered;
    inTurn(steps.size(), [&](Bench& bench, std::size_t i) {
      if (results[i].found.empty()) {
        Trial trial(bench, results[i].step);
        runStep(trial, m_steps.at(results[i].step), results[i], m_clock);
      }
      const std::lock_guard alone(m_telling);
      if (m_request.told && isWanted(results[i].step))
        m_request.told(results[i]);
      if (!m_result.record.empty() && entered)
        entered = enterInRecord(m_request, m_result.record, results[i]);
    });
    m_result.results = std::move(results);
    if (m_request.only.empty())
      countRefusals();
    return entered;
  }

  void seedAll() {
    std::vector<SeededFault> wanted;
    for (const auto& fault : allSeededFaults())
      if (m_steps.contains(fault.step) && isWanted(fault.step))
        wanted.push_back(fault);
    m_result.faults.resize(wanted.size());
    inTurn(wanted.size(), [&](Bench& bench, std::size_t i) {
      m_result.faults[i] = seed(bench, wanted[i]);
      const std::lock_guard alone(m_telling);
      if (m_request.toldOfFault)
        m_request.toldOfFault(m_result.faults[i]);
    });
    for (const auto& step : m_request.protocol.steps)
      if (isWanted(step.id) &&
          std::ranges::none_of(m_result.faults, [&](const auto& one) { return one.step == step.id; }))
        m_result.problems.push_back("no fault was seeded into the step " + step.id);
  }

private:
  [[nodiscard]] bool isWanted(const std::string& step) const {
    return m_request.only.empty() || std::ranges::count(m_request.only, step) > 0;
  }

  /// Each number below `count` once, as many at a time as there are benches: they share nothing that a step changes.
  void inTurn(std::size_t count, const std::function<void(Bench&, std::size_t)>& act) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&](Bench& bench) {
      for (auto i = next++; i < count; i = next++)
        act(bench, i);
    };
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < m_benches.size(); ++i)
      others.push_back(std::async(std::launch::async, work, std::ref(m_benches[i])));
    work(m_benches.front());
    for (auto& other : others)
      other.get(); // what it threw
  }

  /// Empty where the step is to be run.
  std::string whyNotRun(const std::string& id) {
    const auto& steps = m_request.protocol.steps;
    const auto step = std::ranges::find(steps, id, &protocol::Step::id);
    if (!m_steps.contains(id)) {
      m_result.problems.push_back("the step " + id + " is planned, but not implemented");
      return "not implemented";
    }
    if (!isWanted(id)) {
      m_leftOut += " " + id;
      return "left out";
    }
    if (step->needsLab && m_request.lab.empty()) {
      m_result.notBecause.push_back("the step " + id + " was not run: no lab was named");
      return "not run: no lab was named";
    }
    return {};
  }

  /// Every refusal of this version is met, or named as out of reach with its reason.
  void countRefusals() {
    std::set<std::uint64_t> met, named;
    for (const auto& result : m_result.results)
      met.insert(result.refusals.begin(), result.refusals.end());
    for (const auto& [numbers, why] : m_request.protocol.outOfReach) {
      m_result.outOfReach.push_back({{numbers.begin(), numbers.end()}, why});
      named.insert(numbers.begin(), numbers.end());
    }
    std::string missing, reached;
    for (const auto number : named)
      reached += met.contains(number) ? " " + std::to_string(number) : std::string();
    if (!reached.empty())
      m_result.problems.push_back("refusals that are named as out of reach, and were met:" + reached);
    for (const auto& line : domain::refusalTable())
      if (const auto number = static_cast<std::uint64_t>(line.number);
          m_isOperation && !met.contains(number) && !named.contains(number))
        missing += " " + std::to_string(number);
    if (!missing.empty())
      m_result.problems.push_back("refusals that were neither met nor named as out of reach:" + missing);
  }

  /// The step again, on programs that lie in one thing: it has to fail.
  FaultResult seed(Bench& real, const SeededFault& fault) {
    auto bench = real;
    bench.programs = real.scratch / "lying";
    bench.out = real.scratch / "unkept";
    writeLyingPrograms(bench.programs, real.programs, fault);
    Trial trial(bench, fault.step);
    StepResult result;
    runStep(trial, m_steps.at(fault.step), result, m_clock);
    real.road = bench.road;
    real.clinicalRoad = bench.clinicalRoad;
    return {fault.step, fault.words, result.found, result.verdict == Verdict::Fail && trial.isPrepared()};
  }

  const RunRequest& m_request;
  const base::Clock& m_clock;
  RunResult& m_result;
  StepTable m_steps;
  bool m_isOperation; ///< of the installation, which meets its refusals
  ScratchFolder m_scratch;
  std::vector<Bench> m_benches; ///< of an operation two, one a processor
  std::mutex m_telling;
  std::string m_leftOut;
};

} // namespace

std::vector<std::string> implementedSteps(protocol::Kind kind, bool ofPrinter) {
  std::vector<std::string> ids;
  for (const auto& [id, act] : stepsOf(kind, ofPrinter))
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
    result.by = request.person;
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
