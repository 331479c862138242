#include "rules.h"

#include <algorithm>

namespace calque::audit_check {

void Rules::l10(const Entry& entry) {
  const auto* state = m_case;
  if (!state)
    return;
  const bool after =
      entry.type == Type::DhrExported || entry.type == Type::StepRefused || entry.type == Type::PrintRefused;
  demand(!state->over || after, "rule.l10", "no such entry after case.closed or case.withdrawn", entry.spec->name,
         entry);
  if (entry.type == Type::CaseWithdrawn)
    demand(!state->hasOpenRun(), "rule.l10", "no run of the case open", "an open run", entry);
  if (entry.type == Type::CaseReleased)
    l10Released(entry, *state);
}

void Rules::l10Released(const Entry& entry, const CaseState& state) {
  demand(!state.hasOpenRun(), "rule.l10", "every started run ended", "an open run", entry);
  demand(std::ranges::all_of(state.nonconformities, [](const auto& named) { return named.second.disposed; }),
         "rule.l10", "every nonconformance disposed", "one is open", entry);
  demand(state.lastReviewRev > state.lastPrintRev, "rule.l10", "audit.reviewed after the last print entry", "none",
         entry);
  const auto* signature = m_state.signature(id16Of(entry.text("sid")));
  if (!signature)
    broken("rule.l10", "sid of an earlier esign", entry.text("sid"), entry);
  else {
    demand(signature->record == entry.record && signature->meaning == "release" && signature->role == "qa", "rule.l10",
           "a release of this case as qa", signature->meaning + " as " + signature->role, entry);
    demand(signature->rev > std::max({state.lastInspectionRev, state.lastLabelRev, state.lastReviewRev}), "rule.l10",
           "a signature after the last inspection, label check and review", "rev " + std::to_string(signature->rev),
           entry);
    demand(!state.locked || signature->signer != state.locked->author, "rule.l10",
           "a signer who did not lock the model", signature->signer, entry);
  }
  for (const auto& item : itemsOf(entry.data->find("items")))
    l10Item(entry, state, item.text);
}

void Rules::l10Item(const Entry& entry, const CaseState& state, std::string_view id) {
  const auto* item = find(state.items, id);
  const auto* job = item ? find(state.jobs, item->job) : nullptr;
  if (!job || item->run >= job->runs.size())
    return broken("rule.l10", "items that were in a run", id, entry);
  const auto& run = job->runs[item->run];
  demand(run.done && state.locked && run.model == state.locked->model, "rule.l10",
         "an item of a run of the model now locked that ended print.done", id, entry);
  demand(item->labelPassed.value_or(false), "rule.l10", "a last label.checked that passed", id, entry);
  const bool accepted = item->inspectionPassed && (*item->inspectionPassed || (!state.clinical && item->conceded));
  demand(accepted, "rule.l10", "a last inspection that passed, or in a nonclinical case a concession after it", id,
         entry);
  demand(!item->inspectionPassed || item->inspector != run.operatedBy, "rule.l10",
         "an inspection by another than the operator", item->inspector, entry);
}

} // namespace calque::audit_check
