// Backups, and the restore drill.
#include "restore_fixture.h"

#include "testkit/testkit.h"

#include "core/base/files.h"

#include <algorithm>
#include <fstream>
#include <sqlite3.h>

namespace calque::workflow {
namespace {

TEST_F(Restore, ABackupMayBeMadeWhileOthersWork) {
  testkit::verifies({"req~store.backup~1"});
  trial.takeIn(trial.openCase());
  bool worked = false;
  const auto done = trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_CHECK(backUp(session, yesterday / "backup", yesterday / "keys", [&](double, std::string_view) {
      worked = worked || work().has_value();
      return true;
    }));
    return {};
  });
  EXPECT_EQ(refusalOf(done), "");
  EXPECT_TRUE(worked);
}

TEST_F(Restore, ABackupIsNotPutBesideItsKeysOrIntoTheLab) {
  testkit::verifies({"req~store.backup~1"});
  for (const auto& [to, keys] : {std::pair{yesterday / "b", yesterday / "b"},
                                 {yesterday / "b", yesterday / "b" / "k"},
                                 {trial.folder() / "b", yesterday / "k"}}) {
    const auto done = trial.as(trial.administrator, [&](Session& session) -> base::Done {
      CALQUE_CHECK(backUp(session, to, keys));
      return {};
    });
    EXPECT_EQ(refusalOf(done), "lab.unsafe");
  }
}

TEST_F(Restore, ADrillFromTheBackupBringsTheLabBack) {
  testkit::verifies({"req~store.restore~1"});
  const auto id = trial.openCase();
  trial.takeIn(id);
  BackupMade made;
  ASSERT_TRUE(trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_TRY(done, backUp(session, yesterday / "backup", yesterday / "keys"));
    made = done;
    return {};
  }));
  EXPECT_GT(made.blobs, 50u);
  EXPECT_FALSE(fs::exists(yesterday / "backup" / "keys.db")) << "never in one set with the files";
  trial.openCase(); // work that the backup does not hold
  const auto later = state().entries;
  fs::remove_all(trial.folder());
  const auto done = restore(trial.qa, yesterday / "backup", yesterday / "keys");
  ASSERT_TRUE(done) << refusalOf(done);
  EXPECT_EQ(done->from, made.size);
  EXPECT_EQ(done->to, later);
  expectIntact();
  trial.importSurface(id); // patient data and files open again
  expectIntact();
}

TEST_F(Restore, TakesABackupInPlaceOfADamagedLogAndKeepsThatAsEvidence) {
  ASSERT_TRUE(trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_CHECK(backUp(session, yesterday / "backup", yesterday / "keys"));
    return {};
  }));
  auto bytes = base::readFile(log(), 1u << 30).value();
  const std::string word = "\"idcheck\":\"invented\"";
  *std::search(bytes.begin(), bytes.end(), word.begin(), word.end()) = '?';
  ASSERT_TRUE(base::writeFile(log(), bytes));
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 3);
  EXPECT_FALSE(restore(trial.qa)) << "the log as it lies is not the beginning of the lost one";
  ASSERT_TRUE(restore(trial.qa, yesterday / "backup"));
  expectIntact();
}

TEST_F(Restore, ABackupOfADamagedLabIsNoBackup) {
  testkit::verifies({"req~store.backup~1"});
  trial.takeIn(trial.openCase());
  for (const auto& owner : fs::directory_iterator(trial.folder() / "blobs"))
    if (owner.path().filename() != "lab")
      fs::remove_all(owner.path());
  const auto done = trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_CHECK(backUp(session, yesterday / "backup", yesterday / "keys"));
    return {};
  });
  EXPECT_EQ(refusalOf(done), "backup.unverified");
}

/// Each harm is one that the verifier, which has no key, does not see.
TEST_F(Restore, ABackupIsMadeOnlyWhereEveryFileAndEveryPatientOpens) {
  testkit::verifies({"req~store.backup~1"});
  trial.takeIn(trial.openCase());
  std::vector<fs::path> blobs;
  for (const auto& file : fs::recursive_directory_iterator(trial.folder() / "blobs"))
    if (file.is_regular_file() && file.path().parent_path().parent_path().filename() != "lab")
      blobs.push_back(file.path());
  const auto tried = [&](const char* name) {
    return refusalOf(trial.as(trial.administrator, [&](Session& session) -> base::Done {
      CALQUE_CHECK(backUp(session, yesterday / name, yesterday / (std::string(name) + "-keys")));
      return {};
    }));
  };
  EXPECT_EQ(tried("whole"), "");
  const auto slice = *std::ranges::max_element(blobs, {}, [](const auto& file) { return fs::file_size(file); });
  const auto kept = base::readFile(slice, 1u << 30).value();
  const auto write = [&](const base::Bytes& bytes) {
    fs::remove(slice);
    ASSERT_TRUE(base::writeFile(slice, bytes, 0400));
  };
  auto flipped = kept;
  flipped[flipped.size() / 2] ^= 1;
  write(flipped);
  EXPECT_EQ(verifyRecord(trial.folder(), trial.witness()).exitCode, 0) << "it looks at no slice's bytes";
  const auto withKeys = [&] {
    const auto lab = trial.open();
    return verifyRecord(trial.folder(), trial.witness(), {}, &lab);
  };
  const auto found = withKeys();
  EXPECT_EQ(found.exitCode, 3);
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings.front().code, "blob.content");
  EXPECT_EQ(tried("flipped"), "backup.unverified");
  fs::remove(slice);
  EXPECT_EQ(tried("missing"), "backup.unverified");
  ASSERT_TRUE(base::writeFile(slice, kept, 0400));
  EXPECT_EQ(withKeys().exitCode, 0);
  EXPECT_EQ(tried("again"), "");
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open((trial.folder() / "phi.db").c_str(), &db), SQLITE_OK);
  const auto tables = [&](const char* sql) {
    EXPECT_EQ(sqlite3_exec(db, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
  };
  tables("BEGIN; CREATE TABLE kept AS SELECT * FROM envelope; DELETE FROM envelope; COMMIT");
  EXPECT_EQ(tried("no-patient"), "backup.unverified");
  tables("BEGIN; INSERT INTO envelope SELECT * FROM kept; DROP TABLE kept; COMMIT");
  EXPECT_EQ(tried("patient-again"), "");
  tables("DELETE FROM salt");
  EXPECT_EQ(tried("no-salt"), "backup.unverified");
  sqlite3_close(db);
}

} // namespace
} // namespace calque::workflow
