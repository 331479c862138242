// calque-qualify: installation, operation and performance qualification from outside. Stdout holds the answer and
// nothing else; a line a step goes to stderr.
#include "paper.h"
#include "protocols.h"
#include "scope.h"

#include "core/base/clock.h"
#include "validation/runner/run.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace calque::crypto {
extern const bool isTestBuild;
const bool isTestBuild = false;
} // namespace calque::crypto

namespace calque::qualify {
namespace {
namespace fs = std::filesystem;

/// Exit codes of interface.md.
constexpr int exitGood = 0, exitRefused = 1, exitUsage = 2, exitAltered = 3, exitUnchecked = 6, exitFault = 7;

struct Words {
  std::string kind, programs, lab, out, protocols, entered, by, pdf, person, passwordFile, printer;
  std::vector<std::string> only;
  bool json = false, evidence = false, faults = false;
};

int tell(const base::Failure& failure) {
  if (const auto* refusal = std::get_if<base::Refusal>(&failure)) {
    std::cerr << "refused " << refusal->number << ' ' << refusal->name << ": " << refusal->message << '\n';
    return exitRefused;
  }
  const auto& fault = std::get<base::Fault>(failure);
  std::cerr << "fault: " << fault.message << '\n';
  if (!fault.cure.empty())
    std::cerr << "  what to do: " << fault.cure << '\n';
  return exitFault;
}

void tellStep(const runner::StepResult& step) {
  std::cerr << step.step << std::string(step.step.size() < 28 ? 28 - step.step.size() : 1, ' ')
            << runner::verdictWord(step.verdict) << "  " << step.tookMs << " ms\n";
  if (step.verdict != runner::Verdict::Pass)
    std::cerr << "    " << step.found << '\n';
}

void tellFault(const runner::FaultResult& fault) {
  std::cerr << "seeded: " << fault.step << ": " << fault.fault << (fault.caught ? ": caught\n" : ": NOT CAUGHT\n");
}

fs::path ownFolder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

std::string textOf(const runner::RunDone& done) {
  const auto& result = done.result;
  const auto passed =
      std::ranges::count_if(result.results, [](const auto& step) { return step.verdict == runner::Verdict::Pass; });
  const auto caught = std::ranges::count_if(result.faults, [](const auto& fault) { return fault.caught; });
  std::string text = "run      " + std::to_string(result.run) + "\nverdict  " +
                     std::string(runner::outcomeWord(result.outcome())) + ", " + std::to_string(passed) + " of " +
                     std::to_string(result.results.size()) + " steps passed\n";
  if (!result.faults.empty())
    text += "faults   " + std::to_string(caught) + " of " + std::to_string(result.faults.size()) +
            " seeded faults caught\n";
  text += "results  " + (done.folder / "result.json").string() + "\nreport   " + (done.folder / "report.pdf").string() +
          "\n";
  for (const auto& problem : result.problems)
    text += "invalid: " + problem + "\n";
  for (const auto& reason : result.notBecause)
    text += "no evidence: " + reason + "\n";
  return text;
}

int exitOf(const runner::RunResult& result) {
  return result.outcome() == runner::Outcome::Pass   ? exitGood
         : result.outcome() == runner::Outcome::Fail ? exitRefused
                                                     : exitUnchecked;
}

int runKind(const Words& words) {
  const base::SystemClock clock;
  const auto chosen =
      choose((words.printer.empty() ? "" : "printer-") + words.kind, words.protocols, base::toDateText(clock.now()));
  if (!chosen)
    return tell(chosen.error());
  runner::RunRequest request;
  for (const auto& [name, message] : chosen->findings) {
    if (words.evidence || !words.person.empty())
      std::cerr << "refused " << name << ": " << message << '\n';
    request.notBecause.push_back(name + ": " + message);
  }
  if ((words.evidence || !words.person.empty()) && !chosen->findings.empty())
    return exitRefused;
  request.protocol = chosen->protocol;
  request.protocolText = chosen->text;
  request.programs = words.programs.empty() ? ownFolder() : fs::absolute(words.programs);
  request.out = fs::absolute(words.out);
  request.lab = words.lab.empty() ? fs::path() : fs::absolute(words.lab);
  request.entered = words.entered;
  request.person = words.person;
  request.passwordFile = words.passwordFile;
  request.printer = words.printer;
  request.seedsFaults = words.faults;
  request.only = words.only;
  request.told = tellStep;
  request.toldOfFault = tellFault;
  const auto done = runner::runProtocol(request, clock);
  if (!done)
    return tell(done.error());
  if (const auto written = writePaper(done->folder, {}); !written)
    return tell(written.error());
  if (!request.person.empty())
    if (const auto entered = runner::finishInRecord(request, *done, done->folder / "report.pdf"); !entered)
      return tell(entered.error());
  std::cout << (words.json ? base::toPlainJson(runner::jsonOf(done->result)) + "\n" : textOf(*done)) << std::flush;
  return std::cout ? exitOf(done->result) : exitFault;
}

int checkFolder(const Words& words) {
  const auto changed = runner::checkRun(words.out);
  if (!changed)
    return tell(changed.error());
  if (words.json)
    std::cout << base::toPlainJson(base::JsonObject{{"changed", *changed}}) << '\n';
  else
    for (const auto& line : *changed)
      std::cout << line << '\n';
  if (changed->empty() && !words.json)
    std::cout << "nothing was changed after the run\n";
  return changed->empty() ? exitGood : exitAltered;
}

int answer(const base::Done& done) {
  return done ? exitGood : tell(done.error());
}

void declareRun(CLI::App& app, const std::string& kind, const std::string& purpose, Words& words) {
  auto* run = app.add_subcommand(kind, purpose);
  run->add_option("--out", words.out, "folder of the results; each run gets its number there")->required();
  run->add_option("--program", words.programs, "folder of the installed programs; default: where calque-qualify lies");
  run->add_option("--lab", words.lab, "a lab to look at as well");
  auto* person = run->add_option("--as", words.person, "who enters the run in the record of the lab; only as evidence")
                     ->needs("--lab");
  run->add_option("--password-file", words.passwordFile, "that person's password, a file of mode 0600")->needs(person);
  run->add_option("--protocols", words.protocols, "folder of the site's protocols and approvals; default: built in");
  run->add_option("--step", words.only, "run this step alone; the report is then invalid for the others");
  run->add_flag("--evidence", words.evidence, "refuse to run a protocol that is not approved in these bytes");
  run->add_flag("--json", words.json, "answer as JSON");
  if (kind == "oq")
    run->add_flag("--faults", words.faults, "seed a fault into each step as well: it has to be caught");
  auto* results = run->add_option("--results", words.entered, "folder of the results that people entered (CSV)");
  run->add_option("--printer", words.printer, "qualify this printer of the lab, p-NNNN, instead of the installation")
      ->needs(results);
  if (kind == "pq")
    results->required();
  run->footer("Example:\n  calque-qualify " + kind + " --out qualification");
  run->callback([&words, kind] { words.kind = kind; });
}

void declareRest(CLI::App& app, Words& words) {
  auto* check = app.add_subcommand("check", "was a result or its evidence changed after the run?");
  check->add_option("DIR", words.out, "folder of one run")->required();
  check->add_flag("--json", words.json, "answer as JSON");
  check->footer("Example:\n  calque-qualify check qualification/0001-iq");
  auto* again = app.add_subcommand("report", "make the paper of a run again from its stored results");
  again->add_option("DIR", words.out, "folder of one run")->required();
  again->add_option("--pdf", words.pdf, "where to; default: report.pdf in that folder");
  again->footer("Example:\n  calque-qualify report qualification/0001-iq --pdf again.pdf");
  auto* write = app.add_subcommand("protocols", "write the built-in protocols into a folder, to be reviewed");
  write->add_option("DIR", words.protocols, "a new folder")->required();
  write->footer("Example:\n  calque-qualify protocols protocols");
  auto* sign = app.add_subcommand("approve", "enter who approved a protocol in its present bytes");
  sign->add_option("KIND", words.kind, "iq, oq, pq, printer-iq, printer-oq or printer-pq")
      ->required()
      ->check(CLI::IsMember({"iq", "oq", "pq", "printer-iq", "printer-oq", "printer-pq"}));
  sign->add_option("DIR", words.protocols, "folder of the protocols")->required();
  sign->add_option("--by", words.by, "who approved it, as the protocol names him")->required();
  sign->footer("Example:\n  calque-qualify approve iq protocols --by \"Q. One, quality\"");
}

int run(int argc, char** argv) {
  CLI::App app("Qualifies an installation of Calque: it uses the programs as a person would, and sees what a person "
               "sees.\nExit: 0 passed, 1 failed or refused, 2 wrong usage, 3 changed after the run, 6 invalid: not "
               "every planned step was run, 7 fault.",
               "calque-qualify");
  Words words;
  app.set_version_flag("--version", CALQUE_VERSION);
  app.require_subcommand(1);
  declareRun(app, "iq", "installation: files, libraries, machine", words);
  declareRun(app, "oq", "operation: gates and refusals, from outside", words);
  declareRun(app, "pq", "performance: results that people entered", words);
  declareRest(app, words);
  ScopeWords scopeWords;
  declareScope(app, scopeWords);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? exitGood : exitUsage;
  }
  const auto is = [&](const char* name) { return app.get_subcommand(name)->parsed(); };
  if (is("check"))
    return checkFolder(words);
  if (is("report"))
    return answer(writePaper(words.out, words.pdf));
  if (is("protocols"))
    return answer(writeProtocols(words.protocols));
  if (is("scope")) {
    const auto code = answerScope(scopeWords);
    return code ? *code : tell(code.error());
  }
  if (is("approve"))
    return answer(approve(words.kind, words.protocols, words.by, base::toDateText(base::SystemClock().now())));
  return runKind(words);
}

} // namespace
} // namespace calque::qualify

int main(int argc, char** argv) {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
  try {
    return calque::qualify::run(argc, argv);
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "fault: %s\n", problem.what());
    return calque::qualify::exitFault;
  }
}
