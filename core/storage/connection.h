// One SQLite database, opened through SOCI, its statements prepared once on the native connection. Inside the room
// only: foreign exceptions and codes become faults here.
#pragma once

#include "core/base/bytes.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace calque::storage {

/// A prepared statement in use; reset when it goes, so that it holds no lock longer. Parameters are bound in their
/// order.
class Query {
public:
  struct Prepared; ///< the native statement
  Query(Query&& other) noexcept
      : m_prepared(std::exchange(other.m_prepared, nullptr)), m_code(other.m_code), m_bound(other.m_bound) {}
  Query& operator=(Query&&) = delete;
  ~Query();
  Query& bind(std::uint64_t value);
  Query& bind(std::string_view text);
  Query& bind(base::View blob);
  [[nodiscard]] base::Result<bool> step(); ///< whether there is a row
  [[nodiscard]] base::Done run();          ///< steps to the end
  [[nodiscard]] std::uint64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] base::Bytes blob(int column) const;

private:
  friend class Connection;
  explicit Query(Prepared* prepared) : m_prepared(prepared) {}
  Prepared* m_prepared;
  int m_code = 0; ///< of the first bind that failed
  int m_bound = 0;
};

class Connection {
public:
  enum class Use {
    Evidence,  ///< audit.db: journal DELETE, synchronous EXTRA
    Secrets,   ///< keys.db, phi.db: the same
    Disposable ///< index.db: no fsync; a file that a power cut spoils is rebuilt
  };
  /// Opens an existing file as it lies: nothing is written, a journal or write-ahead log beside it is not looked at.
  [[nodiscard]] static base::Result<Connection> openSealed(const std::filesystem::path& file);
  /// Opens an existing file. Every pragma is set and read back; one that does not take is a fault (Database).
  [[nodiscard]] static base::Result<Connection> open(const std::filesystem::path& file, Use use);
  Connection(Connection&&) noexcept;
  Connection& operator=(Connection&&) noexcept;
  ~Connection();

  [[nodiscard]] base::Result<Query> query(const char* sql); ///< prepared at first use; `sql` is a literal
  [[nodiscard]] base::Done execute(const std::string& sql); ///< one statement without result
  [[nodiscard]] base::Result<std::string>
  value(const std::string& sql); ///< first column of the first row as text, "" without one
  /// From now on UPDATE, DELETE, DROP, ALTER, ATTACH and writing pragmas are refused by SQLite itself (record.md 2).
  void forbidChange();
  /// A copy, as of one instant, in an existing empty file, by SQLite's backup; who writes the source meanwhile waits. A
  /// fault of kind Busy where it was asked to stop.
  [[nodiscard]] base::Done copyTo(const std::filesystem::path& file, const base::Progress& progress = {});

private:
  struct State;
  explicit Connection(std::unique_ptr<State> state);
  static base::Result<Connection> hardened(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// Makes an empty file of mode 0600 where there is none; whether it did.
[[nodiscard]] base::Result<bool> makeEmptyFile(const std::filesystem::path& file);
/// keys.db, phi.db: opens, or makes with these statements. `application` is the application_id.
[[nodiscard]] base::Result<Connection> openOrMake(const std::filesystem::path& file, Connection::Use use,
                                                  std::initializer_list<const char*> schema);

/// BEGIN IMMEDIATE … COMMIT around `work`; any failure is a ROLLBACK.
template <class Work> [[nodiscard]] base::Done inTransaction(Connection& db, Work work) {
  CALQUE_CHECK(db.execute("BEGIN IMMEDIATE"));
  base::Done done = work();
  if (done)
    done = db.execute("COMMIT");
  if (!done)
    (void)db.execute("ROLLBACK");
  return done;
}

} // namespace calque::storage
