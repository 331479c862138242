#include "work_list.h"

#include "case_request.h"
#include "rooms.h"

#include "core/base/canonical.h"
#include "core/domain/case_gates.h"

#include <algorithm>
#include <array>
#include <set>

namespace calque::workflow {
namespace {

using domain::Act;
using domain::CaseState;

/// Facts that another program kept may come of another fold. Rises with each change of what is kept or folded.
constexpr std::string_view form = "2 of calque " CALQUE_VERSION;

/// What a line is made of.
struct LineFacts {
  std::string subject, anatomy, side, due, scenario;
  CaseState state = CaseState::None;
  std::vector<std::string> barred;
};

/// Gates that look at what the one who acts did before.
constexpr std::array personalGates{domain::RefusalCode::SignerIsAuthor, domain::RefusalCode::OperatorIsReleaser,
                                   domain::RefusalCode::InspectorIsOperator, domain::RefusalCode::ReleaserIsOperator,
                                   domain::RefusalCode::ReleaserIsAuthor};

/// An act as these gates may be asked of it.
std::vector<domain::Command> commandsOf(const domain::Case& known, Act act) {
  std::vector<domain::Command> commands;
  if (act == Act::Approve)
    commands.emplace_back(domain::Approve{});
  if (act == Act::StartBuild)
    commands.emplace_back(domain::StartBuild{});
  if (act == Act::Release)
    commands.emplace_back(domain::Release{});
  if (act == Act::Inspect)
    for (const auto& run : known.runs)
      for (const auto& item : run.state == domain::RunState::Done ? run.items : std::vector<std::string>())
        commands.emplace_back(domain::Inspect{item, {}, {}, {}});
  return commands;
}

bool bars(const domain::Case& known, const domain::Command& command, const std::string& person) {
  domain::Facts facts;
  facts.actor.person = person;
  const std::optional<domain::Statement> noSignature;
  return std::ranges::any_of(domain::law().gates, [&](const domain::GateLine& line) {
    return line.act == domain::actOf(command) &&
           std::ranges::find(personalGates, line.refusal) != personalGates.end() &&
           line.objects({known, command, facts, noSignature});
  });
}

/// Who acted on the case and therefore may not do what comes next, or has done it.
std::vector<std::string> barredFrom(const domain::Case& known) {
  const auto act = nextStep(known.state, known.scenario).act;
  const auto commands = act ? commandsOf(known, *act) : std::vector<domain::Command>();
  std::vector<std::string> barred;
  for (const auto& person : known.people) {
    const auto is = [&](const domain::CaseSignature& one) { return one.statement.signer == person; };
    if ((!commands.empty() &&
         std::ranges::all_of(commands, [&](const auto& one) { return bars(known, one, person); })) ||
        (act == Act::Approve && std::ranges::any_of(domain::approvalsOf(known), is)))
      barred.push_back(person);
  }
  return barred;
}

LineFacts factsOf(const domain::Case& known) {
  return {known.subject,
          known.anatomy,
          std::string(domain::sideWord(known.side)),
          known.due,
          std::string(domain::lineOf(known.scenario).word),
          known.state,
          barredFrom(known)};
}

base::Result<std::string> textOf(const LineFacts& facts) {
  return base::toCanonical(base::JsonObject{{"form", form},
                                            {"subject", facts.subject},
                                            {"anatomy", facts.anatomy},
                                            {"side", facts.side},
                                            {"due", facts.due},
                                            {"scenario", facts.scenario},
                                            {"state", static_cast<int>(facts.state)},
                                            {"barred", facts.barred}});
}

std::optional<LineFacts> maybeFacts(const std::optional<std::string>& kept) {
  const auto json = kept ? base::fromCanonical(*kept) : base::Result<base::Json>();
  if (!kept || !json || json->text("form") != form)
    return std::nullopt;
  return LineFacts{json->text("subject"), json->text("anatomy"),  json->text("side"),
                   json->text("due"),     json->text("scenario"), static_cast<CaseState>(json->number("state")),
                   json->words("barred")};
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
          next.roles(),
          facts.barred,
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

std::vector<std::string> NextStep::roles() const {
  const auto& all = domain::law().roles;
  const auto line = std::ranges::find(all, act, [](const auto& one) { return std::optional(one.act); });
  return line == all.end() ? std::vector<std::string>()
                           : std::vector<std::string>(line->roles.begin(), line->roles.end());
}

bool isFor(const CaseLine& line, const std::string& person, const std::vector<std::string>& roles) {
  const auto holds = [&](std::string_view role) { return std::ranges::find(roles, role) != roles.end(); };
  return std::ranges::any_of(line.waitsOn, holds) && std::ranges::none_of(domain::law().movesNothing, holds) &&
         std::ranges::find(line.notOn, person) == line.notOn.end();
}

NextStep nextStep(CaseState state, domain::Scenario scenario) {
  constexpr NextStep plan{"plan (technician, qa)", Act::Plan};
  switch (state) {
  case CaseState::Opened:
    return {"images (technician, segmenter, radiologist)", Act::AcceptImages};
  case CaseState::ImagesAccepted:
    return {"segmentation (segmenter, radiologist)", Act::RegisterSegmentation};
  case CaseState::Segmented:
    return domain::lineOf(scenario).approvalRequired ? NextStep{"approval (surgeon; radiologist beside)", Act::Approve}
                                                     : plan;
  case CaseState::Approved:
    return plan;
  case CaseState::Planned:
    return {"release to print (qa)", Act::ReleasePrint};
  case CaseState::PrintReleased:
    return {"build (technician, qa)", Act::StartBuild};
  case CaseState::Printing:
    return {"the printer", {}};
  case CaseState::BuildAborted:
    return {"a new plan (technician, qa)", Act::Plan};
  case CaseState::Printed:
    return {"inspection (another technician or qa)", Act::Inspect};
  case CaseState::Inspected:
    return {"label, review, release (qa)", Act::Release};
  case CaseState::Nonconforming:
    return {"disposition (two qa)", Act::Dispose};
  case CaseState::Released:
    return {"close (qa)", Act::Close};
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
