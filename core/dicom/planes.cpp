#include "image_rules.h"

#include "numbers.h"

#include <fmt/format.h>

namespace calque::dicom {
namespace {

using domain::RefusalCode;
using domain::Severity;

/// Reads the numbers of one plane, noting what is odd and refusing what is there but not legal.
class NumberReader {
public:
  explicit NumberReader(ImageFacts& image) : m_image(image) {}

  /// `item` may be nullptr. Absent is nothing; present but not `count` legal numbers is nothing and a finding.
  template <std::size_t count>
  std::optional<std::array<double, count>> maybeNumbers(DcmItem* item, const DcmTagKey& tag, std::string_view name) {
    const auto raw = item ? rawText(*item, tag) : std::string();
    if (raw.empty())
      return {};
    const auto numbers = maybeDecimalStrings(raw, count);
    if (!numbers) {
      note(RefusalCode::NumberIllegal, Severity::Refusal, name);
      return {};
    }
    std::array<double, count> values{};
    for (std::size_t i = 0; i < count; ++i) {
      values[i] = (*numbers)[i].value;
      if ((*numbers)[i].isOdd || (*numbers)[i].isLong)
        note(RefusalCode::OddNumber, Severity::Note, name);
    }
    return values;
  }

  std::optional<double> maybeThickness(DcmItem* item) {
    const auto raw = item ? rawText(*item, DCM_SliceThickness) : std::string();
    const auto number = maybeDecimalString(raw);
    if (!number || number->isLong || number->value <= 0)
      return {};
    if (number->isOdd)
      note(RefusalCode::OddNumber, Severity::Note, "slice thickness");
    return number->value;
  }

  void note(RefusalCode code, Severity severity, std::string_view name) {
    for (const auto& found : m_image.findings)
      if (found.code == code)
        return;
    m_image.findings.push_back(findingOf(code, severity, name));
  }

private:
  ImageFacts& m_image;
};

/// The items that hold one plane's attributes: all the data set itself in a single-frame object.
struct PlaneItems {
  DcmItem *position, *orientation, *measures, *rescale;
};

DcmItem* macroItem(DcmDataset& data, const DcmTagKey& groups, long number, const DcmTagKey& macro) {
  DcmItem *group = nullptr, *item = nullptr;
  if (data.findAndGetSequenceItem(groups, group, number).bad() || group->findAndGetSequenceItem(macro, item, 0).bad())
    return nullptr;
  return item;
}

DcmItem* macroOf(DcmDataset& data, long frame, const DcmTagKey& macro) {
  auto* own = macroItem(data, DCM_PerFrameFunctionalGroupsSequence, frame, macro);
  return own ? own : macroItem(data, DCM_SharedFunctionalGroupsSequence, 0, macro);
}

PlaneItems itemsOf(DcmDataset& data, const ImageFacts& image, std::size_t frame) {
  if (!isEnhanced(image.sopClassUid))
    return {&data, &data, &data, &data};
  const auto number = static_cast<long>(frame);
  return {macroOf(data, number, DCM_PlanePositionSequence), macroOf(data, number, DCM_PlaneOrientationSequence),
          macroOf(data, number, DCM_PixelMeasuresSequence),
          macroOf(data, number, DCM_PixelValueTransformationSequence)};
}

PlaneFacts readPlane(const PlaneItems& items, std::size_t frame, ImageFacts& image, NumberReader& reader) {
  PlaneFacts plane;
  plane.file = image.file;
  plane.frame = frame;
  plane.position = reader.maybeNumbers<3>(items.position, DCM_ImagePositionPatient, "image position");
  plane.orientation = reader.maybeNumbers<6>(items.orientation, DCM_ImageOrientationPatient, "image orientation");
  plane.pixelSpacingMm = reader.maybeNumbers<2>(items.measures, DCM_PixelSpacing, "pixel spacing");
  if (plane.pixelSpacingMm && ((*plane.pixelSpacingMm)[0] <= 0 || (*plane.pixelSpacingMm)[1] <= 0)) {
    reader.note(RefusalCode::NumberIllegal, Severity::Refusal, "pixel spacing");
    plane.pixelSpacingMm.reset();
  }
  plane.thicknessMm = reader.maybeThickness(items.measures);
  const auto slope = reader.maybeNumbers<1>(items.rescale, DCM_RescaleSlope, "rescale slope");
  const auto intercept = reader.maybeNumbers<1>(items.rescale, DCM_RescaleIntercept, "rescale intercept");
  // Type 1 in CT (PS3.3 C.8.2.1): without it a stored value is no HU. An MR value is no HU anyway.
  if (image.modality == "CT" && (!slope || !intercept))
    reader.note(RefusalCode::NumberIllegal, Severity::Refusal, "rescale slope or intercept is absent");
  if (slope && (*slope)[0] == 0)
    reader.note(RefusalCode::NumberIllegal, Severity::Refusal, "rescale slope is zero");
  plane.rescaleSlope = slope ? (*slope)[0] : 1;
  plane.rescaleIntercept = intercept ? (*intercept)[0] : 0;
  return plane;
}

} // namespace

void readPlanes(DcmDataset& data, ImageFacts& image) {
  std::size_t frames = 1;
  NumberReader reader(image);
  if (isEnhanced(image.sopClassUid)) {
    DcmSequenceOfItems* groups = nullptr;
    if (data.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, groups).good())
      frames = groups->card();
    if (frames != image.pixels.frames)
      reader.note(RefusalCode::PixelSize, Severity::Refusal, "the functional groups are not as many as the frames");
  }
  image.planes.reserve(frames);
  for (std::size_t frame = 0; frame < frames; ++frame)
    image.planes.push_back(readPlane(itemsOf(data, image, frame), frame, image, reader));
}

} // namespace calque::dicom
