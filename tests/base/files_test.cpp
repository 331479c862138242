#include "core/base/files.h"
#include "testkit/testkit.h"

#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>

namespace calque::base {
namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

FaultKind kindOf(const Failure& failure) {
  return std::get<Fault>(failure).kind;
}

TEST(WriteFile, ReplacesTheFileAndLeavesNothingBeside) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder / "a", viewOf("one")));
  ASSERT_TRUE(writeFile(folder / "a", viewOf("two")));
  EXPECT_EQ(textOf(*readFile(folder / "a", 100)), "two");
  EXPECT_EQ(filesIn(folder.path()), 1u);
}

TEST(WriteFile, GivesTheModeAskedFor) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder / "a", viewOf("x")));
  ASSERT_TRUE(writeFile(folder / "b", viewOf("x"), 0400));
  EXPECT_EQ(fs::status(folder / "a").permissions(), fs::perms(0600));
  EXPECT_EQ(fs::status(folder / "b").permissions(), fs::perms(0400));
}

TEST(WriteFile, ReplacesALinkAndNotWhatItPointsAt) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder / "target", viewOf("kept")));
  fs::create_symlink(folder / "target", folder / "link");
  ASSERT_TRUE(writeFile(folder / "link", viewOf("new")));
  EXPECT_EQ(textOf(*readFile(folder / "target", 100)), "kept");
  EXPECT_FALSE(fs::is_symlink(folder / "link"));
}

TEST(WriteFile, IsAFaultWhereTheFolderIsMissing) {
  testkit::TemporaryFolder folder;
  auto sut = writeFile(folder / "none" / "a", viewOf("x"));
  ASSERT_FALSE(sut);
  EXPECT_EQ(kindOf(sut.error()), FaultKind::Disk);
}

TEST(DurableFile, LeavesNothingWhenItIsNotCommitted) {
  testkit::TemporaryFolder folder;
  {
    auto sut = DurableFile::create(folder.path());
    ASSERT_TRUE(sut && sut->write(viewOf("half")));
    EXPECT_EQ(filesIn(folder.path()), 1u);
  }
  EXPECT_EQ(filesIn(folder.path()), 0u);
}

TEST(DurableFile, LeavesTheOldFileWhenItCannotTakeItsName) {
  testkit::TemporaryFolder folder;
  fs::create_directories(folder / "taken" / "full");
  {
    auto sut = DurableFile::create(folder.path());
    ASSERT_TRUE(sut && sut->write(viewOf("x")));
    EXPECT_FALSE(sut->commit("taken"));
  }
  EXPECT_EQ(filesIn(folder.path()), 1u);
}

TEST(DurableFile, KeepsWhatWasWrittenOverAnEarlierPlace) {
  testkit::TemporaryFolder folder;
  auto sut = DurableFile::create(folder.path());
  ASSERT_TRUE(sut && sut->write(viewOf("....tail")) && sut->overwriteAt(0, viewOf("head")) && sut->commit("a"));
  EXPECT_EQ(textOf(*readFile(folder / "a", 100)), "headtail");
}

TEST(DurableFile, WhenMovedIsCommittedOnce) {
  testkit::TemporaryFolder folder;
  auto made = DurableFile::create(folder.path());
  ASSERT_TRUE(made);
  auto sut = std::move(*made);
  ASSERT_TRUE(sut.write(viewOf("x")) && sut.commit("a"));
  EXPECT_EQ(filesIn(folder.path()), 1u);
}

TEST(ReadFile, TakesNoLinkFolderOrPipe) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder / "a", viewOf("x")));
  fs::create_symlink(folder / "a", folder / "link");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_FALSE(readFile(folder / "link", 100));
  EXPECT_FALSE(readFile(folder.path(), 100));
  EXPECT_FALSE(readFile(folder / "pipe", 100)); // and does not wait for a writer
  EXPECT_FALSE(readFile(folder / "none", 100));
}

TEST(ReadFile, TakesExactlyTheMostAllowedAndNotOneByteMore) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder / "a", viewOf("12345")));
  EXPECT_TRUE(readFile(folder / "a", 5));
  EXPECT_FALSE(readFile(folder / "a", 4));
}

TEST(ReadFile, NamesNoPathInItsFault) {
  auto sut = readFile("/nowhere/DOE^JANE.dcm", 100);
  ASSERT_FALSE(sut);
  EXPECT_EQ(std::get<Fault>(sut.error()).message.find("DOE"), std::string::npos);
}

TEST(AppendFile, AddsAtTheEndAndFollowsNoLink) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(appendFile(folder / "a", viewOf("1")));
  ASSERT_TRUE(appendFile(folder / "a", viewOf("2")));
  EXPECT_EQ(textOf(*readFile(folder / "a", 100)), "12");
  fs::create_symlink(folder / "a", folder / "link");
  EXPECT_FALSE(appendFile(folder / "link", viewOf("3")));
  EXPECT_EQ(textOf(*readFile(folder / "a", 100)), "12");
}

TEST(MakeFolder, MakesParentsAndMayExist) {
  testkit::TemporaryFolder folder;
  EXPECT_TRUE(makeFolder(folder / "a" / "b" / "c"));
  EXPECT_TRUE(makeFolder(folder / "a" / "b" / "c"));
  EXPECT_EQ(fs::status(folder / "a" / "b").permissions(), fs::perms(0700));
  ASSERT_TRUE(writeFile(folder / "file", viewOf("x")));
  EXPECT_FALSE(makeFolder(folder / "file" / "below"));
}

TEST(MakeFolder, IsAFaultWhereAFileHasThatName) {
  testkit::TemporaryFolder folder;
  ASSERT_TRUE(writeFile(folder / "file", viewOf("x")));
  EXPECT_FALSE(makeFolder(folder / "file"));
}

TEST(MakeFolder, TakesARelativeNameAndATrailingSlash) {
  testkit::TemporaryFolder folder;
  auto before = fs::current_path();
  fs::current_path(folder.path());
  EXPECT_TRUE(makeFolder("plain"));
  EXPECT_TRUE(makeFolder("with/slash/"));
  fs::current_path(before);
  EXPECT_TRUE(fs::is_directory(folder / "with" / "slash"));
}

TEST(DiskFault, TellsAFullAndAReadOnlyDiskFromABrokenOne) {
  EXPECT_EQ(kindOf(diskFault("x", ENOSPC).value()), FaultKind::Full);
  EXPECT_EQ(kindOf(diskFault("x", EDQUOT).value()), FaultKind::Full);
  EXPECT_EQ(kindOf(diskFault("x", EROFS).value()), FaultKind::ReadOnly);
  EXPECT_EQ(kindOf(diskFault("x", EIO).value()), FaultKind::Disk);
}

TEST(DiskFault, IsWhatAFullDeviceGives) {
  auto sut = appendFile("/dev/full", viewOf("x"));
  ASSERT_FALSE(sut);
  EXPECT_EQ(kindOf(sut.error()), FaultKind::Full);
}

TEST(Descriptor, IsClosedOnceAndMoved) {
  int fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  {
    Descriptor first(fd);
    Descriptor sut = std::move(first);
    EXPECT_EQ(sut.get(), fd);
    EXPECT_EQ(first.get(), -1); // NOLINT(bugprone-use-after-move): what a moved one holds is promised
  }
  EXPECT_EQ(::fcntl(fd, F_GETFD), -1);
}

} // namespace
} // namespace calque::base
