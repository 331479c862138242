#include "../audit/lab_fixture.h"

#include "testkit/testkit.h"

#include "qms/dhr/record_document.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <map>

namespace calque::dhr {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

const std::vector<domain::Entry>& entriesOfTheCase() {
  static const auto entries = [] {
    testkit::TestLab lab;
    lab.planned();
    lab.printed();
    lab.checked();
    return lab.log->entriesOf("c-0001").value();
  }();
  return entries;
}

domain::Document document(std::span<const domain::Entry> entries) {
  RecordSources sources;
  sources.caseId = "c-0001";
  sources.entries = entries;
  sources.names = {{testkit::surgeon, "S. Urgeon"}};
  sources.labName = "Lab";
  sources.demonstration = true;
  sources.size = 40;
  sources.rootHex = std::string(64, '4');
  return recordDocument(sources);
}

domain::Entry entryOf(std::string type, base::JsonObject data, std::string reason = {}) {
  domain::Entry entry = entriesOfTheCase().back();
  entry.type = std::move(type);
  entry.data = std::move(data);
  entry.reason = std::move(reason);
  return entry;
}

TEST(RecordDocument, BeginsWithDecisionAndExceptions) {
  testkit::verifies({"req~ui.demonstration~1"});
  const auto sut = document(entriesOfTheCase());
  ASSERT_GE(sut.sections.size(), 8u);
  EXPECT_EQ(sut.sections[0].heading, "Decision");
  EXPECT_EQ(sut.sections[1].heading, "What must not be overlooked");
  EXPECT_TRUE(sut.demonstration);
  EXPECT_EQ(sut.kind, domain::DocumentKind::DeviceHistoryRecord);
}

TEST(RecordDocument, ShowsEverySignatureAsItsStatementSays) {
  testkit::verifies({"req~sign.manifestation~1"});
  const auto sut = document(entriesOfTheCase());
  ASSERT_EQ(sut.signatures.size(), 3u); // approval, release to print, release
  EXPECT_EQ(sut.signatures[0].meaning, "approved");
  EXPECT_EQ(sut.signatures[0].signer, testkit::surgeon);
  EXPECT_THAT(sut.signatures[0].localTime, EndsWith("+01:00"));
  EXPECT_EQ(sut.signatures[2].meaning, "released for use");
}

TEST(RecordDocument, ListsEveryEntryOfTheCase) {
  testkit::verifies({"req~dhr.content~1"});
  const auto sut = document(entriesOfTheCase());
  EXPECT_EQ(sut.sections.back().tables.front().rows.size(), entriesOfTheCase().size());
}

TEST(RecordDocument, NamesForEachStatementAnEntryOfTheCase) {
  const auto& entries = entriesOfTheCase();
  const auto typeOf = [&](std::uint64_t seq) {
    const auto found = std::ranges::find(entries, seq, &domain::Entry::seq);
    return found == entries.end() ? std::string("none") : found->type;
  };
  const auto sut = document(entries);
  const std::map<std::string, std::string> provedBy = {
      {"Requester", "case.opened"}, {"Geometry digest", "model.locked"}, {"Layer height", "print.planned"}};
  std::size_t seen = 0;
  for (const auto& section : sut.sections) {
    for (const auto& line : section.lines)
      if (const auto expected = provedBy.find(line.label); expected != provedBy.end()) {
        ++seen;
        EXPECT_EQ(typeOf(line.entry.value()), expected->second) << line.label;
      }
    for (const auto& table : section.tables) {
      ASSERT_EQ(table.entries.size(), table.rows.size()) << section.heading;
      if (section.heading == "Inspection") {
        EXPECT_EQ(typeOf(table.entries.front()), "inspection.recorded");
      }
    }
    EXPECT_EQ(section.paragraphEntries.size(), section.exception ? section.paragraphs.size() : 0);
  }
  EXPECT_EQ(seen, provedBy.size());
  for (const auto& signature : sut.signatures)
    EXPECT_EQ(typeOf(signature.entry.value()), "esign");
}

TEST(RecordDocument, HasAsManyCellsAsColumnsInEveryRow) {
  for (const auto& section : document(entriesOfTheCase()).sections)
    for (const auto& table : section.tables)
      for (const auto& row : table.rows)
        EXPECT_EQ(row.size(), table.columns.size()) << section.heading;
}

TEST(RecordDocument, SaysWhatIsMissing) {
  const auto lines = document(entriesOfTheCase()).sections[0].lines;
  const auto record = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.label == "Record"; });
  EXPECT_THAT(record->text, HasSubstr("missing: intake.accepted"));
}

TEST(Exceptions, AreWhatAReaderMustNotOverlook) {
  const std::vector<domain::Entry> entries = {
      entryOf("step.refused", {{"step", "plan"}, {"number", 505}}, "too large"),
      entryOf("intake.accepted", {{"warnings", base::JsonList{"series.tilt accepted by u-0001: seen"}}}),
      entryOf("model.locked", {{"checks", base::JsonList{"surface checked", "not mirrored: not measured"}}}),
      entryOf("print.aborted", {{"cause", "power"}}, "the power went"),
      entryOf("inspection.recorded", {{"item", "d-0001"}, {"outcome", "fail"}}),
      entryOf("inspection.recorded", {{"item", "d-0001"}, {"outcome", "pass"}}),
      entryOf("case.released", {})};
  EXPECT_THAT(exceptionsOf(entries),
              ElementsAre(EndsWith("refused (505): plan: too large"), EndsWith("series.tilt accepted by u-0001: seen"),
                          EndsWith("not mirrored: not measured"), EndsWith("build aborted (power): the power went"),
                          EndsWith("inspection of d-0001 failed")));
}

TEST(Exceptions, AreNoneInAQuietCase) {
  EXPECT_TRUE(exceptionsOf({}).empty());
}

} // namespace
} // namespace calque::dhr
