#include "rows.h"

namespace calque::audit_check {

bool RowsInMemory::readLog(const LogReader& reader) {
  for (const auto& row : m_rows.log)
    reader(row.seq, row.prev, row.entry);
  return true;
}

bool RowsInMemory::readCheckpoints(const std::function<void(std::int64_t, std::string_view)>& reader) {
  for (const auto& row : m_rows.checkpoints)
    reader(row.size, row.note);
  return true;
}

bool RowsInMemory::readAnchors(const std::function<void(const AnchorRow&)>& reader) {
  for (const auto& row : m_rows.anchors)
    reader(row);
  return true;
}

bool RowsInMemory::readCertificates(const std::function<void(const CertificateRow&)>& reader) {
  for (const auto& row : m_rows.certificates)
    reader(row);
  return true;
}

} // namespace calque::audit_check
