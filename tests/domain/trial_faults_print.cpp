#include "trial_faults.h"

namespace calque::domain::trial {
namespace {

using A = Act;
using R = RefusalCode;
using S = Scenario;

bool clinical(const Case& c) {
  return c.path == Path::Clinical;
}
bool guide(const Case& c) {
  return c.scenario == S::SurgicalGuide;
}
template <class T> T& of(Trial& trial) {
  return std::get<T>(trial.command);
}

void act(Trial& trial, Facts& facts, const Actor& actor, std::string_view role = "qa") {
  facts.actor = actor;
  if (facts.signature)
    facts.signature = signatureOf(trial.known, trial.command, actor, role);
}

} // namespace

std::vector<FalseFact> combinationFaults(A act) {
  return {
      {"another geometry", act, R::GeometryDiffers, [](auto&, auto& f) { f.lockedGeometry = hexOf("ee"); }},
      {"nothing approved", act, R::ApprovalMissing, [](auto& t, auto&) { t.known.signatures.clear(); }, Wrong::History},
      {"printer unknown", act, R::PrinterUnknown, [](auto&, auto& f) { f.printer.reset(); }},
      {"lot unknown", act, R::LotUnknown, [](auto&, auto& f) { f.lots.front().reset(); }},
      {"facts of another printer", act, R::PrinterUnknown, [](auto&, auto& f) { f.printer->id = "p-0002"; }},
      {"facts of another lot", act, R::LotUnknown, [](auto&, auto& f) { f.lots.front()->id = "m-0002"; }},
      {"no row", act, R::ClearanceMissing, [](auto&, auto& f) { f.clearances.clear(); }, Wrong::Fact, S::Diagnosis,
       clinical},
      {"another material", act, R::ClearanceMissing, [](auto&, auto& f) { f.lots.front()->material = "RadioMatrix"; },
       Wrong::Fact, S::Diagnosis, clinical},
      {"another use", act, R::ClearanceMissing, [](auto&, auto& f) { f.clearances.front().uses = {"other"}; },
       Wrong::Fact, S::Diagnosis, clinical},
      {"another firmware", act, R::ClearanceMissing, [](auto&, auto& f) { f.printer->firmware = "2.0"; }, Wrong::Fact,
       S::Diagnosis, clinical},
      {"a child", act, R::ClearanceMissing, [](auto&, auto& f) { f.ageYears = 12; }, Wrong::Fact, S::Diagnosis,
       clinical},
      {"another layer height", act, R::ClearanceMissing, [](auto&, auto& f) { f.clearances.front().layerUm = 27; },
       Wrong::Fact, S::Diagnosis, clinical},
      {"row withdrawn", act, R::ClearanceMissing, [](auto&, auto& f) { f.clearances.front().withdrawn = true; },
       Wrong::Fact, S::Diagnosis, clinical},
      {"row not yet effective", act, R::ClearanceMissing,
       [](auto&, auto& f) { f.clearances.front().effective = "2026-03-03"; }, Wrong::Fact, S::Diagnosis, clinical},
      {"row unapproved", act, R::ClearanceUnapproved, [](auto&, auto& f) { f.clearances.front().approver.clear(); },
       Wrong::Fact, S::Diagnosis, clinical},
      {"row approved by its proposer", act, R::ClearanceUnapproved,
       [](auto&, auto& f) { f.clearances.front().approver = f.clearances.front().proposer; }, Wrong::Fact, S::Diagnosis,
       clinical},
      {"example row", act, R::ClearanceExample, [](auto&, auto& f) { f.clearances.front().example = true; },
       Wrong::Fact, S::Diagnosis, clinical},
      {"printer not qualified", act, R::PrinterUnqualified, [](auto&, auto& f) { f.printer->qualifiedUntil.clear(); }},
      {"printer due", act, R::PrinterUnqualified, [](auto&, auto& f) { f.printer->qualifiedUntil = "2026-03-01"; }},
      {"lot expired", act, R::LotUnfit, [](auto&, auto& f) { f.lots.front()->expires = "2026-03-01"; }},
      {"lot in quarantine", act, R::LotUnfit, [](auto&, auto& f) { f.lots.front()->quarantined = true; }},
      {"lot not accepted", act, R::LotUnfit, [](auto&, auto& f) { f.lots.front()->accepted = false; }},
  };
}

std::vector<FalseFact> printingFaults() {
  return {
      {"no mode", A::Plan, R::PlanIncomplete, [](auto& t, auto&) { of<Plan>(t).mode.clear(); }},
      {"no lot", A::Plan, R::PlanIncomplete, [](auto& t, auto&) { of<Plan>(t).lots.clear(); }},
      {"no copy", A::Plan, R::PlanIncomplete, [](auto& t, auto&) { of<Plan>(t).copies = 0; }},
      {"no inspection form", A::Plan, R::PlanIncomplete,
       [](auto& t, auto&) { of<Plan>(t).files.erase(of<Plan>(t).files.begin()); }},
      {"strange preset", A::Plan, R::PresetUnknown, [](auto&, auto& f) { f.presetKnown = false; }},
      {"a shear", A::Plan, R::PlacementNotRigid, [](auto&, auto& f) { f.placementRigid = false; }},
      {"a short placement", A::Plan, R::PlacementNotRigid, [](auto& t, auto&) { of<Plan>(t).placement.pop_back(); }},
      {"too large", A::Plan, R::BuildVolume, [](auto&, auto& f) { f.fitsVolume = false; }},
      {"thin walls", A::Plan, R::WallTooThin,
       [](auto&, auto& f) {
         f.wallsThick = Measured::Fails;
         f.thinPlaces = {"1 2 3"};
       }},
      {"narrow gaps", A::Plan, R::WallTooThin, [](auto&, auto& f) { f.gapsWide = Measured::Fails; }},
      {"thin walls accepted in a clinical case", A::Plan, R::WallTooThin,
       [](auto&, auto& f) {
         f.wallsThick = Measured::Fails;
         f.thinAccepted = true;
       },
       Wrong::Fact, S::Diagnosis, clinical},
      {"not sterilisable", A::Plan, R::MaterialNotSterilisable, [](auto&, auto& f) { f.sterilisable = false; },
       Wrong::Fact, S::SurgicalGuide, guide},
      {"no sterilisation method", A::Plan, R::MaterialNotSterilisable,
       [](auto& t, auto&) { of<Plan>(t).sterilisation.clear(); }, Wrong::Fact, S::SurgicalGuide, guide},

      {"the plan changed", A::ReleasePrint, R::PlanChanged, [](auto&, auto& f) { f.planUnchanged = false; }},
      {"released before", A::ReleasePrint, R::TicketUsed,
       [](auto& t, auto&) {
         Ticket ticket;
         ticket.token = t.known.plan->token;
         ticket.used = true;
         t.known.tickets.push_back(ticket);
       },
       Wrong::History},
      {"not qualified", A::ReleasePrint, R::NotQualified, [](auto&, auto& f) { f.qualified = false; }, Wrong::Fact,
       S::Diagnosis, clinical},
      {"not anchored", A::ReleasePrint, R::AnchorTooOld, [](auto&, auto& f) { f.anchored = false; }},
      {"an override nobody signed", A::ReleasePrint, R::AnchorTooOld,
       [](auto& t, auto& f) {
         f.anchored = false;
         of<ReleasePrint>(t).overrideSid = std::string(32, '0');
       }},
      {"walls not accepted", A::ReleasePrint, R::FactNotAccepted,
       [](auto& t, auto&) { of<ReleasePrint>(t).acceptedFacts = {"gaps"}; }},
      {"gaps not accepted", A::ReleasePrint, R::FactNotAccepted,
       [](auto& t, auto&) { of<ReleasePrint>(t).acceptedFacts = {"walls"}; }},

      {"no reason", A::VoidTicket, R::ReasonMissing, [](auto& t, auto&) { of<VoidTicket>(t).reason.clear(); }},

      {"no open ticket", A::StartBuild, R::TicketUnknown, [](auto& t, auto&) { t.known.tickets.back().voided = true; },
       Wrong::History},
      {"expired", A::StartBuild, R::TicketExpired, [](auto&, auto& f) { f.now.ms += 2LL * 86'400'000; }},
      {"another printer", A::StartBuild, R::TicketOtherPrinter,
       [](auto& t, auto&) { of<StartBuild>(t).printer = "p-0002"; }},
      {"another serial", A::StartBuild, R::TicketOtherPrinter, [](auto&, auto& f) { f.reportedSerial = "SN2"; }},
      {"other lots", A::StartBuild, R::TicketOtherLots, [](auto& t, auto&) { of<StartBuild>(t).lots = {"m-0002"}; }},
      {"other bytes", A::StartBuild, R::SentBytesDiffer, [](auto&, auto& f) { f.sent = hexOf("bb"); }},
      {"two items for one copy", A::StartBuild, R::ItemsMismatch,
       [](auto& t, auto&) { of<StartBuild>(t).items.push_back("d-9999"); }},
      {"an item of an earlier run", A::StartBuild, R::ItemsMismatch,
       [](auto& t, auto&) {
         Run run;
         run.items = of<StartBuild>(t).items;
         t.known.runs.push_back(run);
       },
       Wrong::History},
      {"the releaser operates", A::StartBuild, R::OperatorIsReleaser,
       [](auto& t, auto& f) { act(t, f, secondQuality); }, Wrong::Person},

      {"no report", A::FinishBuild, R::ReportMismatch, [](auto&, auto& f) { f.report.reset(); }},
      {"the report not kept", A::FinishBuild, R::ReportMismatch,
       [](auto& t, auto&) { of<FinishBuild>(t).files.clear(); }},
      {"reported serial", A::FinishBuild, R::ReportMismatch, [](auto&, auto& f) { f.report->serial = "SN2"; }},
      {"reported copies", A::FinishBuild, R::ReportMismatch, [](auto&, auto& f) { f.report->copies = 2; }},
      {"out of the driver's tolerance", A::FinishBuild, R::ReportMismatch,
       [](auto&, auto& f) { f.report->withinTolerance = false; }},
      {"printed again", A::FinishBuild, R::ReportMismatch, [](auto&, auto& f) { f.report->reprint = true; }},
      {"strange cause", A::AbortBuild, R::CauseUnknown, [](auto& t, auto&) { of<AbortBuild>(t).cause = "weather"; }},
      {"no reason", A::AbortBuild, R::ReasonMissing, [](auto& t, auto&) { of<AbortBuild>(t).reason.clear(); }},
  };
}

std::vector<FalseFact> lateFaults() {
  return {
      {"strange item", A::PostProcess, R::ItemUnfit, [](auto& t, auto&) { of<PostProcess>(t).items = {"d-9999"}; }},
      {"no step", A::PostProcess, R::ProcessStepsMissing, [](auto& t, auto&) { of<PostProcess>(t).steps.clear(); }},

      {"strange item", A::Inspect, R::ItemUnfit, [](auto& t, auto&) { of<Inspect>(t).item = "d-9999"; }},
      {"not post-processed", A::Inspect, R::PostProcessMissing, [](auto& t, auto&) { t.known.postProcessing.clear(); },
       Wrong::History},
      {"the operator inspects", A::Inspect, R::InspectorIsOperator, [](auto& t, auto& f) { act(t, f, quality); },
       Wrong::Person},
      {"no gauge", A::Inspect, R::GaugeUnfit, [](auto&, auto& f) { f.gauge.reset(); }},
      {"gauge out", A::Inspect, R::GaugeUnfit, [](auto&, auto& f) { f.gauge->outcome = "out"; }},
      {"gauge due", A::Inspect, R::GaugeUnfit, [](auto&, auto& f) { f.gauge->due = "2026-03-01"; }},
      {"a point not measured", A::Inspect, R::PointsMissing, [](auto& t, auto&) { of<Inspect>(t).found.clear(); }},
      {"a point not planned", A::Inspect, R::PointsMissing,
       [](auto& t, auto&) {
         of<Inspect>(t).found.push_back({"height", "1"});
       }},
      {"nothing planned", A::Inspect, R::PointsMissing,
       [](auto& t, auto& f) {
         f.points.clear();
         of<Inspect>(t).found.clear();
       },
       Wrong::Fact, S::Diagnosis, clinical},

      {"strange item", A::OpenNonconformity, R::ItemUnfit,
       [](auto& t, auto&) { of<OpenNonconformity>(t).item = "d-9999"; }},
      {"no words", A::OpenNonconformity, R::ReasonMissing,
       [](auto& t, auto&) { of<OpenNonconformity>(t).text.clear(); }},

      {"strange nonconformity", A::Dispose, R::NonconformityUnknown,
       [](auto& t, auto&) { of<Dispose>(t).nc = "n-9999"; }},
      {"strange disposition", A::Dispose, R::DispositionUnknown,
       [](auto& t, auto&) { of<Dispose>(t).disposition = "ignore"; }},
      {"a clinical part out of tolerance", A::Dispose, R::ConcessionClinical,
       [](auto& t, auto&) {
         of<Dispose>(t).disposition = "concession";
         t.known.inspections.back().pass = false;
       },
       Wrong::History, S::Diagnosis, clinical},
      {"no reason", A::Dispose, R::ReasonMissing, [](auto& t, auto&) { of<Dispose>(t).reason.clear(); }},
      {"alone", A::Dispose, R::SamePerson, [](auto& t, auto& f) { act(t, f, f.actor); }},

      {"strange item", A::CheckLabel, R::ItemUnfit, [](auto& t, auto&) { of<CheckLabel>(t).item = "d-9999"; }},
      {"nothing compared", A::CheckLabel, R::LabelFactsMissing, [](auto&, auto& f) { f.labelChecks.clear(); }},
      {"the label not kept", A::CheckLabel, R::LabelFactsMissing,
       [](auto& t, auto&) { of<CheckLabel>(t).files.clear(); }},

      {"a review that stops early", A::ReviewTrail, R::ReviewRange,
       [](auto& t, auto&) { of<ReviewTrail>(t).to = t.known.seq - 1; }},

      {"strange item", A::Release, R::ItemUnfit, [](auto& t, auto&) { of<Release>(t).items = {"d-9999"}; }},
      {"no item", A::Release, R::ItemUnfit, [](auto& t, auto&) { of<Release>(t).items.clear(); }},
      {"another model locked since", A::Release, R::ItemUnfit,
       [](auto& t, auto&) { t.known.model->model = hexOf("dd"); }, Wrong::History},
      {"an item that was reprinted", A::Release, R::ItemUnfit,
       [](auto& t, auto&) {
         Nonconformity nc;
         nc.item = itemOf(t.known);
         nc.open = false;
         nc.disposition = "reprint";
         t.known.nonconformities.push_back(nc);
       },
       Wrong::History},
      {"not inspected", A::Release, R::InspectionMissing, [](auto& t, auto&) { t.known.inspections.clear(); },
       Wrong::History},
      {"inspected by the operator", A::Release, R::InspectionMissing,
       [](auto& t, auto&) { t.known.inspections.back().inspector = t.known.runs.back().operatorId; }, Wrong::History},
      {"out of tolerance", A::Release, R::InspectionMissing,
       [](auto& t, auto&) { t.known.inspections.back().pass = false; }, Wrong::History},
      {"reworked, not inspected again", A::Release, R::InspectionMissing,
       [](auto& t, auto&) {
         Nonconformity nc;
         nc.item = itemOf(t.known);
         nc.open = false;
         nc.disposition = "rework";
         nc.rev = t.known.rev;
         t.known.nonconformities.push_back(nc);
       },
       Wrong::History},
      {"a nonconformity open", A::Release, R::NonconformityOpen,
       [](auto& t, auto&) { t.known.nonconformities.emplace_back(); }, Wrong::History},
      {"label not checked", A::Release, R::LabelUnchecked, [](auto& t, auto&) { t.known.labels.clear(); },
       Wrong::History},
      {"label differs", A::Release, R::LabelUnchecked, [](auto& t, auto&) { t.known.labels.back().pass = false; },
       Wrong::History},
      {"not reviewed", A::Release, R::ReviewMissing, [](auto& t, auto&) { t.known.reviews.clear(); }, Wrong::History},
      {"reviewed before the last print entry", A::Release, R::ReviewMissing,
       [](auto& t, auto&) { t.known.lastPrintRev = t.known.rev; }, Wrong::History},
      {"a required entry missing", A::Release, R::RecordIncomplete,
       [](auto&, auto& f) { f.missingEntries = {"postprocess.recorded"}; }},
      {"the record not looked at", A::Release, R::RecordIncomplete, [](auto&, auto& f) { f.recordChecked = false; }},
      {"the operator releases", A::Release, R::ReleaserIsOperator, [](auto& t, auto& f) { act(t, f, quality); },
       Wrong::Person},
      {"the author releases", A::Release, R::ReleaserIsAuthor,
       [](auto& t, auto&) { t.known.model->author = secondQuality.person; }, Wrong::History},

      {"delivered to nobody", A::Close, R::DeliveryMissing, [](auto& t, auto&) { of<Close>(t).delivered.clear(); }},
      {"a bundle that does not verify", A::Close, R::BundleUnverified,
       [](auto&, auto& f) { f.bundle.verified = false; }},
      {"no reason", A::Withdraw, R::ReasonMissing, [](auto& t, auto&) { of<Withdraw>(t).reason.clear(); }},
      {"a stranger to the case", A::ExportRecord, R::RoleMissing,
       [](auto& t, auto& f) {
         act(t, f, Actor{"u-0011", {"surgeon"}, ""});
       },
       Wrong::Person},
      {"a bundle that does not verify", A::ExportRecord, R::BundleUnverified,
       [](auto&, auto& f) { f.bundle.verified = false; }},
  };
}

} // namespace calque::domain::trial
