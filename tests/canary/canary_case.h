// The canary patient's way through a lab: walked once by all commands of a lab's life, with a copy kept of what stood
// before each, and everything written below one folder.
#pragma once

#include "canaries.h"
#include "watched_run.h"

#include "testkit/testkit.h"

#include <memory>

namespace calque::testkit {

class CanaryCase {
public:
  /// The one of this program; walked at the first call. Throws where a command does not do.
  static CanaryCase& shared();

  [[nodiscard]] Canaries& canaries() { return m_canaries; }
  [[nodiscard]] std::filesystem::path written() const { return m_place / "written"; } ///< to be searched
  [[nodiscard]] std::filesystem::path inputs() const { return m_place / "inputs"; }
  [[nodiscard]] std::filesystem::path series() const { return m_series; }
  [[nodiscard]] std::filesystem::path scratch() const { return m_place / "scratch"; } ///< not the program's
  [[nodiscard]] std::string word(const char* where) { return m_canaries.word(where); }
  [[nodiscard]] std::string patientName() { return word("PatientName, family") + " " + word("PatientName, given"); }

  /// A copy of the lab as it stood before that command (of tests/fault/writing_commands.h), or after the last: "".
  [[nodiscard]] std::filesystem::path before(const std::string& command);
  void forgetCopies() const;
  [[nodiscard]] double secondsOf(const std::string& command) const { return m_seconds.at(command); } ///< when walked
  /// That command's words for such a copy.
  [[nodiscard]] std::vector<std::string> wordsOf(const std::string& command, const std::filesystem::path& place) const;
  /// Words of a person in such a copy; the password goes in by file.
  [[nodiscard]] std::vector<std::string> as(const std::string& person, std::vector<std::string> words,
                                            const std::filesystem::path& place) const;
  [[nodiscard]] std::string nextName(const std::vector<std::string>& words); ///< for stdout and stderr of a run
  [[nodiscard]] std::unique_ptr<WatchedRun> start(const std::filesystem::path& place,
                                                  const std::vector<std::string>& words);
  [[nodiscard]] Ended run(const std::filesystem::path& place, const std::vector<std::string>& words,
                          const std::string& secret = {});

private:
  CanaryCase();
  void writeCase();
  void walk();

  TemporaryFolder m_place;
  std::filesystem::path m_series;
  Canaries m_canaries;
  std::map<std::string, std::filesystem::path> m_kept;
  std::map<std::string, double> m_seconds;
  unsigned m_runs = 0, m_copies = 0;
};

/// "lab/….db" and the like of a place.
[[nodiscard]] std::filesystem::path labOf(const std::filesystem::path& place);

} // namespace calque::testkit
