// Folders, lists and DICOMDIRs as they are handed in.
#include "made_series.h"

#include "core/base/files.h"
#include "testkit/testkit.h"

#include <fstream>

namespace calque::dicom::testing {
namespace {

void put(const std::filesystem::path& file, std::string_view text) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
}

TEST(ReceivedFiles, AreFoundInFoldersAndSorted) {
  const testkit::TemporaryFolder folder;
  put(folder / "b/2", "2");
  put(folder / "a", "1");
  put(folder / "b/1", "x");
  const auto sut = ReceivedFiles::collect(folder.path()).value();
  ASSERT_EQ(sut.count(), 3U);
  EXPECT_EQ(base::textOf(sut.source().read(0).value()), "1");
  EXPECT_EQ(base::textOf(sut.source().read(2).value()), "2");
  EXPECT_FALSE(sut.directory());
}

TEST(ReceivedFiles, NeverLeadThroughALink) {
  testkit::verifies({"req~intake.stranger-text~1"});
  const testkit::TemporaryFolder folder, outside;
  put(outside / "secret", "secret");
  put(folder / "a", "1");
  std::filesystem::create_symlink(outside / "secret", folder / "link");
  std::filesystem::create_directory_symlink(outside.path(), folder / "folder");
  EXPECT_EQ(ReceivedFiles::collect(folder.path()).value().count(), 1U);
  EXPECT_FALSE(ReceivedFiles::collect(folder / "link"));
}

TEST(ReceivedFiles, AnEmptyFolderIsRefusedAndAMissingOneIsAFault) {
  const testkit::TemporaryFolder folder;
  const auto empty = ReceivedFiles::collect(folder.path());
  ASSERT_FALSE(empty);
  EXPECT_EQ(std::get<base::Refusal>(empty.error()).name, "series.empty");
  const auto missing = ReceivedFiles::collect(folder / "none");
  ASSERT_FALSE(missing);
  EXPECT_TRUE(std::holds_alternative<base::Fault>(missing.error()));
}

TEST(ReceivedFiles, AnEmptyFileIsRejectedByName) {
  const testkit::TemporaryFolder folder;
  put(folder / "a", "");
  const auto check = checkSeries(ReceivedFiles::collect(folder.path()).value().source(), {}).value();
  ASSERT_EQ(check.rejected.size(), 1U);
  EXPECT_EQ(check.rejected[0].finding.code, domain::RefusalCode::FileNotDicom);
  EXPECT_EQ(check.verdict(), domain::Verdict::Refuse);
}

/// A DICOMDIR of the test data with one File ID overwritten by another of the same length.
base::Bytes directoryNaming(const std::filesystem::path& data, std::string_view was, std::string_view is) {
  auto bytes = base::readFile(data / "dicomdir" / "DICOMDIR", 1U << 20).value();
  const auto at = std::search(bytes.begin(), bytes.end(), was.begin(), was.end());
  EXPECT_NE(at, bytes.end());
  std::copy(is.begin(), is.end(), at);
  return bytes;
}

TEST(ReceivedFiles, ADirectoryThatNamesAFileOutsideIsTold) {
  testkit::verifies({"req~intake.notes~1"});
  CALQUE_TEST_DATA(data);
  const auto sut = readDirectory(directoryNaming(data, "77654033\\CR1\\6154", "..\\..\\..\\..\\etc")).value();
  ASSERT_EQ(sut.findings.size(), 1U);
  EXPECT_EQ(sut.findings[0].code, domain::RefusalCode::DirectoryFileOutside);
  EXPECT_EQ(sut.files.size(), 30U);
}

TEST(ReceivedFiles, ADirectoryThatNamesAFileNotThereIsTold) {
  CALQUE_TEST_DATA(data);
  const testkit::TemporaryFolder folder;
  const auto bytes = directoryNaming(data, "77654033\\CR1\\6154", "77654033\\CR1\\6155");
  put(folder / "DICOMDIR", base::textOf(bytes));
  const auto sut = ReceivedFiles::collect(folder / "DICOMDIR").value();
  EXPECT_EQ(sut.count(), 0U);
  ASSERT_EQ(sut.directory()->findings.size(), 1U);
  EXPECT_EQ(sut.directory()->findings[0].code, domain::RefusalCode::DirectoryFileMissing);
}

TEST(ReceivedFiles, ADirectoryInAFolderIsSetAsideAndItsFilesAreFoundAnyway) {
  CALQUE_TEST_DATA(data);
  const auto sut = ReceivedFiles::collect(data / "dicomdir" / "TINY_ALPHA").value();
  ASSERT_TRUE(sut.directory());
  EXPECT_EQ(sut.directory()->images, 50U);
  EXPECT_GE(sut.count(), 50U);
}

TEST(ReceivedFiles, WhatIsNoDirectoryIsRefusedAsOne) {
  const MadeSeries series({.slices = 1});
  EXPECT_FALSE(isDirectory(series.files[0]));
  const auto sut = readDirectory(series.files[0]);
  ASSERT_FALSE(sut);
  EXPECT_EQ(std::get<base::Refusal>(sut.error()).name, "directory.unreadable");
}

} // namespace
} // namespace calque::dicom::testing
