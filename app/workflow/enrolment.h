// A person's key and certificate, and the entry that will name them.
#pragma once

#include "people_steps.h"

#include "qms/audit/log.h"

namespace calque::workflow {

struct Enrolment {
  domain::EntryDraft entry; ///< person.enrolled by the system; whoever acts puts his own name in
  audit::Enclosed enclosed;
  std::string fingerprint;
};

struct NewKey {
  std::string fingerprint;
  audit::Enclosed enclosed; ///< its certificate
};
struct NewSecrets {
  const std::string &password, &token, &pin;
};
/// Makes a person's key and certificate and wraps the key under the password; or takes the key that is on the token,
/// which must sign with it, and which no certificate in force may be for. Nothing is in the log yet. Refuses
/// 104, 110, 111.
[[nodiscard]] base::Result<NewKey> newKeyFor(Lab& lab, const std::string& person, const std::string& name,
                                             const NewSecrets& secrets);

/// Makes the key, wraps it under the person's password, issues the certificate. Nothing is in the log yet. Refusals
/// 104, 109, 110, 111.
[[nodiscard]] base::Result<Enrolment> enrolmentOf(Lab& lab, const PersonSetup& person);

} // namespace calque::workflow
