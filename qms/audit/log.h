// The signed, hash-chained log: the only truth of a lab (record.md 2–6). Appending checks the law of the log (L1–L15),
// writes all entries of a commit and their checkpoint in one transaction, and costs no more as the log grows. Several
// processes may hold the same log open; their appends take turns and each judges by what stands in the log then. Not
// for several threads.
//
// Beside audit.db the log keeps index.db: rebuilt from audit.db alone where it is missing, behind or not under its
// HMAC.
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/domain/entry.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calque::crypto {
class Ed25519Key;
}
namespace calque::storage {
struct AnchorRow;
}

namespace calque::audit {

/// Where a log lies and who writes it.
struct LogPlace {
  std::filesystem::path lab;          ///< a checked lab folder (core/storage/lab_folder.h)
  std::string host;                   ///< h-…, the device where things happen
  base::View indexKey;                ///< 32 bytes, copied: HKDF of the device secret, info calque/index/v1
  const base::Clock* clock = nullptr; ///< outlives the log
  /// Log keys of this origin; the one in force is copied. Without any the log only reads.
  std::span<const crypto::Ed25519Key> keys = {};
  std::string sealed = {}; ///< why nothing may be written: audit.db is then read as it lies, appending is refused 816
};

/// A row of `anchor` that goes in with the `anchor.made` that names it.
struct Anchor {
  std::string kind; ///< witness | label | rfc3161 | receipt
  std::uint64_t size = 0;
  base::Bytes token;
};

/// What goes in with the entries of a commit: the certificates (DER) and anchors that they name.
struct Enclosed {
  std::vector<base::Bytes> certificates;
  std::vector<Anchor> anchors;
};

/// A commit that stands: durable, sealed, acknowledged.
struct Committed {
  std::uint64_t firstSeq = 0;
  std::uint64_t size = 0; ///< of the log after it
  base::Digest root{};
  std::string note;
  std::vector<domain::Entry> entries;
};

struct MadeAnchor {
  std::uint64_t seq = 0;  ///< of its `anchor.made`
  std::uint64_t size = 0; ///< the size it anchors
  std::string kind;
  base::Instant at;
};

struct Policy {
  std::uint64_t anchorAgeS = 86'400, anchorEntries = 200, idleS = 600, sessionS = 43'200;
};

/// Which entries one looks for: what is given must all hold, what is empty does not narrow.
struct EntryFilter {
  std::string record = {}; ///< c-0001; of a case also what was done with its patient's data
  std::string actor = {};  ///< u-0001, system:calque@0.1.0
  std::string kind = {};   ///< a type; with a full stop at its end all types that begin so: "print."
  std::optional<base::Instant> from = {}, until = {}; ///< by the entries' own times: from ≤ t < until
};

/// What a filter leaves of a log, without the entries themselves.
struct Selection {
  std::uint64_t size = 0;           ///< of the log that was looked through
  std::uint64_t count = 0;          ///< entries that fit
  std::vector<std::uint64_t> pages; ///< seq with which each page of so many begins
};

/// A record as it stands, with what a reader once made of it.
struct RecordHead {
  std::string record;
  std::uint64_t rev = 0;           ///< of its newest entry
  base::Digest head{};             ///< leaf hash of that entry: names the whole log up to there
  std::optional<std::string> kept; ///< where something was kept while that entry was the newest
};

class Log {
public:
  /// Makes audit.db and index.db in an empty lab folder and appends the first commit; `first[0]` is `lab.created`,
  /// whose data.vkey names the origin. After a failure no audit.db is left.
  [[nodiscard]] static base::Result<Log> create(const LogPlace& place, std::vector<domain::EntryDraft> first,
                                                Enclosed enclosed = {});
  /// Opens it, brings index.db up to date (progress: rebuilding), and compares the tree with the last checkpoint. A
  /// journal beside it is rolled back. A fault (Key) where none of place.keys is the key in force; a sealed log asks
  /// for no key.
  [[nodiscard]] static base::Result<Log> open(const LogPlace& place, const base::Progress& progress = {});
  Log(Log&&) noexcept;
  Log& operator=(Log&&) noexcept;
  ~Log();

  /// One commit. seq, prev, tx, t, tz, clk, host, rev are filled in; `subject` too, for a case that has one; `data` of
  /// `clock.back` too. Refusals: 804 the law or the form, 805 the clock went back, 809 a text. After any failure
  /// nothing of it is in the log; after a disk fault the log writes nothing more until opened again.
  [[nodiscard]] base::Result<Committed> append(std::vector<domain::EntryDraft> drafts, const Enclosed& enclosed = {});
  [[nodiscard]] base::Result<Committed> append(domain::EntryDraft draft, const Enclosed& enclosed = {});
  /// Appends `key.rotated` (data filled in but for `endorse`, which the caller made over vkeyOf(origin, next)) and goes
  /// on with it.
  [[nodiscard]] base::Result<Committed> rotateKey(domain::EntryDraft draft, const crypto::Ed25519Key& next);

  // Reading. Each call first takes in what other processes have appended.
  [[nodiscard]] base::Result<domain::Entry> entry(std::uint64_t seq) const;
  [[nodiscard]] base::Result<std::string> entryBytes(std::uint64_t seq) const;
  [[nodiscard]] base::Result<std::vector<domain::Entry>>
  entriesOf(const std::string& record) const; ///< rev 1 … n; empty: no such record
  [[nodiscard]] base::Result<std::vector<domain::Entry>>
  entriesOfTypes(const std::vector<std::string>& types) const; ///< by seq
  /// Of an account the `session.opened` of what is open, and each `session.failed` since the last good sign-in; by seq.
  /// Nothing for an account that was never named.
  [[nodiscard]] base::Result<std::vector<domain::Entry>> entriesOfAccount(const std::string& account) const;
  [[nodiscard]] base::Result<bool> isOpen(const std::string& session) const; ///< opened, and neither locked nor closed
  /// The `session.opened` of that session; a refusal 804 where there is none.
  [[nodiscard]] base::Result<domain::Entry> sessionStart(const std::string& session) const;
  [[nodiscard]] base::Done
  eachEntry(const std::function<bool(const domain::Entry&)>& visit) const; ///< by seq, until false
  /// Looks through the index alone, at most one pass (of one record through its entries); it is rebuilt where it holds
  /// not as many as the law's state counted. A row that somebody put in another's stead is found when its page is read.
  /// Progress: stopping is a fault (Busy).
  [[nodiscard]] base::Result<Selection> select(const EntryFilter& filter, std::uint64_t linesAPage,
                                               const base::Progress& progress = {}) const;
  /// Those of the filter with from ≤ seq < to, by seq, each read and compared. A fault (Database) where the index gave
  /// one that does not fit.
  [[nodiscard]] base::Result<std::vector<domain::Entry>> entriesWhere(const EntryFilter& filter, std::uint64_t from,
                                                                      std::uint64_t to) const;
  [[nodiscard]] base::Result<std::uint64_t> revOf(const std::string& record) const; ///< 0 where there is none
  /// Every record with that letter, in order of its number. `first` is the type that begins such a record: where they
  /// are not as many, the index is rebuilt.
  [[nodiscard]] base::Result<std::vector<RecordHead>> recordsOf(char prefix, const std::string& first) const;
  /// Keeps what a reader made of these records, so as not to read all their entries again. It lies in index.db under an
  /// HMAC and is found only as long as `head` is the record's newest entry: a cache of what is shown, never evidence,
  /// never what a gate judges by. A fault of the index may be ignored.
  [[nodiscard]] base::Done keep(const std::vector<RecordHead>& records) const;
  /// The next free number of a record, job, item or nonconformance: 'c' 'u' 'k' 'm' 'p' 'g' 'q' 'j' 'd' 'n'.
  [[nodiscard]] base::Result<std::uint64_t> nextRecordNumber(char prefix) const;
  [[nodiscard]] base::Result<std::optional<MadeAnchor>>
  maybeLastAnchor(const std::string& kind = {}) const; ///< of any kind where empty
  /// Of each kind the newest row of `anchor` up to that size, by id; looked for among the last thousand rows.
  [[nodiscard]] base::Result<std::vector<storage::AnchorRow>> newestAnchors(std::uint64_t size) const;
  [[nodiscard]] base::Result<std::optional<base::Bytes>>
  maybeCertificate(const std::string& fingerprint) const;               ///< DER
  [[nodiscard]] base::Result<std::vector<std::string>> issuing() const; ///< fingerprints of the issuing certificates
  [[nodiscard]] base::Result<Policy> policy() const;
  [[nodiscard]] const std::string& origin() const;
  [[nodiscard]] std::string vkey() const; ///< of the log key in force
  [[nodiscard]] const std::filesystem::path& lab() const;
  [[nodiscard]] bool isTestLab() const;

  // The tree. size() and root() are those of the last call that took in the log.
  [[nodiscard]] std::uint64_t size() const;
  [[nodiscard]] base::Digest root() const;
  [[nodiscard]] base::Result<std::string> lastNote() const;
  [[nodiscard]] base::Result<std::string>
  noteAt(std::uint64_t size) const; ///< a fault (Database) where no commit ends there
  [[nodiscard]] base::Result<base::Digest> rootAt(std::uint64_t size) const;
  [[nodiscard]] base::Result<std::vector<base::Digest>> inclusion(std::uint64_t seq, std::uint64_t size) const;
  [[nodiscard]] base::Result<std::vector<base::Digest>> consistency(std::uint64_t old, std::uint64_t size) const;
  /// C2SP tlog-proof of an entry in the tree of `size`, the end of a commit; with its note (record.md 9).
  [[nodiscard]] base::Result<std::string> tlogProof(std::uint64_t seq, std::uint64_t size) const;
  /// calque/consistency/v1 from `old` to `size` (record.md 9).
  [[nodiscard]] base::Result<std::string> consistencyText(std::uint64_t old, std::uint64_t size) const;

  class State; ///< of the room
private:
  explicit Log(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

} // namespace calque::audit
