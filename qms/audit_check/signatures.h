// V6: each electronic signature, its statement bound to its entry, its signer and the log before it (record.md 7).
#pragma once

#include "certificates.h"
#include "findings.h"
#include "state.h"
#include "watch.h"

#include <functional>

namespace calque::audit_check {

class Signatures {
public:
  /// Judges `after` of a statement: a checkpoint of this log, of that root. Makes its own findings.
  using AfterCheck = std::function<void(const Entry&, const Statement&)>;
  Signatures(const State& state, const Certificates& certificates, Findings& findings, int step, AfterCheck after)
      : m_state(state), m_certificates(certificates), m_findings(findings), m_step(step), m_after(std::move(after)) {}

  /// Judges an `esign` entry before it is applied to the state. The statement, where it could be read, is valid until
  /// the next call.
  [[nodiscard]] const Statement* check(const Entry& entry);
  /// Verifies the CMS of all signatures seen, on all cores. Call once, after the last entry.
  void verifyCms(Watch& watch);
  [[nodiscard]] const Count& count() const { return m_count; }

private:
  struct Signed {
    std::uint64_t seq = 0;
    std::string statement;
    base::Bytes cms;
    base::Digest certificate{};
    base::Instant at;
    std::size_t issuing = 0; ///< how many issuing certificates were named before
  };
  void checkBinding(const Entry& entry, const Statement& statement);
  void checkSigner(const Entry& entry, const Statement& statement, const Person& person);
  void checkAfter(const Entry& entry, const Statement& statement);
  void verify(const Signed& signature) const;
  void demand(bool holds, std::string_view expected, std::string_view found, const Entry& entry) {
    if (!holds)
      m_findings.add(m_step, altered, "sign.binding", expected, found, entry.seq);
  }

  const State& m_state;
  const Certificates& m_certificates;
  Findings& m_findings;
  int m_step;
  AfterCheck m_after;
  StatementReader m_reader;
  std::optional<Statement> m_statement;
  std::vector<Signed> m_signed;
  Count m_count;
};

} // namespace calque::audit_check
