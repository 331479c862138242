// Every file of tests/vectors: what must be read is read, what must be refused is refused.
#include "anchors.h"
#include "entry_reader.h"
#include "json_writer.h"
#include "note.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace calque::audit_check {
namespace {

constexpr std::string_view origin = "lab-17.hospital.example/calque/1";
constexpr std::string_view vkey =
    "lab-17.hospital.example/calque/1+45b7cbae+AXm1Vi6P5lT5QHixEuipi6eQH4U65pW+1+DjkQutBJZk";

struct Format {
  const char* folder;
  bool (*accepts)(const std::string& bytes);
};

bool isCanonical(const std::string& bytes) {
  Document document;
  const auto* value = document.read(bytes);
  return value && isSpelling(bytes, *value);
}
bool isEntry(const std::string& bytes) {
  EntryReader reader;
  Entry entry;
  return reader.read(bytes, entry).code.empty();
}
bool isSignedNote(const std::string& bytes) {
  const auto note = maybeNote(bytes);
  return note && note->origin == origin && isSignedBy(*note, *maybeLogKey(vkey, origin));
}
bool areAnchors(const std::string& bytes) {
  const auto items = readAnchorItems(bytes);
  return !items.empty() && std::ranges::none_of(items, [](const AnchorItem& item) { return item.origin.empty(); });
}

class Vectors : public testing::TestWithParam<Format> {};

TEST_P(Vectors, AreAcceptedOrRefusedByName) {
  const std::filesystem::path folder = std::filesystem::path(CALQUE_VECTORS) / GetParam().folder;
  for (const bool accept : {true, false}) {
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder / (accept ? "accept" : "refuse"))) {
      std::ifstream stream(file.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
      EXPECT_EQ(GetParam().accepts(bytes), accept) << file.path().filename();
      ++count;
    }
    EXPECT_GT(count, 0U);
  }
}

INSTANTIATE_TEST_SUITE_P(Files, Vectors,
                         testing::Values(Format{"canonical", isCanonical}, Format{"entry", isEntry},
                                         Format{"note", isSignedNote}, Format{"anchors", areAnchors}),
                         [](const auto& instance) { return std::string(instance.param.folder); });

} // namespace
} // namespace calque::audit_check
