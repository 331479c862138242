// V0 and V1: a lab's audit.db as a file, opened so that nothing in the lab is written, and judged as a database.
#pragma once

#include "findings.h"
#include "rows.h"
#include "unordered_sum.h"
#include "watch.h"

#include <atomic>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace calque::audit_check {

/// Rows read from SQLite. Where a journal stands beside the store, the store and its journal are copied to a private
/// folder and SQLite makes of both what the next start would see; otherwise the file itself is opened immutable: no
/// lock, no journal, no write, and no copy of what may be a gigabyte. finish() looks whether the file stood still
/// meanwhile.
class Store final : public RowSource {
public:
  /// Nothing where the store cannot be opened: then a finding says why.
  [[nodiscard]] static std::unique_ptr<Store> open(const std::filesystem::path& lab, Findings& findings);
  ~Store() override;

  /// V1's integrity check, on a connection of its own beside the other work. `PRAGMA integrity_check` costs a search in
  /// the index for each row, ten times the hashing of the log; the same is found by `PRAGMA quick_check`, which leaves
  /// out only whether the indexes hold what their tables hold, and by comparing the store's two indexes with their
  /// tables, each read in order.
  void startIntegrityCheck();
  /// Waits for it, and sees whether the store stood still.
  void finish(Watch& watch);

  [[nodiscard]] std::uint64_t entriesAbout() override;
  [[nodiscard]] bool readLog(const LogReader& reader) override;
  [[nodiscard]] bool readCheckpoints(const std::function<void(std::int64_t, std::string_view)>& reader) override;
  [[nodiscard]] bool readAnchors(const std::function<void(const AnchorRow&)>& reader) override;
  [[nodiscard]] bool readCertificates(const std::function<void(const CertificateRow&)>& reader) override;

private:
  struct Closer {
    void operator()(sqlite3* connection) const;
  };
  using Connection = std::unique_ptr<sqlite3, Closer>;
  explicit Store(Findings& findings) : m_findings(findings) {}
  [[nodiscard]] bool copyWithJournal();
  [[nodiscard]] Connection connect() const;
  void checkSchema();
  void checkIntegrity();
  /// Row numbers and keys of an index; nothing where it cannot be read.
  [[nodiscard]] std::optional<UnorderedSum> readIndex(sqlite3* connection, const char* sql) const;
  void compareIndex(const std::optional<UnorderedSum>& ofIndex, const std::optional<UnorderedSum>& ofTable,
                    const char* which) const;
  [[nodiscard]] std::string stamp() const;
  using Row = ::sqlite3_stmt;
  [[nodiscard]] bool each(sqlite3* connection, const char* sql, const std::function<void(Row*)>& row) const;

  Findings& m_findings;
  std::filesystem::path m_original; ///< the lab's audit.db
  std::filesystem::path m_file;     ///< what is read: the original, or the private copy
  std::filesystem::path m_private;  ///< folder to remove; empty where nothing was copied
  std::string m_stamp;              ///< of the original when opened
  Connection m_connection;
  std::optional<UnorderedSum> m_logTable; ///< of the rows that readLog read
  std::optional<UnorderedSum> m_logIndex; ///< of what the index says they are
  std::atomic<bool> m_abandoned = false;  ///< the integrity check may end where it is
  std::future<void> m_integrity;
};

} // namespace calque::audit_check
