#include "rules.h"

#include <algorithm>

namespace calque::audit_check {

void Rules::l9(const Entry& entry) {
  const auto* state = m_case;
  if (!state)
    return;
  if (entry.type == Type::PrintStarted)
    return l9Started(entry, *state);
  if (entry.type == Type::PrintRefused)
    return demand(find(state->jobs, entry.text("job")), "rule.l9", "a job planned in this case", entry.text("job"),
                  entry);
  if (entry.type != Type::PrintDone && entry.type != Type::PrintAborted)
    return;
  const auto* job = find(state->jobs, entry.text("job"));
  const auto number = entry.number("run");
  const bool open =
      job && std::ranges::any_of(job->runs, [&](const Run& run) { return run.number == number && !run.ended; });
  demand(open, "rule.l9", "a run that was started and has not ended", "run " + std::to_string(number), entry);
}

void Rules::l9Started(const Entry& entry, const CaseState& state) {
  const auto* job = find(state.jobs, entry.text("job"));
  const auto run = (job ? job->runs.size() : 0) + 1;
  demand(entry.number("run") == run, "rule.l9", "run " + std::to_string(run), std::to_string(entry.number("run")),
         entry);
  for (const auto& item : itemsOf(entry.data->find("items")))
    demand(!m_state.itemsUsed.contains(std::string(item.text)), "rule.l9", "item ids never used in another run",
           item.text, entry);
  auto found = state.releases.find(std::string(entry.text("token")));
  if (found == state.releases.end() || found->second.job != entry.text("job"))
    return broken("rule.l9", "the token of a release of this job", entry.text("token"), entry);
  const auto& release = found->second;
  demand(!release.started && !release.voided, "rule.l9", "a token neither started nor voided",
         release.started ? "started before" : "voided", entry);
  demand(entry.at <= release.expires, "rule.l9", "a start not after " + base::toUtcText(release.expires), entry.time,
         entry);
  if (const auto* printer = find(m_state.printers, release.plan.printer))
    demand(printer->serial == entry.text("serial"), "rule.l9", "serial " + printer->serial, entry.text("serial"),
           entry);
  else if (!m_state.partial)
    broken("rule.l9", "a registered printer", release.plan.printer, entry);
  const auto* person = m_state.person(entry.text("operator"));
  demand(person ? !person->revoked : m_state.partial, "rule.l9", "an operator enrolled and not revoked",
         entry.text("operator"), entry);
  demand(entry.text("operator") != release.signer, "rule.l9", "an operator other than the signer of the release",
         entry.text("operator"), entry);
  const auto sent = digestOf(entry.text("sent"));
  demand(sent == release.plan.model || std::ranges::find(release.plan.files, sent) != release.plan.files.end(),
         "rule.l9", "a file of the plan, or the model", entry.text("sent"), entry);
}

} // namespace calque::audit_check
