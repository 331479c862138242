// L1–L14 of record.md 3.4, each a function, judged from the entries alone: the state before an entry, and the entry.
// In a bundle (State::partial) a rule is judged as far as the entries that it needs are present (record.md 9, W5).
#pragma once

#include "findings.h"
#include "state.h"

namespace calque::audit_check {

class Rules {
public:
  /// `step` is the step its findings belong to. Both must outlive this.
  Rules(const State& state, Findings& findings, int step) : m_state(state), m_findings(findings), m_step(step) {}

  /// `statement` is the one of an `esign` entry, where it could be read.
  void check(const Entry& entry, const Statement* statement);

private:
  void l1(const Entry& entry);
  void l2(const Entry& entry);
  void l2Session(const Entry& entry);
  void l3(const Entry& entry);
  void l4(const Entry& entry);
  void l5(const Entry& entry);
  void l5Signature(const Entry& entry);
  void l6(const Entry& entry, const Statement* statement);
  void l6Named(const Entry& entry, const Id16& sid, std::string_view key);
  void l7(const Entry& entry);
  void l7Locked(const Entry& entry, const CaseState& state);
  void l8(const Entry& entry);
  void l8Approvals(const Entry& entry, const CaseState& state);
  void l8Anchored(const Entry& entry);
  void l9(const Entry& entry);
  void l9Started(const Entry& entry, const CaseState& state);
  void l10(const Entry& entry);
  void l10Released(const Entry& entry, const CaseState& state);
  void l10Item(const Entry& entry, const CaseState& state, std::string_view item);
  void l11(const Entry& entry);
  void l11Things(const Entry& entry, const Plan& plan);
  void l11Row(const Entry& entry, const CaseState& state, const Plan& plan, const Clearance& row);
  void l12(const Entry& entry);
  void l13(const Entry& entry);
  void l14(const Entry& entry);

  void broken(std::string_view rule, std::string_view expected, std::string_view found, const Entry& entry) {
    m_findings.add(m_step, altered, rule, expected, found, entry.seq);
  }
  /// Reports unless `holds`.
  void demand(bool holds, std::string_view rule, std::string_view expected, std::string_view found,
              const Entry& entry) {
    if (!holds)
      broken(rule, expected, found, entry);
  }

  const State& m_state;
  Findings& m_findings;
  int m_step;
  const CaseState* m_case = nullptr; ///< of the entry in hand, where it stands on a case that was opened
};

/// Text of a clearance row against what was used: equal, or for versions also `>=A <B` (record.md L11).
[[nodiscard]] bool isCovered(std::string_view row, std::string_view used);
/// `a-b` or `a-` in whole years, a ≤ b.
[[nodiscard]] bool isAgeRange(std::string_view text);

} // namespace calque::audit_check
