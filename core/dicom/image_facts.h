// What one received file says of itself, read once: the input of the judgement, free of DCMTK and of pixels.
#pragma once

#include "prescan.h"

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/domain/finding.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace calque::dicom {

/// PHI: protected health information. For the intake and the case only; never in a message, a log line or a file name.
/// Text is UTF-8, decoded by the file's Specific Character Set; what does not decode is U+FFFD.
struct PatientFacts {
  std::string patientId, patientName;     ///< components with ^, groups with =, trailing empty ones dropped
  std::string birthDate, sex;             ///< YYYY-MM-DD or ""; M, F, O or ""
  std::string studyDate, accessionNumber; ///< YYYY-MM-DD or ""
  std::string studyInstanceUid, frameOfReferenceUid;
  std::string kernel, manufacturer, model, protocol, bodyPart;
  std::string contrastAgent; ///< (0018,0010); "" where not recorded
  bool operator==(const PatientFacts&) const = default;
};

using Vector3 = std::array<double, 3>;

/// One image plane: a file, or a frame of an Enhanced multi-frame file. Lengths in millimetres, patient coordinates
/// (LPS).
struct PlaneFacts {
  std::size_t file = 0;            ///< 0-based position in the sorted list
  std::size_t frame = 0;           ///< 0-based
  std::optional<Vector3> position; ///< centre of the first voxel sent, (0020,0032)
  std::optional<std::array<double, 6>>
      orientation; ///< (0020,0037): direction of growing column, then of growing row index
  std::optional<std::array<double, 2>> pixelSpacingMm; ///< (0028,0030): between rows, between columns
  std::optional<double> thicknessMm;                   ///< (0018,0050)
  double rescaleSlope = 1.0, rescaleIntercept = 0.0;   ///< HU or unit of the scanner = stored × slope + intercept
  bool operator==(const PlaneFacts&) const = default;
};

struct ImageFacts {
  std::size_t file = 0;
  std::uint64_t bytes = 0;
  std::string sopClassUid, sopInstanceUid, seriesInstanceUid, transferSyntax;
  std::string modality; ///< CT, MR, or another defined term; "" where absent; "?" where not of the standard's letters
  PixelModule pixels;
  bool isSigned = false;       ///< Pixel Representation
  bool isEncapsulated = false; ///< the pixels are compressed
  std::vector<PlaneFacts> planes;
  std::string contentDate; ///< study date, else series, else acquisition: YYYY-MM-DD or ""
  PatientFacts patient;
  std::vector<domain::Finding> findings; ///< what this file alone breaks; `where` left empty
};

/// Prescan, then metadata; compressed pixels are decoded once and let go. A refusal where the file cannot be opened at
/// all; everything else stands in `findings`. Catches all DCMTK does; for strangers' bytes call it in the parser child
/// (record.md 12).
[[nodiscard]] base::Result<ImageFacts> readImageFacts(base::View file, std::size_t position);

/// PHI. The Patient Name of a file, at the top level or else the first inside a sequence, in the character set that
/// holds there (PS3.5 6.1; an item's own set first).
[[nodiscard]] base::Result<std::string> readPatientName(base::View file);

/// Loads DCMTK's dictionary and codecs and ICU's converters. Call before a sandbox closes the file system; else it
/// happens at the first file. Thread-safe.
void prepare();

} // namespace calque::dicom
