#include "store.h"

#include "schema.h"

#include "core/base/bytes.h"

#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace calque::audit_check {
namespace {

constexpr int stepOpen = 0, stepSchema = 1;

namespace fs = std::filesystem;

fs::path beside(const fs::path& file, const char* suffix) {
  return fs::path(file.string() + suffix);
}

std::uintmax_t sizeOf(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  return error ? 0 : size;
}

/// A path inside a `file:` URI.
std::string escapedPath(const fs::path& path) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (char c : path.string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '/' || c == '.' || c == '-' || c == '_')
      out += c;
    else
      ((out += '%') += digits[byte >> 4]) += digits[byte & 15];
  }
  return out;
}

std::string_view textAt(sqlite3_stmt* row, int column) {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
  return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(row, column))};
}

base::Bytes bytesAt(sqlite3_stmt* row, int column) {
  return base::bytesOf(textAt(row, column));
}

} // namespace

void Store::Closer::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

std::unique_ptr<Store> Store::open(const fs::path& lab, Findings& findings) {
  std::unique_ptr<Store> store(new Store(findings));
  store->m_original = store->m_file = lab / "audit.db";
  std::error_code error;
  const auto status = fs::symlink_status(store->m_original, error);
  if (status.type() != fs::file_type::regular || ::access(store->m_original.c_str(), R_OK) != 0) {
    findings.add(stepOpen, unchecked, "store.open", "a lab directory with a readable audit.db, no link",
                 status.type() == fs::file_type::symlink ? "a link"
                 : fs::exists(status)                    ? "not readable"
                                                         : "no audit.db");
    return nullptr;
  }
  for (const char* suffix : {"-wal", "-shm"})
    if (fs::exists(fs::symlink_status(beside(store->m_original, suffix), error)))
      findings.add(stepOpen, altered, "store.wal", "no write-ahead log", std::string("audit.db") + suffix);
  store->m_stamp = store->stamp();
  if (sizeOf(beside(store->m_original, "-journal")) > 0) {
    findings.add(stepOpen, unchecked, "store.journal", "no journal beside the store", "audit.db-journal");
    if (!store->copyWithJournal()) {
      findings.add(stepOpen, unchecked, "step.failed", "a private copy of store and journal", "the copy failed");
      return nullptr;
    }
  }
  store->m_connection = store->connect();
  if (!store->m_connection) {
    findings.add(stepOpen, unchecked, "store.open", "a store that SQLite opens", "none");
    return nullptr;
  }
  store->checkSchema();
  return store;
}

Store::~Store() {
  m_abandoned = true;
  if (m_integrity.valid())
    m_integrity.wait();
  m_connection.reset();
  std::error_code ignored;
  if (!m_private.empty())
    fs::remove_all(m_private, ignored);
}

bool Store::copyWithJournal() {
  std::error_code error;
  auto name = (fs::temp_directory_path(error) / "calque-verify-XXXXXX").string();
  if (error || !::mkdtemp(name.data()))
    return false;
  m_private = name;
  m_file = m_private / "audit.db";
  return fs::copy_file(m_original, m_file, error) &&
         fs::copy_file(beside(m_original, "-journal"), beside(m_file, "-journal"), error) &&
         ::chmod(m_file.c_str(), 0600) == 0 && ::chmod(beside(m_file, "-journal").c_str(), 0600) == 0;
}

Store::Connection Store::connect() const {
  const bool copied = !m_private.empty();
  const auto uri = "file:" + escapedPath(fs::absolute(m_file)) + (copied ? "?mode=rw" : "?mode=ro&immutable=1");
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | (copied ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
  const int result = sqlite3_open_v2(uri.c_str(), &raw, flags, nullptr);
  Connection connection(raw);
  if (result != SQLITE_OK)
    return nullptr;
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_exec(raw, "PRAGMA cell_size_check=ON; PRAGMA cache_size=-8192; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0",
               nullptr, nullptr, nullptr);
  return connection;
}

bool Store::each(sqlite3* connection, const char* sql, const std::function<void(sqlite3_stmt*)>& row) const {
  sqlite3_stmt* raw = nullptr;
  int result = sqlite3_prepare_v2(connection, sql, -1, &raw, nullptr);
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
  while (result == SQLITE_OK || result == SQLITE_ROW) {
    result = sqlite3_step(raw);
    if (result == SQLITE_ROW)
      row(raw);
  }
  if (result == SQLITE_NOTADB || (result & 0xFF) == SQLITE_CORRUPT)
    m_findings.add(stepSchema, altered, "store.damaged", "a sound database", sqlite3_errmsg(connection));
  return result == SQLITE_DONE;
}

void Store::checkSchema() {
  auto differs = [&](std::string_view what, std::string_view found) {
    m_findings.add(stepSchema, altered, "store.schema", what, found);
  };
  auto pragma = [&](const char* sql, std::string_view expected) {
    std::string found;
    if (each(m_connection.get(), sql, [&](sqlite3_stmt* row) { found = textAt(row, 0); }) && found != expected)
      differs(std::string(sql) + " = " + std::string(expected), found);
  };
  pragma("PRAGMA application_id", "1129070917");
  pragma("PRAGMA user_version", "1");
  pragma("PRAGMA encoding", "UTF-8");
  SchemaCheck schema;
  const bool read =
      each(m_connection.get(), "SELECT type, name, tbl_name, sql FROM sqlite_schema",
           [&](sqlite3_stmt* row) { schema.add(textAt(row, 0), textAt(row, 1), textAt(row, 2), textAt(row, 3)); });
  if (read)
    for (const auto& [expected, found] : schema.differences())
      differs(expected, found);
}

void Store::startIntegrityCheck() {
  m_integrity = std::async(std::launch::async, [this] {
    // It takes what the reader and the judge of the log leave: those two wait on each other.
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 19);
    checkIntegrity();
  });
}

void Store::checkIntegrity() {
  const auto connection = connect();
  constexpr int stepsBetweenLooks = 10'000;
  const auto isAbandoned = [](void* flag) -> int { return static_cast<const std::atomic<bool>*>(flag)->load(); };
  if (connection)
    sqlite3_progress_handler(connection.get(), stepsBetweenLooks, isAbandoned, &m_abandoned);
  std::string first;
  int rows = 0;
  const bool read = connection && each(connection.get(), "PRAGMA quick_check", [&](sqlite3_stmt* row) {
                      if (rows++ == 0)
                        first = textAt(row, 0);
                    });
  if (m_abandoned)
    return;
  if (!read)
    return m_findings.add(stepSchema, unchecked, "step.failed", "PRAGMA quick_check", "it could not be run to its end");
  if (rows != 1 || first != "ok")
    return m_findings.add(stepSchema, altered, "store.damaged", "PRAGMA quick_check: ok", first);
  m_logIndex = readIndex(connection.get(), "SELECT seq, prev FROM log INDEXED BY sqlite_autoindex_log_1 ORDER BY prev");
  std::optional<UnorderedSum> certificates = UnorderedSum();
  if (!each(connection.get(), "SELECT rowid, fp FROM cert NOT INDEXED",
            [&](sqlite3_stmt* row) { certificates->add(sqlite3_column_int64(row, 0), textAt(row, 1)); }))
    certificates.reset();
  compareIndex(readIndex(connection.get(), "SELECT rowid, fp FROM cert INDEXED BY sqlite_autoindex_cert_1 ORDER BY fp"),
               certificates, "that of the certificates");
}

std::optional<UnorderedSum> Store::readIndex(sqlite3* connection, const char* sql) const {
  std::optional<UnorderedSum> sum = UnorderedSum();
  std::string before;
  bool ascending = true;
  const bool read = each(connection, sql, [&](sqlite3_stmt* row) {
    const auto text = textAt(row, 1);
    ascending &= before < text || (before.empty() && text.empty());
    before = text;
    sum->add(sqlite3_column_int64(row, 0), text);
  });
  if (!read)
    return {};
  if (!ascending)
    m_findings.add(stepSchema, altered, "store.damaged", "an index in order", "one that is not");
  return sum;
}

void Store::compareIndex(const std::optional<UnorderedSum>& ofIndex, const std::optional<UnorderedSum>& ofTable,
                         const char* which) const {
  if (m_abandoned)
    return;
  if (!ofIndex || !ofTable)
    m_findings.add(stepSchema, unchecked, "step.failed", "an index compared with its table", which);
  else if (*ofIndex != *ofTable)
    m_findings.add(stepSchema, altered, "store.damaged", "an index that holds what its table holds", which);
}

std::string Store::stamp() const {
  struct stat facts {};
  if (::stat(m_original.c_str(), &facts) != 0)
    return "none";
  return std::to_string(facts.st_ino) + " " + std::to_string(facts.st_size) + " " +
         std::to_string(facts.st_mtim.tv_sec) + " " + std::to_string(facts.st_mtim.tv_nsec);
}

void Store::finish(Watch& watch) {
  while (m_integrity.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready)
    watch.step(0, "database");
  m_integrity.get();
  compareIndex(m_logIndex, m_logTable, "that of the log");
  const bool journal = m_private.empty() && sizeOf(beside(m_original, "-journal")) > 0;
  if (journal || stamp() != m_stamp)
    m_findings.add(stepOpen, unchecked, "step.failed", "a store that stands still", "it was written while it was read");
}

std::uint64_t Store::entriesAbout() {
  std::int64_t last = -1;
  const bool read = each(m_connection.get(), "SELECT max(seq) FROM log",
                         [&](sqlite3_stmt* row) { last = sqlite3_column_int64(row, 0); });
  return read && last >= 0 ? static_cast<std::uint64_t>(last) + 1 : 0;
}

bool Store::readLog(const LogReader& reader) {
  UnorderedSum sum;
  const bool read =
      each(m_connection.get(), "SELECT seq, CAST(prev AS BLOB), CAST(entry AS BLOB) FROM log ORDER BY seq",
           [&](sqlite3_stmt* row) {
             const auto seq = sqlite3_column_int64(row, 0);
             const auto prev = textAt(row, 1);
             sum.add(seq, prev);
             reader(seq, prev, textAt(row, 2));
           });
  if (read)
    m_logTable = sum;
  return read;
}

bool Store::readCheckpoints(const std::function<void(std::int64_t, std::string_view)>& reader) {
  return each(m_connection.get(), "SELECT size, CAST(note AS BLOB) FROM checkpoint ORDER BY size",
              [&](sqlite3_stmt* row) { reader(sqlite3_column_int64(row, 0), textAt(row, 1)); });
}

bool Store::readAnchors(const std::function<void(const AnchorRow&)>& reader) {
  return each(m_connection.get(), "SELECT id, size, CAST(kind AS BLOB), token FROM anchor ORDER BY id",
              [&](sqlite3_stmt* row) {
                reader({sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1), std::string(textAt(row, 2)),
                        bytesAt(row, 3)});
              });
}

bool Store::readCertificates(const std::function<void(const CertificateRow&)>& reader) {
  return each(m_connection.get(), "SELECT CAST(fp AS BLOB), der FROM cert ORDER BY fp", [&](sqlite3_stmt* row) {
    reader({std::string(textAt(row, 0)), bytesAt(row, 1)});
  });
}

} // namespace calque::audit_check
