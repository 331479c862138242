// Every image series, image file and directory of the shared test data against its expected verdict and reasons.
#include "made_series.h"

#include "core/crypto/digest.h"
#include "core/dicom/pixels.h"
#include "testkit/testkit.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace calque::dicom::testing {
namespace {

using domain::RefusalCode;
using nlohmann::json;
using enum domain::RefusalCode;

json readExpected(const std::filesystem::path& data) {
  return json::parse(std::ifstream(data / "expected.json"));
}

/// The words of expected.json, as our codes say them.
const std::multimap<std::string, RefusalCode>& reasonCodes() {
  static const std::multimap<std::string, RefusalCode> codes{
      {"slice thickness not below limit", ThicknessTooLarge},
      {"slice spacing larger than thickness (gaps)", SlicesGap},
      {"gantry tilt", GantryTilt},
      {"the same SOP Instance UID more than once", SameInstanceOtherBytes},
      {"one image is not a series", TooFewSlices},
      {"lossy compression", LossyCompression},
      {"modality not CT or MR", ModalityUnsupported},
      {"SOP class not CT or MR image storage", SopClassUnsupported},
      {"compressed stream contradicts pixel representation", PixelDataContradicts},
      {"derived image", Reformatted},
      {"derived image", ProjectionImage},
      {"pixel data shorter than declared", FileTruncated},
      {"pixel data shorter than declared", PixelDataShort},
      {"SOP class missing", SopClassMissing},
      {"no pixel data", PixelDataMissing},
      {"invalid value representation", FileEncoding},
      {"transfer syntax missing", TransferSyntaxMissing},
      {"no DICOM Part 10 header", FileNotDicom},
      {"pixel spacing missing", PixelSpacingMissing},
      {"localiser image", Localizer},
      {"slices missing or unevenly spaced", SliceMissing},
      {"slices missing or unevenly spaced", SpacingIrregular},
      {"slices not parallel or unevenly spaced", OrientationDiffers},
      {"slices not parallel or unevenly spaced", SpacingIrregular},
      {"directory offsets missing", DirectoryOffsets},
      {"directory record type invalid", DirectoryRecordType},
      {"directory holds no records", DirectoryEmpty},
  };
  return codes;
}

std::vector<RefusalCode> accepted(const json& expected, const json& item) {
  std::vector<std::string> reasons = item["reasons"];
  for (const auto& same : expected["rules"]["same_reason"])
    if (std::ranges::any_of(reasons, [&](const auto& reason) { return std::ranges::count(same, json(reason)) > 0; }))
      for (const auto& word : same)
        reasons.push_back(word);
  std::vector<RefusalCode> codes;
  for (const auto& reason : reasons) {
    const auto [first, last] = reasonCodes().equal_range(reason);
    EXPECT_NE(first, last) << "no code for: " << reason;
    std::transform(first, last, std::back_inserter(codes), [](const auto& line) { return line.second; });
  }
  return codes;
}

bool namesOne(const std::vector<RefusalCode>& found, const std::vector<RefusalCode>& wanted) {
  return std::ranges::any_of(found, [&](auto code) { return std::ranges::count(wanted, code) > 0; });
}

std::string listed(const std::vector<RefusalCode>& codes) {
  std::string words;
  for (const auto code : codes)
    words += std::string(domain::lineOf(code).name) + " ";
  return words;
}

TEST(Expected, EverySeriesAndImageGetsItsVerdictForAListedReason) {
  testkit::verifies({"req~intake.kind~1", "req~intake.untouched-pixels~1"});
  CALQUE_TEST_DATA(data);
  const auto expected = readExpected(data);
  int items = 0;
  for (const auto& item : expected["items"]) {
    if (item["kind"] != "image series" && item["kind"] != "image file")
      continue;
    SCOPED_TRACE(item["path"].get<std::string>());
    ++items;
    const auto sut =
        checkSeries(ReceivedFiles::collect(data / item["path"].get<std::string>()).value().source(), {}).value();
    const bool mayAccept =
        item["verdict"] == "ACCEPT" || (item.contains("also_allowed") && item["also_allowed"]["verdict"] == "ACCEPT");
    EXPECT_EQ(sut.verdict(), mayAccept ? domain::Verdict::Accept : domain::Verdict::Refuse);
    const auto wanted = accepted(expected, item);
    EXPECT_TRUE(wanted.empty() || namesOne(codesOf(sut), wanted)) << "found: " << listed(codesOf(sut));
    for (const auto& series : sut.series)
      for (const auto& finding : series.findings)
        EXPECT_FALSE(finding.message.empty());
  }
  EXPECT_GE(items, 60);
}

TEST(Expected, EveryDirectoryIsWalkedToItsImages) {
  testkit::verifies({"req~intake.notes~1"});
  CALQUE_TEST_DATA(data);
  const auto expected = readExpected(data);
  for (const auto& item : expected["items"]) {
    if (item["kind"] != "directory")
      continue;
    SCOPED_TRACE(item["path"].get<std::string>());
    const auto sut = ReceivedFiles::collect(data / item["path"].get<std::string>()).value();
    ASSERT_TRUE(sut.directory());
    const auto& directory = *sut.directory();
    EXPECT_EQ(domain::verdictOf(directory.findings),
              item["verdict"] == "ACCEPT" ? domain::Verdict::Accept : domain::Verdict::Warn);
    EXPECT_EQ(directory.images, item["known"]["images"].get<std::size_t>());
    EXPECT_EQ(sut.count(), directory.images);
    if (item["known"].contains("series")) {
      EXPECT_EQ(directory.patients, item["known"]["patients"].get<std::size_t>());
      EXPECT_EQ(directory.studies, item["known"]["studies"].get<std::size_t>());
      EXPECT_EQ(directory.series, item["known"]["series"].get<std::size_t>());
    }
    std::vector<RefusalCode> found;
    for (const auto& finding : directory.findings)
      found.push_back(finding.code);
    const auto wanted = accepted(expected, item);
    EXPECT_TRUE(wanted.empty() || namesOne(found, wanted)) << "found: " << listed(found);
  }
}

TEST(Expected, EveryPatientNameDisplaysAsItMust) {
  CALQUE_TEST_DATA(data);
  int names = 0;
  const auto expected = readExpected(data);
  for (const auto& item : expected["items"]) {
    if (!item.contains("known") || !item["known"].contains("name_must_display_as"))
      continue;
    SCOPED_TRACE(item["path"].get<std::string>());
    ++names;
    const auto file = ReceivedFiles::collect(data / item["path"].get<std::string>()).value().source().read(0).value();
    EXPECT_EQ(readPatientName(file).value(), item["known"]["name_must_display_as"].get<std::string>());
  }
  EXPECT_EQ(names, 17);
}

TEST(Expected, EveryDecodableLosslessFileDecodesToTheKnownPixels) {
  CALQUE_TEST_DATA(data);
  int decoded = 0, named = 0;
  const auto expected = readExpected(data);
  for (const auto& item : expected["items"]) {
    if (!item.contains("known") || !item["known"].contains("decoded_pixels_int16le_sha256"))
      continue;
    SCOPED_TRACE(item["path"].get<std::string>());
    const auto file = ReceivedFiles::collect(data / item["path"].get<std::string>()).value().source().read(0).value();
    const auto sut = readStoredValues(file);
    if (item["known"]["transfer_syntax"] == "1.2.840.10008.1.2.4.90") {
      ASSERT_FALSE(sut);
      EXPECT_EQ(std::get<base::Refusal>(sut.error()).name, "file.transfer_syntax");
      ++named;
      continue;
    }
    ASSERT_TRUE(sut);
    base::Bytes bytes;
    for (const auto value : *sut) {
      bytes.push_back(static_cast<std::uint8_t>(value & 0xFF));
      bytes.push_back(static_cast<std::uint8_t>((value >> 8) & 0xFF));
    }
    EXPECT_EQ(crypto::sha256Hex(bytes), item["known"]["decoded_pixels_int16le_sha256"].get<std::string>());
    ++decoded;
  }
  EXPECT_EQ(decoded, 9);
  EXPECT_EQ(named, 1);
}

TEST(Expected, TwoSeriesOfOneStudyStayApart) {
  testkit::verifies({"req~intake.series-accepted~1"});
  CALQUE_TEST_DATA(data);
  auto paths = ReceivedFiles::collect(data / "ct_head_bone_1mm").value().paths();
  const auto more = ReceivedFiles::collect(data / "ct_head_5mm").value().paths();
  paths.insert(paths.end(), more.begin(), more.end());
  const auto sut = checkSeries(ReceivedFiles::of(paths).source(), {}).value();
  ASSERT_EQ(sut.series.size(), 2U);
  EXPECT_EQ(sut.series[0].slices + sut.series[1].slices, 78U);
  EXPECT_EQ(sut.verdict(), domain::Verdict::Accept);
}

} // namespace
} // namespace calque::dicom::testing
