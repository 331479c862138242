#include "sign_in.h"

#include "lab_authority.h"

#include "core/domain/refusals.h"

#include <algorithm>
#include <variant>

namespace calque::identity {

using base::Json;
using base::JsonObject;
using domain::EntryDraft;
using domain::RefusalCode;

namespace {

EntryDraft draft(std::string type, std::string actor, std::string session, Json data) {
  EntryDraft made;
  made.type = std::move(type);
  made.actor = std::move(actor);
  made.session = std::move(session);
  made.data = std::move(data);
  return made;
}

Proof refusedFor(const SignInPlace& place, const std::string& account, const char* cause, std::uint64_t count,
                 base::Failure why) {
  JsonObject data{{"cause", cause}, {"count", count}, {"source", place.source}};
  if (isPersonId(account)) // anything else may be a password typed in the wrong place
    data.emplace("account", account);
  return {base::failed(std::move(why)), draft("session.failed", place.systemActor, "", Json(std::move(data)))};
}

/// 100–103 once the password was right.
base::Done checkStanding(const SignInPlace& place, const Person& person) {
  if (person.revoked)
    return domain::refuse(RefusalCode::PersonRevoked);
  CALQUE_TRY(certificate, place.certificateOf(person.fingerprint));
  if (!certificate)
    return base::fault(base::FaultKind::Database, "the log does not hold this person's certificate");
  return checkValidNow(*certificate, place.now);
}

} // namespace

std::int64_t delaySeconds(std::uint64_t failures) {
  static constexpr std::int64_t most = 900;
  if (failures <= 3)
    return 0;
  return failures - 3 >= 10 ? most : std::min(most, std::int64_t{1} << (failures - 3));
}

std::int64_t secondsToWait(const Failures& failures, base::Instant now) {
  // Counted from the last failure; where the clock went back since, the whole delay and never more.
  const std::int64_t passedMs = std::max<std::int64_t>(0, now.ms - failures.last.ms);
  const std::int64_t leftMs = delaySeconds(failures.count) * 1000 - passedMs;
  return leftMs <= 0 ? 0 : (leftMs + 999) / 1000;
}

Proof prove(const SignInPlace& place, const std::string& account, const crypto::Secret& password) {
  const auto failures = place.people.failuresOf(account);
  if (const auto wait = secondsToWait(failures, place.now); wait > 0)
    return refusedFor(place, account, "delay", failures.count,
                      domain::refusalOf(RefusalCode::SignInDelayed, "wait " + std::to_string(wait) + " s"));
  const Person* person = place.people.maybePerson(account);
  auto key = place.keys.openPersonalKey(account, person ? person->fingerprint : std::string(64, '0'), password);
  if (!person)
    return refusedFor(place, account, "unknown", failures.count + 1, domain::refusalOf(RefusalCode::PersonUnknown));
  if (!key) {
    const auto* broken = std::get_if<base::Fault>(&key.error());
    if (!broken || broken->message != "authentication failed")
      return {base::failed(std::move(key.error())), {}};
    return refusedFor(place, account, "secret", failures.count + 1, domain::refusalOf(RefusalCode::PersonUnknown));
  }
  if (auto standing = checkStanding(place, *person); !standing) {
    if (std::holds_alternative<base::Fault>(standing.error()))
      return {base::failed(std::move(standing.error())), {}};
    return refusedFor(place, account, "revoked", failures.count, std::move(standing.error()));
  }
  return {std::move(key), {}};
}

EntryDraft sessionOpened(const std::string& person, const std::string& session) {
  auto opened = draft("session.opened", person, session, Json());
  opened.auth = {"password"};
  return opened;
}

EntryDraft sessionClosed(const std::string& person, const std::string& session, const std::string& cause) {
  return draft("session.closed", person, session, Json(JsonObject{{"cause", cause}}));
}

std::vector<EntryDraft> lockElsewhere(const People& people, const std::string& person, const std::string& host,
                                      const std::string& systemActor) {
  std::vector<EntryDraft> locked;
  for (const auto& open : people.openSessions(person))
    if (open.host != host)
      locked.push_back(draft("session.locked", systemActor, open.session, Json(JsonObject{{"cause", "second_login"}})));
  return locked;
}

} // namespace calque::identity
