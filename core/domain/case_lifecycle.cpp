#include "case_lifecycle.h"

#include <algorithm>
#include <array>

namespace calque::domain {
namespace {

using S = CaseState;
using A = Act;

constexpr auto moves = std::to_array<MoveLine>({
    {S::None, A::OpenCase, S::Opened},
    {S::Opened, A::AcceptImages, S::ImagesAccepted},
    {S::ImagesAccepted, A::AcceptImages, S::ImagesAccepted}, // another series: the earlier one stays in the record
    {S::ImagesAccepted, A::RegisterSegmentation, S::Segmented},
    {S::Segmented, A::RegisterSegmentation, S::Segmented},
    {S::Approved, A::RegisterSegmentation, S::Segmented}, // a new version voids the approval
    {S::Planned, A::RegisterSegmentation, S::Segmented},
    {S::Segmented, A::ModifyModel, S::Segmented},
    {S::Approved, A::ModifyModel, S::Segmented},
    {S::Planned, A::ModifyModel, S::Segmented},
    {S::Segmented, A::Approve, S::Segmented}, // a radiologist beside; the surgeon's is still missing
    {S::Segmented, A::Approve, S::Approved},
    {S::Approved, A::Approve, S::Approved},
    {S::Segmented, A::Plan, S::Planned}, // uses without approval only: a gate
    {S::Approved, A::Plan, S::Planned},
    {S::Planned, A::Plan, S::Planned},
    {S::BuildAborted, A::Plan, S::Planned},
    {S::Planned, A::ReleasePrint, S::PrintReleased},
    {S::PrintReleased, A::VoidTicket, S::Planned},
    {S::PrintReleased, A::StartBuild, S::Printing},
    {S::Printing, A::FinishBuild, S::Printed},
    {S::Printing, A::AbortBuild, S::BuildAborted},
    {S::Printed, A::PostProcess, S::Printed},
    {S::Printed, A::Inspect, S::Inspected},
    {S::Inspected, A::Inspect, S::Inspected}, // the next copy
    {S::Inspected, A::OpenNonconformity, S::Nonconforming},
    {S::Nonconforming, A::OpenNonconformity, S::Nonconforming},
    {S::Nonconforming, A::Dispose, S::Nonconforming}, // concession, or another one is still open
    {S::Nonconforming, A::Dispose, S::Planned},       // reprint
    {S::Nonconforming, A::Dispose, S::Printed},       // rework
    {S::Nonconforming, A::Dispose, S::Withdrawn},     // scrap
    {S::Printed, A::CheckLabel, S::Printed},
    {S::Inspected, A::CheckLabel, S::Inspected},
    {S::Nonconforming, A::CheckLabel, S::Nonconforming},
    {S::Printed, A::ReviewTrail, S::Printed},
    {S::Inspected, A::ReviewTrail, S::Inspected},
    {S::Nonconforming, A::ReviewTrail, S::Nonconforming},
    {S::Inspected, A::Release, S::Released},
    {S::Nonconforming, A::Release, S::Released}, // after a concession: a gate
    {S::Released, A::Close, S::Closed},
    {S::Opened, A::Withdraw, S::Withdrawn},
    {S::ImagesAccepted, A::Withdraw, S::Withdrawn},
    {S::Segmented, A::Withdraw, S::Withdrawn},
    {S::Approved, A::Withdraw, S::Withdrawn},
    {S::Planned, A::Withdraw, S::Withdrawn},
    {S::PrintReleased, A::Withdraw, S::Withdrawn},
    {S::BuildAborted, A::Withdraw, S::Withdrawn},
    {S::Printed, A::Withdraw, S::Withdrawn},
    {S::Inspected, A::Withdraw, S::Withdrawn},
    {S::Nonconforming, A::Withdraw, S::Withdrawn},
    {S::Released, A::Withdraw, S::Withdrawn},
    {S::Opened, A::ExportRecord, S::Opened},
    {S::ImagesAccepted, A::ExportRecord, S::ImagesAccepted},
    {S::Segmented, A::ExportRecord, S::Segmented},
    {S::Approved, A::ExportRecord, S::Approved},
    {S::Planned, A::ExportRecord, S::Planned},
    {S::PrintReleased, A::ExportRecord, S::PrintReleased},
    {S::Printing, A::ExportRecord, S::Printing},
    {S::BuildAborted, A::ExportRecord, S::BuildAborted},
    {S::Printed, A::ExportRecord, S::Printed},
    {S::Inspected, A::ExportRecord, S::Inspected},
    {S::Nonconforming, A::ExportRecord, S::Nonconforming},
    {S::Released, A::ExportRecord, S::Released},
    {S::Closed, A::ExportRecord, S::Closed},
    {S::Withdrawn, A::ExportRecord, S::Withdrawn},
});

constexpr std::array states = {S::Opened,        S::ImagesAccepted, S::Segmented,    S::Approved, S::Planned,
                               S::PrintReleased, S::Printing,       S::BuildAborted, S::Printed,  S::Inspected,
                               S::Nonconforming, S::Released,       S::Closed,       S::Withdrawn};

constexpr std::array<std::string_view, 15> stateWords = {
    "None",         "Opened",  "ImagesAccepted", "Segmented",     "Approved", "Planned", "PrintReleased", "Printing",
    "BuildAborted", "Printed", "Inspected",      "Nonconforming", "Released", "Closed",  "Withdrawn"};

struct ActWords {
  std::string_view word, title;
};
constexpr std::array<ActWords, 21> actWords = {{{"OpenCase", "open case"},
                                                {"AcceptImages", "accept images"},
                                                {"RegisterSegmentation", "register segmentation"},
                                                {"ModifyModel", "modify model"},
                                                {"Approve", "approve"},
                                                {"Plan", "plan"},
                                                {"ReleasePrint", "release to print"},
                                                {"VoidTicket", "void ticket"},
                                                {"StartBuild", "start build"},
                                                {"FinishBuild", "finish build"},
                                                {"AbortBuild", "abort build"},
                                                {"PostProcess", "post-process"},
                                                {"Inspect", "inspect"},
                                                {"OpenNonconformity", "open nonconformity"},
                                                {"Dispose", "dispose"},
                                                {"CheckLabel", "check label"},
                                                {"ReviewTrail", "review audit trail"},
                                                {"Release", "release"},
                                                {"Close", "close"},
                                                {"Withdraw", "withdraw"},
                                                {"ExportRecord", "export record"}}};

constexpr auto acts = [] {
  std::array<Act, actWords.size()> all{};
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i] = static_cast<Act>(i + 1);
  return all;
}();

template <class List> auto* lastWhere(const List& list, auto&& holds) {
  const auto found = std::find_if(list.rbegin(), list.rend(), holds);
  return found == list.rend() ? nullptr : &*found;
}

bool holdsItem(const std::vector<std::string>& items, std::string_view item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

} // namespace

std::span<const MoveLine> moveTable() {
  return moves;
}
std::span<const CaseState> allStates() {
  return states;
}
std::span<const Act> allActs() {
  return acts;
}
std::string_view stateWord(CaseState state) {
  return stateWords.at(static_cast<std::size_t>(state));
}
std::string_view actWord(Act act) {
  return actWords.at(static_cast<std::size_t>(act) - 1).word;
}
std::string_view actTitle(Act act) {
  return actWords.at(static_cast<std::size_t>(act) - 1).title;
}
bool isFinal(CaseState state) {
  return state == S::Closed || state == S::Withdrawn;
}

std::vector<CaseSignature> approvalsOf(const Case& known) {
  std::vector<CaseSignature> approvals;
  if (known.model)
    std::copy_if(known.signatures.begin(), known.signatures.end(), std::back_inserter(approvals),
                 [&](const auto& signature) {
                   const auto& said = signature.statement;
                   return signature.rev > known.model->rev && said.meaning == "approval" &&
                          (said.role == "surgeon" || said.role == "radiologist") && said.covers(known.model->model);
                 });
  return approvals;
}

bool hasSurgeonsApproval(const Case& known) {
  const auto approvals = approvalsOf(known);
  return std::any_of(approvals.begin(), approvals.end(),
                     [](const auto& approval) { return approval.statement.role == "surgeon"; });
}

const Ticket* maybeOpenTicket(const Case& known) {
  return lastWhere(known.tickets, [](const auto& ticket) { return !ticket.used && !ticket.voided; });
}

const Run* maybeOpenRun(const Case& known) {
  return lastWhere(known.runs, [](const auto& run) { return run.state == RunState::Open; });
}

const Run* maybeRunOf(const Case& known, std::string_view item) {
  return lastWhere(known.runs, [item](const auto& run) { return holdsItem(run.items, item); });
}

const Inspection* maybeLastInspection(const Case& known, std::string_view item) {
  return lastWhere(known.inspections, [item](const auto& inspection) { return inspection.item == item; });
}

const LabelCheck* maybeLastLabelCheck(const Case& known, std::string_view item) {
  return lastWhere(known.labels, [item](const auto& label) { return label.item == item; });
}

bool hasConcession(const Case& known, std::string_view item) {
  const auto* inspection = maybeLastInspection(known, item);
  return lastWhere(known.nonconformities, [&](const auto& nc) {
           return nc.item == item && nc.disposition == "concession" && inspection && nc.rev > inspection->rev;
         }) != nullptr;
}

const SegmentationPart* maybeLockedSegmentation(const Case& known) {
  if (!known.model)
    return nullptr;
  return lastWhere(known.segmentations, [&](const auto& part) {
    return std::any_of(part.files.begin(), part.files.end(),
                       [&](const auto& file) { return file.id == known.model->segmentation; });
  });
}

std::vector<std::string> factsNotMeasured(const Case& known) {
  static constexpr std::string_view tail = ": not measured";
  std::vector<std::string> names;
  if (known.model)
    for (const auto& check : known.model->checks)
      if (check.ends_with(tail))
        names.push_back(check.substr(0, check.size() - tail.size()));
  return names;
}

} // namespace calque::domain
