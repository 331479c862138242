// Secret bytes: wiped when they go, never copied by accident, never printed.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace calque::crypto {

/// Owns bytes that are wiped (OPENSSL_cleanse) on destruction and move. Locked in memory where the limit allows.
class Secret {
public:
  Secret() = default;
  explicit Secret(std::size_t size); ///< zeros
  explicit Secret(base::View bytes); ///< copies; the caller wipes his own
  explicit Secret(std::string_view text);
  Secret(Secret&& other) noexcept;
  Secret& operator=(Secret&& other) noexcept;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  ~Secret();
  [[nodiscard]] Secret copy() const;
  [[nodiscard]] base::View view() const { return m_bytes; }
  [[nodiscard]] std::string_view text() const {
    return {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()};
  }
  [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
  [[nodiscard]] std::uint8_t* data() { return m_bytes.data(); }

private:
  base::Bytes m_bytes;
};

[[nodiscard]] Secret randomSecret(std::size_t size);
void wipe(base::Bytes& bytes);
void wipe(std::string& text);

/// HKDF-SHA256 (RFC 5869). `info` is given whole (label ‖ 0x00 ‖ id).
[[nodiscard]] Secret hkdfSha256(base::View inputKey, base::View salt, base::View info, std::size_t size);
/// label ‖ 0x00 ‖ part ‖ 0x00 ‖ part …
[[nodiscard]] base::Bytes labelled(std::string_view label, std::initializer_list<std::string_view> parts);

/// scrypt cost (record.md 7). Floor 2^17/8/1, ceiling 2^20/16/4 and 1 GiB; outside: refused before computing.
struct ScryptCost {
  std::uint64_t n = 1u << 17;
  std::uint32_t r = 8;
  std::uint32_t p = 1;
};
/// 2^10: for a test build and a test lab only.
inline constexpr ScryptCost testScryptCost{1u << 10, 8, 1};
/// Defined once by each program: true only in a test build. A production build refuses a cost below the floor
/// everywhere.
extern const bool isTestBuild;
/// Empty where `cost` lies within its bounds for a build of that kind; else which bound. Pure.
[[nodiscard]] std::string whyCostRefused(ScryptCost cost, bool testBuild);
/// 32 bytes from NFKC(password) and 16 bytes of salt; a fault (Key) where the cost is outside its bounds.
[[nodiscard]] base::Result<Secret> scrypt(const Secret& password, base::View salt, ScryptCost cost);

} // namespace calque::crypto
