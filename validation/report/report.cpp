#include "report.h"

#include <algorithm>
#include <fmt/ranges.h>
#include <map>

namespace calque::validation_report {
namespace {

using runner::RunResult;
using runner::Verdict;

std::string joined(const std::vector<std::string>& words, const char* between = " ") {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : between) + word;
  return text;
}

std::string counted(std::size_t part, std::size_t whole, const std::string& what) {
  return std::to_string(part) + " of " + std::to_string(whole) + " " + what;
}

domain::DocumentSection decision(const RunResult& result) {
  const auto passed = std::ranges::count(result.results, Verdict::Pass, &runner::StepResult::verdict);
  const auto caught = std::ranges::count(result.faults, true, &runner::FaultResult::caught);
  domain::DocumentSection section{.heading = "Verdict", .lines = {}, .paragraphs = {}, .tables = {}, .pictures = {}};
  section.lines = {{"Verdict", std::string(runner::outcomeWord(result.outcome()))},
                   {"Steps", counted(static_cast<std::size_t>(passed), result.results.size(), "passed")},
                   {"Seeded faults", result.faults.empty()
                                         ? std::string("none were seeded in this run")
                                         : counted(static_cast<std::size_t>(caught), result.faults.size(), "caught")},
                   {"Counts as evidence", result.isEvidence() ? "yes, when it is signed" : "no"}};
  return section;
}

/// What a reader must not overlook; nothing where there is nothing.
void addExceptions(const RunResult& result, std::vector<domain::DocumentSection>& sections) {
  const auto add = [&](const std::string& heading, const std::vector<std::string>& lines) {
    if (lines.empty())
      return;
    domain::DocumentSection section{.heading = heading, .lines = {}, .paragraphs = lines, .tables = {}, .pictures = {}};
    section.exception = true;
    sections.push_back(std::move(section));
  };
  std::vector<std::string> failed, missed;
  for (const auto& step : result.results)
    if (step.verdict != Verdict::Pass)
      failed.push_back(step.step + ", " + std::string(runner::verdictWord(step.verdict)) + ": " + step.found);
  for (const auto& fault : result.faults)
    if (!fault.caught)
      missed.push_back(fault.step + ": " + fault.fault);
  add("Invalid because", result.problems);
  add("Deviations: steps that did not pass", failed);
  add("Seeded faults that were not caught", missed);
  add("No evidence because", result.notBecause);
}

domain::DocumentSection surroundings(const RunResult& result) {
  domain::DocumentSection section{
      .heading = "Build and environment", .lines = {}, .paragraphs = {}, .tables = {}, .pictures = {}};
  section.lines = {{"Build (SHA-256 of the manifest)", result.build.empty() ? "there is no manifest" : result.build},
                   {"Version", result.version}};
  for (const auto& [name, value] : result.environment)
    section.lines.push_back({name, value});
  return section;
}

domain::DocumentSection steps(const RunResult& result) {
  domain::DocumentSection section{.heading = "Steps", .lines = {}, .paragraphs = {}, .tables = {}, .pictures = {}};
  for (const auto& step : result.results) {
    domain::DocumentTable table{step.step + ": " + std::string(runner::verdictWord(step.verdict)), {"", " "}, {}};
    table.rows = {{"Requirements", joined(step.requirements)},
                  {"Process risk",
                   std::string(step.highRisk ? "high" : "not high") + (step.scripted ? ", scripted" : ", unscripted")},
                  {"Action", step.action},
                  {"Expected", step.expected},
                  {"Found", step.found},
                  {"Started, took",
                   step.started.empty() ? "not run" : step.started + ", " + std::to_string(step.tookMs) + " ms"}};
    section.tables.push_back(std::move(table));
  }
  return section;
}

/// Number → the steps that met it.
std::map<std::uint64_t, std::string> refusalsMet(const RunResult& result) {
  std::map<std::uint64_t, std::string> met;
  for (const auto& step : result.results)
    for (const auto number : step.refusals)
      met[number] += (met[number].empty() ? "" : ", ") + step.step;
  return met;
}

domain::DocumentSection lists(const RunResult& result) {
  domain::DocumentSection section{
      .heading = "Faults and evidence", .lines = {}, .paragraphs = {}, .tables = {}, .pictures = {}};
  domain::DocumentTable faults{"Fault seeded, and whether the step caught it", {"Step", "Fault", "Caught"}, {}};
  for (const auto& fault : result.faults)
    faults.rows.push_back({fault.step, fault.fault, fault.caught ? "caught" : "NOT CAUGHT"});
  domain::DocumentTable refusals{"Refusals and findings met as expected", {"Number", "Steps"}, {}};
  for (const auto& [number, met] : refusalsMet(result))
    refusals.rows.push_back({std::to_string(number), met});
  domain::DocumentTable unmet{"Refusals out of reach of this protocol", {"Numbers", "Why"}, {}};
  for (const auto& [numbers, why] : result.outOfReach)
    unmet.rows.push_back({fmt::format("{}", fmt::join(numbers, " ")), why});
  domain::DocumentTable files{"Evidence", {"File", "SHA-256"}, {}};
  for (const auto& step : result.results)
    for (const auto& [file, sha256] : step.evidence)
      files.rows.push_back({file, sha256});
  for (auto* table : {&faults, &refusals, &unmet, &files})
    if (!table->rows.empty())
      section.tables.push_back(std::move(*table));
  return section;
}

} // namespace

// [impl->req~qualify.report~1]
domain::Document documentOf(const RunResult& result) {
  domain::Document document;
  document.title = result.title;
  document.recordId = result.kind + " run " + std::to_string(result.run);
  document.kind = domain::DocumentKind::QualificationReport;
  document.header = {{"Protocol", result.protocol + ", revision " + result.revision},
                     {"SHA-256 of the protocol", result.protocolSha256},
                     {"Approved by", result.approvedBy.empty() ? "nobody" : result.approvedBy},
                     {"In effect from", result.effective.empty() ? "not in effect" : result.effective},
                     {"Run by", result.by.empty() ? "nobody was named" : result.by},
                     {"Run", std::to_string(result.run) + ", started " + result.started + ", finished " +
                                 result.finished +
                                 (result.record.empty() ? "" : "; in the record of the lab as " + result.record)}};
  document.sections.push_back(decision(result));
  addExceptions(result, document.sections);
  document.sections.push_back(surroundings(result));
  document.sections.push_back(steps(result));
  document.sections.push_back(lists(result));
  return document;
}

} // namespace calque::validation_report
