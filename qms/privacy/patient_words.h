// Whether a free text names the patient (record.md 1): asked of every reason and text before it goes into the log.
#pragma once

#include "patient_store.h"

namespace calque::privacy {

enum class PatientWord { PatientId = 1, Accession = 2, BirthDate = 3, Name = 4 };

/// What of the patient stands in `text`: Patient ID, accession number or birth date as a whole token (the date also
/// written YYYYMMDD, DD.MM.YYYY, DD/MM/YYYY, MM/DD/YYYY), or two parts of the name within five words. Both sides NFKC
/// and case-folded. Pure.
[[nodiscard]] std::vector<PatientWord> patientWordsIn(std::string_view text, const PatientFields& fields);
/// Refuses 806, saying which kind, never the words.
[[nodiscard]] base::Done checkNoPatientWords(std::string_view text, const PatientFields& fields);

} // namespace calque::privacy
