// What audit.db holds (record.md 2), as values or as a stream. The verifier reads a store only through this.
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

struct LogRow {
  std::int64_t seq = 0;
  std::string prev;
  std::string entry;
};
struct CheckpointRow {
  std::int64_t size = 0;
  std::string note;
};
struct AnchorRow {
  std::int64_t id = 0;
  std::int64_t size = 0;
  std::string kind;
  base::Bytes token;
};
struct CertificateRow {
  std::string fp;
  base::Bytes der;
};

/// The rows of a store. Each function hands over every row in ascending key order; the views are valid during the call
/// only. A false answer means the rows could not all be read.
class RowSource {
public:
  virtual ~RowSource() = default;
  using LogReader = std::function<void(std::int64_t seq, std::string_view prev, std::string_view entry)>;
  /// How many entries there are, for the progress alone; 0 where unknown.
  [[nodiscard]] virtual std::uint64_t entriesAbout() = 0;
  [[nodiscard]] virtual bool readLog(const LogReader& reader) = 0;
  [[nodiscard]] virtual bool
  readCheckpoints(const std::function<void(std::int64_t size, std::string_view note)>& reader) = 0;
  [[nodiscard]] virtual bool readAnchors(const std::function<void(const AnchorRow&)>& reader) = 0;
  [[nodiscard]] virtual bool readCertificates(const std::function<void(const CertificateRow&)>& reader) = 0;
};

/// A store held in memory.
struct Rows {
  std::vector<LogRow> log;
  std::vector<CheckpointRow> checkpoints;
  std::vector<AnchorRow> anchors;
  std::vector<CertificateRow> certificates;
};

class RowsInMemory final : public RowSource {
public:
  explicit RowsInMemory(const Rows& rows) : m_rows(rows) {}
  [[nodiscard]] std::uint64_t entriesAbout() override { return m_rows.log.size(); }
  [[nodiscard]] bool readLog(const LogReader& reader) override;
  [[nodiscard]] bool readCheckpoints(const std::function<void(std::int64_t, std::string_view)>& reader) override;
  [[nodiscard]] bool readAnchors(const std::function<void(const AnchorRow&)>& reader) override;
  [[nodiscard]] bool readCertificates(const std::function<void(const CertificateRow&)>& reader) override;

private:
  const Rows& m_rows;
};

} // namespace calque::audit_check
