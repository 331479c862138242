#include "inspection.h"

#include "case_context.h"
#include "label_content.h"
#include "pages.h"
#include "patient_data.h"
#include "plan_facts.h"
#include "rooms.h"
#include "signing.h"
#include "supply_records.h"

#include <algorithm>

namespace calque::workflow {

base::Result<bool> recordInspection(Session& session, const std::string& caseId, const InspectionRequest& request) {
  CALQUE_TRY(step, loadCase(session, caseId));
  domain::Inspect command{request.item, request.gauge, request.method, {}};
  for (const auto& [point, found] : request.foundMm)
    command.found.push_back({point, found});
  CALQUE_TRY(gauge, gaugeOf(*step.lab, request.gauge));
  if (!gauge.id.empty())
    step.facts.gauge = gauge;
  CALQUE_TRY(points, plannedPoints(*step.lab, step.known));
  step.facts.points = points;
  CALQUE_CHECK(settle(step, command));
  const auto* inspection = domain::maybeLastInspection(step.known, request.item);
  return inspection && inspection->pass;
}

base::Result<std::string> openNonconformity(Session& session, const std::string& caseId, const std::string& item,
                                            const std::string& text) {
  CALQUE_TRY(step, loadCase(session, caseId));
  CALQUE_TRY(number, step.lab->rooms().log.nextRecordNumber('n'));
  domain::OpenNonconformity command{base::recordId('n', number), item, text};
  CALQUE_CHECK(settle(step, command));
  return command.nc;
}

base::Done disposeNonconformity(Session& session, const std::string& caseId, const std::string& nonconformity,
                                const std::string& disposition, const std::string& reason, const std::string& second,
                                const SignerEntry& secondSigns) {
  CALQUE_TRY(step, loadCase(session, caseId));
  domain::Dispose command{nonconformity, disposition, reason};
  if (domain::foresee(step.known, command, step.facts))
    return base::failed(settle(step, command).error());
  CALQUE_TRY(signer, openSecond(*step.lab, second, "Sign in to approve a disposition", secondSigns));
  auto page = dispositionPage(*step.lab, step.known, nonconformity, disposition, reason);
  CALQUE_CHECK(
      settleSigned(signer, step, {command, std::move(page), {}, {"qa", "surgeon", "radiologist"}}, secondSigns));
  return {};
}

base::Result<base::Bytes> printLabel(Session& session, const std::string& caseId, const std::string& item) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "print label"));
  CALQUE_TRY(step, loadCase(session, caseId));
  auto content = labelContent(*step.lab, step.known, item);
  if (!content)
    return noteRefusal(step, "print label", content.error());
  CALQUE_TRY(pdf, report::labelPdf(*content));
  if (!content->patient.empty())
    CALQUE_CHECK(noteViewed(session, step.known.subject, "label"));
  CALQUE_CHECK(noteOnPaper(*step.lab, "label of " + item));
  return std::move(pdf);
}

// [impl->req~label.checked~1]
base::Done checkLabel(Session& session, const std::string& caseId, const LabelRead& label) {
  CALQUE_TRY(step, loadCase(session, caseId));
  auto content = labelContent(*step.lab, step.known, label.item);
  if (!content)
    return noteRefusal(step, "label check", content.error());
  step.facts.labelChecks = compareLabel(*content, label.read);
  CALQUE_TRY(kept, keepFile(*step.lab, step.known.subject, "label", label.copyKind, label.copy));
  CALQUE_CHECK(settle(step, domain::CheckLabel{label.item, {kept}}));
  const auto* last = domain::maybeLastLabelCheck(step.known, label.item);
  if (last && last->pass)
    return {};
  std::string wrong;
  for (const auto& fact : step.facts.labelChecks)
    if (!fact.pass)
      wrong += (wrong.empty() ? "" : ", ") + fact.name;
  return domain::refuse(domain::RefusalCode::LabelUnchecked, "the label does not agree with the record in: " + wrong,
                        {}, {}, "take the label off, print it again and check it again");
}

} // namespace calque::workflow
