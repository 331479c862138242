// Identifiers: random ones (subject, session, signature, token) and counted ones (`c-0001`).
#pragma once

#include "bytes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace calque::base {

[[nodiscard]] Bytes randomBytes(std::size_t count); ///< from the kernel; aborts when the kernel has none
[[nodiscard]] std::string newUuid();                ///< version 4, lower case
[[nodiscard]] std::string newHex32();               ///< 16 random bytes

[[nodiscard]] bool isUuid(std::string_view text);
[[nodiscard]] bool isHex(std::string_view text, std::size_t digits); ///< lower case

/// "c-0007": a letter, a hyphen, 4–9 digits.
[[nodiscard]] std::string recordId(char prefix, std::uint64_t number);
/// The number of a record id with that prefix.
[[nodiscard]] std::optional<std::uint64_t> maybeRecordNumber(std::string_view id, char prefix);

} // namespace calque::base
