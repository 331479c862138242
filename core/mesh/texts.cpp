#include "texts.h"

#include "readers.h"
#include "text_scanner.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace calque::mesh {
namespace {

constexpr std::size_t stlHeader = 80;

/// First words of lines that carry geometry, of STL and OBJ; those of PLY data are numbers alone.
constexpr std::array<std::string_view, 15> geometryWords{
    "facet", "normal", "outer", "loop", "vertex", "endloop", "endfacet", "v", "vn", "vt", "vp", "f", "l", "p", "s"};

bool isNumberOrIndex(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos &&
         word.find_first_not_of("0123456789+-.eE/") == std::string_view::npos;
}

std::string_view nextWord(std::string_view& line) {
  const auto begin = std::min(line.find_first_not_of(" \t\r\f\v"), line.size());
  line.remove_prefix(begin);
  const auto word = line.substr(0, line.find_first_of(" \t\r\f\v"));
  line.remove_prefix(word.size());
  return word;
}

/// A line without the numbers and words of its geometry; a comment behind them is kept.
void takeTexts(std::string_view line, std::string& texts) {
  const auto whole = line;
  const auto first = nextWord(line);
  const bool isGeometry = std::ranges::find(geometryWords, first) != geometryWords.end() || isNumberOrIndex(first);
  if (!isGeometry) {
    texts.append(whole).push_back('\n');
    return;
  }
  const auto before = texts.size();
  for (auto word = nextWord(line); !word.empty(); word = nextWord(line)) {
    if (word.starts_with('#')) {
      texts.append(word).append(line);
      break;
    }
    if (!isNumberOrIndex(word) && std::ranges::find(geometryWords, word) == geometryWords.end())
      texts.append(word).push_back(' ');
  }
  if (texts.size() > before)
    texts.push_back('\n');
}

std::string_view headerOfPly(std::string_view text) {
  const auto end = text.find("end_header");
  return text.substr(0, end);
}

std::string fromLatin1(std::string_view bytes) {
  std::string text;
  for (const char c : bytes)
    if (const auto byte = static_cast<unsigned char>(c); byte < 0x80) {
      text.push_back(c);
    } else {
      text.push_back(static_cast<char>(0xC0 | (byte >> 6)));
      text.push_back(static_cast<char>(0x80 | (byte & 0x3F)));
    }
  return text;
}

} // namespace

std::string textsIn(base::View bytes) {
  std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const auto format = maybeFormatOf(bytes);
  if (!format || *format == Format::ThreeMf)
    return {};
  std::string texts;
  if (isBinaryStl(bytes) && *format == Format::Stl) {
    texts = text.substr(0, stlHeader);
    std::ranges::replace(texts, '\0', ' ');
  } else {
    if (*format == Format::Ply && text.find('\0') != std::string_view::npos) // binary data behind the header
      text = headerOfPly(text);
    for (std::size_t from = 0; from < text.size();) {
      const auto end = std::min(text.find_first_of("\r\n", from), text.size());
      takeTexts(text.substr(from, end - from), texts);
      from = end + 1;
    }
  }
  const bool isAscii = std::ranges::all_of(texts, [](unsigned char c) { return c < 0x80; });
  return isAscii ? texts : base::toEvidenceText(texts, texts.size()) + "\n" + fromLatin1(texts);
}

} // namespace calque::mesh
