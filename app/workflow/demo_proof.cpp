#include "demo_walk.h"

#include "audit_review.h"
#include "dhr_close.h"
#include "inspection.h"
#include "label_content.h"
#include "release.h"
#include "tampering.h"

namespace calque::workflow {

using domain::RefusalCode;

base::Done Demo::inspectPart() {
  return as(m_people.inspecting(), [&](Session& session) -> base::Done {
    CALQUE_TRY(known, caseOf(session.lab(), m_done.caseId));
    InspectionRequest request{m_item, m_supplies.gauge, "caliper", {}};
    CALQUE_TRY(found, simulatedMeasurements(session.lab(), known));
    request.foundMm = found;
    CALQUE_TRY(pass, recordInspection(session, m_done.caseId, request));
    if (!pass)
      return base::fault(base::FaultKind::Library, "the demonstration: the inspection did not pass");
    CALQUE_TRY(label, printLabel(session, m_done.caseId, m_item));
    CALQUE_TRY(content, labelContent(session.lab(), known, m_item));
    LabelRead read{m_item,
                   label,
                   "pdf",
                   {{"serial", content.serial},
                    {"case", content.caseId},
                    {"side", content.side},
                    {"material", content.material},
                    {"use", content.use},
                    {"patient_id", m_patient.id}}};
    return checkLabel(session, m_done.caseId, read);
  });
}

base::Done Demo::release() {
  if (auto told =
          tell("inspect, check the label", m_people.inspecting().name, "inspect", [&] { return inspectPart(); });
      !told)
    return told;
  if (auto told = tell("review the audit trail", m_people.releasing().name, "review",
                       [&] {
                         return as(m_people.releasing(), [&](Session& session) {
                           return reviewCase(session, m_done.caseId,
                                             {"the refused attempts are the demonstration's own"},
                                             signsWith(m_people.releasing()));
                         });
                       });
      !told)
    return told;
  if (auto told = tell("release the part", m_people.releasing().name, "release",
                       [&] {
                         return as(m_people.releasing(), [&](Session& session) {
                           return releaseCase(session, m_done.caseId, signsWith(m_people.releasing()));
                         });
                       });
      !told)
    return told;
  return tell("verify the record, close", m_people.releasing().name, "close", [&] {
    return as(m_people.releasing(), [&](Session& session) -> base::Done {
      CALQUE_TRY(made, closeCase(session, m_done.caseId, "Dr. E. Santos, theatre 2", m_done.bundle));
      m_done.pdf = made.pdf;
      return {};
    });
  });
}

base::Done Demo::proveIt() {
  CALQUE_CHECK(anchorNow(*m_lab));
  m_lab.reset();
  const auto& verifier = m_request.verifier;
  if (auto told = tell("verify the bundle", "calque-verify", "intact",
                       [&] { return expectVerdict(verifier, m_done.bundle, m_done.anchors, 0); });
      !told)
    return told;
  if (auto told = tell("verify the lab", "calque-verify", "intact",
                       [&] { return expectVerdict(verifier, m_done.lab, m_done.anchors, 0); });
      !told)
    return told;
  auto from = std::chrono::steady_clock::now();
  auto copy = std::filesystem::path(m_done.lab.string() + ".altered");
  auto found = verifyAlteredCopy(verifier, m_done.lab, m_done.anchors, copy);
  std::error_code ignored;
  std::filesystem::remove_all(copy, ignored);
  std::filesystem::remove(m_surface, ignored);
  if (!found)
    return base::failed(found.error());
  say({"flip one byte in a copy", "calque-verify", *found, "found", {}, since(from)});
  return {};
}

} // namespace calque::workflow
