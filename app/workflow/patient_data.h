// Patient data of a case: out of the envelopes for the steps and pages that need it, never into the log.
#pragma once

#include "case_request.h"

#include "core/dicom/series.h"

namespace calque::workflow {

/// What the request says of the patient. Empty fields where the use wants no identity.
[[nodiscard]] base::Result<Patient> requestedPatient(const Lab& lab, const std::string& subject);
[[nodiscard]] base::Done keepRequestedPatient(Lab& lab, const std::string& subject, const Patient& patient);
/// The commit of {birth,id,name,sex} (record.md 5) with its salt kept; of {} where `identified` is false.
[[nodiscard]] base::Result<std::string> identityCommit(Lab& lab, const std::string& subject, const Patient& patient,
                                                       bool identified);
/// Keeps the series' identifiers and dates in envelopes; the commit of its Series Instance UID.
[[nodiscard]] base::Result<std::string> keepSeriesFacts(Lab& lab, const std::string& subject,
                                                        const dicom::Series& series);
[[nodiscard]] base::Result<std::string> studyDate(const Lab& lab, const std::string& subject); ///< YYYY-MM-DD or empty
/// Notes that a person is shown data of a patient (`phi.viewed`), before it is shown: the identity, or what `fields`
/// names. `purpose` without a patient's word.
[[nodiscard]] base::Done noteViewed(Session& viewer, const std::string& subject, const std::string& purpose,
                                    const std::vector<std::string>& fields = {"birth", "name", "patient_id", "sex"});
/// `phi.exported`: files that tell the identity leave the lab.
[[nodiscard]] domain::EntryDraft exportedEntry(const Session& actor, const std::string& subject, const std::string& to,
                                               const std::string& reason);
/// Refusal 806 where `text` holds words of the patient.
[[nodiscard]] base::Done withoutPatientWords(const Lab& lab, const std::string& subject, const std::string& text);

} // namespace calque::workflow
