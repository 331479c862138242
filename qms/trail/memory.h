// What the rules remember of the log so far.
#pragma once

#include "core/domain/entry.h"

#include <map>
#include <optional>
#include <string>

namespace calque::trail {

struct CaseMemory {
  bool clinical = false;
  bool approved = false; ///< since the model was last locked
  bool everApproved = false;
  bool printed = false; ///< some run was done
  base::Instant last;   ///< of its newest entry
};

struct PersonMemory {
  base::Instant refusedSince; ///< the first of those counted
  std::uint64_t refusals = 0; ///< within refusalsWithinS of it
  std::optional<base::Instant> empowered;
  std::string power; ///< "a new key", "the role qa"
};

struct Memory {
  std::map<std::string, CaseMemory, std::less<>> cases;
  std::map<std::string, PersonMemory, std::less<>> people;
  std::map<std::string, std::uint64_t, std::less<>> failedAnchors; ///< in a row, by kind
  std::optional<base::Instant> anchored;
  std::uint64_t anchoredSeq = 0;
  std::uint64_t anchorAgeS = 0, anchorEntries = 0; ///< the policy in force

  [[nodiscard]] const CaseMemory* maybeCase(std::string_view record) const;
  [[nodiscard]] const PersonMemory* maybePerson(std::string_view person) const;
  /// Of that person with this one, within the time.
  [[nodiscard]] std::uint64_t refusalsWith(const domain::Entry& refusal) const;
  void take(const domain::Entry& entry);
};

[[nodiscard]] bool isRefusal(const domain::Entry& entry);
/// An approval of what was segmented, not of a disposition.
[[nodiscard]] bool isModelApproval(const domain::Entry& entry);

} // namespace calque::trail
