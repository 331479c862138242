// The series check (rules.md 4): groups images by Series Instance UID, judges each series, measures its true geometry.
#pragma once

#include "image_facts.h"
#include "received_files.h"

#include "core/base/progress.h"

#include <cstddef>
#include <string>
#include <vector>

namespace calque::dicom {

enum class Use { Clinical = 1, NonDiagnostic = 2 };

struct CheckOptions {
  Use use = Use::Clinical;
  std::string today;                ///< YYYY-MM-DD; "" leaves out the age of the images
  int oldestDays = 180;             ///< the site's limit (regulation.md C.2)
  bool contrastRecommended = false; ///< the anatomy is a vessel, a tumour or a soft organ
};

inline constexpr double clinicalLimitMm = 1.25; ///< thickness and spacing lie strictly below it (rules.md 4)
inline constexpr double thinNoteMm = 0.5;       ///< below it more work, no more accuracy
inline constexpr std::size_t fewestSlices = 8;

/// A point (column i, row j, slice k, 1) of voxel indices to patient millimetres: row-major 4×4. Exact for a tilted
/// gantry, because its third column is the step between slice origins and not the normal.
using Affine = std::array<double, 16>;

struct Series {
  std::string seriesInstanceUid; ///< the one identifier of a stranger that may be printed
  std::string modality;
  std::size_t slices = 0; ///< planes that count, duplicates ignored
  std::uint64_t rows = 0, columns = 0;
  double thicknessMm = 0; ///< largest sent; 0 where none is legal
  double spacingMm = 0;   ///< measured along the normal; median where uneven; 0 for one slice
  std::array<double, 2> pixelSpacingMm{};
  double tiltDegrees = 0;  ///< measured: between the step of the slices and their normal
  Affine indexToPatient{}; ///< zero where the geometry is refused
  std::vector<PlaneFacts>
      planes; ///< ordered by position along the normal: rows × columns; empty where that has no meaning
  std::vector<std::size_t> files; ///< every file of the series, duplicates and refused ones included; ascending
  std::vector<domain::Finding> findings;
  domain::Verdict verdict = domain::Verdict::Refuse;
  PatientFacts patient; ///< PHI, of the first image
};

struct RejectedFile {
  std::size_t file = 0; ///< 0-based position in the sorted list; people are told file + 1
  domain::Finding finding;
};

struct SeriesCheck {
  std::vector<Series> series; ///< ascending by UID
  std::vector<RejectedFile> rejected;
  /// Accept when at least one series is acceptable, warnings included.
  [[nodiscard]] domain::Verdict verdict() const;
};

/// Reads each file once, holding one file's bytes at a time. Findings do not fail it; a fault or a stop by `progress`
/// does.
[[nodiscard]] base::Result<SeriesCheck> checkSeries(const FileSource& files, const CheckOptions& options,
                                                    const base::Progress& progress = {});

/// The judgement alone, from facts read elsewhere (the parser child). `same` tells whether two files hold the same
/// bytes.
struct ReadImages {
  std::vector<ImageFacts> images;
  std::vector<RejectedFile> rejected;
  std::vector<std::string> rejectedSeries; ///< parallel to `rejected`: the Series Instance UID as far as it was read
};
using SameBytes = std::function<base::Result<bool>(std::size_t file, std::size_t other)>;
[[nodiscard]] base::Result<ReadImages> readImages(const FileSource& files, const base::Progress& progress = {});
[[nodiscard]] base::Result<SeriesCheck> judge(const ReadImages& read, const CheckOptions& options,
                                              const SameBytes& same);

} // namespace calque::dicom
