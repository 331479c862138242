// Looking for entries in a log of any length: the index says where they are, the entries themselves what they are.
#include "entry_types.h"
#include "law.h"
#include "log_state.h"

#include <algorithm>

namespace calque::audit {
namespace {

using Ranges = std::vector<std::pair<std::uint64_t, std::uint64_t>>; ///< [from, to), ascending

/// Types t with from ≤ t < to.
std::pair<std::string, std::string> typesOf(const std::string& kind) {
  if (kind.empty())
    return {};
  return {kind, kind.ends_with('.') ? kind.substr(0, kind.size() - 1) + '/' : kind + '\x01'};
}

bool fits(const EntryFilter& filter, const std::string& subject, const domain::Entry& entry) {
  const auto [from, to] = typesOf(filter.kind);
  const bool ofRecord = filter.record.empty() || entry.record == filter.record ||
                        (entry.record.empty() && !subject.empty() && entry.subject == subject);
  return ofRecord && (filter.actor.empty() || entry.actor == filter.actor) &&
         (from.empty() || (from <= entry.type && entry.type < to)) && (!filter.from || !(entry.at < *filter.from)) &&
         (!filter.until || entry.at < *filter.until);
}

/// A search under way, the log taken in.
class Search {
public:
  Search(const Log::State& log, const EntryFilter& filter) : m_log(log), m_filter(filter) {}

  /// By seq, until false.
  base::Done each(std::uint64_t from, std::uint64_t to, const std::function<bool(std::uint64_t)>& visit) {
    if (!m_filter.record.empty())
      return eachOfRecord(from, to, visit);
    CALQUE_TRY(ranges, rangesOfTime());
    const auto [typeFrom, typeTo] = typesOf(m_filter.kind);
    bool goesOn = true;
    for (const auto& [first, last] : ranges) {
      const auto begin = std::max(first, from), end = std::min(last, to);
      const auto look = [&](std::uint64_t seq) { return goesOn = visit(seq); };
      if (typeFrom.empty() && m_filter.actor.empty())
        for (auto seq = begin; goesOn && seq < end; ++seq)
          look(seq);
      else if (goesOn && begin < end)
        CALQUE_CHECK(m_log.index.eachSeq({typeFrom, typeTo, m_filter.actor, begin, end}, look));
    }
    return {};
  }

  /// Whether the lists that are looked through hold as many as the state under the HMAC has counted.
  base::Result<bool> isWhole() {
    if (!m_filter.record.empty()) {
      CALQUE_TRY(whole, m_log.maybeRecord(m_filter.record));
      if (!whole)
        return false;
      CALQUE_TRY(ofSubject, subject());
      CALQUE_TRY(found, m_log.index.countOfName(ofSubject));
      if (!ofSubject.empty() && found != m_log.law.row("name", ofSubject).number("n"))
        return false;
    }
    if (!m_filter.actor.empty()) {
      CALQUE_TRY(found, m_log.index.countOfName(m_filter.actor));
      if (found != m_log.law.row("name", m_filter.actor).number("n"))
        return false;
    }
    if (const auto [from, to] = typesOf(m_filter.kind); !from.empty()) {
      CALQUE_TRY(found, m_log.index.countOfTypes(from, to));
      std::uint64_t expected = 0;
      for (const auto& type : entryTypes())
        if (from <= type.word && type.word < to)
          expected += m_log.law.row("count", type.word).number("n");
      if (found != expected)
        return false;
    }
    return !m_log.law.trouble();
  }

  base::Result<std::string> subject() {
    if (m_filter.record.starts_with("c-") && m_subject.empty()) {
      CALQUE_TRY(opened, m_log.index.maybeSeq(m_filter.record, 1));
      if (opened) {
        CALQUE_TRY(entries, m_log.entriesAt({*opened}));
        m_subject = entries.front().subject;
      }
    }
    return m_subject;
  }

private:
  /// The entries of one record are few: each is read, and so is what was done with its subject's data.
  base::Done eachOfRecord(std::uint64_t from, std::uint64_t to, const std::function<bool(std::uint64_t)>& visit) {
    CALQUE_TRY(seqs, m_log.index.seqsOfRecord(m_filter.record));
    CALQUE_TRY(ofSubject, subject());
    if (!ofSubject.empty())
      CALQUE_CHECK(m_log.index.eachSeq({{}, {}, ofSubject, 0, m_log.edge.size}, [&](std::uint64_t seq) {
        seqs.push_back(seq);
        return true;
      }));
    std::ranges::sort(seqs);
    std::erase_if(seqs, [&](std::uint64_t seq) { return seq < from || seq >= to; });
    CALQUE_TRY(entries, m_log.entriesAt(seqs));
    for (const auto& entry : entries)
      if (fits(m_filter, ofSubject, entry) && !visit(entry.seq))
        break;
    return {};
  }

  /// Times never fall but at a `clock.back`: between two of these the place of a time is found by halving.
  base::Result<Ranges> rangesOfTime() {
    if (!m_filter.from && !m_filter.until)
      return Ranges{{0, m_log.edge.size}};
    CALQUE_TRY(starts, m_log.index.seqsOfType("clock.back"));
    starts.insert(starts.begin(), 0);
    starts.push_back(m_log.edge.size);
    Ranges ranges;
    for (std::size_t run = 0; run + 1 < starts.size(); ++run) {
      auto first = starts[run], last = starts[run + 1];
      if (m_filter.from) {
        CALQUE_TRY(at, firstNotBefore(*m_filter.from, first, last));
        first = at;
      }
      if (m_filter.until) {
        CALQUE_TRY(at, firstNotBefore(*m_filter.until, first, last));
        last = at;
      }
      if (first < last)
        ranges.emplace_back(first, last);
    }
    return ranges;
  }

  base::Result<std::uint64_t> firstNotBefore(base::Instant at, std::uint64_t from, std::uint64_t to) {
    while (from < to) {
      const auto middle = from + (to - from) / 2;
      CALQUE_TRY(entries, m_log.entriesAt({middle}));
      if (entries.front().at < at)
        from = middle + 1;
      else
        to = middle;
    }
    return from;
  }

  const Log::State& m_log;
  const EntryFilter& m_filter;
  std::string m_subject;
};

} // namespace

// [impl->req~trail.search~1]
base::Result<Selection> Log::select(const EntryFilter& filter, std::uint64_t linesAPage,
                                    const base::Progress& progress) const {
  constexpr std::uint64_t entriesBetweenLooks = 16'384;
  CALQUE_CHECK(m_state->takeIn());
  CALQUE_TRY(isWhole, Search(*m_state, filter).isWhole());
  if (!isWhole)
    CALQUE_CHECK(m_state->rebuild());
  Selection found{m_state->edge.size, 0, {}};
  bool isStopped = false;
  CALQUE_CHECK(Search(*m_state, filter).each(0, found.size, [&](std::uint64_t seq) {
    if (found.count++ % linesAPage == 0)
      found.pages.push_back(seq);
    if (progress && found.count % entriesBetweenLooks == 0)
      isStopped = !progress(static_cast<double>(seq) / static_cast<double>(found.size), "looking through the index");
    return !isStopped;
  }));
  if (isStopped)
    return base::fault(base::FaultKind::Busy, "stopped on request");
  return found;
}

base::Result<std::vector<domain::Entry>> Log::entriesWhere(const EntryFilter& filter, std::uint64_t from,
                                                           std::uint64_t to) const {
  CALQUE_CHECK(m_state->takeIn());
  Search search(*m_state, filter);
  std::vector<std::uint64_t> seqs;
  CALQUE_CHECK(search.each(from, to, [&](std::uint64_t seq) {
    seqs.push_back(seq);
    return true;
  }));
  CALQUE_TRY(entries, m_state->entriesAt(seqs));
  CALQUE_TRY(subject, search.subject());
  if (!std::ranges::all_of(entries, [&](const auto& entry) { return fits(filter, subject, entry); }))
    return base::fault(base::FaultKind::Database, "the index is damaged",
                       "close the lab, delete index.db, open it again");
  return entries;
}

} // namespace calque::audit
