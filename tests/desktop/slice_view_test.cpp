// One view on images of known places: what is at the patient's right is at the left, whatever the scanner's order.
#include "look.h"

#include "overlay.h"
#include "slice_view.h"
#include "testkit/testkit.h"

#include <QApplication>
#include <QtTest/QTest>
#include <gmock/gmock.h>

using namespace calque;

namespace {

/// 64³ voxels of 1 mm around the origin; 1000 near (−20, −20, 20): right, anterior, superior. Else 0.
desktop::Scene sceneOf(const std::array<double, 16>& m) {
  desktop::Scene scene;
  scene.planes = std::make_unique<imaging::PlaneStack>(64, 64, 64, m);
  for (std::uint32_t slice = 0; slice < 64; ++slice) {
    std::vector<std::int32_t> values;
    for (int row = 0; row < 64; ++row)
      for (int column = 0; column < 64; ++column) {
        std::array<double, 3> p{};
        for (std::size_t i = 0; i < 3; ++i)
          p[i] = m[4 * i] * column + m[4 * i + 1] * row + m[4 * i + 2] * slice + m[4 * i + 3];
        values.push_back(std::hypot(p[0] + 20, p[1] + 20, p[2] - 20) < 8 ? 1000 : 0);
      }
    scene.planes->put(slice, imaging::StoredPlane::of(values, 1, 0));
  }
  scene.sampler.emplace(*scene.planes);
  scene.box = scene.sampler->box();
  scene.window = {500, 1000};
  scene.cross = {-20, -20, 20};
  return scene;
}

const std::array<std::array<double, 16>, 3> orders{
    {{1, 0, 0, -32, 0, 1, 0, -32, 0, 0, 1, -32, 0, 0, 0, 1},
     {-1, 0, 0, 31, 0, -1, 0, 31, 0, 0, -1, 31, 0, 0, 0, 1},                // every axis the other way round
     {0, 0, 1, -32, 0.97, 0.26, 0, -40, -0.26, 0.97, 0, -24, 0, 0, 0, 1}}}; // sagittal slices, tilted

QImage pictureOf(desktop::SliceView& view) {
  view.resize(400, 400);
  return view.grab().toImage();
}

/// Pixels of the letters' colour in a rectangle.
int lettersIn(const QImage& picture, const QRect& place) {
  int count = 0;
  for (int y = place.top(); y <= place.bottom(); ++y)
    for (int x = place.left(); x <= place.right(); ++x)
      count += picture.pixelColor(x, y) == desktop::look::overImages().letters;
  return count;
}

constexpr std::array<QRect, 4> edges{QRect(2, 180, 34, 40), QRect(364, 180, 34, 40), QRect(180, 2, 40, 34),
                                     QRect(180, 364, 40, 34)};

TEST(SliceViewTest, HasThePatientsRightAtTheLeftWhateverTheOrderOfTheImages) {
  testkit::verifies({"req~ui.sides~1"});
  for (const auto& order : orders) {
    const auto scene = sceneOf(order);
    for (std::size_t cut = 0; cut < 3; ++cut) {
      desktop::SliceView sut(scene, cut, {});
      const auto picture = pictureOf(sut);
      // Right and anterior lie at the left of their views, anterior and superior above.
      double sumX = 0, sumY = 0, count = 0;
      for (int y = 40; y < 360; ++y)
        for (int x = 40; x < 360; ++x)
          if (picture.pixelColor(x, y) == QColor(Qt::white)) {
            sumX += x;
            sumY += y;
            ++count;
          }
      ASSERT_GT(count, 500) << cut;
      EXPECT_LT(sumX / count, 150) << cut;
      EXPECT_LT(sumY / count, 150) << cut;
    }
  }
}

TEST(SliceViewTest, ShowsTheSideLettersWhateverIsDone) {
  testkit::verifies({"req~ui.sides~1"});
  auto scene = sceneOf(orders[2]);
  for (std::size_t cut = 0; cut < 3; ++cut) {
    desktop::SliceView sut(scene, cut, {});
    pictureOf(sut);
    const auto expectLetters = [&](const char* when) {
      const auto picture = pictureOf(sut);
      for (const auto& edge : edges)
        EXPECT_GT(lettersIn(picture, edge), 15) << when << ", view " << cut;
    };
    expectLetters("as opened");
    scene.window = {-5000, 10}; // everything white
    expectLetters("on white");
    scene.areContoursOn = false;
    sut.zoom(40);
    expectLetters("enlarged");
    scene.window = {5000, 10};
    expectLetters("on black");
    scene.window = {500, 1000};
  }
}

TEST(SliceViewTest, DrawsTheLettersOfItsEdgesAndNoOthers) {
  const auto scene = sceneOf(orders[0]), flipped = sceneOf(orders[1]);
  for (std::size_t cut = 0; cut < 3; ++cut) {
    desktop::SliceView sut(scene, cut, {}), other(flipped, cut, {});
    const auto picture = pictureOf(sut), otherPicture = pictureOf(other);
    for (const auto& edge : edges)
      EXPECT_EQ(lettersIn(picture, edge), lettersIn(otherPicture, edge));
  }
  desktop::SliceView axial(scene, 0, {}), sagittal(scene, 2, {});
  EXPECT_NE(lettersIn(pictureOf(axial), edges[0]), lettersIn(pictureOf(sagittal), edges[0])) << "R is not A";
}

TEST(SliceViewTest, HatchesWhatHasNotArrived) {
  auto scene = sceneOf(orders[0]);
  scene.planes = std::make_unique<imaging::PlaneStack>(64, 64, 64, orders[0]);
  scene.planes->put(52, imaging::StoredPlane::of(std::vector<std::int32_t>(64 * 64, 0), 1, 0));
  scene.sampler.emplace(*scene.planes);
  desktop::SliceView axial(scene, 0, {}), coronal(scene, 1, {});
  const auto hatchedIn = [](const QImage& picture) {
    int count = 0;
    for (int y = 40; y < 360; ++y)
      for (int x = 40; x < 360; ++x)
        count += picture.pixelColor(x, y) == desktop::look::overImages().waiting;
    return count;
  };
  EXPECT_EQ(hatchedIn(pictureOf(axial)), 0) << "this slice is there";
  EXPECT_GT(hatchedIn(pictureOf(coronal)), 5000);
}

TEST(SliceViewTest, HasAScaleBarOfItsLength) {
  const auto scene = sceneOf(orders[0]);
  desktop::SliceView sut(scene, 0, {});
  const auto picture = pictureOf(sut);
  const int y = 399 - desktop::look::normal;
  int longest = 0, run = 0;
  for (int x = 0; x < 200; ++x) {
    run = picture.pixelColor(x, y).lightness() > 200 ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const double lengthMm = longest / sut.frame().pixelsPerMm;
  EXPECT_NEAR(lengthMm, 10, 0.5) << "at most a quarter of 67 mm: 10";
}

TEST(SideLetters, NameTheStrongestPartFirst) {
  EXPECT_EQ(desktop::sideLetters({1, 0, 0}), "L");
  EXPECT_EQ(desktop::sideLetters({-1, 0, 0}), "R");
  EXPECT_EQ(desktop::sideLetters({0, -1, 0.1}), "A");
  EXPECT_EQ(desktop::sideLetters({0.5, 0.8, 0}), "PL");
  EXPECT_EQ(desktop::sideLetters({0.4, 0.5, -0.9}), "IPL");
}

} // namespace
