// Step: release of the parts by a named qa who neither made nor printed them.
#pragma once

#include "session.h"

namespace calque::workflow {

[[nodiscard]] base::Done releaseCase(Session& session, const std::string& caseId, const SignerEntry& signs);

} // namespace calque::workflow
