// What audit_store.cpp and audit_write.cpp share. Inside the room only.
#pragma once

#include "audit_store.h"
#include "connection.h"

namespace calque::storage {

struct AuditStore::State {
  Connection db;
  bool halted = false; ///< after an I/O error: reading only
};

/// The statements of record.md 2, in order.
[[nodiscard]] std::span<const char* const> auditSchema();
/// Compares application_id, user_version, encoding and the whole schema with record.md 2.
[[nodiscard]] base::Done checkAuditSchema(Connection& db);

} // namespace calque::storage
