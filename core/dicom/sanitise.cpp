#include "sanitise.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace calque::dicom {
namespace {

constexpr std::size_t preambleBytes = 128;
using namespace std::string_view_literals;

// First bytes of what a loader, an interpreter or a viewer would take the file for.
constexpr auto signatures = std::to_array<std::string_view>(
    {"MZ"sv,
     "\x7F"
     "ELF"sv,
     "#!"sv, "%PDF"sv, "PK\x03\x04"sv, "\xFE\xED\xFA"sv, "\xCE\xFA\xED\xFE"sv, "\xCF\xFA\xED\xFE"sv,
     "\xCA\xFE\xBA\xBE"sv, "\xD0\xCF\x11\xE0"sv, "{\\rtf"sv, "@echo"sv, "dex\n"sv, "\0asm"sv, "BZh"sv, "7z\xBC\xAF"sv,
     "Rar!"sv, "\x1F\x8B"sv, "L\0\0\0\x01\x14\x02\0"sv});

} // namespace

bool hasExecutablePreamble(base::View file) {
  if (file.size() < preambleBytes)
    return false;
  const auto text = base::textOf(file.first(preambleBytes));
  if (std::ranges::any_of(signatures, [&](auto signature) { return text.starts_with(signature); }))
    return true;
  // Markup may follow white space or a byte order mark.
  const auto mark = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return mark != std::string::npos && text[mark] == '<' && mark + 1 < text.size() &&
         (std::isalpha(static_cast<unsigned char>(text[mark + 1])) || text[mark + 1] == '?' || text[mark + 1] == '!');
}

// [impl->req~intake.received-bytes~1]
bool sanitisePreamble(base::Bytes& file) {
  if (!hasExecutablePreamble(file))
    return false;
  std::fill_n(file.begin(), preambleBytes, std::uint8_t{0});
  return true;
}

} // namespace calque::dicom
