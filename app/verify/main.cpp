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

int answer(const std::string& place, const std::string& anchors, bool json) {
  using namespace calque;
  audit_check::Options options;
  if (!anchors.empty())
    options.anchors = anchors;
  const auto report = audit_check::verify(place, options);
  const auto text = json ? audit_check::toJson(report) : audit_check::sentence(report);
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
  std::string place, anchors;
  bool json = false;
  app.add_option("LAB_OR_BUNDLE", place, "lab directory, bundle folder or bundle ZIP")->required();
  app.add_option("--anchors", anchors, "file of witnessed notes and labels, kept outside the lab");
  app.add_flag("--json", json, "answer in JSON (calque-verify/1)");
  app.set_version_flag("--version", CALQUE_VERSION);
  try {
    app.parse(argc, argv);
    return answer(place, anchors, json);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? 0 : exitUsage;
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "unchecked: step.failed: %s\n", problem.what());
    return exitUnchecked;
  }
}
