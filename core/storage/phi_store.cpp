#include "phi_store.h"

#include "connection.h"

namespace calque::storage {

struct PhiStore::State {
  Connection db;
};

PhiStore::PhiStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PhiStore::PhiStore(PhiStore&&) noexcept = default;
PhiStore& PhiStore::operator=(PhiStore&&) noexcept = default;
PhiStore::~PhiStore() = default;

base::Result<PhiStore> PhiStore::open(const std::filesystem::path& file) {
  CALQUE_TRY(
      db, openOrMake(
              file, Connection::Use::Secrets,
              {"CREATE TABLE IF NOT EXISTS envelope (subject TEXT NOT NULL, field TEXT NOT NULL, version INTEGER NOT "
               "NULL, sealed BLOB NOT NULL, PRIMARY KEY (subject, field, version)) STRICT, WITHOUT ROWID",
               "CREATE TABLE IF NOT EXISTS salt (commit_hex TEXT PRIMARY KEY, subject TEXT NOT NULL, sealed BLOB NOT "
               "NULL) STRICT, WITHOUT ROWID",
               "CREATE INDEX IF NOT EXISTS salt_subject ON salt (subject)"}));
  return PhiStore(std::make_unique<State>(State{std::move(db)}));
}

base::Done PhiStore::put(const std::vector<Envelope>& envelopes, const std::vector<SealedSalt>& salts) {
  auto& db = m_state->db;
  return inTransaction(db, [&]() -> base::Done {
    for (const auto& one : envelopes) {
      CALQUE_TRY(query, db.query("INSERT INTO envelope (subject, field, version, sealed) VALUES (?, ?, ?, ?)"));
      CALQUE_CHECK(query.bind(one.subject).bind(one.field).bind(one.version).bind(base::View(one.sealed)).run());
    }
    for (const auto& one : salts) {
      CALQUE_TRY(query, db.query("INSERT OR IGNORE INTO salt (commit_hex, subject, sealed) VALUES (?, ?, ?)"));
      CALQUE_CHECK(query.bind(one.commit).bind(one.subject).bind(base::View(one.sealed)).run());
    }
    return {};
  });
}

base::Result<std::optional<Envelope>> PhiStore::maybeLatest(const std::string& subject,
                                                            const std::string& field) const {
  CALQUE_TRY(query,
             m_state->db.query(
                 "SELECT version, sealed FROM envelope WHERE subject = ? AND field = ? ORDER BY version DESC LIMIT 1"));
  CALQUE_TRY(row, query.bind(subject).bind(field).step());
  if (!row)
    return std::nullopt;
  return Envelope{subject, field, query.integer(0), query.blob(1)};
}

base::Result<std::vector<Envelope>> PhiStore::envelopesOf(const std::string& subject) const {
  CALQUE_TRY(query, m_state->db.query(
                        "SELECT field, version, sealed FROM envelope WHERE subject = ? ORDER BY field, version"));
  query.bind(subject);
  std::vector<Envelope> found;
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return found;
    found.push_back({subject, query.text(0), query.integer(1), query.blob(2)});
  }
}

base::Result<std::vector<std::string>> PhiStore::subjects() const {
  CALQUE_TRY(query, m_state->db.query("SELECT DISTINCT subject FROM envelope ORDER BY subject"));
  std::vector<std::string> found;
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return found;
    found.push_back(query.text(0));
  }
}

base::Result<std::optional<SealedSalt>> PhiStore::maybeSalt(const std::string& commit) const {
  CALQUE_TRY(query, m_state->db.query("SELECT subject, sealed FROM salt WHERE commit_hex = ?"));
  CALQUE_TRY(row, query.bind(commit).step());
  if (!row)
    return std::nullopt;
  return SealedSalt{commit, query.text(0), query.blob(1)};
}

base::Result<std::vector<SealedSalt>> PhiStore::saltsOf(const std::string& subject) const {
  CALQUE_TRY(query, m_state->db.query("SELECT commit_hex, sealed FROM salt WHERE subject = ? ORDER BY commit_hex"));
  query.bind(subject);
  std::vector<SealedSalt> found;
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return found;
    found.push_back({query.text(0), subject, query.blob(1)});
  }
}

base::Done PhiStore::erase(const std::string& subject) {
  auto& db = m_state->db;
  auto erased = inTransaction(db, [&]() -> base::Done {
    CALQUE_TRY(envelopes, db.query("DELETE FROM envelope WHERE subject = ?"));
    CALQUE_CHECK(envelopes.bind(subject).run());
    CALQUE_TRY(salts, db.query("DELETE FROM salt WHERE subject = ?"));
    return salts.bind(subject).run();
  });
  CALQUE_CHECK(erased);
  return db.execute("VACUUM");
}

} // namespace calque::storage
