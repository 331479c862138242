#include "rules.h"

#include <algorithm>
#include <utility>

namespace calque::audit_check {
namespace {

/// The type that opens a record with that prefix.
Type openingType(char prefix) {
  switch (prefix) {
  case 'c':
    return Type::CaseOpened;
  case 'u':
    return Type::PersonEnrolled;
  case 'k':
    return Type::ClearanceProposed;
  case 'm':
    return Type::MaterialLotReceived;
  case 'p':
    return Type::PrinterRegistered;
  case 'g':
    return Type::GaugeRegistered;
  default:
    return Type::QualificationStarted;
  }
}

bool isClinicalScenario(std::string_view scenario) {
  return scenario == "diagnosis" || scenario == "surgical_planning" || scenario == "patient_management" ||
         scenario == "surgical_guide";
}

} // namespace

// [impl->req~record.law~1]
void Rules::check(const Entry& entry, const Statement* statement) {
  m_case = entry.record.starts_with("c-") ? find(m_state.cases, entry.record) : nullptr;
  l1(entry);
  l2(entry);
  l3(entry);
  l4(entry);
  l5(entry);
  l6(entry, statement);
  l7(entry);
  l8(entry);
  l9(entry);
  l10(entry);
  l11(entry);
  l12(entry);
  l13(entry);
  l14(entry);
}

void Rules::l1(const Entry& entry) {
  demand((entry.seq == 0) == (entry.type == Type::LabCreated), "rule.l1",
         entry.seq == 0 ? "lab.created" : "lab.created at entry 0 only", entry.spec->name, entry);
  const bool neighbour = m_state.entries > 0 && entry.seq == m_state.lastSeq + 1;
  if (m_state.partial && !neighbour)
    demand(entry.tx <= entry.seq, "rule.l1", "tx at most its seq", std::to_string(entry.tx), entry);
  else
    demand(entry.tx == entry.seq || (neighbour && entry.tx == m_state.lastTx), "rule.l1",
           "tx its own seq or the tx of the entry before", std::to_string(entry.tx), entry);
}

void Rules::l3(const Entry& entry) {
  if (entry.record.empty())
    return;
  const auto* record = find(m_state.records, entry.record);
  const auto rev = (record ? record->rev : 0) + 1;
  if (!m_state.partial || entry.record[0] == 'c')
    demand(entry.rev == rev, "rule.l3", "rev " + std::to_string(rev), std::to_string(entry.rev), entry);
  const bool opens = entry.type == openingType(entry.record[0]);
  demand(opens == (entry.rev == 1), "rule.l3",
         opens ? "this type as the first of its record" : "the opening type as rev 1",
         std::string(entry.spec->name) + " as rev " + std::to_string(entry.rev), entry);
  if (const auto* state = m_case)
    demand(entry.subject == state->subject, "rule.l3", "the case's subject " + state->subject, entry.subject, entry);
  if (entry.type == Type::CaseOpened)
    demand((entry.text("use") == "clinical") == isClinicalScenario(entry.text("scenario")), "rule.l3",
           "clinical exactly for the four clinical scenarios",
           std::string(entry.text("use")) + " with " + std::string(entry.text("scenario")), entry);
}

void Rules::l4(const Entry& entry) {
  if (m_state.entries == 0 || (m_state.partial && entry.seq != m_state.lastSeq + 1))
    return;
  if (entry.type != Type::ClockBack)
    return demand(entry.at >= m_state.lastAt, "rule.l4", "t not before " + m_state.lastTime, entry.time, entry);
  demand(entry.text("to") == entry.time && entry.text("from") == m_state.lastTime && entry.at < m_state.lastAt,
         "rule.l4", "from " + m_state.lastTime + " to an earlier t",
         std::string(entry.text("from")) + " to " + std::string(entry.text("to")), entry);
}

void Rules::l12(const Entry& entry) {
  const bool sameCommit = m_state.entries > 0 && entry.seq == m_state.lastSeq + 1 && entry.tx == m_state.lastTx;
  if (sameCommit && (entry.type == Type::KeyRotated || m_state.lastWasRotation))
    broken("rule.l12", "key.rotated alone in its commit", "another entry in the commit", entry);
  if (entry.type == Type::KeyRotated && !m_state.keys.empty())
    demand(entry.text("old") == m_state.keys.back().key.vkey, "rule.l12", m_state.keys.back().key.vkey,
           entry.text("old"), entry);
}

void Rules::l14(const Entry& entry) {
  if (entry.type != Type::ConfigChanged || entry.text("section") != "policy")
    return;
  static const auto policy = objectType("anchor_age_s:i anchor_entries:i idle_s:i session_s:i");
  if (auto mismatch = mismatchOf(*entry.becomes, policy, "new"))
    broken("rule.l14", mismatch.key + ": " + mismatch.expected, mismatch.found, entry);
}

} // namespace calque::audit_check
