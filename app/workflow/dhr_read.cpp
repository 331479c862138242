#include "dhr_read.h"

#include "case_context.h"
#include "dhr_document.h"
#include "making_place.h"
#include "patient_data.h"
#include "rooms.h"
#include "signing.h"

#include "app/report/report.h"
#include "core/domain/refusals.h"

#include <algorithm>

namespace calque::workflow {
namespace {

base::Result<domain::Document> documentOf(const Lab& lab, const CaseContext& step) {
  const auto& log = lab.rooms().log;
  CALQUE_TRY(note, log.lastNote());
  const AsOf asOf{note, log.size(), base::toHex(log.root())};
  CALQUE_TRY(entries, log.entriesOf(step.known.id));
  return recordOf(lab, step.known, entries, asOf);
}

/// The case, for somebody who may read its record: an auditor, or who worked on it (rules.md 2).
base::Result<CaseContext> caseToRead(Session& session, const std::string& caseId) {
  CALQUE_TRY(step, loadCase(session, caseId));
  const auto objection = domain::foresee(step.known, domain::ExportRecord{"file"}, step.facts);
  if (objection && objection->number == static_cast<int>(domain::RefusalCode::RoleMissing))
    return noteRefusal(step, "read record", *objection);
  return std::move(step);
}

/// The words for `phi.viewed`: what of the patient is in the document.
std::vector<std::string> patientFieldsOf(const domain::Document& document) {
  std::vector<std::string> fields;
  if (std::ranges::any_of(document.sections, [](const auto& section) { return section.identifies; }))
    fields = {"birth", "name", "patient_id", "sex"};
  if (std::ranges::any_of(document.sections, [](const auto& section) { return !section.pictures.empty(); }))
    fields.emplace_back("model");
  std::ranges::sort(fields);
  return fields;
}

} // namespace

// [impl->req~privacy.looks~1]
base::Result<domain::Document> readRecord(Session& session, const std::string& caseId) {
  CALQUE_TRY(step, caseToRead(session, caseId));
  CALQUE_TRY(document, documentOf(*step.lab, step));
  if (const auto fields = patientFieldsOf(document); !fields.empty())
    CALQUE_CHECK(noteViewed(session, step.known.subject, "device history record", fields));
  return std::move(document);
}

// [impl->req~copies.agree~1]
base::Done saveRecord(Session& session, const std::string& caseId, const std::filesystem::path& out) {
  CALQUE_TRY(step, caseToRead(session, caseId));
  std::error_code error;
  if (std::filesystem::exists(out, error))
    return noteRefusal(step, "export",
                       domain::refusalOf(domain::RefusalCode::LabExists, {}, {}, {}, "name a new file"));
  CALQUE_TRY(document, documentOf(*step.lab, step));
  const auto& clock = *step.lab->rooms().clock;
  base::Bytes bytes;
  if (out.extension() == ".pdf") {
    CALQUE_TRY(pdf, report::pdfOf(document, {clock.now(), base::toOffsetText(clock.offsetMinutes())}));
    bytes = std::move(pdf);
  } else {
    bytes = base::bytesOf(base::toPlainJson(report::jsonOf(document)) + '\n');
  }
  auto entry = exportedEntry(session, step.known.subject, "file", "device history record of the case, to be read");
  entry.data.set("fields", patientFieldsOf(document));
  CALQUE_CHECK(appendAs(session, std::move(entry)));
  return writeBeside(out, bytes);
}

} // namespace calque::workflow
