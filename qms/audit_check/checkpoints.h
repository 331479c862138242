// V3 and V4: the roots that the entries give, and the checkpoint rows against them (record.md 6).
#pragma once

#include "findings.h"
#include "merkle.h"
#include "state.h"

#include <map>
#include <optional>
#include <vector>

namespace calque::audit_check {

/// Roots at the sizes that something asks for, ascending.
class RootTable {
public:
  void add(std::uint64_t size, const base::Digest& root, bool commitEnd) { m_roots.push_back({size, root, commitEnd}); }
  void markLastAsCommitEnd() { m_roots.back().commitEnd = true; }
  [[nodiscard]] std::optional<base::Digest> maybeRoot(std::uint64_t size) const;
  /// Only where a commit ends at that size.
  [[nodiscard]] std::optional<base::Digest> maybeCommitRoot(std::uint64_t size) const;
  [[nodiscard]] std::vector<std::uint64_t> commitEnds() const;
  [[nodiscard]] bool isLast(std::uint64_t size) const { return !m_roots.empty() && m_roots.back().size == size; }

private:
  struct At {
    std::uint64_t size;
    base::Digest root;
    bool commitEnd;
  };
  [[nodiscard]] const At* find(std::uint64_t size) const;
  std::vector<At> m_roots;
};

class Checkpoints {
public:
  /// `entries` = N, the rows of the log.
  Checkpoints(const State& state, const RootTable& roots, std::uint64_t entries, Findings& findings, int step)
      : m_state(state), m_roots(roots), m_entries(entries), m_findings(findings), m_step(step) {}
  /// Takes a row; rows come ascending by size. Thread-safe.
  void check(std::int64_t size, std::string_view note) const;
  /// The sizes at most N must be the ends of commits: `sizes` are those of all rows, ascending.
  void checkSizes(const std::vector<std::uint64_t>& sizes) const;

private:
  const State& m_state;
  const RootTable& m_roots;
  std::uint64_t m_entries;
  Findings& m_findings;
  int m_step;
};

/// Why a note is not the checkpoint of `size` as this log writes it: strict form, key in force, signature. The root is
/// not judged.
[[nodiscard]] std::string whyNoteWrong(const std::optional<Note>& note, std::uint64_t size, const State& state);

} // namespace calque::audit_check
