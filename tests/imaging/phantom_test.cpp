#include "core/dicom/pixels.h"
#include "core/imaging/segment.h"
#include "core/mesh/check.h"
#include "testkit/testkit.h"

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace calque::imaging {
namespace {

dicom::SeriesVolume volumeOf(const std::filesystem::path& folder) {
  auto received = dicom::ReceivedFiles::collect(folder);
  EXPECT_TRUE(received);
  const auto source = received->source();
  auto checked = dicom::checkSeries(source, {});
  EXPECT_TRUE(checked && checked->series.size() == 1);
  auto volume = dicom::readVolume(source, checked->series.at(0));
  EXPECT_TRUE(volume);
  return volume ? std::move(*volume) : dicom::SeriesVolume{};
}

Volume viewOf(const dicom::SeriesVolume& series) {
  return {series.values, static_cast<std::uint32_t>(series.columns), static_cast<std::uint32_t>(series.rows),
          static_cast<std::uint32_t>(series.slices), series.indexToPatient};
}

/// The shells of a surface, apart, by the body of `bodies` whose centre is nearest to the middle of their box.
std::map<std::string, mesh::Surface> byBody(const Volume& volume, double threshold, const nlohmann::json& bodies) {
  std::map<std::string, mesh::Surface> parts;
  auto map = segmentByThreshold(volume, {threshold});
  EXPECT_TRUE(map);
  EXPECT_EQ(map->components, bodies.size());
  for (std::uint32_t largest = 1; largest <= bodies.size(); ++largest) {
    auto with = *segmentByThreshold(volume, {threshold, true, largest});
    if (largest > 1) {
      const auto without = *segmentByThreshold(volume, {threshold, true, largest - 1});
      for (std::size_t i = 0; i < with.labels.size(); ++i)
        with.labels[i] = static_cast<std::uint8_t>(with.labels[i] - without.labels[i]);
    }
    auto surface = surfaceByThreshold(volume, {threshold}, &with);
    EXPECT_TRUE(surface);
    const auto box = mesh::measure(*surface).boxMm;
    std::string nearest;
    double least = 1e9;
    for (const auto& body : bodies) {
      double distance = 0;
      for (std::size_t axis = 0; axis < 3; ++axis)
        distance += std::pow((box[axis] + box[axis + 3]) / 2 - body["centre_mm"][axis].get<double>(), 2);
      if (distance < least) {
        least = distance;
        nearest = body["name"];
      }
    }
    EXPECT_FALSE(parts.contains(nearest)) << nearest;
    parts[nearest] = *surface;
  }
  return parts;
}

nlohmann::json knownOf(const std::filesystem::path& data, std::string_view path) {
  const auto expected = nlohmann::json::parse(std::ifstream(data / "expected.json"));
  for (const auto& item : expected["items"])
    if (item["path"] == path)
      return item["known"];
  return {};
}

void expectAccepted(const mesh::Surface& surface, const std::string& name) {
  for (const auto& finding : mesh::checkSurface(surface, mesh::measure(surface)).findings)
    ADD_FAILURE() << name << ": " << finding.message << " " << finding.where;
}

class PhantomSurface : public testing::TestWithParam<const char*> {};

TEST_P(PhantomSurface, HasEachBodysVolumeAndCentre) {
  testkit::verifies({"req~qualify.phantom~1", "req~segmentation.threshold~1"});
  CALQUE_TEST_DATA(data);
  const auto known = knownOf(data, GetParam());
  const auto straight = knownOf(data, "phantom_0.6mm")["bodies"]; // the tolerances stand there
  const auto series = volumeOf(data / GetParam());
  const auto sut = byBody(viewOf(series), 520, known["bodies"]);
  ASSERT_EQ(sut.size(), 6U);
  for (const auto& body : straight) {
    const std::string name = body["name"];
    const auto& surface = sut.at(name);
    expectAccepted(surface, name);
    const auto measures = mesh::measure(surface);
    if (body.contains("mesh_volume_tolerance_percent_of_analytic")) {
      const double analytic = body["analytic_volume_mm3"];
      EXPECT_NEAR(measures.volumeMm3, analytic,
                  analytic * body["mesh_volume_tolerance_percent_of_analytic"].get<double>() / 100)
          << name;
      for (int axis = 0; axis < 3; ++axis)
        EXPECT_NEAR(
            (measures.boxMm[static_cast<std::size_t>(axis)] + measures.boxMm[static_cast<std::size_t>(axis) + 3]) / 2,
            body["centre_mm"][static_cast<std::size_t>(axis)].get<double>(), 0.15)
            << name << axis;
    }
  }
}

TEST_P(PhantomSurface, DoesNotLean) {
  CALQUE_TEST_DATA(data);
  const auto series = volumeOf(data / GetParam());
  const auto sut = byBody(viewOf(series), 520, knownOf(data, GetParam())["bodies"]);
  const auto ball = mesh::measure(sut.at("sphere_r15"));
  for (int axis = 0; axis < 3; ++axis)
    EXPECT_NEAR(ball.extentMm(axis) / 30, 1, 0.02);
  EXPECT_NEAR(ball.extentMm(2) / ball.extentMm(1), 1, 0.02);
  // Upright: as wide as it is thick, and the middles of its upper and lower ends over each other.
  const auto& cylinder = sut.at("cylinder_r6_h40");
  const auto measures = mesh::measure(cylinder);
  EXPECT_NEAR(measures.extentMm(0), 12, 0.3);
  EXPECT_NEAR(measures.extentMm(1), 12, 0.3);
  EXPECT_NEAR(measures.extentMm(2), 40, 0.6);
  std::array<double, 4> middle{};
  std::array<double, 2> count{};
  for (const auto& t : cylinder.triangles) {
    const std::size_t end = t[2] > 0 ? 1 : 0;
    if (std::fabs(t[2]) < 15 || std::fabs(t[2]) > 19)
      continue;
    middle[2 * end] += t[0];
    middle[2 * end + 1] += t[1];
    ++count[end];
  }
  EXPECT_NEAR(middle[0] / count[0], middle[2] / count[1], 0.1);
  EXPECT_NEAR(middle[1] / count[0], middle[3] / count[1], 0.1);
  EXPECT_NEAR(mesh::measure(sut.at("plate_1.2mm")).extentMm(2), 1.2, 0.15);
}

INSTANTIATE_TEST_SUITE_P(Both, PhantomSurface, testing::Values("phantom_0.6mm", "phantom_tilt15"),
                         [](const auto& tested) {
                           return std::string(tested.param).substr(8, 1) == "t" ? "tilted" : "straight";
                         });

TEST(HeadSurface, IsClosedAndWithinFivePercentOfTheVoxelVolume) {
  CALQUE_TEST_DATA(data);
  const auto series = volumeOf(data / "ct_head_bone_1mm");
  auto sut = surfaceByThreshold(viewOf(series), {300});
  ASSERT_TRUE(sut);
  const auto known = knownOf(data, "ct_head_bone_1mm");
  const auto measures = mesh::measure(*sut);
  const double voxels = known["voxel_volume_mm3_at_or_above_hu"]["300"];
  EXPECT_NEAR(measures.volumeMm3, voxels, 0.05 * voxels);
  EXPECT_NEAR(measures.volumeMm3, known["ordinary_marching_cubes_volume_mm3_at_hu"]["300"].get<double>(),
              0.005 * voxels);
  expectAccepted(*sut, "head");
  auto largest = surfaceByThreshold(viewOf(series), {300, true, 1});
  ASSERT_TRUE(largest);
  expectAccepted(*largest, "largest piece");
}

} // namespace
} // namespace calque::imaging
