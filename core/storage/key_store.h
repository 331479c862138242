// keys.db: wrapped keys and nothing else (record.md 1). What wraps them is the caller's business; this room sees sealed
// bytes. Never in the same backup set as blobs/. Not for several threads.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace calque::storage {

/// One wrapped key. (kind, id) names it.
struct WrappedKey {
  std::string kind;   ///< what it is: e.g. "user", "dek", "log", "issuing"
  std::string id;     ///< person, subject, origin …
  std::string terms;  ///< how it is wrapped: one canonical object (salt, cost, fingerprint …); may be empty
  base::Bytes sealed; ///< the wrapped bytes
};

class KeyStore {
public:
  /// Opens keys.db, makes it (mode 0600) where it is not there.
  [[nodiscard]] static base::Result<KeyStore> open(const std::filesystem::path& file);
  KeyStore(KeyStore&&) noexcept;
  KeyStore& operator=(KeyStore&&) noexcept;
  ~KeyStore();

  [[nodiscard]] base::Result<std::optional<WrappedKey>> maybeKey(const std::string& kind, const std::string& id) const;
  [[nodiscard]] base::Result<std::vector<WrappedKey>> keysOf(const std::string& kind) const; ///< by id
  /// Durable when it returns; replaces a key of the same name whole.
  [[nodiscard]] base::Done put(const WrappedKey& key);
  /// Deletes the row and rewrites the file without it; the key is gone when this returns. An absent key is no failure.
  [[nodiscard]] base::Done destroy(const std::string& kind, const std::string& id);

private:
  struct State;
  explicit KeyStore(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

} // namespace calque::storage
