#include "app/report/label.h"

#include "testkit/testkit.h"

#include "paper.h"

#include <gmock/gmock.h>

using namespace calque;
using namespace calque::report;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

LabelContent aLabel() {
  LabelContent label;
  label.patient = {{"Patient", "Åsa Öström"}, {"Patient ID", "19700101-1234"}};
  label.caseId = "c-0001";
  label.serial = "d-0001";
  label.side = "left";
  label.anatomy = "Skull";
  label.material = "BoneMatrix, lot B-7781; TissueMatrix, lot T-1200";
  label.software = "Example Segmenter 1.0.0, EXAMPLE";
  label.imaged = "2026-02-20";
  label.printed = "2026-03-02";
  label.use = "surgical planning";
  label.clinical = true;
  label.remarks = {"non-sterile", "single patient", "not for implantation"};
  label.demonstration = true;
  label.checkpointNote = aNote;
  label.checkpointSize = 123;
  label.checkpointRootHex = std::string(64, 'b');
  return label;
}

std::string textOfLabel(const LabelContent& content) {
  auto made = labelPdf(content);
  EXPECT_TRUE(made);
  return made ? textOf(*made) : "";
}

} // namespace

TEST(Label, SaysWhoSideScaleMaterialUseAndCheckpoint) {
  testkit::verifies({"req~label.says~1", "req~ui.demonstration~1"});
  CALQUE_TEST_PROGRAM("pdftotext");
  auto text = textOfLabel(aLabel());

  for (const auto* words : {"SIDE LEFT", "scale 1:1", "Åsa Öström", "19700101-1234", "d-0001", "c-0001", "Skull",
                            "lot B-7781", "Example Segmenter 1.0.0", "2026-02-20", "2026-03-02", "surgical planning",
                            "for use with other diagnostic tools and expert clinical judgment", "non-sterile",
                            "size 123", "bbbbbbbbbbbbbbbbbbbb", "DEMONSTRATION - NOT FOR CLINICAL USE"})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST(Label, OfANonDiagnosticPartSaysSoAndHasNoClinicalSentence) {
  testkit::verifies({"req~label.says~1"});
  CALQUE_TEST_PROGRAM("pdftotext");
  auto content = aLabel();
  content.clinical = false;
  content.demonstration = false;
  content.patient.clear();
  content.side = "none";

  auto text = textOfLabel(content);

  EXPECT_THAT(text, HasSubstr("not for diagnostic use"));
  EXPECT_THAT(text, HasSubstr("SIDE NONE"));
  EXPECT_THAT(text, Not(HasSubstr("expert clinical judgment")));
  EXPECT_THAT(text, Not(HasSubstr("Patient")));
  EXPECT_THAT(text, Not(HasSubstr("DEMONSTRATION")));
}

TEST(Label, SpellsItsLinesForComparison) {
  auto sut = labelLines(aLabel());

  EXPECT_THAT(sut, Contains("SIDE LEFT"));
  EXPECT_THAT(sut, Contains("Serial d-0001"));
  EXPECT_THAT(sut, Contains("size 123, root bbbbbbbbbbbbbbbbbbbb"));
  auto other = aLabel();
  other.side = "right";
  EXPECT_NE(labelLines(other), sut);
}

TEST(Label, IsRefusedRatherThanClipped) {
  testkit::verifies({"req~label.says~1"});
  auto content = aLabel();
  for (int number = 0; number < 60; ++number)
    content.material += ", another material with another lot";

  auto sut = labelPdf(content);

  ASSERT_FALSE(sut);
  EXPECT_THAT(std::get<base::Fault>(sut.error()).message, HasSubstr("does not fit"));
}

TEST(Label, IsOnePageOf100By70Millimetres) {
  CALQUE_TEST_PROGRAM("pdfinfo");
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(base::writeFile(folder / "label.pdf", *labelPdf(aLabel())));

  auto said = run("pdfinfo " + (folder / "label.pdf").string()).output;

  EXPECT_THAT(said, testing::ContainsRegex("Pages: +1\n"));
  EXPECT_THAT(said, testing::ContainsRegex("Page size: +283(\\.[0-9]+)? x 198(\\.[0-9]+)? pts"));
}

TEST(Label, IsTheSameBytesEachTime) {
  EXPECT_EQ(*labelPdf(aLabel()), *labelPdf(aLabel()));
}
