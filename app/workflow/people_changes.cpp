#include "people_changes.h"

#include "enrolment.h"
#include "pages.h"
#include "rooms.h"
#include "signing.h"

#include "core/domain/refusals.h"

namespace calque::workflow {
namespace {

using domain::RefusalCode;

/// The person acted on. Refuses 100; a revoked one only where `mayBeRevoked`.
base::Result<identity::Person> personToChange(Session& actor, const std::string& id, std::string_view step,
                                              bool mayBeRevoked) {
  CALQUE_TRY(people, peopleOf(actor.lab()));
  const auto* person = people.maybePerson(id);
  if (!person)
    return noteLabRefusal(actor, {}, step, domain::refusalOf(RefusalCode::PersonUnknown));
  if (person->revoked && !mayBeRevoked)
    return noteLabRefusal(actor, id, step, domain::refusalOf(RefusalCode::PersonRevoked));
  return *person;
}

domain::EntryDraft changeOf(const Session& actor, const std::string& type, const std::string& person,
                            const std::string& reason) {
  domain::EntryDraft entry;
  entry.type = type;
  entry.actor = actor.person();
  entry.session = actor.id();
  entry.record = person;
  entry.reason = reason;
  return entry;
}

/// Sessions opened on what is taken away, but for one that still has to act.
base::Result<std::vector<domain::EntryDraft>> lockedSessions(const Lab& lab, const std::string& person,
                                                             const std::string& but) {
  CALQUE_TRY(people, peopleOf(lab, person));
  std::vector<domain::EntryDraft> locked;
  for (const auto& open : people.openSessions(person))
    if (open.session != but) {
      locked.emplace_back();
      locked.back().type = "session.locked";
      locked.back().actor = systemActor;
      locked.back().session = open.session;
      locked.back().data.set("cause", "policy");
    }
  return locked;
}

} // namespace

// [impl->req~people.reset-new-key~1]
base::Done resetKey(Session& actor, const KeyReset& reset, Session& approver, const SignerEntry& approverSigns) {
  constexpr std::string_view step = "reset key";
  auto& lab = actor.lab();
  CALQUE_CHECK(requireRole(actor, {"itadmin"}, step));
  CALQUE_TRY(person, personToChange(actor, reset.person, step, true));
  CALQUE_CHECK(requireApprover(actor, approver, reset.person, step));
  CALQUE_TRY(issued, newKeyFor(lab, person.id, person.name, {reset.password, reset.token, reset.pin}));
  auto entry = changeOf(actor, "person.rekeyed", person.id, reset.reason);
  entry.data.set("fp", issued.fingerprint).set("old_fp", person.fingerprint).set("idcheck", reset.idCheck);
  auto page = personPage(lab, "A new key for a person", person.id,
                         "I approve that this person gets a new key and certificate. The identity was checked again as "
                         "stated, and the person alone has chosen the new password.",
                         {{"Person", person.id},
                          {"Name", person.name},
                          {"Identity check", reset.idCheck},
                          {"Reason", reset.reason},
                          {"Certificate SHA-256", issued.fingerprint},
                          {"In place of", person.fingerprint}});
  CALQUE_TRY(after, lockedSessions(lab, person.id, actor.id()));
  return appendApproved({actor, std::move(entry), std::move(after), issued.enclosed}, approver, std::move(page),
                        approverSigns);
}

base::Done revokePerson(Session& actor, const Revocation& revocation) {
  CALQUE_TRY(drafts, revocationOf(actor, revocation));
  CALQUE_CHECK(appendDrafts(actor.lab(), std::move(drafts)));
  return {};
}

// [impl->req~people.revoke~1]
base::Result<std::vector<domain::EntryDraft>> revocationOf(Session& actor, const Revocation& revocation) {
  constexpr std::string_view step = "revoke person";
  CALQUE_CHECK(requireRole(actor, {"itadmin", "qa"}, step));
  CALQUE_TRY(person, personToChange(actor, revocation.person, step, false));
  auto entry = changeOf(actor, "person.revoked", person.id, revocation.reason);
  entry.data.set("fp", person.fingerprint).set("cause", revocation.cause);
  if (revocation.doubtFrom)
    entry.data.set("doubt_from", *revocation.doubtFrom);
  CALQUE_TRY(drafts, lockedSessions(actor.lab(), person.id, {}));
  drafts.insert(drafts.begin(), std::move(entry));
  return drafts;
}

// [impl->req~people.two-names~1]
base::Done grantRole(Session& actor, const RoleChange& change, Session& approver, const SignerEntry& approverSigns) {
  constexpr std::string_view step = "grant role";
  auto& lab = actor.lab();
  CALQUE_CHECK(requireRole(actor, {"itadmin"}, step));
  CALQUE_TRY(person, personToChange(actor, change.person, step, false));
  if (!identity::isRole(change.role) || person.holds(change.role))
    return noteLabRefusal(actor, person.id, step,
                          domain::refusalOf(RefusalCode::LawOfLog, "no role that this person lacks"));
  CALQUE_CHECK(requireApprover(actor, approver, change.person, step));
  auto entry = changeOf(actor, "role.granted", person.id, change.reason);
  entry.data.set("role", change.role);
  auto page =
      personPage(lab, "A role for a person", person.id, "I approve that this person holds this role from now on.",
                 {{"Person", person.id}, {"Name", person.name}, {"Role", change.role}, {"Reason", change.reason}});
  return appendApproved({actor, std::move(entry), {}, {}}, approver, std::move(page), approverSigns);
}

base::Done withdrawRole(Session& actor, const RoleChange& change) {
  constexpr std::string_view step = "withdraw role";
  CALQUE_CHECK(requireRole(actor, {"itadmin", "qa"}, step));
  CALQUE_TRY(person, personToChange(actor, change.person, step, true));
  if (!person.holds(change.role))
    return noteLabRefusal(actor, person.id, step,
                          domain::refusalOf(RefusalCode::LawOfLog, "no role that this person holds"));
  auto entry = changeOf(actor, "role.withdrawn", person.id, change.reason);
  entry.data.set("role", change.role);
  return appendAs(actor, std::move(entry));
}

} // namespace calque::workflow
