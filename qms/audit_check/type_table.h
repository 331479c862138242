// The closed list of entry types (record.md 3.3) as the verifier reads it: the list's own words, compiled once at
// start.
#pragma once

#include "type_words.h"

#include <cstdint>
#include <string_view>

namespace calque::audit_check {

enum class Type : std::uint8_t {
  LabCreated,
  ConfigChanged,
  SoftwareChanged,
  CaIssued,
  KeyRotated,
  KeyCompromised,
  PersonEnrolled,
  PersonRekeyed,
  PersonRevoked,
  RoleGranted,
  RoleWithdrawn,
  TrainingRecorded,
  SessionOpened,
  SessionFailed,
  SessionLocked,
  SessionClosed,
  Esign,
  CaseOpened,
  CaseAmended,
  StepRefused,
  IntakeAccepted,
  IntakeRefused,
  SegmentationImported,
  SegmentationCreated,
  SegmentationChanged,
  ModelLocked,
  ModelUnlocked,
  ModelTransformed,
  PrintPlanned,
  PrintReleased,
  PrintVoided,
  PrintRefused,
  PrintStarted,
  PrintDone,
  PrintAborted,
  PostprocessRecorded,
  InspectionRecorded,
  NonconformanceOpened,
  NonconformanceDisposed,
  LabelChecked,
  CaseReleased,
  CaseClosed,
  CaseWithdrawn,
  DhrExported,
  ClearanceProposed,
  ClearanceApproved,
  ClearanceWithdrawn,
  MaterialLotReceived,
  MaterialLotAccepted,
  MaterialLotQuarantined,
  PrinterRegistered,
  PrinterChanged,
  PrinterQualified,
  PrinterSuspended,
  GaugeRegistered,
  GaugeCalibrated,
  QualificationStarted,
  QualificationStep,
  QualificationDone,
  QualificationAborted,
  PhiViewed,
  PhiExported,
  DeidentifiedExported,
  AnchorMade,
  AnchorFailed,
  AuditReviewed,
  LogVerified,
  ClockBack,
  ClockConfirmed,
  DiskFull,
  StoreRecovered,
  StoreQuarantined,
  BackupMade,
  RestoreDone,
  EraseDone,
  HoldPlaced,
  HoldLifted
};

struct TypeSpec {
  Type type{};
  std::string_view name;
  char actor = '*';            ///< P person, S system, * either
  std::string_view prefixes;   ///< letters of the records it may stand on
  bool recordOptional = false; ///< with prefixes: the record may be absent
  bool withSubject = false;    ///< flag s
  bool withChange = false;     ///< flag o: old, new
  bool withReason = false;     ///< flag r
  bool withFiles = false;      ///< flags f, e
  bool mayHaveNoFiles = false; ///< flag e
  ValueType data;              ///< an object
};

/// nullptr for a word that is not in the list.
[[nodiscard]] const TypeSpec* maybeType(std::string_view name);

} // namespace calque::audit_check
