#include "session.h"

#include "proving.h"
#include "rooms.h"

#include "core/domain/refusals.h"

namespace calque::workflow {

base::Result<identity::PersonalKey> proved(Lab& lab, const std::string& account, std::string password) {
  crypto::Secret secret{std::string_view(password)};
  crypto::wipe(password);
  CALQUE_TRY(people, peopleOf(lab));
  identity::SignInPlace place{people,
                              lab.rooms().keys,
                              [&lab](const std::string& fingerprint) { return certificateOf(lab, fingerprint); },
                              lab.rooms().clock->now(),
                              std::string(systemActor),
                              "terminal"};
  auto proof = identity::prove(place, account, secret);
  if (proof.failed)
    CALQUE_CHECK(appendDrafts(lab, {*proof.failed}));
  return std::move(proof.key);
}

base::Result<Session> Session::open(Lab& lab, const std::string& person, std::string password) {
  CALQUE_CHECK(proved(lab, person, std::move(password)));
  CALQUE_TRY(people, peopleOf(lab));
  auto id = base::newHex32();
  auto drafts = identity::lockElsewhere(people, person, hostId(), std::string(systemActor));
  drafts.push_back(identity::sessionOpened(person, id));
  CALQUE_CHECK(appendDrafts(lab, std::move(drafts)));
  return Session(lab, person, id);
}

Session::Session(Session&& other) noexcept
    : m_lab(other.m_lab), m_person(std::move(other.m_person)), m_id(std::exchange(other.m_id, {})) {}

Session::~Session() {
  if (m_id.empty())
    return;
  // A session that could not be closed is ended by the next one of this person on another host; nothing to tell here.
  [[maybe_unused]] auto closed = appendDrafts(*m_lab, {identity::sessionClosed(m_person, m_id, "user")});
}

} // namespace calque::workflow
