// tests_bench [--json FILE] [--only WORDS]: one line a row: name, measured, reference, ratio, bar, verdict. Exit 1 when
// a row is short.
#include "bench.h"

#include "core/base/canonical.h"
#include "core/base/files.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdio>
#include <iostream>
#include <map>

namespace calque::bench {

void fillAll(Rows& rows);
int runPeakTask(const std::string& task, const std::string& argument);

namespace {

/// Keeps every run's time; the table is printed by us.
class Times final : public benchmark::BenchmarkReporter {
public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const auto& run : runs)
      if (run.run_type == Run::RT_Iteration)
        m_seconds[run.run_name.function_name].push_back(run.real_accumulated_time /
                                                        static_cast<double>(run.iterations));
  }
  [[nodiscard]] double median(const std::string& name) {
    auto& all = m_seconds.at(name);
    std::ranges::sort(all);
    return all.size() % 2 ? all[all.size() / 2] : (all[all.size() / 2 - 1] + all[all.size() / 2]) / 2;
  }

private:
  std::map<std::string, std::vector<double>> m_seconds;
};

void registerTimer(const std::string& name, const Row& row, const std::function<void()>& work) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [&row, &work](benchmark::State& state) {
                                 for (auto _ : state) {
                                   state.PauseTiming();
                                   if (row.before)
                                     row.before();
                                   state.ResumeTiming();
                                   work();
                                 }
                               })
      ->Iterations(1)
      ->Repetitions(row.turns)
      ->UseRealTime();
}

std::string shown(double value) {
  char text[48];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

class Table {
public:
  void put(const std::string& name, double measured, double reference, double bar) {
    double ratio = measured / reference;
    std::string verdict = ratio <= bar ? "ok" : "short";
    m_anyShort = m_anyShort || ratio > bar;
    std::printf("%-64s %10s %10s %8s %6s  %s\n", name.c_str(), shown(measured).c_str(), shown(reference).c_str(),
                shown(ratio).c_str(), shown(bar).c_str(), verdict.c_str());
    std::fflush(stdout);
    m_json += std::string(m_json.empty() ? "" : ",\n") + R"( {"name": ")" + name + R"(", "measured": )" +
              shown(measured) + R"(, "reference": )" + shown(reference) + R"(, "ratio": )" + shown(ratio) +
              R"(, "bar": )" + shown(bar) + R"(, "verdict": ")" + verdict + "\"}";
  }
  [[nodiscard]] std::string json() const { return "[\n" + m_json + "\n]\n"; }
  [[nodiscard]] bool anyShort() const { return m_anyShort; }

private:
  std::string m_json;
  bool m_anyShort = false;
};

void measure(const Rows& rows, Table& table) {
  // Turn by turn: the library shuffles the repetitions of one family of benchmarks only when asked to.
  std::string program = "bench", interleaved = "--benchmark_enable_random_interleaving=true";
  char* arguments[] = {program.data(), interleaved.data(), nullptr};
  int count = 2;
  benchmark::Initialize(&count, arguments);
  for (const auto& row : rows.rows) {
    Times times;
    benchmark::ClearRegisteredBenchmarks();
    registerTimer("measured", row, row.measured);
    registerTimer("reference", row, row.reference);
    benchmark::RunSpecifiedBenchmarks(&times);
    table.put(row.name + " [s]", times.median("measured"), times.median("reference"), row.bar);
  }
  for (const auto& row : rows.numberRows) {
    auto numbers = row.numbers();
    table.put(row.name, numbers.measured, numbers.reference, row.bar);
  }
}

} // namespace
} // namespace calque::bench

int main(int argc, char** argv) {
  using namespace calque;
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() == 3 && words[0] == "--peak-of")
    return bench::runPeakTask(words[1], words[2]);
  std::string json, only;
  for (std::size_t i = 0; i < words.size(); i += 2) {
    if (i + 1 == words.size() || (words[i] != "--json" && words[i] != "--only")) {
      std::cerr << "usage: bench [--json FILE] [--only WORDS]\n";
      return 2;
    }
    (words[i] == "--json" ? json : only) = words[i + 1];
  }
  bench::Rows rows(only);
  std::printf("%-64s %10s %10s %8s %6s  %s\n", "name", "measured", "reference", "ratio", "bar", "verdict");
  std::fflush(stdout);
  bench::fillAll(rows);
  bench::Table table;
  bench::measure(rows, table);
  if (!json.empty())
    bench::need(base::writeFile(json, base::viewOf(table.json()), 0644));
  return table.anyShort() ? 1 : 0;
}
