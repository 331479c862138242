// Where the eye stands, and what one measures from there; without a window.
#include "model_camera.h"

#include "scene.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>
#include <numbers>

namespace calque::desktop {
namespace {

constexpr QSize picture(400, 300);

TEST(ModelCameraTest, HasThePatientsLeftAtTheRightFromTheFront) {
  testkit::verifies({"req~ui.sides~1"});
  ModelCamera sut;
  EXPECT_EQ(sut.letters(), (std::array<QString, 4>{"R", "L", "S", "I"}));
  sut.lookFrom({1, 0, 0});
  EXPECT_EQ(sut.letters(), (std::array<QString, 4>{"A", "P", "S", "I"}));
  sut.lookFrom({0, 0, 1}); // from above the head
  EXPECT_EQ(sut.letters(), (std::array<QString, 4>{"L", "R", "A", "P"}));
}

TEST(ModelCameraTest, KeepsLengthsAndFindsThePointUnderAPixel) {
  ModelCamera sut;
  sut.fit({-10, -20, -30, 10, 20, 30}, picture);
  sut.turn(0.7, 0.3);
  const auto a = sut.under({100, 80}, picture), b = sut.under({180, 140}, picture);
  EXPECT_NEAR(std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]), 100 / sut.pixelsPerMm, 1e-9);
  const auto back = sut.project(a, picture);
  EXPECT_NEAR(back.x(), 100, 1e-9);
  EXPECT_NEAR(back.y(), 80, 1e-9);
}

TEST(ModelCameraTest, ComesBackAfterAWholeTurn) {
  ModelCamera sut;
  for (int i = 0; i < 24; ++i)
    sut.turn(15 * std::numbers::pi / 180, 0);
  EXPECT_NEAR(sut.toEye[1], -1, 1e-9);
  sut.turn(0.5, 0);
  EXPECT_LT(sut.toEye[0], 0) << "pulled to the right, the patient's right side comes to the eye";
}

TEST(MeasurementTest, GivesMillimetresAndDegrees) {
  const Measurement distance{Tool::Distance, {{1, 2, 3}, {1, 6, 6}}};
  EXPECT_DOUBLE_EQ(distance.value(), 5);
  EXPECT_EQ(distance.words(), "5.0 mm");
  const Measurement angle{Tool::Angle, {{10, 0, 0}, {0, 0, 0}, {5, 5, 0}}};
  EXPECT_NEAR(angle.value(), 45, 1e-9);
  EXPECT_EQ((Measurement{Tool::Angle, {{1, 0, 0}, {0, 0, 0}}}).words(), "");
}

TEST(RayTest, HitsTheFaceNearestToTheEyeThatIsNotClipped) {
  Scene scene;
  const auto square = [](float y) {
    return std::vector<mesh::Triangle>{{-5, y, -5, 5, y, -5, 5, y, 5}, {-5, y, -5, 5, y, 5, -5, y, 5}};
  };
  auto both = square(-3);
  const auto behind = square(3);
  both.insert(both.end(), behind.begin(), behind.end());
  scene.segments.push_back({"model", {}, 1, true, std::make_shared<const render::CutIndex>(both), {}});
  const render::Point front{0, -1, 0}, back{0, 1, 0};
  EXPECT_NEAR(maybeHit(scene, {1, 0, 1}, front)->at(1), -3, 1e-9);
  EXPECT_NEAR(maybeHit(scene, {1, 0, 1}, back)->at(1), 3, 1e-9);
  EXPECT_FALSE(maybeHit(scene, {7, 0, 1}, front));
  scene.clip = {true, 1, 0}; // what lies behind 0 is cut away
  EXPECT_NEAR(maybeHit(scene, {1, 0, 1}, back)->at(1), -3, 1e-9);
  scene.segments[0].isShown = false;
  EXPECT_FALSE(maybeHit(scene, {1, 0, 1}, front));
}

} // namespace
} // namespace calque::desktop
