// `calque`: everything a lab does, from the command line.
#include "program.h"

#include <exception>
#include <iostream>
#include <new>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace calque::crypto {
extern const bool isTestBuild;
const bool isTestBuild = false; // the programs never take a password cost below the floor
} // namespace calque::crypto

namespace calque::cli {
namespace {

Commands allCommands() {
  Commands all;
  addDemoCommand(all);
  addLabCommands(all);
  addPeopleCommands(all);
  addSeriesCommands(all);
  addCaseCommands(all);
  addSegmentationCommands(all);
  addModelCommands(all);
  addClearanceCommands(all);
  addSupplyCommands(all);
  addPrintCommands(all);
  addInspectionCommands(all);
  addReleaseCommands(all);
  addAuditCommands(all);
  addTrailCommands(all);
  addQualificationCommands(all);
  addTraceCommands(all);
  addErasureCommands(all);
  addVersionCommand(all);
  return all;
}

} // namespace
} // namespace calque::cli

// [impl->req~privacy.no-leftovers~1]
int main(int argc, char** argv) {
  // Secrets pass through this process: no core, no debugger.
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
  try {
    calque::base::SystemClock clock;
    calque::cli::Console console(clock);
    return calque::cli::runProgram(calque::cli::allCommands(), console, argc, argv);
  } catch (const std::bad_alloc&) {
    std::cerr << "fault: there is not enough memory; nothing was acknowledged\n  what to do: end other programs and "
                 "repeat the command\n";
    return calque::cli::exitFault;
  } catch (const std::exception&) {
    std::cerr
        << "fault: an unexpected error inside the program; nothing was acknowledged\n  what to do: verify the lab with "
           "calque-verify and repeat the command\n";
    return calque::cli::exitFault;
  }
}
