#include "run_result.h"

#include <algorithm>

namespace calque::runner {
namespace {

constexpr base::CanonicalLimits limits{16u << 20, 8};

base::Json jsonOf(const StepResult& step) {
  base::JsonList evidence;
  for (const auto& [file, sha256] : step.evidence)
    evidence.emplace_back(base::JsonObject{{"file", file}, {"sha256", sha256}});
  const base::JsonList refusals(step.refusals.begin(), step.refusals.end());
  return base::JsonObject{{"step", step.step},
                          {"requirements", step.requirements},
                          {"action", step.action},
                          {"expected", step.expected},
                          {"found", step.found},
                          {"verdict", verdictWord(step.verdict)},
                          {"started", step.started},
                          {"took_ms", step.tookMs},
                          {"process_risk", step.highRisk ? "high" : "not high"},
                          {"scripted", step.scripted},
                          {"refusals", refusals},
                          {"evidence", std::move(evidence)}};
}

std::vector<std::uint64_t> numbersOf(const base::Json& json, const char* key) {
  std::vector<std::uint64_t> numbers;
  if (const auto* list = json.find(key); list && list->list())
    for (const auto& one : *list->list())
      numbers.push_back(one.integer().value_or(0));
  return numbers;
}

StepResult stepOf(const base::Json& json) {
  StepResult step;
  step.step = json.text("step");
  step.requirements = json.words("requirements");
  step.action = json.text("action");
  step.expected = json.text("expected");
  step.found = json.text("found");
  for (const auto verdict : {Verdict::Pass, Verdict::Fail, Verdict::NotRun})
    if (verdictWord(verdict) == json.text("verdict"))
      step.verdict = verdict;
  step.started = json.text("started");
  step.tookMs = json.number("took_ms");
  step.highRisk = json.text("process_risk") == "high";
  step.scripted = json.flag("scripted");
  if (const auto* evidence = json.find("evidence"); evidence && evidence->list())
    for (const auto& one : *evidence->list())
      step.evidence.push_back({one.text("file"), one.text("sha256")});
  step.refusals = numbersOf(json, "refusals");
  return step;
}

template <class T, class Read> std::vector<T> listOf(const base::Json& json, const char* key, Read read) {
  std::vector<T> found;
  if (const auto* list = json.find(key); list && list->list())
    for (const auto& one : *list->list())
      found.push_back(read(one));
  return found;
}

} // namespace

std::string_view verdictWord(Verdict verdict) {
  return verdict == Verdict::Pass ? "pass" : verdict == Verdict::Fail ? "fail" : "not run";
}

std::string_view outcomeWord(Outcome outcome) {
  return outcome == Outcome::Pass ? "pass" : outcome == Outcome::Fail ? "fail" : "invalid";
}

Outcome RunResult::outcome() const {
  if (!problems.empty())
    return Outcome::Invalid;
  const auto failed = [](const StepResult& step) { return step.verdict == Verdict::Fail; };
  const auto passed = [](const StepResult& step) { return step.verdict == Verdict::Pass; };
  const auto missed = [](const FaultResult& fault) { return !fault.caught; };
  const bool fails = std::ranges::any_of(results, failed) || std::ranges::none_of(results, passed) ||
                     std::ranges::any_of(faults, missed);
  return fails ? Outcome::Fail : Outcome::Pass;
}

base::Json jsonOf(const RunResult& result) {
  base::JsonList results, faults;
  for (const auto& step : result.results)
    results.push_back(jsonOf(step));
  for (const auto& [step, fault, found, caught] : result.faults)
    faults.emplace_back(base::JsonObject{{"step", step}, {"fault", fault}, {"found", found}, {"caught", caught}});
  base::JsonList outOfReach;
  for (const auto& [numbers, why] : result.outOfReach)
    outOfReach.emplace_back(
        base::JsonObject{{"numbers", base::JsonList(numbers.begin(), numbers.end())}, {"why", why}});
  base::JsonObject environment(result.environment.begin(), result.environment.end());
  return base::JsonObject{{"protocol", base::JsonObject{{"id", result.protocol},
                                                        {"kind", result.kind},
                                                        {"title", result.title},
                                                        {"revision", result.revision},
                                                        {"sha256", result.protocolSha256},
                                                        {"effective", result.effective},
                                                        {"approved_by", result.approvedBy}}},
                          {"run", result.run},
                          {"record", result.record},
                          {"by", result.by},
                          {"started", result.started},
                          {"finished", result.finished},
                          {"build", result.build},
                          {"version", result.version},
                          {"environment", std::move(environment)},
                          {"verdict", outcomeWord(result.outcome())},
                          {"evidence", result.isEvidence()},
                          {"not_evidence_because", result.notBecause},
                          {"problems", result.problems},
                          {"results", std::move(results)},
                          {"out_of_reach", std::move(outOfReach)},
                          {"faults", std::move(faults)}};
}

std::string stepsText(const RunResult& result) {
  base::JsonList steps;
  for (const auto& step : result.results)
    if (step.verdict != Verdict::NotRun)
      steps.emplace_back(base::JsonObject{
          {"step", step.step}, {"requirements", step.requirements}, {"verdict", verdictWord(step.verdict)}});
  return base::toPlainJson(steps) + "\n";
}

base::Result<std::string> storedBytes(const RunResult& result) {
  return base::toCanonical(jsonOf(result), limits);
}

base::Result<RunResult> readResult(std::string_view canonical) {
  CALQUE_TRY(json, base::fromCanonical(canonical, limits));
  const auto* protocol = json.find("protocol");
  const auto* environment = json.find("environment");
  if (!protocol || !environment || !environment->object() || !json.find("results"))
    return base::fault(base::FaultKind::File, "this is no result of a qualification", {});
  RunResult result;
  result.protocol = protocol->text("id");
  result.kind = protocol->text("kind");
  result.title = protocol->text("title");
  result.revision = protocol->text("revision");
  result.protocolSha256 = protocol->text("sha256");
  result.effective = protocol->text("effective");
  result.approvedBy = protocol->text("approved_by");
  result.run = json.number("run");
  result.record = json.text("record");
  result.by = json.text("by");
  result.started = json.text("started");
  result.finished = json.text("finished");
  result.build = json.text("build");
  result.version = json.text("version");
  for (const auto& [key, value] : *environment->object())
    result.environment[key] = value.string() ? *value.string() : std::string();
  result.notBecause = json.words("not_evidence_because");
  result.problems = json.words("problems");
  result.results = listOf<StepResult>(json, "results", stepOf);
  result.outOfReach = listOf<UnmetRefusals>(json, "out_of_reach", [](const base::Json& one) {
    return UnmetRefusals{numbersOf(one, "numbers"), one.text("why")};
  });
  result.faults = listOf<FaultResult>(json, "faults", [](const base::Json& one) {
    return FaultResult{one.text("step"), one.text("fault"), one.text("found"), one.flag("caught")};
  });
  if (storedBytes(result).value_or(std::string()) != canonical)
    return base::fault(base::FaultKind::File, "the result says something else than its steps do", {});
  return result;
}

} // namespace calque::runner
