// The first fsync that fails ends the writing until the log was opened again: what is on the disk then is not known
// (record.md 12, F17). The failing disk is a layer of SQLite's own between it and the files.
#include "lab_fixture.h"

#include <map>
#include <sqlite3.h>

namespace calque::testkit {
namespace {

class FailingDisk {
public:
  FailingDisk() {
    s_base = sqlite3_vfs_find(nullptr);
    m_layer = *s_base;
    m_layer.zName = "failing";
    m_layer.pNext = nullptr;
    m_layer.xOpen = [](sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
      const int done = s_base->xOpen(s_base, name, file, flags, outFlags);
      if (done == SQLITE_OK && file->pMethods)
        file->pMethods = &over(file->pMethods);
      return done;
    };
    sqlite3_vfs_register(&m_layer, 1);
  }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;
  ~FailingDisk() {
    fails = false;
    sqlite3_vfs_register(s_base, 1);
    sqlite3_vfs_unregister(&m_layer);
  }
  static inline bool fails = false;

private:
  struct Over {
    sqlite3_io_methods own;
    const sqlite3_io_methods* real;
  };
  static const sqlite3_io_methods& over(const sqlite3_io_methods* real) {
    auto& found = s_over[real];
    if (!found.real) {
      found = {*real, real};
      found.own.xSync = [](sqlite3_file* file, int flags) {
        if (fails)
          return SQLITE_IOERR_FSYNC;
        return reinterpret_cast<const Over*>(file->pMethods)->real->xSync(file, flags);
      };
    }
    return found.own;
  }
  static inline sqlite3_vfs* s_base = nullptr;
  static inline std::map<const sqlite3_io_methods*, Over> s_over; ///< as long as any file is open
  sqlite3_vfs m_layer{};
};

TEST(Halt, AfterAFailedSyncNothingIsWrittenUntilTheLogIsOpenedAgain) {
  FailingDisk disk;
  TestLab sut;
  const auto draft = [&sut] {
    auto made = sut.draft("log.verified", systemActor);
    made.data.set("size", 1).set("root", someDigest).set("exit", 0);
    return made;
  };
  ASSERT_TRUE(sut.log->append(draft()));
  const auto size = sut.log->size();
  FailingDisk::fails = true;
  const auto failed = sut.log->append(draft());
  ASSERT_FALSE(failed);
  EXPECT_EQ(std::get<base::Fault>(failed.error()).kind, base::FaultKind::Disk);
  FailingDisk::fails = false; // the disk says that it is well again: that is not believed
  const auto refused = sut.log->append(draft());
  ASSERT_FALSE(refused);
  EXPECT_NE(std::get<base::Fault>(refused.error()).message.find("read-only after a disk error"), std::string::npos);
  EXPECT_TRUE(sut.log->entry(size - 1)) << "it can be read";
  sut.log.reset();
  sut.log.emplace(audit::Log::open(sut.place()).value());
  EXPECT_EQ(sut.log->size(), size) << "nothing of what was not acknowledged";
  EXPECT_TRUE(sut.log->append(draft()));
  sut.log.reset(); // before the disk
}

} // namespace
} // namespace calque::testkit
