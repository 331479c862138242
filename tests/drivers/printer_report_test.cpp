#include "printers/drivers/job_ticket.h"

#include "a_job.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::drivers;
using testing::HasSubstr;

namespace {

PrinterReport aReport() {
  return {"j-0004", 2, "SN-17", 2, 1, 3000, 42.5, 24'691.356, {"B-7781", "T-1200"}};
}

/// What the reader says of a good report with `from` replaced by `to`.
std::string complaint(const std::string& from, const std::string& to) {
  auto text = base::textOf(toReportJson(aReport()));
  auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  auto sut = readPrinterReport(base::viewOf(text));
  return sut ? "read" : std::get<base::Fault>(sut.error()).message;
}

} // namespace

TEST(PrinterReport, IsReadAsItWasWritten) {
  auto sut = readPrinterReport(toReportJson(aReport()));
  ASSERT_TRUE(sut);
  EXPECT_EQ(*sut, aReport());
}

TEST(PrinterReport, NamesTheKeyThatIsMissingOrOfAnotherKind) {
  EXPECT_THAT(complaint("\"serial\"", "\"number\""), HasSubstr("'serial'"));
  EXPECT_THAT(complaint("\"layers\": 3000", "\"layers\": -1"), HasSubstr("'layers'"));
  EXPECT_THAT(complaint("\"layers\": 3000", "\"layers\": 30000000000"), HasSubstr("'layers'"));
  EXPECT_THAT(complaint("\"42.5\"", "42.5"), HasSubstr("'height_mm'"));
  EXPECT_THAT(complaint("\"42.5\"", "\"NaN\""), HasSubstr("'height_mm'"));
  EXPECT_THAT(complaint("\"42.5\"", "\"-42.5\""), HasSubstr("'height_mm'"));
  EXPECT_THAT(complaint("\"T-1200\"", "7"), HasSubstr("'lots'"));
}

TEST(PrinterReport, TakesNoForeignKeyNoDuplicateAndNoOtherFormat) {
  testkit::verifies({"req~build.reconcile~1"});
  EXPECT_THAT(complaint("{", "{\"extra\": 1,"), HasSubstr("does not belong"));
  EXPECT_THAT(complaint("\"run\": 2", "\"run\": 2, \"run\": 2"), HasSubstr("twice"));
  EXPECT_THAT(complaint("report/v1", "report/v2"), HasSubstr("format"));
}

TEST(PrinterReport, TakesNothingThatIsNoObjectOrTooLarge) {
  for (const auto& text :
       {std::string("[]"), std::string("{"), std::string(), std::string(100'000, '['), std::string(70'000, ' ') + "{}"})
    EXPECT_FALSE(readPrinterReport(base::viewOf(text)));
}

TEST(JobTicket, SaysEverythingAPrinterOperatorNeedsAndTheSameBytesEachTime) {
  auto sut = base::textOf(toTicketJson(aJob().ticket));

  for (const auto* words : {"calque/job-ticket/v1", "\"c-0001\"", "\"j-0004\"", "\"SN-17\"", "B-7781", "High Quality",
                            "\"layer_nm\": 14000", "surgical_planning", "\"demonstration\": true", "\"12345.678\"",
                            "00112233445566778899aabbccddeeff"})
    EXPECT_THAT(sut, HasSubstr(words));
  EXPECT_EQ(sut, base::textOf(toTicketJson(aJob().ticket)));
}
