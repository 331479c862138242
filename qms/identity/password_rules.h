// What a password must be (record.md 12, after NIST SP 800-63B 5.1.1.2): long, not guessable at once, nothing else
// asked.
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace calque::identity {

inline constexpr std::size_t shortestPassword = 15; ///< code points after NFKC, where the password is the only factor
inline constexpr std::size_t shortestBesideToken = 8;
inline constexpr std::size_t longestPassword = 128;

/// Refuses 104: length, block list, a short piece repeated, or bytes that are no text. The password never stands in the
/// refusal.
[[nodiscard]] base::Done checkPassword(std::string_view password, std::size_t shortest = shortestPassword);

} // namespace calque::identity
