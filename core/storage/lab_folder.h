// The lab directory (record.md 1): what lies where, and whether the folder is safe to work in. Patterns of refusal: 800
// not a lab, 801 unsafe, 802 something is there already; a read-only place is a fault (ReadOnly).
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace calque::storage {

struct LabFolder {
  std::filesystem::path path;
  [[nodiscard]] std::filesystem::path auditDb() const { return path / "audit.db"; }
  [[nodiscard]] std::filesystem::path phiDb() const { return path / "phi.db"; }
  [[nodiscard]] std::filesystem::path keysDb() const { return path / "keys.db"; }
  [[nodiscard]] std::filesystem::path indexDb() const { return path / "index.db"; }
  [[nodiscard]] std::filesystem::path blobs() const { return path / "blobs"; }
  [[nodiscard]] std::filesystem::path settings() const { return path / "lab.toml"; }
  [[nodiscard]] std::filesystem::path evidence() const { return path / "evidence"; }
};

/// Makes an empty lab folder (mode 0700, with blobs/ and evidence/). Refuses 802 where the folder exists and is not
/// empty, 801 where the place is a network file system or
/// one that a program serves (file_system.h).
[[nodiscard]] base::Result<LabFolder> createLabFolder(const std::filesystem::path& path);
/// Checks an existing one: mode 0700, owned by this account, its files 0600 or 0400, no symbolic link, link count 1, a
/// local and writable file system (file_system.h), audit.db there. Opens nothing.
[[nodiscard]] base::Result<LabFolder> checkedLabFolder(const std::filesystem::path& path);

} // namespace calque::storage
