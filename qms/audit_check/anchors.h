// V8 and V10: anchors inside the store and those that someone kept outside it (record.md 8).
#pragma once

#include "checkpoints.h"
#include "cosignature.h"
#include "findings.h"
#include "rows.h"
#include "state.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

/// An item of an anchors file, a note or a label typed from paper.
struct AnchorItem {
  std::optional<Note> note; ///< views into the file's text
  std::string origin;       ///< empty where the item could not be read
  std::uint64_t size = 0;
  std::string rootDigits; ///< hex: 64 digits of a note, 20 of a label
};
/// `text` must outlive the items.
[[nodiscard]] std::vector<AnchorItem> readAnchorItems(std::string_view text);

/// V8 and L15 over the rows; a bundle has no `anchor.made` of all its rows and skips L15.
class AnchorRows {
public:
  /// `tsaRoots`: DER of the roots under which a time stamp is good.
  AnchorRows(const State& state, const RootTable& roots, std::vector<base::Bytes> tsaRoots, Findings& findings,
             int step)
      : m_state(state), m_roots(roots), m_tsaRoots(std::move(tsaRoots)), m_findings(findings), m_step(step) {}
  void check(const AnchorRow& row);
  /// L15 over all rows seen: each named by exactly one `anchor.made`.
  void checkL15();
  [[nodiscard]] const Count& count() const { return m_count; }

private:
  struct Seen {
    std::string key;
    std::uint64_t place; ///< `seq` of an anchor.made, id of a row
  };
  void checkTimestamp(const AnchorRow& row, const std::string& place);

  const State& m_state;
  const RootTable& m_roots;
  std::vector<base::Bytes> m_tsaRoots;
  Findings& m_findings;
  int m_step;
  Count m_count;
  std::vector<Seen> m_rows;
};

/// V10: judges the items and says which is the newest usable one (0: none). `entries` = size of the log or bundle;
/// `isBundle`: items of sizes without a known root, or beyond, are not used rather than found wrong. Cosignatures are
/// looked at where `witnesses` were asked for.
struct OutsideAnchors {
  Count count;
  std::uint64_t newestUsable = 0;
  std::uint64_t newestCosigned = 0; ///< the newest usable one that a named witness has cosigned
};
[[nodiscard]] OutsideAnchors checkOutsideAnchors(const std::vector<AnchorItem>& items, const State& state,
                                                 const RootTable& roots, std::uint64_t entries, bool isBundle,
                                                 Witnesses& witnesses, Findings& findings, int step);

} // namespace calque::audit_check
