// Speed and memory as ratios: our work beside a reference that does the bare minimum of it, in the same run on the same
// machine. Google Benchmark is the timer; measured and reference take turns, and their medians are compared.
#pragma once

#include "testkit/testkit.h"

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace calque::bench {

/// A comparison of two times. The functions abort the program when their work fails: a bench of failures measures
/// nothing.
struct Row {
  std::string name;
  double bar = 1; ///< largest good ratio measured / reference
  std::function<void()> measured, reference;
  std::function<void()> before = {}; ///< untimed, before each run of either; may be empty
  int turns = 5;
};

/// A comparison of two numbers that are known after one run, memory for example; the unit stands in the name.
struct Numbers {
  double measured = 0, reference = 1;
};
struct NumberRow {
  std::string name;
  double bar = 1;
  std::function<Numbers()> numbers;
};

/// What a file of rows fills in: called once, after the choice of rows is known. Preparing may take long.
class Rows {
public:
  explicit Rows(std::string only) : m_only(std::move(only)) {}
  /// Whether a row of this name was asked for: to leave out its preparation.
  [[nodiscard]] bool wanted(std::string_view name) const { return name.find(m_only) != std::string_view::npos; }
  void add(Row row);
  void add(NumberRow row);
  void leaveOut(const std::string& name, const std::string& why); ///< says so on stderr
  [[nodiscard]] const testkit::TemporaryFolder& folder() const { return m_folder; }

  std::vector<Row> rows;
  std::vector<NumberRow> numberRows;

private:
  std::string m_only;
  testkit::TemporaryFolder m_folder;
};

/// A namespace-scope object of this kind makes a file's rows known.
struct Registered {
  explicit Registered(std::function<void(Rows&)> fill);
};

/// A piece of work whose peak memory is measured: run alone in a fresh process of this program, `argument` passed on.
struct PeakTask {
  PeakTask(std::string name, std::function<void(const std::string& argument)> work);
};
[[nodiscard]] double peakMegabytes(const std::string& task, const std::string& argument); ///< 10^6 bytes

/// The value, or the end of the program with the failure's message.
template <class T> T need(base::Result<T> result);
void need(base::Done done);

/// Keeps the compiler from leaving out work whose result nobody reads.
template <class T> void keep(const T& value) {
  asm volatile("" : : "g"(&value) : "memory");
}

[[noreturn]] void giveUp(const base::Failure& failure);
template <class T> T need(base::Result<T> result) {
  if (!result)
    giveUp(result.error());
  return std::move(*result);
}

} // namespace calque::bench
