#include "paper.h"

#include "testkit/testkit.h"

using namespace calque;
using namespace calque::report;

TEST(DocumentJson, HoldsEverythingThePagesSay) {
  testkit::verifies({"req~copies.agree~1"});
  auto document = aDocument(domain::DocumentKind::DeviceHistoryRecord);
  document.sections[1].tables = {{"Points", {"Point", "Found mm"}, {{"width x", "20.01"}}}};
  document.sections[1].pictures = {{"Front", base::bytesOf("png")}};

  auto sut = jsonOf(document);

  EXPECT_EQ(sut.text("title"), document.title);
  EXPECT_EQ(sut.text("kind"), "Device history record");
  const auto& sections = *sut.find("sections")->list();
  ASSERT_EQ(sections.size(), 3u);
  EXPECT_TRUE(sections[2].flag("exception"));
  const auto& table = sections[1].find("tables")->list()->front();
  EXPECT_EQ((*table.find("rows")->list())[0], base::Json(std::vector<std::string>{"width x", "20.01"}));
  EXPECT_EQ(sections[1].find("pictures")->list()->front().text("png"), base::toBase64(base::bytesOf("png")));
  const auto& signature = sut.find("signatures")->list()->front();
  EXPECT_EQ(signature.text("printed_name"), "Åsa Öström");
  EXPECT_EQ(signature.text("meaning"), "approved");
  EXPECT_EQ(sut.find("checkpoint")->text("note"), aNote);
  EXPECT_EQ(sut.find("checkpoint")->number("size"), 123u);
}

TEST(DocumentJson, NamesTheEntryThatProvesEachStatement) {
  testkit::verifies({"req~copies.agree~1"});
  auto document = aDocument(domain::DocumentKind::DeviceHistoryRecord);
  document.sections[0].lines[0].entry = 57;
  document.sections[0].paragraphEntries = {58};
  document.sections[1].tables = {{"Points", {"Point"}, {{"width x"}}, {59}}};
  document.signatures[0].entry = 60;

  auto sut = jsonOf(document);

  const auto& sections = *sut.find("sections")->list();
  EXPECT_EQ(sections[0].find("lines")->list()->front().number("entry"), 57u);
  EXPECT_EQ(sections[0].find("paragraph_entries")->list()->front(), base::Json(std::uint64_t{58}));
  EXPECT_EQ(sections[1].find("tables")->list()->front().find("entries")->list()->front(),
            base::Json(std::uint64_t{59}));
  EXPECT_EQ(sut.find("signatures")->list()->front().number("entry"), 60u);
  EXPECT_FALSE(sections[1].find("lines")->list()->front().find("entry")) << "nothing where no one entry proves it";
}

TEST(DocumentJson, TellsTwoDocumentsApart) {
  auto other = aDocument();
  other.signatures[0].meaning = "reviewed";
  EXPECT_NE(jsonOf(aDocument()), jsonOf(other));
}
