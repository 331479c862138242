#include "text_scanner.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace calque::mesh {
namespace {

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

} // namespace

std::string_view TextScanner::wordOfLine() {
  std::size_t begin = 0;
  while (begin < m_rest.size() && isBlank(m_rest[begin]))
    ++begin;
  std::size_t end = begin;
  while (end < m_rest.size() && !isBlank(m_rest[end]) && m_rest[end] != '\n')
    ++end;
  const auto word = m_rest.substr(begin, end - begin);
  m_rest.remove_prefix(end);
  return word;
}

bool TextScanner::nextLine() {
  const auto end = m_rest.find('\n');
  if (end == std::string_view::npos) {
    m_rest = {};
    return false;
  }
  m_rest.remove_prefix(end + 1);
  ++m_line;
  return true;
}

std::string_view TextScanner::word() {
  do {
    if (const auto found = wordOfLine(); !found.empty())
      return found;
  } while (nextLine());
  return {};
}

std::optional<float> maybeFloat(std::string_view word) {
  if (word.starts_with('+') && !word.starts_with("+-"))
    word.remove_prefix(1);
  const char* end = word.data() + word.size();
  float value = 0;
  const auto [stop, error] = std::from_chars(word.data(), end, value);
  if (stop != end || word.empty())
    return std::nullopt;
  if (error == std::errc::result_out_of_range) {
    // Too small rounds to zero, too large has no binary32; from_chars does not say which.
    double wide = 0;
    const auto again = std::from_chars(word.data(), end, wide);
    const bool isSmall =
        again.ec == std::errc{} ? std::fabs(wide) < 1 : word.find("e-") != word.npos || word.find("E-") != word.npos;
    return isSmall ? 0.0F : std::numeric_limits<float>::infinity();
  }
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

std::optional<std::int64_t> maybeInteger(std::string_view word) {
  std::int64_t value = 0;
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc{} && stop == word.data() + word.size() && !word.empty() ? std::optional(value)
                                                                                    : std::nullopt;
}

} // namespace calque::mesh
