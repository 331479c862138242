// States and allowed moves of a case: one table (rules.md 2), and the fold that makes a case of its entries. The log is
// the only truth: a Case is never stored, only folded. Whether a move may be made now is the gates' question
// (case_gates.h).
#pragma once

#include "case_parts.h"
#include "intended_use.h"

#include <span>

namespace calque::domain {

/// Numbers are stored in read models. `None` is before `case.opened`.
enum class CaseState {
  None = 0,
  Opened = 1,
  ImagesAccepted = 2,
  Segmented = 3,
  Approved = 4,
  Planned = 5,
  PrintReleased = 6,
  Printing = 7,
  BuildAborted = 8,
  Printed = 9,
  Inspected = 10,
  Nonconforming = 11,
  Released = 12,
  Closed = 13,
  Withdrawn = 14,
};

/// What a person can do to a case; one for each command of case_commands.h, in the same order.
enum class Act {
  OpenCase = 1,
  AcceptImages = 2,
  RegisterSegmentation = 3,
  ModifyModel = 4,
  Approve = 5,
  Plan = 6,
  ReleasePrint = 7,
  VoidTicket = 8,
  StartBuild = 9,
  FinishBuild = 10,
  AbortBuild = 11,
  PostProcess = 12,
  Inspect = 13,
  OpenNonconformity = 14,
  Dispose = 15,
  CheckLabel = 16,
  ReviewTrail = 17,
  Release = 18,
  Close = 19,
  Withdraw = 20,
  ExportRecord = 21,
};

/// `act` may be tried in `from`, and may leave the case in `to`. Where an act has several targets, what it says
/// decides: who signs (Approve), which disposition (Dispose).
struct MoveLine {
  CaseState from;
  Act act;
  CaseState to;
  bool operator==(const MoveLine&) const = default;
};

[[nodiscard]] std::span<const MoveLine> moveTable();
[[nodiscard]] std::span<const CaseState> allStates(); ///< without None
[[nodiscard]] std::span<const Act> allActs();
[[nodiscard]] std::string_view stateWord(CaseState state); ///< "PrintReleased"
[[nodiscard]] std::string_view actWord(Act act);           ///< "ReleasePrint"
[[nodiscard]] std::string_view actTitle(Act act); ///< "release to print": for people, and `step` of step.refused
[[nodiscard]] bool isFinal(CaseState state);      ///< Closed or Withdrawn

/// A case as its entries tell it. Default: no case.
struct Case {
  std::string id;      ///< c-NNNN
  std::string subject; ///< pseudonym of the patient
  CaseState state = CaseState::None;
  std::uint64_t rev = 0; ///< of its last entry
  std::uint64_t seq = 0; ///< of its last entry

  Path path = Path::NonDiagnostic;
  Scenario scenario = Scenario::Training;
  std::string anatomy;
  Side side = Side::None;
  std::string identity; ///< commit
  std::string requester;
  std::string due; ///< may be empty

  std::optional<SeriesPart> series;
  std::vector<SegmentationPart> segmentations; ///< oldest first
  std::optional<LockedModel> model;            ///< nothing while unlocked
  std::vector<Unlock> unlocks;                 ///< each voided the approvals before it
  std::vector<std::string> authors;            ///< who wrote a segmentation or a lock since the last unlock
  std::vector<CaseSignature> signatures;       ///< every esign of the case
  std::optional<PrintPlan> plan;               ///< the latest
  std::vector<Ticket> tickets;
  std::vector<Run> runs;
  std::vector<PostProcessing> postProcessing;
  std::vector<Inspection> inspections;
  std::vector<Nonconformity> nonconformities;
  std::vector<LabelCheck> labels;
  std::vector<Review> reviews;
  std::optional<CaseRelease> release;
  std::string delivered;               ///< of case.closed
  std::string endReason;               ///< of case.withdrawn
  std::uint64_t lastPrintRev = 0;      ///< of the last print.* entry
  std::uint64_t lastInspectionRev = 0; ///< of the last inspection.recorded
  std::vector<std::string> people;     ///< persons who acted, each once
};

/// The case after one more of its entries. Its entries that say nothing of its state (step.refused, dhr.exported)
/// change only rev, seq and people; other records' change nothing.
[[nodiscard]] Case evolve(Case before, const Entry& entry);
[[nodiscard]] Case caseOf(std::span<const Entry> entries, std::string_view id);

// What follows from a case.
/// Signatures with meaning approval, by a surgeon or radiologist, over the model now locked; empty while nothing is
/// locked.
[[nodiscard]] std::vector<CaseSignature> approvalsOf(const Case& known);
[[nodiscard]] bool hasSurgeonsApproval(const Case& known);
[[nodiscard]] const Ticket*
maybeOpenTicket(const Case& known); ///< neither used nor voided; nullptr where there is none
[[nodiscard]] const Run* maybeOpenRun(const Case& known);
[[nodiscard]] const Run* maybeRunOf(const Case& known, std::string_view item);
[[nodiscard]] const Inspection* maybeLastInspection(const Case& known, std::string_view item);
[[nodiscard]] const LabelCheck* maybeLastLabelCheck(const Case& known, std::string_view item);
[[nodiscard]] bool hasConcession(const Case& known, std::string_view item); ///< a disposed nonconformity of it says so
[[nodiscard]] const SegmentationPart*
maybeLockedSegmentation(const Case& known); ///< the one that the locked model stands on
/// The facts that `checks` of the locked model call "not measured", by name; the signature accepts each by name.
[[nodiscard]] std::vector<std::string> factsNotMeasured(const Case& known);

} // namespace calque::domain
