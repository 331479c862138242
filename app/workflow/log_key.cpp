#include "log_key.h"

#include "people_changes.h"
#include "rooms.h"
#include "signing.h"

#include "core/domain/refusals.h"
#include "qms/audit/anchors.h"
#include "qms/audit/checkpoint.h"
#include "qms/identity/lab_authority.h"

namespace calque::workflow {
// [impl->req~anchor.log-key~1]
base::Done rotateLogKey(Session& actor, KeyRotation rotation) {
  auto& rooms = actor.lab().rooms();
  crypto::Secret password{std::string_view(rotation.rootKeyPassword)};
  CALQUE_CHECK(requireRole(actor, {"itadmin"}, "rotate log key"));
  CALQUE_TRY(created, rooms.log.entry(0));
  CALQUE_TRY(rootDer, certificateOf(actor.lab(), created.data.text("root")));
  CALQUE_TRY(rootKey, identity::readRootKey(rotation.rootKeyFile, password));
  const auto next = crypto::Ed25519Key::generate();
  CALQUE_TRY(endorse, identity::endorseLogKey(rootKey, rootDer.value_or(base::Bytes{}),
                                              audit::vkeyOf(rooms.log.origin(), next.publicKey())));
  CALQUE_CHECK(rooms.keys.putLogKey(rooms.log.origin(), next)); // before the commit: the log never names a key we lack
  domain::EntryDraft entry; // the log's own act; who asked for it stands in the reason
  entry.actor = systemActor;
  entry.reason = rotation.reason + " (asked for by " + actor.person() + ")";
  entry.data.set("endorse", endorse);
  CALQUE_CHECK(rooms.log.rotateKey(std::move(entry), next));
  CALQUE_CHECK(rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()}));
  if (rooms.witness.empty())
    return {};
  CALQUE_CHECK(audit::publishWitness(rooms.log, rooms.witness, "witness file", std::string(systemActor), *rooms.clock));
  return rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()});
}

base::Done reportCompromise(Session& actor, const Compromise& compromise) {
  constexpr std::string_view step = "report compromise";
  const auto size = actor.lab().rooms().log.size();
  CALQUE_CHECK(requireRole(actor, {"qa"}, step));
  if (compromise.doubtFrom > size || (compromise.what == "person") == compromise.person.empty())
    return noteLabRefusal(actor, {}, step,
                          domain::refusalOf(domain::RefusalCode::LawOfLog,
                                            "the first doubtful entry is one of this log, and a person is named "
                                            "exactly where a person's key is meant",
                                            "at most " + std::to_string(size), std::to_string(compromise.doubtFrom)));
  domain::EntryDraft entry;
  entry.type = "key.compromised";
  entry.actor = actor.person();
  entry.session = actor.id();
  entry.reason = compromise.reason;
  entry.data.set("what", compromise.what).set("doubt_from", compromise.doubtFrom);
  if (!compromise.person.empty())
    entry.data.set("person", compromise.person);
  std::vector<domain::EntryDraft> drafts;
  if (!compromise.person.empty()) {
    CALQUE_TRY(people, peopleOf(actor.lab()));
    const auto* person = people.maybePerson(compromise.person);
    if (!person || !person->revoked) { // one who is revoked already cannot sign
      CALQUE_TRY(revoked, revocationOf(actor, {compromise.person, "compromise", compromise.reason, {}}));
      drafts = std::move(revoked);
    }
  }
  drafts.insert(drafts.begin(), std::move(entry));
  CALQUE_CHECK(appendDrafts(actor.lab(), std::move(drafts)));
  return {};
}

} // namespace calque::workflow
