// calque-verify: the independent verifier as a program (record.md 9). Stdout holds the answer and nothing else.
#include "core/crypto/secret.h"
#include "qms/audit_check/verify.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace calque::crypto {
const bool isTestBuild = false;
} // namespace calque::crypto

namespace {

constexpr int exitUsage = 2, exitUnchecked = 6;

struct Words {
  std::string place, anchors, witnessKeysFile;
  std::vector<std::string> witnessKeys;
  bool json = false;
};

// [impl->req~cli.exit-codes~1]
int answer(const Words& words) {
  using namespace calque;
  audit_check::Options options;
  if (!words.anchors.empty())
    options.anchors = words.anchors;
  options.witnessKeys = words.witnessKeys;
  if (!words.witnessKeysFile.empty())
    options.witnessKeysFile = words.witnessKeysFile;
  const auto report = audit_check::verify(words.place, options);
  const auto text = words.json ? audit_check::toJson(report) : audit_check::sentence(report);
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return written ? report.exit : exitUnchecked;
}

} // namespace

int main(int argc, char** argv) {
  // A bundle's pages name the patient: no core, no debugger.
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
  CLI::App app("Verifies a Calque lab directory or a device history record offline, reading only.\n"
               "Exit: 0 intact, 3 altered, 4 truncated, 5 no anchor from outside, 6 could not check, 2 wrong usage.\n"
               "Example: calque-verify lab --anchors witness.txt --json");
  Words words;
  app.add_option("LAB_OR_BUNDLE", words.place, "lab directory, bundle folder or bundle ZIP")->required();
  app.add_option("--anchors", words.anchors, "file of witnessed notes and labels, kept outside the lab");
  app.add_option("--witness-key", words.witnessKeys, "key of a witness, name+id+key, whose cosignatures are verified")
      ->allow_extra_args(false);
  app.add_option("--witness-keys", words.witnessKeysFile, "file of such keys, one a line");
  app.add_flag("--json", words.json, "answer in JSON (calque-verify/1)");
  app.set_version_flag("--version", CALQUE_VERSION);
  try {
    app.parse(argc, argv);
    return answer(words);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? 0 : exitUsage;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "unchecked: step.failed: %s\n", problem.what());
    return exitUnchecked;
  }
}
