// Signing in, and proving oneself again at each signature: by opening one's own key, nothing else. What happened
// becomes a draft for the log, good or bad; the caller appends it. An account that nobody holds costs the same time and
// gives the same answer.
#pragma once

#include "key_ring.h"
#include "people.h"

#include "core/domain/entry.h"

#include <functional>
#include <optional>

namespace calque::identity {

/// How long an account waits after `failures` wrong passwords in a row: nothing for 3, then 2^(failures − 3) s, at most
/// 15 min.
[[nodiscard]] std::int64_t delaySeconds(std::uint64_t failures);
/// Seconds left of it at `now`, rounded up; 0: may try.
[[nodiscard]] std::int64_t secondsToWait(const Failures& failures, base::Instant now);

/// DER by fingerprint, as the log holds it.
using CertificateOf = std::function<base::Result<std::optional<base::Bytes>>(const std::string& fingerprint)>;

struct SignInPlace {
  const People& people;
  const KeyRing& keys;
  CertificateOf certificateOf;
  base::Instant now;
  std::string systemActor; ///< actor of `session.failed`: system:calque@x.y.z
  std::string source;      ///< where it was tried: "terminal", "window" …
};

/// The key, or the refusal (100–103, 110, 111) with the `session.failed` that tells it; a fault has none.
struct Proof {
  base::Result<PersonalKey> key;
  std::optional<domain::EntryDraft> failed;
};
[[nodiscard]] Proof prove(const SignInPlace& place, const std::string& account, const crypto::Secret& password,
                          const crypto::Secret& pin = {});

/// Starts a session of a person who has just proved himself; `session` is a fresh id (base::newHex32()).
[[nodiscard]] domain::EntryDraft sessionOpened(const std::string& person, const std::string& session,
                                               const std::vector<std::string>& factors);
[[nodiscard]] domain::EntryDraft sessionClosed(const std::string& person, const std::string& session,
                                               const std::string& cause);
/// `session.locked` with cause `second_login` for each session the person has open on another host (record.md 12,
/// Session).
[[nodiscard]] std::vector<domain::EntryDraft> lockElsewhere(const People& people, const std::string& person,
                                                            const std::string& host, const std::string& systemActor);

} // namespace calque::identity
