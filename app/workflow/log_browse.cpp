// The log by filter and page.
#include "audit_review.h"
#include "rooms.h"

#include "core/domain/refusals.h"
#include "qms/audit/entry_types.h"

#include <algorithm>
#include <set>

namespace calque::workflow {
namespace {

constexpr std::int64_t dayMs = 86'400'000;

/// The beginning of a day, nothing for an empty one.
base::Result<std::optional<base::Instant>> beginOf(const std::string& day) {
  if (day.empty())
    return std::nullopt;
  if (const auto at = base::maybeUtc(day + "T00:00:00.000Z"))
    return at;
  return domain::refuse(domain::RefusalCode::LawOfLog, "this is no day", "YYYY-MM-DD", day,
                        "give a day of the calendar");
}

base::Result<audit::EntryFilter> toFilter(const LogFilter& wanted) {
  audit::EntryFilter filter{wanted.record, wanted.person, wanted.kind};
  CALQUE_TRY(from, beginOf(wanted.fromDay));
  CALQUE_TRY(last, beginOf(wanted.toDay));
  filter.from = from;
  if (last)
    filter.until = base::Instant{last->ms + dayMs};
  return filter;
}

} // namespace

// [impl->req~trail.search~1]
base::Result<LogOutline> outlineLog(const Lab& lab, const LogFilter& filter, const base::Progress& progress) {
  CALQUE_TRY(wanted, toFilter(filter));
  CALQUE_TRY(found, lab.rooms().log.select(wanted, LogOutline::linesAPage, progress));
  return LogOutline{found.size, found.count, std::move(found.pages)};
}

base::Result<std::vector<LogLine>> logPage(const Lab& lab, const LogFilter& filter, std::uint64_t from,
                                           std::uint64_t to) {
  CALQUE_TRY(wanted, toFilter(filter));
  CALQUE_TRY(entries, lab.rooms().log.entriesWhere(wanted, from, to));
  std::vector<LogLine> lines;
  for (const auto& entry : entries)
    lines.push_back({entry.seq, base::toUtcText(entry.at), entry.type, entry.actor, entry.record});
  return lines;
}

std::vector<std::string> logKinds() {
  std::set<std::string> kinds;
  for (const auto& type : audit::entryTypes()) {
    const std::string word(type.word);
    kinds.insert(word);
    if (const auto stop = word.find('.'); stop != std::string::npos)
      kinds.insert(word.substr(0, stop + 1));
  }
  return {kinds.begin(), kinds.end()};
}

} // namespace calque::workflow
