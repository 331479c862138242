// Bytes and their two spellings in the record: lower-case hex and RFC 4648 section 4 base64, padded, unbroken. Both
// readers are strict: one spelling per value, anything else is no value.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calque::base {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;
using Digest = std::array<std::uint8_t, 32>; ///< SHA-256, HMAC-SHA256, node of the tree

[[nodiscard]] inline View viewOf(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
[[nodiscard]] inline Bytes bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}
[[nodiscard]] inline std::string textOf(View bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[nodiscard]] std::string toHex(View bytes);
[[nodiscard]] std::optional<Bytes> maybeFromHex(std::string_view text);
[[nodiscard]] std::optional<Digest> maybeDigest(std::string_view hex64);
[[nodiscard]] std::string toBase64(View bytes);
[[nodiscard]] std::optional<Bytes> maybeFromBase64(std::string_view text);

} // namespace calque::base
