// audit.db (record.md 2): the log's rows, bytes in and bytes out; what they mean is qms/audit's business. Append only:
// nothing here changes or deletes a row. Several processes may hold one open; their writes take turns (10 s). Not for
// several threads.
#pragma once

#include "core/base/bytes.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::storage {

struct AuditHead {
  std::uint64_t size = 0; ///< entries; 0 where there is none
  std::string lastEntry;  ///< bytes of entry size−1
};

struct AnchorRow {
  std::uint64_t id = 0;
  std::uint64_t size = 0;
  std::string kind;
  base::Bytes token;
};

struct NoteRow {
  std::uint64_t size = 0;
  std::string note;
};

class AuditStore {
  struct State;

public:
  /// Makes audit.db with the schema of record.md 2, mode 0600. A fault where there is one.
  [[nodiscard]] static base::Done create(const std::filesystem::path& file);
  /// Opens it for reading and appending: pragmas set and read back, schema compared. Refuses 808 a newer user_version,
  /// 801 a -wal or -shm beside it, 800 what is no audit.db. SQLite rolls back a journal that lies there:
  /// setAsideJournal and tryRollBack come before.
  [[nodiscard]] static base::Result<AuditStore> open(const std::filesystem::path& file);
  /// Opens it as it lies, for reading alone: a journal, -wal or -shm beside it has no effect, and its schema may be
  /// wrong.
  [[nodiscard]] static base::Result<AuditStore> openSealed(const std::filesystem::path& file);
  AuditStore(AuditStore&&) noexcept;
  AuditStore& operator=(AuditStore&&) noexcept;
  ~AuditStore();

  [[nodiscard]] base::Result<AuditHead> head() const;
  [[nodiscard]] base::Result<std::uint64_t> size() const;
  [[nodiscard]] base::Result<std::string> entry(std::uint64_t seq) const; ///< a fault (Database) where there is none
  /// Calls `visit` for from ≤ seq < to in order, until it says false. Locks nobody out for long.
  [[nodiscard]] base::Done eachEntry(std::uint64_t from, std::uint64_t to,
                                     const std::function<bool(std::uint64_t seq, std::string_view bytes)>& visit) const;
  [[nodiscard]] base::Result<std::optional<NoteRow>> maybeLastNote() const;
  [[nodiscard]] base::Result<std::optional<std::string>> maybeNote(std::uint64_t size) const;
  [[nodiscard]] base::Result<std::vector<AnchorRow>> lastAnchors(std::uint64_t most) const; ///< newest first
  [[nodiscard]] base::Result<std::optional<base::Bytes>> maybeCertificate(const std::string& fingerprint) const;
  [[nodiscard]] base::Result<std::vector<base::Bytes>> certificates() const; ///< DER, by fingerprint
  /// One write (record.md 2, steps 2–6): BEGIN IMMEDIATE is done when you have one; destroyed uncommitted, it is rolled
  /// back. After an I/O error the store writes nothing more until opened again.
  class Write {
  public:
    Write(Write&& other) noexcept : m_state(std::exchange(other.m_state, nullptr)) {}
    Write& operator=(Write&&) = delete;
    ~Write();
    [[nodiscard]] base::Done putCertificate(const std::string& fingerprint, base::View der);
    [[nodiscard]] base::Done putAnchor(std::uint64_t size, const std::string& kind, base::View token);
    [[nodiscard]] base::Done putEntry(std::uint64_t seq, const std::string& prev, const std::string& bytes);
    [[nodiscard]] base::Done putCheckpoint(std::uint64_t size, const std::string& note);
    /// Durable when it returns without failure; after a failure nothing of this write is there.
    [[nodiscard]] base::Done commit();

  private:
    friend class AuditStore;
    explicit Write(State* state) : m_state(state) {}
    State* m_state;
  };
  /// Waits up to 10 s for another writer, then a fault (Busy). The store must outlive the write and not be moved
  /// meanwhile.
  [[nodiscard]] base::Result<Write> beginWrite();

private:
  explicit AuditStore(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

/// The journal of a writer that died, and the database, as they lay; both copied before SQLite saw either.
struct LeftJournal {
  std::string digest; ///< SHA-256 of the journal, hex
  std::filesystem::path journal, database;
};
/// Copies them into `evidence`. Nothing where there is no journal, or where a living process writes it.
[[nodiscard]] base::Result<std::optional<LeftJournal>> setAsideJournal(const std::filesystem::path& file,
                                                                       const std::filesystem::path& evidence);
/// What SQLite makes of the journal, tried on a further copy.
struct RolledBack {
  std::uint64_t size = 0;
  std::string note; ///< the checkpoint of the size that was asked for; empty where there is none
};
[[nodiscard]] base::Result<RolledBack> tryRollBack(const LeftJournal& left, std::uint64_t noteOf);

/// Whether the file is a database with tables that SQLite finds no fault in; it is not written.
[[nodiscard]] bool isWholeDatabase(const std::filesystem::path& file);

/// Copies audit.db or phi.db to the new file `to` (mode 0600) by SQLite's backup and fsyncs it; also while it is
/// written. Hex SHA-256 of the copy. A fault of kind Busy where it was asked to stop; half a copy may lie there.
[[nodiscard]] base::Result<std::string>
backUpDatabase(const std::filesystem::path& file, const std::filesystem::path& to, const base::Progress& progress = {});

} // namespace calque::storage
