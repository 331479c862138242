// What deserves a reviewer's eyes (21 CFR 11.10(e); review of the audit trail by exception): a fold over the log's
// entries and one table of rules, a row each. Pure; no disk, no clock. What is kept does not grow with the log, only
// with the number of its cases and persons.
//
// The numbers below are our judgement, no standard's; docs/formats/trail_review.md says why.
#pragma once

#include "core/domain/entry.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calque::trail {

inline constexpr std::int64_t lateSignatureS = 120;       ///< from the statement's `t` to its entry's; L6 allows 900
inline constexpr std::int64_t restingCaseS = 30 * 86'400; ///< a case signed after nothing was done on it so long
inline constexpr std::int64_t freshPowerS = 86'400;       ///< signatures so soon after a new key or role
inline constexpr std::int64_t refusalsWithinS = 86'400;   ///< of one person, from the first
inline constexpr std::uint64_t refusalsAlarm = 5;         ///< so many within that time, and each doubling
inline constexpr std::uint64_t failedSignInsAlarm = 5;    ///< so many in a row, and each doubling
inline constexpr std::uint64_t failedAnchorsAlarm = 3;    ///< so many of a kind in a row, and each doubling

struct Mark {
  std::uint64_t seq = 0;
  std::string rule; ///< a word of markRules()
  std::string sentence;
  std::string record; ///< of the entry; may be empty
  std::string actor;
  base::Instant at;
};

struct MarkRule {
  std::string_view word; ///< what is marked
  std::string_view what; ///< in words
};
/// In the order in which the marks of one entry come.
[[nodiscard]] std::vector<MarkRule> markRules();

struct Memory; ///< of the room

class Marks {
public:
  Marks();
  Marks(Marks&&) noexcept;
  Marks& operator=(Marks&&) noexcept;
  ~Marks();

  /// Entries in the order of seq, from 0. Most entries have no mark; one of several rules has several.
  [[nodiscard]] std::vector<Mark> apply(const domain::Entry& entry);

  /// The types of entries, beside a case's own, on which the marks of the case stand: folding only these and its own
  /// gives the case the same marks as the whole log.
  [[nodiscard]] static const std::vector<std::string>& contextOfACase();

private:
  std::unique_ptr<Memory> m_memory;
};

} // namespace calque::trail
