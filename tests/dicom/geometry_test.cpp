// The measured geometry of a series: order, spacing, tilt, and the map from voxel indices to the patient.
#include "made_series.h"

#include "testkit/testkit.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace calque::dicom::testing {
namespace {

Vector3 mapped(const Affine& affine, double i, double j, double k) {
  Vector3 point{};
  for (std::size_t axis = 0; axis < 3; ++axis)
    point[axis] = affine[4 * axis] * i + affine[4 * axis + 1] * j + affine[4 * axis + 2] * k + affine[4 * axis + 3];
  return point;
}

void expectNear(const Vector3& found, const Vector3& wanted) {
  for (std::size_t axis = 0; axis < 3; ++axis)
    EXPECT_NEAR(found[axis], wanted[axis], 1e-6);
}

TEST(Geometry, MapsVoxelIndicesToThePatient) {
  const auto check = MadeSeries({.pixelSpacingMm = {0.5, 0.7}}).check();
  const auto& sut = check.series.at(0);
  expectNear(mapped(sut.indexToPatient, 0, 0, 0), {-20, -30, -100});
  expectNear(mapped(sut.indexToPatient, 1, 0, 0),
             {-19.3, -30, -100}); // between columns: the second value of Pixel Spacing
  expectNear(mapped(sut.indexToPatient, 0, 1, 0), {-20, -29.5, -100});
  expectNear(mapped(sut.indexToPatient, 0, 0, 11), {-20, -30, -89});
  EXPECT_DOUBLE_EQ(sut.indexToPatient[15], 1);
}

TEST(Geometry, OrdersByPositionWhateverTheFilesAreCalled) {
  testkit::verifies({"req~intake.true-geometry~1"});
  MadeSeries series;
  std::ranges::reverse(series.files);
  std::ranges::rotate(series.files, series.files.begin() + 5);
  const auto check = series.check();
  const auto& sut = check.series.at(0);
  EXPECT_EQ(sut.verdict, domain::Verdict::Accept);
  for (std::size_t k = 0; k < sut.planes.size(); ++k)
    EXPECT_DOUBLE_EQ((*sut.planes[k].position)[2], -100 + static_cast<double>(k));
}

TEST(Geometry, IsExactForATiltedGantry) {
  testkit::verifies({"req~intake.true-geometry~1"});
  const MadeSeries series({.tiltDegrees = 15});
  const auto check = series.check();
  const auto& sut = check.series.at(0);
  ASSERT_EQ(sut.verdict, domain::Verdict::Warn);
  EXPECT_NEAR(sut.tiltDegrees, 15, 1e-4);
  EXPECT_NEAR(sut.spacingMm, 1.0, 1e-6) << "along the normal, not between origins";
  for (std::size_t k = 0; k < sut.planes.size(); ++k)
    expectNear(mapped(sut.indexToPatient, 0, 0, static_cast<double>(k)), *sut.planes[k].position);
}

TEST(Geometry, OrdersASagittalSeriesAlongItsNormal) {
  MadeSeries series;
  series.editAll([](DcmDataset& data, std::size_t file) {
    data.putAndInsertString(DCM_ImageOrientationPatient, "0\\1\\0\\0\\0\\-1");
    data.putAndInsertString(DCM_ImagePositionPatient,
                            ("" + std::to_string(30 - static_cast<int>(file)) + "\\-10\\50").c_str());
  });
  const auto check = series.check();
  const auto& sut = check.series.at(0);
  EXPECT_EQ(sut.verdict, domain::Verdict::Accept);
  EXPECT_NEAR(sut.spacingMm, 1, 1e-9);
  expectNear(mapped(sut.indexToPatient, 2, 4, 0), {30, -9, 48});
  expectNear(mapped(sut.indexToPatient, 0, 0, 1), {29, -10, 50}); // (0,1,0) × (0,0,−1) points to −x
}

TEST(Geometry, ARefusedStackHasNoMap) {
  MadeSeries series;
  series.files.erase(series.files.begin() + 4);
  EXPECT_EQ(series.check().series.at(0).indexToPatient[15], 0);
}

} // namespace
} // namespace calque::dicom::testing
