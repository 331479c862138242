// People: a person is enrolled under two names, acknowledges the signature policy, and then may act (rules.md 2,
// record.md 7).
#pragma once

#include "session.h"

#include <chrono>

namespace calque::workflow {

struct PersonSetup {
  std::string id; ///< u-NNNN
  std::string name;
  std::vector<std::string> roles; ///< words of rules.md 2
  std::string idCheck;            ///< how the identity was checked
  Wiped password;
  std::string token = {};
  Wiped pin = {}; ///< where the key lives on a token: its RFC 7512 name (core/crypto/token.h), its PIN
};

struct PersonLine {
  std::string id, name;
  std::vector<std::string> roles;
  bool acknowledged = false, revoked = false;
  std::string certificateUntil; ///< date
};

/// Enrols under `actor` (itadmin) with the signature of `approver` (another person, role qa, in a session of his own).
[[nodiscard]] base::Done enrolPerson(Session& actor, const PersonSetup& person, Session& approver,
                                     const SignerEntry& approverSigns);
[[nodiscard]] base::Done acknowledgePolicy(Session& person, const SignerEntry& signs);
[[nodiscard]] std::vector<PersonLine> people(const Lab& lab);
/// The lab's policy: how long a session may stand without its person, and how long at all.
struct SessionLimits {
  std::chrono::seconds idle{600}, whole{43'200};
};
[[nodiscard]] base::Result<SessionLimits> sessionLimits(const Lab& lab);
/// Names of the tokens that are plugged in, to enrol a person with; asks for no PIN.
[[nodiscard]] std::vector<std::string> tokensHere();

} // namespace calque::workflow
