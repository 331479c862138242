// Decoding: rescale, sign, encodings, Enhanced multi-frame, and streams that lie.
#include "made_series.h"

#include "core/dicom/pixels.h"
#include "testkit/testkit.h"

#include <algorithm>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <gtest/gtest.h>

namespace calque::dicom::testing {
namespace {

base::Result<SeriesVolume> volumeOf(const MadeSeries& series, const base::Progress& progress = {}) {
  const auto check = series.check();
  return readVolume(series.source(), check.series.at(0), progress);
}
std::string refusalName(const base::Failure& failure) {
  const auto* refusal = std::get_if<base::Refusal>(&failure);
  return refusal ? refusal->name : "fault";
}

/// The value MadeSeries stores, less the intercept: 100 × slice + 10 × row + column.
void expectMadeValues(const SeriesVolume& volume) {
  ASSERT_EQ(volume.values.size(), volume.columns * volume.rows * volume.slices);
  std::size_t at = 0;
  for (std::size_t k = 0; k < volume.slices; ++k)
    for (std::size_t j = 0; j < volume.rows; ++j)
      for (std::size_t i = 0; i < volume.columns; ++i)
        ASSERT_FLOAT_EQ(volume.values[at++], static_cast<float>(100 * k + 10 * j + i));
}

TEST(Pixels, ComeInPatientOrderAsHounsfieldUnits) {
  MadeSeries series;
  std::swap(series.files[0], series.files[7]);
  expectMadeValues(volumeOf(series).value());
}

TEST(Pixels, AreRescaledSliceBySlice) {
  MadeSeries series;
  series.set(3, DCM_RescaleSlope, "2");
  series.set(3, DCM_RescaleIntercept, "-2000");
  const auto sut = volumeOf(series).value();
  EXPECT_FLOAT_EQ(sut.values[3 * 80], 2.0F * 1324 - 2000);
  EXPECT_FLOAT_EQ(sut.values[4 * 80], 400);
}

TEST(Pixels, AreTheSameInEveryEncodingWeWrite) {
  DcmRLEEncoderRegistration::registerCodecs();
  for (const auto syntax :
       {EXS_LittleEndianImplicit, EXS_BigEndianExplicit, EXS_DeflatedLittleEndianExplicit, EXS_RLELossless}) {
    MadeSeries series;
    for (std::size_t file = 0; file < series.files.size(); ++file)
      series.edit(
          file, [](DcmDataset&) {}, syntax);
    SCOPED_TRACE(static_cast<int>(syntax));
    expectMadeValues(volumeOf(series).value());
  }
}

TEST(Pixels, SignedValuesAreExtendedFromBitsStored) {
  MadeSeries series;
  series.editAll([](DcmDataset& data, std::size_t) {
    std::vector<Uint16> stored(80, 0xF800); // 12 bits: −2048, with rubbish above them
    stored[1] = 0xF7FF;                     // 2047
    data.putAndInsertUint16(DCM_PixelRepresentation, 1);
    data.putAndInsertUint16Array(DCM_PixelData, stored.data(), 80);
    data.putAndInsertString(DCM_RescaleIntercept, "0");
  });
  const auto sut = volumeOf(series).value();
  EXPECT_FLOAT_EQ(sut.values[0], -2048);
  EXPECT_FLOAT_EQ(sut.values[1], 2047);
}

void addItem(DcmItem& parent, const DcmTagKey& macro, const DcmTagKey& tag, const std::string& value) {
  DcmItem* item = nullptr;
  parent.findOrCreateSequenceItem(macro, item, 0);
  item->putAndInsertString(tag, value.c_str());
}

/// The whole made series as one Enhanced CT file.
MadeSeries enhanced(int frames) {
  MadeSeries series({.slices = 1});
  series.edit(0, [&](DcmDataset& data) {
    std::vector<Uint16> stored;
    for (int k = 0; k < frames; ++k)
      for (int j = 0; j < 8; ++j)
        for (int i = 0; i < 10; ++i)
          stored.push_back(static_cast<Uint16>(1024 + 100 * k + 10 * j + i));
    data.putAndInsertString(DCM_SOPClassUID, UID_EnhancedCTImageStorage);
    data.putAndInsertString(DCM_NumberOfFrames, std::to_string(frames).c_str());
    data.putAndInsertUint16Array(DCM_PixelData, stored.data(), static_cast<unsigned long>(stored.size()));
    for (const auto& tag : {DCM_ImagePositionPatient, DCM_ImageOrientationPatient, DCM_PixelSpacing, DCM_SliceThickness,
                            DCM_RescaleSlope, DCM_RescaleIntercept})
      data.findAndDeleteElement(tag);
    DcmItem* shared = nullptr;
    data.findOrCreateSequenceItem(DCM_SharedFunctionalGroupsSequence, shared, 0);
    addItem(*shared, DCM_PlaneOrientationSequence, DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
    addItem(*shared, DCM_PixelMeasuresSequence, DCM_PixelSpacing, "0.5\\0.5");
    addItem(*shared, DCM_PixelMeasuresSequence, DCM_SliceThickness, "1");
    addItem(*shared, DCM_PixelValueTransformationSequence, DCM_RescaleSlope, "1");
    addItem(*shared, DCM_PixelValueTransformationSequence, DCM_RescaleIntercept, "-1024");
    for (int k = 0; k < frames; ++k) {
      DcmItem* frame = nullptr;
      data.findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, frame, -2);
      addItem(*frame, DCM_PlanePositionSequence, DCM_ImagePositionPatient, "-20\\-30\\" + std::to_string(k));
    }
  });
  return series;
}

TEST(Pixels, OfAnEnhancedMultiFrameFileAreASeries) {
  const auto series = enhanced(12);
  const auto check = series.check();
  EXPECT_EQ(check.series.at(0).verdict, domain::Verdict::Accept);
  EXPECT_EQ(check.series.at(0).slices, 12U);
  expectMadeValues(volumeOf(series).value());
}

TEST(Pixels, OfAnEnhancedFileWithTooFewFunctionalGroupsAreRefused) {
  auto series = enhanced(12);
  series.edit(0, [](DcmDataset& data) {
    DcmSequenceOfItems* groups = nullptr;
    data.findAndGetSequence(DCM_PerFrameFunctionalGroupsSequence, groups);
    delete groups->remove(11UL);
  });
  EXPECT_EQ(series.codes(), std::vector{domain::RefusalCode::PixelSize});
}

TEST(Pixels, OfARefusedSeriesAreNotRead) {
  const auto sut = volumeOf(MadeSeries({.thicknessMm = 2}));
  ASSERT_FALSE(sut);
  EXPECT_EQ(refusalName(sut.error()), "series.thickness");
}

TEST(Pixels, OfFilesChangedSinceTheCheckAreNotRead) {
  MadeSeries series;
  const auto check = series.check();
  series.set(4, DCM_ImagePositionPatient, "0\\0\\0");
  const auto sut = readVolume(series.source(), check.series.at(0));
  ASSERT_FALSE(sut);
  EXPECT_EQ(std::get<base::Fault>(sut.error()).kind, base::FaultKind::File);
}

TEST(Pixels, ReadingStopsWhenAskedTo) {
  const auto sut = volumeOf(MadeSeries(), [](double share, std::string_view) { return share < 0.5; });
  ASSERT_FALSE(sut);
  EXPECT_EQ(std::get<base::Fault>(sut.error()).kind, base::FaultKind::Busy);
}

TEST(Pixels, ACompressedStreamThatDoesNotDecodeIsFoundByTheCheck) {
  testkit::verifies({"req~intake.pixels~1"});
  DcmRLEEncoderRegistration::registerCodecs();
  MadeSeries series;
  series.edit(
      5, [](DcmDataset&) {}, EXS_RLELossless);
  EXPECT_TRUE(series.codes().empty());
  auto& file = series.files[5];
  const auto segments =
      base::bytesOf(std::string("\x02\x00\x00\x00\x40\x00\x00\x00", 8)); // PS3.5 G.5: two, the first at 64
  const auto at = std::search(file.begin(), file.end(), segments.begin(), segments.end());
  ASSERT_NE(at, file.end());
  *at = 9;
  EXPECT_EQ(series.codes(), std::vector{domain::RefusalCode::PixelDataContradicts});
}

TEST(Pixels, OfACompressedStreamThatContradictsItsImageAreRefused) {
  testkit::verifies({"req~intake.pixels~1"});
  CALQUE_TEST_DATA(data);
  for (const char* name : {"JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70",
                           "JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80"}) {
    const auto path = data / "ct_one_slice_all_transfer_syntaxes" / (std::string("CTImage.dcm_") + name + ".dcm");
    auto file = ReceivedFiles::of({path}).source().read(0).value();
    ASSERT_TRUE(readStoredValues(file));
    const auto rows = base::bytesOf(std::string("\x28\x00\x10\x00US\x02\x00", 8));
    const auto at = std::search(file.begin(), file.end(), rows.begin(), rows.end());
    ASSERT_NE(at, file.end());
    at[8] = 0; // 512 rows become 256
    at[9] = 1;
    const auto sut = readStoredValues(file);
    ASSERT_FALSE(sut);
    EXPECT_EQ(refusalName(sut.error()), "image.stream");
  }
}

TEST(Pixels, FiftySlicesHoldTheBoneTheyAreKnownFor) {
  CALQUE_TEST_DATA(data);
  const auto files = ReceivedFiles::collect(data / "ct_head_bone_1mm").value();
  const auto check = checkSeries(files.source(), {}).value();
  const auto& series = check.series.at(0);
  const auto sut = readVolume(files.source(), series).value();
  EXPECT_EQ(sut.slices, 50U);
  std::size_t above = 0;
  for (const float value : sut.values)
    above += value >= 300;
  EXPECT_NEAR(static_cast<double>(above) * series.pixelSpacingMm[0] * series.pixelSpacingMm[1] * series.spacingMm,
              150318.4, 0.1);
}

} // namespace
} // namespace calque::dicom::testing
