#include "core/render/slicing.h"

#include <cmath>
#include <gmock/gmock.h>
#include <numbers>

namespace calque::render {
namespace {

constexpr std::array<double, 16> upright{0.5, 0, 0, -20, 0, 0.5, 0, -30, 0, 0, 2, -40, 0, 0, 0, 1};
/// Gantry tilt, columns from the patient's left to his right, slices from above downward.
constexpr std::array<double, 16> flippedAndTilted{-0.5, 0, 0, 20, 0, 0.48, 0.3, -30, 0, 0.14, -1.9, 40, 0, 0, 0, 1};

/// Values that grow evenly with the patient's coordinates: between voxels they are known exactly.
double rampAt(const Point& p) {
  return 3 * p[0] - 2 * p[1] + 5 * p[2] + 100;
}

struct Ramp {
  explicit Ramp(const std::array<double, 16>& m) : stack(30, 40, 20, m) {
    for (std::uint32_t slice = 0; slice < 20; ++slice) {
      std::vector<float> plane;
      for (int row = 0; row < 40; ++row)
        for (int column = 0; column < 30; ++column) {
          Point p{};
          for (std::size_t i = 0; i < 3; ++i)
            p[i] = m[4 * i] * column + m[4 * i + 1] * row + m[4 * i + 2] * slice + m[4 * i + 3];
          plane.push_back(static_cast<float>(rampAt(p)));
        }
      values.insert(values.end(), plane.begin(), plane.end());
      planes.push_back(std::move(plane));
    }
    volume = {values, 30, 40, 20, m};
  }
  void put(std::uint32_t slice) { stack.put(slice, {{}, 0, 1, 0, planes[slice]}); }
  std::vector<std::vector<float>> planes;
  std::vector<float> values;
  imaging::Volume volume;
  imaging::PlaneStack stack;
};

Frame frameOn(const Sampler& sampler, const Cut& cut, double position) {
  const auto box = sampler.box();
  return {&cut, position, (box[cut.across] + box[cut.across + 3]) / 2, (box[cut.down] + box[cut.down + 3]) / 2, 4,
          50,   60};
}

TEST(Sampler, GivesWhatLiesAtEachPixelWhateverTheOrderOfTheFiles) {
  for (const auto& m : {upright, flippedAndTilted}) {
    const Ramp ramp(m);
    const Sampler sut(ramp.volume);
    const auto box = sut.box();
    for (const auto& cut : cuts) {
      const auto frame = frameOn(sut, cut, (box[cut.normal] + box[cut.normal + 3]) / 2 + 0.3);
      std::vector<double> row(100);
      int inside = 0;
      for (int y = 40; y < 80; ++y) {
        sut.row(frame, y, row);
        for (int x = 40; x < 60; ++x)
          if (const double value = row[static_cast<std::size_t>(x)]; !std::isnan(value)) {
            EXPECT_NEAR(value, rampAt(frame.patientAt(x, y)), 1e-3);
            ++inside;
          }
      }
      EXPECT_GT(inside, 300) << cut.name;
    }
  }
}

TEST(Sampler, GivesTheSameFromPlanesThatArrivedAsFromTheWholeVolume) {
  Ramp ramp(flippedAndTilted);
  for (std::uint32_t slice = 0; slice < 20; ++slice)
    ramp.put(slice);
  const Sampler whole(ramp.volume), sut(ramp.stack);
  for (const auto& cut : cuts) {
    const auto frame = frameOn(whole, cut, 1.7);
    std::vector<double> expected(100), found(100);
    for (int y = 0; y < 120; ++y) {
      whole.row(frame, y, expected);
      sut.row(frame, y, found);
      for (std::size_t x = 0; x < 100; ++x)
        EXPECT_TRUE(expected[x] == found[x] || (std::isnan(expected[x]) && std::isnan(found[x])));
    }
  }
}

TEST(Sampler, TellsWhatHasNotArrivedFromWhatIsOutside) {
  Ramp ramp(upright);
  ramp.put(10);
  const Sampler sut(ramp.stack);
  std::vector<double> row(400);
  const double onPlane = sut.origin()[2] + 10 * sut.stepMm(2);
  sut.row(frameOn(sut, cuts[0], onPlane), 60, row);
  EXPECT_TRUE(std::isfinite(row[50])) << "a point on a plane asks for no other plane";
  EXPECT_TRUE(std::isnan(row[399]));
  sut.row(frameOn(sut, cuts[0], onPlane + 0.5), 60, row);
  EXPECT_EQ(row[50], notYet);
}

TEST(Sampler, StepsByTheSliceDistance) {
  const Ramp ramp(upright);
  const Sampler sut(ramp.volume);
  EXPECT_DOUBLE_EQ(sut.stepMm(0), 0.5);
  EXPECT_DOUBLE_EQ(sut.stepMm(2), 2);
}

/// A ball of triangles with its corners on the sphere.
std::vector<mesh::Triangle> ball(double radius, const Point& centre, int parts) {
  const auto at = [&](int i, int j) {
    const double a = std::numbers::pi * i / parts, b = 2 * std::numbers::pi * j / parts;
    return std::array<float, 3>{static_cast<float>(centre[0] + radius * std::sin(a) * std::cos(b)),
                                static_cast<float>(centre[1] + radius * std::sin(a) * std::sin(b)),
                                static_cast<float>(centre[2] + radius * std::cos(a))};
  };
  std::vector<mesh::Triangle> all;
  for (int i = 0; i < parts; ++i)
    for (int j = 0; j < parts; ++j) {
      const auto a = at(i, j), b = at(i + 1, j), c = at(i + 1, j + 1), d = at(i, j + 1);
      all.push_back({a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]});
      all.push_back({a[0], a[1], a[2], c[0], c[1], c[2], d[0], d[1], d[2]});
    }
  return all;
}

TEST(CutIndex, CutsABallIntoCirclesOfTheRightRadius) {
  const Point centre{3, -7, 11};
  constexpr double radius = 15;
  constexpr int parts = 200;
  const CutIndex sut(ball(radius, centre, parts));
  const double sagitta =
      radius * (1 - std::cos(std::numbers::pi / parts)) * 2.1; // chords lie inside, at most this deep
  for (std::size_t axis = 0; axis < 3; ++axis)
    for (const double off : {-14.0, -3.3, 0.0, 7.77, 12.0}) {
      const auto lines = sut.at(axis, centre[axis] + off);
      ASSERT_GT(lines.size(), 50U);
      const double expected = std::sqrt(radius * radius - off * off);
      double length = 0;
      for (const auto& line : lines) {
        for (const auto& p : line) {
          Point d{p[0] - centre[0], p[1] - centre[1], p[2] - centre[2]};
          EXPECT_NEAR(d[axis], off, 1e-5);
          EXPECT_NEAR(std::hypot(d[0], d[1], d[2]), radius, sagitta);
        }
        length += std::hypot(line[0][0] - line[1][0], line[0][1] - line[1][1], line[0][2] - line[1][2]);
      }
      EXPECT_NEAR(length, 2 * std::numbers::pi * expected, 0.01 * expected + 10 * sagitta)
          << "once around, each piece once";
    }
}

TEST(CutIndex, FindsWhatALookAtEachTriangleFinds) {
  const auto triangles = ball(15, {0, 0, 0}, 40);
  const CutIndex sut(triangles);
  for (std::size_t axis = 0; axis < 3; ++axis)
    for (double position = -15.5; position < 15.5; position += 0.173) {
      std::vector<ContourLine> expected;
      for (const auto& triangle : triangles)
        if (const auto line = maybeCut(triangle, axis, position))
          expected.push_back(*line);
      auto found = sut.at(axis, position); // those of far reach come last
      std::ranges::sort(found);
      std::ranges::sort(expected);
      EXPECT_EQ(found, expected);
    }
}

TEST(CutIndex, ClosesTheContourWhereCornersLieInThePlane) {
  const CutIndex sut(ball(15, {0, 0, 0}, 40)); // a ring of corners lies at z = 0
  std::map<std::pair<long, long>, int> ends;
  for (const auto& line : sut.at(2, 0))
    for (const auto& p : line)
      ++ends[{std::lround(p[0] * 1e4), std::lround(p[1] * 1e4)}];
  EXPECT_FALSE(ends.empty());
  for (const auto& [at, count] : ends)
    EXPECT_EQ(count % 2, 0);
}

TEST(CutIndex, OfNothingCutsNothing) {
  EXPECT_TRUE(CutIndex({}).at(0, 0).empty());
}

} // namespace
} // namespace calque::render
