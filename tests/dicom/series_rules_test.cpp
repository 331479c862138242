// Each rule of the series check with its fault seeded into a series that is otherwise good.
#include "made_series.h"

#include "testkit/requirement_of.h"
#include "testkit/testkit.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace calque::dicom::testing {
namespace {

using domain::Severity;
using enum domain::RefusalCode;

struct Seeded {
  const char* name;
  domain::RefusalCode code;
  Severity severity;
  std::function<void(MadeSeries&)> seed;
  CheckOptions options{};
};

std::function<void(MadeSeries&)> setting(const DcmTagKey& tag, const char* value) {
  return [=](MadeSeries& series) { series.setAll(tag, value); };
}
std::function<void(MadeSeries&)> settingOne(const DcmTagKey& tag, const char* value) {
  return [=](MadeSeries& series) { series.set(5, tag, value); };
}
std::function<void(MadeSeries&)> dropping(const DcmTagKey& tag) {
  return [=](MadeSeries& series) {
    series.editAll([&](DcmDataset& data, std::size_t) { data.findAndDeleteElement(tag); });
  };
}
std::function<void(MadeSeries&)> number(const DcmTagKey& tag, std::uint16_t value) {
  return [=](MadeSeries& series) { series.edit(5, [&](DcmDataset& data) { data.putAndInsertUint16(tag, value); }); };
}

std::vector<Seeded> seededFaults() {
  const CheckOptions loose{Use::NonDiagnostic, "", 180, false};
  return {
      {"ThicknessOfExactlyTheLimit", ThicknessTooLarge, Severity::Refusal, setting(DCM_SliceThickness, "1.25")},
      {"ThicknessAtTheLimitInAnotherSpelling", ThicknessTooLarge, Severity::Refusal,
       setting(DCM_SliceThickness, "+1.250E0 ")},
      {"ThicknessOfExactlyTheLimitNonDiagnostic", ThicknessTooLarge, Severity::Warning,
       setting(DCM_SliceThickness, "1.25"), loose},
      {"ThicknessAbsent", ThicknessMissing, Severity::Refusal, dropping(DCM_SliceThickness)},
      {"ThicknessEmpty", ThicknessMissing, Severity::Refusal, setting(DCM_SliceThickness, "")},
      {"ThicknessWithComma", ThicknessMissing, Severity::Refusal, setting(DCM_SliceThickness, "0,6")},
      {"ThicknessZero", ThicknessMissing, Severity::Refusal, setting(DCM_SliceThickness, "0")},
      {"ThicknessNegative", ThicknessMissing, Severity::Refusal, setting(DCM_SliceThickness, "-0.6")},
      {"ThicknessTwice", ThicknessMissing, Severity::Refusal, setting(DCM_SliceThickness, "0.6\\0.6")},
      {"ThicknessNotANumber", ThicknessMissing, Severity::Refusal, setting(DCM_SliceThickness, "nan")},
      {"ThicknessInHexadecimal", ThicknessMissing, Severity::Refusal, setting(DCM_SliceThickness, "0x1")},
      {"ThicknessOfOneSlice", ThicknessTooLarge, Severity::Refusal, settingOne(DCM_SliceThickness, "3")},
      {"ModalityAbsent", ModalityMissing, Severity::Refusal, dropping(DCM_Modality)},
      {"ModalityInSmallLetters", ModalityUnsupported, Severity::Refusal, setting(DCM_Modality, "ct")},
      {"ModalityUltrasound", ModalityUnsupported, Severity::Refusal, setting(DCM_Modality, "US")},
      {"ModalityOfAnotherClass", ModalityContradicts, Severity::Refusal, setting(DCM_Modality, "MR")},
      {"SecondaryCapture", SopClassUnsupported, Severity::Refusal,
       setting(DCM_SOPClassUID, UID_SecondaryCaptureImageStorage)},
      {"Tomosynthesis", SopClassUnsupported, Severity::Refusal,
       setting(DCM_SOPClassUID, UID_BreastTomosynthesisImageStorage)},
      {"SegmentationObject", domain::RefusalCode::SegmentationObject, Severity::Refusal,
       setting(DCM_SOPClassUID, UID_SegmentationStorage)},
      {"LocalizerImage", Localizer, Severity::Refusal, settingOne(DCM_ImageType, "ORIGINAL\\PRIMARY\\LOCALIZER")},
      {"Projection", ProjectionImage, Severity::Refusal,
       setting(DCM_ImageType, "DERIVED\\SECONDARY\\PROJECTION IMAGE")},
      {"ReformattedImages", Reformatted, Severity::Warning, setting(DCM_ImageType, "DERIVED\\SECONDARY\\MPR")},
      {"LossyByAttribute", LossyCompression, Severity::Refusal, settingOne(DCM_LossyImageCompression, "01")},
      {"BurnedIn", BurnedInAnnotation, Severity::Refusal, settingOne(DCM_BurnedInAnnotation, "YES")},
      {"PixelDataAbsent", PixelDataMissing, Severity::Refusal, dropping(DCM_PixelData)},
      {"RowsBeyondThePixels", PixelDataShort, Severity::Refusal, number(DCM_Rows, 9)},
      {"RowsAbsurd", PixelSize, Severity::Refusal, number(DCM_Rows, 65000)},
      {"RowsZero", PixelSize, Severity::Refusal, number(DCM_Rows, 0)},
      {"BitsStoredBeyondAllocated", PixelBits, Severity::Refusal, number(DCM_BitsStored, 17)},
      {"HighBitElsewhere", PixelBits, Severity::Refusal, number(DCM_HighBit, 15)},
      {"BitsAllocatedOdd", PixelBits, Severity::Refusal, number(DCM_BitsAllocated, 12)},
      {"RepresentationUnknown", PixelBits, Severity::Refusal, number(DCM_PixelRepresentation, 2)},
      {"Colour", ColourImage, Severity::Refusal, settingOne(DCM_PhotometricInterpretation, "RGB")},
      {"Palette", ColourImage, Severity::Refusal, settingOne(DCM_PhotometricInterpretation, "PALETTE COLOR")},
      {"FramesInASingleFrameObject", PixelSize, Severity::Refusal, settingOne(DCM_NumberOfFrames, "4294967295")},
      {"InstanceUidAbsent", UidIllegal, Severity::Refusal, dropping(DCM_SOPInstanceUID)},
      {"InstanceUidWithPath", UidIllegal, Severity::Refusal, settingOne(DCM_SOPInstanceUID, "../../etc/passwd")},
      {"SlopeIllegal", NumberIllegal, Severity::Refusal, settingOne(DCM_RescaleSlope, "1,0")},
      {"SlopeZero", NumberIllegal, Severity::Refusal, settingOne(DCM_RescaleSlope, "0")},
      {"InterceptAbsentInCt", NumberIllegal, Severity::Refusal, dropping(DCM_RescaleIntercept)},
      {"SlopeOddlyWritten", OddNumber, Severity::Note, settingOne(DCM_RescaleSlope, "1.0E0")},
      {"PositionAbsent", PositionMissing, Severity::Refusal, dropping(DCM_ImagePositionPatient)},
      {"OrientationAbsent", PositionMissing, Severity::Refusal, dropping(DCM_ImageOrientationPatient)},
      {"OrientationNotPerpendicular", PositionMissing, Severity::Refusal,
       setting(DCM_ImageOrientationPatient, "1\\0\\0\\1\\0\\0")},
      {"OrientationOfOneSlice", OrientationDiffers, Severity::Refusal,
       settingOne(DCM_ImageOrientationPatient, "1\\0\\0\\0\\0.996\\0.0872")},
      {"OrientationFlipped", OrientationDiffers, Severity::Refusal,
       settingOne(DCM_ImageOrientationPatient, "-1\\0\\0\\0\\1\\0")},
      {"PixelSpacingAbsent", PixelSpacingMissing, Severity::Refusal, dropping(DCM_PixelSpacing)},
      {"PixelSpacingZero", PixelSpacingMissing, Severity::Refusal, setting(DCM_PixelSpacing, "0\\0")},
      {"PixelSpacingOfOneSlice", PixelSpacingDiffers, Severity::Refusal, settingOne(DCM_PixelSpacing, "0.51\\0.51")},
      {"PixelsOblong", PixelsNotSquare, Severity::Warning, setting(DCM_PixelSpacing, "0.5\\0.6")},
      {"PatientOfOneSlice", PatientsSeveral, Severity::Refusal, settingOne(DCM_PatientID, "P-2")},
      {"FrameOfReferenceOfOneSlice", FramesOfReferenceSeveral, Severity::Refusal,
       settingOne(DCM_FrameOfReferenceUID, "2.25.99")},
      {"FrameOfReferenceAbsent", FrameOfReferenceMissing, Severity::Warning, dropping(DCM_FrameOfReferenceUID)},
      {"ContrastWanted", ContrastNotRecorded, Severity::Warning, [](MadeSeries&) {}, {Use::Clinical, "", 180, true}},
      {"Old", ImagesOld, Severity::Warning, [](MadeSeries&) {}, {Use::Clinical, "2026-07-01", 180, false}},
      {"Thin", ThinnerThanNeeded, Severity::Note, setting(DCM_SliceThickness, "0.4")},
      {"Overlap", SlicesOverlap, Severity::Note, setting(DCM_SliceThickness, "1.2")},
      {"Gap", SlicesGap, Severity::Note, setting(DCM_SliceThickness, "0.6")},
      {"PreambleOfAProgram", PreambleExecutable, Severity::Warning,
       [](MadeSeries& series) { series.files[3][0] = 'M', series.files[3][1] = 'Z'; }},
  };
}

class SeriesRule : public ::testing::TestWithParam<Seeded> {};

TEST_P(SeriesRule, NamesTheSeededFault) {
  testkit::verifiesRefusal(static_cast<int>(GetParam().code));
  MadeSeries sut;
  GetParam().seed(sut);
  const auto check = sut.check(GetParam().options);
  ASSERT_EQ(check.series.size(), 1U);
  const auto& findings = check.series[0].findings;
  const auto found = std::ranges::find(findings, GetParam().code, &domain::Finding::code);
  ASSERT_NE(found, findings.end());
  EXPECT_EQ(found->severity, GetParam().severity);
  EXPECT_FALSE(found->message.empty());
  const auto worst = domain::verdictOf(findings);
  EXPECT_EQ(check.series[0].verdict, worst);
  EXPECT_EQ(worst == domain::Verdict::Refuse, check.verdict() == domain::Verdict::Refuse);
}

INSTANTIATE_TEST_SUITE_P(All, SeriesRule, ::testing::ValuesIn(seededFaults()),
                         [](const auto& test) { return test.param.name; });

TEST(SeriesCheck, AcceptsTheSeriesTheFaultsAreSeededInto) {
  const MadeSeries sut;
  EXPECT_TRUE(sut.codes().empty());
  EXPECT_TRUE(sut.codes({Use::Clinical, "2026-06-30", 180, false}).empty()) << "180 days are not too old";
  EXPECT_EQ(sut.check().verdict(), domain::Verdict::Accept);
}

TEST(SeriesCheck, RefusesSpacingOfExactlyTheLimit) {
  testkit::verifies({"req~intake.slice-spacing~1"});
  const MadeSeries sut({.thicknessMm = 1.0, .spacingMm = 1.25});
  EXPECT_EQ(sut.codes(), (std::vector{SpacingTooLarge, SlicesGap}));
  EXPECT_EQ(sut.check({Use::NonDiagnostic, "", 180, false}).series[0].verdict, domain::Verdict::Warn);
}

TEST(SeriesCheck, AcceptsSpacingJustBelowTheLimit) {
  testkit::verifies({"req~intake.slice-spacing~1"});
  const MadeSeries sut({.thicknessMm = 1.249, .spacingMm = 1.249});
  EXPECT_TRUE(sut.codes().empty());
}

TEST(SeriesCheck, RefusesSevenSlicesAndAcceptsEight) {
  testkit::verifies({"req~intake.stack-complete~1"});
  EXPECT_EQ(MadeSeries({.slices = 7}).codes(), std::vector{TooFewSlices});
  EXPECT_TRUE(MadeSeries({.slices = 8}).codes().empty());
}

TEST(SeriesCheck, RefusesAMissingSliceInTheMiddle) {
  testkit::verifies({"req~intake.stack-complete~1"});
  MadeSeries sut;
  sut.files.erase(sut.files.begin() + 4);
  EXPECT_EQ(sut.codes(), std::vector{SliceMissing});
}

TEST(SeriesCheck, RefusesUnevenSpacingAndNotesJitter) {
  testkit::verifies({"req~intake.stack-complete~1", "req~intake.notes~1"});
  MadeSeries uneven, jitter;
  uneven.set(5, DCM_ImagePositionPatient, "-20\\-30\\-94.98");
  jitter.set(5, DCM_ImagePositionPatient, "-20\\-30\\-94.995");
  EXPECT_EQ(uneven.codes(), std::vector{SpacingIrregular});
  EXPECT_EQ(jitter.codes(), std::vector{PositionJitter});
}

TEST(SeriesCheck, RefusesASliceShiftedSideways) {
  testkit::verifies({"req~intake.stack-complete~1"});
  MadeSeries sut;
  sut.set(5, DCM_ImagePositionPatient, "-19\\-30\\-95");
  EXPECT_EQ(sut.codes(), std::vector{SpacingIrregular});
}

TEST(SeriesCheck, RefusesTwoImagesAtOnePosition) {
  testkit::verifies({"req~intake.stack-complete~1"});
  MadeSeries sut;
  sut.set(5, DCM_ImagePositionPatient, "-20\\-30\\-94");
  const auto codes = sut.codes();
  EXPECT_TRUE(std::ranges::count(codes, PositionTwice));
  EXPECT_EQ(sut.check().verdict(), domain::Verdict::Refuse);
}

TEST(SeriesCheck, IgnoresAnIdenticalDuplicateAndRefusesAnotherOfTheSameUid) {
  testkit::verifies({"req~intake.one-acquisition~1"});
  MadeSeries same, other;
  same.files.push_back(same.files[3]);
  EXPECT_EQ(same.codes(), std::vector{DuplicateIgnored});
  EXPECT_EQ(same.check().series[0].slices, 12U);
  other.files.push_back(other.files[3]);
  other.files.back().back() ^= 1;
  const auto codes = other.codes();
  EXPECT_TRUE(std::ranges::count(codes, SameInstanceOtherBytes));
}

TEST(SeriesCheck, RefusesAMatrixThatDiffers) {
  testkit::verifies({"req~intake.one-acquisition~1"});
  MadeSeries sut;
  sut.edit(5, [](DcmDataset& data) {
    data.putAndInsertUint16(DCM_Rows, 4);
    data.putAndInsertUint16(DCM_Columns, 20);
  });
  EXPECT_EQ(sut.codes(), std::vector{MatrixDiffers});
}

TEST(SeriesCheck, ATruncatedFileSpoilsItsSeries) {
  MadeSeries sut;
  sut.files.back().resize(sut.files.back().size() - 10); // the last slice: the rest would be an even series
  const auto check = sut.check();
  ASSERT_EQ(check.rejected.size(), 1U);
  EXPECT_EQ(check.rejected[0].file, 11U);
  EXPECT_EQ(check.rejected[0].finding.code, FileTruncated);
  EXPECT_EQ(check.verdict(), domain::Verdict::Refuse);
}

TEST(SeriesCheck, AStrangersFileBesideTheSeriesIsRejectedAlone) {
  MadeSeries sut;
  sut.files.push_back(base::bytesOf("read me"));
  const auto check = sut.check();
  ASSERT_EQ(check.rejected.size(), 1U);
  EXPECT_EQ(check.rejected[0].finding.code, FileNotDicom);
  EXPECT_EQ(check.verdict(), domain::Verdict::Accept);
}

TEST(SeriesCheck, OneGoodSeriesIsEnough) {
  MadeSeries sut, thick({.thicknessMm = 5, .spacingMm = 5, .seriesUid = "2.25.8"});
  sut.files.insert(sut.files.end(), thick.files.begin(), thick.files.end());
  const auto check = sut.check();
  ASSERT_EQ(check.series.size(), 2U);
  EXPECT_EQ(check.verdict(), domain::Verdict::Accept);
}

TEST(SeriesCheck, NoMessageHoldsWordsOfTheFile) {
  testkit::verifies({"req~intake.stranger-text~1"});
  MadeSeries sut;
  sut.setAll(DCM_PatientName, "SECRETNAME^X");
  sut.setAll(DCM_PatientID, "SECRETID");
  sut.set(2, DCM_PatientID, "SECRETOTHER");
  sut.set(3, DCM_SliceThickness, "SECRETTHICK");
  sut.set(4, DCM_Modality, "SECRETMOD");
  const auto check = sut.check();
  ASSERT_FALSE(check.series.at(0).findings.empty());
  for (const auto& finding : check.series[0].findings)
    EXPECT_EQ((finding.message + finding.where).find("SECRET"), std::string::npos) << finding.message;
}

TEST(SeriesCheck, StopsWhenAskedTo) {
  const MadeSeries series;
  const auto sut = checkSeries(series.source(), {}, [](double, std::string_view) { return false; });
  ASSERT_FALSE(sut);
}

TEST(SeriesCheck, ReadsEachFileOnce) {
  const MadeSeries series;
  std::vector<int> reads(series.files.size());
  const FileSource counting{series.files.size(), [&](std::size_t file) -> base::Result<base::Bytes> {
                              ++reads.at(file);
                              return series.files[file];
                            }};
  ASSERT_TRUE(checkSeries(counting, {}));
  EXPECT_EQ(std::ranges::count(reads, 1), static_cast<long>(reads.size()));
}

} // namespace
} // namespace calque::dicom::testing
