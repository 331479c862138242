#include "paper.h"

#include <algorithm>
#include <gmock/gmock.h>

using namespace calque;
using namespace calque::report;
using testing::HasSubstr;

namespace {

std::string textOfTable(domain::DocumentTable table) {
  auto document = aDocument();
  document.sections[1].tables = {std::move(table)};
  auto made = pdfOf(document, aStamp);
  EXPECT_TRUE(made);
  return made ? textOf(*made) : "";
}

std::size_t countOf(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
    ++count;
  return count;
}

} // namespace

TEST(Table, RepeatsItsHeaderRowOnEveryPageAndLosesNoRow) {
  CALQUE_TEST_PROGRAM("pdftotext");
  domain::DocumentTable table{"Audit trail", {"Entry", "What happened"}, {}};
  for (int number = 100; number < 250; ++number)
    table.rows.push_back({"entry-" + std::to_string(number), "something was done"});

  auto text = textOfTable(table);

  auto pages = countOf(text, "\f");
  EXPECT_GE(pages, 3u);
  EXPECT_GE(countOf(text, "What happened"), pages - 1) << "the last page may hold the signatures alone";
  EXPECT_EQ(countOf(text, "Audit trail"), 1u);
  for (int number = 100; number < 250; ++number)
    EXPECT_EQ(countOf(text, "entry-" + std::to_string(number)), 1u);
}

TEST(Table, BreaksARowThatIsLongerThanAPage) {
  CALQUE_TEST_PROGRAM("pdftotext");
  std::string words;
  for (int number = 1000; number < 2500; ++number)
    words += "word" + std::to_string(number) + " ";

  auto text = textOfTable({"", {"Left", "Right"}, {{"short", words}}});

  EXPECT_GE(countOf(text, "\f"), 2u);
  for (int number = 1000; number < 2500; ++number)
    ASSERT_EQ(countOf(text, "word" + std::to_string(number)), 1u);
}

TEST(Table, WrapsDigestsInsteadOfCuttingThem) {
  CALQUE_TEST_PROGRAM("pdftotext");
  std::vector<std::string> columns(5, "SHA-256"), digests(5, std::string(64, '8'));
  auto eights = [](const std::string& text) { return std::count(text.begin(), text.end(), '8'); };

  auto without = textOfTable({"", columns, {}}), with = textOfTable({"", columns, {digests}});

  EXPECT_EQ(eights(with) - eights(without), 5 * 64);
}

TEST(Table, WithoutColumnsIsNothing) {
  EXPECT_THAT(textOfTable({"", {}, {}}), HasSubstr("Model"));
}
