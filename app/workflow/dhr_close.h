// Step: close. The device history record is made, verified by the independent reader, and only then is the case closed.
#pragma once

#include "session.h"

#include "core/base/progress.h"

namespace calque::workflow {

struct DhrMade {
  std::filesystem::path bundle;
  std::filesystem::path pdf;
  std::uint64_t size = 0; ///< the log's size it stands on
};

/// Makes the bundle without closing the case; a path ending in .zip gives a ZIP. Where `progress` stops it (fault
/// Busy), nothing was exported and no entry stands.
[[nodiscard]] base::Result<DhrMade> exportDhr(Session& session, const std::string& caseId,
                                              const std::filesystem::path& out, const base::Progress& progress = {});
/// Makes and verifies the bundle in a temporary folder, then appends dhr.exported and case.closed together and moves it
/// to `out`.
[[nodiscard]] base::Result<DhrMade> closeCase(Session& session, const std::string& caseId,
                                              const std::string& deliveredTo, const std::filesystem::path& out);

} // namespace calque::workflow
