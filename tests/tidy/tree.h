// A source tree as the house rules see it: paths and texts, nothing built.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace calque::tidy {

/// Every file of the project by its path from the root, with `/`; without build/ and the version control's own folder.
using Tree = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] Tree readTree(const std::filesystem::path& root);

/// What `#include` names, with its brackets or quotes: `<vector>`, `"core/base/bytes.h"`.
[[nodiscard]] std::vector<std::string> includesOf(std::string_view text);
[[nodiscard]] std::vector<std::string> linesOf(std::string_view text);
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text); ///< split at white space
[[nodiscard]] bool isSource(std::string_view path);                    ///< .h .cpp .def

/// A rule's answer: one sentence per breach, naming the file; empty where the rule holds.
using Breaches = std::vector<std::string>;

} // namespace calque::tidy
