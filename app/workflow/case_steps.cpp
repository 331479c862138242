#include "case_steps.h"

#include <algorithm>
#include <array>
#include <string>

namespace calque::workflow {
namespace {

using domain::Act;
using domain::CaseState;

constexpr std::array steps{
    CaseStep{CaseState::None, Act::OpenCase, "case_request", "patient in envelopes, identity commit", "case.opened"},
    CaseStep{CaseState::Opened, Act::AcceptImages, "intake", "received bytes, manifest, true geometry",
             "intake.accepted"},
    CaseStep{CaseState::ImagesAccepted, Act::RegisterSegmentation, "segmentation", "surface, segment list, label map",
             "model.locked"},
    CaseStep{CaseState::Segmented, Act::Approve, "approval", "the page with pictures and numbers", "esign"},
    CaseStep{CaseState::Approved, Act::Plan, "print_plan", "inspection plan, placed 3MF", "print.planned"},
    CaseStep{CaseState::Planned, Act::ReleasePrint, "print_release", "the plan's page", "print.released"},
    CaseStep{CaseState::PrintReleased, Act::StartBuild, "print_run", "digest of the bytes sent", "print.started"},
    CaseStep{CaseState::Printing, Act::FinishBuild, "print_run", "the printer's report", "print.done"},
    CaseStep{CaseState::BuildAborted, Act::Plan, "print_plan", "a new ticket", "print.planned"},
    CaseStep{CaseState::Printed, Act::Inspect, "inspection", "measured distances, gauge", "inspection.recorded"},
    CaseStep{CaseState::Nonconforming, Act::Dispose, "inspection", "the disposition's page", "nonconformance.disposed"},
    CaseStep{CaseState::Inspected, Act::Release, "release", "label check, audit review, the release page",
             "case.released"},
    CaseStep{CaseState::Released, Act::Close, "dhr_close", "the verified bundle", "case.closed"},
};

} // namespace

std::span<const CaseStep> caseSteps() {
  return steps;
}

std::string rolesOf(Act act) {
  std::string words;
  for (const auto& line : domain::law().roles)
    if (line.act == act)
      for (auto role : line.roles)
        words += (words.empty() ? "" : ", ") + std::string(role);
  return words;
}

} // namespace calque::workflow
