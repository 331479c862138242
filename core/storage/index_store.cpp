#include "index_store.h"

#include "connection.h"

#include <algorithm>

namespace calque::storage {
namespace {

base::Digest toDigest(const base::Bytes& bytes) {
  base::Digest digest{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
  return digest;
}

base::Result<Connection> openIndex(const std::filesystem::path& file) {
  return openOrMake(file, Connection::Use::Disposable,
                    {"CREATE TABLE IF NOT EXISTS header (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT "
                     "NULL, sum BLOB NOT NULL, mac BLOB "
                     "NOT NULL) STRICT",
                     "CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL, mac BLOB NOT NULL) "
                     "STRICT, WITHOUT ROWID",
                     "CREATE TABLE IF NOT EXISTS by_record (record TEXT NOT NULL, rev INTEGER NOT NULL, seq INTEGER "
                     "NOT NULL, PRIMARY KEY (record, "
                     "rev)) STRICT, WITHOUT ROWID",
                     "CREATE TABLE IF NOT EXISTS by_type (type TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (type, "
                     "seq)) STRICT, WITHOUT ROWID",
                     "CREATE TABLE IF NOT EXISTS by_name (name TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (name, "
                     "seq)) STRICT, WITHOUT ROWID",
                     "CREATE TABLE IF NOT EXISTS node (level INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB NOT "
                     "NULL, PRIMARY KEY (level, place)) "
                     "STRICT, WITHOUT ROWID",
                     "CREATE TABLE IF NOT EXISTS kept (record TEXT PRIMARY KEY, head BLOB NOT NULL, value TEXT NOT "
                     "NULL, mac BLOB NOT NULL) STRICT, WITHOUT ROWID"});
}

base::Result<std::vector<std::uint64_t>> readIntegers(Query& query) {
  std::vector<std::uint64_t> found;
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return found;
    found.push_back(query.integer(0));
  }
}

/// The first key behind all that begin so.
std::string endOf(std::string_view prefix) {
  std::string end(prefix);
  end.back() = static_cast<char>(end.back() + 1);
  return end;
}

} // namespace

struct IndexStore::State {
  Connection db;
};

IndexStore::IndexStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}
IndexStore::IndexStore(IndexStore&&) noexcept = default;
IndexStore& IndexStore::operator=(IndexStore&&) noexcept = default;
IndexStore::~IndexStore() = default;

base::Result<IndexStore> IndexStore::open(const std::filesystem::path& file) {
  auto db = openIndex(file);
  if (!db) {
    const auto* fault = std::get_if<base::Fault>(&db.error());
    if (!fault || fault->kind != base::FaultKind::Database)
      return base::failed(db.error());
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    std::filesystem::remove(file.string() + "-journal", ignored);
    db = openIndex(file);
    if (!db)
      return base::failed(db.error());
  }
  return IndexStore(std::make_unique<State>(State{std::move(*db)}));
}

base::Done IndexStore::begin() {
  return m_state->db.execute("BEGIN IMMEDIATE");
}
base::Done IndexStore::commit() {
  return m_state->db.execute("COMMIT");
}
void IndexStore::rollback() {
  (void)m_state->db.execute("ROLLBACK");
}

base::Done IndexStore::clear() {
  for (const char* table : {"header", "state", "by_record", "by_type", "by_name", "node", "kept"})
    CALQUE_CHECK(m_state->db.execute(std::string("DELETE FROM ") + table));
  return {};
}

base::Result<std::optional<IndexHeader>> IndexStore::maybeHeader() const {
  CALQUE_TRY(query, m_state->db.query("SELECT size, root, sum, mac FROM header WHERE id = 1"));
  CALQUE_TRY(row, query.step());
  if (!row)
    return std::nullopt;
  return IndexHeader{query.integer(0), toDigest(query.blob(1)), toDigest(query.blob(2)), toDigest(query.blob(3))};
}

base::Done IndexStore::putHeader(const IndexHeader& header) {
  CALQUE_TRY(query,
             m_state->db.query("INSERT OR REPLACE INTO header (id, size, root, sum, mac) VALUES (1, ?, ?, ?, ?)"));
  return query.bind(header.size)
      .bind(base::View(header.root))
      .bind(base::View(header.sum))
      .bind(base::View(header.mac))
      .run();
}

base::Result<std::optional<IndexRow>> IndexStore::maybeRow(std::string_view key) const {
  CALQUE_TRY(query, m_state->db.query("SELECT value, mac FROM state WHERE key = ?"));
  CALQUE_TRY(row, query.bind(key).step());
  if (!row)
    return std::nullopt;
  return IndexRow{query.text(0), toDigest(query.blob(1))};
}

base::Done IndexStore::putRow(std::string_view key, const IndexRow& row) {
  CALQUE_TRY(query, m_state->db.query("INSERT OR REPLACE INTO state (key, value, mac) VALUES (?, ?, ?)"));
  return query.bind(key).bind(row.value).bind(base::View(row.mac)).run();
}

base::Result<base::Digest> IndexStore::sumOfRows() const {
  CALQUE_TRY(query, m_state->db.query("SELECT mac FROM state"));
  base::Digest sum{};
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return sum;
    auto mac = toDigest(query.blob(0));
    unsigned carry = 0;
    for (std::size_t i = sum.size(); i-- > 0;) {
      carry += unsigned{sum[i]} + mac[i];
      sum[i] = static_cast<std::uint8_t>(carry);
      carry >>= 8;
    }
  }
}

base::Done IndexStore::eachRow(std::string_view prefix,
                               const std::function<void(std::string_view key, const IndexRow&)>& visit) const {
  CALQUE_TRY(query, m_state->db.query("SELECT key, value, mac FROM state WHERE key >= ? AND key < ? ORDER BY key"));
  query.bind(prefix).bind(endOf(prefix));
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return {};
    visit(query.text(0), {query.text(1), toDigest(query.blob(2))});
  }
}

base::Done IndexStore::putKept(std::string_view record, const KeptRow& kept) {
  CALQUE_TRY(query, m_state->db.query("INSERT OR REPLACE INTO kept (record, head, value, mac) VALUES (?, ?, ?, ?)"));
  return query.bind(record).bind(base::View(kept.head)).bind(kept.row.value).bind(base::View(kept.row.mac)).run();
}

base::Done IndexStore::eachKept(std::string_view prefix,
                                const std::function<void(std::string_view record, const KeptRow&)>& visit) const {
  CALQUE_TRY(query, m_state->db.query("SELECT record, head, value, mac FROM kept WHERE record >= ? AND record < ?"));
  query.bind(prefix).bind(endOf(prefix));
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return {};
    visit(query.text(0), {toDigest(query.blob(1)), {query.text(2), toDigest(query.blob(3))}});
  }
}

base::Done IndexStore::putEntry(std::uint64_t seq, const std::string& type, const std::string& record,
                                std::uint64_t rev, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    CALQUE_TRY(query, m_state->db.query("INSERT OR REPLACE INTO by_name (name, seq) VALUES (?, ?)"));
    CALQUE_CHECK(query.bind(name).bind(seq).run());
  }
  {
    CALQUE_TRY(query, m_state->db.query("INSERT OR REPLACE INTO by_type (type, seq) VALUES (?, ?)"));
    CALQUE_CHECK(query.bind(type).bind(seq).run());
  }
  if (record.empty())
    return {};
  CALQUE_TRY(query, m_state->db.query("INSERT OR REPLACE INTO by_record (record, rev, seq) VALUES (?, ?, ?)"));
  return query.bind(record).bind(rev).bind(seq).run();
}

base::Done IndexStore::eachSeq(const Wanted& wanted, const std::function<bool(std::uint64_t seq)>& visit) const {
  // One type and one name are each in order of seq already; a range of types is sorted.
  const bool isRange = wanted.typeTo != wanted.typeFrom + '\x01';
  const char* sql =
      wanted.typeFrom.empty()
          ? "SELECT seq FROM by_name WHERE name = ?1 AND seq >= ?2 AND seq < ?3 AND ?4 = '' AND ?5 = '' ORDER BY seq"
      : isRange ? "SELECT t.seq FROM by_type t WHERE t.type >= ?4 AND t.type < ?5 AND t.seq >= ?2 AND t.seq < ?3 AND "
                  "(?1 = '' OR EXISTS (SELECT 1 FROM by_name n WHERE n.name = ?1 AND n.seq = t.seq)) ORDER BY t.seq"
                : "SELECT t.seq FROM by_type t WHERE t.type = ?4 AND ?5 <> '' AND t.seq >= ?2 AND t.seq < ?3 AND "
                  "(?1 = '' OR EXISTS (SELECT 1 FROM by_name n WHERE n.name = ?1 AND n.seq = t.seq)) ORDER BY t.seq";
  CALQUE_TRY(query, m_state->db.query(sql));
  query.bind(wanted.name).bind(wanted.from).bind(wanted.to).bind(wanted.typeFrom).bind(wanted.typeTo);
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row || !visit(query.integer(0)))
      return {};
  }
}

base::Result<std::uint64_t> IndexStore::countOfTypes(const std::string& from, const std::string& to) const {
  CALQUE_TRY(query, m_state->db.query("SELECT count(*) FROM by_type WHERE type >= ? AND type < ?"));
  CALQUE_TRY(row, query.bind(from).bind(to).step());
  return row ? query.integer(0) : 0;
}

base::Result<std::uint64_t> IndexStore::countOfName(const std::string& name) const {
  CALQUE_TRY(query, m_state->db.query("SELECT count(*) FROM by_name WHERE name = ?"));
  CALQUE_TRY(row, query.bind(name).step());
  return row ? query.integer(0) : 0;
}

base::Result<std::vector<std::uint64_t>> IndexStore::seqsOfType(const std::string& type) const {
  CALQUE_TRY(query, m_state->db.query("SELECT seq FROM by_type WHERE type = ? ORDER BY seq"));
  query.bind(type);
  return readIntegers(query);
}

base::Result<std::vector<std::uint64_t>> IndexStore::seqsOfRecord(const std::string& record) const {
  CALQUE_TRY(query, m_state->db.query("SELECT seq FROM by_record WHERE record = ? ORDER BY rev"));
  query.bind(record);
  return readIntegers(query);
}

base::Result<std::optional<std::uint64_t>> IndexStore::maybeSeq(const std::string& record, std::uint64_t rev) const {
  CALQUE_TRY(query, m_state->db.query("SELECT seq FROM by_record WHERE record = ? AND rev = ?"));
  CALQUE_TRY(row, query.bind(record).bind(rev).step());
  if (!row)
    return std::nullopt;
  return query.integer(0);
}

base::Done IndexStore::putNode(unsigned level, std::uint64_t index, const base::Digest& hash) {
  CALQUE_TRY(query, m_state->db.query("INSERT OR REPLACE INTO node (level, place, hash) VALUES (?, ?, ?)"));
  return query.bind(std::uint64_t{level}).bind(index).bind(base::View(hash)).run();
}

base::Result<std::optional<base::Digest>> IndexStore::maybeNode(unsigned level, std::uint64_t index) const {
  CALQUE_TRY(query, m_state->db.query("SELECT hash FROM node WHERE level = ? AND place = ?"));
  CALQUE_TRY(row, query.bind(std::uint64_t{level}).bind(index).step());
  if (!row)
    return std::nullopt;
  return toDigest(query.blob(0));
}

} // namespace calque::storage
