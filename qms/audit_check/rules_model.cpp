#include "rules.h"

#include <algorithm>

namespace calque::audit_check {
namespace {

bool isSegmentation(Type type) {
  return type == Type::SegmentationImported || type == Type::SegmentationCreated || type == Type::SegmentationChanged;
}

std::string hex(const base::Digest& digest) {
  return base::toHex(base::View(digest));
}

} // namespace

void Rules::l7(const Entry& entry) {
  const auto* state = m_case;
  if (!state)
    return;
  const bool changes = entry.type == Type::ModelTransformed || entry.type == Type::SegmentationCreated ||
                       entry.type == Type::SegmentationChanged;
  if (changes)
    demand(!state->clinical, "rule.l7", "this step in a nonclinical case only", entry.spec->name, entry);
  if (state->clinical && state->locked && (isSegmentation(entry.type) || entry.type == Type::ModelLocked))
    broken("rule.l7", "model.unlocked before", entry.spec->name, entry);
  if (entry.type == Type::ModelLocked)
    l7Locked(entry, *state);
  if (entry.type == Type::ModelUnlocked) {
    demand(state->locked && state->locked->model == digestOf(entry.text("model")), "rule.l7",
           "the model that is locked", entry.text("model"), entry);
    demand(!state->hasOpenRun(), "rule.l7", "no run of the case open", "an open run", entry);
  }
}

void Rules::l7Locked(const Entry& entry, const CaseState&) {
  int models = 0, same = 0, forms = 0, lists = 0;
  for (const auto& file : itemsOf(entry.files)) {
    const bool model = file.textOf("role") == "model", form = file.textOf("role") == "form";
    models += model;
    same += model && file.textOf("sha256") == entry.text("model");
    forms += form;
    lists += form && file.textOf("kind") == "json";
  }
  demand(models == 1 && same == 1, "rule.l7", "exactly one file of role model, the one of data.model",
         std::to_string(models) + ", of which it " + std::to_string(same), entry);
  demand(forms == 1 && lists == 1, "rule.l7", "exactly one form, the list of segments in json",
         std::to_string(forms) + " forms, of which json " + std::to_string(lists), entry);
}

void Rules::l8(const Entry& entry) {
  const auto* state = m_case;
  if (entry.type != Type::PrintReleased || !state)
    return;
  const auto* job = find(state->jobs, entry.text("job"));
  demand(job, "rule.l8", "a job planned in this case", entry.text("job"), entry);
  if (job) {
    const auto& plan = job->plan;
    demand(plan.model == digestOf(entry.text("model")), "rule.l8", "the plan's model " + hex(plan.model),
           entry.text("model"), entry);
    demand(plan.printer == entry.text("printer"), "rule.l8", "the plan's printer " + plan.printer,
           entry.text("printer"), entry);
    demand(plan.lots == wordsOf(entry.data->find("lots")), "rule.l8", "the plan's lots", "other lots", entry);
    demand(plan.clearance == entry.text("clearance"), "rule.l8", "the plan's clearance " + plan.clearance,
           entry.text("clearance"), entry);
    demand(plan.token == id16Of(entry.text("token")), "rule.l8", "the plan's token", entry.text("token"), entry);
    const auto* released = m_state.signature(id16Of(entry.text("sid")));
    demand(released && released->record == entry.record && released->meaning == "release" && released->rev > plan.rev,
           "rule.l8", "sid of a release of this case after print.planned",
           released ? released->meaning : "no such signature", entry);
  }
  demand(!m_state.tokensReleased.contains(id16Of(entry.text("token"))), "rule.l8", "a token never released before",
         entry.text("token"), entry);
  demand(state->locked && state->locked->model == digestOf(entry.text("model")), "rule.l8", "the model now locked",
         entry.text("model"), entry);
  l8Approvals(entry, *state);
  if (!m_state.partial)
    l8Anchored(entry);
}

void Rules::l8Approvals(const Entry& entry, const CaseState& state) {
  const auto* sids = entry.data->find("sids");
  if (sids->count == 0)
    return demand(state.scenario == "training" || state.scenario == "device_testing", "rule.l8",
                  "an approval, but in training and device_testing", "none", entry);
  bool bySurgeon = false;
  for (const auto& item : itemsOf(sids)) {
    const auto* approval = m_state.signature(id16Of(item.text));
    const bool good = approval && approval->record == entry.record && approval->meaning == "approval" &&
                      (approval->role == "surgeon" || approval->role == "radiologist") && state.locked &&
                      approval->rev > state.locked->rev &&
                      std::ranges::find(approval->files, state.locked->model) != approval->files.end();
    demand(good, "rule.l8", "an approval of the locked model by surgeon or radiologist after its lock", item.text,
           entry);
    bySurgeon |= good && approval->role == "surgeon";
  }
  demand(bySurgeon, "rule.l8", "an approval by a surgeon", "none", entry);
}

void Rules::l8Anchored(const Entry& entry) {
  const auto& policy = m_state.policy;
  const bool recent = m_state.lastAnchor && entry.seq - m_state.lastAnchor->seq <= policy.anchorEntries &&
                      entry.at.ms - m_state.lastAnchorAt.ms <= static_cast<std::int64_t>(policy.anchorAgeS) * 1000;
  const auto* named = entry.data->find("override");
  if (recent && !named)
    return;
  const auto* responsible = named ? m_state.signature(id16Of(named->text)) : nullptr;
  demand(responsible && responsible->record == entry.record && responsible->meaning == "responsibility" &&
             responsible->role == "qa",
         "rule.l8", "a recent anchor.made, or an override by qa", named ? "another signature" : "neither", entry);
}

} // namespace calque::audit_check
