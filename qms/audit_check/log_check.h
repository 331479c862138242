// V2, V3, V6, V7 and V9 in one pass over the rows of the log: each entry is read once, hashed once and forgotten.
#pragma once

#include "blobs.h"
#include "checkpoints.h"
#include "findings.h"
#include "merkle.h"
#include "rows.h"
#include "rules.h"
#include "signatures.h"
#include "state.h"
#include "watch.h"

#include <string_view>
#include <vector>

namespace calque::audit_check {

class LogCheck {
public:
  /// `wanted`: sizes, ascending, at which a root will be asked for besides the ends of commits.
  LogCheck(State& state, const Certificates& certificates, Blobs& blobs, Findings& findings,
           std::vector<std::uint64_t> wanted);

  /// Reads all rows, ascending by `seq`: one thread reads and hashes, this one judges. False where not all could be
  /// read.
  [[nodiscard]] bool readAll(RowSource& rows, Watch& watch);
  /// After the last row.
  void finish();

  [[nodiscard]] const RootTable& roots() const { return m_roots; }
  [[nodiscard]] std::uint64_t entries() const { return m_tree.size(); }
  [[nodiscard]] base::Digest root() const { return m_tree.root(); }
  [[nodiscard]] Signatures& signatures() { return m_signatures; }

private:
  void row(std::int64_t seq, std::string_view prev, std::string_view bytes, const base::Digest& leaf);
  void checkPlace(std::int64_t rowSeq, std::string_view rowPrev, const Entry& entry);
  void noteRoot(bool commitEnd);
  void checkAfter(const Entry& entry, const Statement& statement);

  State& m_state;
  Blobs& m_blobs;
  Findings& m_findings;
  std::vector<std::uint64_t> m_wanted;
  std::size_t m_nextWanted = 0;
  EntryReader m_reader;
  GrowingTree m_tree;
  RootTable m_roots;
  base::Digest m_lastLeaf{};
  std::uint64_t m_tx = 0; ///< of the entry before
  std::int64_t m_expectedSeq = 0;
  Signatures m_signatures;
  Rules m_rules;
};

} // namespace calque::audit_check
