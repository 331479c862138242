#include "paper.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::report;
using domain::DocumentKind;
using testing::HasSubstr;
using testing::Not;

namespace {

base::Bytes pdf(const domain::Document& document) {
  auto made = pdfOf(document, aStamp);
  EXPECT_TRUE(made);
  return made ? *made : base::Bytes{};
}

std::vector<std::string> pagesOf(const base::Bytes& bytes) {
  std::vector<std::string> pages;
  auto text = textOf(bytes);
  for (std::size_t from = 0, to = 0; (to = text.find('\f', from)) != std::string::npos; from = to + 1)
    pages.push_back(text.substr(from, to - from));
  return pages;
}

std::size_t countOf(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++count;
  return count;
}

domain::Document longDocument() {
  auto document = aDocument();
  for (int number = 0; number < 60; ++number)
    document.sections[1].paragraphs.push_back(
        "Paragraph " + std::to_string(number) +
        " says something that takes more than one line of the page to say, so that "
        "several pages are needed and lines are broken.");
  return document;
}

} // namespace

TEST(Pdf, SaysWhoSignedWhatWhenAndInWhichMeaning) {
  testkit::verifies({"req~sign.manifestation~1"});
  CALQUE_TEST_PROGRAM("pdftotext");
  auto text = textOf(pdf(aDocument()));

  for (const auto* words : {"Åsa Öström", "approved", "2026-03-02 08:31:00 +01:00", "surgeon", "u-0002",
                            "0123456789abcdef0123456789abcdef", "Žofie Åkesson-Ňuño", "12.3 cm³"})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST(Pdf, EveryPageSaysCaseKindSoftwareNumberAndTime) {
  testkit::verifies({"req~ui.demonstration~1"});
  CALQUE_TEST_PROGRAM("pdftotext");
  auto document = longDocument();
  document.demonstration = true;

  auto sut = pagesOf(pdf(document));

  ASSERT_GE(sut.size(), 3u);
  for (std::size_t page = 0; page < sut.size(); ++page) {
    EXPECT_THAT(sut[page], HasSubstr("page " + std::to_string(page + 1) + " of " + std::to_string(sut.size())));
    EXPECT_THAT(sut[page], HasSubstr("2026-03-02 08:30:00 +01:00"));
    EXPECT_THAT(sut[page], HasSubstr("DEMONSTRATION - NOT FOR CLINICAL USE"));
    EXPECT_THAT(sut[page], HasSubstr("c-0001"));
    EXPECT_THAT(sut[page], HasSubstr("Page to sign"));
    EXPECT_THAT(sut[page], HasSubstr("Calque " CALQUE_VERSION));
    EXPECT_THAT(sut[page], HasSubstr(std::string(64, 'c')));
  }
}

TEST(Pdf, LosesNoLineBetweenPages) {
  CALQUE_TEST_PROGRAM("pdftotext");
  auto text = textOf(pdf(longDocument()));

  for (int number = 0; number < 60; ++number)
    EXPECT_EQ(countOf(text, "Paragraph " + std::to_string(number) + " says"), 1u) << number;
  EXPECT_EQ(countOf(text, "lines are broken"), 60u);
}

TEST(Pdf, KeepsAHeadingWithThePictureUnderIt) {
  CALQUE_TEST_PROGRAM("pdftotext");
  const auto picture = qrPng("any picture").value();
  for (int lines = 0; lines < 45; lines += 3) { // so that the heading falls on every height of the page
    auto document = aDocument();
    for (int line = 0; line < lines; ++line)
      document.sections[1].paragraphs.emplace_back("A short line.");
    document.sections.push_back({"Seen from ahead", {}, {}, {}, {{"its caption", picture}}, false});

    int together = 0;
    for (const auto& page : pagesOf(pdf(document))) {
      EXPECT_EQ(countOf(page, "Seen from ahead"), countOf(page, "its caption")) << lines;
      together += static_cast<int>(countOf(page, "its caption"));
    }
    EXPECT_EQ(together, 1) << lines;
  }
}

TEST(Pdf, SaysDemonstrationOnlyWhereItIsOne) {
  CALQUE_TEST_PROGRAM("pdftotext");
  EXPECT_THAT(textOf(pdf(aDocument())), Not(HasSubstr("DEMONSTRATION")));
}

TEST(Pdf, ARecordOpensWithDecisionExceptionsSignaturesAndCheckpoint) {
  CALQUE_TEST_PROGRAM("pdftotext");
  auto text = textOf(pdf(aDocument(DocumentKind::DeviceHistoryRecord)));

  auto decision = text.find("Decision"), exception = text.find("Exception: Gantry tilt"),
       signer = text.find("Åsa Öström"), checkpoint = text.find("size 123, root " + std::string(20, 'b')),
       model = text.find("Volume");
  ASSERT_NE(model, std::string::npos);
  EXPECT_LT(decision, exception);
  EXPECT_LT(exception, signer);
  EXPECT_LT(signer, checkpoint);
  EXPECT_LT(checkpoint, model);
  EXPECT_THAT(text, HasSubstr("label lab-17.hospital.example/calque/1 123 " + std::string(20, 'b')));
}

TEST(Pdf, NamesTheEntryThatProvesEachStatement) {
  CALQUE_TEST_PROGRAM("pdftotext");
  auto document = aDocument(domain::DocumentKind::DeviceHistoryRecord);
  document.sections[0].lines[0].entry = 1057;
  document.sections[0].paragraphEntries = {1058};
  document.sections[1].tables = {{"Points", {"Point"}, {{"width x"}}, {1059}}};
  document.signatures[0].entry = 1060;

  const auto sut = textOf(pdf(document));

  for (const char* words : {"entry 1057", "(entry 1058)", "1059", "entry 1060"})
    EXPECT_NE(sut.find(words), std::string::npos) << words << " in " << sut;
}

TEST(Pdf, APageToSignKeepsItsOrderAndEndsWithSignatures) {
  CALQUE_TEST_PROGRAM("pdftotext");
  auto text = textOf(pdf(aDocument()));

  EXPECT_LT(text.find("Volume"), text.find("Gantry tilt"));
  EXPECT_LT(text.find("Gantry tilt"), text.find("Åsa Öström"));
}

TEST(Pdf, IsSound) {
  CALQUE_TEST_PROGRAM("qpdf");
  testkit::TemporaryFolder folder;
  auto document = longDocument();
  document.sections[0].pictures = {{"a code", *qrPng("picture")}, {"another", *qrPng("picture 2")}};
  ASSERT_TRUE(base::writeFile(folder / "page.pdf", pdf(document)));

  EXPECT_EQ(run("qpdf --check " + (folder / "page.pdf").string()).status, 0);
}

TEST(Pdf, IsTheSameBytesForTheSameDocumentAndStamp) {
  testkit::verifies({"req~copies.agree~1"});
  auto document = longDocument();
  document.sections[0].pictures = {{"a code", *qrPng("picture")}};

  EXPECT_EQ(pdf(document), pdf(document));
  auto other = document;
  other.footerRandom[0] = 'd';
  EXPECT_NE(pdf(document), pdf(other));
}

TEST(Pdf, ItsMetadataHoldNoPatientDataAndTheStampsTime) {
  auto document = aDocument();
  document.title = "Approval, Zofie Akesson";
  auto text = base::textOf(pdf(document));

  EXPECT_EQ(text.find("Zofie Akesson"), std::string::npos);
  EXPECT_NE(text.find("(D:20260302073000"), std::string::npos);
  EXPECT_NE(text.find("CreateDate=\"2026-03-02T07:30:00"), std::string::npos);
}

TEST(Pdf, WritesACharacterWithoutAGlyphAsItsNumber) {
  CALQUE_TEST_PROGRAM("pdftotext");
  auto document = aDocument();
  document.header = {{"Patient", "\U00013000 of Memphis"}}; // a hieroglyph: no ordinary font draws it

  EXPECT_THAT(textOf(pdf(document)), HasSubstr("<U+13000> of Memphis"));
}

TEST(Pdf, TakesNoPictureThatIsNone) {
  auto document = aDocument();
  document.sections[0].pictures = {{"broken", base::bytesOf("not a PNG")}};

  auto sut = pdfOf(document, aStamp);

  ASSERT_FALSE(sut);
  EXPECT_TRUE(std::holds_alternative<base::Fault>(sut.error()));
}

TEST(Pdf, TakesNoRowThatIsShorterThanItsColumns) {
  auto document = aDocument();
  document.sections[0].tables = {{"", {"a", "b"}, {{"only one"}}}};
  EXPECT_FALSE(pdfOf(document, aStamp));
}
