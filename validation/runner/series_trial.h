// Series of known geometry and what `calque series check` says of them. Private to this room.
#pragma once

#include "trial.h"

#include <filesystem>
#include <string>

namespace calque::runner {

/// Makes the series `whole`: twelve slices of 32 × 32, 1 mm thick and apart, a sphere; file IM0001.dcm is the lowest.
class SeriesTrial {
public:
  explicit SeriesTrial(Trial& trial);
  [[nodiscard]] std::filesystem::path at(const std::string& name) const { return m_folder / name; }
  /// Another series of that kind, with another thickness (mm) and further options of `calque series phantom`.
  Ran phantom(const std::string& name, const std::string& thickness, const Words& more = {});
  [[nodiscard]] std::filesystem::path copy(const std::string& name) const; ///< of `whole`
  /// Refused, and this finding named; with 0 accepted.
  void judged(const std::string& what, const std::filesystem::path& series, int number);
  /// Accepted, and told with this warning or note.
  void told(const std::string& what, const std::filesystem::path& series, int number);

private:
  void checked(const std::string& what, const std::filesystem::path& series, int number, int exitCode);
  Trial& m_trial;
  std::filesystem::path m_folder;
};

/// Whether findings of `calque series check --json` (a text) tell nothing but the age of the phantom, which is of
/// 2026-01-01.
[[nodiscard]] bool tellsOnlyOfAge(const std::string& findings);

} // namespace calque::runner
