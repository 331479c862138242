#include "key_store.h"

#include "connection.h"

namespace calque::storage {

struct KeyStore::State {
  Connection db;
};

KeyStore::KeyStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}
KeyStore::KeyStore(KeyStore&&) noexcept = default;
KeyStore& KeyStore::operator=(KeyStore&&) noexcept = default;
KeyStore::~KeyStore() = default;

base::Result<KeyStore> KeyStore::open(const std::filesystem::path& file) {
  CALQUE_TRY(
      db, openOrMake(file, Connection::Use::Secrets,
                     {"CREATE TABLE IF NOT EXISTS wrapped (kind TEXT NOT NULL, id TEXT NOT NULL, terms TEXT NOT NULL, "
                      "sealed BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID"}));
  return KeyStore(std::make_unique<State>(State{std::move(db)}));
}

base::Result<std::optional<WrappedKey>> KeyStore::maybeKey(const std::string& kind, const std::string& id) const {
  CALQUE_TRY(query, m_state->db.query("SELECT terms, sealed FROM wrapped WHERE kind = ? AND id = ?"));
  CALQUE_TRY(row, query.bind(kind).bind(id).step());
  if (!row)
    return std::nullopt;
  return WrappedKey{kind, id, query.text(0), query.blob(1)};
}

base::Result<std::vector<WrappedKey>> KeyStore::keysOf(const std::string& kind) const {
  CALQUE_TRY(query, m_state->db.query("SELECT id, terms, sealed FROM wrapped WHERE kind = ? ORDER BY id"));
  query.bind(kind);
  std::vector<WrappedKey> keys;
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return keys;
    keys.push_back({kind, query.text(0), query.text(1), query.blob(2)});
  }
}

base::Done KeyStore::put(const WrappedKey& key) {
  CALQUE_TRY(query, m_state->db.query("INSERT OR REPLACE INTO wrapped (kind, id, terms, sealed) VALUES (?, ?, ?, ?)"));
  return query.bind(key.kind).bind(key.id).bind(key.terms).bind(base::View(key.sealed)).run();
}

base::Done KeyStore::destroy(const std::string& kind, const std::string& id) {
  {
    CALQUE_TRY(query, m_state->db.query("DELETE FROM wrapped WHERE kind = ? AND id = ?"));
    CALQUE_CHECK(query.bind(kind).bind(id).run());
  }
  return m_state->db.execute("VACUUM");
}

} // namespace calque::storage
