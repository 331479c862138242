#include "core/base/decimal.h"

#include "testkit/testkit.h"

#include <clocale>
#include <gtest/gtest.h>

namespace calque::base {
namespace {

TEST(Decimal, DropsTrailingZerosAndTheSignOfZero) {
  EXPECT_EQ(toDecimal(1.5, 3), "1.5");
  EXPECT_EQ(toDecimal(20.0, 3), "20");
  EXPECT_EQ(toDecimal(100.0, 0), "100");
  EXPECT_EQ(toDecimal(-0.0004, 3), "0");
  EXPECT_EQ(toDecimal(-0.25, 2), "-0.25");
  EXPECT_EQ(toDecimal(0.451171875, 9), "0.451171875");
  EXPECT_EQ(toDecimal(999'999'999'999.0, 9), "999999999999");
}

TEST(Decimal, IsAlwaysOneThatTheRecordTakes) {
  for (double value : {0.0, -0.0, 1e-12, -1e-12, 0.1, -1234.000001, 1.0 / 3, 123456789012.5})
    for (int places = 0; places <= 9; ++places)
      EXPECT_TRUE(isDecimal(toDecimal(value, places))) << value << " to " << places;
}

TEST(Decimal, RefusesEveryOtherSpelling) {
  for (auto text : {"",    "-",  "+1", "01",  "00",  "-0",  "-0.0",          "1.",           ".5",    "1e3",
                    "1,5", " 1", "1 ", "nan", "inf", "0x1", "1234567890123", "0.1234567890", "1.2.3", "--1"})
    EXPECT_FALSE(isDecimal(text)) << text;
  for (auto text : {"0", "0.0", "1.50", "-1", "-0.5", "123456789012", "0.123456789"})
    EXPECT_TRUE(isDecimal(text)) << text;
}

TEST(Decimal, IsReadWithoutTheLocale) {
  testkit::verifies({"req~intake.pixels~1"});
  std::setlocale(LC_ALL, "de_DE.UTF-8"); // where it is installed, its decimal sign is a comma
  EXPECT_EQ(maybeDouble("1.25"), 1.25);
  EXPECT_EQ(toDecimal(1.25, 2), "1.25");
  EXPECT_FALSE(maybeDouble("1,25"));
  std::setlocale(LC_ALL, "C");
}

} // namespace
} // namespace calque::base
