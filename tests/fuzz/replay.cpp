// A fuzz target without libFuzzer: its seeds, then mutations of them in an order that is always the same, for
// CALQUE_FUZZ_SECONDS (else 1). With `--write FOLDER` it writes the seeds as files; with file names it runs these and
// nothing else. An input that ends the process is kept as `crash-<program>` in the current folder.
#include "fuzz.h"
#include "mutate.h"

#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <string>
#include <unistd.h>

namespace {

using calque::base::Bytes;

std::string crashFile;
Bytes current;

void keepInput(int signal) {
  const int file = ::open(crashFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file >= 0 && ::write(file, current.data(), current.size()) >= 0)
    ::close(file);
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

void run(Bytes input) {
  current = std::move(input);
  LLVMFuzzerTestOneInput(current.data(), current.size());
}

int writeSeeds(const std::string& folder, const std::vector<Bytes>& seeds) {
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    std::ofstream file(folder + "/seed-" + std::to_string(i), std::ios::binary);
    file.write(reinterpret_cast<const char*>(seeds[i].data()), static_cast<std::streamsize>(seeds[i].size()));
    if (!file.flush())
      return 1;
  }
  return 0;
}

void runFile(const char* name) {
  std::ifstream file(name, std::ios::binary);
  run(Bytes(std::istreambuf_iterator<char>(file), {}));
}

} // namespace

int main(int count, char** words) {
  const std::string program = words[0];
  crashFile = "crash-" + program.substr(program.rfind('/') + 1);
  for (int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
    ::signal(signal, keepInput);
  const auto seeds = calque::fuzz::seeds();
  if (count == 3 && std::strcmp(words[1], "--write") == 0)
    return writeSeeds(words[2], seeds);
  if (count > 1) {
    for (int i = 1; i < count; ++i)
      runFile(words[i]);
    return 0;
  }
  for (const auto& seed : seeds)
    run(seed);
  run({});
  const auto* wanted = std::getenv("CALQUE_FUZZ_SECONDS");
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(wanted != nullptr ? std::atoi(wanted) : 1);
  calque::fuzz::Mutator mutator(seeds);
  std::uint64_t executions = seeds.size() + 1;
  for (; std::chrono::steady_clock::now() < until; ++executions)
    run(mutator.next());
  std::printf("%llu executions\n", static_cast<unsigned long long>(executions));
}
