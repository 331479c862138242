#include "image_facts.h"

#include "character_sets.h"
#include "image_rules.h"
#include "numbers.h"
#include "sanitise.h"

#include "core/domain/refusals.h"

#include <algorithm>

namespace calque::dicom {
namespace {

using domain::RefusalCode;

std::vector<std::string> characterSets(DcmItem& item, const std::vector<std::string>& outer) {
  const auto own = rawText(item, DCM_SpecificCharacterSet);
  return own.empty() ? outer : valuesOf(own);
}

std::string withoutPadding(std::string text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\0'))
    text.pop_back();
  return text;
}

/// Trailing delimiters of empty parts may be left out or sent (PS3.5 6.2.1); here they are left out.
std::string nameOf(std::string raw, const std::vector<std::string>& sets) {
  auto name = toUtf8(withoutPadding(std::move(raw)), sets);
  while (!name.empty() && (name.back() == '=' || name.back() == '^' || name.back() == ' '))
    name.pop_back();
  return name;
}

/// Depth first; the nesting is bounded by the prescan.
std::optional<std::string> maybeNameInside(DcmItem& item, const std::vector<std::string>& outer) {
  const auto sets = characterSets(item, outer);
  if (auto name = rawText(item, DCM_PatientName); !name.empty())
    return nameOf(std::move(name), sets);
  for (unsigned long i = 0; i < item.card(); ++i) {
    auto* element = item.getElement(i);
    if (element->ident() != EVR_SQ)
      continue;
    auto* sequence = dynamic_cast<DcmSequenceOfItems*>(element);
    for (unsigned long j = 0; sequence && j < sequence->card(); ++j)
      if (auto name = maybeNameInside(*sequence->getItem(j), sets))
        return name;
  }
  return {};
}

std::string modalityWord(DcmDataset& data) {
  const auto word = wordOf(data, DCM_Modality);
  const bool isTerm =
      word.size() <= 16 && word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string::npos;
  return isTerm ? word : "?";
}

base::Result<ImageFacts> readFacts(base::View file, std::size_t position, const Prescan& scan) {
  CALQUE_TRY(opened, DcmtkFile::open(file, Part::Metadata));
  auto& data = opened.dataset();
  ImageFacts image;
  image.file = position;
  image.bytes = file.size();
  image.transferSyntax = scan.transferSyntax;
  image.sopClassUid = uidValue(data, DCM_SOPClassUID);
  if (image.sopClassUid.empty())
    return domain::refuse(RefusalCode::SopClassMissing);
  image.sopInstanceUid = uidValue(data, DCM_SOPInstanceUID);
  image.seriesInstanceUid = uidValue(data, DCM_SeriesInstanceUID);
  image.modality = modalityWord(data);
  image.patient = readPatient(data);
  for (const auto& tag : {DCM_StudyDate, DCM_SeriesDate, DCM_AcquisitionDate})
    if (image.contentDate.empty())
      image.contentDate = toIsoDate(rawText(data, tag));
  if (hasExecutablePreamble(file))
    image.findings.push_back(findingOf(RefusalCode::PreambleExecutable, domain::Severity::Warning));
  if (image.sopInstanceUid.empty())
    image.findings.push_back(findingOf(RefusalCode::UidIllegal, domain::Severity::Refusal, "SOP Instance UID"));
  if (checkKind(image)) {
    checkImage(data, scan, image);
    readPlanes(data, image);
  } else if (!scan.pixels) {
    image.findings.push_back(findingOf(RefusalCode::PixelDataMissing, domain::Severity::Refusal));
  }
  if (image.seriesInstanceUid.empty()) { // belongs to no series: its first refusal speaks for it
    const auto worst = std::ranges::find(image.findings, domain::Severity::Refusal, &domain::Finding::severity);
    return domain::refuse(worst == image.findings.end() ? RefusalCode::UidIllegal : worst->code);
  }
  return image;
}

} // namespace

PatientFacts readPatient(DcmDataset& data) {
  const auto sets = characterSets(data, {});
  // Spaces around LO and SH mean nothing (PS3.5 6.2).
  const auto text = [&](const DcmTagKey& tag) {
    const auto raw = withoutPadding(rawText(data, tag));
    return toUtf8(std::string_view(raw).substr(std::min(raw.find_first_not_of(' '), raw.size())), sets);
  };
  PatientFacts patient;
  patient.patientId = text(DCM_PatientID);
  patient.patientName = nameOf(rawText(data, DCM_PatientName), sets);
  patient.birthDate = toIsoDate(rawText(data, DCM_PatientBirthDate));
  const auto sex = wordOf(data, DCM_PatientSex);
  patient.sex = sex == "M" || sex == "F" || sex == "O" ? sex : "";
  patient.studyDate = toIsoDate(rawText(data, DCM_StudyDate));
  patient.accessionNumber = text(DCM_AccessionNumber);
  patient.studyInstanceUid = uidValue(data, DCM_StudyInstanceUID);
  patient.frameOfReferenceUid = uidValue(data, DCM_FrameOfReferenceUID);
  patient.kernel = text(DCM_ConvolutionKernel);
  patient.manufacturer = text(DCM_Manufacturer);
  patient.model = text(DCM_ManufacturerModelName);
  patient.protocol = text(DCM_ProtocolName);
  patient.bodyPart = text(DCM_BodyPartExamined);
  patient.contrastAgent = text(DCM_ContrastBolusAgent);
  DcmItem* agent = nullptr; // Enhanced objects name it by code (PS3.3 C.7.6.4b)
  if (patient.contrastAgent.empty() && data.findAndGetSequenceItem(DCM_ContrastBolusAgentSequence, agent, 0).good())
    patient.contrastAgent = toUtf8(withoutPadding(rawText(*agent, DCM_CodeMeaning)), sets);
  return patient;
}

base::Result<ImageFacts> readHeader(base::View file, std::size_t position) {
  const auto scanned = prescan(file);
  if (!scanned.whole)
    return base::failed(scanned.whole.error());
  return guarded<ImageFacts>([&] { return readFacts(file, position, scanned.scan); });
}

base::Result<ImageFacts> readImageFacts(base::View file, std::size_t position) {
  CALQUE_TRY(image, readHeader(file, position));
  checkStreams(file, image);
  return std::move(image);
}

base::Result<std::string> readPatientName(base::View file) {
  CALQUE_CHECK(prescan(file).whole);
  return guarded<std::string>([&]() -> base::Result<std::string> {
    CALQUE_TRY(opened, DcmtkFile::open(file, Part::Metadata));
    return maybeNameInside(opened.dataset(), {}).value_or("");
  });
}

} // namespace calque::dicom
