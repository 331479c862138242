// Tests as a text names them: `Suite.Case` in backticks, as it stands in the source.
#pragma once

#include <string>
#include <vector>

namespace calque::trace {

/// Words in backticks of which suite and case begin with a capital letter.
[[nodiscard]] std::vector<std::string> testsNamedIn(const std::string& text);
/// The name in the source of a test with parameters or types: "Suite.Case" of "Inst/Suite.Case/0" and "Suite/0.Case".
[[nodiscard]] std::string nameInSource(const std::string& test);

} // namespace calque::trace
