// phi.db: patient data in envelopes, and the salts of commits (record.md 1, 5). This room sees sealed bytes only; field
// names are words of the program, never a patient's text. Not for several threads.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace calque::storage {

struct Envelope {
  std::string subject; ///< UUID
  std::string field;
  std::uint64_t version = 1; ///< 1, 2 …; a value is never overwritten, a new one gets the next version
  base::Bytes sealed;
};

struct SealedSalt {
  std::string commit;  ///< hex64 that the salt belongs to
  std::string subject; ///< UUID
  base::Bytes sealed;
};

class PhiStore {
public:
  /// Opens phi.db, makes it (mode 0600) where it is not there.
  [[nodiscard]] static base::Result<PhiStore> open(const std::filesystem::path& file);
  PhiStore(PhiStore&&) noexcept;
  PhiStore& operator=(PhiStore&&) noexcept;
  ~PhiStore();

  /// All or none, durable when it returns. An envelope with a version that exists is a fault; the same salt again is
  /// fine.
  [[nodiscard]] base::Done put(const std::vector<Envelope>& envelopes, const std::vector<SealedSalt>& salts = {});
  [[nodiscard]] base::Result<std::optional<Envelope>> maybeLatest(const std::string& subject,
                                                                  const std::string& field) const;
  [[nodiscard]] base::Result<std::vector<Envelope>>
  envelopesOf(const std::string& subject) const;                         ///< all versions, by field, version
  [[nodiscard]] base::Result<std::vector<std::string>> subjects() const; ///< with any envelope, sorted
  [[nodiscard]] base::Result<std::optional<SealedSalt>> maybeSalt(const std::string& commit) const;
  [[nodiscard]] base::Result<std::vector<SealedSalt>> saltsOf(const std::string& subject) const;
  /// Deletes every row of the subject and rewrites the file without them (record.md 10).
  [[nodiscard]] base::Done erase(const std::string& subject);

private:
  struct State;
  explicit PhiStore(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

} // namespace calque::storage
