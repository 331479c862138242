#include "text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace calque::base {
namespace {

enum class Form { Nfc, Nfkc };

const icu::Normalizer2& normalizer(Form form) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* found =
      form == Form::Nfc ? icu::Normalizer2::getNFCInstance(error) : icu::Normalizer2::getNFKCInstance(error);
  return *found; // compiled into ICU: never missing
}

std::string normalized(std::string_view utf8, Form form) {
  UErrorCode error = U_ZERO_ERROR;
  auto text = normalizer(form).normalize(
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size()))), error);
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool isForbidden(UChar32 c) {
  auto in = [c](UChar32 from, UChar32 to) { return c >= from && c <= to; };
  if (in(0, 0x1F) || in(0x7F, 0x9F) || c == 0x200B || c == 0x200E || c == 0x200F || in(0x2028, 0x202E) ||
      in(0x2060, 0x206F) || c == 0xFEFF || in(0xFFF9, 0xFFFB) || U_IS_UNICODE_NONCHAR(c) || U_IS_SURROGATE(c))
    return true;
  auto kind = u_charType(c);
  return kind == U_PRIVATE_USE_CHAR || kind == U_UNASSIGNED;
}

bool isYoungerThanUnicode14(UChar32 c) {
  UVersionInfo age{};
  u_charAge(c, age);
  return age[0] > 14 || (age[0] == 14 && age[1] > 0);
}

/// The next code point, or negative where the bytes are no UTF-8.
UChar32 next(std::string_view utf8, int32_t& at) {
  UChar32 c = 0;
  U8_NEXT(reinterpret_cast<const uint8_t*>(utf8.data()), at, static_cast<int32_t>(utf8.size()), c);
  return c;
}

bool isAscii(std::string_view utf8) {
  for (char c : utf8)
    if (c < 0x20 || c > 0x7E)
      return false;
  return true;
}

} // namespace

std::string whyNotEvidenceText(std::string_view utf8) {
  if (isAscii(utf8))
    return {};
  for (int32_t at = 0; at < static_cast<int32_t>(utf8.size());) {
    UChar32 c = next(utf8, at);
    if (c < 0)
      return "not UTF-8";
    if (isForbidden(c))
      return "a code point that may not stand in the record";
    if (isYoungerThanUnicode14(c))
      return "a code point not assigned in Unicode 14.0";
  }
  UErrorCode error = U_ZERO_ERROR;
  if (!normalizer(Form::Nfc).isNormalizedUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), error))
    return "not in NFC";
  return {};
}

std::size_t codePoints(std::string_view utf8) {
  std::size_t count = 0;
  for (unsigned char c : utf8)
    count += (c & 0xC0) != 0x80;
  return count;
}

std::string toNfc(std::string_view utf8) {
  return normalized(utf8, Form::Nfc);
}
std::string toNfkc(std::string_view utf8) {
  return normalized(utf8, Form::Nfkc);
}

std::string toFolded(std::string_view utf8) {
  auto text = icu::UnicodeString::fromUTF8(normalized(utf8, Form::Nfkc));
  std::string out;
  text.foldCase().toUTF8String(out);
  return out;
}

std::string toEvidenceText(std::string_view utf8, std::size_t most) {
  std::string clean;
  auto text = normalized(utf8, Form::Nfc);
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());) {
    int32_t from = at;
    UChar32 c = next(text, at);
    if (most-- == 0)
      break;
    bool bad = c < 0 || isForbidden(c) || isYoungerThanUnicode14(c);
    clean += bad ? std::string("?") : text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(at - from));
  }
  return clean;
}

} // namespace calque::base
