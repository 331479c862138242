// Judging DICOM files without a lab, and writing a series of known geometry.
#pragma once

#include "core/base/canonical.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace calque::workflow {

struct SeriesReport {
  bool accepted = false; ///< at least one series is acceptable
  base::Json json;       ///< as interface.md fixes it
  std::string text;      ///< for people
};

/// `use`: a word of rules.md 2, or empty for the clinical rules. `today` (YYYY-MM-DD): empty leaves out the age.
[[nodiscard]] base::Result<SeriesReport> seriesReport(const std::filesystem::path& path, const std::string& use,
                                                      const std::string& today, const base::Progress& progress = {});

struct PhantomRequest {
  std::filesystem::path folder; ///< made; must not exist or be empty
  std::string body = "all";     ///< all, or one body by name
  double sliceThicknessMm = 0.6;
  double pixelMm = 0.5;
  std::uint64_t slices = 120;
  std::uint64_t columns = 160;
  double tiltDegrees = 0;
};
[[nodiscard]] base::Done writePhantom(const PhantomRequest& request);

} // namespace calque::workflow
