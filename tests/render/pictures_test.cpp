#include "core/base/files.h"
#include "core/dicom/pixels.h"
#include "core/imaging/segment.h"
#include "core/mesh/read.h"
#include "core/render/pictures.h"
#include "testkit/testkit.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <png.h>

namespace calque::render {
namespace {

struct Pixels {
  int width = 0, height = 0;
  base::Bytes rgb;
  [[nodiscard]] std::array<int, 3> at(int x, int y) const {
    const auto* p =
        rgb.data() + 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x));
    return {p[0], p[1], p[2]};
  }
  /// Share of the pixels of the middle that a test holds for.
  template <class Test> [[nodiscard]] double share(Test test) const {
    int count = 0, all = 0;
    for (int y = height / 6; y < height * 5 / 6; ++y)
      for (int x = width / 6; x < width * 5 / 6; ++x, ++all)
        count += test(at(x, y));
    return double(count) / all;
  }
};

Pixels pixelsOf(const base::Bytes& png) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  EXPECT_TRUE(png_image_begin_read_from_memory(&image, png.data(), png.size()));
  image.format = PNG_FORMAT_RGB;
  Pixels pixels{static_cast<int>(image.width), static_cast<int>(image.height), base::Bytes(PNG_IMAGE_SIZE(image))};
  EXPECT_TRUE(png_image_finish_read(&image, nullptr, pixels.rgb.data(), 0, nullptr));
  return pixels;
}

bool isWhite(const std::array<int, 3>& p) {
  return p[0] > 250 && p[1] > 250 && p[2] > 250;
}
bool isRed(const std::array<int, 3>& p) {
  return p[0] > p[1] + 60 && p[0] > p[2] + 60;
}

/// A box, outward or inward; $CALQUE_PICTURES names a folder where the tests leave what they drew, for people.
mesh::Surface box(std::array<float, 3> low, std::array<float, 3> high, bool isInward = false) {
  const auto at = [&](int c) {
    return std::array<float, 3>{c & 4 ? high[0] : low[0], c & 2 ? high[1] : low[1], c & 1 ? high[2] : low[2]};
  };
  constexpr int faces[12][3] = {{0, 1, 3}, {0, 3, 2}, {4, 6, 7}, {4, 7, 5}, {0, 4, 5}, {0, 5, 1},
                                {2, 3, 7}, {2, 7, 6}, {0, 2, 6}, {0, 6, 4}, {1, 5, 7}, {1, 7, 3}};
  std::vector<mesh::Triangle> triangles;
  for (const auto& f : faces) {
    const auto a = at(f[0]), b = at(f[isInward ? 2 : 1]), c = at(f[isInward ? 1 : 2]);
    triangles.push_back({a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]});
  }
  return mesh::surfaceOf(triangles);
}

void leave(const std::vector<Picture>& pictures, const std::string& of) {
  if (const char* folder = std::getenv("CALQUE_PICTURES")) {
    for (const auto& picture : pictures)
      ASSERT_TRUE(base::writeFile(std::filesystem::path(folder) / (of + "_" + picture.name + ".png"), picture.png));
  }
}

TEST(PictureSurface, GivesFourNamedPicturesWithTheSurfaceInTheMiddle) {
  const auto surface = box({-30, -20, -10}, {30, 20, 10});
  auto sut = pictureSurface(surface);
  ASSERT_TRUE(sut);
  leave(*sut, "box");
  const std::vector<std::string> names{"anterior", "left", "superior", "oblique"};
  ASSERT_EQ(sut->size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ((*sut)[i].name, names[i]);
    const auto pixels = pixelsOf((*sut)[i].png);
    EXPECT_EQ(pixels.width, 900);
    EXPECT_FALSE(isWhite(pixels.at(450, 470))) << names[i];
    EXPECT_EQ(pixels.share(isRed), 0) << names[i];
  }
}

TEST(PictureSurface, ShowsFacesSeenFromInsideInRed) {
  auto sut = pictureSurface(box({-30, -20, -10}, {30, 20, 10}, true));
  ASSERT_TRUE(sut);
  EXPECT_GT(pixelsOf((*sut)[0].png).share(isRed), 0.2);
}

TEST(PictureSurface, HasThePatientsRightAtTheLeftFromTheFront) {
  testkit::verifies({"req~ui.sides~1"});
  // A large body in the middle and a small one to the patient's right (−x).
  auto surface = box({-10, -10, -30}, {10, 10, 30});
  const auto small = box({-40, -10, -5}, {-30, 10, 5});
  surface = mesh::joined({surface, small}, {"a", "b"});
  auto sut = pictureSurface(surface);
  ASSERT_TRUE(sut);
  const auto pixels = pixelsOf((*sut)[0].png);
  int left = 0, right = 0;
  for (int x = 60; x < 250; ++x) {
    left += !isWhite(pixels.at(x, 468));
    right += !isWhite(pixels.at(899 - x, 468));
  }
  EXPECT_GT(left, 20);
  EXPECT_GT(right, 50); // the body itself: the small one stands at the far left
  EXPECT_TRUE(isWhite(pixels.at(330, 468)));
}

TEST(PictureSurface, IsTheSameEachTime) {
  const auto surface = box({-30, -20, -10}, {30, 20, 10});
  EXPECT_EQ((*pictureSurface(surface))[3].png, (*pictureSurface(surface))[3].png);
}

TEST(PictureSurface, IsAFaultWithoutASurface) {
  EXPECT_FALSE(pictureSurface({}));
}

TEST(PictureSlices, OutlinesTheSurfaceInEachPlane) {
  CALQUE_TEST_DATA(data);
  for (const std::string name : {"phantom_tilt15", "ct_head_bone_1mm"}) {
    auto received = dicom::ReceivedFiles::collect(data / name);
    ASSERT_TRUE(received);
    const auto source = received->source();
    auto checked = dicom::checkSeries(source, {});
    ASSERT_TRUE(checked);
    auto series = dicom::readVolume(source, checked->series.at(0));
    ASSERT_TRUE(series);
    const imaging::Volume volume{series->values, static_cast<std::uint32_t>(series->columns),
                                 static_cast<std::uint32_t>(series->rows), static_cast<std::uint32_t>(series->slices),
                                 series->indexToPatient};
    auto surface = imaging::surfaceByThreshold(volume, {name == "phantom_tilt15" ? 520.0 : 300.0});
    ASSERT_TRUE(surface);
    auto sut = pictureSlices(volume, *surface);
    ASSERT_TRUE(sut);
    leave(*sut, name);
    ASSERT_EQ(sut->size(), 3U);
    for (const auto& picture : *sut)
      EXPECT_GT(pixelsOf(picture.png).share(isRed), 0.0005) << name << " " << picture.name;
    auto views = pictureSurface(*surface);
    ASSERT_TRUE(views);
    leave(*views, name);
  }
}

} // namespace
} // namespace calque::render
