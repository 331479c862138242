// The rules, one row each. A rule sees an entry and what was remembered before it, and gives the mark's sentence or
// nothing.
#pragma once

#include "marks.h"
#include "memory.h"

namespace calque::trail {

struct Rule {
  std::string_view word, what;
  std::string (*sentence)(const Memory& before, const domain::Entry& entry); ///< "" where nothing is to be marked
};

[[nodiscard]] std::span<const Rule> caseRules(); ///< about a case
[[nodiscard]] std::span<const Rule> labRules();  ///< about people, keys, clock, store

/// count is `first`, or `first` doubled some times.
[[nodiscard]] bool isAlarm(std::uint64_t count, std::uint64_t first);
/// ": why", or nothing.
[[nodiscard]] std::string because(const domain::Entry& entry);

} // namespace calque::trail
