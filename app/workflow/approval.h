// Step: a surgeon who is not the author looks at the page and approves series, segmentation and surface by signature.
#pragma once

#include "session.h"

namespace calque::workflow {

/// The sid of the signature. Refusals 100–106, 400–405.
[[nodiscard]] base::Result<std::string> approveSegmentation(Session& session, const std::string& caseId,
                                                            const SignerEntry& signs);

} // namespace calque::workflow
