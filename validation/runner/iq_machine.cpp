// Installation: the machine that the programs run on.
#include "machine.h"
#include "manifest.h"
#include "trial.h"

#include "core/base/clock.h"

#include <fmt/format.h>

namespace calque::runner {
namespace {
namespace fs = std::filesystem;

constexpr std::uint64_t gibibyte = 1u << 30;

fs::path placeOfWork(const Trial& trial) {
  return trial.bench().lab.empty() ? trial.bench().out : trial.bench().lab;
}

void trySystem(Trial& trial) {
  const auto machine = machineFacts();
  std::string kept;
  for (const auto& [name, value] : machine)
    kept += name + ": " + value + "\n";
  trial.keep("machine.txt", kept);
  const auto& system = machine.at("system");
  trial.that("operating system", "Debian GNU/Linux 12", system, system.starts_with("Debian GNU/Linux 12"));
  const auto& processor = machine.at("architecture");
  trial.that("processor", "x86_64 or aarch64", processor, processor == "x86_64" || processor == "aarch64");
}

void tryTime(Trial& trial) {
  const auto state = base::SystemClock().state();
  trial.that("synchronisation", "ntp or ptp", state.source, state.source != "none");
  if (state.source != "none")
    trial.that("bound of the error", "below 1000 ms", fmt::format("{} ms", state.errorMs), state.errorMs < 1000);
}

/// The digest of all files of a folder in the order of their names.
std::string digestsOf(const fs::path& folder) {
  std::map<std::string, std::string> digests;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored))
    digests[entry.path().filename().string()] = digestOfFile(entry.path());
  std::string all;
  for (const auto& [name, digest] : digests)
    all += name + " " + digest + "\n";
  return all;
}

void tryLocale(Trial& trial) {
  std::map<std::string, std::string> own; // of the machine, as this process was given it
  for (const char* name : {"LANG", "LC_ALL", "LC_NUMERIC"})
    if (const char* value = std::getenv(name))
      own[name] = value;
  const std::vector<std::pair<std::string, Setting>> locales{
      {"C", {{{"LC_ALL", "C"}}}}, {"own", {own}}, {"commas", {{{"LC_ALL", "de_DE.UTF-8"}}}}};
  std::string bytes, answer;
  for (const auto& [name, setting] : locales) {
    const auto series = trial.bench().scratch / ("locale-" + name);
    trial.isDone("series under locale " + name,
                 trial.calque({"series", "phantom", series.string(), "--slices", "24", "--slice-thickness", "0.75",
                               "--pixel", "1.25", "--columns", "48", "--body", "sphere"},
                              setting));
    const auto ran = trial.calque({"series", "check", series.string(), "--use", "training", "--json"}, setting);
    const auto made = digestsOf(series);
    if (bytes.empty()) {
      trial.exits("check under locale " + name, ran, 0);
      bytes = made;
      answer = ran.out;
    }
    trial.that("series under locale " + name, "the same bytes", made == bytes ? "the same bytes" : "others",
               !made.empty() && made == bytes);
    trial.that("answer under locale " + name, "the same", ran.out == answer ? "the same" : "another",
               ran.out == answer);
  }
}

void trySpace(Trial& trial) {
  std::error_code failed;
  const auto space = fs::space(placeOfWork(trial), failed);
  trial.that("free space", "at least 2 GiB", fmt::format("{:.1f} GiB", static_cast<double>(space.available) / gibibyte),
             !failed && space.available >= 2 * gibibyte);
  const auto memory = memoryBytes();
  trial.that("memory", "at least 4 GiB", fmt::format("{:.1f} GiB", static_cast<double>(memory) / gibibyte),
             memory >= 4 * gibibyte - gibibyte / 4); // what the kernel keeps for itself is not told
}

void tryFileSystem(Trial& trial) {
  const auto type = fileSystemOf(placeOfWork(trial));
  trial.that("file system", "a local one", type, isLocalFileSystem(type));
}

} // namespace

void addMachineSteps(StepTable& all) {
  all.emplace("iq-system", trySystem);
  all.emplace("iq-time", tryTime);
  all.emplace("iq-locale", tryLocale);
  all.emplace("iq-space", trySpace);
  all.emplace("iq-file-system", tryFileSystem);
}

} // namespace calque::runner
