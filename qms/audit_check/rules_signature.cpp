#include "rules.h"

namespace calque::audit_check {

void Rules::l6(const Entry& entry, const Statement* statement) {
  if (statement) {
    const auto* person = m_state.person(entry.actor);
    if (!m_state.partial && person && !person->hasSigned)
      demand(entry.record == entry.actor && statement->meaning == "responsibility", "rule.l6",
             "a person's first signature: responsibility on his own record",
             std::string(statement->meaning) + " on " + std::string(entry.record), entry);
    if (const auto* state = m_case; state && statement->meaning == "approval")
      demand(!state->authors.contains(std::string(entry.actor)), "rule.l6",
             "an approval by another than the authors of the model", entry.actor, entry);
  }
  forEachNamedSignature(entry, [&](const Id16& sid, std::string_view key) {
    if (key != "approver_sid")
      l6Named(entry, sid, key);
  });
}

void Rules::l6Named(const Entry& entry, const Id16& sid, std::string_view key) {
  const auto* named = m_state.signature(sid);
  const bool ownRecord = entry.type == Type::AuditReviewed && entry.record.empty();
  const auto record = ownRecord ? entry.actor : entry.record;
  if (!named) {
    const bool present = !m_state.partial || record.starts_with("c-");
    return demand(!present, "rule.l6", std::string(key) + " of an earlier esign", hexOf(sid), entry);
  }
  demand(named->record == record, "rule.l6", std::string(key) + " of an esign on " + std::string(record), named->record,
         entry);
  if (ownRecord)
    demand(named->signer == entry.actor, "rule.l6", "a signature of the actor", named->signer, entry);
  if (entry.type == Type::ClearanceApproved || entry.type == Type::PrinterQualified)
    demand(named->meaning == "approval" && named->role == "qa", "rule.l6", "an approval as qa",
           named->meaning + " as " + named->role, entry);
  if (entry.type == Type::ClearanceApproved)
    if (const auto* row = find(m_state.clearances, entry.record))
      demand(named->signer != row->proposer, "rule.l6", "a signer other than the proposer", named->signer, entry);
}

} // namespace calque::audit_check
