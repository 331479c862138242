#include "case_request.h"

#include "case_context.h"
#include "patient_data.h"
#include "rooms.h"

#include "core/base/files.h"
#include "core/base/toml_text.h"
#include "printers/catalogue/catalogue.h"

#include <sys/stat.h>
#include <toml++/toml.h>

namespace calque::workflow {

base::Result<Patient> readPatient(const std::filesystem::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) == 0 && (status.st_mode & 077) != 0)
    return base::fault(base::FaultKind::File, "the patient file can be read by others", "chmod 600 it");
  CALQUE_TRY(bytes, base::readFile(file, 65536));
  try {
    const auto table = toml::parse(base::tomlText(base::textOf(bytes))); // outlives the views into it
    const auto text = [patient = table["patient"]](std::string_view key) {
      return patient[key].value_or(std::string());
    };
    return Patient{text("id"), text("name"), text("birth_date"), text("sex")};
  } catch (const std::runtime_error&) { // of which toml::parse_error is one
    return base::fault(base::FaultKind::File, "the patient file is not TOML",
                       "write [patient] with id, name, birth_date, sex");
  }
}

// [impl->req~case.request~1]
base::Result<std::string> openCase(Session& session, const CaseRequest& request) {
  CALQUE_TRY(step, loadCase(session, {}));
  auto& lab = *step.lab;
  domain::OpenCase command;
  CALQUE_TRY(number, lab.rooms().log.nextRecordNumber('c'));
  command.record = base::recordId('c', number);
  command.subject = base::newUuid();
  command.scenario = domain::maybeScenario(request.scenario);
  command.anatomy = request.anatomy;
  command.side = domain::maybeSide(request.side);
  command.requester = request.requester;
  command.due = request.due;
  command.identity = std::string(64, '0');
  step.facts.anatomyKnown = catalogue::maybeAnatomy(request.anatomy) != nullptr;
  CALQUE_TRY(people, peopleOf(lab));
  step.facts.requesterKnown = people.maybePerson(request.requester) != nullptr;
  bool identified = command.scenario && domain::lineOf(*command.scenario).identityRequired;
  step.facts.requested = {request.patient.id, request.patient.name, request.patient.birthDate, request.patient.sex};
  if (domain::foresee(step.known, command, step.facts)) // before anything of the patient is kept
    return base::failed(settle(step, command).error());
  if (identified && (request.patient.id.empty() || request.patient.name.empty()))
    return noteRefusal(
        step, "open case",
        domain::refusalOf(domain::RefusalCode::RequestIncomplete, "this use needs a patient's id and name"));

  CALQUE_CHECK(keepRequestedPatient(lab, command.subject, identified ? request.patient : Patient{}));
  CALQUE_TRY(identity, identityCommit(lab, command.subject, request.patient, identified));
  command.identity = identity;
  CALQUE_CHECK(settle(step, command));
  return command.record;
}

base::Done withdrawCase(Session& session, const std::string& caseId, const std::string& reason) {
  CALQUE_TRY(step, loadCase(session, caseId));
  CALQUE_CHECK(settle(step, domain::Withdraw{reason}));
  return {};
}

base::Result<domain::Case> caseOf(const Lab& lab, const std::string& caseId) {
  if (!base::maybeRecordNumber(caseId, 'c'))
    return domain::refuse(domain::RefusalCode::CaseUnknown, {}, "c-NNNN");
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(caseId));
  if (entries.empty())
    return domain::refuse(domain::RefusalCode::CaseUnknown, {}, {}, caseId);
  return domain::caseOf(entries, caseId);
}

} // namespace calque::workflow
