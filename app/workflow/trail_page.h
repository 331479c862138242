// What the pages of a review show, and what its signature keeps as evidence.
#pragma once

#include "lab.h"

#include "core/domain/document.h"
#include "qms/trail/marks.h"

#include <span>

namespace calque::workflow {

/// The same marks that the whole log gives the case.
[[nodiscard]] base::Result<std::vector<trail::Mark>> marksOfCase(const Lab& lab, const std::string& caseId);
/// "Nothing marked", or a section that stands out.
[[nodiscard]] domain::DocumentSection markSection(std::span<const trail::Mark> marks);
[[nodiscard]] domain::DocumentSection remarkSection(const std::vector<std::string>& remarks);

struct Reviewed {
  std::uint64_t from = 0, to = 0;
  std::string record; ///< empty: the whole log
};
/// Range, marks and remarks as a file of the signature (record.md 9: evidence, json), kept in the vault of `owner`.
[[nodiscard]] base::Result<domain::FileItem> keepReviewed(Lab& lab, const std::string& owner, const Reviewed& reviewed,
                                                          std::span<const trail::Mark> marks,
                                                          const std::vector<std::string>& remarks);

} // namespace calque::workflow
