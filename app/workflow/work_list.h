// The work list: every case in one line, and what it waits for.
//
// A line says what folding the entries of its case says. So that ten thousand cases need not be folded each time, the
// few facts a line is made of are kept in index.db (audit::Log::keep) with the leaf of the case's newest entry: while
// that is still the newest, the line is made of them; else the case is folded anew and they are kept again. So a case
// that grew here or in another process is folded once, and a deleted, older or edited index.db costs time and changes
// nothing. Facts that another version of the program kept are not used. No gate reads a line: steps fold the entries.
#pragma once

#include "lab.h"

#include "core/base/progress.h"
#include "core/domain/case_lifecycle.h"

namespace calque::workflow {

/// What leads on from a state. Empty where the case has ended.
struct NextStep {
  std::string_view words;         ///< "inspection (another technician or qa)": with every role of the law
  std::optional<domain::Act> act; ///< nothing where a machine is waited for
  /// Who may do it by the law; empty where a machine is waited for.
  [[nodiscard]] std::vector<std::string> roles() const;
};
[[nodiscard]] NextStep nextStep(domain::CaseState state, domain::Scenario scenario);

struct CaseLine {
  std::string caseId, state, scenario, anatomy, side, due;
  std::string waitsFor;             ///< words of the next step
  std::vector<std::string> waitsOn; ///< the roles that may do it
  /// Persons who may not, whatever their role: authors do not approve or release their model, operators do not inspect
  /// or release what they printed, releasers do not print what they released. And the radiologist who signed already,
  /// where the surgeon's approval is waited for.
  std::vector<std::string> notOn;
  bool erased = false; ///< the patient's data were destroyed; the entries stand
  bool operator==(const CaseLine&) const = default;
};
/// Whether the next step is for this person, by the law's roles and by what the person did to the case. The other gates
/// are asked when the step is done.
[[nodiscard]] bool isFor(const CaseLine& line, const std::string& person, const std::vector<std::string>& roles);
/// Every case, in order of its number. Where `progress` stops it (fault Busy), what was folded is kept all the same.
[[nodiscard]] base::Result<std::vector<CaseLine>> caseLines(const Lab& lab, const base::Progress& progress = {});

} // namespace calque::workflow
