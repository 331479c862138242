#include "forms.h"

namespace calque::testkit {
namespace {

std::string same(std::string_view text) {
  return std::string(text);
}

std::string spelled(std::string_view text, std::string_view before) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    out += before;
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

std::string utf16(std::string_view text, bool highFirst) {
  std::string out;
  for (const char c : text)
    out += highFirst ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

/// The characters that hold only bits of `text`, when `before` (0–2) bytes stand before it in its group of three.
std::string base64(std::string_view text, std::size_t before) {
  constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::string bytes = std::string(before, '\0') + std::string(text);
  std::string out;
  for (std::size_t bit = (before * 8 + 5) / 6 * 6; bit + 6 <= bytes.size() * 8; bit += 6) {
    unsigned value = 0;
    for (std::size_t i = bit; i < bit + 6; ++i)
      value = value << 1 | ((static_cast<unsigned char>(bytes[i / 8]) >> (7 - i % 8)) & 1u);
    out += letters[value];
  }
  return out;
}

} // namespace

const std::vector<Form>& searchedForms() {
  static const std::vector<Form> all{
      {"UTF-8", true, same},
      {"UTF-16LE", true, [](std::string_view text) { return utf16(text, false); }},
      {"UTF-16BE", true, [](std::string_view text) { return utf16(text, true); }},
      {"percent", true, [](std::string_view text) { return spelled(text, "%"); }},
      {"JSON escape", true, [](std::string_view text) { return spelled(text, "\\U00"); }},
      {"hex", true, [](std::string_view text) { return spelled(text, ""); }},
      {"hex of UTF-16", true, [](std::string_view text) { return spelled(text, "00"); }},
      {"base64", false, [](std::string_view text) { return base64(text, 0); }},
      {"base64", false, [](std::string_view text) { return base64(text, 1); }},
      {"base64", false, [](std::string_view text) { return base64(text, 2); }},
  };
  return all;
}

} // namespace calque::testkit
