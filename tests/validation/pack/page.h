// Small pieces of which the pages of the validation pack are made. Private to the pack.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace calque::pack {

/// The first line of every page that `./dev pack` writes.
[[nodiscard]] std::string writtenBy(std::string_view sources);
/// One row of a Markdown table; a bar in a cell is written so that it ends none.
[[nodiscard]] std::string row(const std::vector<std::string>& cells);
[[nodiscard]] std::string head(const std::vector<std::string>& cells); ///< row and rule
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view between);
[[nodiscard]] std::string listOf(const std::set<std::string>& words); ///< with commas; a dash where there is none
[[nodiscard]] std::string trimmed(std::string_view text);             ///< without white space at both ends

} // namespace calque::pack
