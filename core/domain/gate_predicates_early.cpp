// Signature, open, intake, segmentation, approval.
#include "gate_predicates.h"

#include "core/base/ids.h"

#include <algorithm>
#include <array>

namespace calque::domain::gates {
namespace {

using Words = std::span<const std::string_view>;
constexpr std::array<std::string_view, 2> physicians = {"surgeon", "radiologist"};
constexpr std::array<std::string_view, 3> approvers = {"qa", "surgeon", "radiologist"};
constexpr std::array<std::string_view, 2> reviewers = {"reviewer", "qa"};
constexpr std::array<std::string_view, 1> quality = {"qa"};

bool holdsAny(const std::vector<std::string>& roles, Words wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](auto role) { return holdsWord(roles, role); });
}

Answer firstRefusal(const std::vector<Finding>& findings) {
  for (const auto& finding : findings)
    if (finding.severity == Severity::Refusal)
      return Objection{finding.where, {}, finding.message, {}, finding.code};
  return passes();
}

Answer firstUnaccepted(const std::vector<Finding>& findings, const std::vector<AcceptedWarning>& accepted) {
  for (const auto& finding : findings) {
    const auto name = lineOf(finding.code).name;
    if (finding.severity == Severity::Warning &&
        std::none_of(accepted.begin(), accepted.end(),
                     [&](const auto& warning) { return warning.name == name && !warning.reason.empty(); }))
      return objects(std::string(name), "an acceptance with a reason",
                     finding.where.empty() ? finding.message : finding.message + ": " + finding.where);
  }
  return passes();
}

std::vector<Finding> patientFindings(const Question& asked) {
  if (!lineOf(asked.known.scenario).identityRequired)
    return {};
  return checkPatient(asked.facts.requested, asked.facts.inSeries);
}

Answer patientRefusal(const Question& asked, RefusalCode code) {
  for (const auto& finding : patientFindings(asked))
    if (finding.code == code && finding.severity == Severity::Refusal)
      return objects(finding.where);
  return passes();
}

bool hasWarnings(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const auto& f) { return f.severity == Severity::Warning; });
}

const SurfaceLock& lockIn(const Question& asked) {
  const auto* modified = std::get_if<ModifyModel>(&asked.command);
  return modified ? modified->lock : as<RegisterSegmentation>(asked).lock;
}

const std::string* reasonIn(const Question& asked) {
  return std::visit(
      [](const auto& command) -> const std::string* {
        if constexpr (requires { command.reason; })
          return &command.reason;
        else if constexpr (requires { command.text; })
          return &command.text;
        else
          return nullptr;
      },
      asked.command);
}

} // namespace

bool holdsWord(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Words signerRoles(Act act) {
  switch (act) {
  case Act::Approve:
    return physicians;
  case Act::Dispose:
    return approvers;
  case Act::ReviewTrail:
    return reviewers;
  case Act::ReleasePrint:
  case Act::Release:
    return quality;
  default:
    return {};
  }
}

// [impl->req~sign.page-shown~1]
Answer signatureMissing(const Question& asked) {
  return objectsUnless(asked.signature.has_value());
}

// [impl->req~sign.bound~1]
// Below, a missing signature passes: signatureMissing is the line that says so.
Answer signatureOther(const Question& asked) {
  if (!asked.signature)
    return passes();
  const auto& said = *asked.signature;
  const auto& draft = *asked.facts.signature;
  const Act act = actOf(asked.command);
  if (said.meaning != meaningOf(act))
    return objects("meaning", std::string(meaningOf(act)), said.meaning);
  if (said.record != asked.known.id || draft.record != asked.known.id)
    return objects("record", asked.known.id, said.record);
  const auto roles = signerRoles(act);
  if (std::find(roles.begin(), roles.end(), said.role) == roles.end())
    return objects("role", {}, said.role);
  if (draft.actor != said.signer || (act != Act::Dispose && said.signer != asked.facts.actor.person))
    return objects("signer", asked.facts.actor.person, said.signer);
  return passes();
}

// [impl->req~sign.record-unchanged~1]
Answer recordMoved(const Question& asked) {
  const auto shown = asked.signature ? asked.signature->rev : asked.known.rev;
  return shown == asked.known.rev ? passes() : objects({}, std::to_string(asked.known.rev), std::to_string(shown));
}

// [impl->req~sign.page-shown~1]
Answer pageNotShown(const Question& asked) {
  return objectsUnless(!asked.signature ||
                       (!asked.facts.shownPage.empty() && asked.signature->shown == asked.facts.shownPage));
}

// [impl->req~case.request~1]
Answer requestIncomplete(const Question& asked) {
  const auto& request = as<OpenCase>(asked);
  if (!base::isUuid(request.subject) || !base::isHex(request.identity, 64))
    return objects("the patient is missing");
  if (!request.scenario)
    return objects("the intended use is missing");
  if (request.anatomy.empty())
    return objects("the anatomy is missing");
  return objectsUnless(request.side.has_value(), "the side is missing: left, right, both or none");
}

Answer anatomyUnknown(const Question& asked) {
  return objectsUnless(asked.facts.anatomyKnown);
}
Answer requesterUnknown(const Question& asked) {
  return objectsUnless(asked.facts.requesterKnown);
}

// [impl->req~intake.series-accepted~1]
Answer seriesRefused(const Question& asked) {
  if (auto refusal = firstRefusal(asked.facts.findings))
    return refusal;
  const auto& files = as<AcceptImages>(asked).files;
  return objectsUnless(
      std::any_of(files.begin(), files.end(), [](const auto& f) { return f.role == "series_manifest"; }),
      "the series has no manifest");
}

Answer patientIdAbsent(const Question& asked) {
  return patientRefusal(asked, RefusalCode::PatientIdAbsent);
}
Answer patientDiffers(const Question& asked) {
  return patientRefusal(asked, RefusalCode::PatientDiffers);
}

// [impl->req~intake.warning-accepted~1]
Answer warningNotAccepted(const Question& asked) {
  if (auto objection = firstUnaccepted(asked.facts.findings, asked.facts.accepted))
    return objection;
  return firstUnaccepted(patientFindings(asked), asked.facts.accepted);
}

Answer acceptorUnfit(const Question& asked) {
  if (!hasWarnings(asked.facts.findings) && !hasWarnings(patientFindings(asked)))
    return passes();
  const auto& acceptor = asked.facts.acceptor.value_or(asked.facts.actor);
  return objectsUnless(holdsAny(acceptor.roles, approvers), "accepting a warning is for radiologist, surgeon or qa");
}

// [impl->req~segmentation.own-never-clinical~1]
Answer ownSegmentation(const Question& asked) {
  return objectsUnless(!isClinical(asked) || !(as<RegisterSegmentation>(asked).created || asked.facts.ownProduct));
}

Answer computedHere(const Question& asked) {
  return objectsUnless(!isClinical(asked) || asked.facts.demonstration || !asked.facts.surface.computedHere,
                       "this installation computed this very surface from voxels");
}

// [impl->req~segmentation.software-registered~1]
Answer softwareUnknown(const Question& asked) {
  const auto& command = as<RegisterSegmentation>(asked);
  return objectsUnless(command.created || asked.facts.softwareRegistered, command.tool + " " + command.version);
}

// [impl->req~segmentation.software-cleared~1]
Answer softwareNotCleared(const Question& asked) {
  if (!isClinical(asked))
    return passes();
  const auto& command = as<RegisterSegmentation>(asked);
  Combination wanted;
  wanted.software = command.tool;
  wanted.version = command.version;
  wanted.anatomy = asked.known.anatomy;
  wanted.ageYears = asked.facts.ageYears;
  const auto& rows = asked.facts.clearances;
  return objectsUnless(std::any_of(rows.begin(), rows.end(),
                                   [&](const auto& row) {
                                     return forceOf(row, asked.facts.day, asked.facts.demonstration) ==
                                                RowForce::InForce &&
                                            coversSoftware(row, wanted);
                                   }),
                       command.tool + " " + command.version + ", " + asked.known.anatomy);
}

Answer surfaceRefused(const Question& asked) {
  return firstRefusal(asked.facts.surface.findings);
}
// [impl->req~surface.warnings~1]
Answer surfaceWarning(const Question& asked) {
  return firstUnaccepted(asked.facts.surface.findings, asked.facts.accepted);
}
Answer surfaceOutside(const Question& asked) {
  return objectsUnless(asked.facts.surface.insideSeries != Measured::Fails);
}
Answer surfaceMirrored(const Question& asked) {
  return objectsUnless(asked.facts.surface.notMirrored != Measured::Fails);
}
Answer surfaceUnitSlip(const Question& asked) {
  return objectsUnless(asked.facts.surface.unitsRight != Measured::Fails, asked.facts.surface.unitSlip);
}

// [impl->req~lock.same-commit~1]
Answer lockIncomplete(const Question& asked) {
  const auto& lock = lockIn(asked);
  const auto count = [&](std::string_view role) {
    return std::count_if(lock.files.begin(), lock.files.end(), [role](const auto& file) { return file.role == role; });
  };
  const bool named = std::any_of(lock.files.begin(), lock.files.end(),
                                 [&](const auto& file) { return file.role == "model" && file.id == lock.model; });
  if (count("model") != 1 || count("form") != 1 || !named)
    return objects("one model file and one segment list");
  const auto* registered = std::get_if<RegisterSegmentation>(&asked.command);
  const bool standsOn = !registered || std::any_of(registered->files.begin(), registered->files.end(),
                                                   [&](const auto& file) { return file.id == lock.segmentation; });
  return objectsUnless(standsOn && base::isHex(lock.geometry, 64),
                       "the segmentation's file or the geometry digest is missing");
}

// [impl->req~record.entry~1]
Answer reasonMissing(const Question& asked) {
  if (std::holds_alternative<RegisterSegmentation>(asked.command) && !asked.known.model)
    return passes(); // the first version needs none
  const auto* reason = reasonIn(asked);
  return objectsUnless(!reason || !reason->empty());
}

// [impl->req~lock.no-modification~1]
Answer clinicalModified(const Question& asked) {
  return objectsUnless(lineOf(asked.known.scenario).modificationAllowed);
}

// [impl->req~approve.not-author~1]
Answer signerIsAuthor(const Question& asked) {
  return objectsUnless(!holdsWord(asked.known.authors, asked.facts.actor.person));
}

// [impl->req~surface.not-measured~1]
Answer factNotAccepted(const Question& asked) {
  if (const auto* release = std::get_if<ReleasePrint>(&asked.command)) {
    if (asked.facts.wallsThick == Measured::NotMeasured && !holdsWord(release->acceptedFacts, "walls"))
      return objects("walls");
    return objectsUnless(asked.facts.gapsWide != Measured::NotMeasured || holdsWord(release->acceptedFacts, "gaps"),
                         "gaps");
  }
  for (const auto& name : factsNotMeasured(asked.known))
    if (!holdsWord(as<Approve>(asked).acceptedFacts, name))
      return objects(name);
  return passes();
}

// [impl->req~approve.surgeon~1]
Answer signatureIncomplete(const Question& asked) {
  const auto& c = asked.known;
  if (!asked.signature)
    return passes();
  const auto& said = *asked.signature;
  if (!c.model || !c.series)
    return objects("nothing is locked");
  if (!said.covers(c.model->model))
    return objects("the surface is missing");
  if (!said.covers(c.model->segmentation))
    return objects("the segmentation is missing");
  return objectsUnless(said.covers(c.series->manifest), "the series is missing");
}

} // namespace calque::domain::gates
