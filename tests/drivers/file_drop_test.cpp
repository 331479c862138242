#include "printers/drivers/file_drop.h"

#include "core/base/files.h"

#include "a_job.h"
#include "testkit/testkit.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace calque;
using namespace calque::drivers;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

namespace {

std::vector<std::string> namesIn(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& item : std::filesystem::directory_iterator(folder))
    names.push_back(item.path().filename());
  return names;
}

std::string digestOf(const std::filesystem::path& file) {
  auto bytes = base::readFile(file, 1 << 20);
  return bytes ? crypto::sha256Hex(*bytes) : "unreadable";
}

} // namespace

TEST(FileDrop, LeavesTheWholePackageUnderTheNameOfTheRun) {
  testkit::TemporaryFolder folder;
  auto job = aJob();
  auto placed = base::bytesOf("a 3MF");
  job.placed3mf = placed;
  FileDrop sut(folder.path());

  auto sent = sut.send(job);

  ASSERT_TRUE(sent);
  EXPECT_THAT(namesIn(folder.path()), UnorderedElementsAre("j-0004_run-2"));
  auto package = folder / "j-0004_run-2";
  EXPECT_THAT(namesIn(package), UnorderedElementsAre("model.stl", "placed.3mf", "ticket.json"));
  EXPECT_EQ(digestOf(package / "model.stl"), job.ticket.model) << "the signed bytes, untouched";
  EXPECT_EQ(sent->surfaceSha256, job.ticket.model);
  ASSERT_EQ(sent->files.size(), 3u);
  for (const auto& file : sent->files)
    EXPECT_EQ(digestOf(package / file.name), file.sha256) << file.name;
  EXPECT_EQ(sent->files[1].size, placed.size());
}

TEST(FileDrop, SendsNothingThatIsNotTheTicketsSurface) {
  testkit::verifies({"req~ticket.bytes~1"});
  testkit::TemporaryFolder folder;
  auto job = aJob();
  auto other = aSurface();
  other.pop_back();
  job.surface = other;
  FileDrop sut(folder.path());

  auto sent = sut.send(job);

  ASSERT_FALSE(sent);
  EXPECT_EQ(refusalIn(sent.error()).number, 604);
  EXPECT_TRUE(namesIn(folder.path()).empty());
}

TEST(FileDrop, RefusesARunThatAlreadyLiesThereAndLeavesItAsItIs) {
  testkit::TemporaryFolder folder;
  FileDrop sut(folder.path());
  ASSERT_TRUE(sut.send(aJob()));
  auto before = digestOf(folder / "j-0004_run-2" / "ticket.json");
  auto again = aJob();
  again.ticket.copies = 9;

  auto sent = sut.send(again);

  ASSERT_FALSE(sent);
  EXPECT_EQ(refusalIn(sent.error()).number, 601);
  EXPECT_EQ(digestOf(folder / "j-0004_run-2" / "ticket.json"), before);
  EXPECT_THAT(namesIn(folder.path()), UnorderedElementsAre("j-0004_run-2"));
}

TEST(FileDrop, RefusesEvenAnEmptyFolderOfThatName) {
  testkit::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "j-0004_run-2");
  FileDrop sut(folder.path());

  EXPECT_FALSE(sut.send(aJob()));
  EXPECT_TRUE(namesIn(folder / "j-0004_run-2").empty());
}

TEST(FileDrop, LeavesNothingWhenItIsStoppedHalfWay) {
  testkit::verifies({"req~ticket.bytes~1"});
  testkit::TemporaryFolder folder;
  FileDrop sut(folder.path());

  EXPECT_FALSE(sut.send(aJob(), [](double, std::string_view) { return false; }));
  EXPECT_TRUE(namesIn(folder.path()).empty());
}

TEST(FileDrop, AFolderThatIsMissingOrALinkIsAFault) {
  testkit::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "real");
  std::filesystem::create_directory_symlink(folder / "real", folder / "link");

  for (const auto* name : {"missing", "link"}) {
    FileDrop sut(folder / name);
    auto sent = sut.send(aJob());
    ASSERT_FALSE(sent) << name;
    EXPECT_TRUE(std::holds_alternative<base::Fault>(sent.error())) << name;
  }
  EXPECT_TRUE(namesIn(folder / "real").empty());
}

TEST(FileDrop, AJobNameNeverLeavesTheFolder) {
  testkit::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "hot");
  auto job = aJob();
  job.ticket.job = "../j-0004";
  FileDrop sut(folder / "hot");

  EXPECT_FALSE(sut.send(job));
  EXPECT_FALSE(sut.report(job.ticket));
  EXPECT_THAT(namesIn(folder.path()), UnorderedElementsAre("hot"));
}

TEST(FileDrop, HasNoReportUntilSomebodyPutsItThere) {
  testkit::TemporaryFolder folder;
  auto job = aJob();
  FileDrop sut(folder.path());

  auto none = sut.report(job.ticket);
  ASSERT_TRUE(none);
  EXPECT_FALSE(*none);

  PrinterReport written{"j-0004", 2, "SN-17", 2, 1, 3000, 42, 24'691.356, {"B-7781"}};
  ASSERT_TRUE(base::writeFile(folder / "j-0004_run-2.report.json", toReportJson(written)));
  auto read = sut.report(job.ticket);
  ASSERT_TRUE(read && *read);
  EXPECT_EQ(**read, written);
}
