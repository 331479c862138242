#include "image_rules.h"

#include "numbers.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace calque::dicom {
namespace {

using domain::RefusalCode;
using domain::Severity;

bool has(const std::vector<std::string>& values, std::string_view word) {
  return std::ranges::any_of(values, [&](const auto& value) { return value.find(word) != std::string::npos; });
}

void refuseImage(ImageFacts& image, RefusalCode code, std::string_view detail = {}) {
  image.findings.push_back(findingOf(code, Severity::Refusal, detail));
}

// [impl->req~intake.kind~1]
void checkImageType(DcmDataset& data, ImageFacts& image) {
  const auto type = valuesOf(rawText(data, DCM_ImageType)); // PS3.3 C.7.6.1.1.2, C.8.2.1.1.1
  if (has(type, "LOCALIZER") || has(type, "SCOUT"))
    refuseImage(image, RefusalCode::Localizer);
  const bool isProjection = has(type, "PROJECTION") || std::ranges::count(type, "MIP") ||
                            std::ranges::count(type, "MINIP") || std::ranges::count(type, "MAX_IP") ||
                            std::ranges::count(type, "MIN_IP") || std::ranges::count(type, "VOLUME_RENDER");
  if (isProjection)
    refuseImage(image, RefusalCode::ProjectionImage);
  else if (type.front() == "DERIVED")
    image.findings.push_back(findingOf(RefusalCode::Reformatted, Severity::Warning));
}

// [impl->req~intake.pixels~1]
void checkPixelModule(DcmDataset& data, const Prescan& scan, ImageFacts& image) {
  auto& pixels = image.pixels;
  if (!scan.pixels)
    return refuseImage(image, RefusalCode::PixelDataMissing);
  image.isEncapsulated = scan.pixels->encapsulated;
  pixels.rows = maybeUnsigned(data, DCM_Rows).value_or(0);
  pixels.columns = maybeUnsigned(data, DCM_Columns).value_or(0);
  pixels.samples = maybeUnsigned(data, DCM_SamplesPerPixel).value_or(1);
  pixels.bitsAllocated = maybeUnsigned(data, DCM_BitsAllocated).value_or(0);
  pixels.bitsStored = maybeUnsigned(data, DCM_BitsStored).value_or(0);
  pixels.highBit = maybeUnsigned(data, DCM_HighBit).value_or(~0ULL);
  const auto frames = rawText(data, DCM_NumberOfFrames);
  pixels.frames = frames.empty() ? 1 : maybeIntegerString(frames).value_or(0);
  const auto representation = maybeUnsigned(data, DCM_PixelRepresentation).value_or(0);
  image.isSigned = representation == 1;
  if (representation > 1)
    refuseImage(image, RefusalCode::PixelBits, "pixel representation is neither 0 nor 1");
  if (pixels.frames > 1 && !isEnhanced(image.sopClassUid))
    refuseImage(image, RefusalCode::PixelSize, "several frames in a single-frame object");
  const auto photometric = wordOf(data, DCM_PhotometricInterpretation);
  if (pixels.samples != 1 || (photometric != "MONOCHROME1" && photometric != "MONOCHROME2"))
    refuseImage(image, RefusalCode::ColourImage);
  if (const auto bounds = checkPixelBounds(pixels, *scan.pixels); !bounds)
    if (const auto* refusal = std::get_if<base::Refusal>(&bounds.error()))
      image.findings.push_back({static_cast<RefusalCode>(refusal->number), Severity::Refusal, {}, refusal->message});
}

} // namespace

bool isEnhanced(std::string_view sopClass) {
  return sopClass == enhancedCtStorage || sopClass == enhancedMrStorage;
}

bool isImageClass(std::string_view sopClass) {
  return sopClass == ctStorage || sopClass == mrStorage || isEnhanced(sopClass);
}

bool isLossySyntax(std::string_view syntax) {
  constexpr std::string_view jpegFamily = "1.2.840.10008.1.2.4.";
  if (!syntax.starts_with(jpegFamily))
    return false;
  // Lossless of the family (PS3.6 annex A): JPEG 57 and 70, JPEG-LS 80, JPEG 2000 90 and 92, JPEG XL 110, HTJ2K 201 and
  // 202.
  constexpr auto lossless =
      std::to_array<std::string_view>({"57", "58", "65", "66", "70", "80", "90", "92", "110", "201", "202"});
  return std::ranges::find(lossless, syntax.substr(jpegFamily.size())) == lossless.end();
}

bool isDecodable(std::string_view syntax) {
  constexpr auto decodable = std::to_array<std::string_view>(
      {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99",
       "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70", "1.2.840.10008.1.2.4.80"});
  return std::ranges::find(decodable, syntax) != decodable.end();
}

domain::Finding findingOf(RefusalCode code, Severity severity, std::string_view detail) {
  std::string message(domain::lineOf(code).sentence);
  if (!detail.empty())
    message += fmt::format(": {}", detail);
  return {code, severity, {}, std::move(message)};
}

// [impl->req~intake.kind~1]
bool checkKind(ImageFacts& image) {
  if (image.sopClassUid == segmentationStorage) {
    refuseImage(image, RefusalCode::SegmentationObject);
    return false;
  }
  const bool isCtOrMr = image.modality == "CT" || image.modality == "MR";
  if (!isImageClass(image.sopClassUid))
    refuseImage(image, RefusalCode::SopClassUnsupported);
  if (image.modality.empty())
    refuseImage(image, RefusalCode::ModalityMissing);
  else if (!isCtOrMr)
    refuseImage(image, RefusalCode::ModalityUnsupported);
  if (!isImageClass(image.sopClassUid))
    return false;
  const bool isCtClass = image.sopClassUid == ctStorage || image.sopClassUid == enhancedCtStorage;
  if (isCtOrMr && isCtClass != (image.modality == "CT"))
    refuseImage(image, RefusalCode::ModalityContradicts);
  return true;
}

// [impl->req~intake.untouched-pixels~1]
void checkImage(DcmDataset& data, const Prescan& scan, ImageFacts& image) {
  checkImageType(data, image);
  if (wordOf(data, DCM_LossyImageCompression) == "01" || isLossySyntax(scan.transferSyntax))
    refuseImage(image, RefusalCode::LossyCompression);
  else if (!isDecodable(scan.transferSyntax)) {
    const DcmXfer named(scan.transferSyntax.c_str()); // DCMTK's name of it, not the sender's text
    refuseImage(image, RefusalCode::TransferSyntaxUnsupported,
                named.getXfer() == EXS_Unknown ? "" : named.getXferName());
  }
  if (wordOf(data, DCM_BurnedInAnnotation) == "YES")
    refuseImage(image, RefusalCode::BurnedInAnnotation);
  checkPixelModule(data, scan, image);
}

} // namespace calque::dicom
