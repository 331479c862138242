#include "sealed_store.h"

#include "core/crypto/digest.h"

#include <bit>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sqlite3.h>

namespace calque::testkit {
namespace {

// record.md 2, word for word
constexpr const char* schema = R"sql(
PRAGMA application_id = 1129070917;
PRAGMA user_version = 1;
CREATE TABLE log (seq INTEGER PRIMARY KEY CHECK (seq >= 0), prev TEXT NOT NULL UNIQUE CHECK (length(prev) = 64), entry TEXT NOT NULL) STRICT;
CREATE TABLE checkpoint (size INTEGER PRIMARY KEY CHECK (size > 0), note TEXT NOT NULL) STRICT;
CREATE TABLE anchor (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, kind TEXT NOT NULL, token BLOB NOT NULL) STRICT;
CREATE TABLE cert (fp TEXT PRIMARY KEY, der BLOB NOT NULL) STRICT;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER anchor_no_update BEFORE UPDATE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER anchor_no_delete BEFORE DELETE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER cert_no_update BEFORE UPDATE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER cert_no_delete BEFORE DELETE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END;
)sql";

class Database {
public:
  explicit Database(const std::filesystem::path& file) {
    if (sqlite3_open(file.c_str(), &m_connection) != SQLITE_OK)
      std::abort();
    run("PRAGMA synchronous = OFF");
    run(schema);
    run("BEGIN");
  }
  ~Database() {
    run("COMMIT");
    sqlite3_close(m_connection);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  void run(const char* sql) {
    if (sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
      std::abort();
  }
  /// Binds `bind(statement)` and steps once.
  void insert(const char* sql, auto bind) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(m_connection, sql, -1, &statement, nullptr);
    bind(statement);
    if (sqlite3_step(statement) != SQLITE_DONE)
      std::abort();
    sqlite3_finalize(statement);
  }

private:
  sqlite3* m_connection = nullptr;
};

void text(sqlite3_stmt* statement, int at, const std::string& value) {
  sqlite3_bind_text(statement, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}
void blob(sqlite3_stmt* statement, int at, const base::Bytes& value) {
  sqlite3_bind_blob(statement, at, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}

base::Digest node(const base::Digest& left, const base::Digest& right) {
  return crypto::nodeHash(left, right);
}

std::size_t split(std::size_t size) {
  return std::bit_ceil(size) / 2;
} // the largest power of two below

void prove(const std::vector<base::Digest>& leaves, std::size_t from, std::size_t to, std::size_t index,
           std::vector<base::Digest>& out) {
  if (to - from == 1)
    return;
  const auto middle = from + split(to - from);
  if (index < middle) {
    prove(leaves, from, middle, index, out);
    out.push_back(treeRoot(leaves, middle, to));
  } else {
    prove(leaves, middle, to, index, out);
    out.push_back(treeRoot(leaves, from, middle));
  }
}

void proveBeginning(const std::vector<base::Digest>& leaves, std::size_t from, std::size_t to, std::size_t old,
                    bool whole, std::vector<base::Digest>& out) {
  if (old == to) {
    if (!whole)
      out.push_back(treeRoot(leaves, from, to));
    return;
  }
  const auto middle = from + split(to - from);
  if (old <= middle) {
    proveBeginning(leaves, from, middle, old, whole, out);
    out.push_back(treeRoot(leaves, middle, to));
  } else {
    proveBeginning(leaves, middle, to, old, false, out);
    out.push_back(treeRoot(leaves, from, middle));
  }
}

} // namespace

base::Digest treeRoot(const std::vector<base::Digest>& leaves, std::size_t from, std::size_t to) {
  if (to - from == 1)
    return leaves[from];
  const auto middle = from + split(to - from);
  return node(treeRoot(leaves, from, middle), treeRoot(leaves, middle, to));
}

std::vector<base::Digest> inclusionProof(const std::vector<base::Digest>& leaves, std::size_t index) {
  std::vector<base::Digest> proof;
  prove(leaves, 0, leaves.size(), index, proof);
  return proof;
}

std::vector<base::Digest> consistencyProof(const std::vector<base::Digest>& leaves, std::size_t oldSize) {
  std::vector<base::Digest> proof;
  proveBeginning(leaves, 0, leaves.size(), oldSize, true, proof);
  return proof;
}

void writeBlobs(const Sealed& sealed, const std::filesystem::path& blobs) {
  for (const auto& [owner, id, size] : sealed.blobs) {
    const auto folder = blobs / owner / id.substr(0, 2);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / id, std::ios::binary) << "CLQBLOB1";
    const auto chunks = std::max<std::uint64_t>(1, (size + 65'535) / 65'536);
    std::filesystem::resize_file(folder / id, 56 + size + 16 * chunks);
  }
}

void writeLab(const Sealed& sealed, const std::filesystem::path& lab) {
  std::filesystem::create_directories(lab);
  writeBlobs(sealed, lab / "blobs");
  Database database(lab / "audit.db");
  for (const auto& row : sealed.rows.log)
    database.insert("INSERT INTO log VALUES (?,?,?)", [&](sqlite3_stmt* statement) {
      sqlite3_bind_int64(statement, 1, row.seq);
      text(statement, 2, row.prev);
      text(statement, 3, row.entry);
    });
  for (const auto& row : sealed.rows.checkpoints)
    database.insert("INSERT INTO checkpoint VALUES (?,?)", [&](sqlite3_stmt* statement) {
      sqlite3_bind_int64(statement, 1, row.size);
      text(statement, 2, row.note);
    });
  for (const auto& row : sealed.rows.anchors)
    database.insert("INSERT INTO anchor VALUES (?,?,?,?)", [&](sqlite3_stmt* statement) {
      sqlite3_bind_int64(statement, 1, row.id);
      sqlite3_bind_int64(statement, 2, row.size);
      text(statement, 3, row.kind);
      blob(statement, 4, row.token);
    });
  for (const auto& row : sealed.rows.certificates)
    database.insert("INSERT INTO cert VALUES (?,?)", [&](sqlite3_stmt* statement) {
      text(statement, 1, row.fp);
      blob(statement, 2, row.der);
    });
}

} // namespace calque::testkit
