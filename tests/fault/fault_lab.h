// Prepared once for all trials: the inputs, and a copy of the lab before each writing command.
#pragma once

#include "trial.h"

#include "testkit/testkit.h"

#include <map>

namespace calque::testkit {

class FaultLab {
public:
  /// Walks all commands once, each in a run that counts its calls. Throws where one does not do.
  FaultLab();

  /// The setting for a trial of `command`, in a folder of its own number.
  [[nodiscard]] TrialSetting settingFor(const WritingCommand& command, unsigned number) const;

private:
  void walk(const WritingCommand& command);

  TemporaryFolder m_place;
  std::map<std::string, std::filesystem::path> m_before, m_after;
  std::map<std::string, GoodRun> m_good;
};

} // namespace calque::testkit
