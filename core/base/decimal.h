// Decimal strings, type `d` of record.md 3.2: no floating number ever stands in anything that is signed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace calque::base {

/// `value` rounded to at most `places` (0–9) digits after the point, trailing zeros dropped, zero without sign. `value`
/// is finite and below 10^12 in size.
[[nodiscard]] std::string toDecimal(double value, int places);
[[nodiscard]] bool isDecimal(std::string_view text);
[[nodiscard]] std::optional<double> maybeDouble(std::string_view decimal); ///< of a legal decimal; no locale

} // namespace calque::base
