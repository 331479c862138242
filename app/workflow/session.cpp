#include "session.h"

#include "proving.h"
#include "rooms.h"

#include "core/domain/refusals.h"
#include "qms/identity/lab_authority.h"

namespace calque::workflow {

Wiped::~Wiped() {
  crypto::wipe(*this);
}

base::Result<identity::PersonalKey> proved(Lab& lab, const std::string& account, Secrets secrets) {
  const crypto::Secret password{std::string_view(secrets.password)}, pin{std::string_view(secrets.pin)};
  CALQUE_TRY(people, peopleOf(lab, account));
  identity::SignInPlace place{people,
                              lab.rooms().keys,
                              [&lab](const std::string& fingerprint) { return certificateOf(lab, fingerprint); },
                              lab.rooms().clock->now(),
                              std::string(systemActor),
                              "terminal"};
  auto proof = identity::prove(place, account, password, pin);
  if (proof.failed)
    CALQUE_CHECK(appendDrafts(lab, {*proof.failed}));
  return std::move(proof.key);
}

base::Result<bool> asksPin(const Lab& lab, const std::string& person) {
  CALQUE_TRY(people, peopleOf(lab));
  const auto* known = people.maybePerson(person);
  return known ? lab.rooms().keys.isOnToken(person, known->fingerprint) : false;
}

base::Result<Session> Session::open(Lab& lab, const std::string& person, Secrets secrets) {
  CALQUE_TRY(key, proved(lab, person, std::move(secrets)));
  CALQUE_TRY(people, peopleOf(lab, person));
  auto id = base::newHex32();
  auto drafts = identity::lockElsewhere(people, person, hostId(), std::string(systemActor));
  drafts.push_back(identity::sessionOpened(person, id, key.factors));
  CALQUE_CHECK(appendDrafts(lab, std::move(drafts)));
  return Session(lab, person, id);
}

// [impl->req~session.lock~1]
base::Done Session::lock(const std::string& cause) {
  domain::EntryDraft locked;
  locked.type = "session.locked";
  locked.actor = m_person;
  locked.session = m_id;
  locked.data.set("cause", cause);
  CALQUE_CHECK(appendDrafts(*m_lab, {std::move(locked)}));
  return {};
}

base::Done Session::stands() const {
  const auto& rooms = m_lab->rooms();
  if (rooms.ceremony) // its sessions are written with what ends it
    return {};
  CALQUE_TRY(isOpen, rooms.log.isOpen(m_id));
  if (!isOpen)
    return domain::refuse(domain::RefusalCode::SessionLocked);
  CALQUE_TRY(own, rooms.log.entriesOf(m_person));
  const auto people = identity::peopleOf(own);
  const auto* person = people.maybePerson(m_person);
  if (!person)
    return domain::refuse(domain::RefusalCode::PersonUnknown);
  CALQUE_TRY(certificate, certificateOf(*m_lab, person->fingerprint));
  if (!certificate)
    return base::fault(base::FaultKind::Database, "the log does not hold this person's certificate");
  return identity::checkValidNow(*certificate, rooms.clock->now());
}

base::Done checkOpen(const Session& session) {
  return session.stands();
}

Session::Session(Session&& other) noexcept
    : m_lab(other.m_lab), m_person(std::move(other.m_person)), m_id(std::exchange(other.m_id, {})) {}

Session::~Session() {
  if (m_id.empty())
    return;
  // A session that could not be closed is ended by the next one of this person on another host; nothing to tell here.
  try {
    [[maybe_unused]] auto closed = appendDrafts(*m_lab, {identity::sessionClosed(m_person, m_id, "user")});
  } catch (const std::exception&) { // memory ran out
  }
}

} // namespace calque::workflow
