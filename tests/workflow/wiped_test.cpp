// What is left of a password in this process when those who knew it are gone, read as a core would show it.
#include "app/workflow/people_steps.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace calque::workflow {
namespace {

/// Made anew each time, so that this program's own text does not hold it.
std::string unique(int turn) {
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += static_cast<char>('a' + (i * 7 + turn * 11 + i * i * 3) % 26);
  return text;
}

/// How often the writable memory of this process holds the last 40 characters of unique(turn).
int copiesOf(int turn) {
  std::ifstream maps("/proc/self/maps"), memory("/proc/self/mem", std::ios::binary);
  int found = 0;
  for (std::string line; std::getline(maps, line);) {
    std::istringstream words(line);
    std::string range, mode;
    words >> range >> mode;
    if (!mode.starts_with("rw") || line.find("[v") != std::string::npos)
      continue;
    const auto from = std::stoull(range, nullptr, 16), to = std::stoull(range.substr(range.find('-') + 1), nullptr, 16);
    std::vector<char> bytes(to - from);
    memory.clear();
    memory.seekg(static_cast<std::streamoff>(from));
    memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(memory.gcount(), 0)));
    const auto end = [turn, &bytes] { // compared piece by piece: no whole copy is made by looking
      std::size_t count = 0;
      for (std::size_t at = 0; at + 40 <= bytes.size(); ++at) {
        std::size_t same = 0;
        for (int i = 20; same < 40; ++i, ++same)
          if (bytes[at + same] != static_cast<char>('a' + (i * 7 + turn * 11 + i * i * 3) % 26))
            break;
        count += same == 40 ? 1 : 0;
      }
      return count;
    }();
    found += static_cast<int>(end);
    std::ranges::fill(bytes, '\0');
  }
  return found;
}

PersonSetup someone(int turn) {
  PersonSetup person{"u-0001", "Q. One", {"qa"}, "badge", {}};
  auto text = unique(turn);
  person.password = Wiped(text);
  person.pin = person.password;
  std::ranges::fill(text, '\0');
  return person;
}

TEST(Wiped, LeavesNothingOfAPasswordInMemory) {
  {
    const auto person = someone(1);
    auto copy = person;
    copy.password = Wiped("short");
    const auto moved = std::move(copy);
    EXPECT_GE(copiesOf(1), 3) << "the search finds what is there";
  }
  EXPECT_EQ(copiesOf(1), 0);
}

TEST(Wiped, AnOrdinaryTextWouldBeFound) {
  std::size_t at = 0;
  {
    const std::string text = unique(2);
    at = text.size();
  }
  EXPECT_EQ(at, 60U);
  EXPECT_GE(copiesOf(2), 1) << "so the test above can fail";
}

} // namespace
} // namespace calque::workflow
