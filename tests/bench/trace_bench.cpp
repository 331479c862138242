// What the trace of a project of some size costs: read, judged and written as a page.
#include "bench.h"

#include "requirements/trace/rendering.h"
#include "requirements/trace/sources.h"

#include <chrono>
#include <fstream>

namespace calque::bench {
namespace {

constexpr int requirements = 500, tests = 3'000;

void write(const std::filesystem::path& file, const std::string& text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file) << text;
}

std::string idOf(int number) {
  return "req~area.item-" + std::to_string(number) + "~1";
}

/// Requirements in ten files, a tag of each in a source of its own, each test in a report of its own.
void makeProject(const std::filesystem::path& root) {
  for (int file = 0; file < 10; ++file) {
    std::string text = "### Need\n`un~need-" + std::to_string(file) + "~1`\n\nPeople need it.\n\nNeeds: req\n";
    for (int i = file; i < requirements; i += 10) {
      text +=
          "\n### Item\n`" + idOf(i) + "`\n\nThe program shall do a thing that takes a line to tell, and one more.\n\n";
      text += "Rationale:\nBecause of this.\n\nComment:\nShown by `Suite" + std::to_string(i) +
              ".Case`.\n\nCovers:\n* un~need-" + std::to_string(file) + "~1\n\nNeeds: impl, utest\n";
    }
    write(root / "requirements" / ("area_" + std::to_string(file) + ".md"), text);
  }
  for (int i = 0; i < requirements; ++i)
    write(root / "core" / ("source_" + std::to_string(i) + ".cpp"),
          std::string(20'000, '\n') + "// [im" + "pl->" + idOf(i) + "]\n");
  for (int i = 0; i < tests; ++i) {
    const auto suite = "Suite" + std::to_string(i);
    write(root / "reports" / (suite + ".xml"),
          "<testsuites><testsuite name=\"" + suite + "\"><testcase name=\"Case\" classname=\"" + suite +
              "\" status=\"run\" result=\"completed\" time=\"0.01\"><properties><property name=\"verifies\" value=\"" +
              idOf(i % requirements) + "\"/></properties></testcase></testsuite></testsuites>\n");
  }
}

void traceProject(const std::filesystem::path& root) {
  trace::Sources sources;
  sources.items = need(trace::readRequirements(root));
  sources.tags = need(trace::readCode(root));
  sources.runs = need(trace::readTestReports({root / "reports"}));
  sources.hasTestReports = true;
  std::vector<std::string> all;
  for (const auto& item : sources.items)
    all.push_back(trace::toText(item.id));
  sources.reviewed = need(trace::reviewedToday(sources.items, {}, all));
  const auto matrix = trace::judge(sources, {"impl", "utest"});
  if (!matrix.gaps.empty())
    giveUp(base::Fault{base::FaultKind::Library, "the trace that is measured has a gap", {}});
  keep(trace::htmlOf(matrix));
}

const Registered traceRows([](Rows& rows) {
  const std::string name = "trace of 500 requirements and 3,000 tests [s]";
  if (!rows.wanted(name))
    return;
  const auto root = rows.folder() / "project";
  makeProject(root);
  rows.add(
      NumberRow{.name = name, .bar = 2, .numbers = [root] {
                  const auto from = std::chrono::steady_clock::now();
                  traceProject(root);
                  return Numbers{std::chrono::duration<double>(std::chrono::steady_clock::now() - from).count(), 1};
                }});
});

} // namespace
} // namespace calque::bench
