// The predicates behind the table of gates: each answers nothing when its gate is passed. Private to this room.
#pragma once

#include "case_gates.h"

namespace calque::domain::gates {

using Answer = std::optional<Objection>;

[[nodiscard]] inline Answer passes() {
  return {};
}
[[nodiscard]] inline Answer objects(std::string detail = {}, std::string expected = {}, std::string found = {}) {
  return Objection{std::move(detail), std::move(expected), std::move(found), {}};
}
[[nodiscard]] inline Answer objectsUnless(bool passed, std::string detail = {}) {
  return passed ? passes() : objects(std::move(detail));
}
template <class T> [[nodiscard]] const T& as(const Question& asked) {
  return std::get<T>(asked.command);
}
[[nodiscard]] inline bool isClinical(const Question& asked) {
  return asked.known.path == Path::Clinical;
}
[[nodiscard]] bool holdsWord(const std::vector<std::string>& words, std::string_view word);

/// Roles a signature of this act may carry (record.md 7).
[[nodiscard]] std::span<const std::string_view> signerRoles(Act act);

// every signed act
Answer signatureMissing(const Question&);
Answer signatureOther(const Question&);
Answer recordMoved(const Question&);
Answer pageNotShown(const Question&);

// open, intake, segmentation, approval
Answer requestIncomplete(const Question&);
Answer anatomyUnknown(const Question&);
Answer requesterUnknown(const Question&);
Answer seriesRefused(const Question&);
Answer patientIdAbsent(const Question&);
Answer patientDiffers(const Question&);
Answer warningNotAccepted(const Question&);
Answer acceptorUnfit(const Question&);
Answer ownSegmentation(const Question&);
Answer computedHere(const Question&);
Answer softwareUnknown(const Question&);
Answer softwareNotCleared(const Question&);
Answer surfaceRefused(const Question&);
Answer surfaceWarning(const Question&);
Answer surfaceOutside(const Question&);
Answer surfaceMirrored(const Question&);
Answer surfaceUnitSlip(const Question&);
Answer lockIncomplete(const Question&);
Answer reasonMissing(const Question&);
Answer clinicalModified(const Question&);
Answer signerIsAuthor(const Question&);
Answer factNotAccepted(const Question&);
Answer signatureIncomplete(const Question&);

// plan, release to print, build
Answer approvalMissing(const Question&);
Answer geometryDiffers(const Question&);
Answer planIncomplete(const Question&);
Answer printerUnknown(const Question&);
Answer printerUnqualified(const Question&);
Answer lotUnknown(const Question&);
Answer lotUnfit(const Question&);
Answer clearanceMissing(const Question&);
Answer clearanceUnapproved(const Question&);
Answer clearanceExample(const Question&);
Answer presetUnknown(const Question&);
Answer placementNotRigid(const Question&);
Answer buildVolume(const Question&);
Answer wallTooThin(const Question&);
Answer notSterilisable(const Question&);
Answer planChanged(const Question&);
Answer ticketUsed(const Question&);
Answer notQualified(const Question&);
Answer anchorTooOld(const Question&);
Answer ticketUnknown(const Question&);
Answer ticketExpired(const Question&);
Answer ticketOtherPrinter(const Question&);
Answer ticketOtherLots(const Question&);
Answer sentBytesDiffer(const Question&);
Answer itemsMismatch(const Question&);
Answer operatorIsReleaser(const Question&);
Answer reportMismatch(const Question&);
Answer causeUnknown(const Question&);

// post-processing, inspection, nonconformity, release, close
Answer itemUnfit(const Question&);
Answer processStepsMissing(const Question&);
Answer postProcessMissing(const Question&);
Answer inspectorIsOperator(const Question&);
Answer gaugeUnfit(const Question&);
Answer pointsMissing(const Question&);
Answer nonconformityUnknown(const Question&);
Answer dispositionUnknown(const Question&);
Answer concessionClinical(const Question&);
Answer disposerAlone(const Question&);
Answer labelFactsMissing(const Question&);
Answer reviewRange(const Question&);
Answer inspectionMissing(const Question&);
Answer nonconformityOpen(const Question&);
Answer labelUnchecked(const Question&);
Answer reviewMissing(const Question&);
Answer recordIncomplete(const Question&);
Answer releaserIsOperator(const Question&);
Answer releaserIsAuthor(const Question&);
Answer deliveryMissing(const Question&);
Answer bundleUnverified(const Question&);
Answer exporterUnfit(const Question&);

/// The row that covers the plan best: fewest dimensions missing, then nearest to being in force; nullptr where there is
/// none.
struct BestRow {
  const Clearance* row = nullptr;
  std::vector<MissingDimension> missing;
  RowForce force = RowForce::NotEffective;
};
[[nodiscard]] BestRow bestRow(const Question& asked);
[[nodiscard]] Combination combinationOf(const Question& asked);

/// The points planned with what was found: the verdict of an inspection.
[[nodiscard]] std::vector<MeasuredPoint> measuredPoints(const Inspect& command,
                                                        const std::vector<PlannedPoint>& points);

} // namespace calque::domain::gates
