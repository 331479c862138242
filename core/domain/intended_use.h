// What a model is for decides everything that follows (rules.md 1): the seven scenarios of record.md 3.3 and what each
// demands. The use is declared when the case is opened and is part of everything that is signed; changing it is a new
// case.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace calque::domain {

enum class Path { Clinical = 1, NonDiagnostic = 2 };

enum class Scenario {
  Diagnosis = 1,
  SurgicalPlanning = 2,
  PatientManagement = 3,
  SurgicalGuide = 4,
  PatientCommunication = 5,
  Training = 6,
  DeviceTesting = 7,
};

enum class Side { Left = 1, Right = 2, Both = 3, None = 4 }; ///< None = "not applicable", a value; missing is not one

/// One line of the table of uses.
struct UseLine {
  Scenario scenario;
  std::string_view word;  ///< `scenario` of case.opened
  std::string_view title; ///< for people
  Path path;
  bool clearedCombination;  ///< software, printer and material by a clearance row in force
  bool modificationAllowed; ///< CAD modification, each one recorded
  bool approvalRequired;    ///< a surgeon who is not the author signs
  bool identityRequired;    ///< the request names a patient, and the series must match
  bool sterilisation;       ///< sterilisable material, method recorded, status on the label
  std::string_view labelWords;
};

[[nodiscard]] std::span<const UseLine> useTable();
[[nodiscard]] const UseLine& lineOf(Scenario scenario);
[[nodiscard]] std::optional<Scenario> maybeScenario(std::string_view word);

[[nodiscard]] std::string_view pathWord(Path path); ///< clinical | nonclinical: `use` of case.opened
[[nodiscard]] std::string_view sideWord(Side side); ///< left | right | both | none
[[nodiscard]] std::optional<Side> maybeSide(std::string_view word);

} // namespace calque::domain
