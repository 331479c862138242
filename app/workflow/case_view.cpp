#include "case_view.h"

#include "case_context.h"
#include "case_steps.h"
#include "rooms.h"
#include "work_list.h"

#include <algorithm>

namespace calque::workflow {
namespace {

/// The entry that a step leaves, as this case has it: an approval is one signature among others.
bool isOf(const CaseStep& step, const domain::Entry& entry) {
  if (step.act != domain::Act::Approve)
    return entry.type == step.entry;
  return entry.type == "esign" && entry.data.text("stmt").find(R"("meaning":"approval")") != std::string::npos;
}

std::string nameOf(const identity::People& people, const std::string& id) {
  const auto* person = people.maybePerson(id);
  return person ? person->name + " (" + id + ")" : id;
}

StepView viewOf(const CaseStep& step, const std::vector<domain::Entry>& entries, const identity::People& people) {
  StepView view;
  view.title = domain::actTitle(step.act);
  view.evidence = step.evidence;
  view.roles = rolesOf(step.act);
  for (const auto& entry : entries) {
    if (isOf(step, entry)) {
      view.seq = entry.seq;
      view.who = nameOf(people, entry.actor);
      view.when = base::toLocalText(entry.at, entry.offset);
      view.files = entry.files;
    }
    if (entry.type == "step.refused" && entry.data.text("step") == view.title)
      view.refused.push_back("refused " + std::to_string(entry.data.number("number")) + ": " + entry.reason);
  }
  return view;
}

/// Where on the path a state stands: the number of steps that lead to it.
std::size_t stepsBefore(domain::CaseState state) {
  const auto steps = caseSteps();
  const auto next = std::ranges::find(steps, state, &CaseStep::from);
  return static_cast<std::size_t>(next - steps.begin());
}

} // namespace

base::Result<CaseView> caseView(const Lab& lab, const std::string& caseId) {
  CALQUE_TRY(known, caseOf(lab, caseId));
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(caseId));
  CALQUE_TRY(people, peopleOf(lab));
  CaseView view{known.id,
                known.subject,
                std::string(domain::stateWord(known.state)),
                std::string(domain::lineOf(known.scenario).word),
                known.anatomy,
                std::string(domain::sideWord(known.side)),
                known.due,
                std::string(nextStep(known.state, known.scenario).words),
                {}};
  const bool ended = domain::isFinal(known.state);
  const auto next = stepsBefore(known.state);
  std::size_t at = 0;
  for (const auto& step : caseSteps()) {
    const auto place = at++;
    // The side roads, a new plan after an aborted build and a disposition, stand here only while the case is on them.
    const bool aside = step.from == domain::CaseState::BuildAborted || step.from == domain::CaseState::Nonconforming;
    if (aside && step.from != known.state)
      continue;
    auto one = viewOf(step, entries, people);
    one.standing = !ended && place == next              ? StepStanding::Next
                   : one.seq && (ended || place < next) ? StepStanding::Done
                   : ended || place < next              ? StepStanding::Never
                                                        : StepStanding::Later;
    view.steps.push_back(std::move(one));
  }
  return view;
}

base::Result<std::string> verifyFile(const Lab& lab, const std::string& subject, const domain::FileItem& item) {
  const auto& rooms = lab.rooms();
  CALQUE_TRY(key, rooms.keys.dataKey(subject));
  base::Bytes salt;
  if (item.committed) {
    CALQUE_TRY(commit, rooms.patients.maybeCommit({subject, key.key.view()}, item.id));
    if (!commit)
      return base::fault(base::FaultKind::Key, "the salt of this file's commit is not here", "verify the lab");
    salt.assign(commit->salt.begin(), commit->salt.end());
  }
  // The key is there: what the vault then says of a file that is missing, short, long or does not open is said of it.
  const auto bytes = rooms.vault.read(subject, key, item.id, salt);
  if (!bytes) {
    const auto* fault = std::get_if<base::Fault>(&bytes.error());
    const bool isOfTheFile = fault && (fault->kind == base::FaultKind::File || fault->kind == base::FaultKind::Key);
    return isOfTheFile ? base::Result<std::string>(fault->message) : base::failed(bytes.error());
  }
  if (bytes->size() != item.size)
    return "the entry says " + std::to_string(item.size) + " bytes, the file has " + std::to_string(bytes->size());
  return std::string();
}

} // namespace calque::workflow
