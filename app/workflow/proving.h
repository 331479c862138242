// Proving oneself by opening one's own key: at sign-in, and again at each signature.
#pragma once

#include "session.h"

#include "qms/identity/sign_in.h"

namespace calque::workflow {

/// Refusals 100–103, 110, 111; a wrong secret is an entry. The secrets are wiped.
[[nodiscard]] base::Result<identity::PersonalKey> proved(Lab& lab, const std::string& account, Secrets secrets);

/// Session::stands(): refuses 112 where the session was locked, by itself, by a sign-in elsewhere or by what was taken
/// from the person, 103 where the person's certificate has ended.
[[nodiscard]] base::Done checkOpen(const Session& session);

} // namespace calque::workflow
