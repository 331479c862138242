#include "work_list.h"

#include "case_request.h"
#include "rooms.h"

#include "core/base/canonical.h"

#include <algorithm>
#include <set>

namespace calque::workflow {
namespace {

using domain::CaseState;

/// Facts that another program kept may come of another fold. Rises with each change of what is kept or folded.
constexpr std::string_view form = "1 of calque " CALQUE_VERSION;

/// What a line is made of.
struct LineFacts {
  std::string subject, anatomy, side, due, scenario;
  CaseState state = CaseState::None;
};

LineFacts factsOf(const domain::Case& known) {
  return {known.subject,
          known.anatomy,
          std::string(domain::sideWord(known.side)),
          known.due,
          std::string(domain::lineOf(known.scenario).word),
          known.state};
}

base::Result<std::string> textOf(const LineFacts& facts) {
  return base::toCanonical(base::JsonObject{{"form", form},
                                            {"subject", facts.subject},
                                            {"anatomy", facts.anatomy},
                                            {"side", facts.side},
                                            {"due", facts.due},
                                            {"scenario", facts.scenario},
                                            {"state", static_cast<int>(facts.state)}});
}

std::optional<LineFacts> maybeFacts(const std::optional<std::string>& kept) {
  const auto json = kept ? base::fromCanonical(*kept) : base::Result<base::Json>();
  if (!kept || !json || json->text("form") != form)
    return std::nullopt;
  return LineFacts{json->text("subject"), json->text("anatomy"),  json->text("side"),
                   json->text("due"),     json->text("scenario"), static_cast<CaseState>(json->number("state"))};
}

CaseLine lineOf(const std::string& caseId, const LineFacts& facts, bool erased) {
  const auto scenario = domain::maybeScenario(facts.scenario);
  const auto next = scenario ? nextStep(facts.state, *scenario) : NextStep{};
  return {caseId,
          std::string(domain::stateWord(facts.state)),
          facts.scenario,
          facts.anatomy,
          facts.side,
          facts.due,
          std::string(next.words),
          std::string(next.role),
          erased};
}

base::Result<std::set<std::string>> erasedSubjects(const audit::Log& log) {
  CALQUE_TRY(erasures, log.entriesOfTypes({"erase.done"}));
  std::set<std::string> subjects;
  for (const auto& entry : erasures)
    subjects.insert(entry.subject);
  return subjects;
}

} // namespace

NextStep nextStep(CaseState state, domain::Scenario scenario) {
  constexpr NextStep plan{"plan (technician)", "technician"};
  switch (state) {
  case CaseState::Opened:
    return {"images (technician)", "technician"};
  case CaseState::ImagesAccepted:
    return {"segmentation (segmenter)", "segmenter"};
  case CaseState::Segmented:
    return domain::lineOf(scenario).approvalRequired ? NextStep{"approval (surgeon)", "surgeon"} : plan;
  case CaseState::Approved:
    return plan;
  case CaseState::Planned:
    return {"release to print (qa)", "qa"};
  case CaseState::PrintReleased:
    return {"build (technician)", "technician"};
  case CaseState::Printing:
    return {"the printer", ""};
  case CaseState::BuildAborted:
    return {"a new plan (technician)", "technician"};
  case CaseState::Printed:
    return {"inspection (another technician)", "technician"};
  case CaseState::Inspected:
    return {"label, review, release (qa)", "qa"};
  case CaseState::Nonconforming:
    return {"disposition (two qa)", "qa"};
  case CaseState::Released:
    return {"close (qa)", "qa"};
  default:
    return {};
  }
}

base::Result<std::vector<CaseLine>> caseLines(const Lab& lab, const base::Progress& progress) {
  const auto& log = lab.rooms().log;
  CALQUE_TRY(cases, log.recordsOf('c', "case.opened"));
  CALQUE_TRY(erased, erasedSubjects(log));
  std::vector<CaseLine> lines;
  std::vector<audit::RecordHead> fresh;
  bool isStopped = false;
  for (auto& one : cases) {
    auto facts = maybeFacts(one.kept);
    if (!facts) {
      isStopped = progress && !progress(static_cast<double>(lines.size()) / static_cast<double>(cases.size()), "cases");
      if (isStopped)
        break;
      CALQUE_TRY(known, caseOf(lab, one.record));
      facts = factsOf(known);
      CALQUE_TRY(text, textOf(*facts));
      one.kept = std::move(text); // where it grew since it was listed, under a head that is past: never found again
      fresh.push_back(one);
    }
    lines.push_back(lineOf(one.record, *facts, erased.contains(facts->subject)));
  }
  if (!fresh.empty())
    (void)log.keep(fresh); // where index.db cannot be written, the next call folds again
  if (isStopped)
    return base::fault(base::FaultKind::Busy, "stopped on request");
  return lines;
}

} // namespace calque::workflow
