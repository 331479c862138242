#include "shapes.h"
#include "testkit/testkit.h"

#include "core/mesh/geometry_digest.h"
#include "core/mesh/write.h"

#include <bit>
#include <clocale>
#include <cstring>
#include <fmt/format.h>
#include <limits>

namespace calque::mesh {
namespace {

base::Result<Surface> readText(std::string_view text, std::optional<Format> declared = {}) {
  return readSurface(base::viewOf(text), declared);
}

std::string objOf(std::string_view number) {
  return fmt::format("v {} 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n", number);
}

TEST(ReadStl, RefusesACountThatContradictsTheSize) {
  testkit::verifies({"req~surface.readable~1"});
  auto bytes = writeStl(cube());
  for (const auto count : {11U, 13U, 0xFFFFFFFFU, 0U}) {
    std::memcpy(bytes.data() + 80, &count, 4);
    EXPECT_EQ(refusalName(readSurface(bytes, Format::Stl)), "surface.count") << count;
    EXPECT_EQ(refusalName(readSurface(bytes)), "surface.count") << count;
  }
}

TEST(ReadStl, RefusesEveryTruncationAndTrailingByte) {
  testkit::verifies({"req~surface.readable~1"});
  const auto whole = writeStl(cube());
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(readSurface({whole.data(), size}, Format::Stl)) << size;
  auto longer = whole;
  longer.push_back(0);
  EXPECT_EQ(refusalName(readSurface(longer, Format::Stl)), "surface.count");
}

TEST(ReadStl, RefusesNotANumberInfinityAndNumbersBeyondMeasure) {
  testkit::verifies({"req~surface.readable~1"});
  for (const auto& [value, name] : {std::pair{std::numeric_limits<float>::quiet_NaN(), "surface.nan"},
                                    std::pair{-std::numeric_limits<float>::infinity(), "surface.nan"},
                                    std::pair{1e38F, "surface.range"}, std::pair{-1.1e6F, "surface.range"},
                                    std::pair{1e6F, "surface.range"}, std::pair{std::nextafter(1e6F, 0.0F), ""}}) {
    auto surface = cube();
    surface.triangles[11][8] = value;
    EXPECT_EQ(refusalName(readSurface(writeStl(surface))), name);
  }
}

TEST(ReadStl, ReadsABinaryFileWhoseHeaderBeginsWithSolid) {
  auto bytes = writeStl(cube());
  std::memcpy(bytes.data(), "solid part facet", 16);
  auto sut = readSurface(bytes);
  ASSERT_TRUE(sut);
  EXPECT_EQ(sut->triangles.size(), 12U);
}

TEST(ReadStl, ReadsTextInAnyCaseAndRefusesWhatIsCutOff) {
  const std::string text =
      "SOLID a b\n FACET NORMAL 0 0 1\nOUTER LOOP\nVERTEX 0 0 0\r\nvertex +1 0 0\nvertex 0 1e0 0\nENDLOOP\n"
      "ENDFACET\nENDSOLID a b\n";
  auto sut = readText(text);
  ASSERT_TRUE(sut) << refusalName(sut);
  EXPECT_EQ(sut->triangles.front(), triangleOf({0, 0, 0}, {1, 0, 0}, {0, 1, 0}));
  for (std::size_t size = 6; size + 13 < text.size(); ++size)
    EXPECT_FALSE(readText(text.substr(0, size), Format::Stl)) << size;
  EXPECT_EQ(refusalName(readText(
                "solid\nfacet normal 0 0 1\nouter loop\nvertex 0 0 0\nvertex 1 0 0\nvertex 1 1 0\nvertex 0 1 0\n"
                "endloop\nendfacet\nendsolid\n")),
            "surface.corners");
}

TEST(ReadText, RoundsDecimalOnceToTheNearestBinary32) {
  // Halfway between 1 and the next binary32 but for the last digit: rounding through binary64 first would fall to 1.
  auto sut = readText(objOf("1.00000005960464477540"));
  ASSERT_TRUE(sut);
  EXPECT_EQ(std::bit_cast<std::uint32_t>(sut->triangles[0][0]), 0x3F800001U);
  EXPECT_EQ(readText(objOf("1e-60"))->triangles[0][0], 0.0F);
  EXPECT_EQ(refusalName(readText(objOf("1e60"))), "surface.nan");
  EXPECT_EQ(refusalName(readText(objOf("nan"))), "surface.nan");
  EXPECT_EQ(refusalName(readText(objOf("1,5"))), "surface.malformed");
  EXPECT_EQ(refusalName(readText(objOf("1.5mm"))), "surface.malformed");
}

TEST(ReadObj, RefusesFacesWithoutThreeCornersAndVerticesThatAreNotThere) {
  const std::string vertices = "# a comment\nv 0 0 0 1 1 1\nv 1 0 0\nv 1 1 0\nv 0 1 0\nvn 0 0 1\nusemtl bone\n";
  EXPECT_TRUE(readText(vertices + "f 1 2 3\n"));
  EXPECT_EQ(refusalName(readText(vertices + "f 1 2 3 4\n")), "surface.corners");
  EXPECT_EQ(refusalName(readText(vertices + "f 1 2\n")), "surface.corners");
  EXPECT_EQ(refusalName(readText(vertices + "f 1 2 5\n")), "surface.malformed");
  EXPECT_EQ(refusalName(readText(vertices + "f 0 2 3\n")), "surface.malformed");
  EXPECT_EQ(refusalName(readText(vertices + "f -5 2 3\n")), "surface.malformed");
  EXPECT_EQ(refusalName(readText(vertices + "curv 0 1 2\n")), "surface.malformed");
  EXPECT_EQ(refusalName(readText(vertices)), "surface.empty");
}

std::string plyOf(std::string_view format, std::string_view body, int vertices = 3, int faces = 1) {
  return fmt::format(
      "ply\nformat {} 1.0\ncomment x\nelement vertex {}\nproperty float x\nproperty float y\nproperty double z\n"
      "property uchar red\nelement face {}\nproperty list uchar int vertex_index\nend_header\n{}",
      format, vertices, faces, body);
}

template <class T> void put(std::string& bytes, T value, bool isBig) {
  char raw[sizeof value];
  std::memcpy(raw, &value, sizeof value);
  if (isBig)
    std::reverse(raw, raw + sizeof value);
  bytes.append(raw, sizeof value);
}

std::string plyBody(bool isBig) {
  std::string body;
  for (const auto& v : {std::array<float, 3>{0, 0, 0}, {1.5F, 0, 0}, {0, 1, 0.25F}}) {
    put(body, v[0], isBig);
    put(body, v[1], isBig);
    put(body, double{v[2]}, isBig);
    put(body, std::uint8_t{9}, isBig);
  }
  put(body, std::uint8_t{3}, isBig);
  for (std::int32_t i : {0, 1, 2})
    put(body, i, isBig);
  return body;
}

TEST(ReadPly, ReadsTextAndBothBinaryOrders) {
  const auto expected = triangleOf({0, 0, 0}, {1.5F, 0, 0}, {0, 1, 0.25F});
  for (const auto& text : {plyOf("ascii", "0 0 0 9\n1.5 0 0 9\n0 1 0.25 9\n3 0 1 2\n"),
                           plyOf("binary_little_endian", plyBody(false)), plyOf("binary_big_endian", plyBody(true))}) {
    auto sut = readText(text);
    ASSERT_TRUE(sut) << refusalName(sut);
    EXPECT_EQ(sut->triangles, std::vector{expected});
  }
}

TEST(ReadPly, RefusesTruncatedTrailingAndLyingCounts) {
  const auto whole = plyOf("binary_little_endian", plyBody(false));
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(readText(whole.substr(0, size), Format::Ply)) << size;
  EXPECT_EQ(refusalName(readText(whole + "x")), "surface.count");
  EXPECT_EQ(refusalName(readText(plyOf("binary_little_endian", plyBody(false), 2'000'000'000))), "surface.count");
  EXPECT_EQ(refusalName(readText(plyOf("ascii", "0 0 0 9\n1 0 0 9\n0 1 0 9\n3 0 1 3\n"))), "surface.malformed");
  EXPECT_EQ(refusalName(readText(plyOf("ascii", "0 0 0 9\n1 0 0 9\n0 1 0 9\n4 0 1 2 2\n"))), "surface.corners");
  EXPECT_EQ(refusalName(readText(plyOf("ascii", "0 0 0 9\n1 0 0 9\n0 1 0 9\n3 0 1 2\n", -1))), "surface.malformed");
}

TEST(ReadSurface, RefusesAFileThatIsNotWhatItsNameDeclares) {
  EXPECT_EQ(refusalName(readSurface(writeStl(cube()), Format::Obj)), "surface.format");
  EXPECT_EQ(refusalName(readText("hello")), "surface.format");
  EXPECT_EQ(refusalName(readText("")), "surface.format");
  EXPECT_EQ(maybeFormatOfName("A.B.StL"), Format::Stl);
  EXPECT_EQ(maybeFormatOfName("stl"), std::nullopt);
  EXPECT_EQ(maybeFormatOfName("x.gcode"), std::nullopt);
}

TEST(ReadSurface, NeverCrashesOnAChangedByte) {
  testkit::verifies({"req~surface.readable~1"});
  const auto stl = writeStl(oddBox());
  auto threeMf = write3mf(oddBox());
  ASSERT_TRUE(threeMf);
  const auto ply = base::bytesOf(plyOf("binary_big_endian", plyBody(true)));
  for (const auto& whole : {stl, *threeMf, ply})
    for (std::size_t i = 0; i < whole.size(); ++i) {
      auto bytes = whole;
      bytes[i] ^= static_cast<std::uint8_t>(1U << (i % 8));
      const auto read = readSurface(bytes);
      EXPECT_TRUE(!read || geometryDigest(*read)) << i;
    }
}

} // namespace
} // namespace calque::mesh
