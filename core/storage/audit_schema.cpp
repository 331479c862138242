#include "audit_state.h"

#include "core/domain/refusals.h"

namespace calque::storage {
namespace {

using domain::RefusalCode;

// record.md 2, word for word: a verifier compares the text.
constexpr const char* schema[] = {
    "CREATE TABLE log (seq INTEGER PRIMARY KEY CHECK (seq >= 0), prev TEXT NOT NULL UNIQUE CHECK (length(prev) = 64), "
    "entry TEXT NOT "
    "NULL) STRICT",
    "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY CHECK (size > 0), note TEXT NOT NULL) STRICT",
    "CREATE TABLE anchor (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, kind TEXT NOT NULL, token BLOB NOT NULL) "
    "STRICT",
    "CREATE TABLE cert (fp TEXT PRIMARY KEY, der BLOB NOT NULL) STRICT",
    "CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER anchor_no_update BEFORE UPDATE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER anchor_no_delete BEFORE DELETE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER cert_no_update BEFORE UPDATE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END",
    "CREATE TRIGGER cert_no_delete BEFORE DELETE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END",
};

constexpr const char* applicationId = "1129070917"; // 0x434C4145 "CLAE"
constexpr const char* userVersion = "1";

} // namespace

// [impl->req~record.always-on~1]
std::span<const char* const> auditSchema() {
  return schema;
}

// [impl->req~record.lab-folder~1, req~store.quarantine~1]
base::Done checkAuditSchema(Connection& db) {
  CALQUE_TRY(application, db.value("PRAGMA application_id"));
  CALQUE_TRY(version, db.value("PRAGMA user_version"));
  if (application != applicationId)
    return domain::refuse(RefusalCode::NotALab, "audit.db is not a Calque log");
  if (version != userVersion)
    return domain::refuse(RefusalCode::LabNewer, {}, std::string("version ") + userVersion, "version " + version);
  CALQUE_TRY(encoding, db.value("PRAGMA encoding"));
  CALQUE_TRY(query, db.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"));
  bool same = encoding == "UTF-8";
  for (const char* expected : schema) {
    CALQUE_TRY(row, query.step());
    same = same && row && query.text(0) == expected;
  }
  CALQUE_TRY(more, query.step());
  if (!same || more)
    return base::fault(base::FaultKind::Database, "the schema of audit.db is not the one of a log",
                       "nothing was written; verify the lab: `calque audit verify`");
  return {};
}

base::Done AuditStore::create(const std::filesystem::path& file) {
  CALQUE_TRY(made, makeEmptyFile(file));
  if (!made)
    return base::fault(base::FaultKind::File, "there is an audit.db already");
  CALQUE_TRY(db, Connection::open(file, Connection::Use::Evidence));
  // A log is read whole by everybody who verifies it: large pages are a quarter of the calls.
  CALQUE_CHECK(db.execute("PRAGMA page_size=16384"));
  return inTransaction(db, [&]() -> base::Done {
    CALQUE_CHECK(db.execute(std::string("PRAGMA application_id=") + applicationId));
    CALQUE_CHECK(db.execute(std::string("PRAGMA user_version=") + userVersion));
    for (const char* sql : schema)
      CALQUE_CHECK(db.execute(sql));
    return {};
  });
}

} // namespace calque::storage
