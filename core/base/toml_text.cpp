#include "toml_text.h"

#include <algorithm>
#include <stdexcept>

namespace calque::base {
namespace {

bool isAscii(std::string_view text) {
  return std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; });
}

std::size_t endOfLine(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

/// Behind the closing quote, or at the end of the line where there is none.
std::size_t endOfString(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const auto end = endOfLine(text, at);
  for (++at; at < end; ++at) {
    if (text[at] == quote)
      return at + 1;
    at += text[at] == '\\' && quote == '"';
  }
  return end;
}

/// The same over several lines, between quotes of three.
std::size_t endOfLongString(std::string_view text, std::size_t at) {
  const auto quotes = text.substr(at, 3);
  for (at += 3; at < text.size(); ++at) {
    if (text.substr(at, 3) == quotes)
      return at + 3;
    at += text[at] == '\\' && quotes[0] == '"';
  }
  return text.size();
}

} // namespace

std::string_view tomlText(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  for (std::size_t at = text.starts_with(mark) ? mark.size() : 0, end = at; at < text.size(); at = end) {
    const auto rest = text.substr(at);
    const bool isComment = rest[0] == '#';
    const bool isLong = rest.starts_with("\"\"\"") || rest.starts_with("'''");
    const bool isString = !isLong && (rest[0] == '"' || rest[0] == '\'');
    end = isComment  ? endOfLine(text, at)
          : isLong   ? endOfLongString(text, at)
          : isString ? endOfString(text, at)
                     : at + 1;
    if (!isComment && !isString && !isAscii(text.substr(at, end - at)))
      throw std::runtime_error("a character beyond ASCII outside comments and strings of one line");
  }
  return text;
}

} // namespace calque::base
