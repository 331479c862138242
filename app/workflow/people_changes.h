// What changes for a person after enrolment: key, certificate, roles (record.md 7, "Reset", "Revocation"; L5, L13).
// What gives power needs a second person; what takes it away needs a reason. Sessions that stood on what was taken are
// locked in the same commit.
#pragma once

#include "session.h"

#include <optional>

namespace calque::workflow {

struct KeyReset {
  std::string person;
  std::string idCheck;    ///< how the identity was checked again
  std::string reason;     ///< password forgotten, certificate at its end …
  Wiped password;         ///< the person's new one
  std::string token = {}; ///< as in PersonSetup
  Wiped pin = {};
};
/// A new key and certificate: the old key is never opened by it, so nobody can sign as another through a reset without
/// both names standing in the log. Ends a revocation. Actor itadmin, approver qa. Refusals 100, 104, 106, 108, 110,
/// 111.
[[nodiscard]] base::Done resetKey(Session& actor, const KeyReset& reset, Session& approver,
                                  const SignerEntry& approverSigns);

struct Revocation {
  std::string person;
  std::string cause; ///< left | lost | compromise | misuse
  std::string reason;
  std::optional<std::uint64_t> doubtFrom; ///< signatures from this seq on are listed as doubtful
};
/// In force at once. Actor itadmin or qa. Refusals 100, 102, 106.
[[nodiscard]] base::Done revokePerson(Session& actor, const Revocation& revocation);
/// The same, for a step that appends it together with entries of its own.
[[nodiscard]] base::Result<std::vector<domain::EntryDraft>> revocationOf(Session& actor, const Revocation& revocation);

struct RoleChange {
  std::string person, role, reason;
};
/// Actor itadmin, approver qa. Refusals 100, 106, 108, 804 where the person holds it already.
[[nodiscard]] base::Done grantRole(Session& actor, const RoleChange& change, Session& approver,
                                   const SignerEntry& approverSigns);
/// Actor itadmin or qa. Refusals 100, 106, 804 where the person does not hold it.
[[nodiscard]] base::Done withdrawRole(Session& actor, const RoleChange& change);

} // namespace calque::workflow
