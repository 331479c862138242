#include "log_check.h"

#include "row_queue.h"

#include <future>
#include <utility>

namespace calque::audit_check {
namespace {

/// Calls on destruction, whatever happened.
template <class F> class Finally {
public:
  explicit Finally(F call) : m_call(std::move(call)) {}
  ~Finally() { m_call(); }
  Finally(const Finally&) = delete;
  Finally& operator=(const Finally&) = delete;

private:
  F m_call;
};

constexpr int stepEntries = 2, stepSignatures = 6, stepRules = 7;

} // namespace

LogCheck::LogCheck(State& state, const Certificates& certificates, Blobs& blobs, Findings& findings,
                   std::vector<std::uint64_t> wanted)
    : m_state(state), m_blobs(blobs), m_findings(findings), m_wanted(std::move(wanted)),
      m_signatures(state, certificates, findings, stepSignatures,
                   [this](const Entry& entry, const Statement& statement) { checkAfter(entry, statement); }),
      m_rules(state, findings, stepRules) {}

bool LogCheck::readAll(RowSource& rows, Watch& watch) {
  RowQueue queue;
  auto reading = std::async(std::launch::async, [&] {
    const Finally ended([&] { queue.end(); });
    RowBatch batch;
    const bool read = rows.readLog([&](std::int64_t seq, std::string_view prev, std::string_view entry) {
      batch.add(seq, prev, entry, leafOf(entry));
      if (batch.isFull() && !queue.put(std::exchange(batch, {})))
        throw Stopped(); // nobody judges any more
    });
    queue.put(std::move(batch));
    return read;
  });
  const Finally abandoned([&] { queue.end(); });
  RowBatch batch;
  while (queue.take(batch)) {
    batch.forEach([&](const RowBatch::Row& next) { row(next.seq, next.prev, next.entry, next.leaf); });
    watch.step(batch.size(), "entries");
  }
  return reading.get();
}

void LogCheck::row(std::int64_t seq, std::string_view prev, std::string_view bytes, const base::Digest& leaf) {
  Entry entry;
  const auto place = m_tree.size();
  auto fault = m_reader.read(bytes, entry);
  const bool placed = fault.code != "entry.canonical" && !entry.log.empty();
  if (placed && place > 0 && entry.tx != m_tx)
    noteRoot(true); // the commit before ended here
  if (!fault.code.empty())
    m_findings.add(stepEntries, altered, fault.code, fault.expected, fault.found, place);
  if (placed) {
    checkPlace(seq, prev, entry);
    m_tx = entry.tx;
  }
  m_expectedSeq = seq + 1;
  m_lastLeaf = leaf;
  if (fault.code.empty()) {
    const auto* statement = entry.type == Type::Esign ? m_signatures.check(entry) : nullptr;
    m_rules.check(entry, statement);
    m_blobs.check(entry, statement);
    m_state.apply(entry, statement);
  }
  m_tree.add(m_lastLeaf);
  noteRoot(false);
}

// [impl->req~verify.altered~1]
void LogCheck::checkPlace(std::int64_t rowSeq, std::string_view rowPrev, const Entry& entry) {
  const auto place = m_tree.size();
  auto chain = [&](std::string_view code, const std::string& expected, const std::string& found, std::uint64_t at) {
    m_findings.add(stepEntries, altered, code, expected, found, at);
  };
  if (rowSeq != m_expectedSeq)
    chain("chain.seq", "row " + std::to_string(m_expectedSeq), "row " + std::to_string(rowSeq), place);
  if (entry.seq != static_cast<std::uint64_t>(rowSeq))
    chain("chain.seq", "seq " + std::to_string(rowSeq), "seq " + std::to_string(entry.seq), place);
  const bool isDigest = isHexDigits(rowPrev, 64);
  const auto rowDigest = isDigest ? digestOf(rowPrev) : base::Digest{};
  const bool rowRight = isDigest && rowDigest == m_lastLeaf, entryRight = entry.prev == m_lastLeaf;
  if (!rowRight || !entryRight) {
    // Where the row and its entry agree against the entry before, it is that one which no longer has its bytes; but for
    // one that is not in its place at all.
    const bool isPlaced = rowSeq == m_expectedSeq && entry.seq == static_cast<std::uint64_t>(rowSeq);
    const bool before = isPlaced && !rowRight && !entryRight && isDigest && rowDigest == entry.prev && place > 0;
    chain("chain.prev",
          before ? "an entry of hash " + base::toHex(base::View(entry.prev)) : base::toHex(base::View(m_lastLeaf)),
          before       ? base::toHex(base::View(m_lastLeaf))
          : entryRight ? std::string(rowPrev)
                       : base::toHex(base::View(entry.prev)),
          before ? place - 1 : place);
  }
  if (m_state.created && entry.log != m_state.origin)
    chain("entry.field", "log: " + m_state.origin, std::string(entry.log), place);
}

void LogCheck::noteRoot(bool commitEnd) {
  const auto size = m_tree.size();
  if (m_roots.isLast(size)) {
    if (commitEnd)
      m_roots.markLastAsCommitEnd();
    return;
  }
  while (m_nextWanted < m_wanted.size() && m_wanted[m_nextWanted] < size)
    ++m_nextWanted;
  if (commitEnd || (m_nextWanted < m_wanted.size() && m_wanted[m_nextWanted] == size))
    m_roots.add(size, m_tree.root(), commitEnd);
}

void LogCheck::checkAfter(const Entry& entry, const Statement& statement) {
  const auto root = m_roots.maybeCommitRoot(statement.afterSize);
  auto wrong = [&](const std::string& expected, const std::string& found) {
    m_findings.add(stepSignatures, altered, "sign.after", expected, found, entry.seq);
  };
  if (!root)
    wrong("after.size of a checkpoint", std::to_string(statement.afterSize));
  else if (*root != statement.afterRoot)
    wrong("after.root " + base::toHex(base::View(*root)), base::toHex(base::View(statement.afterRoot)));
}

void LogCheck::finish() {
  if (m_tree.size() == 0)
    m_findings.add(stepEntries, altered, "rule.l1", "lab.created as entry 0", "no entry");
  else
    noteRoot(true);
}

} // namespace calque::audit_check
