// What the tests of this folder share: one search over everything written, so that the same bytes are read once.
#pragma once

#include "canary_case.h"
#include "papers.h"

namespace calque::testkit {

/// All hits in what the programs wrote so far.
[[nodiscard]] inline std::set<Hit> hitsSoFar() {
  auto& all = CanaryCase::shared();
  static Search search(all.canaries(), all.scratch());
  return search.in(all.written());
}

/// Leaks that no earlier call told of. The copies of the lab that were searched are gone afterwards.
[[nodiscard]] inline std::vector<std::string> newLeaks() {
  static std::set<std::string> told;
  std::vector<std::string> fresh;
  for (auto& leak : leaksAmong(hitsSoFar()))
    if (told.insert(leak).second)
      fresh.push_back(std::move(leak));
  CanaryCase::shared().forgetCopies();
  return fresh;
}

} // namespace calque::testkit
