// A CT series of exactly known geometry: bodies of 1000 HU in 40 HU, partial volume antialiased, so that 520 HU is the
// unbiased surface. The same recipe gives the same bytes.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dicom/image_facts.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace calque::phantom {

inline constexpr double bodyHu = 1000, backgroundHu = 40, surfaceHu = 520;

struct Recipe {
  std::string body = "all"; ///< all, or one of bodyNames()
  double sliceThicknessMm = 0.6;
  double spacingMm = 0; ///< along the normal; 0: as the thickness
  double pixelMm = 0.5;
  int size = 160;         ///< rows and columns, 8–1024
  int slices = 120;       ///< 1–2000
  double tiltDegrees = 0; ///< gantry, −30 … 30
  double noiseHu = 0;     ///< standard deviation
  std::uint64_t seed = 1;
  std::string modality = "CT";
  dicom::PatientFacts patient = inventedPatient(); ///< UIDs left empty are derived from the recipe
  [[nodiscard]] static dicom::PatientFacts inventedPatient();
};

struct BodyTruth {
  std::string name;
  double volumeMm3 = 0, areaMm2 = 0; ///< analytic
  std::array<double, 3> centreMm{};  ///< patient coordinates
  double voxelVolumeMm3 = 0;         ///< of the antialiased voxels as written
};
struct Truth {
  std::string seriesInstanceUid;
  std::vector<BodyTruth> bodies;
  double totalVolumeMm3 = 0;
};

/// sphere_r15, sphere_r6, cylinder_r6_h40, tube_ro10_ri6_h30, plate_1.2mm, pin_r0.75_h20; each also by its first
/// word(s): sphere, small_sphere, cylinder, tube, plate, pin.
[[nodiscard]] std::vector<std::string> bodyNames();

/// Writes IM0001.dcm … into `folder`, which is made and must hold no such file. A refusal (series.recipe) where the
/// recipe is out of range; after a failure the folder may hold some of the files.
[[nodiscard]] base::Result<Truth> writeSeries(const std::filesystem::path& folder, const Recipe& recipe,
                                              const base::Progress& progress = {});

} // namespace calque::phantom
