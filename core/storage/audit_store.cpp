#include "audit_state.h"

#include "core/domain/refusals.h"

#include <sys/stat.h>

namespace calque::storage {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* suffix) {
  return file.string() + suffix;
}

} // namespace

AuditStore::AuditStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AuditStore::AuditStore(AuditStore&&) noexcept = default;
AuditStore& AuditStore::operator=(AuditStore&&) noexcept = default;
AuditStore::~AuditStore() = default;

base::Result<AuditStore> AuditStore::open(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
    return domain::refuse(domain::RefusalCode::NotALab);
  for (const char* suffix : {"-wal", "-shm"})
    if (::lstat(beside(file, suffix).c_str(), &status) == 0)
      return domain::refuse(domain::RefusalCode::LabUnsafe, std::string("there is an audit.db") + suffix, {}, {},
                            "something else has opened this database; set the file aside and verify the lab");
  CALQUE_TRY(db, Connection::open(file, Connection::Use::Evidence));
  CALQUE_CHECK(checkAuditSchema(db));
  db.forbidChange();
  return AuditStore(std::make_unique<State>(State{std::move(db)}));
}

base::Result<AuditStore> AuditStore::openSealed(const fs::path& file) {
  CALQUE_TRY(db, Connection::openSealed(file));
  db.forbidChange();
  return AuditStore(std::make_unique<State>(State{std::move(db)}));
}

base::Result<std::uint64_t> AuditStore::size() const {
  CALQUE_TRY(query, m_state->db.query("SELECT ifnull(max(seq) + 1, 0) FROM log"));
  CALQUE_TRY(row, query.step());
  return row ? query.integer(0) : 0;
}

base::Result<AuditHead> AuditStore::head() const {
  CALQUE_TRY(query, m_state->db.query("SELECT seq, entry FROM log ORDER BY seq DESC LIMIT 1"));
  CALQUE_TRY(row, query.step());
  if (!row)
    return AuditHead{};
  return AuditHead{query.integer(0) + 1, query.text(1)};
}

base::Result<std::string> AuditStore::entry(std::uint64_t seq) const {
  CALQUE_TRY(query, m_state->db.query("SELECT entry FROM log WHERE seq = ?"));
  CALQUE_TRY(row, query.bind(seq).step());
  if (!row)
    return base::fault(base::FaultKind::Database, "the log has no entry " + std::to_string(seq));
  return query.text(0);
}

base::Done AuditStore::eachEntry(std::uint64_t from, std::uint64_t to,
                                 const std::function<bool(std::uint64_t, std::string_view)>& visit) const {
  constexpr std::uint64_t page = 1000; // rows read under one lock
  while (from < to) {
    std::vector<std::string> rows;
    {
      CALQUE_TRY(query, m_state->db.query("SELECT seq, entry FROM log WHERE seq >= ? AND seq < ? ORDER BY seq"));
      query.bind(from).bind(std::min(to, from + page));
      for (;;) {
        CALQUE_TRY(row, query.step());
        if (!row)
          break;
        if (query.integer(0) != from + rows.size())
          return base::fault(base::FaultKind::Database, "the log has a gap", "verify the lab: `calque audit verify`");
        rows.push_back(query.text(1));
      }
    }
    if (rows.size() != std::min(to, from + page) - from)
      return base::fault(base::FaultKind::Database, "the log has a gap", "verify the lab: `calque audit verify`");
    for (const auto& bytes : rows)
      if (!visit(from++, bytes))
        return {};
  }
  return {};
}

base::Result<std::optional<NoteRow>> AuditStore::maybeLastNote() const {
  CALQUE_TRY(query, m_state->db.query("SELECT size, note FROM checkpoint ORDER BY size DESC LIMIT 1"));
  CALQUE_TRY(row, query.step());
  if (!row)
    return std::nullopt;
  return NoteRow{query.integer(0), query.text(1)};
}

base::Result<std::optional<std::string>> AuditStore::maybeNote(std::uint64_t size) const {
  CALQUE_TRY(query, m_state->db.query("SELECT note FROM checkpoint WHERE size = ?"));
  CALQUE_TRY(row, query.bind(size).step());
  if (!row)
    return std::nullopt;
  return query.text(0);
}

base::Result<std::vector<AnchorRow>> AuditStore::lastAnchors(std::uint64_t most) const {
  CALQUE_TRY(query, m_state->db.query("SELECT id, size, kind, token FROM anchor ORDER BY id DESC LIMIT ?"));
  query.bind(most);
  std::vector<AnchorRow> found;
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return found;
    found.push_back({query.integer(0), query.integer(1), query.text(2), query.blob(3)});
  }
}

base::Result<std::optional<base::Bytes>> AuditStore::maybeCertificate(const std::string& fingerprint) const {
  CALQUE_TRY(query, m_state->db.query("SELECT der FROM cert WHERE fp = ?"));
  CALQUE_TRY(row, query.bind(fingerprint).step());
  if (!row)
    return std::nullopt;
  return query.blob(0);
}

base::Result<std::vector<base::Bytes>> AuditStore::certificates() const {
  CALQUE_TRY(query, m_state->db.query("SELECT der FROM cert ORDER BY fp"));
  std::vector<base::Bytes> found;
  for (;;) {
    CALQUE_TRY(row, query.step());
    if (!row)
      return found;
    found.push_back(query.blob(0));
  }
}

} // namespace calque::storage
