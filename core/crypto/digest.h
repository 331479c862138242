// SHA-256 and what is built from it. All calls are pure and thread-safe; a failure of the library aborts (there is no
// input that causes one).
#pragma once

#include "core/base/bytes.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace calque::crypto {

[[nodiscard]] base::Digest sha256(base::View bytes);
/// Of the parts in a row.
[[nodiscard]] base::Digest sha256OfParts(std::initializer_list<base::View> parts);
[[nodiscard]] inline base::Digest sha256(std::string_view text) {
  return sha256(base::viewOf(text));
}
[[nodiscard]] std::string sha256Hex(base::View bytes);
[[nodiscard]] std::string sha256Hex(std::string_view text);

/// Running SHA-256. finish() ends it; the object may not be used afterwards.
class Sha256 {
public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void update(base::View bytes);
  [[nodiscard]] base::Digest finish();

private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// RFC 6962: leaf SHA-256(0x00 ‖ entry), node SHA-256(0x01 ‖ left ‖ right).
[[nodiscard]] base::Digest leafHash(std::string_view entry);
[[nodiscard]] base::Digest nodeHash(const base::Digest& left, const base::Digest& right);

[[nodiscard]] base::Digest hmacSha256(base::View key, base::View bytes);

} // namespace calque::crypto
