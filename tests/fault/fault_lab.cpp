#include "fault_lab.h"

#include <stdexcept>

namespace calque::testkit {
namespace fs = std::filesystem;

FaultLab::FaultLab() {
  // Copies: a build that goes on meanwhile replaces programs under a running trial.
  fs::copy(CALQUE_FAULT_PROGRAM, m_place / "calque");
  fs::copy(CALQUE_VERIFY_PROGRAM, m_place / "calque-verify");
  writeInputs(m_place / "inputs", m_place / "calque");
  fs::create_directories(m_place / "empty");
  m_after[""] = m_after[nothing] = m_place / "empty";
  for (const auto& command : writingCommands())
    walk(command);
}

void FaultLab::walk(const WritingCommand& command) {
  auto before = m_after.at(command.after);
  const auto after = m_place / ("after-" + std::to_string(m_after.size()));
  if (command.prepare) {
    copyPlace(before, after.string() + "-before");
    before = after.string() + "-before";
    command.prepare(before);
  }
  m_before[command.name] = before;
  m_after[command.name] = after;
  copyPlace(before, after);
  RunRequest request{m_place / "calque", command.words, after, m_place / "inputs", Fault{}};
  request.secondsAhead = command.secondsAhead;
  auto ran = run(request);
  if (ran.exitCode != command.exitCode)
    throw std::runtime_error(command.name + " does not do without a fault: " + std::to_string(ran.exitCode) + " " +
                             ran.err);
  auto old = entriesOf(before);
  if (!old) // of a log that is lost, what the backup holds
    old = entriesOf(before, "backup").value_or(std::vector<std::string>());
  auto acts = actsFrom(entriesOf(after).value(), old->size());
  m_good[command.name] = {ran.calls, ran.allocations, std::move(*old), std::move(acts), command.prepare != nullptr};
}

TrialSetting FaultLab::settingFor(const WritingCommand& command, unsigned number) const {
  return {&command,
          m_place / "calque",
          m_place / "calque-verify",
          m_before.at(command.name),
          m_place / "inputs",
          m_place / ("trial-" + std::to_string(number)),
          m_good.at(command.name)};
}

} // namespace calque::testkit
