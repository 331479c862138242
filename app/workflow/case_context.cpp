#include "case_context.h"

#include "patient_data.h"
#include "proving.h"
#include "qualification.h"
#include "rooms.h"
#include "signing.h"

#include <algorithm>
#include <iterator>

namespace calque::workflow {
namespace {

base::Result<bool> isAnchored(const Lab& lab, base::Instant now) {
  const auto& log = lab.rooms().log;
  CALQUE_TRY(anchor, log.maybeLastAnchor());
  CALQUE_TRY(policy, log.policy());
  if (!anchor)
    return false;
  return now.ms - anchor->at.ms <= static_cast<std::int64_t>(policy.anchorAgeS) * 1000 &&
         log.size() - anchor->seq <= policy.anchorEntries;
}

void evolveWith(CaseContext& step, const std::vector<domain::Entry>& entries) {
  for (const auto& entry : entries)
    if (!entry.record.empty())
      step.known = domain::evolve(std::move(step.known), entry);
}

domain::EntryDraft refusalDraft(const CaseContext& step, const domain::Command& command, const base::Refusal& refusal) {
  auto act = domain::actOf(command);
  if (act == domain::Act::AcceptImages && step.known.state != domain::CaseState::None)
    return domain::intakeRefusedEntry(step.known, step.facts.actor, "folder", refusal);
  if (act == domain::Act::ReleasePrint || act == domain::Act::StartBuild || act == domain::Act::FinishBuild)
    return domain::printRefusalEntry(step.known, step.facts.actor, domain::actTitle(act), refusal);
  return domain::refusalEntry(step.known.id, step.known.subject, step.facts.actor, domain::actTitle(act), refusal);
}

// [impl->req~privacy.free-text~1]
base::Done checkTexts(const Lab& lab, const domain::Case& known, const std::vector<domain::EntryDraft>& drafts) {
  for (const auto& draft : drafts) {
    CALQUE_CHECK(withoutPatientWords(lab, known.subject, draft.reason));
    for (std::string_view key : {"text", "delivered", "mode", "preset", "postprocess"})
      CALQUE_CHECK(withoutPatientWords(lab, known.subject, draft.data.text(key)));
    for (std::string_view key : {"warnings", "checks"})
      for (const auto& words : draft.data.words(key))
        CALQUE_CHECK(withoutPatientWords(lab, known.subject, words));
    if (const auto* steps = draft.data.find("steps"); steps && steps->list())
      for (const auto& one : *steps->list())
        CALQUE_CHECK(withoutPatientWords(lab, known.subject, one.text("step") + ' ' + one.text("setting")));
  }
  return {};
}

/// What was typed comes back in a refusal: not with the patient's words in it.
base::Refusal withoutEcho(const CaseContext& step, base::Refusal refusal) {
  for (auto* text : {&refusal.message, &refusal.expected, &refusal.found})
    if (!withoutPatientWords(*step.lab, step.known.subject, *text))
      *text = "(words of the patient)";
  return refusal;
}

} // namespace

domain::Actor actorOf(const Session& session) {
  domain::Actor actor{session.person(), {}, session.id()};
  if (auto people = peopleOf(session.lab()))
    if (const auto* person = people->maybePerson(session.person()))
      actor.roles.assign(person->roles.begin(), person->roles.end());
  return actor;
}

base::Result<CaseContext> loadCase(Session& session, const std::string& caseId) {
  auto& lab = session.lab();
  CaseContext step{&lab, {}, {}};
  CALQUE_TRY(people, peopleOf(lab));
  CALQUE_CHECK(checkOpen(session));
  CALQUE_CHECK(identity::mayAct(people, session.person()));
  if (!caseId.empty()) {
    auto known = caseOf(lab, caseId);
    if (!known) {
      if (const auto* refusal = std::get_if<base::Refusal>(&known.error()))
        return noteLabRefusal(session, {}, "find case", *refusal);
      return base::failed(known.error());
    }
    step.known = std::move(*known);
  }
  step.facts.actor = actorOf(session);
  step.facts.now = lab.rooms().clock->now();
  step.facts.day = base::toDateText(step.facts.now);
  step.facts.demonstration = lab.isDemonstration();
  CALQUE_TRY(unqualified, whyUnqualifiedHere(lab));
  step.facts.unqualified = std::move(unqualified);
  step.facts.qualified = step.facts.unqualified.empty();
  CALQUE_TRY(anchored, isAnchored(lab, step.facts.now));
  step.facts.anchored = anchored;
  return step;
}

base::Result<domain::FileItem> keepFile(Lab& lab, const std::string& owner, std::string_view role,
                                        std::string_view kind, base::View bytes) {
  CALQUE_TRY(key, dataKeyOf(lab, owner));
  auto id = crypto::sha256Hex(bytes);
  CALQUE_CHECK(lab.rooms().vault.put(owner, key, id, bytes));
  return domain::FileItem{std::string(role), std::string(kind), bytes.size(), id, false};
}

base::Result<base::Bytes> keptFile(const Lab& lab, const std::string& owner, const std::string& id) {
  CALQUE_TRY(key, lab.rooms().keys.dataKey(owner));
  return lab.rooms().vault.read(owner, key, id);
}

base::Result<std::vector<domain::Entry>> settle(CaseContext& step, const domain::Command& command) {
  auto judged = domain::judge(step.known, command, step.facts);
  if (!judged) {
    auto refusal = withoutEcho(step, judged.error());
    CALQUE_CHECK(appendDrafts(*step.lab, {refusalDraft(step, command, refusal)}));
    return base::refused(std::move(refusal));
  }
  if (auto clean = checkTexts(*step.lab, step.known, *judged); !clean)
    return noteRefusal(step, domain::actTitle(domain::actOf(command)), clean.error());
  std::ranges::move(std::exchange(step.alongside, {}), std::back_inserter(*judged));
  CALQUE_TRY(committed, appendDrafts(*step.lab, std::move(*judged)));
  evolveWith(step, committed.entries);
  return committed.entries;
}

base::Result<std::vector<domain::Entry>> settleSigned(Session& session, CaseContext& step, SignedAct act,
                                                      const SignerEntry& signs) {
  if (domain::foresee(step.known, act.command, step.facts)) // nobody signs in vain
    return settle(step, act.command);
  auto held = std::find_if(act.roles.begin(), act.roles.end(), [&](const auto& role) {
    return std::find(step.facts.actor.roles.begin(), step.facts.actor.roles.end(), role) !=
           step.facts.actor.roles.end();
  });
  if (held == act.roles.end())
    return noteRefusal(step, domain::actTitle(domain::actOf(act.command)),
                       domain::refusalOf(domain::RefusalCode::RoleMissing));
  SignatureWanted wanted{step.known.id,
                         std::string(domain::meaningOf(domain::actOf(act.command))),
                         *held,
                         act.files,
                         std::move(act.page),
                         step.known.subject};
  CALQUE_TRY(signature, sign(session, std::move(wanted), signs));
  step.facts.signature = std::move(signature.entry);
  step.facts.shownPage = signature.shown;
  return settle(step, act.command);
}

// [impl->req~record.refusal-noted~1]
tl::unexpected<base::Failure> noteRefusal(CaseContext& step, std::string_view what, base::Failure failure) {
  if (auto* refusal = std::get_if<base::Refusal>(&failure)) {
    *refusal = withoutEcho(step, std::move(*refusal));
    auto draft = what == "intake"
                     ? domain::intakeRefusedEntry(step.known, step.facts.actor, "folder", *refusal)
                     : domain::refusalEntry(step.known.id, step.known.subject, step.facts.actor, what, *refusal);
    if (auto noted = appendDrafts(*step.lab, {draft}); !noted)
      return base::failed(noted.error());
  }
  return base::failed(std::move(failure));
}

} // namespace calque::workflow
