#include "bytes.h"

#include <algorithm>

namespace calque::base {
namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

std::string toHex(View bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (auto byte : bytes) {
    text += hexDigits[byte >> 4];
    text += hexDigits[byte & 15];
  }
  return text;
}

std::optional<Bytes> maybeFromHex(std::string_view text) {
  if (text.size() % 2 != 0)
    return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    auto high = hexDigits.find(text[i]), low = hexDigits.find(text[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos)
      return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
  }
  return bytes;
}

std::optional<Digest> maybeDigest(std::string_view hex64) {
  auto bytes = maybeFromHex(hex64);
  if (!bytes || bytes->size() != 32)
    return std::nullopt;
  Digest digest;
  std::copy(bytes->begin(), bytes->end(), digest.begin());
  return digest;
}

std::string toBase64(View bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::size_t n = std::min<std::size_t>(3, bytes.size() - i);
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k)
      group = group << 8 | (k < n ? bytes[i + k] : 0u);
    for (std::size_t k = 0; k < 4; ++k)
      text += k <= n ? base64Digits[group >> (18 - 6 * k) & 63] : '=';
  }
  return text;
}

std::optional<Bytes> maybeFromBase64(std::string_view text) {
  if (text.size() % 4 != 0)
    return std::nullopt;
  std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
  Bytes bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t group = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::size_t digit = 0;
    if (i + padding < text.size())
      digit = base64Digits.find(text[i]);
    if (digit == std::string_view::npos)
      return std::nullopt;
    group = group << 6 | static_cast<std::uint32_t>(digit);
    if (i % 4 == 3) {
      for (int shift = 16; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(group >> shift));
      group = 0;
    }
  }
  bytes.resize(bytes.size() - padding);
  if (toBase64(bytes) != text) // the unused bits of the last digit must be zero
    return std::nullopt;
  return bytes;
}

} // namespace calque::base
