#include "signatures.h"

#include "json_writer.h"
#include "on_all_cores.h"

#include "core/crypto/cms.h"

#include <algorithm>

namespace calque::audit_check {
namespace {

std::string spelt(const Value* value) {
  std::string text;
  writeValue(*value, text);
  return text;
}

constexpr std::int64_t longestMs = 900'000; ///< from the statement to its entry (record.md 7)

} // namespace

// [impl->req~sign.bound~1]
const Statement* Signatures::check(const Entry& entry) {
  const bool foreign = m_state.partial && entry.record[0] != 'c' && !m_state.person(entry.actor);
  if (foreign) { // the bundle need not hold who signed on records that the case only names
    m_statement = m_reader.read(entry.text("stmt"));
    return m_statement ? &*m_statement : nullptr;
  }
  ++m_count.found;
  ++m_count.checked;
  m_statement = m_reader.read(entry.text("stmt"));
  if (!m_statement) {
    demand(false, "a canonical and complete statement", m_reader.why(), entry);
    return nullptr;
  }
  checkBinding(entry, *m_statement);
  checkAfter(entry, *m_statement);
  if (const auto* other = m_state.signature(m_statement->sid))
    m_findings.add(m_step, altered, "sign.duplicate", "a sid never used before",
                   "used at entry " + std::to_string(other->seq), entry.seq);
  m_signed.push_back({entry.seq, std::string(m_statement->bytes), *base::maybeFromBase64(entry.text("cms")),
                      m_statement->certificate, m_statement->at, m_state.issuing.size()});
  return &*m_statement;
}

void Signatures::checkBinding(const Entry& entry, const Statement& statement) {
  auto same = [&](std::string_view what, std::string_view inEntry, std::string_view inStatement) {
    demand(inEntry == inStatement, std::string(what) + " " + std::string(inEntry), inStatement, entry);
  };
  same("signer", entry.actor, statement.signer);
  same("log", entry.log, statement.log);
  same("record", entry.record, statement.record);
  same("subject", entry.subject, statement.subject);
  same("tz", entry.offset, statement.offset);
  same("files", spelt(entry.files), spelt(statement.files));
  same("factors", spelt(entry.auth), spelt(statement.factors));
  demand(entry.rev == statement.rev + 1, "rev " + std::to_string(entry.rev - 1), std::to_string(statement.rev), entry);
  demand(statement.at <= entry.at && entry.at.ms - statement.at.ms <= longestMs,
         "t at most 900 s before " + std::string(entry.time), base::toUtcText(statement.at), entry);
  if (const auto* person = m_state.person(entry.actor))
    return checkSigner(entry, statement, *person);
  demand(false, "a signer enrolled before", entry.actor, entry);
}

void Signatures::checkSigner(const Entry& entry, const Statement& statement, const Person& person) {
  if (person.revoked)
    m_findings.add(m_step, altered, "sign.revoked", "a signer not revoked", entry.actor, entry.seq);
  demand(statement.certificate == person.certificate,
         "the certificate in force " + base::toHex(base::View(person.certificate)),
         base::toHex(base::View(statement.certificate)), entry);
  demand(statement.name == person.name, "name " + person.name, statement.name, entry);
  demand(person.holds(statement.role), "a role that the signer holds", statement.role, entry);
  const bool approves = statement.role == "surgeon" || statement.role == "radiologist" || statement.role == "qa";
  demand(statement.meaning != "approval" || approves, "approval as surgeon, radiologist or qa", statement.role, entry);
  demand(statement.meaning != "release" || statement.role == "qa", "release as qa", statement.role, entry);
  if (!m_certificates.find(statement.certificate))
    return; // sign.cms says so
  const auto* facts = m_certificates.maybeFacts(statement.certificate);
  demand(facts && facts->userId == statement.signer, "a certificate with UID " + std::string(statement.signer),
         facts ? facts->userId : "no certificate", entry);
  demand(facts && facts->commonName == statement.name, "a certificate with CN " + std::string(statement.name),
         facts ? facts->commonName : "no certificate", entry);
}

void Signatures::checkAfter(const Entry& entry, const Statement& statement) {
  auto wrong = [&](std::string expected) {
    m_findings.add(m_step, altered, "sign.after", expected, std::to_string(statement.afterSize), entry.seq);
  };
  const auto* record = audit_check::find(m_state.records, entry.record);
  if (record && record->rev == statement.rev && statement.afterSize <= record->lastSeq)
    wrong("after.size above " + std::to_string(record->lastSeq) + ", where the record was changed last");
  if (statement.afterSize > entry.seq)
    return wrong("after.size at most " + std::to_string(entry.seq));
  m_after(entry, statement);
}

void Signatures::verify(const Signed& signature) const {
  const auto* root = m_certificates.find(m_state.root);
  const auto* der = m_certificates.find(signature.certificate);
  auto why = !root || !der
                 ? std::string(root ? "no certificate of the signer" : "no root certificate")
                 : crypto::whyCmsInvalid(base::View(signature.cms), base::viewOf(signature.statement),
                                         {base::View(*der), m_certificates.all(m_state.issuing, signature.issuing),
                                          base::View(*root), signature.at, false});
  if (!why.empty())
    m_findings.add(m_step, altered, "sign.cms", "a valid signature of the statement by its certificate", why,
                   signature.seq);
}

void Signatures::verifyCms(Watch& watch) {
  constexpr std::size_t atOnce = 256, unitsEach = 12;
  watch.expect(m_signed.size() * unitsEach);
  for (std::size_t from = 0; from < m_signed.size(); from += atOnce) {
    const auto count = std::min(atOnce, m_signed.size() - from);
    onAllCores(count, [&](std::size_t i) { verify(m_signed[from + i]); });
    watch.step(count * unitsEach, "signatures");
  }
}

} // namespace calque::audit_check
