// Surfaces without a lab: what a file is, and whether two files are the same geometry.
#pragma once

#include "session.h"

#include "core/base/canonical.h"

namespace calque::workflow {

struct ModelReport {
  bool accepted = false; ///< no refusal among the findings of any file
  base::Json json;       ///< a list, as interface.md fixes it
  std::string text;
};
[[nodiscard]] base::Result<ModelReport> modelReport(const std::vector<std::filesystem::path>& files);

struct ModelComparison {
  bool same = false;
  base::Json json;
  std::string text;
};
[[nodiscard]] base::Result<ModelComparison> compareModels(const std::filesystem::path& a,
                                                          const std::filesystem::path& b);

/// The locked model as STL or 3MF. Its geometry digest is checked against the lock before and after writing.
[[nodiscard]] base::Done exportModel(Session& session, const std::string& caseId, const std::string& format,
                                     const std::filesystem::path& out);

} // namespace calque::workflow
