// What a refused step leaves in the log.
#include "case_gates.h"

#include "core/base/text.h"

namespace calque::domain {
namespace {

EntryDraft answer(std::string type, const Actor& actor, std::string record, std::string subject,
                  const base::Refusal& refusal) {
  EntryDraft draft;
  draft.type = std::move(type);
  draft.actor = actor.person;
  draft.session = actor.session;
  draft.record = std::move(record);
  draft.subject = std::move(subject);
  draft.reason = base::toEvidenceText(refusal.message, 500);
  return draft;
}

void setIfAny(EntryDraft& draft, const char* key, const std::string& text) {
  if (!text.empty())
    draft.data.set(key, base::toEvidenceText(text, 200));
}

} // namespace

EntryDraft refusalEntry(std::string record, std::string subject, const Actor& actor, std::string_view step,
                        const base::Refusal& refusal) {
  auto draft = answer("step.refused", actor, std::move(record), std::move(subject), refusal);
  draft.data.set("step", std::string(step)).set("number", refusal.number);
  setIfAny(draft, "expected", refusal.expected);
  setIfAny(draft, "found", refusal.found);
  return draft;
}

EntryDraft printRefusalEntry(const Case& known, const Actor& actor, std::string_view step,
                             const base::Refusal& refusal) {
  if (!known.plan)
    return refusalEntry(known.id, known.subject, actor, step, refusal);
  auto draft = answer("print.refused", actor, known.id, known.subject, refusal);
  draft.data.set("job", known.plan->job).set("code", refusal.name);
  setIfAny(draft, "expected", refusal.expected);
  setIfAny(draft, "found", refusal.found);
  return draft;
}

// [impl->req~record.refusal-noted~1]
EntryDraft intakeRefusedEntry(const Case& known, const Actor& actor, std::string source, const base::Refusal& refusal) {
  auto draft = answer("intake.refused", actor, known.id, known.subject, refusal);
  draft.data.set("source", std::move(source)).set("code", refusal.name);
  return draft;
}

} // namespace calque::domain
