// Who is who: a fold over the log's entries on persons. Pure; the log is the only truth, nothing is kept anywhere else.
#pragma once

#include "core/domain/entry.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace calque::identity {

struct Training {
  std::string procedure, revision, expires; ///< expires: date or empty
  bool passed = false;
};

struct Person {
  std::string id;          ///< u-NNNN
  std::string name;        ///< printed name, of `person.enrolled`
  std::string fingerprint; ///< of the certificate in force
  std::set<std::string, std::less<>> roles;
  bool revoked = false;
  bool acknowledged = false; ///< has signed the signature policy
  std::uint64_t rev = 0;     ///< of the u- record
  std::vector<Training> trainings;
  [[nodiscard]] bool holds(std::string_view role) const { return roles.contains(role); }
};

struct OpenSession {
  std::string session, person, host;
};

/// Wrong passwords since the last success; also of an account that nobody holds.
struct Failures {
  std::uint64_t count = 0;
  base::Instant last;
};

class People {
public:
  /// Types that matter: `person.*`, `role.*`, `training.recorded`, `session.*`, `esign`. Others change nothing. The
  /// entries of one person, and those of one account's sessions, by seq.
  void apply(const domain::Entry& entry);

  [[nodiscard]] const Person*
  maybePerson(std::string_view id) const;        ///< revoked ones too; nullptr where never enrolled
  [[nodiscard]] std::vector<Person> all() const; ///< by id
  [[nodiscard]] std::vector<OpenSession> openSessions(std::string_view person) const;
  [[nodiscard]] Failures failuresOf(std::string_view account) const;

private:
  void applyToPerson(Person& person, const domain::Entry& entry);
  void applySession(const domain::Entry& entry);
  std::map<std::string, Person, std::less<>> m_people;
  std::map<std::string, OpenSession, std::less<>> m_sessions;
  std::map<std::string, Failures, std::less<>> m_failures;
};
[[nodiscard]] People peopleOf(std::span<const domain::Entry> entries);

/// Whether the person may act in one of `roles` (any role where empty). Refuses in this order: 100 not enrolled, 102
/// revoked, 105 policy not acknowledged, 106 role missing. The certificate's dates (103) are checkValidNow's.
[[nodiscard]] base::Result<Person> mayAct(const People& people, std::string_view person,
                                          const std::vector<std::string>& roles = {});
/// The same for the acknowledgement itself: 105 is not asked.
[[nodiscard]] base::Result<Person> mayAcknowledge(const People& people, std::string_view person);
/// L5: enrolled, not revoked, acknowledged, role qa, neither the actor nor the person acted on (empty: none). Refuses
/// 108.
[[nodiscard]] base::Done mayApprove(const People& people, std::string_view approver, std::string_view actor,
                                    std::string_view actedOn);
/// Refuses 109 where the id was ever used, 804 where it is no person id or its name or roles cannot stand in the log.
[[nodiscard]] base::Done mayEnrol(const People& people, std::string_view id, std::string_view name,
                                  const std::vector<std::string>& roles);

[[nodiscard]] bool isPersonId(std::string_view text); ///< u-NNNN, 4–9 digits
[[nodiscard]] bool isRole(std::string_view word);     ///< the eight words of record.md 3.2

} // namespace calque::identity
