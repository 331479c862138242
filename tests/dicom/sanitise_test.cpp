// Preambles that look like programs.
#include "made_series.h"

#include "testkit/testkit.h"

#include "core/dicom/sanitise.h"

#include <gtest/gtest.h>

namespace calque::dicom::testing {
namespace {

base::Bytes withPreamble(std::string_view beginning) {
  auto file = MadeSeries({.slices = 1}).files[0];
  std::copy(beginning.begin(), beginning.end(), file.begin());
  return file;
}

TEST(Sanitise, ZeroesAPreambleThatLooksLikeAProgram) {
  testkit::verifies({"req~intake.received-bytes~1"});
  using namespace std::string_view_literals;
  for (const auto beginning : {"MZ\x90"sv,
                               "\x7F"
                               "ELF\x02"sv,
                               "#!/bin/sh\n"sv, "%PDF-1.7"sv, "PK\x03\x04"sv, "  <script>"sv, "<?xml"sv}) {
    const auto received = withPreamble(beginning);
    auto sut = received;
    EXPECT_TRUE(sanitisePreamble(sut));
    EXPECT_TRUE(std::all_of(sut.begin(), sut.begin() + 128, [](auto byte) { return byte == 0; }));
    EXPECT_TRUE(std::equal(sut.begin() + 128, sut.end(), received.begin() + 128, received.end()));
    EXPECT_FALSE(hasExecutablePreamble(sut));
  }
}

TEST(Sanitise, LeavesOtherFilesAsTheyCame) {
  testkit::verifies({"req~intake.received-bytes~1"});
  using namespace std::string_view_literals;
  for (const auto beginning : {""sv, "II*\0"sv, "MM\0*"sv, "hello"sv}) {
    const auto received = withPreamble(beginning);
    auto sut = received;
    EXPECT_FALSE(sanitisePreamble(sut));
    EXPECT_EQ(sut, received);
  }
  base::Bytes tiny = base::bytesOf("MZ");
  EXPECT_FALSE(sanitisePreamble(tiny));
}

} // namespace
} // namespace calque::dicom::testing
