#include "decimal.h"

#include <cassert>
#include <charconv>
#include <cmath>

namespace calque::base {

std::string toDecimal(double value, int places) {
  assert(std::isfinite(value) && std::fabs(value) < 1e12 && places >= 0 && places <= 9);
  char text[64];
  auto [end, error] = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, places);
  assert(error == std::errc{});
  std::string decimal(text, end);
  if (decimal.find('.') != std::string::npos) {
    decimal.erase(decimal.find_last_not_of('0') + 1);
    if (decimal.back() == '.')
      decimal.pop_back();
  }
  return decimal == "-0" ? "0" : decimal;
}

bool isDecimal(std::string_view text) {
  bool negative = text.starts_with('-');
  if (negative)
    text.remove_prefix(1);
  auto point = text.find('.');
  auto whole = text.substr(0, point);
  auto digits = [](std::string_view part, std::size_t most) {
    return !part.empty() && part.size() <= most && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (!digits(whole, 12) || (whole.size() > 1 && whole[0] == '0'))
    return false;
  if (point != std::string_view::npos && !digits(text.substr(point + 1), 9))
    return false;
  return !(negative && text.find_first_not_of("0.") == std::string_view::npos);
}

// [impl->req~intake.pixels~1]
std::optional<double> maybeDouble(std::string_view decimal) {
  if (!isDecimal(decimal))
    return std::nullopt;
  double value = 0;
  std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
  return value;
}

} // namespace calque::base
