// Words and numbers of a text mesh, with the line they stand in. A number is rounded once, decimal to nearest binary32.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace calque::mesh {

class TextScanner {
public:
  explicit TextScanner(std::string_view text) : m_rest(text) {}
  /// The next word, across lines; empty at the end.
  [[nodiscard]] std::string_view word();
  /// The next word of this line; empty at its end.
  [[nodiscard]] std::string_view wordOfLine();
  /// Steps behind the end of this line; false at the end of the text.
  bool nextLine();
  [[nodiscard]] std::uint64_t line() const { return m_line; } ///< from 1
  [[nodiscard]] std::string where() const { return "line " + std::to_string(m_line); }
  [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
  std::string_view m_rest;
  std::uint64_t m_line = 1;
};

/// Nearest binary32 of a whole decimal word, "nan" and "inf" as themselves, too large a number as infinity; nothing
/// where it is no number.
[[nodiscard]] std::optional<float> maybeFloat(std::string_view word);
[[nodiscard]] std::optional<std::int64_t> maybeInteger(std::string_view word);

} // namespace calque::mesh
