#include "log.h"

#include "checkpoint.h"
#include "law.h"
#include "log_state.h"

#include "core/crypto/digest.h"

#include <algorithm>

namespace calque::audit {
namespace {

std::string hashLines(const std::vector<base::Digest>& proof) {
  std::string text;
  for (const auto& hash : proof)
    text += base::toBase64(hash) + "\n";
  return text;
}

tl::unexpected<base::Failure> outside() {
  return base::fault(base::FaultKind::Library, "the tree of the log has not that size");
}

} // namespace

base::Result<std::string> Log::State::bytesAt(std::uint64_t seq) const {
  CALQUE_TRY(bytes, store.entry(seq));
  if (seq >= edge.size)
    return std::move(bytes);
  CALQUE_TRY(leaf, index.maybeNode(0, seq));
  if (!leaf || *leaf != crypto::leafHash(bytes))
    return base::fault(base::FaultKind::Database, "entry " + std::to_string(seq) + " is not the one that was taken in",
                       "stop, keep this folder as evidence, and verify it: `calque audit verify`");
  return std::move(bytes);
}

base::Result<std::string> Log::entryBytes(std::uint64_t seq) const {
  return m_state->bytesAt(seq);
}

base::Result<domain::Entry> Log::entry(std::uint64_t seq) const {
  CALQUE_TRY(bytes, entryBytes(seq));
  CALQUE_TRY(placed, readEntryBytes(bytes));
  return std::move(placed.entry);
}

base::Result<std::vector<domain::Entry>> Log::State::entriesAt(const std::vector<std::uint64_t>& seqs) const {
  std::vector<domain::Entry> entries;
  entries.reserve(seqs.size());
  for (auto seq : seqs) {
    CALQUE_TRY(bytes, bytesAt(seq));
    CALQUE_TRY(placed, readEntryBytes(bytes));
    entries.push_back(std::move(placed.entry));
  }
  return entries;
}

base::Result<std::vector<domain::Entry>> Log::entriesOf(const std::string& record) const {
  CALQUE_CHECK(m_state->takeIn());
  for (bool again : {false, true}) {
    CALQUE_TRY(entries, m_state->maybeRecord(record));
    if (entries)
      return std::move(*entries);
    if (!again)
      CALQUE_CHECK(m_state->rebuild());
  }
  return base::fault(base::FaultKind::Database, "the index is damaged");
}

base::Result<std::optional<std::vector<domain::Entry>>> Log::State::maybeRecord(const std::string& record) const {
  // The number of entries is under the index's HMAC and each entry says its own rev: a list that fits is the whole
  // list.
  const auto revs = law.row("rec", record).number("rev");
  CALQUE_TRY(seqs, index.seqsOfRecord(record));
  auto entries = entriesAt(seqs);
  bool isWhole = entries && entries->size() == revs && !law.trouble();
  for (std::size_t i = 0; isWhole && i < entries->size(); ++i)
    isWhole = (*entries)[i].record == record && (*entries)[i].rev == i + 1;
  return isWhole ? std::optional(std::move(*entries)) : std::nullopt;
}

base::Result<std::vector<domain::Entry>> Log::entriesOfTypes(const std::vector<std::string>& types) const {
  CALQUE_CHECK(m_state->takeIn());
  for (bool again : {false, true}) {
    std::vector<std::uint64_t> seqs;
    std::uint64_t expected = 0;
    for (const auto& type : types) {
      CALQUE_TRY(more, m_state->index.seqsOfType(type));
      seqs.insert(seqs.end(), more.begin(), more.end());
      expected += m_state->law.row("count", type).number("n");
    }
    std::sort(seqs.begin(), seqs.end());
    auto entries = m_state->entriesAt(seqs);
    bool whole =
        entries && entries->size() == expected && !m_state->law.trouble() &&
        std::all_of(entries->begin(), entries->end(), [&](const auto& entry) { return contains(types, entry.type); });
    if (whole || again)
      return whole ? entries
                   : base::Result<std::vector<domain::Entry>>(
                         base::fault(base::FaultKind::Database, "the index is damaged"));
    CALQUE_CHECK(m_state->rebuild());
  }
  return std::vector<domain::Entry>();
}

base::Done Log::eachEntry(const std::function<bool(const domain::Entry&)>& visit) const {
  CALQUE_CHECK(m_state->takeIn());
  base::Done read;
  CALQUE_CHECK(m_state->store.eachEntry(0, size(), [&](std::uint64_t, std::string_view bytes) {
    auto placed = readEntryBytes(bytes);
    if (!placed)
      read = base::failed(placed.error());
    return placed && visit(placed->entry);
  }));
  return read;
}

base::Result<std::uint64_t> Log::revOf(const std::string& record) const {
  CALQUE_TRY(row, m_state->readRow("rec", record));
  return row.number("rev");
}

base::Result<std::uint64_t> Log::nextRecordNumber(char prefix) const {
  CALQUE_TRY(row, m_state->readRow("most", std::string(1, prefix)));
  return row.number("n") + 1;
}

base::Result<std::optional<MadeAnchor>> Log::maybeLastAnchor(const std::string& kind) const {
  CALQUE_TRY(row, m_state->readRow("anchor", kind.empty() ? "any" : kind));
  auto at = base::maybeUtc(row.text("t"));
  if (!at)
    return std::nullopt;
  return MadeAnchor{row.number("seq"), row.number("size"), row.text("kind"), *at};
}

base::Result<std::optional<base::Bytes>> Log::maybeCertificate(const std::string& fingerprint) const {
  return m_state->store.maybeCertificate(fingerprint);
}

base::Result<std::vector<std::string>> Log::issuing() const {
  CALQUE_TRY(meta, m_state->readRow("meta"));
  return meta.words("issuing");
}

base::Result<Policy> Log::policy() const {
  CALQUE_TRY(meta, m_state->readRow("meta"));
  const auto* policy = meta.find("policy");
  if (!policy)
    return base::fault(base::FaultKind::Database, "the log has no policy");
  return Policy{policy->number("anchor_age_s"), policy->number("anchor_entries"), policy->number("idle_s"),
                policy->number("session_s")};
}

base::Result<std::vector<domain::Entry>> Log::entriesOfAccount(const std::string& account) const {
  CALQUE_TRY(row, m_state->readRow("account", account));
  std::vector<std::uint64_t> seqs;
  for (const char* list : {"open", "failed"})
    for (const auto& seq : row.words(list))
      seqs.push_back(std::stoull(seq));
  std::sort(seqs.begin(), seqs.end());
  return m_state->entriesAt(seqs);
}

base::Result<bool> Log::isOpen(const std::string& session) const {
  CALQUE_TRY(row, m_state->readRow("sess", session));
  return row.flag("open");
}

base::Result<domain::Entry> Log::sessionStart(const std::string& session) const {
  CALQUE_TRY(row, m_state->readRow("sess", session));
  CALQUE_TRY(found, entry(row.number("seq")));
  if (found.type != "session.opened" || found.session != session)
    return broken("L2", "the session was not opened", session);
  return std::move(found);
}

base::Result<std::vector<storage::AnchorRow>> Log::newestAnchors(std::uint64_t size) const {
  CALQUE_TRY(rows, m_state->store.lastAnchors(1000));
  std::vector<storage::AnchorRow> newest;
  for (auto& row : rows)
    if (row.size <= size && std::ranges::find(newest, row.kind, &storage::AnchorRow::kind) == newest.end())
      newest.push_back(std::move(row));
  std::ranges::reverse(newest);
  return newest;
}

std::string Log::vkey() const {
  return m_state->law.row("meta").text("vkey");
}

const std::string& Log::origin() const {
  return m_state->origin;
}
const std::filesystem::path& Log::lab() const {
  return m_state->place.lab;
}
bool Log::isTestLab() const {
  return m_state->test;
}
std::uint64_t Log::size() const {
  return m_state->edge.size;
}
base::Digest Log::root() const {
  return rootOf(m_state->edge);
}

base::Result<std::string> Log::lastNote() const {
  CALQUE_CHECK(m_state->takeIn());
  return m_state->lastNote;
}

base::Result<std::string> Log::noteAt(std::uint64_t at) const {
  CALQUE_TRY(note, m_state->store.maybeNote(at));
  if (!note)
    return base::fault(base::FaultKind::Database, "no commit ends at size " + std::to_string(at));
  return *note;
}

base::Result<base::Digest> Log::rootAt(std::uint64_t at) const {
  CALQUE_CHECK(m_state->takeIn());
  if (at > size())
    return outside();
  CALQUE_TRY(edge, edgeAt(at, m_state->nodes()));
  return rootOf(edge);
}

// Nodes are used only when they give the root: a proof that does not verify is made again from the entries.
base::Result<std::vector<base::Digest>> Log::inclusion(std::uint64_t seq, std::uint64_t at) const {
  CALQUE_TRY(root, rootAt(at));
  if (seq >= at)
    return outside();
  CALQUE_TRY(bytes, entryBytes(seq));
  CALQUE_TRY(proof, inclusionProof(seq, at, m_state->nodes()));
  if (verifyInclusion(seq, at, crypto::leafHash(bytes), proof, root))
    return proof;
  CALQUE_CHECK(m_state->rebuild());
  return inclusionProof(seq, at, m_state->nodes());
}

base::Result<std::vector<base::Digest>> Log::consistency(std::uint64_t old, std::uint64_t at) const {
  CALQUE_TRY(root, rootAt(at));
  if (old == 0 || old > at)
    return outside();
  CALQUE_TRY(oldRoot, rootAt(old));
  CALQUE_TRY(proof, consistencyProof(old, at, m_state->nodes()));
  if (verifyConsistency(old, at, oldRoot, root, proof))
    return proof;
  CALQUE_CHECK(m_state->rebuild());
  return consistencyProof(old, at, m_state->nodes());
}

base::Result<std::string> Log::tlogProof(std::uint64_t seq, std::uint64_t at) const {
  CALQUE_TRY(note, noteAt(at));
  CALQUE_TRY(proof, inclusion(seq, at));
  return "c2sp.org/tlog-proof@v1\nindex " + std::to_string(seq) + "\n" + hashLines(proof) + "\n" + note;
}

base::Result<std::string> Log::consistencyText(std::uint64_t old, std::uint64_t at) const {
  CALQUE_TRY(proof, consistency(old, at));
  CALQUE_TRY(oldRoot, rootAt(old));
  return "calque/consistency/v1\n" + origin() + "\n" + std::to_string(old) + "\n" + std::to_string(at) + "\n" +
         base::toBase64(oldRoot) + "\n" + hashLines(proof);
}

} // namespace calque::audit
