// The end of a patient's data (record.md 10): hold, retention, erasure. What is destroyed is the key; the log keeps its
// entries and still verifies. A patient is named by the pseudonym or by one of his cases.
#pragma once

#include "session.h"

namespace calque::workflow {

/// Keeps a patient's data whatever the retention says, until a day (YYYY-MM-DD) or, where empty, until lifted. Role qa.
[[nodiscard]] base::Done placeHold(Session& actor, const std::string& patient, const std::string& until,
                                   const std::string& reason);
/// Under two names. Refuses 814 where there is none.
[[nodiscard]] base::Done liftHold(Session& actor, const std::string& patient, const std::string& reason,
                                  Session& approver, const SignerEntry& approverSigns);
/// How long records are kept after the last case of a patient has ended; 1–100 years, from 0 in a demonstration lab.
/// Role qa.
[[nodiscard]] base::Done setRetention(Session& actor, std::uint64_t years, const std::string& reason);

struct Erasure {
  std::string patient;
  std::string basis; ///< the law or request it rests on
  std::string reason;
};
/// Destroys the patient's data key, salts, envelopes and files. Roles qa for actor and approver. Refusals 806, 811–815,
/// also where one of them came to be while the page was read. The entry comes first: what a crash leaves undone is done
/// when the lab is next opened (finishErasures).
[[nodiscard]] base::Done erasePatient(Session& actor, const Erasure& erasure, Session& approver,
                                      const SignerEntry& approverSigns);

struct PatientData {
  std::string subject; ///< the pseudonym
  std::string state;   ///< for people: kept; held until …, entry …; erased, entry …
};
/// Refuses 811.
[[nodiscard]] base::Result<PatientData> patientDataOf(const Lab& lab, const std::string& patient);

/// Completes each erasure that stands in the log.
[[nodiscard]] base::Done finishErasures(Lab& lab);

} // namespace calque::workflow
