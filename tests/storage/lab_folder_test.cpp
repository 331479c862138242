#include "core/storage/lab_folder.h"

#include "testkit/testkit.h"

#include "core/base/files.h"
#include "core/storage/file_system.h"

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
  testkit::verifies({"req~record.lab-folder~1"});
  Lab lab;
  ::chmod(lab.sut.path.c_str(), 0750);
  EXPECT_EQ(lab.refusal(), 801);
  ::chmod(lab.sut.path.c_str(), 0700);
  ::chmod(lab.sut.auditDb().c_str(), 0644);
  EXPECT_EQ(lab.refusal(), 801);
}

TEST(LabFolder, IsRefusedWithLinks) {
  testkit::verifies({"req~record.lab-folder~1"});
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

/// F23. SQLite would roll back, or take in, what stands beside a store.
TEST(LabFolder, IsRefusedWithWhatSomebodyElsePutBesideAStore) {
  for (const char* suffix : {"-wal", "-shm"}) {
    Lab planted;
    for (const auto& store : {planted.sut.phiDb(), planted.sut.keysDb()}) {
      ASSERT_TRUE(base::writeFile(store.string() + suffix, base::viewOf("x")));
      EXPECT_EQ(planted.refusal(), 801) << suffix;
      fs::remove(store.string() + suffix);
    }
    EXPECT_EQ(planted.refusal(), 0);
  }
  Lab led;
  for (const auto& store : {led.sut.auditDb(), led.sut.phiDb(), led.sut.keysDb()}) {
    fs::create_symlink("/dev/null", store.string() + "-journal");
    EXPECT_EQ(led.refusal(), 801);
    fs::remove(store.string() + "-journal");
  }
  EXPECT_EQ(led.refusal(), 0);
  ASSERT_TRUE(base::writeFile(led.sut.auditDb().string() + "-journal", base::viewOf("x")));
  EXPECT_EQ(led.refusal(), 0) << "one of its own is judged by the start";
}

/// F23. Types from statfs(2); tests/cli/where_a_lab_may_lie.sh mounts a real one.
TEST(FileSystem, OfAnotherMachineOrOfAProgramIsNoPlaceForALab) {
  testkit::verifies({"req~record.lab-folder~1"});
  for (std::uint64_t type : {0x6969u, 0x517Bu, 0xFF534D42u, 0xFE534D42u, 0x564Cu, 0x5346414Fu, 0x6B414653u, 0x73757245u,
                             0x00C36400u, 0x0BD00BD0u, 0x01161970u, 0x7461636Fu, 0x01021997u, 0x47504653u, 0x19830326u,
                             0xAAD7AAEAu, 0x786F4256u, 0xBACBACBCu})
    EXPECT_EQ(storage::whyNoPlaceForALab(type), "it lies on a network file system") << std::hex << type;
  EXPECT_NE(storage::whyNoPlaceForALab(0x65735546).find("FUSE"), std::string_view::npos);
  EXPECT_FALSE(storage::whyNoPlaceForALab(0xFFFFFFFF'FF534D42).empty()) << "CIFS as a signed number of 32 bits";
}

TEST(FileSystem, OfThisMachinesKernelIsAPlaceForALab) {
  for (std::uint64_t type :
       {0xEF53u /* ext4 */, 0x58465342u /* XFS */, 0x9123683Eu /* btrfs */, 0x01021994u /* tmpfs */,
        0x794C7630u /* overlay */, 0x2FC12FC1u /* ZFS */, 0xF2F52010u /* F2FS */})
    EXPECT_EQ(storage::whyNoPlaceForALab(type), "") << std::hex << type;
}

} // namespace
} // namespace calque
