// The device history record of a case, to be read on a screen: the same object as its PDF and its JSON. Each statement
// names the entry of the log that proves it.
#pragma once

#include "session.h"

#include "core/domain/document.h"

namespace calque::workflow {

/// As of the newest checkpoint. It shows the patient's anatomy, so looking at it is an entry (`phi.viewed`), made
/// before anything is shown. Refusals 103, 106, 112, 406.
[[nodiscard]] base::Result<domain::Document> readRecord(Session& session, const std::string& caseId);

/// Writes that object to the new file `out`: PDF where the name ends in ".pdf", else JSON. An export: `phi.exported`
/// stands before the file does. Refusals as readRecord, and 800-range where `out` is there already.
[[nodiscard]] base::Done saveRecord(Session& session, const std::string& caseId, const std::filesystem::path& out);

} // namespace calque::workflow
