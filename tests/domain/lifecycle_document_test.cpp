// docs/lifecycle.md shows the tables of the law; here they are compared with the code, cell by cell.
#include "core/domain/case_gates.h"

#include "testkit/testkit.h"

#include <fstream>
#include <gmock/gmock.h>

namespace calque::domain {
namespace {

using Row = std::vector<std::string>;
using Table = std::vector<Row>;

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The rows, without head and rule, of the table under a heading of a Markdown text.
Table readTable(std::istream& text, const std::string& heading) {
  Table rows;
  std::string line;
  bool here = false;
  int before = 2; // head and rule
  while (std::getline(text, line)) {
    if (line.starts_with("## "))
      here = line == "## " + heading;
    if (!here || !line.starts_with("|") || before-- > 0)
      continue;
    Row row;
    for (std::size_t at = 1; at < line.size();) {
      const auto end = line.find('|', at);
      row.push_back(trimmed(line.substr(at, end - at)));
      at = end + 1;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Table tableUnder(const std::string& heading) {
  std::ifstream text(CALQUE_SOURCE_DIR "/docs/lifecycle.md");
  return readTable(text, heading);
}

std::string yes(bool is) {
  return is ? "yes" : "no";
}
std::string code(std::string_view word) {
  return "`" + std::string(word) + "`";
}
std::string numbered(RefusalCode refusal) {
  return std::to_string(lineOf(refusal).number) + " " + code(lineOf(refusal).name);
}

TEST(LifecycleDocument, ShowsTheUses) {
  testkit::verifies({"req~case.use-fixed~1"});
  Table expected;
  for (const auto& use : useTable())
    expected.push_back({code(use.word), std::string(use.title), std::string(pathWord(use.path)),
                        yes(use.clearedCombination), yes(use.modificationAllowed), yes(use.approvalRequired),
                        yes(use.identityRequired), yes(use.sterilisation), std::string(use.labelWords)});
  EXPECT_EQ(tableUnder("Intended use"), expected);
}

TEST(LifecycleDocument, ShowsTheStates) {
  Table expected;
  for (const auto state : allStates())
    expected.push_back({std::to_string(static_cast<int>(state)), std::string(stateWord(state)), yes(isFinal(state))});
  EXPECT_EQ(tableUnder("States"), expected);
}

TEST(LifecycleDocument, ShowsTheMoves) {
  Table expected;
  for (const auto& move : law().moves)
    expected.push_back(
        {std::string(stateWord(move.from)), std::string(actWord(move.act)), std::string(stateWord(move.to))});
  EXPECT_EQ(tableUnder("Moves"), expected);
}

TEST(LifecycleDocument, ShowsWhoMayDoWhat) {
  testkit::verifies({"req~people.roles~1"});
  Table expected;
  for (const auto& line : law().roles) {
    std::string roles;
    for (const auto role : line.roles)
      roles += (roles.empty() ? "" : " ") + std::string(role);
    const auto meaning = meaningOf(line.act);
    expected.push_back({std::string(actWord(line.act)), std::string(actTitle(line.act)), roles,
                        meaning.empty() ? "-" : std::string(meaning)});
  }
  EXPECT_EQ(tableUnder("Who may do what"), expected);
}

TEST(LifecycleDocument, ShowsTheGates) {
  Table expected;
  for (const auto& line : law().gates)
    expected.push_back({std::string(actWord(line.act)), std::string(line.passesOnlyIf), numbered(line.refusal)});
  EXPECT_EQ(tableUnder("Gates"), expected);
}

TEST(LifecycleDocument, ShowsWhatIsOutOfOrder) {
  Table expected;
  for (const auto& line : law().outOfOrder)
    expected.push_back({std::string(actWord(line.act)), std::string(stateWord(line.from)), numbered(line.refusal)});
  EXPECT_EQ(tableUnder("Out of order"), expected);
}

TEST(LifecycleDocument, IsReadOnlyUnderItsHeading) {
  std::istringstream text("## Moves\n| a | b |\n|---|---|\n| 1 | 2 |\n## Gates\n| c |\n|---|\n| 3 |\n");
  EXPECT_EQ(readTable(text, "Moves"), (Table{{"1", "2"}}));
}

} // namespace
} // namespace calque::domain
