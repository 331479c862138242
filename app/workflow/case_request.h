// A case begins with a request: who wants it, for which patient, to what use. And it can end early, with a reason.
#pragma once

#include "session.h"

#include "core/domain/case_lifecycle.h"

namespace calque::workflow {

/// Patient data: goes into envelopes only.
struct Patient {
  std::string id, name, birthDate, sex; ///< birth date YYYY-MM-DD or empty; sex M, F, O or empty
};

struct CaseRequest {
  Patient patient;
  std::string scenario;  ///< a word of rules.md 2
  std::string anatomy;   ///< a word of the catalogue
  std::string side;      ///< left | right | both | none
  std::string requester; ///< u-NNNN
  std::string due;       ///< YYYY-MM-DD or empty
};

/// [patient] id, name, birth_date, sex from a file with mode 0600: patients' data never stand in arguments.
[[nodiscard]] base::Result<Patient> readPatient(const std::filesystem::path& file);
[[nodiscard]] base::Result<std::string> openCase(Session& session, const CaseRequest& request); ///< c-NNNN
[[nodiscard]] base::Done withdrawCase(Session& session, const std::string& caseId, const std::string& reason);

/// The case as its entries tell it. Refusal 406.
[[nodiscard]] base::Result<domain::Case> caseOf(const Lab& lab, const std::string& caseId);

} // namespace calque::workflow
