#include "type_table.h"

#include <unordered_map>

namespace calque::audit_check {
namespace {

struct Row {
  Type type;
  std::string_view name;
  char actor;
  std::string_view record, flags, data; ///< the columns of record.md 3.3; "-" is none
};

// clang-format off
constexpr Row rows[] = {
  {Type::LabCreated, "lab.created", 'S', "", "",
   "name:s software:s test:b vkey:s endorse:B root:h issuing:[h] "
   "policy:{anchor_age_s:i,anchor_entries:i,idle_s:i,session_s:i} from?:{log:s,size:i,root:h}"},
  {Type::ConfigChanged, "config.changed", 'P', "", "or", "section:s"},
  {Type::SoftwareChanged, "software.changed", 'S', "", "r", "from:s to:s build:h"},
  {Type::CaIssued, "ca.issued", 'P', "", "r", "fp:h approver:P approver_sid?:x"},
  {Type::KeyRotated, "key.rotated", 'S', "", "r", "old:s new:s endorse:B"},
  {Type::KeyCompromised, "key.compromised", 'P', "", "r", "what:log|person|ca|device person?:P doubt_from:i"},
  {Type::PersonEnrolled, "person.enrolled", '*', "u", "",
   "name:s roles:[role] fp:h idcheck:s approver?:P approver_sid?:x"},
  {Type::PersonRekeyed, "person.rekeyed", 'P', "u", "r", "fp:h old_fp:h idcheck:s approver:P approver_sid?:x"},
  {Type::PersonRevoked, "person.revoked", 'P', "u", "r", "fp:h cause:left|lost|compromise|misuse doubt_from?:i"},
  {Type::RoleGranted, "role.granted", 'P', "u", "r", "role:role approver:P approver_sid?:x"},
  {Type::RoleWithdrawn, "role.withdrawn", 'P', "u", "r", "role:role"},
  {Type::TrainingRecorded, "training.recorded", 'P', "u", "", "procedure:s revision:s result:pass|fail expires?:y"},
  {Type::SessionOpened, "session.opened", 'P', "", "", ""},
  {Type::SessionFailed, "session.failed", 'S', "", "",
   "account?:P cause:secret|factor|delay|unknown|revoked count:i source:s"},
  {Type::SessionLocked, "session.locked", '*', "", "", "cause:idle|user|sleep|second_login|policy"},
  {Type::SessionClosed, "session.closed", '*', "", "", "cause:user|shift|policy|stop"},
  {Type::Esign, "esign", 'P', "cukpmgq", "e", "stmt:T cms:B"},
  {Type::CaseOpened, "case.opened", 'P', "c", "",
   "use:clinical|nonclinical "
   "scenario:diagnosis|surgical_planning|patient_management|surgical_guide|patient_communication|training|device_testing "
   "anatomy:s side:left|right|both|none identity:h requester:P due?:y"},
  {Type::CaseAmended, "case.amended", 'P', "c", "or", "field:s"},
  {Type::StepRefused, "step.refused", '*', "cukpmgq?", "r", "step:s number:i expected?:s found?:s"},
  {Type::IntakeAccepted, "intake.accepted", '*', "c", "f",
   "source:s modality:s slices:i spacing_mm:d series:h warnings:[s]"},
  {Type::IntakeRefused, "intake.refused", '*', "c?", "r", "source:s code:s sha256?:h size?:i"},
  {Type::SegmentationImported, "segmentation.imported", 'P', "c", "f", "tool:s version:s k_number?:s structures:[s]"},
  {Type::SegmentationCreated, "segmentation.created", 'P', "c", "f", "tool:s version:s structures:[s]"},
  {Type::SegmentationChanged, "segmentation.changed", 'P', "c", "for", "tool:s version:s structures:[s]"},
  {Type::ModelLocked, "model.locked", 'P', "c", "f",
   "segmentation:h model:h geometry:h units:mm|cm|m|in triangles:i volume_mm3:d bbox_mm:[d] "
   "checks:[s]"},
  {Type::ModelUnlocked, "model.unlocked", 'P', "c", "r", "model:h"},
  {Type::ModelTransformed, "model.transformed", 'P', "c", "fr", "op:s tool:s from:h to:h max_dev_mm?:d"},
  {Type::PrintPlanned, "print.planned", 'P', "c", "f",
   "job:Rj model:h printer:Rp lots:[Rm] clearance?:Rk mode:s preset?:s layer_um:i "
   "postprocess:s placement:[d] copies:i token:x"},
  {Type::PrintReleased, "print.released", 'P', "c", "",
   "job:Rj model:h printer:Rp lots:[Rm] clearance?:Rk token:x expires:z sids:[x] sid:x "
   "override?:x"},
  {Type::PrintVoided, "print.voided", 'P', "c", "r", "job:Rj token:x"},
  {Type::PrintRefused, "print.refused", '*', "c", "r", "job:Rj code:s expected?:s found?:s"},
  {Type::PrintStarted, "print.started", '*', "c", "", "job:Rj run:i token:x operator:P serial:s sent:h items:[Rd]"},
  {Type::PrintDone, "print.done", '*', "c", "e", "job:Rj run:i serial:s"},
  {Type::PrintAborted, "print.aborted", '*', "c", "r", "job:Rj run:i cause:operator|printer|link|power|process"},
  {Type::PostprocessRecorded, "postprocess.recorded", 'P', "c", "", "items:[Rd] steps:[{step:s,minutes:i,setting:s}]"},
  {Type::InspectionRecorded, "inspection.recorded", 'P', "c", "",
   "item:Rd gauge?:Rg method:caliper|scan|ct|visual "
   "results:[{point:s,nominal_mm:d,found_mm:d,limit_mm:d,pass:b}] outcome:pass|fail"},
  {Type::NonconformanceOpened, "nonconformance.opened", 'P', "cpmgq", "", "nc:Rn item?:Rd text:t"},
  {Type::NonconformanceDisposed, "nonconformance.disposed", 'P', "cpmgq", "r",
   "nc:Rn disposition:rework|reprint|scrap|concession sid:x"},
  {Type::LabelChecked, "label.checked", 'P', "c", "f", "item:Rd checks:[s] outcome:pass|fail"},
  {Type::CaseReleased, "case.released", 'P', "c", "", "items:[Rd] sid:x"},
  {Type::CaseClosed, "case.closed", 'P', "c", "", "delivered:s"},
  {Type::CaseWithdrawn, "case.withdrawn", 'P', "c", "r", ""},
  {Type::DhrExported, "dhr.exported", 'P', "c", "", "size:i root:h manifest:h to:s"},
  {Type::ClearanceProposed, "clearance.proposed", 'P', "k", "f",
   "software:s version:s k_number:s decided?:y anatomies:[s] uses:[s] ages:s printer_model:s "
   "firmware:s materials:[s] mode:s layer_um:i postprocess:s deviation_mm?:d source_title:s "
   "source_revision:s source_date:y effective:y example:b"},
  {Type::ClearanceApproved, "clearance.approved", 'P', "k", "", "sid:x"},
  {Type::ClearanceWithdrawn, "clearance.withdrawn", 'P', "k", "r", ""},
  {Type::MaterialLotReceived, "material.lot.received", 'P', "m", "f", "supplier:s material:s lot:s expires:y"},
  {Type::MaterialLotAccepted, "material.lot.accepted", 'P', "m", "", "checks:[s]"},
  {Type::MaterialLotQuarantined, "material.lot.quarantined", 'P', "m", "r", ""},
  {Type::PrinterRegistered, "printer.registered", 'P', "p", "", "model:s serial:s firmware:s"},
  {Type::PrinterChanged, "printer.changed", 'P', "p", "or", "firmware:s"},
  {Type::PrinterQualified, "printer.qualified", 'P', "p", "", "runs:[Rq] until:y sid:x"},
  {Type::PrinterSuspended, "printer.suspended", '*', "p", "r", ""},
  {Type::GaugeRegistered, "gauge.registered", 'P', "g", "", "model:s serial:s range_mm:d"},
  {Type::GaugeCalibrated, "gauge.calibrated", 'P', "g", "f", "outcome:in|out|adjusted due:y"},
  {Type::QualificationStarted, "qualification.started", 'P', "q", "",
   "kind:iq|oq|pq protocol:s printer?:Rp run:i build:h"},
  {Type::QualificationStep, "qualification.step", '*', "q", "", "step:s expected:s found:s pass:b"},
  {Type::QualificationDone, "qualification.done", 'P', "q", "f", "outcome:pass|fail"},
  {Type::QualificationAborted, "qualification.aborted", '*', "q", "r", ""},
  {Type::PhiViewed, "phi.viewed", 'P', "", "s", "fields:[s] purpose:s"},
  {Type::PhiExported, "phi.exported", 'P', "", "sr", "fields:[s] to:s"},
  {Type::DeidentifiedExported, "deidentified.exported", 'P', "", "sr", "profile:s to:s sha256:h"},
  {Type::AnchorMade, "anchor.made", 'S', "", "", "kind:witness|label|rfc3161|receipt size:i token:h to:s"},
  {Type::AnchorFailed, "anchor.failed", 'S', "", "r", "kind:witness|label|rfc3161|receipt size:i to:s"},
  {Type::AuditReviewed, "audit.reviewed", 'P', "c?", "", "from:i to:i remarks:i sid?:x"},
  {Type::LogVerified, "log.verified", '*', "", "", "size:i root:h exit:i"},
  {Type::ClockBack, "clock.back", 'S', "", "", "from:z to:z step_ms:i"},
  {Type::ClockConfirmed, "clock.confirmed", 'P', "", "r", ""},
  {Type::DiskFull, "disk.full", 'S', "", "", "place:s free:i"},
  {Type::StoreRecovered, "store.recovered", 'S', "", "r", "journal:h size:i"},
  {Type::StoreQuarantined, "store.quarantined", 'S', "", "r", "size:i expected:i"},
  {Type::BackupMade, "backup.made", '*', "", "", "size:i root:h to:s sha256:h"},
  {Type::RestoreDone, "restore.done", 'P', "", "r", "approver:P approver_sid?:x from:i to:i"},
  {Type::EraseDone, "erase.done", 'P', "", "sr", "approver:P approver_sid?:x basis:s blobs:i"},
  {Type::HoldPlaced, "hold.placed", 'P', "", "sr", "until?:y"},
  {Type::HoldLifted, "hold.lifted", 'P', "", "sr", "approver:P approver_sid:x"},
};
// clang-format on

TypeSpec compile(const Row& row) {
  TypeSpec spec;
  spec.type = row.type;
  spec.name = row.name;
  spec.actor = row.actor;
  spec.recordOptional = row.record.ends_with('?');
  spec.prefixes = row.record.substr(0, row.record.size() - (spec.recordOptional ? 1 : 0));
  auto has = [&](char flag) { return row.flags.find(flag) != std::string_view::npos; };
  spec.withSubject = has('s');
  spec.withChange = has('o');
  spec.withReason = has('r');
  spec.mayHaveNoFiles = has('e');
  spec.withFiles = has('f') || spec.mayHaveNoFiles;
  spec.data = objectType(row.data);
  return spec;
}

} // namespace

const TypeSpec* maybeType(std::string_view name) {
  static const auto types = [] {
    std::unordered_map<std::string_view, TypeSpec> all;
    for (const auto& row : rows)
      all.emplace(row.name, compile(row));
    return all;
  }();
  auto found = types.find(name);
  return found == types.end() ? nullptr : &found->second;
}

} // namespace calque::audit_check
