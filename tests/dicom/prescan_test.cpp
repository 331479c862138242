// The prescan against files that would hurt DCMTK (record.md 12, F1–F5).
#include "made_series.h"

#include "testkit/testkit.h"

#include "core/dicom/pixels.h"
#include "core/dicom/prescan.h"

#include <gtest/gtest.h>
#include <random>
#include <zlib.h>

namespace calque::dicom::testing {
namespace {

const std::string implicitLittle = "1.2.840.10008.1.2", explicitLittle = "1.2.840.10008.1.2.1",
                  explicitBig = "1.2.840.10008.1.2.2", deflated = "1.2.840.10008.1.2.1.99";

std::string le(std::uint32_t value, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i)
    text += static_cast<char>(value >> (8 * i));
  return text;
}
std::string tagLe(std::uint32_t tag) {
  return le(tag >> 16, 2) + le(tag & 0xFFFF, 2);
}

std::string shortElement(std::uint32_t tag, const std::string& vr, const std::string& value) {
  return tagLe(tag) + vr + le(static_cast<std::uint32_t>(value.size()), 2) + value;
}

/// A Part 10 file of the syntax around the bytes of a data set.
base::Bytes fileOf(std::string syntax, const std::string& dataSet) {
  if (syntax.size() % 2 != 0)
    syntax += '\0';
  return base::bytesOf(std::string(128, '\0') + "DICM" + shortElement(0x00020010, "UI", syntax) + dataSet);
}

enum class Nesting { OpenSequences, OpenUnknown, ClosedImplicit, ClosedExplicit, ClosedUnknown };

std::string nested(int depth, Nesting kind) {
  const auto open = le(0xFFFFFFFF, 4);
  std::string text;
  if (kind == Nesting::OpenSequences || kind == Nesting::OpenUnknown) {
    for (int i = 0; i < depth; ++i) {
      const bool isInner = kind == Nesting::OpenUnknown && i > 0; // inside UN all is implicit
      text += tagLe(0x00081140) +
              (isInner                        ? ""
               : kind == Nesting::OpenUnknown ? std::string("UN\0\0", 4)
                                              : std::string("SQ\0\0", 4)) +
              open + tagLe(0xFFFEE000) + open;
    }
    for (int i = 0; i < depth; ++i)
      text += tagLe(0xFFFEE00D) + le(0, 4) + tagLe(0xFFFEE0DD) + le(0, 4);
    return text;
  }
  for (int i = 0; i < depth; ++i) {
    const std::string vr = kind == Nesting::ClosedImplicit                   ? ""
                           : kind == Nesting::ClosedUnknown && i + 1 < depth ? ""
                           : kind == Nesting::ClosedUnknown                  ? std::string("UN\0\0", 4)
                                                                             : std::string("SQ\0\0", 4);
    text = tagLe(0xFFFEE000) + le(static_cast<std::uint32_t>(text.size()), 4) + text;
    text = tagLe(0x00081140) + vr + le(static_cast<std::uint32_t>(text.size()), 4) + text;
  }
  return text;
}

std::string refusalName(const base::Done& done) {
  if (done)
    return "";
  const auto* refusal = std::get_if<base::Refusal>(&done.error());
  return refusal ? refusal->name : "fault";
}
std::string scanned(const base::Bytes& file, const PrescanLimits& limits = {}) {
  return refusalName(prescan(file, limits).whole);
}

class NestedBomb : public ::testing::TestWithParam<std::tuple<int, Nesting>> {};

TEST_P(NestedBomb, IsRefusedByNameBeyondThirtyTwo) {
  testkit::verifies({"req~intake.bounds~1"});
  const auto [depth, kind] = GetParam();
  const auto file = fileOf(kind == Nesting::ClosedImplicit ? implicitLittle : explicitLittle, nested(depth, kind));
  EXPECT_EQ(scanned(file), depth > 32 ? "file.depth" : "");
  EXPECT_EQ(depth > 32, refusalName(readImageFacts(file, 0).map([](const auto&) {})) == "file.depth");
}

INSTANTIATE_TEST_SUITE_P(Depths, NestedBomb,
                         ::testing::Combine(::testing::Values(1, 32, 33, 8000, 10000),
                                            ::testing::Values(Nesting::OpenSequences, Nesting::OpenUnknown,
                                                              Nesting::ClosedImplicit, Nesting::ClosedExplicit,
                                                              Nesting::ClosedUnknown)));

TEST(Prescan, RefusesWhatIsNotPart10) {
  testkit::verifies({"req~intake.file-structure~1"});
  EXPECT_EQ(scanned({}), "file.not_dicom");
  EXPECT_EQ(scanned(base::Bytes(131)), "file.not_dicom");
  EXPECT_EQ(scanned(base::Bytes(132)), "file.not_dicom");
  EXPECT_EQ(scanned(base::bytesOf("MZ" + std::string(500, 'x'))), "file.not_dicom");
}

TEST(Prescan, RefusesALengthPastTheEnd) {
  testkit::verifies({"req~intake.file-structure~1"});
  EXPECT_EQ(scanned(fileOf(explicitLittle, tagLe(0x00081150) + "UI" + le(40, 2) + "1.2")), "file.truncated");
  EXPECT_EQ(scanned(fileOf(implicitLittle, tagLe(0x00081150) + le(0xFFFFFFFE, 4) + "1.2 ")), "file.truncated");
  EXPECT_EQ(scanned(fileOf(explicitLittle, tagLe(0x7FE00010) + std::string("OB\0\0", 4) + le(0xFFFFFFFF, 4) +
                                               tagLe(0xFFFEE000) + le(0, 4))),
            "file.truncated")
      << "fragments without an end";
}

TEST(Prescan, RefusesAMillionTinyElements) {
  testkit::verifies({"req~intake.bounds~1"});
  std::string many;
  for (int i = 0; i < 1'000'000; ++i)
    many += shortElement(0x00091001, "CS", "");
  EXPECT_EQ(scanned(fileOf(explicitLittle, many)), "file.elements");
}

TEST(Prescan, RefusesMetadataBeyondItsLimitButNotPixels) {
  testkit::verifies({"req~intake.bounds~1"});
  const auto large = [](std::uint32_t tag) {
    return fileOf(explicitLittle, tagLe(tag) + std::string("OW\0\0", 4) + le(5000, 4) + std::string(5000, 'x'));
  };
  PrescanLimits limits;
  limits.metadataBytes = 4000;
  EXPECT_EQ(scanned(large(0x00091001), limits), "file.metadata");
  EXPECT_EQ(scanned(large(0x7FE00010), limits), "");
}

TEST(Prescan, RefusesAnEncodingThatIsNotTheOneDeclared) {
  const auto uid = shortElement(0x00080016, "UI", "1.2.3.45");
  EXPECT_EQ(scanned(fileOf(explicitLittle, uid)), "");
  EXPECT_EQ(scanned(fileOf(implicitLittle, uid)), "file.encoding");
  EXPECT_EQ(scanned(fileOf(explicitBig, uid)), "file.encoding");
  EXPECT_EQ(scanned(fileOf(explicitLittle, tagLe(0x00080016) + le(8, 4) + "1.2.3.45")), "file.encoding");
  EXPECT_EQ(scanned(fileOf(explicitLittle, shortElement(0x00080016, "ZZ", ""))), "file.encoding");
  EXPECT_EQ(scanned(fileOf(explicitLittle, tagLe(0x00091010) + std::string("OB\0\0", 4) + le(0xFFFFFFFF, 4))),
            "file.encoding");
}

TEST(Prescan, RefusesAnOddRepresentationInTheMetaHeader) {
  const auto file =
      base::bytesOf(std::string(128, '\0') + "DICM" + shortElement(0x00020010, "Q?", "1.2.840.10008.1.2.1"));
  EXPECT_EQ(scanned(file), "file.encoding");
}

TEST(Prescan, NamesAMissingAndAnUnknownTransferSyntax) {
  testkit::verifies({"req~intake.file-structure~1"});
  const auto without = base::bytesOf(std::string(128, '\0') + "DICM" + shortElement(0x00020002, "UI", "1.2"));
  EXPECT_EQ(scanned(without), "file.transfer_syntax_missing");
  EXPECT_EQ(scanned(fileOf("1.2.840.113619.5.2", "")), "file.transfer_syntax");
}

std::string deflatedText(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 16, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  return out;
}

TEST(Prescan, StopsADeflateBombAndLooksInsideAnHonestOne) {
  testkit::verifies({"req~intake.bounds~1"});
  const std::string bomb =
      tagLe(0x7FE00010) + std::string("OW\0\0", 4) + le(200U << 20, 4) + std::string(200U << 20, '\0');
  const auto packed = deflatedText(bomb);
  ASSERT_LT(packed.size(), bomb.size() / 500);
  EXPECT_EQ(scanned(fileOf(deflated, packed)), "file.expands");
  EXPECT_EQ(scanned(fileOf(deflated, deflatedText(nested(33, Nesting::OpenSequences)))), "file.depth");
  EXPECT_EQ(scanned(fileOf(deflated, deflatedText(nested(32, Nesting::OpenSequences)))), "");
  const auto honest = deflatedText(nested(20, Nesting::ClosedExplicit));
  EXPECT_EQ(scanned(fileOf(deflated, honest.substr(0, honest.size() / 2))), "file.truncated");
}

TEST(Prescan, BoundsThePixelsBeforeAnyAllocation) {
  testkit::verifies({"req~intake.pixels~1"});
  const PixelModule good{512, 512, 1, 1, 16, 12, 11};
  const StoredPixels native{false, 512 * 512 * 2}, packed{true, 200'000};
  const auto name = [&](auto change, const StoredPixels& stored) {
    PixelModule image = good;
    change(image);
    return refusalName(checkPixelBounds(image, stored));
  };
  EXPECT_EQ(name([](auto&) {}, native), "");
  EXPECT_EQ(name([](auto& i) { i.rows = 0; }, native), "image.size");
  EXPECT_EQ(name([](auto& i) { i.columns = 8193; }, native), "image.size");
  EXPECT_EQ(name([](auto& i) { i.frames = 0; }, native), "image.size");
  EXPECT_EQ(name([](auto& i) { i.frames = ~0ULL; }, packed), "image.size") << "the product overflows 64 bits";
  EXPECT_EQ(name([](auto& i) { i.bitsStored = 17; }, native), "image.bits");
  EXPECT_EQ(name([](auto& i) { i.bitsStored = 0, i.highBit = ~0ULL; }, native), "image.bits");
  EXPECT_EQ(name([](auto& i) { i.highBit = 15; }, native), "image.bits");
  EXPECT_EQ(name([](auto& i) { i.bitsAllocated = 64; }, native), "image.bits");
  EXPECT_EQ(name([](auto& i) { i.frames = 2; }, native), "image.pixels_short");
  EXPECT_EQ(name([](auto&) {}, {true, 0}), "image.pixels_short");
  EXPECT_EQ(name([](auto& i) { i.frames = 100; }, packed), "file.expands") << "52 MB from 200 kB";
  EXPECT_EQ(name([](auto& i) { i.frames = 30; }, packed), "");
}

TEST(Prescan, EveryPrefixOfAFileIsRefused) {
  testkit::verifies({"req~intake.file-structure~1"});
  const MadeSeries series({.slices = 1});
  const auto& whole = series.files[0];
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const auto sut = readImageFacts(base::View(whole).first(length), 0);
    const bool isRefused = !sut || domain::verdictOf(sut->findings) == domain::Verdict::Refuse;
    EXPECT_TRUE(isRefused) << length;
  }
}

TEST(Prescan, DamagedFilesAreJudgedAndNeverFatal) {
  const MadeSeries series({.slices = 1});
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    auto file = series.files[0];
    for (int damage = 0; damage < 1 + round % 4; ++damage)
      file[132 + random() % (file.size() - 132)] = static_cast<std::uint8_t>(random());
    (void)readImageFacts(file, 0);
    (void)readPatientName(file);
    (void)readStoredValues(file);
  }
  EXPECT_TRUE(readImageFacts(series.files[0], 0)) << "the next good file works";
}

} // namespace
} // namespace calque::dicom::testing
