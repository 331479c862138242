// A command declares itself: its words, its options, an example; and runs. One small class a command.
#pragma once

#include "console.h"
#include "options.h"

#include <memory>
#include <string>
#include <vector>

namespace calque::cli {

class Command {
public:
  Command(std::string words, std::string purpose, std::string example)
      : m_words(std::move(words)), m_purpose(std::move(purpose)), m_example(std::move(example)) {}
  virtual ~Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  [[nodiscard]] const std::string& words() const { return m_words; } ///< "case open"
  [[nodiscard]] const std::string& purpose() const { return m_purpose; }
  [[nodiscard]] const std::string& example() const { return m_example; }
  virtual void declareWith(Options& options, Console& console) = 0;
  [[nodiscard]] virtual base::Result<int> run(Console& console) = 0; ///< exit code

private:
  std::string m_words, m_purpose, m_example;
};

using Commands = std::vector<std::unique_ptr<Command>>;

void addDemoCommand(Commands& all);
void addLabCommands(Commands& all);
void addPeopleCommands(Commands& all);
void addSeriesCommands(Commands& all);
void addCaseCommands(Commands& all);
void addSegmentationCommands(Commands& all);
void addModelCommands(Commands& all);
void addClearanceCommands(Commands& all);
void addSupplyCommands(Commands& all);
void addPrintCommands(Commands& all);
void addInspectionCommands(Commands& all);
void addReleaseCommands(Commands& all);
void addAuditCommands(Commands& all);
void addTrailCommands(Commands& all);
void addQualificationCommands(Commands& all);
void addTraceCommands(Commands& all);
void addErasureCommands(Commands& all);
void addVersionCommand(Commands& all);

} // namespace calque::cli
