// docs/formats/trail_review.md lists the rules; here they are compared with the code.
#include "qms/trail/marks.h"

#include "testkit/testkit.h"

#include <fstream>
#include <gmock/gmock.h>

namespace calque::trail {
namespace {

TEST(TrailRules, StandInTheDocumentWordByWordInTheirOrder) {
  testkit::verifies({"req~trail.marks~1"});
  std::ifstream text(CALQUE_SOURCE_DIR "/docs/formats/trail_review.md");
  std::vector<std::string> told, known;
  for (std::string line; std::getline(text, line);)
    if (line.starts_with("| `")) {
      const auto word = line.substr(3, line.find('`', 3) - 3);
      const auto from = line.find("| ", 4) + 2;
      told.push_back(word + ": " + line.substr(from, line.find(" |", from) - from));
    }
  for (const auto& rule : markRules())
    known.push_back(std::string(rule.word) + ": " + std::string(rule.what));
  EXPECT_EQ(told, known);
}

TEST(TrailRules, HaveEachItsOwnWord) {
  std::vector<std::string_view> words;
  for (const auto& rule : markRules())
    words.push_back(rule.word);
  std::ranges::sort(words);
  EXPECT_EQ(std::ranges::adjacent_find(words), words.end());
}

} // namespace
} // namespace calque::trail
