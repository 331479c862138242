#include "app/workflow/making_place.h"
#include "app/workflow/shown_page.h"
#include "testkit/testkit.h"

#include <fstream>
#include <gtest/gtest.h>

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(MakingPlace, GivesWhatWasMadeItsNameAndGoes) {
  testkit::TemporaryFolder place;
  {
    auto sut = MakingPlace::beside(place / "record");
    ASSERT_TRUE(sut);
    ASSERT_TRUE(base::makeFolder(sut->folder() / "made"));
    ASSERT_TRUE(base::appendFile(sut->folder() / "made" / "file", base::viewOf("x")));
    EXPECT_FALSE(fs::exists(place / "record"));
    EXPECT_TRUE(sut->appear("made", place / "record"));
  }
  EXPECT_TRUE(fs::exists(place / "record" / "file"));
  EXPECT_EQ(filesIn(place.path()), 1u);
}

TEST(MakingPlace, LeavesNothingWhereNothingCameAbout) {
  testkit::TemporaryFolder place;
  { ASSERT_TRUE(MakingPlace::beside(place / "record/")); }
  EXPECT_EQ(filesIn(place.path()), 0u);
}

TEST(MakingPlace, SweepsWhatADeadOneLeftAndNothingElse) {
  testkit::TemporaryFolder place;
  const auto dead = place / (".making-" + std::string(32, 'a'));
  for (const auto& folder : {dead, place / ".making-mine", place / "another"})
    fs::create_directories(folder / "inner");
  fs::path seen;

  auto sut = MakingPlace::beside(place / "record", [&](const fs::path& found) { seen = found; });

  ASSERT_TRUE(sut);
  EXPECT_EQ(seen, dead);
  EXPECT_FALSE(fs::exists(dead));
  EXPECT_TRUE(fs::exists(place / ".making-mine" / "inner"));
  EXPECT_TRUE(fs::exists(place / "another" / "inner"));
}

TEST(MakingPlace, LeavesALivingOneAlone) {
  testkit::TemporaryFolder place;
  auto living = MakingPlace::beside(place / "record");
  auto sut = MakingPlace::beside(place / "another");
  ASSERT_TRUE(living && sut);
  EXPECT_TRUE(fs::exists(living->folder()));
  EXPECT_NE(living->folder(), sut->folder());
}

TEST(ShownPage, StaysWhileItIsShownAndIsSweptAfterwards) {
  testkit::TemporaryFolder lab;
  {
    auto shown = showPage(lab / "page-1.pdf", base::viewOf("%PDF"));
    ASSERT_TRUE(shown);
    sweepShownPages(lab.path());
    EXPECT_TRUE(fs::exists(lab / "page-1.pdf"));
  }
  std::ofstream(lab / "page-notes.txt") << "x";
  sweepShownPages(lab.path());
  EXPECT_FALSE(fs::exists(lab / "page-1.pdf"));
  EXPECT_TRUE(fs::exists(lab / "page-notes.txt"));
}

} // namespace
} // namespace calque::workflow
