#include "app/report/label.h"

#include "paper.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::report;
using testing::HasSubstr;

namespace {

/// What a reader of codes finds in a file (PNG).
std::string decoded(const std::filesystem::path& file) {
  return run("zbarimg --quiet --raw -Sdisable -Sqrcode.enable " + file.string()).output;
}

} // namespace

TEST(Qr, IsAPngOfTheSizeAskedFor) {
  auto sut = qrPng("hello", 3);

  ASSERT_TRUE(sut);
  ASSERT_GT(sut->size(), 24u);
  EXPECT_EQ(base::textOf(base::View(*sut).subspan(1, 3)), "PNG");
  auto width = ((*sut)[18] << 8) + (*sut)[19];
  EXPECT_EQ(width, 3 * (21 + 8)) << "version 1, 21 modules, and a quiet zone of four on each side";
}

TEST(Qr, TakesNoEmptyAndNoEndlessText) {
  EXPECT_FALSE(qrPng(""));
  EXPECT_FALSE(qrPng(std::string(5000, 'x')));
}

TEST(Qr, HoldsTheWholeNote) {
  CALQUE_TEST_PROGRAM("zbarimg");
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(base::writeFile(folder / "code.png", *qrPng(aNote)));

  EXPECT_EQ(decoded(folder / "code.png"), aNote + "\n");
}

TEST(Qr, OfAPrintedPageAndOfALabelHoldsTheWholeNote) {
  CALQUE_TEST_PROGRAM("zbarimg");
  CALQUE_TEST_PROGRAM("pdftoppm");
  testkit::TemporaryFolder folder;
  LabelContent label;
  label.side = "left";
  label.checkpointNote = aNote;
  label.checkpointRootHex = std::string(64, 'b');
  ASSERT_TRUE(base::writeFile(folder / "page.pdf", *pdfOf(aDocument(), aStamp)));
  ASSERT_TRUE(base::writeFile(folder / "label.pdf", *labelPdf(label)));

  for (const auto* name : {"page", "label"}) {
    auto file = (folder / name).string();
    ASSERT_EQ(run("pdftoppm -r 300 -png -singlefile " + file + ".pdf " + file).status, 0);
    EXPECT_EQ(decoded(file + ".png"), aNote + "\n") << name;
  }
}
