#include "write.h"

#include "dcmtk_file.h"

#include "core/base/decimal.h"

#include <algorithm>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <string_view>

namespace calque::dicom {
namespace {

std::string ds(double value) {
  return base::toDecimal(value, 9).substr(0, 16);
} // PS3.5 6.2: 16 characters

template <std::size_t count> std::string ds(const std::array<double, count>& values) {
  std::string text;
  for (const double value : values)
    text += (text.empty() ? "" : "\\") + ds(value);
  return text;
}

std::string da(std::string_view date) {
  std::string digits(date);
  std::erase(digits, '-');
  return digits;
}

/// Collects whether every put went well.
class Writer {
public:
  explicit Writer(DcmDataset& data) : m_data(data) {}
  void text(const DcmTagKey& tag, const std::string& value) { keep(m_data.putAndInsertString(tag, value.c_str())); }
  void number(const DcmTagKey& tag, std::uint16_t value) { keep(m_data.putAndInsertUint16(tag, value)); }
  void pixels(std::span<const std::uint16_t> stored) {
    keep(m_data.putAndInsertUint16Array(DCM_PixelData, stored.data(), static_cast<unsigned long>(stored.size())));
  }
  [[nodiscard]] bool good() const { return m_good; }

private:
  void keep(const OFCondition& condition) { m_good = m_good && condition.good(); }
  DcmDataset& m_data;
  bool m_good = true;
};

void putPatientAndStudy(Writer& put, const CtSeriesHeader& series) {
  const auto& patient = series.patient;
  put.text(DCM_SpecificCharacterSet, "ISO_IR 192");
  put.text(DCM_PatientName, patient.patientName);
  put.text(DCM_PatientID, patient.patientId);
  put.text(DCM_PatientBirthDate, da(patient.birthDate));
  put.text(DCM_PatientSex, patient.sex);
  put.text(DCM_StudyInstanceUID, patient.studyInstanceUid);
  for (const auto& tag : {DCM_StudyDate, DCM_SeriesDate, DCM_AcquisitionDate, DCM_ContentDate})
    put.text(tag, da(patient.studyDate));
  for (const auto& tag : {DCM_StudyTime, DCM_SeriesTime, DCM_AcquisitionTime, DCM_ContentTime})
    put.text(tag, "120000");
  put.text(DCM_AccessionNumber, patient.accessionNumber);
  put.text(DCM_ReferringPhysicianName, series.referringPhysician);
  put.text(DCM_StudyID, "1");
  put.text(DCM_StudyDescription, series.description);
}

void putSeries(Writer& put, const CtSeriesHeader& series) {
  put.text(DCM_Modality, series.modality);
  put.text(DCM_SeriesInstanceUID, series.seriesInstanceUid);
  put.text(DCM_SeriesNumber, "1");
  put.text(DCM_SeriesDescription, series.description);
  put.text(DCM_BodyPartExamined, series.patient.bodyPart);
  put.text(DCM_PatientPosition, "HFS");
  put.text(DCM_ProtocolName, series.patient.protocol);
  put.text(DCM_FrameOfReferenceUID, series.patient.frameOfReferenceUid);
  put.text(DCM_PositionReferenceIndicator, "");
  put.text(DCM_Manufacturer, series.patient.manufacturer);
  put.text(DCM_InstitutionName, series.institution);
  put.text(DCM_ManufacturerModelName, series.patient.model);
  put.text(DCM_DeviceSerialNumber, "0");
  put.text(DCM_SoftwareVersions, CALQUE_VERSION);
  if (!series.patient.contrastAgent.empty())
    put.text(DCM_ContrastBolusAgent, series.patient.contrastAgent);
}

void putImage(Writer& put, const CtSeriesHeader& series, const CtImage& image) {
  put.text(DCM_SOPClassUID, UID_CTImageStorage);
  put.text(DCM_SOPInstanceUID, image.sopInstanceUid);
  put.text(DCM_ImageType, series.imageType);
  put.text(DCM_AcquisitionNumber, "1");
  put.text(DCM_InstanceNumber, std::to_string(image.instanceNumber));
  put.text(DCM_KVP, "120");
  put.text(DCM_ConvolutionKernel, series.patient.kernel);
  put.text(DCM_GantryDetectorTilt, ds(series.tiltDegrees));
  put.text(DCM_SliceThickness, ds(series.thicknessMm));
  put.text(DCM_SpacingBetweenSlices, ds(series.spacingMm));
  put.text(DCM_ImagePositionPatient, ds(image.position));
  put.text(DCM_ImageOrientationPatient, ds(series.orientation));
  put.text(DCM_SliceLocation, ds(image.sliceLocationMm));
  put.text(DCM_PixelSpacing, ds(series.pixelSpacingMm));
  put.number(DCM_SamplesPerPixel, 1);
  put.text(DCM_PhotometricInterpretation, "MONOCHROME2");
  put.number(DCM_Rows, series.rows);
  put.number(DCM_Columns, series.columns);
  put.number(DCM_BitsAllocated, 16);
  put.number(DCM_BitsStored, 12);
  put.number(DCM_HighBit, 11);
  put.number(DCM_PixelRepresentation, 0);
  put.text(DCM_RescaleSlope, ds(series.rescaleSlope));
  put.text(DCM_RescaleIntercept, ds(series.rescaleIntercept));
  put.text(DCM_RescaleType, "HU");
  put.text(DCM_WindowCenter, "500");
  put.text(DCM_WindowWidth, "1500");
  put.text(DCM_BurnedInAnnotation, "NO");
  put.text(DCM_LossyImageCompression, "00");
  put.pixels(image.stored);
}

base::Result<base::Bytes> toBytes(DcmFileFormat& format, std::size_t pixelBytes) {
  base::Bytes bytes(pixelBytes + (1U << 16));
  DcmOutputBufferStream stream(bytes.data(), static_cast<offile_off_t>(bytes.size()));
  format.transferInit();
  const auto written = format.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr);
  format.transferEnd();
  void* filled = nullptr;
  offile_off_t length = 0;
  stream.flushBuffer(filled, length);
  if (written.bad())
    return base::fault(base::FaultKind::Library, "the DICOM library did not write an image");
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

} // namespace

base::Result<base::Bytes> toCtFile(const CtSeriesHeader& series, const CtImage& image) {
  prepare();
  return guarded<base::Bytes>([&]() -> base::Result<base::Bytes> {
    DcmFileFormat format;
    Writer put(*format.getDataset());
    putPatientAndStudy(put, series);
    putSeries(put, series);
    putImage(put, series, image);
    if (!put.good() || image.stored.size() != static_cast<std::size_t>(series.rows) * series.columns)
      return base::fault(base::FaultKind::Library, "the DICOM library did not take a value of an image");
    return toBytes(format, image.stored.size_bytes());
  });
}

std::string uidOf(std::string_view words) {
  // FNV-1a, 128 bits: any spread function will do, since the UID must be repeatable and not secret.
  unsigned __int128 hash = (static_cast<unsigned __int128>(0x6c62272e07bb0142ULL) << 64) | 0x62b821756295c58dULL;
  const unsigned __int128 prime = (static_cast<unsigned __int128>(0x0000000001000000ULL) << 64) | 0x000000000000013bULL;
  for (const char letter : words)
    hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
  std::string digits;
  for (; hash != 0; hash /= 10)
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(hash % 10)));
  return "2.25." + digits;
}

} // namespace calque::dicom
