// What stands behind a Log: the store, the index beside it, the state of the law and the tree's right edge, kept in
// step. Inside the room only.
#pragma once

#include "entry_text.h"
#include "law.h"
#include "merkle.h"

#include "core/crypto/ed25519.h"

namespace calque::audit {

class Log::State {
public:
  State(const LogPlace& place, storage::AuditStore openStore, storage::IndexStore openIndex);

  LogPlace place; ///< indexKey points into the member below; keys are gone
  base::Bytes indexKey;
  std::optional<crypto::Ed25519Key> key; ///< in force
  void takeKeyInForce(std::span<const crypto::Ed25519Key> keys, std::string_view vkey);
  storage::AuditStore store;
  mutable storage::IndexStore index;
  mutable LawState law;
  mutable RightEdge edge;   ///< of the log as taken in
  mutable std::string prev; ///< hex of the last leaf hash; 64 zeros for the empty log
  mutable std::string origin;
  mutable std::string lastNote;
  mutable bool test = false; ///< lab.created says so

  /// What is undone with a transaction of the index.
  struct Mark {
    RightEdge edge;
    std::string prev;
    base::Digest sum;
  };
  [[nodiscard]] Mark mark() const { return {edge, prev, law.sum()}; }
  void goBack(Mark to) const;
  /// A row of the law's state, the log taken in; a damaged index is rebuilt first.
  [[nodiscard]] base::Result<base::Json> readRow(std::string_view kind, std::string_view id = {}) const;

  /// Takes in what others appended; what is wrong with the index is rebuilt. Begins and ends its own index transaction.
  [[nodiscard]] base::Done takeIn(const base::Progress& progress = {}) const;
  /// The same inside an index transaction, the store locked or not. The first time the sum over all rows is checked
  /// too.
  [[nodiscard]] base::Done takeInInside(const base::Progress& progress = {}) const;
  /// Puts an entry that stands into index and tree.
  [[nodiscard]] base::Done putInPlace(const domain::Entry& entry, const base::Digest& leaf) const;
  /// Writes the header for the log as taken in.
  [[nodiscard]] base::Done sealIndex() const;
  [[nodiscard]] base::Done rebuild() const; ///< own transaction
  /// Complete subtrees, from the index; where one is missing, from the entries.
  [[nodiscard]] NodeSource nodes() const;
  [[nodiscard]] base::Result<base::Digest> nodeFromEntries(unsigned level, std::uint64_t at) const;
  /// The bytes of an entry that was taken in, which must still be the leaf they were then.
  [[nodiscard]] base::Result<std::string> bytesAt(std::uint64_t seq) const;
  [[nodiscard]] base::Result<std::vector<domain::Entry>> entriesAt(const std::vector<std::uint64_t>& seqs) const;
  /// rev 1 … n, by an index that is whole and right for it; nothing where it is not.
  [[nodiscard]] base::Result<std::optional<std::vector<domain::Entry>>> maybeRecord(const std::string& record) const;

private:
  mutable bool m_sumChecked = false;
  [[nodiscard]] base::Result<bool> isIndexGood(std::uint64_t size) const;
  [[nodiscard]] base::Done foldFrom(std::uint64_t from, std::uint64_t to, const base::Progress& progress) const;
  [[nodiscard]] base::Done compareWithBefore(std::uint64_t size) const;
  [[nodiscard]] base::Done compareWithCheckpoint(std::uint64_t size) const;
};

} // namespace calque::audit
