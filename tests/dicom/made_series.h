// Series made in memory for the tests, good until a fault is seeded.
#pragma once

#include "core/dicom/series.h"
#include "core/dicom/write.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>
#include <functional>
#include <string>
#include <vector>

namespace calque::dicom::testing {

struct Made {
  int slices = 12;
  double thicknessMm = 1.0, spacingMm = 1.0, tiltDegrees = 0;
  std::uint16_t rows = 8, columns = 10;
  std::array<double, 2> pixelSpacingMm{0.5, 0.5};
  std::string seriesUid = "2.25.7";
};

/// Files of a series in memory. The value stored in a voxel is 1024 + 100 × slice + 10 × row + column.
class MadeSeries {
public:
  explicit MadeSeries(const Made& made = {});
  /// Rewrites one file, or all, after `change` to its data set.
  void edit(std::size_t file, const std::function<void(DcmDataset&)>& change, E_TransferSyntax syntax = EXS_Unknown);
  void editAll(const std::function<void(DcmDataset&, std::size_t)>& change);
  void set(std::size_t file, const DcmTagKey& tag, const char* value);
  void setAll(const DcmTagKey& tag, const char* value);
  [[nodiscard]] FileSource source() const;
  [[nodiscard]] SeriesCheck check(const CheckOptions& options = {}) const;
  /// The findings' codes of the one series, in order.
  [[nodiscard]] std::vector<domain::RefusalCode> codes(const CheckOptions& options = {}) const;

  std::vector<base::Bytes> files;
};

[[nodiscard]] std::vector<domain::RefusalCode> codesOf(const SeriesCheck& check); ///< of all series and rejected files

} // namespace calque::dicom::testing
