// The phantom against its own mathematics, and against the series check that clinical images must pass.
#include "core/dicom/pixels.h"
#include "core/dicom/received_files.h"
#include "core/dicom/series.h"
#include "testkit/testkit.h"
#include "validation/phantom/phantom.h"

#include <cmath>
#include <numbers>

namespace calque::phantom {
namespace {

dicom::SeriesCheck checkFolder(const std::filesystem::path& folder) {
  return dicom::checkSeries(dicom::ReceivedFiles::collect(folder).value().source(), {}).value();
}

bool has(const dicom::Series& series, domain::RefusalCode code) {
  for (const auto& finding : series.findings)
    if (finding.code == code)
      return true;
  return false;
}

double volumeAbove(const dicom::SeriesVolume& volume, double hu, double voxelMm3) {
  std::size_t count = 0;
  for (const float value : volume.values)
    count += value >= hu;
  return static_cast<double>(count) * voxelMm3;
}

TEST(Phantom, IsAcceptedByTheSeriesCheckAndMeasuresWhatItSays) {
  testkit::verifies({"req~qualify.phantom~1"});
  const testkit::TemporaryFolder folder;
  const auto sut = writeSeries(folder / "p", {}).value();
  const auto check = checkFolder(folder / "p");
  ASSERT_EQ(check.series.size(), 1U);
  const auto& series = check.series[0];
  EXPECT_EQ(series.verdict, domain::Verdict::Accept);
  EXPECT_EQ(series.seriesInstanceUid, sut.seriesInstanceUid);
  EXPECT_EQ(series.slices, 120U);
  EXPECT_NEAR(series.spacingMm, 0.6, 1e-6);
  EXPECT_NEAR(sut.totalVolumeMm3, 26353.04, 0.01);
  const auto volume = dicom::readVolume(dicom::ReceivedFiles::collect(folder / "p").value().source(), series).value();
  EXPECT_NEAR(volumeAbove(volume, surfaceHu, 0.5 * 0.5 * 0.6), 26353.8, 30);
  for (const auto& body : sut.bodies)
    EXPECT_NEAR(body.voxelVolumeMm3, body.volumeMm3, 0.01 * body.volumeMm3) << body.name;
}

TEST(Phantom, AtExactlyTheLimitIsRefusedForThicknessAndSpacing) {
  testkit::verifies({"req~intake.slice-thickness~1"});
  const testkit::TemporaryFolder folder;
  Recipe recipe;
  recipe.sliceThicknessMm = 1.25;
  recipe.slices = 20;
  recipe.size = 32;
  ASSERT_TRUE(writeSeries(folder / "p", recipe));
  const auto sut = checkFolder(folder / "p");
  EXPECT_EQ(sut.verdict(), domain::Verdict::Refuse);
  EXPECT_TRUE(has(sut.series.at(0), domain::RefusalCode::ThicknessTooLarge));
  EXPECT_TRUE(has(sut.series.at(0), domain::RefusalCode::SpacingTooLarge));
}

TEST(Phantom, TiltedStandsUprightInPatientSpace) {
  testkit::verifies({"req~intake.true-geometry~1"});
  const testkit::TemporaryFolder folder;
  Recipe recipe;
  recipe.tiltDegrees = 15;
  recipe.body = "sphere_r6";
  ASSERT_TRUE(writeSeries(folder / "p", recipe));
  const auto check = checkFolder(folder / "p");
  const auto& series = check.series.at(0);
  EXPECT_TRUE(has(series, domain::RefusalCode::GantryTilt));
  EXPECT_NEAR(series.tiltDegrees, 15, 0.01);
  const auto volume = dicom::readVolume(dicom::ReceivedFiles::collect(folder / "p").value().source(), series).value();
  // The centre of mass, mapped by the affine, is the centre of the body.
  std::array<double, 3> sum{};
  double mass = 0;
  std::size_t at = 0;
  for (std::size_t k = 0; k < volume.slices; ++k)
    for (std::size_t j = 0; j < volume.rows; ++j)
      for (std::size_t i = 0; i < volume.columns; ++i) {
        const double weight = volume.values[at++] - backgroundHu;
        mass += weight;
        for (std::size_t axis = 0; axis < 3; ++axis)
          sum[axis] += weight * (volume.indexToPatient[4 * axis] * static_cast<double>(i) +
                                 volume.indexToPatient[4 * axis + 1] * static_cast<double>(j) +
                                 volume.indexToPatient[4 * axis + 2] * static_cast<double>(k) +
                                 volume.indexToPatient[4 * axis + 3]);
      }
  EXPECT_NEAR(sum[0] / mass, 18, 0.02);
  EXPECT_NEAR(sum[1] / mass, -22, 0.02);
  EXPECT_NEAR(sum[2] / mass, -12, 0.02);
}

TEST(Phantom, SameRecipeGivesTheSameBytesAndAnotherDoesNot) {
  testkit::verifies({"req~qualify.phantom~1"});
  const testkit::TemporaryFolder folder;
  Recipe recipe;
  recipe.slices = 9;
  recipe.size = 24;
  recipe.noiseHu = 20;
  ASSERT_TRUE(writeSeries(folder / "a", recipe));
  ASSERT_TRUE(writeSeries(folder / "b", recipe));
  recipe.seed = 2;
  ASSERT_TRUE(writeSeries(folder / "c", recipe));
  const auto a = dicom::ReceivedFiles::collect(folder / "a")->source(),
             b = dicom::ReceivedFiles::collect(folder / "b")->source(),
             c = dicom::ReceivedFiles::collect(folder / "c")->source();
  for (std::size_t file = 0; file < 9; ++file) {
    EXPECT_EQ(a.read(file).value(), b.read(file).value());
    EXPECT_NE(a.read(file).value(), c.read(file).value());
  }
}

TEST(Phantom, CarriesThePatientGiven) {
  const testkit::TemporaryFolder folder;
  Recipe recipe;
  recipe.slices = 8;
  recipe.size = 16;
  recipe.patient.patientName = "MÜLLER^ÉVA";
  recipe.patient.patientId = "X-42";
  recipe.patient.studyDate = "2026-02-28";
  ASSERT_TRUE(writeSeries(folder / "p", recipe));
  const auto sut = checkFolder(folder / "p").series.at(0).patient;
  EXPECT_EQ(sut.patientName, "MÜLLER^ÉVA");
  EXPECT_EQ(sut.patientId, "X-42");
  EXPECT_EQ(sut.studyDate, "2026-02-28");
}

TEST(Phantom, RefusesARecipeOutOfRangeAndAFolderInUse) {
  testkit::verifies({"req~qualify.phantom~1"});
  const testkit::TemporaryFolder folder;
  Recipe recipe;
  recipe.slices = 8;
  recipe.size = 16;
  recipe.body = "banana";
  const auto unknown = writeSeries(folder / "p", recipe);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(std::get<base::Refusal>(unknown.error()).name, "series.recipe");
  recipe.body = "pin";
  ASSERT_TRUE(writeSeries(folder / "p", recipe));
  EXPECT_FALSE(writeSeries(folder / "p", recipe)) << "nothing is overwritten";
  recipe.pixelMm = std::nan("");
  EXPECT_FALSE(writeSeries(folder / "q", recipe));
}

TEST(Phantom, StopsWhenAskedTo) {
  const testkit::TemporaryFolder folder;
  const auto sut = writeSeries(folder / "p", {}, [](double, std::string_view) { return false; });
  ASSERT_FALSE(sut);
  EXPECT_EQ(std::get<base::Fault>(sut.error()).kind, base::FaultKind::Busy);
}

} // namespace
} // namespace calque::phantom
