// Whether the series is of the patient who was asked for (rules.md 3). Values never stand in a finding: only which
// field.
#pragma once

#include "finding.h"

#include <string>
#include <vector>

namespace calque::domain {

/// Any field may be empty: absent.
struct PatientIdentity {
  std::string id, name; ///< name: DICOM person name, first component group
  std::string birth;    ///< YYYY-MM-DD
  std::string sex;      ///< M F O
};

/// Patient ID equal; birth date and sex equal where both sides have them. A field absent in the series and a name that
/// differs are warnings; Patient ID absent is a refusal.
[[nodiscard]] std::vector<Finding> checkPatient(const PatientIdentity& requested, const PatientIdentity& inSeries);

} // namespace calque::domain
