// One commit, in the order of record.md 2.
#include "log_state.h"

#include "checkpoint.h"
#include "entry_types.h"

#include "core/base/clock.h"
#include "core/crypto/digest.h"
#include "core/domain/refusals.h"

#include <algorithm>

namespace calque::audit {
namespace {

/// A commit on its way: what is decided once for all its entries.
struct Commit {
  std::uint64_t first = 0;
  base::Instant at;
  std::string offset;
  base::ClockState clock;
  std::map<std::string, base::Bytes> certificates; ///< enclosed, by fingerprint
  const crypto::Ed25519Key* nextKey = nullptr;     ///< of key.rotated
};

domain::Entry toEntry(domain::EntryDraft draft, std::uint64_t seq, const Commit& commit, const Log::State& log) {
  domain::Entry entry;
  static_cast<domain::EntryDraft&>(entry) = std::move(draft);
  entry.seq = seq;
  entry.tx = commit.first;
  entry.at = commit.at;
  entry.offset = commit.offset;
  entry.host = log.place.host;
  if (!entry.record.empty())
    entry.rev = log.law.row("rec", entry.record).number("rev") + 1;
  if (entry.record.starts_with("c-") && entry.subject.empty())
    entry.subject = log.law.row("case", entry.record).text("subject");
  const auto* type = maybeEntryType(entry.type);
  entry.hasFiles = type && type->flags.find_first_of("ef") != type->flags.npos;
  if (entry.type == "clock.back" && entry.data.object() && entry.data.object()->empty()) {
    auto from = base::maybeUtc(log.law.row("meta").text("last_t")).value_or(base::Instant{});
    entry.data.set("from", base::toUtcText(from)).set("to", base::toUtcText(entry.at));
    entry.data.set("step_ms", std::max<std::int64_t>(0, from.ms - entry.at.ms));
  }
  return entry;
}

/// Every certificate enclosed is named in the commit, every anchor by one `anchor.made` (V5, L15).
base::Done checkEnclosed(const Commit& commit, const Enclosed& enclosed, const std::vector<domain::Entry>& entries) {
  std::vector<std::string> named;
  std::size_t anchors = 0;
  for (const auto& entry : entries) {
    auto more = namedCertificates(entry);
    named.insert(named.end(), more.begin(), more.end());
    anchors += entry.type == "anchor.made" ? 1 : 0;
  }
  for (const auto& [fingerprint, der] : commit.certificates)
    if (!contains(named, fingerprint))
      return broken("L13", "a certificate is enclosed that no entry names", {}, fingerprint);
  return anchors == enclosed.anchors.size() ? base::Done{} : broken("L15", "every anchor is named by one anchor.made");
}

// [impl->req~record.entry~1]
/// Steps 3 to 5 inside both transactions.
base::Result<Committed> writeCommit(Log::State& log, std::vector<domain::EntryDraft> drafts, const Enclosed& enclosed,
                                    Commit commit, storage::AuditStore::Write& write) {
  Committed done;
  done.firstSeq = commit.first = log.edge.size;
  for (const auto& der : enclosed.certificates) {
    auto fingerprint = crypto::sha256Hex(der);
    CALQUE_TRY(stored, log.store.maybeCertificate(fingerprint));
    if (!stored && commit.certificates.emplace(fingerprint, der).second)
      CALQUE_CHECK(write.putCertificate(fingerprint, der));
  }
  for (const auto& anchor : enclosed.anchors)
    CALQUE_CHECK(write.putAnchor(anchor.size, anchor.kind, anchor.token));
  Law law{log.law, log.store, log.index, commit.certificates, enclosed.anchors, drafts.size()};
  for (auto& draft : drafts) {
    auto entry = toEntry(std::move(draft), log.edge.size, commit, log);
    CALQUE_CHECK(checkLaw(law, entry));
    CALQUE_TRY(bytes, toEntryBytes(entry, {log.origin, log.prev, commit.clock}));
    CALQUE_CHECK(write.putEntry(entry.seq, log.prev, bytes));
    CALQUE_TRY(readBack, log.store.entry(entry.seq)); // the tree is over what the database holds
    CALQUE_CHECK(log.putInPlace(entry, crypto::leafHash(readBack)));
    done.entries.push_back(std::move(entry));
  }
  CALQUE_CHECK(checkEnclosed(commit, enclosed, done.entries));
  if (log.law.trouble())
    return base::fault(base::FaultKind::Database, "the index is damaged");
  std::vector<std::reference_wrapper<const crypto::Ed25519Key>> keys{*log.key};
  if (commit.nextKey)
    keys.push_back(*commit.nextKey);
  done.size = log.edge.size;
  done.root = rootOf(log.edge);
  done.note = makeNote(log.origin, done.size, done.root, keys);
  CALQUE_CHECK(write.putCheckpoint(done.size, done.note));
  return done;
}

// [impl->req~record.fault-safe~1]
/// One try: both transactions, undone together. After an undo the log is taken in anew.
base::Result<Committed> tryCommit(Log::State& log, const std::vector<domain::EntryDraft>& drafts,
                                  const Enclosed& enclosed, const crypto::Ed25519Key* nextKey, bool& damaged) {
  CALQUE_TRY(write, log.store.beginWrite());
  auto before = log.mark();
  CALQUE_CHECK(log.index.begin());
  auto work = [&]() -> base::Result<Committed> {
    CALQUE_CHECK(log.takeInInside());
    if (log.edge.size != 0 && log.law.row("meta").text("vkey") != vkeyOf(log.origin, log.key->publicKey()))
      return base::fault(base::FaultKind::Key, "this is not the log key in force");
    const auto& clock = *log.place.clock;
    return writeCommit(log, drafts, enclosed,
                       {0, clock.now(), base::toOffsetText(clock.offsetMinutes()), clock.state(), {}, nextKey}, write);
  };
  auto done = work();
  if (done)
    if (auto stands = write.commit(); !stands)
      done = base::failed(stands.error());
  if (!done) {
    damaged = log.law.trouble();
    log.index.rollback();
    log.goBack(std::move(before));
    return done;
  }
  log.lastNote = done->note;
  if (done->firstSeq == 0)
    log.test = log.law.row("meta").flag("test");
  // The commit stands whatever happens to the index now: it is taken in again at the next call.
  if (!log.sealIndex() || !log.index.commit()) {
    log.index.rollback();
    log.goBack(std::move(before));
  }
  return done;
}

base::Result<Committed> appendTo(Log::State& log, const std::vector<domain::EntryDraft>& drafts,
                                 const Enclosed& enclosed, const crypto::Ed25519Key* nextKey) {
  if (!log.place.sealed.empty())
    return domain::refuse(domain::RefusalCode::StoreQuarantined, log.place.sealed);
  if (!log.key)
    return base::fault(base::FaultKind::Key, "the log was opened for reading only");
  if (drafts.empty())
    return base::fault(base::FaultKind::Library, "a commit has at least one entry");
  bool damaged = false;
  auto done = tryCommit(log, drafts, enclosed, nextKey, damaged);
  if (!done && damaged) {
    CALQUE_CHECK(log.rebuild());
    done = tryCommit(log, drafts, enclosed, nextKey, damaged);
  }
  return done;
}

} // namespace

base::Result<Committed> Log::append(std::vector<domain::EntryDraft> drafts, const Enclosed& enclosed) {
  return appendTo(*m_state, drafts, enclosed, nullptr);
}

base::Result<Committed> Log::append(domain::EntryDraft draft, const Enclosed& enclosed) {
  return appendTo(*m_state, {std::move(draft)}, enclosed, nullptr);
}

base::Result<Committed> Log::rotateKey(domain::EntryDraft draft, const crypto::Ed25519Key& next) {
  CALQUE_CHECK(m_state->takeIn());
  draft.type = "key.rotated";
  draft.data.set("old", m_state->law.row("meta").text("vkey")).set("new", vkeyOf(m_state->origin, next.publicKey()));
  auto done = appendTo(*m_state, {std::move(draft)}, {}, &next);
  if (done)
    m_state->key = crypto::Ed25519Key::fromSeed(next.seed().view());
  return done;
}

} // namespace calque::audit
