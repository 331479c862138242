// The rules over the log (record.md 3.4), one function each, named after its rule, and asked of every entry before it
// is appended. Inside the room only.
#pragma once

#include "law_state.h"
#include "log.h"

#include "core/storage/audit_store.h"
#include "core/storage/index_store.h"

#include <map>

namespace calque::audit {

/// What a rule may look at: the log before the entry, and what comes with its commit.
struct Law {
  const LawState& state;
  const storage::AuditStore& store;
  const storage::IndexStore& index;
  const std::map<std::string, base::Bytes>& enclosed; ///< certificates of this commit by fingerprint
  const std::vector<Anchor>& anchors;                 ///< of this commit
  std::uint64_t commitSize;                           ///< entries of this commit

  /// A certificate of the store or of this commit; empty where there is none.
  [[nodiscard]] base::Bytes certificate(const std::string& fingerprint) const;
};

/// "L7: …" as a refusal 804.
[[nodiscard]] tl::unexpected<base::Failure> broken(std::string_view rule, const std::string& what,
                                                   std::string expected = {}, std::string found = {});

[[nodiscard]] base::Done ruleL1(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL2(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL3(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL4(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL5(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL6(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL7(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL8(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL9(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL10(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL11(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL12(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL13(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL14(const Law&, const domain::Entry&);
[[nodiscard]] base::Done ruleL15(const Law&, const domain::Entry&);
/// L6: an `esign` satisfies record.md 7.
[[nodiscard]] base::Done checkSignature(const Law&, const domain::Entry&);

/// All of them, in order; the first refusal.
[[nodiscard]] base::Done checkLaw(const Law&, const domain::Entry&);

/// What an entry is looked for by, beside its type and record.
[[nodiscard]] std::vector<std::string> namesOf(const domain::Entry& entry);
/// Takes an entry that stands into the state.
void fold(LawState& state, const domain::Entry& entry);
void foldCase(LawState& state, const domain::Entry& entry);  ///< entries of a case
void foldThing(LawState& state, const domain::Entry& entry); ///< printers, lots, clearances, qualification runs

/// Fingerprints that this entry names for the first time, so that `cert` must hold them.
[[nodiscard]] std::vector<std::string> namedCertificates(const domain::Entry& entry);

/// "c-0001/x": the id of a row that belongs to a case.
[[nodiscard]] inline std::string inside(std::string_view record, std::string_view id) {
  return std::string(record) + "/" + std::string(id);
}
[[nodiscard]] bool contains(const std::vector<std::string>& words, std::string_view word);

} // namespace calque::audit
