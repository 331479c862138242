#include "numbers.h"

#include "core/base/clock.h"

#include <charconv>
#include <cmath>

namespace calque::dicom {
namespace {

std::string_view withoutSpaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ')
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\0'))
    text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const auto end = text.find('\\', at);
    parts.push_back(text.substr(at, end - at));
    if (end == std::string_view::npos)
      return parts;
    at = end + 1;
  }
}

} // namespace

std::optional<DecimalString> maybeDecimalString(std::string_view text) {
  std::string_view digits = withoutSpaces(text);
  if (digits.empty() || digits.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
    return {};
  DecimalString number;
  number.isLong = digits.size() > 16;
  const auto trailing = text.size() - static_cast<std::size_t>(digits.data() - text.data()) - digits.size();
  number.isOdd = text.front() == ' ' || trailing > 1 || digits.find_first_of("+eE") != std::string_view::npos;
  if (digits.front() == '+') {
    digits.remove_prefix(1); // from_chars knows no plus
    if (digits.starts_with('-'))
      return {};
  }
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(number.value))
    return {};
  return number;
}

std::optional<std::vector<DecimalString>> maybeDecimalStrings(std::string_view text, std::size_t count) {
  std::vector<DecimalString> numbers;
  for (const auto part : split(text)) {
    const auto number = maybeDecimalString(part);
    if (!number)
      return {};
    numbers.push_back(*number);
  }
  if (numbers.size() != count)
    return {};
  return numbers;
}

std::optional<std::uint64_t> maybeIntegerString(std::string_view text) {
  const auto digits = withoutSpaces(text);
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || digits.size() > 12 || error != std::errc{} || end != digits.data() + digits.size())
    return {};
  return value;
}

std::string toIsoDate(std::string_view da) {
  std::string digits(withoutSpaces(da));
  if (digits.size() == 10 && digits[4] == '.' && digits[7] == '.') // ACR-NEMA form, PS3.5 6.2
    digits = digits.substr(0, 4) + digits.substr(5, 2) + digits.substr(8, 2);
  if (digits.size() != 8)
    return {};
  const std::string date = digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
  return base::maybeDate(date) ? date : std::string();
}

std::vector<std::string> valuesOf(std::string_view text) {
  std::vector<std::string> values;
  for (const auto part : split(text))
    values.emplace_back(withoutSpaces(part));
  return values;
}

} // namespace calque::dicom
