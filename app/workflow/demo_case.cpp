#include "demo_walk.h"

#include "approval.h"
#include "intake.h"
#include "print_plan.h"
#include "print_release.h"
#include "print_run.h"
#include "segmentation.h"
#include "tampering.h"

#include "core/base/files.h"
#include "core/dicom/series.h"
#include "printers/catalogue/catalogue.h"

namespace calque::workflow {

using domain::RefusalCode;

namespace {
constexpr double boneHu = 300;
} // namespace

/// The case is opened from the series; what the series lacks is invented.
base::Done Demo::readPatient() {
  CALQUE_TRY(files, dicom::ReceivedFiles::collect(m_series));
  dicom::CheckOptions options;
  options.today = base::toDateText(m_clock.now());
  CALQUE_TRY(check, dicom::checkSeries(files.source(), options));
  if (check.series.size() != 1 || check.verdict() == domain::Verdict::Refuse) {
    std::string why = "the folder does not hold exactly one series";
    if (check.series.size() == 1)
      for (const auto& finding : check.series.front().findings)
        if (finding.severity == domain::Severity::Refusal)
          return domain::refuse(finding.code, finding.message);
    return domain::refuse(check.series.empty() ? RefusalCode::SeriesEmpty : RefusalCode::SeriesSeveral, why);
  }
  const auto& series = check.series.front();
  for (const auto& finding : series.findings)
    if (finding.severity == domain::Severity::Warning)
      m_accepted.emplace(domain::lineOf(finding.code).name, "accepted for the demonstration");
  const auto& patient = series.patient;
  m_patient = {patient.patientId, patient.patientName, patient.birthDate.empty() ? "1970-01-01" : patient.birthDate,
               patient.sex};
  if (patient.birthDate.empty())
    m_accepted.emplace(domain::lineOf(RefusalCode::PatientFieldMissing).name, "the series carries no birth date");
  return {};
}

base::Result<std::string> Demo::openAs(const PersonSetup& person, const std::string& scenario) {
  std::string id;
  CALQUE_CHECK(as(person, [&](Session& session) -> base::Done {
    CaseRequest request{
        m_patient, scenario, catalogue::builtIn().demonstrationRow.anatomies.front(), "none", m_people.surgeon().id,
        {}};
    CALQUE_TRY(opened, openCase(session, request));
    id = opened;
    return {};
  }));
  return id;
}

base::Done Demo::intakeInto(const std::string& caseId) {
  return as(m_people.radiologist(), [&](Session& session) -> base::Done {
    CALQUE_CHECK(intake(session, caseId, {m_series, {}, m_accepted}));
    return {};
  });
}

/// A surface is computed in a training case, on the non-diagnostic path, and then imported as a cleared tool's output
/// would be.
base::Done Demo::makeSurface() {
  std::string training;
  m_surface = std::filesystem::path(m_done.lab.string() + ".surface.stl");
  if (auto told = tell("training case: surface computed", m_people.segmenting().name, "non-diagnostic only",
                       [&]() -> base::Done {
                         CALQUE_TRY(id, openAs(m_people.radiologist(), "training"));
                         training = id;
                         CALQUE_CHECK(intakeInto(training));
                         return as(m_people.segmenting(), [&](Session& session) -> base::Done {
                           CALQUE_CHECK(createSurface(session, training, {boneHu, false, pieces(), {}, {}}));
                           CALQUE_TRY(bytes, lockedModel(session.lab(), training));
                           return base::writeFile(m_surface, bytes);
                         });
                       });
      !told)
    return told;
  if (auto told = tell("open the clinical case", m_people.surgeon().name, "open case",
                       [&]() -> base::Done {
                         CALQUE_TRY(id, openAs(m_people.surgeon(), "surgical_planning"));
                         m_done.caseId = id;
                         return {};
                       });
      !told)
    return told;
  if (auto told = tell("take in the series", m_people.radiologist().name, "accept images",
                       [&] { return intakeInto(m_done.caseId); });
      !told)
    return told;
  if (auto told =
          tellRefused("our own segmentation", m_people.segmenting().name, RefusalCode::OwnSegmentation,
                      [&] {
                        return as(m_people.segmenting(), [&](Session& session) -> base::Done {
                          CALQUE_CHECK(createSurface(session, m_done.caseId, {boneHu, false, pieces(), {}, {}}));
                          return {};
                        });
                      });
      !told)
    return told;
  return tell("import the surface, lock it", m_people.segmenting().name, "register segmentation",
              [&] { return lockSurface(m_done.caseId); });
}

base::Done Demo::lockSurface(const std::string& caseId) {
  return as(m_people.segmenting(), [&](Session& session) -> base::Done {
    const auto& row = catalogue::builtIn().demonstrationRow;
    CALQUE_CHECK(importSurface(session, caseId, {{m_surface}, row.software, row.version, {}, {}}));
    return {};
  });
}

base::Done Demo::leaveOne() {
  if (!m_request.leavesOne)
    return {};
  return tell("leave a case before the surgeon", m_people.segmenting().name, "approve", [&]() -> base::Done {
    CALQUE_TRY(id, openAs(m_people.surgeon(), "surgical_planning"));
    CALQUE_CHECK(intakeInto(id));
    return lockSurface(id);
  });
}

base::Done Demo::approve() {
  if (auto told =
          tellRefused("plan before approval", m_people.operating().name, RefusalCode::ApprovalMissing,
                      [&] {
                        return as(m_people.operating(), [&](Session& session) -> base::Done {
                          CALQUE_CHECK(planPrint(
                              session, m_done.caseId,
                              {m_supplies.printer, {m_supplies.lot}, "High Quality", {}, "dried", 14, 1, {}, {}, {}}));
                          return {};
                        });
                      });
      !told)
    return told;
  if (auto told = tell("look at the page, approve", m_people.surgeon().name, "approve",
                       [&] {
                         return as(m_people.surgeon(), [&](Session& session) -> base::Done {
                           CALQUE_CHECK(approveSegmentation(session, m_done.caseId, signsWith(m_people.surgeon())));
                           return {};
                         });
                       });
      !told)
    return told;
  auto tampered = std::filesystem::path(m_done.lab.string() + ".tampered.stl");
  auto refusal = tellRefused(
      "a tampered copy of the model", m_people.operating().name, RefusalCode::GeometryDiffers, [&]() -> base::Done {
        CALQUE_CHECK(writeTamperedSurface(m_surface, tampered));
        return as(m_people.operating(), [&](Session& session) { return checkLock(session, m_done.caseId, tampered); });
      });
  std::error_code ignored;
  std::filesystem::remove(tampered, ignored);
  return refusal;
}

base::Done Demo::print() {
  const auto& row = catalogue::builtIn().demonstrationRow;
  if (auto told = tell("plan the build", m_people.operating().name, "plan",
                       [&] {
                         return as(m_people.operating(), [&](Session& session) -> base::Done {
                           PlanRequest plan;
                           plan.printer = m_supplies.printer;
                           plan.lots = {m_supplies.lot};
                           plan.mode = row.mode;
                           plan.layerUm = row.layerUm;
                           plan.postprocess = row.postprocess;
                           CALQUE_CHECK(planPrint(session, m_done.caseId, plan));
                           return {};
                         });
                       });
      !told)
    return told;
  if (auto told = tell("release to print", m_people.qa().name, "release to print",
                       [&] {
                         return as(m_people.qa(), [&](Session& session) {
                           return releasePrint(session, m_done.caseId, signsWith(m_people.qa()));
                         });
                       });
      !told)
    return told;
  if (auto told = tell("print, reconcile, post-process", m_people.operating().name, "start, reconcile",
                       [&] {
                         return as(m_people.operating(), [&](Session& session) -> base::Done {
                           CALQUE_TRY(started, startPrint(session, m_done.caseId, Printing::Simulated));
                           m_item = started.items.front();
                           CALQUE_CHECK(finishPrint(session, m_done.caseId));
                           return recordPostprocess(session, m_done.caseId,
                                                    {{"support removal", "water jet", 20}, {"drying", "room air", 60}});
                         });
                       });
      !told)
    return told;
  return tellRefused("the same ticket again", m_people.operating().name, RefusalCode::TicketUsed, [&] {
    return as(m_people.operating(), [&](Session& session) -> base::Done {
      CALQUE_CHECK(startPrint(session, m_done.caseId, Printing::Simulated));
      return {};
    });
  });
}

} // namespace calque::workflow
