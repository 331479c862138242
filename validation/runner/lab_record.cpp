#include "lab_record.h"

#include "programs.h"
#include "trial.h"

#include <nlohmann/json.hpp>

namespace calque::runner {
namespace {

constexpr std::size_t mostText = 200; ///< of one value: what an entry takes (docs/formats/entries.md)

base::Result<std::string> asked(const RunRequest& request, Words words) {
  words.insert(words.end(), {"--lab", request.lab.string(), "--as", request.person, "--password-file",
                             request.passwordFile.string()});
  const auto ran = runProgram((request.programs / "calque").string(), words);
  if (ran.exitCode != 0)
    return base::fault(base::FaultKind::Library, "the lab did not take the entry: " + oneLine(ran.err),
                       "see to what it says; the run stays in the list as it is");
  return ran.out;
}

} // namespace

base::Result<std::string> startInRecord(const RunRequest& request) {
  const auto& protocol = request.protocol;
  Words words{"qualification", "start",
              "--kind",        std::string(protocol::kindWord(protocol.kind)),
              "--protocol",    protocol.id + "/" + protocol.revision,
              "--json"};
  if (!request.printer.empty())
    words.insert(words.end(), {"--printer", request.printer});
  CALQUE_TRY(out, asked(request, words));
  const auto answer = nlohmann::json::parse(out, nullptr, false);
  const auto run = answer.is_object() ? answer.value("run", std::string()) : std::string();
  if (!run.starts_with("q-"))
    return base::fault(base::FaultKind::Library, "the lab gave the run no number", {});
  return run;
}

base::Done enterInRecord(const RunRequest& request, const std::string& run, const StepResult& step) {
  Words words{"qualification",
              "step",
              run,
              "--step",
              step.step,
              "--expected",
              oneLine(step.expected, mostText),
              "--found",
              oneLine(step.found, mostText)};
  if (step.verdict == Verdict::Pass)
    words.push_back("--pass");
  CALQUE_CHECK(asked(request, words));
  return {};
}

base::Result<std::string> finishInRecord(const RunRequest& request, const RunDone& done,
                                         const std::filesystem::path& pdf) {
  CALQUE_TRY(out, asked(request, {"qualification", "finish", done.result.record, "--results",
                                  (done.folder / "result.json").string(), "--report", pdf.string()}));
  return oneLine(out);
}

} // namespace calque::runner
