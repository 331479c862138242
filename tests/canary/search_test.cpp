// The search itself: one seeded hit for each form, found and named; and what it must not take for one.
#include "search.h"

#include "forms.h"

#include "testkit/testkit.h"

#include <fstream>
#include <gmock/gmock.h>
#include <zip.h>
#include <zlib.h>

namespace calque::testkit {
namespace {

struct SeededSearch : testing::Test {
  SeededSearch() {
    canaries.date("birth", "1931-07-23");
    std::filesystem::create_directories(files());
  }
  std::filesystem::path files() { return folder / "files"; }
  void seed(const std::string& name, const std::string& bytes) {
    std::ofstream(files() / name, std::ios::binary) << bytes;
  }
  std::set<Hit> found() { return Search(canaries, folder / "scratch").in(files()); }

  std::size_t filesFound() {
    std::set<std::string> names;
    for (const auto& hit : found())
      names.insert(hit.file);
    return names.size();
  }

  TemporaryFolder folder;
  Canaries canaries;
  std::string word = canaries.word("name"), digits = canaries.uid("study").substr(5);
};

std::string deflated(const std::string& text) {
  std::string out(compressBound(text.size()), '\0');
  uLongf size = out.size();
  compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size(), 9);
  return out.substr(0, size);
}

void zipInto(const std::filesystem::path& file, const std::string& name, const std::string& text) {
  auto* archive = zip_open(file.c_str(), ZIP_CREATE, nullptr);
  zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  zip_close(archive);
}

/// A page whose text no search of its bytes finds: the letters are kerned one by one.
std::string pageWith(const std::string& text) {
  std::string kerned;
  for (const char c : text)
    kerned += std::string("(") + c + ")5";
  const auto content = "BT /F1 12 Tf 20 100 Td [" + kerned + "] TJ ET";
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 "
         "R>>>>>>endobj\n4 0 obj<</Length " +
         std::to_string(content.size()) + ">>stream\n" + content +
         "\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
         "trailer<</Root 1 0 R>>\n%%EOF\n";
}

TEST_F(SeededSearch, FindsEveryFormOfAWordInEitherCase) {
  testkit::verifies({"req~privacy.log-free~1"});
  std::string lower = word;
  for (auto& c : lower)
    c = static_cast<char>(c + 32);
  int number = 0;
  for (const auto& form : searchedForms())
    for (const auto& spelling : {word, lower}) {
      const auto file = "file" + std::to_string(++number);
      seed(file, "\x01 before " + form.write(spelling) + " after");
      EXPECT_THAT(Search(canaries, folder / "scratch").inBytes(file, "..." + form.write(spelling) + "..."),
                  testing::Contains(Hit{file, form.name, "name"}));
    }
  EXPECT_EQ(filesFound(), static_cast<std::size_t>(number));
}

TEST_F(SeededSearch, FindsEveryFormOfAUidAndADate) {
  int number = 0;
  for (const auto& form : searchedForms()) {
    seed("uid" + std::to_string(++number), "2.25." + form.write(digits));
    seed("date" + std::to_string(number), "on " + form.write("1931-07-23"));
  }
  seed("dicom", std::string("DA\x08\x00", 4) + "19310723" + std::string("\x10\x00", 2));
  EXPECT_EQ(filesFound(), 2 * searchedForms().size() + 1);
}

TEST_F(SeededSearch, FindsBase64MadeByAnotherProgramInAllAlignmentsAndBrokenIntoLines) {
  // coreutils: printf 'QXJWVKAAA' | base64; with one and two bytes before; broken after each five characters.
  seed("aligned", "UVhKV1ZLQUFB");
  seed("one", "eFFYSldWS0FBQQ==");
  seed("two", "eHlRWEpXVktBQUE=");
  seed("broken", "UVhKV\n1ZLQU\nFB\n");
  const auto hits = found();
  EXPECT_EQ(word, "QXJWVKAAA");
  for (const char* file : {"aligned", "one", "two", "broken"})
    EXPECT_THAT(hits, testing::Contains(Hit{file, "base64", "name"}));
}

TEST_F(SeededSearch, OpensStreamsArchivesAndPages) {
  seed("stream", "\x02\x03" + deflated("some text, " + word + ", more text"));
  zipInto(files() / "stored.zip", "inner.pdf", pageWith(word));
  zipInto(files() / "named.zip", word + ".txt", "nothing");
  seed("page", pageWith(word));
  const auto hits = found();
  EXPECT_THAT(hits, testing::Contains(Hit{"stream!deflate@2", "UTF-8", "name"}));
  EXPECT_THAT(hits, testing::Contains(Hit{"stored.zip!inner.pdf!text", "UTF-8", "name"}));
  EXPECT_THAT(hits, testing::Contains(Hit{"named.zip!", "UTF-8 in a name", "name"}));
  EXPECT_THAT(hits, testing::Contains(Hit{"page!text", "UTF-8", "name"}));
}

TEST_F(SeededSearch, FindsNamesOfFilesFoldersAndLinks) {
  std::filesystem::create_directory(files() / word);
  seed(word + "/" + digits + ".txt", "nothing");
  std::filesystem::create_symlink("elsewhere/" + word, files() / "link");
  EXPECT_EQ(found().size(), 3u);
}

TEST_F(SeededSearch, TellsAStemWithoutAKnownTail) {
  seed("file", "QXJWVK???");
  EXPECT_THAT(found(), testing::ElementsAre(Hit{"file", "UTF-8", "?"}));
}

TEST_F(SeededSearch, FindsNothingInOtherBytesNorADateInADigest) {
  seed("digest", "0af319310723beef QXJWV QXJ WVK 739046281");
  EXPECT_THAT(found(), testing::IsEmpty());
}

} // namespace
} // namespace calque::testkit
