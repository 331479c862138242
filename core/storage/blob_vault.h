// blobs/<owner>/<aa>/<id>: files of the record, encrypted (record.md 5, docs/formats/audit_log.md). A blob is written
// once, mode 0400, never overwritten. Calls on different blobs may run in different threads.
#pragma once

#include "core/base/bytes.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/crypto/secret.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace calque::storage {

/// The data key of an owner: of a subject, or of the lab.
struct DataKey {
  std::string uuid;   ///< names the key in the header of the blob
  crypto::Secret key; ///< 32 bytes
};

/// A plaintext and its name: the SHA-256 of the bytes, or their salted commit, as 64 hex. The bytes may be a mapped
/// file.
struct BlobSource {
  std::string id;
  base::View bytes;
};

class BlobVault {
public:
  /// `blobs` is the lab's blobs folder; folders below it are made as needed, mode 0700.
  explicit BlobVault(std::filesystem::path blobs) : m_blobs(std::move(blobs)) {}

  /// `owner`: subject UUID or "lab". A blob that is there already stays as it is. Durable when it returns.
  [[nodiscard]] base::Done put(const std::string& owner, const DataKey& key, const std::string& id,
                               base::View bytes) const;
  /// The same for many: every file fsynced before any is named, each folder fsynced once. After a failure some blobs
  /// may be there, whole; none is half written. Stops with a fault (File) where progress says so.
  [[nodiscard]] base::Done putMany(const std::string& owner, const DataKey& key, std::span<const BlobSource> sources,
                                   const base::Progress& progress = {}) const;
  /// The plaintext, every chunk's tag checked before it is taken, the end of the file demanded, and the name: SHA-256,
  /// or the commit under `salt` where one is given. Otherwise a fault (File: no such blob or not its format; Key:
  /// authentication failed).
  [[nodiscard]] base::Result<base::Bytes> read(const std::string& owner, const DataKey& key, const std::string& id,
                                               base::View salt = {}) const;
  [[nodiscard]] bool has(const std::string& owner, const std::string& id) const;
  [[nodiscard]] base::Result<std::uint64_t> plainSize(const std::string& owner,
                                                      const std::string& id) const; ///< from the length
  [[nodiscard]] bool hasOwner(const std::string& owner) const;                      ///< a folder of that owner is there
  [[nodiscard]] base::Result<std::uint64_t> countOf(const std::string& owner) const; ///< blobs of a subject
  /// Removes the owner's folder and all in it. Durable when it returns; no folder is no failure.
  [[nodiscard]] base::Done eraseOwner(const std::string& owner) const;

  /// The commit of a file with low entropy: SHA-256(`calque/phi/v1` ‖ 0x00 ‖ salt ‖ bytes), hex.
  [[nodiscard]] static std::string commitOf(base::View salt, base::View bytes);
  [[nodiscard]] std::filesystem::path pathOf(const std::string& owner, const std::string& id) const;

private:
  std::filesystem::path m_blobs;
};

/// The bytes of a blob with a salt given: for the worked example of record.md 5. `salt` 32 bytes.
[[nodiscard]] base::Bytes sealBlob(const DataKey& key, const std::string& id, base::View salt, base::View bytes);

} // namespace calque::storage
