// When a patient's data may be destroyed (record.md 10; 21 CFR 11.10(c)): not while a case is open, a hold is placed or
// the retention runs. Pure: a fold over the log's entries, and one judgement.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/entry.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::privacy {

/// Where no `config.changed` of section `retention` says otherwise. Laws differ and often ask for 7 to 10 years; a lab
/// sets its own longest.
inline constexpr std::uint64_t defaultRetentionYears = 10;

/// What the log knows of one patient, under the pseudonym.
struct SubjectRecord {
  struct Hold {
    std::uint64_t seq = 0;
    std::string until; ///< date; empty: until lifted
  };
  std::vector<std::string> cases;
  std::vector<std::string> openCases;
  base::Instant ended;                 ///< of the case that ended last
  std::optional<Hold> hold;            ///< the last placed, not lifted
  std::optional<std::uint64_t> erased; ///< seq of erase.done
};

class SubjectRecords {
public:
  static const std::vector<std::string>& types(); ///< of entries that matter here
  void apply(const domain::Entry& entry);
  [[nodiscard]] const SubjectRecord* maybeSubject(std::string_view subject) const;
  [[nodiscard]] std::vector<std::string> erasedSubjects() const;
  [[nodiscard]] std::uint64_t retentionYears() const { return m_years; }
  /// The first day on which the subject's record may go: the day its last case ended, the retention later.
  [[nodiscard]] std::string retainedUntil(const SubjectRecord& subject) const;

private:
  std::map<std::string, SubjectRecord, std::less<>> m_subjects;
  std::map<std::string, std::string, std::less<>> m_subjectOfCase;
  std::uint64_t m_years = defaultRetentionYears;
};

/// Refuses in this order: 811 no such patient, 812 erased before, 813 a case is open, 814 a hold is in force on `day`,
/// 815 the retention runs on `day`.
[[nodiscard]] base::Done mayErase(const SubjectRecords& records, std::string_view subject, std::string_view day);
/// Refuses 811, 812, and 814 where there is none to lift.
[[nodiscard]] base::Done mayLiftHold(const SubjectRecords& records, std::string_view subject);

} // namespace calque::privacy
