// What the entries read so far say (record.md: a fold over the log). The rules look at it; apply() moves it on by one
// entry. It grows with people, records, signatures, commits and anchors, never with entries.
#pragma once

#include "entry_reader.h"
#include "note.h"
#include "state_case.h"
#include "statement.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace calque::audit_check {

struct Person {
  std::string name;           ///< printed name, of person.enrolled
  unsigned roles = 0;         ///< bit roleIndex()
  base::Digest certificate{}; ///< the one in force, or the last before a revocation
  bool revoked = false;
  bool hasSigned = false;
  [[nodiscard]] bool holds(std::string_view role) const { return (roles >> roleIndex(role) & 1) != 0; }
};
struct Session {
  std::string person;
  bool open = true;
};
struct RecordState {
  std::uint64_t rev = 0;
  std::uint64_t lastSeq = 0;
};
struct Signature {
  std::uint64_t seq = 0, rev = 0; ///< rev of the `esign` entry
  std::string record, signer;
  std::string meaning, role;
  std::vector<base::Digest> files; ///< `sha256` of its files
  bool named = false;              ///< some entry named it
  bool namedAsApproval = false;    ///< as `approver_sid`
};
struct Policy {
  std::uint64_t anchorAgeS = 86'400, anchorEntries = 200;
};
/// A log key and the sizes it signs: above `after`, up to the next key's `after`. At a rotation's own size both sign.
struct KeyInForce {
  LogKey key;
  std::uint64_t after = 0;
};
struct CertificateUse {
  enum class For { Root, Issuing, Person, TimeStamps };
  For purpose{};
  base::Digest fp{};
  std::string person, name;
  std::uint64_t seq = 0;
  base::Instant at;
};
struct Endorsement {
  std::uint64_t seq = 0;
  std::string vkey;
  base::Bytes cms;
  base::Instant at;
};
struct MadeAnchor {
  std::uint64_t seq = 0, size = 0;
  std::string kind;
  base::Digest token{};
};
struct Range {
  std::uint64_t from = 0, to = 0;
};
struct Doubt {
  std::string person; ///< empty: everybody
  std::uint64_t from = 0;
};

struct DigestHash {
  std::size_t operator()(const base::Digest& digest) const {
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(digest.data()), digest.size()});
  }
};
struct Id16Hash {
  std::size_t operator()(const Id16& id) const {
    return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.data()), id.size()});
  }
};

struct State {
  bool partial = false; ///< a bundle: entries, and so people, sessions and records, may be missing

  std::string origin;
  bool created = false, testLab = false;
  Policy policy;
  base::Digest root{};
  std::vector<base::Digest> issuing;
  std::vector<KeyInForce> keys;
  std::vector<Endorsement> endorsements;
  std::vector<CertificateUse> certificateUses;
  std::unordered_set<base::Digest, DigestHash> namedCertificates;

  std::uint64_t entries = 0; ///< applied so far
  std::uint64_t lastSeq = 0, lastTx = 0;
  base::Instant lastAt;
  std::string lastTime;
  bool lastWasRotation = false;

  std::uint64_t enrolled = 0;
  ByText<Person> people;
  std::unordered_map<Id16, Session, Id16Hash> sessions;
  ByText<RecordState> records;
  std::unordered_map<Id16, Signature, Id16Hash> signatures;
  std::optional<MadeAnchor> lastAnchor;
  base::Instant lastAnchorAt;
  std::vector<MadeAnchor> anchors;
  std::vector<Range> restores;
  std::vector<Doubt> doubts;
  std::unordered_set<std::string> erasedSubjects;

  ByText<CaseState> cases;
  ByText<Clearance> clearances;
  ByText<Lot> lots;
  ByText<Printer> printers;
  ByText<Qualification> qualifications;
  std::unordered_set<std::string> itemsUsed;
  std::unordered_set<Id16, Id16Hash> tokensReleased;

  [[nodiscard]] const Person* person(std::string_view id) const { return find(people, id); }
  [[nodiscard]] const Signature* signature(const Id16& sid) const {
    auto found = signatures.find(sid);
    return found == signatures.end() ? nullptr : &found->second;
  }
  /// `seq` of the signatures at or after a `doubt_from`, ascending.
  [[nodiscard]] std::vector<std::uint64_t> doubtful() const;
  /// Whether an anchor of that size belongs to a branch that a restore gave up.
  [[nodiscard]] bool isGivenUp(std::uint64_t size) const;

  /// `statement` is the one of an `esign` entry, where it could be read.
  void apply(const Entry& entry, const Statement* statement);

private:
  void applyLog(const Entry& entry);
  void applyPeople(const Entry& entry);
  void applyThings(const Entry& entry);
  void applyCase(const Entry& entry, CaseState& state);
  void applyPrint(const Entry& entry, CaseState& state);
  void applySignature(const Entry& entry, const Statement& statement);
  void applyNamedSignatures(const Entry& entry);
  void useCertificate(CertificateUse::For purpose, std::string_view fp, const Entry& entry, std::string_view name);
};

/// Every signature an entry names: `sid`, `sids`, `override`, `approver_sid`.
void forEachNamedSignature(const Entry& entry, const auto& each) {
  for (auto key : {"sid", "override", "approver_sid"})
    if (const auto* named = entry.data->find(key))
      each(id16Of(named->text), std::string_view(key));
  if (const auto* sids = entry.data->find("sids"))
    for (const auto& named : itemsOf(sids))
      each(id16Of(named.text), std::string_view("sids"));
}

} // namespace calque::audit_check
