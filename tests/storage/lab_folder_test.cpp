#include "core/storage/lab_folder.h"

#include "testkit/testkit.h"

#include "core/base/files.h"

#include <sys/stat.h>
#include <unistd.h>

namespace calque {
namespace {

namespace fs = std::filesystem;

/// A lab that passes; each test spoils one thing.
struct Lab {
  testkit::TemporaryFolder folder;
  storage::LabFolder sut = storage::createLabFolder(folder / "lab").value();
  Lab() { EXPECT_TRUE(base::writeFile(sut.auditDb(), base::viewOf("x"))); }
  [[nodiscard]] int refusal() const {
    auto checked = storage::checkedLabFolder(sut.path);
    return checked ? 0 : std::get<base::Refusal>(checked.error()).number;
  }
};

TEST(LabFolder, IsMadeEmptyAndAccepted) {
  Lab lab;
  EXPECT_EQ(lab.refusal(), 0);
  EXPECT_EQ(std::get<base::Refusal>(storage::createLabFolder(lab.sut.path).error()).number, 802);
}

TEST(LabFolder, IsNoLabWithoutAnAuditDb) {
  Lab lab;
  fs::remove(lab.sut.auditDb());
  EXPECT_EQ(lab.refusal(), 800);
  EXPECT_EQ(std::get<base::Refusal>(storage::checkedLabFolder(lab.folder / "none").error()).number, 800);
}

TEST(LabFolder, IsRefusedWhenOthersMayEnterOrRead) {
  Lab lab;
  ::chmod(lab.sut.path.c_str(), 0750);
  EXPECT_EQ(lab.refusal(), 801);
  ::chmod(lab.sut.path.c_str(), 0700);
  ::chmod(lab.sut.auditDb().c_str(), 0644);
  EXPECT_EQ(lab.refusal(), 801);
}

TEST(LabFolder, IsRefusedWithLinks) {
  Lab hard;
  fs::create_hard_link(hard.sut.auditDb(), hard.folder / "second");
  EXPECT_EQ(hard.refusal(), 801);
  Lab soft;
  fs::create_symlink("/dev/null", soft.sut.keysDb());
  EXPECT_EQ(soft.refusal(), 801);
  Lab whole;
  fs::create_directory_symlink(whole.sut.path, whole.folder / "link");
  EXPECT_EQ(std::get<base::Refusal>(storage::checkedLabFolder(whole.folder / "link").error()).number, 801);
}

} // namespace
} // namespace calque
