// Step: images. Reads what was received, judges it (rules.md 4), keeps the received bytes, and appends the manifest's
// digest.
#pragma once

#include "session.h"

#include "core/base/progress.h"

#include <map>

namespace calque::workflow {

struct IntakeRequest {
  std::filesystem::path path;                  ///< folder, file or DICOMDIR
  std::string series;                          ///< Series Instance UID where the path holds several; else empty
  std::map<std::string, std::string> accepted; ///< warning name → reason
};

struct IntakeDone {
  std::uint64_t slices = 0;
  std::string spacingMm;
  std::vector<std::string> warnings;
};

/// Refusals 200–299, 400; a refused study leaves `intake.refused`.
[[nodiscard]] base::Result<IntakeDone> intake(Session& session, const std::string& caseId, const IntakeRequest& request,
                                              const base::Progress& progress = {});

} // namespace calque::workflow
