// Step: a surgeon who is not the author looks at the page and approves series, segmentation and surface by signature.
#pragma once

#include "session.h"

#include "core/base/progress.h"

#include <optional>

namespace calque::workflow {

struct Approved {
  std::string sid;
  std::uint64_t seq = 0; ///< of its `esign`
};

/// Whether this person could sign now, before anything is looked at: refusals 101, 103–106, 112, 400–405, noted.
[[nodiscard]] base::Done foreseeApproval(Session& session, const std::string& caseId);

/// `covered` is what a viewer says was looked at (docs/formats/coverage.md), kept as evidence and named by the
/// signature; empty where no viewer was used, refused (403) where it tells of another model than the one that is
/// locked. `progress`: while the page is made. Refusals 100–106, 400–405.
[[nodiscard]] base::Result<Approved> approveSegmentation(Session& session, const std::string& caseId,
                                                         const SignerEntry& signs,
                                                         const std::optional<std::string>& covered = std::nullopt,
                                                         const base::Progress& progress = {});

/// One thing that is another now than when this person last signed the case.
struct Changed {
  std::string what, before, now;
};
struct SinceSigned {
  std::uint64_t seq = 0; ///< of that signature
  std::string at;        ///< local date and time of its signing
  std::vector<Changed> changed;
};
/// Nothing where the person has not approved this case yet, or nothing is locked now.
[[nodiscard]] base::Result<std::optional<SinceSigned>> sinceSigned(const Lab& lab, const std::string& caseId,
                                                                   const std::string& person);

} // namespace calque::workflow
