// What a reader made of a record, kept beside the log for the next time it is shown.
#include "log_state.h"

#include <algorithm>
#include <unordered_map>

namespace calque::audit {
namespace {

/// As the index has them, each with what was kept under its head.
base::Result<std::vector<RecordHead>> storedHeads(const Log::State& log, const std::string& prefix) {
  std::unordered_map<std::string, storage::KeptRow> kept;
  CALQUE_CHECK(log.index.eachKept(
      prefix, [&](std::string_view record, const storage::KeptRow& row) { kept.emplace(record, row); }));
  std::vector<RecordHead> heads;
  log.law.eachStored("rec", prefix, [&](std::string_view id, const base::Json& row) {
    const auto head = base::maybeDigest(row.text("head"));
    heads.push_back({std::string(id), row.number("rev"), head.value_or(base::Digest{}), {}});
    auto& one = heads.back();
    const auto found = kept.find(one.record);
    if (found == kept.end() || found->second.head != one.head)
      return;
    const auto& [value, mac] = found->second.row;
    if (log.law.keptMac(one.record, one.head, value) == mac)
      one.kept = value;
  });
  return heads;
}

} // namespace

base::Result<std::vector<RecordHead>> Log::recordsOf(char prefix, const std::string& first) const {
  constexpr int attempts = 4; // that another process appends meanwhile is no damage
  for (int attempt = 0; attempt < attempts; ++attempt) {
    CALQUE_CHECK(m_state->takeIn());
    CALQUE_TRY(heads, storedHeads(*m_state, std::string(1, prefix) + "-"));
    const auto expected = m_state->law.row("count", first).number("n");
    if (heads.size() == expected && !m_state->law.trouble()) {
      std::ranges::sort(heads, {}, [](const auto& one) { return std::pair(one.record.size(), one.record); });
      return heads;
    }
    CALQUE_TRY(size, m_state->store.size());
    if (size == m_state->edge.size || attempt == attempts - 2)
      CALQUE_CHECK(m_state->rebuild());
  }
  return base::fault(base::FaultKind::Database, "the index is damaged");
}

base::Done Log::keep(const std::vector<RecordHead>& records) const {
  CALQUE_CHECK(m_state->index.begin());
  base::Done done;
  for (const auto& one : records)
    if (done && one.kept)
      done = m_state->index.putKept(one.record,
                                    {one.head, {*one.kept, m_state->law.keptMac(one.record, one.head, *one.kept)}});
  if (done)
    done = m_state->index.commit();
  if (!done)
    m_state->index.rollback();
  return done;
}

} // namespace calque::audit
