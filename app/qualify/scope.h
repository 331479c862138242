// calque-qualify scope: what is due after a change, from two manifests or from words.
#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace calque::qualify {

struct ScopeWords {
  std::string from, to, protocols;
  std::vector<std::string> changed;
  bool names = false, json = false;
};
void declareScope(CLI::App& app, ScopeWords& words);
/// Prints the answer and gives the exit code: 0, also where nothing is due; 1 where a word names nothing, each such
/// word on stderr; 2 where no change was named. A failure where a manifest or a protocol cannot be read.
[[nodiscard]] base::Result<int> answerScope(const ScopeWords& words);

} // namespace calque::qualify
