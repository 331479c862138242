// Performance: results that the site's people entered; acceptance is computed here.
#include "trial.h"
#include "variation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <set>
#include <sstream>

namespace calque::runner {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> cellsOf(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line)
    if (c == ',')
      cells.emplace_back();
    else if (c != '\r')
      cells.back() += c;
  return cells;
}

/// The rows of a CSV file by the names of its first line; every row has as many cells. A number has a decimal point.
std::vector<Row> readRows(Trial& trial, const std::string& name, const std::vector<std::string>& columns) {
  const auto text = fileText(trial.bench().entered / name);
  trial.keep(name, text);
  std::istringstream lines(text);
  std::string line;
  std::getline(lines, line);
  const auto names = cellsOf(line);
  trial.that("columns of " + name, fmt::format("{}", fmt::join(columns, ",")), oneLine(line), names == columns);
  std::vector<Row> rows;
  while (names == columns && std::getline(lines, line)) {
    if (line.empty())
      continue;
    const auto cells = cellsOf(line);
    if (cells.size() != names.size()) {
      trial.that("a row of " + name, "as many cells as columns", oneLine(line), false);
      return {};
    }
    Row row;
    for (std::size_t i = 0; i < names.size(); ++i)
      row[names[i]] = cells[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<double> maybeNumber(const std::string& text) {
  double number = 0;
  const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  return wrong == std::errc() && end == text.data() + text.size() && std::isfinite(number) ? std::optional(number)
                                                                                           : std::nullopt;
}

/// Three runs in a row, each with every distance within its limit.
void tryThreeRuns(Trial& trial) {
  const auto rows = readRows(trial, "runs.csv", {"run", "item", "point", "nominal_mm", "limit_mm", "found_mm"});
  std::set<std::string> runs;
  std::size_t outside = 0, unread = 0;
  double largest = 0;
  for (const auto& row : rows) {
    runs.insert(row.at("run"));
    const auto nominal = maybeNumber(row.at("nominal_mm")), limit = maybeNumber(row.at("limit_mm")),
               found = maybeNumber(row.at("found_mm"));
    if (!nominal || !limit || !found || *limit <= 0) {
      ++unread;
      continue;
    }
    const double error = std::abs(*found - *nominal);
    largest = std::max(largest, error);
    outside += error > *limit ? 1 : 0;
  }
  trial.that("consecutive runs", "at least 3", std::to_string(runs.size()), runs.size() >= 3);
  trial.that("rows that are no numbers", "0", std::to_string(unread), unread == 0);
  trial.that("distances beyond their limit", "0",
             fmt::format("{} of {}, largest error {:.3f} mm", outside, rows.size(), largest),
             outside == 0 && !rows.empty());
}

/// AIAG, Measurement Systems Analysis, 4th edition: above 30 % of the tolerance a system is not acceptable.
constexpr double mostPercent = 30;

void tryVariation(Trial& trial, const std::string& name, const std::string& unit) {
  const auto rows = readRows(trial, name, {"part", "person", "value", "tolerance"});
  std::vector<Reading> readings;
  double tolerance = 0;
  for (const auto& row : rows) {
    const auto value = maybeNumber(row.at("value")), width = maybeNumber(row.at("tolerance"));
    if (!value || !width || *width <= 0 || (tolerance > 0 && *width != tolerance))
      return trial.that("a row of " + name, "a value and the one tolerance of the study", "something else", false);
    tolerance = *width;
    readings.push_back({row.at("part"), row.at("person"), *value});
  }
  const auto found = variationOf(readings);
  trial.same("the study", "", found.problem);
  if (!found.problem.empty())
    return;
  trial.that("parts, persons, trials", "at least 5, 2, 2",
             fmt::format("{}, {}, {}", found.parts, found.persons, found.trials), found.parts >= 5);
  trial.that("variation of the measurement",
             fmt::format("at most {:.0f} % of the tolerance of {} {}", mostPercent, tolerance, unit),
             fmt::format("{:.2f} % (repeatability {:.5f}, reproducibility {:.5f}, between parts {:.5f}, variances; "
                         "{:.2f} % of the study)",
                         found.percentOfTolerance(tolerance), found.repeatability, found.reproducibility,
                         found.betweenParts, found.percentOfStudy()),
             found.percentOfTolerance(tolerance) <= mostPercent);
}

/// What a person tried freely: step, person, what was found, pass or fail.
void tryEntered(Trial& trial, const std::string& step) {
  const auto rows = readRows(trial, "entered.csv", {"step", "person", "found", "verdict"});
  std::size_t own = 0;
  for (const auto& row : rows) {
    if (row.at("step") != step)
      continue;
    ++own;
    trial.that("who tried it", "named", row.at("person").empty() ? "nobody" : "named", !row.at("person").empty());
    trial.that("what was found", "described", row.at("found").empty() ? "nothing" : oneLine(row.at("found"), 200),
               !row.at("found").empty());
    trial.same("verdict", "pass", row.at("verdict"));
  }
  trial.that("rows of this step", "at least 1", std::to_string(own), own > 0);
}

} // namespace

// [impl->req~qualify.pq~1]
StepTable performanceSteps() {
  StepTable all;
  all.emplace("pq-three-runs", tryThreeRuns);
  all.emplace("pq-measuring", [](Trial& trial) { tryVariation(trial, "measuring.csv", "mm"); });
  all.emplace("pq-segmenting", [](Trial& trial) { tryVariation(trial, "segmenting.csv", "mm3"); });
  for (const char* step : {"pq-work-flow", "pq-restore-drill", "pq-trail-review", "pq-window-signing",
                           "pq-window-images", "pq-window-locks", "pq-window-trail", "pq-token"})
    all.emplace(step, [step](Trial& trial) { tryEntered(trial, step); });
  return all;
}

// [impl->req~qualify.pq~1]
StepTable printerSteps(protocol::Kind kind) {
  StepTable all;
  const auto entered = [&](std::initializer_list<const char*> steps) {
    for (const char* step : steps)
      all.emplace(step, [step](Trial& trial) { tryEntered(trial, step); });
  };
  if (kind == protocol::Kind::Installation)
    entered({"printer-iq-delivery", "printer-iq-place", "printer-iq-safety", "printer-iq-network", "printer-iq-gauges",
             "printer-iq-materials", "printer-iq-papers", "printer-iq-basic-print"});
  if (kind == protocol::Kind::Operation) {
    all.emplace("printer-oq-linear", tryThreeRuns);
    entered({"printer-oq-materials", "printer-oq-minimum", "printer-oq-nozzles", "printer-oq-interruption",
             "printer-oq-alarms", "printer-oq-wrong-material", "printer-oq-file"});
  }
  if (kind == protocol::Kind::Performance) {
    all.emplace("printer-pq-builds", tryThreeRuns);
    entered({"printer-pq-label", "printer-pq-cleaning", "printer-pq-people"});
  }
  return all;
}

} // namespace calque::runner
