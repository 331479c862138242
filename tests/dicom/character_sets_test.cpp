// Names in broken or odd character sets (record.md 12, F9).
#include "made_series.h"

#include "testkit/testkit.h"

#include <gtest/gtest.h>

namespace calque::dicom::testing {
namespace {

std::string nameOf(const std::string& raw, const char* sets) {
  MadeSeries series({.slices = 1});
  series.edit(0, [&](DcmDataset& data) {
    data.putAndInsertString(DCM_SpecificCharacterSet, sets);
    data.putAndInsertString(DCM_PatientName, raw.c_str());
  });
  return readPatientName(series.files[0]).value();
}

TEST(CharacterSets, BrokenBytesBecomeReplacementsAndNothingFails) {
  testkit::verifies({"req~intake.stranger-text~1"});
  EXPECT_EQ(nameOf("A\xFF^B", "ISO_IR 192"), "A\uFFFD^B");
  EXPECT_EQ(nameOf("A\xE9^B", ""), "A\uFFFD^B") << "no set declared: ASCII";
  EXPECT_EQ(nameOf("A\x1B(Z^B", "\\ISO 2022 IR 87"), "A\uFFFD(Z^B") << "an escape nobody knows";
  EXPECT_EQ(nameOf("A\x1B$B\x3B", "\\ISO 2022 IR 87"), "A\uFFFD") << "half a character";
  EXPECT_EQ(nameOf("\x1B", "\\ISO 2022 IR 149"), "\uFFFD");
}

TEST(CharacterSets, WriteOneNameAlike) {
  testkit::verifies({"req~intake.warnings~1"});
  EXPECT_EQ(nameOf("M\xFCller^X", "ISO_IR 100"), "Müller^X");
  EXPECT_EQ(nameOf("M\xC3\xBCller^X", "ISO_IR 192"), "Müller^X");
  EXPECT_EQ(nameOf("\xB1\xB2", "ISO_IR 13"), "ｱｲ");
  EXPECT_EQ(nameOf("\xB5\xC5", "ISO_IR 148"), "µÅ");
}

TEST(CharacterSets, TrailingDelimitersOfEmptyPartsAreDropped) {
  EXPECT_EQ(nameOf("Doe^John^^==", "ISO_IR 100"), "Doe^John");
}

TEST(CharacterSets, TheCheckCarriesTheNameForTheIntakeOnly) {
  MadeSeries series;
  series.editAll([](DcmDataset& data, std::size_t) {
    data.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 100");
    data.putAndInsertString(DCM_PatientName, "M\xFCller^X");
  });
  const auto check = series.check();
  EXPECT_EQ(check.series.at(0).patient.patientName, "Müller^X");
  EXPECT_EQ(check.series.at(0).patient.birthDate, "1970-01-01");
}

} // namespace
} // namespace calque::dicom::testing
