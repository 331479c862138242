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

/// 102, 103, 110 once the password was right.
base::Done checkStanding(const SignInPlace& place, const Person& person, const PersonalKey& key) {
  if (person.revoked)
    return domain::refuse(RefusalCode::PersonRevoked);
  CALQUE_TRY(certificate, place.certificateOf(person.fingerprint));
  if (!certificate)
    return base::fault(base::FaultKind::Database, "the log does not hold this person's certificate");
  CALQUE_CHECK(checkValidNow(*certificate, place.now));
  const bool onToken = key.factors.size() > 1; // a key in memory was authenticated with its certificate's fingerprint
  if (onToken && !crypto::provesPossession(key.key, *certificate))
    return domain::refuse(RefusalCode::TokenMissing, "it does not hold the key of this person's certificate");
  return {};
}

/// Why the key was not had, with what the log is told: nothing where the failure is ours.
Proof refusedKey(const SignInPlace& place, const std::string& account, std::uint64_t count, base::Failure why) {
  const auto* refusal = std::get_if<base::Refusal>(&why);
  if (refusal && refusal->number == static_cast<int>(RefusalCode::PinRefused))
    return refusedFor(place, account, "factor", count + 1, std::move(why));
  if (refusal)
    return refusedFor(place, account, "factor", count, std::move(why));
  if (std::get<base::Fault>(why).message != "authentication failed")
    return {base::failed(std::move(why)), {}};
  return refusedFor(place, account, "secret", count + 1, domain::refusalOf(RefusalCode::PersonUnknown));
}

} // namespace

// [impl->req~people.delay~1]
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

Proof prove(const SignInPlace& place, const std::string& account, const crypto::Secret& password,
            const crypto::Secret& pin) {
  const auto failures = place.people.failuresOf(account);
  if (const auto wait = secondsToWait(failures, place.now); wait > 0)
    return refusedFor(place, account, "delay", failures.count,
                      domain::refusalOf(RefusalCode::SignInDelayed, "wait " + std::to_string(wait) + " s"));
  const Person* person = place.people.maybePerson(account);
  auto key = place.keys.openPersonalKey(account, person ? person->fingerprint : std::string(64, '0'), password, pin);
  if (!person)
    return refusedFor(place, account, "unknown", failures.count + 1, domain::refusalOf(RefusalCode::PersonUnknown));
  if (!key)
    return refusedKey(place, account, failures.count, std::move(key.error()));
  if (auto standing = checkStanding(place, *person, *key); !standing) {
    const auto* refusal = std::get_if<base::Refusal>(&standing.error());
    if (!refusal)
      return {base::failed(std::move(standing.error())), {}};
    const bool token = refusal->number == static_cast<int>(RefusalCode::TokenMissing);
    return refusedFor(place, account, token ? "factor" : "revoked", failures.count, std::move(standing.error()));
  }
  return {std::move(key), {}};
}

EntryDraft sessionOpened(const std::string& person, const std::string& session,
                         const std::vector<std::string>& factors) {
  auto opened = draft("session.opened", person, session, Json());
  opened.auth = factors;
  return opened;
}

EntryDraft sessionClosed(const std::string& person, const std::string& session, const std::string& cause) {
  return draft("session.closed", person, session, Json(JsonObject{{"cause", cause}}));
}

// [impl->req~session.lock~1]
std::vector<EntryDraft> lockElsewhere(const People& people, const std::string& person, const std::string& host,
                                      const std::string& systemActor) {
  std::vector<EntryDraft> locked;
  for (const auto& open : people.openSessions(person))
    if (open.host != host)
      locked.push_back(draft("session.locked", systemActor, open.session, Json(JsonObject{{"cause", "second_login"}})));
  return locked;
}

} // namespace calque::identity
