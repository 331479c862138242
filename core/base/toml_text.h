// What a TOML text must hold to before toml++ sees it: version 3.3 is undefined on the letters U+00A1 to U+0499 where
// it asks whether they are white space, which it does outside strings and comments and after a backslash in a string of
// several lines. TOML 1.0 has no letter beyond ASCII there, but in strings of several lines, which we do without.
#pragma once

#include <string_view>

namespace calque::base {

/// The same text. Throws std::runtime_error, as the parser does, where a character beyond ASCII stands elsewhere than
/// in a comment, in a string of one line or, as a byte order mark, at the beginning.
[[nodiscard]] std::string_view tomlText(std::string_view text);

} // namespace calque::base
