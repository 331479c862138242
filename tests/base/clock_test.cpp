#include "core/base/clock.h"
#include "core/base/ids.h"

#include <gtest/gtest.h>

namespace calque::base {
namespace {

TEST(UtcText, IsTheOneOfTheWorkedExample) {
  EXPECT_EQ(toUtcText({1'772'436'600'000}), "2026-03-02T07:30:00.000Z");
  EXPECT_EQ(maybeUtc("2026-03-02T07:30:00.000Z"), Instant{1'772'436'600'000});
}

TEST(UtcText, RoundTripsAtItsEnds) {
  for (auto text : {"0001-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z", "2000-02-29T12:00:00.001Z",
                    "2038-01-19T03:14:08.000Z", "9999-12-31T23:59:59.999Z"}) {
    auto sut = maybeUtc(text);
    ASSERT_TRUE(sut) << text;
    EXPECT_EQ(toUtcText(*sut), text);
  }
}

TEST(UtcText, RefusesATimeThatDoesNotExist) {
  for (auto text :
       {"2026-02-29T00:00:00.000Z", "2100-02-29T00:00:00.000Z", "2026-04-31T00:00:00.000Z", "2026-13-01T00:00:00.000Z",
        "2026-00-01T00:00:00.000Z", "2026-01-00T00:00:00.000Z", "2026-01-01T24:00:00.000Z", "2026-01-01T23:60:00.000Z",
        "2016-12-31T23:59:60.000Z", "0000-01-01T00:00:00.000Z"})
    EXPECT_FALSE(maybeUtc(text)) << text;
}

TEST(UtcText, RefusesEveryOtherSpelling) {
  for (auto text : {"2026-03-02T07:30:00Z", "2026-03-02 07:30:00.000Z", "2026-03-02T07:30:00.000+00:00",
                    "2026-03-02T07:30:00.000z", "2026-03-02T07:30:00.0000Z", " 2026-03-02T07:30:00.00Z",
                    "2026-03-02T07:30:00,000Z", "2026-3-02T007:30:00.000Z", "-026-03-02T07:30:00.000Z", ""})
    EXPECT_FALSE(maybeUtc(text)) << text;
}

TEST(DateText, ReadsExistingDaysOnly) {
  EXPECT_EQ(toDateText(*maybeDate("2024-02-29")), "2024-02-29");
  EXPECT_FALSE(maybeDate("2023-02-29"));
  EXPECT_FALSE(maybeDate("2023-2-1"));
  EXPECT_FALSE(maybeDate("20230201"));
}

TEST(OffsetText, HasOneSpellingPerOffset) {
  EXPECT_EQ(toOffsetText(60), "+01:00");
  EXPECT_EQ(toOffsetText(-210), "-03:30");
  EXPECT_EQ(toOffsetText(0), "+00:00");
  EXPECT_EQ(maybeOffset("-03:30"), -210);
  EXPECT_EQ(maybeOffset("+14:00"), 840);
  for (auto text : {"-00:00", "+15:00", "+01:60", "01:00", "+1:00", "+0100", "Z", ""})
    EXPECT_FALSE(maybeOffset(text)) << text;
}

TEST(LocalText, MovesTheTimeByTheOffsetOverMidnightAndYear) {
  EXPECT_EQ(toLocalText(*maybeUtc("2025-12-31T23:30:00.000Z"), "+01:00"), "2026-01-01 00:30:00 +01:00");
  EXPECT_EQ(toLocalText(*maybeUtc("2026-01-01T02:00:00.000Z"), "-03:30"), "2025-12-31 22:30:00 -03:30");
}

TEST(Age, CountsWholeYearsToTheDay) {
  EXPECT_EQ(maybeAgeInYears("2010-03-02", "2026-03-01"), 15);
  EXPECT_EQ(maybeAgeInYears("2010-03-02", "2026-03-02"), 16);
  EXPECT_EQ(maybeAgeInYears("2008-02-29", "2026-02-28"), 17);
  EXPECT_EQ(maybeAgeInYears("2008-02-29", "2026-03-01"), 18);
  EXPECT_EQ(maybeAgeInYears("2026-03-02", "2026-03-02"), 0);
  EXPECT_FALSE(maybeAgeInYears("2026-03-03", "2026-03-02"));
  EXPECT_FALSE(maybeAgeInYears("20100302", "2026-03-02"));
}

TEST(SystemClock, TellsBootAndNeverAnAgeOrErrorWithoutASource) {
  auto sut = SystemClock().state();
  EXPECT_TRUE(isUuid(sut.boot));
  EXPECT_GT(sut.monoMs, 0);
  if (sut.source == "none") {
    EXPECT_EQ(sut.errorMs, 0);
    EXPECT_EQ(sut.ageS, 0);
  }
  EXPECT_GT(SystemClock().now(), *maybeDate("2020-01-01"));
}

} // namespace
} // namespace calque::base
