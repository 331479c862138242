#include "rules.h"

namespace calque::audit_check {

void Rules::l2(const Entry& entry) {
  if (entry.byPerson) {
    const auto* person = m_state.person(entry.actor);
    if (person)
      demand(!person->revoked, "rule.l2", "an actor not revoked", entry.actor, entry);
    else if (!m_state.partial)
      broken("rule.l2", "an actor enrolled before", entry.actor, entry);
  }
  if (entry.byPerson || entry.type == Type::SessionLocked || entry.type == Type::SessionClosed)
    l2Session(entry);
}

void Rules::l2Session(const Entry& entry) {
  auto session = m_state.sessions.find(entry.session);
  const bool known = session != m_state.sessions.end();
  if (entry.type == Type::SessionOpened)
    return demand(!known, "rule.l2", "a session value never used before", hexOf(entry.session), entry);
  if (!known)
    return demand(m_state.partial, "rule.l2", "a session opened before", hexOf(entry.session), entry);
  demand(session->second.open, "rule.l2", "an open session", hexOf(entry.session), entry);
  if (entry.byPerson)
    demand(session->second.person == entry.actor, "rule.l2", "a session opened by " + std::string(entry.actor),
           session->second.person, entry);
}

void Rules::l5(const Entry& entry) {
  const auto* approver = entry.data->find("approver");
  const auto* approval = entry.data->find("approver_sid");
  demand((approver != nullptr) == (approval != nullptr), "rule.l5", "approver and approver_sid together",
         approver ? "no approver_sid" : "no approver", entry);
  if (entry.type == Type::PersonEnrolled) {
    demand(entry.byPerson == (approver != nullptr), "rule.l5", entry.byPerson ? "an approver" : "no approver",
           approver ? "an approver" : "none", entry);
    if (!m_state.partial && !entry.byPerson)
      demand(m_state.enrolled < 2, "rule.l5", "enrolment by the system for the first two persons only",
             std::to_string(m_state.enrolled) + " enrolled before", entry);
  }
  if (approver) {
    demand(approver->text != entry.actor && approver->text != entry.record, "rule.l5",
           "an approver other than the actor and the person of the record", approver->text, entry);
    const auto* person = m_state.person(approver->text);
    if (person)
      demand(!person->revoked && person->holds("qa"), "rule.l5", "an approver with role qa, not revoked",
             approver->text, entry);
    else if (!m_state.partial)
      broken("rule.l5", "an approver enrolled before", approver->text, entry);
  }
  l5Signature(entry);
}

void Rules::l5Signature(const Entry& entry) {
  forEachNamedSignature(entry, [&](const Id16& sid, std::string_view key) {
    const auto* named = m_state.signature(sid);
    if (key != "approver_sid") {
      if (named)
        demand(!named->namedAsApproval, "rule.l5", "a signature that approved no other act", hexOf(sid), entry);
      return;
    }
    if (!named)
      return demand(m_state.partial, "rule.l5", "approver_sid of an earlier esign", hexOf(sid), entry);
    demand(!named->named, "rule.l5", "an approval that no other entry names", hexOf(sid), entry);
    const auto approver = entry.text("approver");
    demand(named->signer == approver && named->record == approver && named->meaning == "approval" &&
               named->role == "qa",
           "rule.l5", "approval as qa by the approver on his own record",
           named->meaning + " as " + named->role + " by " + named->signer + " on " + named->record, entry);
  });
}

void Rules::l13(const Entry& entry) {
  const auto* person = entry.record.empty() ? nullptr : m_state.person(entry.record);
  const bool names =
      entry.type == Type::PersonEnrolled || entry.type == Type::PersonRekeyed || entry.type == Type::CaIssued;
  if (names)
    demand(!m_state.namedCertificates.contains(digestOf(entry.text("fp"))), "rule.l13",
           "a fingerprint never named before", entry.text("fp"), entry);
  const auto key = entry.type == Type::PersonRekeyed ? "old_fp" : "fp";
  if (person && (entry.type == Type::PersonRekeyed || entry.type == Type::PersonRevoked))
    demand(person->certificate == digestOf(entry.text(key)), "rule.l13",
           "the certificate in force " + base::toHex(base::View(person->certificate)), entry.text(key), entry);
}

} // namespace calque::audit_check
