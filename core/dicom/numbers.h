// Decimal Strings, Integer Strings and dates as PS3.5 6.2 spells them, read without locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::dicom {

struct DecimalString {
  double value = 0;
  bool isOdd = false;  ///< legal but unusual: exponent, plus sign, leading or more than one trailing space
  bool isLong = false; ///< more than the 16 characters allowed
};
/// One value; nothing where empty, not finite, or of other characters than the standard's.
[[nodiscard]] std::optional<DecimalString> maybeDecimalString(std::string_view text);
/// All values of a backslash list; nothing where their number is not `count` or one is not legal.
[[nodiscard]] std::optional<std::vector<DecimalString>> maybeDecimalStrings(std::string_view text, std::size_t count);
[[nodiscard]] std::optional<std::uint64_t> maybeIntegerString(std::string_view text); ///< not negative
[[nodiscard]] std::string toIsoDate(std::string_view da); ///< YYYYMMDD to YYYY-MM-DD; "" where that is no day
[[nodiscard]] std::vector<std::string> valuesOf(std::string_view text); ///< split at backslashes, padding dropped

} // namespace calque::dicom
