// Step: release to print. A signature over the unchanged plan, and one ticket that can be used once.
#pragma once

#include "session.h"

namespace calque::workflow {

[[nodiscard]] base::Done releasePrint(Session& session, const std::string& caseId, const SignerEntry& signs);
[[nodiscard]] base::Done voidTicket(Session& session, const std::string& caseId, const std::string& reason);

} // namespace calque::workflow
