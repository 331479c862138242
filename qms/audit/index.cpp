// Keeping index.db, law state and tree in step with audit.db.
#include "log_state.h"

#include "checkpoint.h"

#include "core/crypto/digest.h"

#include <bit>

namespace calque::audit {
namespace {

constexpr std::size_t rowsHeld = 20'000; ///< in memory while folding many entries

tl::unexpected<base::Failure> damaged(const std::string& what) {
  return base::fault(base::FaultKind::Database, what, "nothing was written; verify the lab: `calque audit verify`");
}

} // namespace

Log::State::State(const LogPlace& given, storage::AuditStore openStore, storage::IndexStore openIndex)
    : place(given), indexKey(given.indexKey.begin(), given.indexKey.end()), store(std::move(openStore)),
      index(std::move(openIndex)), law(index, indexKey), prev(64, '0') {
  place.indexKey = indexKey;
  place.keys = {}; // the caller's may go
}

base::Result<bool> Log::State::isIndexGood(std::uint64_t size) const {
  auto header = index.maybeHeader();
  if (!header || !*header || (*header)->size == 0 || (*header)->size > size)
    return false;
  const auto& found = **header;
  bool known = found.size == edge.size && found.sum == law.sum() && rootOf(edge) == found.root;
  law.startFrom(found.sum);
  if (law.headerMac(found.size, found.root) != found.mac)
    return false;
  if (!m_sumChecked) {
    auto sum = index.sumOfRows();
    if (!sum || *sum != found.sum)
      return false;
  }
  if (known)
    return true;
  auto from = edgeAt(found.size, [this](unsigned level, std::uint64_t at) -> base::Result<base::Digest> {
    CALQUE_TRY(node, index.maybeNode(level, at));
    return node ? base::Result<base::Digest>(*node) : base::Result<base::Digest>(damaged("a tree node is missing"));
  });
  CALQUE_TRY(text, store.maybeNote(found.size));
  auto note = text ? maybeNote(*text) : std::nullopt;
  if (!from || rootOf(*from) != found.root || !note || note->root != found.root)
    return false;
  CALQUE_TRY(last, store.entry(found.size - 1));
  edge = *from;
  prev = base::toHex(crypto::leafHash(last));
  return true;
}

base::Done Log::State::takeInInside(const base::Progress& progress) const {
  CALQUE_TRY(size, store.size());
  CALQUE_CHECK(compareWithBefore(size));
  CALQUE_TRY(good, isIndexGood(size));
  bool stale = !good || edge.size < size;
  if (!good) {
    CALQUE_CHECK(index.clear());
    law.startFrom({});
    edge = {};
    prev.assign(64, '0');
  }
  if (stale) {
    CALQUE_CHECK(foldFrom(edge.size, size, progress));
    CALQUE_CHECK(sealIndex());
  }
  m_sumChecked = true;
  if (size == 0)
    return {};
  origin = law.row("meta").text("origin");
  test = law.row("meta").flag("test");
  return compareWithCheckpoint(size);
}

// [impl->req~record.only-truth~1]
/// What this object has taken in must still stand: a store put in the place of another is not gone on with.
base::Done Log::State::compareWithBefore(std::uint64_t size) const {
  if (edge.size == 0)
    return {};
  if (size < edge.size)
    return damaged("the log has become shorter while it was open");
  CALQUE_TRY(last, store.entry(edge.size - 1));
  return base::toHex(crypto::leafHash(last)) == prev ? base::Done{}
                                                     : base::Done(damaged("the log was replaced while it was open"));
}

base::Done Log::State::foldFrom(std::uint64_t from, std::uint64_t to, const base::Progress& progress) const {
  base::Done folded;
  auto walked = store.eachEntry(from, to, [&](std::uint64_t seq, std::string_view bytes) {
    auto placed = readEntryBytes(bytes);
    if (!placed)
      folded = base::failed(placed.error());
    else if (placed->entry.seq != seq || placed->prev != prev)
      folded = damaged("the chain of the log is broken at entry " + std::to_string(seq));
    else
      folded = putInPlace(placed->entry, crypto::leafHash(bytes));
    if (folded && law.held() > rowsHeld)
      folded = law.flush();
    if (folded && progress && seq % 1000 == 0 &&
        !progress(static_cast<double>(seq) / static_cast<double>(to), "reading the log"))
      folded = base::fault(base::FaultKind::File, "stopped on request");
    return folded.has_value();
  });
  CALQUE_CHECK(walked);
  return folded;
}

base::Done Log::State::putInPlace(const domain::Entry& entry, const base::Digest& leaf) const {
  fold(law, entry);
  if (!entry.record.empty())
    law.change("rec", entry.record).set("head", base::toHex(leaf));
  CALQUE_CHECK(index.putEntry(entry.seq, entry.type, entry.record, entry.rev, namesOf(entry)));
  for (const auto& node : appendLeaf(edge, leaf))
    CALQUE_CHECK(index.putNode(node.level, node.index, node.hash));
  prev = base::toHex(leaf);
  return {};
}

base::Done Log::State::sealIndex() const {
  CALQUE_CHECK(law.flush());
  auto root = rootOf(edge);
  return index.putHeader({edge.size, root, law.sum(), law.headerMac(edge.size, root)});
}

base::Done Log::State::compareWithCheckpoint(std::uint64_t size) const {
  CALQUE_TRY(last, store.maybeLastNote());
  auto note = last ? maybeNote(last->note) : std::nullopt;
  if (!note || last->size != size || note->size != size || note->root != rootOf(edge) || note->origin != origin)
    return damaged("the log is not the one of its last checkpoint");
  lastNote = last->note;
  return {};
}

base::Done Log::State::takeIn(const base::Progress& progress) const {
  CALQUE_TRY(size, store.size());
  if (m_sumChecked && size == edge.size)
    return {};
  auto before = mark();
  CALQUE_CHECK(index.begin());
  auto done = takeInInside(progress);
  if (done)
    done = index.commit();
  if (!done) {
    index.rollback();
    goBack(std::move(before));
  }
  return done;
}

void Log::State::goBack(Mark to) const {
  edge = std::move(to.edge);
  prev = std::move(to.prev);
  law.startFrom(to.sum);
}

base::Done Log::State::rebuild() const {
  auto before = mark();
  CALQUE_CHECK(index.begin());
  auto done = index.clear();
  if (done)
    done = takeInInside();
  if (done)
    done = index.commit();
  if (!done) {
    index.rollback();
    goBack(std::move(before));
  }
  return done;
}

base::Result<base::Json> Log::State::readRow(std::string_view kind, std::string_view id) const {
  CALQUE_CHECK(takeIn());
  auto row = law.row(kind, id);
  if (!law.trouble())
    return row;
  CALQUE_CHECK(rebuild());
  return law.row(kind, id);
}

base::Result<base::Digest> Log::State::nodeFromEntries(unsigned level, std::uint64_t at) const {
  RightEdge part;
  CALQUE_CHECK(store.eachEntry(at << level, (at + 1) << level, [&](std::uint64_t, std::string_view bytes) {
    appendLeaf(part, crypto::leafHash(bytes));
    return true;
  }));
  return rootOf(part);
}

NodeSource Log::State::nodes() const {
  return [this](unsigned level, std::uint64_t at) -> base::Result<base::Digest> {
    CALQUE_TRY(node, index.maybeNode(level, at));
    if (node)
      return *node;
    return nodeFromEntries(level, at);
  };
}

} // namespace calque::audit
