// Proving oneself by opening one's own key: at sign-in, and again at each signature.
#pragma once

#include "session.h"

#include "qms/identity/sign_in.h"

namespace calque::workflow {

/// Refusals 100–103; a wrong password is an entry. The password is wiped.
[[nodiscard]] base::Result<identity::PersonalKey> proved(Lab& lab, const std::string& account, std::string password);

} // namespace calque::workflow
