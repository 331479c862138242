#include "patient_match.h"

#include "core/base/text.h"

namespace calque::domain {

// [impl->req~intake.patient-match~1, req~intake.warnings~1]
std::vector<Finding> checkPatient(const PatientIdentity& requested, const PatientIdentity& inSeries) {
  std::vector<Finding> findings;
  const auto add = [&](RefusalCode code, Severity severity, std::string field) {
    findings.push_back({code, severity, std::move(field), std::string(lineOf(code).sentence)});
  };
  if (inSeries.id.empty())
    add(RefusalCode::PatientIdAbsent, Severity::Refusal, "Patient ID");
  else if (inSeries.id != requested.id)
    add(RefusalCode::PatientDiffers, Severity::Refusal, "Patient ID");

  const auto compare = [&](const std::string& asked, const std::string& found, const char* field) {
    if (found.empty())
      add(RefusalCode::PatientFieldMissing, Severity::Warning, field);
    else if (!asked.empty() && asked != found)
      add(RefusalCode::PatientDiffers, Severity::Refusal, field);
  };
  compare(requested.birth, inSeries.birth, "birth date");
  compare(requested.sex, inSeries.sex, "sex");

  if (inSeries.name.empty())
    add(RefusalCode::PatientFieldMissing, Severity::Warning, "name");
  else if (!requested.name.empty() && base::toFolded(requested.name) != base::toFolded(inSeries.name))
    add(RefusalCode::PatientNameSpelling, Severity::Warning, "name");
  return findings;
}

} // namespace calque::domain
