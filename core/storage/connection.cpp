#include "connection.h"

#include "core/base/files.h"

#include <cerrno>
#include <fcntl.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unordered_map>

namespace calque::storage {

using namespace sqlite_api; // SOCI includes sqlite3.h into this namespace

struct Query::Prepared {
  sqlite3* db = nullptr;
  sqlite3_stmt* statement = nullptr;
};

struct Connection::State {
  soci::session session;
  sqlite3* native = nullptr;
  std::unordered_map<const char*, Query::Prepared> prepared;

  ~State() {
    for (auto& [sql, one] : prepared)
      sqlite3_finalize(one.statement);
  }
};

namespace {

tl::unexpected<base::Failure> databaseFault(int code, sqlite3* db) {
  using base::FaultKind;
  const char* where = "the database";
  switch (code & 0xff) {
  case SQLITE_FULL:
    return base::fault(FaultKind::Full, "writing the database: the disk is full",
                       "free some space and repeat the command; nothing was half written");
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    return base::fault(FaultKind::ReadOnly, "writing the database: it is read-only",
                       "make the place writable for this account and repeat the command");
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return base::fault(FaultKind::Busy, "the database is in use by another process", "wait and repeat the command");
  case SQLITE_IOERR:
  case SQLITE_CANTOPEN: {
    int error = db ? sqlite3_system_errno(db) : 0;
    if (error == EFBIG)
      error = ENOSPC;
    if (error != 0)
      return base::diskFault("reading or writing the database", error);
    return base::fault(FaultKind::Disk, "reading or writing the database failed",
                       "check the disk, then repeat the command");
  }
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    where = "the database is damaged: ";
    break;
  default:
    where = "the database refused: ";
  }
  return base::fault(FaultKind::Database, where + std::string(sqlite3_errstr(code)),
                     "verify the lab: `calque audit verify`");
}

int denyChange(void*, int action, const char*, const char* second, const char*, const char*) {
  switch (action) {
  case SQLITE_UPDATE:
  case SQLITE_DELETE:
  case SQLITE_DROP_INDEX:
  case SQLITE_DROP_TABLE:
  case SQLITE_DROP_TRIGGER:
  case SQLITE_DROP_VIEW:
  case SQLITE_DROP_VTABLE:
  case SQLITE_ALTER_TABLE:
  case SQLITE_ATTACH:
  case SQLITE_DETACH:
    return SQLITE_DENY;
  case SQLITE_PRAGMA:
    return second ? SQLITE_DENY : SQLITE_OK;
  default:
    return SQLITE_OK;
  }
}

struct Pragma {
  const char* name;
  const char* value;
  const char* readBack;
};

constexpr Pragma sharedPragmas[] = {
    {"busy_timeout", "10000", "10000"}, {"trusted_schema", "OFF", "0"},
    {"cell_size_check", "ON", "1"},     {"mmap_size", "0", "0"},
    {"secure_delete", "ON", "1"},       {"foreign_keys", "ON", "1"},
    {"temp_store", "MEMORY", "2"},      {"cache_size", "-16384", "-16384"}, // KiB
};
constexpr Pragma durablePragmas[] = {
    {"journal_mode", "DELETE", "delete"}, {"synchronous", "EXTRA", "3"}, {"fullfsync", "1", "1"}};
constexpr Pragma disposablePragmas[] = {{"journal_mode", "TRUNCATE", "truncate"}, {"synchronous", "OFF", "0"}};

base::Done setPragmas(Connection& db, std::span<const Pragma> pragmas) {
  for (const auto& pragma : pragmas) {
    CALQUE_TRY(set, db.value(std::string("PRAGMA ") + pragma.name + "=" + pragma.value));
    (void)set;
    CALQUE_TRY(found, db.value(std::string("PRAGMA ") + pragma.name));
    if (found != pragma.readBack)
      return base::fault(base::FaultKind::Database,
                         std::string("the database does not take the setting ") + pragma.name,
                         "use the SQLite that this program was built for");
  }
  return {};
}

} // namespace

Query::~Query() {
  if (m_prepared) {
    sqlite3_reset(m_prepared->statement);
    sqlite3_clear_bindings(m_prepared->statement);
  }
}

Query& Query::bind(std::uint64_t value) {
  if (int code = sqlite3_bind_int64(m_prepared->statement, ++m_bound, static_cast<sqlite3_int64>(value));
      code != SQLITE_OK)
    m_code = code;
  return *this;
}

Query& Query::bind(std::string_view text) {
  if (int code = sqlite3_bind_text(m_prepared->statement, ++m_bound, text.empty() ? "" : text.data(),
                                   static_cast<int>(text.size()), reinterpret_cast<sqlite3_destructor_type>(-1));
      code != SQLITE_OK)
    m_code = code;
  return *this;
}

Query& Query::bind(base::View blob) {
  static const std::uint8_t none = 0;
  if (int code = sqlite3_bind_blob64(m_prepared->statement, ++m_bound, blob.empty() ? &none : blob.data(), blob.size(),
                                     reinterpret_cast<sqlite3_destructor_type>(-1));
      code != SQLITE_OK)
    m_code = code;
  return *this;
}

base::Result<bool> Query::step() {
  int code = m_code != SQLITE_OK ? m_code : sqlite3_step(m_prepared->statement);
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return code == SQLITE_ROW;
  if (m_code == SQLITE_OK)
    code = sqlite3_extended_errcode(m_prepared->db);
  return databaseFault(code, m_prepared->db);
}

base::Done Query::run() {
  for (;;) {
    CALQUE_TRY(more, step());
    if (!more)
      return {};
  }
}

std::uint64_t Query::integer(int column) const {
  return static_cast<std::uint64_t>(sqlite3_column_int64(m_prepared->statement, column));
}

std::string Query::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_prepared->statement, column));
  return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(m_prepared->statement, column)))
              : std::string();
}

base::Bytes Query::blob(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_prepared->statement, column));
  return bytes ? base::Bytes(bytes, bytes + sqlite3_column_bytes(m_prepared->statement, column)) : base::Bytes();
}

Connection::Connection(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

base::Result<Connection> Connection::hardened(std::unique_ptr<State> state) {
  sqlite3_extended_result_codes(state->native, 1);
  Connection db(std::move(state));
  int defensive = 0, extensions = 1;
  sqlite3_db_config(db.m_state->native, SQLITE_DBCONFIG_DEFENSIVE, 1, &defensive);
  sqlite3_db_config(db.m_state->native, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &extensions);
  if (defensive != 1 || extensions != 0)
    return base::fault(base::FaultKind::Database, "the database does not take the defensive setting");
  return db;
}

base::Result<Connection> Connection::openSealed(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(file).string()) {
    const auto byte = static_cast<std::uint8_t>(c);
    uri += c == '?' || c == '#' || c == '%' ? "%" + base::toHex(base::View(&byte, 1)) : std::string(1, c);
  }
  sqlite3* native = nullptr;
  if (const int code =
          sqlite3_open_v2((uri + "?immutable=1").c_str(), &native, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
      code != SQLITE_OK) {
    sqlite3_close(native);
    return databaseFault(code, nullptr);
  }
  auto state = std::make_unique<State>();
  try { // SOCI opens no URI: the session gets the connection made here
    state->session.open(soci::sqlite3, "db=:memory:");
    auto& connection = static_cast<soci::sqlite3_session_backend*>(state->session.get_backend())->conn_;
    sqlite3_close(std::exchange(connection, native));
    state->native = native;
  } catch (const std::exception&) {
    sqlite3_close(native);
    return base::fault(base::FaultKind::Database, "the database could not be opened");
  }
  CALQUE_TRY(db, hardened(std::move(state)));
  CALQUE_CHECK(setPragmas(db, sharedPragmas));
  return std::move(db);
}

base::Result<Connection> Connection::open(const std::filesystem::path& file, Use use) {
  auto state = std::make_unique<State>();
  try {
    state->session.open(soci::sqlite3, "db=\"" + file.string() + "\" timeout=10");
    state->native = static_cast<soci::sqlite3_session_backend*>(state->session.get_backend())->conn_;
  } catch (const soci::sqlite3_soci_error& error) {
    return databaseFault(error.result(), nullptr);
  } catch (const std::exception&) {
    return base::fault(base::FaultKind::Database, "the database could not be opened");
  }
  CALQUE_TRY(db, hardened(std::move(state)));
  CALQUE_CHECK(setPragmas(db, sharedPragmas));
  if (use == Use::Disposable)
    CALQUE_CHECK(setPragmas(db, disposablePragmas));
  else
    CALQUE_CHECK(setPragmas(db, durablePragmas));
  return std::move(db);
}

base::Done Connection::copyTo(const std::filesystem::path& file, const base::Progress& progress) {
  constexpr int pages = 1'024; // 16 MiB of audit.db
  CALQUE_TRY(target, open(file, Use::Secrets));
  auto* backup = sqlite3_backup_init(target.m_state->native, "main", m_state->native, "main");
  if (!backup)
    return databaseFault(sqlite3_errcode(target.m_state->native), target.m_state->native);
  // A reading transaction, else each step begins anew where somebody wrote since the last.
  const bool isHeld =
      sqlite3_exec(m_state->native, "BEGIN; SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr) == SQLITE_OK;
  int step = isHeld ? SQLITE_OK : SQLITE_BUSY;
  bool isStopped = false;
  while (step == SQLITE_OK && !isStopped) {
    step = sqlite3_backup_step(backup, pages);
    const int all = sqlite3_backup_pagecount(backup), left = sqlite3_backup_remaining(backup);
    isStopped = progress && !progress(all > 0 ? 1 - static_cast<double>(left) / all : 1, "copying");
  }
  const int finish = sqlite3_backup_finish(backup);
  (void)sqlite3_exec(m_state->native, "ROLLBACK", nullptr, nullptr, nullptr);
  if (isStopped)
    return base::fault(base::FaultKind::Busy, "stopped on request");
  if (step != SQLITE_DONE || finish != SQLITE_OK)
    return databaseFault(step != SQLITE_DONE ? step : finish, target.m_state->native);
  return {};
}

base::Result<Query> Connection::query(const char* sql) {
  auto& one = m_state->prepared[sql];
  if (!one.statement) {
    one.db = m_state->native;
    int code = sqlite3_prepare_v3(m_state->native, sql, -1, SQLITE_PREPARE_PERSISTENT, &one.statement, nullptr);
    if (code != SQLITE_OK)
      return databaseFault(code, m_state->native);
  }
  return Query(&one);
}

base::Done Connection::execute(const std::string& sql) {
  CALQUE_TRY(ignored, value(sql));
  (void)ignored;
  return {};
}

base::Result<std::string> Connection::value(const std::string& sql) {
  try {
    std::string found;
    soci::indicator present = soci::i_ok;
    soci::statement once = (m_state->session.prepare << sql, soci::into(found, present));
    bool row = once.execute(true);
    return row && present == soci::i_ok ? found : std::string();
  } catch (const soci::sqlite3_soci_error& error) {
    return databaseFault(error.result(), m_state->native);
  } catch (const std::exception&) {
    return base::fault(base::FaultKind::Database, "the database refused a statement");
  }
}

void Connection::forbidChange() {
  sqlite3_set_authorizer(m_state->native, denyChange, nullptr);
}

base::Result<bool> makeEmptyFile(const std::filesystem::path& file) {
  base::Descriptor fd(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (fd.get() < 0 && errno == EEXIST)
    return false;
  if (fd.get() < 0)
    return base::diskFault("creating the database", errno);
  return true;
}

base::Result<Connection> openOrMake(const std::filesystem::path& file, Connection::Use use,
                                    std::initializer_list<const char*> schema) {
  CALQUE_CHECK(makeEmptyFile(file));
  CALQUE_TRY(db, Connection::open(file, use));
  auto made = inTransaction(db, [&]() -> base::Done {
    for (const char* sql : schema)
      CALQUE_CHECK(db.execute(sql));
    return {};
  });
  CALQUE_CHECK(made);
  return std::move(db);
}

} // namespace calque::storage
