// The words of the law and the record as they stand on the screen: states, acts, roles, uses, sides, parts of a file
// list, what a case waits for. The record itself keeps its own words.
#pragma once

#include <QString>
#include <QStringList>
#include <string_view>

namespace calque::desktop {

/// The word itself where the table has none: a name, a number.
[[nodiscard]] QString term(std::string_view word);
[[nodiscard]] bool hasTerm(std::string_view word);
/// Of a list with commas: each by itself.
[[nodiscard]] QString terms(std::string_view words);

} // namespace calque::desktop
