// Each rule finds the fault it is for: a rule that cannot fail is worth nothing.
#include "small_house.h"

#include "core/base/files.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::tidy {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(FileRules, HoldInASoundHouse) {
  EXPECT_THAT(checkTopLevel(smallHouse()), IsEmpty());
  EXPECT_THAT(checkFileNames(smallHouse()), IsEmpty());
  EXPECT_THAT(checkFileLengths(smallHouse()), IsEmpty());
  EXPECT_THAT(checkMachinePaths(smallHouse()), IsEmpty());
}

TEST(FileRules, ReadTheTreeOnDiskWithoutItsBuilds) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(base::makeFolder(folder / "build" / "dev") && base::makeFolder(folder / "core" / "base"));
  ASSERT_TRUE(base::writeFile(folder / "build" / "dev" / "made.cpp", base::viewOf("x")));
  ASSERT_TRUE(base::writeFile(folder / "core" / "base" / "bytes.h", base::viewOf("y")));
  EXPECT_EQ(readTree(folder.path()), (Tree{{"core/base/bytes.h", "y"}}));
}

TEST(FileRules, FindAStrangeNameAtTheTop) {
  auto sut = smallHouse();
  sut["scratch/notes.txt"] = "";
  EXPECT_THAT(checkTopLevel(sut), ElementsAre("scratch: not a name of the top level"));
}

TEST(FileRules, FindANameThatIsNotSnakeCase) {
  auto sut = smallHouse();
  sut["core/base/ByteView.h"] = "";
  EXPECT_THAT(checkFileNames(sut), ElementsAre("core/base/ByteView.h: not snake_case"));
}

TEST(FileRules, FindANameThatSaysNothing) {
  auto sut = smallHouse();
  sut["core/base/byte_utils.h"] = "";
  EXPECT_THAT(checkFileNames(sut), ElementsAre("core/base/byte_utils.h: 'utils' names nothing"));
}

TEST(FileRules, FindAFileOf401Lines) {
  auto sut = smallHouse();
  sut["core/base/long.cpp"] = std::string(400, '\n');
  EXPECT_THAT(checkFileLengths(sut), IsEmpty());
  sut["core/base/long.cpp"] += '\n';
  EXPECT_THAT(checkFileLengths(sut), ElementsAre("core/base/long.cpp: 401 lines; about 300 can be held in mind"));
}

TEST(FileRules, FindAFolderOfOneMachine) {
  auto sut = smallHouse();
  sut["README.md"] = "see /ho"
                     "me/jane/calque\n";
  EXPECT_THAT(checkMachinePaths(sut), ElementsAre("README.md: names /ho"
                                                  "me/, a folder of one machine"));
}

} // namespace
} // namespace calque::tidy
