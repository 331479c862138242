#include "audit_state.h"

namespace calque::storage {
namespace {

/// Remembers an I/O error: from then on the store only reads.
base::Done noted(base::Done done, bool& halted) {
  if (!done)
    if (const auto* fault = std::get_if<base::Fault>(&done.error()); fault && fault->kind == base::FaultKind::Disk)
      halted = true;
  return done;
}

} // namespace

// [impl->req~record.writers~1]
base::Result<AuditStore::Write> AuditStore::beginWrite() {
  if (m_state->halted)
    return base::fault(base::FaultKind::Disk, "the log is read-only after a disk error",
                       "open the lab again and verify it");
  // soci::transaction would begin deferred, and two writers could then both read the same head
  CALQUE_CHECK(noted(m_state->db.execute("BEGIN IMMEDIATE"), m_state->halted));
  return Write(m_state.get());
}

AuditStore::Write::~Write() {
  if (m_state)
    (void)m_state->db.execute("ROLLBACK");
}

base::Done AuditStore::Write::putCertificate(const std::string& fingerprint, base::View der) {
  CALQUE_TRY(query, m_state->db.query("INSERT INTO cert (fp, der) VALUES (?, ?)"));
  return noted(query.bind(fingerprint).bind(der).run(), m_state->halted);
}

base::Done AuditStore::Write::putAnchor(std::uint64_t size, const std::string& kind, base::View token) {
  CALQUE_TRY(query, m_state->db.query("INSERT INTO anchor (size, kind, token) VALUES (?, ?, ?)"));
  return noted(query.bind(size).bind(kind).bind(token).run(), m_state->halted);
}

base::Done AuditStore::Write::putEntry(std::uint64_t seq, const std::string& prev, const std::string& bytes) {
  CALQUE_TRY(query, m_state->db.query("INSERT INTO log (seq, prev, entry) VALUES (?, ?, ?)"));
  return noted(query.bind(seq).bind(prev).bind(bytes).run(), m_state->halted);
}

base::Done AuditStore::Write::putCheckpoint(std::uint64_t size, const std::string& note) {
  CALQUE_TRY(query, m_state->db.query("INSERT INTO checkpoint (size, note) VALUES (?, ?)"));
  return noted(query.bind(size).bind(note).run(), m_state->halted);
}

base::Done AuditStore::Write::commit() {
  auto* state = std::exchange(m_state, nullptr);
  auto done = noted(state->db.execute("COMMIT"), state->halted);
  if (!done)
    (void)state->db.execute("ROLLBACK");
  return done;
}

} // namespace calque::storage
