// The tables of the law. docs/lifecycle.md shows the same; a test compares the two.
#include "gate_predicates.h"

#include <algorithm>
#include <array>

namespace calque::domain {
namespace {

using A = Act;
using S = CaseState;
using R = RefusalCode;

const std::vector<RoleLine>& roleTable() {
  static const std::vector<RoleLine> lines = {
      {A::OpenCase, {"surgeon", "radiologist", "qa"}},
      {A::AcceptImages, {"technician", "segmenter", "radiologist"}},
      {A::RegisterSegmentation, {"segmenter", "radiologist"}},
      {A::ModifyModel, {"segmenter", "radiologist"}},
      {A::Approve, {"surgeon", "radiologist"}},
      {A::Plan, {"technician", "qa"}},
      {A::ReleasePrint, {"qa"}},
      {A::VoidTicket, {"technician", "qa"}},
      {A::StartBuild, {"technician", "qa"}},
      {A::FinishBuild, {"technician", "qa"}},
      {A::AbortBuild, {"technician", "qa"}},
      {A::PostProcess, {"technician", "qa"}},
      {A::Inspect, {"technician", "qa"}},
      {A::OpenNonconformity, {"technician", "qa"}},
      {A::Dispose, {"qa"}},
      {A::CheckLabel, {"technician", "qa"}},
      {A::ReviewTrail, {"reviewer", "qa"}},
      {A::Release, {"qa"}},
      {A::Close, {"qa"}},
      {A::Withdraw, {"surgeon", "radiologist", "qa"}},
      {A::ExportRecord, {"auditor", "technician", "segmenter", "surgeon", "radiologist", "qa", "reviewer"}},
  };
  return lines;
}

/// An act in the wrong state mostly means that an earlier step is missing; these have an answer of their own.
constexpr auto outOfOrderTable = std::to_array<OutOfOrderLine>({
    {A::ReleasePrint, S::PrintReleased, R::TicketUsed},
    {A::ReleasePrint, S::Printing, R::RunOpen},
    {A::StartBuild, S::Planned, R::TicketUnknown},
    {A::StartBuild, S::Printing, R::RunOpen},
    {A::StartBuild, S::Printed, R::TicketUsed},
    {A::StartBuild, S::BuildAborted, R::TicketUsed},
    {A::StartBuild, S::Inspected, R::TicketUsed},
    {A::VoidTicket, S::Planned, R::TicketUnknown},
    {A::VoidTicket, S::Printing, R::TicketUsed},
    {A::FinishBuild, S::PrintReleased, R::RunUnknown},
    {A::FinishBuild, S::Printed, R::RunUnknown},
    {A::AbortBuild, S::PrintReleased, R::RunUnknown},
    {A::AbortBuild, S::Printed, R::RunUnknown},
    {A::Withdraw, S::Printing, R::RunOpen},
    {A::Dispose, S::Inspected, R::NonconformityUnknown},
    {A::Release, S::Printed, R::InspectionMissing},
});

using namespace gates;

constexpr auto earlyGates = std::to_array<GateLine>({
    {A::OpenCase, "Open case", "patient, intended use, anatomy and side are given (side \"not applicable\" is a value)",
     R::RequestIncomplete, requestIncomplete},
    {A::OpenCase, "Open case", "the anatomy is a word of the catalogue", R::AnatomyUnknown, anatomyUnknown},
    {A::OpenCase, "Open case", "the requester is known", R::RequesterUnknown, requesterUnknown},

    {A::AcceptImages, "Accept images", "the series check has no refusal for this use, and there is a manifest",
     R::SeriesRefused, seriesRefused},
    {A::AcceptImages, "Accept images", "the series carries a Patient ID", R::PatientIdAbsent, patientIdAbsent},
    {A::AcceptImages, "Accept images", "the patient matches the request", R::PatientDiffers, patientDiffers},
    {A::AcceptImages, "Accept images", "each warning is accepted by name with a reason", R::WarningNotAccepted,
     warningNotAccepted},
    {A::AcceptImages, "Accept images", "warnings are accepted by a radiologist, surgeon or qa", R::RoleMissing,
     acceptorUnfit},

    {A::RegisterSegmentation, "Register segmentation", "clinical: never this product's own segmentation",
     R::OwnSegmentation, ownSegmentation},
    {A::RegisterSegmentation, "Register segmentation",
     "clinical: this installation never computed this geometry from voxels (demonstration lab: the page says so)",
     R::OwnSegmentation, computedHere},
    {A::RegisterSegmentation, "Register segmentation", "software and version are in the lab's registry",
     R::SoftwareUnknown, softwareUnknown},
    {A::RegisterSegmentation, "Register segmentation",
     "clinical: the software is cleared for this anatomy and patient age", R::SoftwareNotCleared, softwareNotCleared},
    {A::RegisterSegmentation, "Register segmentation", "the surface check has no refusal", R::SurfaceRefused,
     surfaceRefused},
    {A::RegisterSegmentation, "Register segmentation",
     "each warning of the surface check is accepted by name with a reason", R::SurfaceWarningNotAccepted,
     surfaceWarning},
    {A::RegisterSegmentation, "Register segmentation", "the surface lies inside the series' box + 2 mm",
     R::SurfaceOutsideSeries, surfaceOutside},
    {A::RegisterSegmentation, "Register segmentation", "the surface is in millimetres", R::SurfaceUnitSlip,
     surfaceUnitSlip},
    {A::RegisterSegmentation, "Register segmentation", "the surface is not mirrored", R::SurfaceMirrored,
     surfaceMirrored},
    {A::RegisterSegmentation, "Register segmentation",
     "one model file and one segment list are locked, and the segmentation is among the files", R::LockIncomplete,
     lockIncomplete},
    {A::RegisterSegmentation, "Register segmentation", "a new version has a reason", R::ReasonMissing, reasonMissing},

    {A::ModifyModel, "Modify model", "the use allows modification", R::ClinicalModified, clinicalModified},
    {A::ModifyModel, "Modify model", "the surface check has no refusal", R::SurfaceRefused, surfaceRefused},
    {A::ModifyModel, "Modify model", "each warning of the surface check is accepted by name with a reason",
     R::SurfaceWarningNotAccepted, surfaceWarning},
    {A::ModifyModel, "Modify model", "one model file and one segment list are locked", R::LockIncomplete,
     lockIncomplete},
    {A::ModifyModel, "Modify model", "there is a reason", R::ReasonMissing, reasonMissing},

    {A::Approve, "Approve", "the signer is not the author", R::SignerIsAuthor, signerIsAuthor},
    {A::Approve, "Approve", "each fact that was not measured is accepted by name", R::FactNotAccepted, factNotAccepted},
    {A::Approve, "Approve", "there is a signature", R::SignatureMissing, signatureMissing, true},
    {A::Approve, "Approve", "meaning approval, by the one who acts, on this case", R::SignatureOther, signatureOther,
     true},
    {A::Approve, "Approve", "nothing happened to the case since the page was shown", R::RecordMoved, recordMoved, true},
    {A::Approve, "Approve", "the page signed is the page that was shown", R::PageNotShown, pageNotShown, true},
    {A::Approve, "Approve", "it covers series, segmentation and surface", R::SignatureIncomplete, signatureIncomplete,
     true},
});

constexpr auto printGates = std::to_array<GateLine>({
    {A::Plan, "Plan", "a surgeon approved this geometry, where the use wants it", R::ApprovalMissing, approvalMissing},
    {A::Plan, "Plan", "the geometry is the one locked", R::GeometryDiffers, geometryDiffers},
    {A::Plan, "Plan", "printer, lots, mode, layer, post-processing, copies and inspection form are given",
     R::PlanIncomplete, planIncomplete},
    {A::Plan, "Plan", "the printer is registered", R::PrinterUnknown, printerUnknown},
    {A::Plan, "Plan", "the lots are registered", R::LotUnknown, lotUnknown},
    {A::Plan, "Plan", "clinical: a clearance row in force today covers the combination", R::ClearanceMissing,
     clearanceMissing},
    {A::Plan, "Plan", "clinical: the row was entered and approved by two people", R::ClearanceUnapproved,
     clearanceUnapproved},
    {A::Plan, "Plan", "clinical: the row is no example (demonstration lab: allowed)", R::ClearanceExample,
     clearanceExample},
    {A::Plan, "Plan", "the printer's qualification is in force", R::PrinterUnqualified, printerUnqualified},
    {A::Plan, "Plan", "each lot is accepted, not expired, not quarantined", R::LotUnfit, lotUnfit},
    {A::Plan, "Plan", "mode and preset are in the catalogue for the printer", R::PresetUnknown, presetUnknown},
    {A::Plan, "Plan", "the placement is a rigid motion", R::PlacementNotRigid, placementNotRigid},
    {A::Plan, "Plan", "the part fits the build volume", R::BuildVolume, buildVolume},
    {A::Plan, "Plan", "walls and gaps are not below the material's minimum", R::WallTooThin, wallTooThin},
    {A::Plan, "Plan", "surgical guide: the material is sterilisable and the method is named",
     R::MaterialNotSterilisable, notSterilisable},

    {A::ReleasePrint, "Release to print", "a surgeon's approval of this geometry stands, where the use wants it",
     R::ApprovalMissing, approvalMissing},
    {A::ReleasePrint, "Release to print", "the geometry is the one locked", R::GeometryDiffers, geometryDiffers},
    {A::ReleasePrint, "Release to print", "the plan is the one that was shown", R::PlanChanged, planChanged},
    {A::ReleasePrint, "Release to print", "this plan was never released before", R::TicketUsed, ticketUsed},
    {A::ReleasePrint, "Release to print", "the printer is registered", R::PrinterUnknown, printerUnknown},
    {A::ReleasePrint, "Release to print", "the lots are registered", R::LotUnknown, lotUnknown},
    {A::ReleasePrint, "Release to print", "clinical: the plan's clearance row is in force today", R::ClearanceMissing,
     clearanceMissing},
    {A::ReleasePrint, "Release to print", "clinical: the row was entered and approved by two people",
     R::ClearanceUnapproved, clearanceUnapproved},
    {A::ReleasePrint, "Release to print", "clinical: the row is no example (demonstration lab: allowed)",
     R::ClearanceExample, clearanceExample},
    {A::ReleasePrint, "Release to print", "the printer's qualification is in force", R::PrinterUnqualified,
     printerUnqualified},
    {A::ReleasePrint, "Release to print", "each lot is accepted, not expired, not quarantined", R::LotUnfit, lotUnfit},
    {A::ReleasePrint, "Release to print",
     "clinical: IQ and OQ in force on this host for this build (demonstration lab: the page says so)", R::NotQualified,
     notQualified},
    {A::ReleasePrint, "Release to print", "the log is anchored within policy, or qa signed to take responsibility",
     R::AnchorTooOld, anchorTooOld},
    {A::ReleasePrint, "Release to print", "walls and gaps not measured are accepted by name", R::FactNotAccepted,
     factNotAccepted},
    {A::ReleasePrint, "Release to print", "there is a signature", R::SignatureMissing, signatureMissing, true},
    {A::ReleasePrint, "Release to print", "meaning release, by the one who acts, on this case", R::SignatureOther,
     signatureOther, true},
    {A::ReleasePrint, "Release to print", "nothing happened to the case since the page was shown", R::RecordMoved,
     recordMoved, true},
    {A::ReleasePrint, "Release to print", "the page signed is the page that was shown", R::PageNotShown, pageNotShown,
     true},

    {A::VoidTicket, "Void ticket", "there is a reason", R::ReasonMissing, reasonMissing},

    {A::StartBuild, "Start build", "the ticket is neither used nor void", R::TicketUnknown, ticketUnknown},
    {A::StartBuild, "Start build", "the ticket has not expired", R::TicketExpired, ticketExpired},
    {A::StartBuild, "Start build", "it is the ticket's printer, by its serial", R::TicketOtherPrinter,
     ticketOtherPrinter},
    {A::StartBuild, "Start build", "the lots loaded are the ticket's", R::TicketOtherLots, ticketOtherLots},
    {A::StartBuild, "Start build", "the bytes sent are those that were signed", R::SentBytesDiffer, sentBytesDiffer},
    {A::StartBuild, "Start build", "there is one fresh item for each copy", R::ItemsMismatch, itemsMismatch},
    {A::StartBuild, "Start build", "the operator did not release the print", R::OperatorIsReleaser, operatorIsReleaser},

    {A::FinishBuild, "Reconcile",
     "the printer's report matches the ticket: serial, copies, layers, height, volume, no reprint", R::ReportMismatch,
     reportMismatch},
    {A::AbortBuild, "Abort build", "the cause is one of the words", R::CauseUnknown, causeUnknown},
    {A::AbortBuild, "Abort build", "there is a reason", R::ReasonMissing, reasonMissing},
});

constexpr auto lateGates = std::to_array<GateLine>({
    {A::PostProcess, "Post-process", "the items are of a finished build of the locked model", R::ItemUnfit, itemUnfit},
    {A::PostProcess, "Post-process", "each step is named", R::ProcessStepsMissing, processStepsMissing},

    {A::Inspect, "Inspect", "the item is of a finished build of the locked model", R::ItemUnfit, itemUnfit},
    {A::Inspect, "Inspect", "its post-processing is recorded", R::PostProcessMissing, postProcessMissing},
    {A::Inspect, "Inspect", "the inspector is not the operator", R::InspectorIsOperator, inspectorIsOperator},
    {A::Inspect, "Inspect", "the gauge is in calibration", R::GaugeUnfit, gaugeUnfit},
    {A::Inspect, "Inspect", "the points planned were measured; the verdict is computed", R::PointsMissing,
     pointsMissing},

    {A::OpenNonconformity, "Open nonconformity",
     "the item is of a finished build of the locked model, or none is named", R::ItemUnfit, itemUnfit},
    {A::OpenNonconformity, "Open nonconformity", "it is described", R::ReasonMissing, reasonMissing},

    {A::Dispose, "Dispose", "the nonconformity is open", R::NonconformityUnknown, nonconformityUnknown},
    {A::Dispose, "Dispose", "rework, reprint, scrap or concession", R::DispositionUnknown, dispositionUnknown},
    {A::Dispose, "Dispose", "no concession for a clinical part out of tolerance", R::ConcessionClinical,
     concessionClinical},
    {A::Dispose, "Dispose", "there is a reason", R::ReasonMissing, reasonMissing},
    {A::Dispose, "Dispose", "there is a signature", R::SignatureMissing, signatureMissing, true},
    {A::Dispose, "Dispose", "the signer is another person than the one who acts", R::SamePerson, disposerAlone, true},
    {A::Dispose, "Dispose", "meaning approval, on this case", R::SignatureOther, signatureOther, true},
    {A::Dispose, "Dispose", "nothing happened to the case since the page was shown", R::RecordMoved, recordMoved, true},
    {A::Dispose, "Dispose", "the page signed is the page that was shown", R::PageNotShown, pageNotShown, true},

    {A::CheckLabel, "Check label", "the item is of a finished build of the locked model", R::ItemUnfit, itemUnfit},
    {A::CheckLabel, "Check label", "the label's content was compared with the record; the label is kept",
     R::LabelFactsMissing, labelFactsMissing},

    {A::ReviewTrail, "Review audit trail", "it reaches the case's last entry", R::ReviewRange, reviewRange},
    {A::ReviewTrail, "Review audit trail", "there is a signature", R::SignatureMissing, signatureMissing, true},
    {A::ReviewTrail, "Review audit trail", "meaning review, by the one who acts, on this case", R::SignatureOther,
     signatureOther, true},
    {A::ReviewTrail, "Review audit trail", "nothing happened to the case since the page was shown", R::RecordMoved,
     recordMoved, true},
    {A::ReviewTrail, "Review audit trail", "the page signed is the page that was shown", R::PageNotShown, pageNotShown,
     true},

    {A::Release, "Release", "the items are of a finished build of the locked model, and were not replaced",
     R::ItemUnfit, itemUnfit},
    {A::Release, "Release",
     "each item has a passed inspection by another person than the operator (non-diagnostic: or a concession)",
     R::InspectionMissing, inspectionMissing},
    {A::Release, "Release", "no nonconformity is open", R::NonconformityOpen, nonconformityOpen},
    {A::Release, "Release", "each item has a passed label check", R::LabelUnchecked, labelUnchecked},
    {A::Release, "Release", "the case's audit trail was reviewed since its last print entry", R::ReviewMissing,
     reviewMissing},
    {A::Release, "Release", "every required entry of the device history record is there", R::RecordIncomplete,
     recordIncomplete},
    {A::Release, "Release", "the releaser operated no build of the case", R::ReleaserIsOperator, releaserIsOperator},
    {A::Release, "Release", "the releaser is not the author of the model", R::ReleaserIsAuthor, releaserIsAuthor},
    {A::Release, "Release", "there is a signature", R::SignatureMissing, signatureMissing, true},
    {A::Release, "Release", "meaning release, by the one who acts, on this case", R::SignatureOther, signatureOther,
     true},
    {A::Release, "Release", "nothing happened to the case since the page was shown", R::RecordMoved, recordMoved, true},
    {A::Release, "Release", "the page signed is the page that was shown", R::PageNotShown, pageNotShown, true},

    {A::Close, "Close", "delivered to a named person", R::DeliveryMissing, deliveryMissing},
    {A::Close, "Close", "the bundle verified with the independent verifier", R::BundleUnverified, bundleUnverified},
    {A::Withdraw, "Withdraw", "there is a reason", R::ReasonMissing, reasonMissing},
    {A::ExportRecord, "Export record", "an auditor, or somebody who worked on the case", R::RoleMissing, exporterUnfit},
    {A::ExportRecord, "Export record", "the bundle verified with the independent verifier", R::BundleUnverified,
     bundleUnverified},
});

} // namespace

const Law& law() {
  static const Law whole = [] {
    const auto moves = moveTable();
    Law rules{.moves = {moves.begin(), moves.end()},
              .roles = roleTable(),
              .movesNothing = {"itadmin", "auditor"},
              .outOfOrder = {outOfOrderTable.begin(), outOfOrderTable.end()},
              .gates = {}};
    for (const std::span<const GateLine> lines : {std::span<const GateLine>(earlyGates), {printGates}, {lateGates}})
      rules.gates.insert(rules.gates.end(), lines.begin(), lines.end());
    return rules;
  }();
  return whole;
}

std::string_view meaningOf(Act act) {
  switch (act) {
  case A::Approve:
  case A::Dispose:
    return "approval";
  case A::ReleasePrint:
  case A::Release:
    return "release";
  case A::ReviewTrail:
    return "review";
  default:
    return {};
  }
}

} // namespace calque::domain
