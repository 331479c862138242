#include "sealed_case.h"

#include "testkit/testkit.h"

#include <fstream>
#include <sqlite3.h>

namespace calque::audit_check_test {
namespace {

class LabOnDisk : public testing::Test {
protected:
  LabOnDisk() : sealed(SealedStore().seal()), lab(folder / "lab") {
    writeLab(sealed, lab);
    std::ofstream(folder / "anchors") << sealed.anchors;
  }
  [[nodiscard]] Report withAnchors() const {
    return audit_check::verifyLab(lab, audit_check::Options{folder / "anchors"});
  }
  [[nodiscard]] Report without() const { return audit_check::verifyLab(lab, audit_check::Options{}); }
  void run(const std::string& sql) const {
    sqlite3* connection = nullptr;
    ASSERT_EQ(sqlite3_open((lab / "audit.db").c_str(), &connection), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
        << sqlite3_errmsg(connection);
    sqlite3_close(connection);
  }
  /// As an intruder with the sqlite3 shell: the trigger goes and comes back.
  void runUntriggered(const std::string& table, const std::string& verb, const std::string& sql) const {
    const auto name = table + "_no_" + verb;
    auto upper = verb;
    std::ranges::transform(upper, upper.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    run("DROP TRIGGER " + name + ";" + sql + ";CREATE TRIGGER " + name + " BEFORE " + upper + " ON " + table +
        " BEGIN SELECT RAISE(ABORT, 'append-only'); END;");
  }

  testkit::TemporaryFolder folder;
  Sealed sealed;
  std::filesystem::path lab;
};

TEST_F(LabOnDisk, IsIntactWithAnchorsAndUnanchoredWithout) {
  EXPECT_EQ(withAnchors().exit, 0) << shown(withAnchors());
  EXPECT_EQ(without().exit, 5) << shown(without());
  const auto sut = withAnchors();
  EXPECT_EQ(sut.size, sealed.rows.log.size());
  EXPECT_EQ(sut.anchoredTo, sut.size);
  EXPECT_EQ(sut.signatures.found, 9U);
  EXPECT_TRUE(sut.testLab);
}

TEST_F(LabOnDisk, IsVerifiedWithoutWritingInIt) {
  testkit::verifies({"req~verify.unchecked~1"});
  const auto before = std::filesystem::last_write_time(lab / "audit.db");
  (void)withAnchors();
  EXPECT_EQ(std::filesystem::last_write_time(lab / "audit.db"), before);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(lab), {}), 2);
}

TEST_F(LabOnDisk, TellsTheEntryThatWasEdited) {
  testkit::verifies({"req~verify.altered~1"});
  runUntriggered("log", "update", "UPDATE log SET entry = replace(entry, '\"J5 DAP\"', '\"J6 DAP\"') WHERE seq = 12");
  const auto sut = without();
  EXPECT_EQ(sut.exit, 3);
  ASSERT_FALSE(sut.findings.empty());
  EXPECT_EQ(sut.findings.front().seq, sealed.seqs.at("printer"));
  EXPECT_EQ(sut.findings.front().code, "chain.prev");
}

TEST_F(LabOnDisk, TellsTheLastEntryEdited) {
  const auto last = std::to_string(sealed.rows.log.size() - 1);
  runUntriggered("log", "update", "UPDATE log SET entry = replace(entry, '\"user\"', '\"stop\"') WHERE seq = " + last);
  EXPECT_EQ(without().exit, 3);
  EXPECT_EQ(without().findings.front().code, "checkpoint.root");
}

TEST_F(LabOnDisk, CutAtTheEndOfACommitIsTruncatedWithAnchorsAndUnanchoredWithout) {
  testkit::verifies({"req~verify.truncated~1"});
  for (int commits : {1, 10}) {
    const auto size = std::to_string(
        sealed.rows.checkpoints[sealed.rows.checkpoints.size() - 1 - static_cast<std::size_t>(commits)].size);
    runUntriggered("log", "delete", "DELETE FROM log WHERE seq >= " + size);
    runUntriggered("checkpoint", "delete", "DELETE FROM checkpoint WHERE size > " + size);
    EXPECT_EQ(withAnchors().exit, 4) << shown(withAnchors());
    EXPECT_EQ(without().exit, 5) << shown(without());
  }
}

TEST_F(LabOnDisk, CutEntriesThatACheckpointRemembersAreTruncated) {
  runUntriggered("log", "delete", "DELETE FROM log WHERE seq >= 37");
  EXPECT_EQ(without().exit, 4) << shown(without());
  EXPECT_TRUE(has(without(), "checkpoint.beyond"));
}

TEST_F(LabOnDisk, AnEntryTakenOutIsAltered) {
  runUntriggered("log", "delete", "DELETE FROM log WHERE seq = 20");
  EXPECT_EQ(withAnchors().exit, 3);
  EXPECT_TRUE(has(withAnchors(), "chain.seq"));
}

TEST_F(LabOnDisk, TheRowsPrevIsComparedToo) {
  runUntriggered(
      "log", "update",
      "UPDATE log SET prev = CASE WHEN prev LIKE 'f%' THEN '0' ELSE 'f' END || substr(prev, 2) WHERE seq = 20");
  const auto sut = without();
  EXPECT_EQ(sut.findings.front().code, "chain.prev");
  EXPECT_EQ(sut.findings.front().seq, 20U);
}

TEST_F(LabOnDisk, CheckpointsMissingAndExtraAreAltered) {
  runUntriggered("checkpoint", "delete", "DELETE FROM checkpoint WHERE size = 20");
  EXPECT_TRUE(has(withAnchors(), "checkpoint.missing")) << shown(withAnchors());
  EXPECT_EQ(withAnchors().exit, 3);
}

TEST_F(LabOnDisk, ASchemaWithoutItsTriggersIsAltered) {
  run("DROP TRIGGER log_no_update");
  EXPECT_TRUE(has(withAnchors(), "store.schema"));
}

TEST_F(LabOnDisk, ASchemaWithMoreInItIsAltered) {
  run("CREATE VIEW seen AS SELECT * FROM log");
  EXPECT_TRUE(has(withAnchors(), "store.schema"));
}

TEST_F(LabOnDisk, AWrongApplicationIdIsAltered) {
  run("PRAGMA application_id = 5");
  EXPECT_TRUE(has(withAnchors(), "store.schema"));
}

TEST_F(LabOnDisk, AFileThatIsNoDatabaseIsDamaged) {
  std::ofstream(lab / "audit.db", std::ios::binary) << std::string(8192, 'x');
  EXPECT_EQ(withAnchors().exit, 3);
  EXPECT_TRUE(has(withAnchors(), "store.damaged"));
}

TEST_F(LabOnDisk, ATornPageIsDamaged) {
  std::fstream file(lab / "audit.db", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(3 * 4096);
  file << std::string(4096, '\0');
  file.close();
  EXPECT_EQ(withAnchors().exit, 3);
}

TEST_F(LabOnDisk, AWriteAheadLogIsAltered) {
  std::ofstream(lab / "audit.db-wal") << "";
  EXPECT_TRUE(has(withAnchors(), "store.wal"));
  EXPECT_EQ(withAnchors().exit, 3);
}

TEST_F(LabOnDisk, AJournalIsNeverIntact) {
  std::ofstream(lab / "audit.db-journal") << std::string(600, '\0');
  EXPECT_TRUE(has(withAnchors(), "store.journal"));
  EXPECT_EQ(withAnchors().exit, 6) << shown(withAnchors());
  EXPECT_TRUE(std::filesystem::exists(lab / "audit.db-journal")) << "the lab's own files stay as they were";
}

TEST_F(LabOnDisk, NoStoreIsUnchecked) {
  testkit::verifies({"req~verify.unchecked~1"});
  EXPECT_EQ(audit_check::verify(folder / "nothing", {}).exit, 6);
  std::filesystem::rename(lab / "audit.db", folder / "elsewhere");
  std::filesystem::create_symlink(folder / "elsewhere", lab / "audit.db");
  EXPECT_TRUE(has(withAnchors(), "store.open"));
  EXPECT_EQ(withAnchors().exit, 6);
}

TEST_F(LabOnDisk, AnAnchorsFileThatCannotBeReadIsUnchecked) {
  audit_check::Options missing;
  missing.anchors = folder / "no such file";
  EXPECT_EQ(audit_check::verifyLab(lab, missing).exit, 6);
  std::ofstream(folder / "anchors") << ("half a note\n%%\n" + sealed.anchors);
  EXPECT_TRUE(has(withAnchors(), "anchor.file"));
  EXPECT_EQ(withAnchors().exit, 6);
}

TEST_F(LabOnDisk, AMissingBlobAndAShortBlobAreAltered) {
  const auto& blob = *std::ranges::find(sealed.blobs, testkit::hexDigestOf("summary"), &testkit::SealedBlob::id);
  const auto path = lab / "blobs" / blob.owner / blob.id.substr(0, 2) / blob.id;
  std::filesystem::resize_file(path, std::filesystem::file_size(path) - 1);
  EXPECT_TRUE(has(without(), "blob.size"));
  std::filesystem::remove(path);
  EXPECT_TRUE(has(without(), "blob.missing"));
  EXPECT_EQ(without().exit, 3);
}

TEST_F(LabOnDisk, ALabelTypedFromPaperIsAnAnchor) {
  const auto last = sealed.rows.log.size();
  const auto root = base::toHex(base::View(testkit::treeRoot(sealed.leaves, 0, sealed.leaves.size())));
  const auto line = "label " + std::string(SealedStore::origin) + " " + std::to_string(last) + " ";
  std::ofstream(folder / "anchors") << line << root.substr(0, 20) << "\n";
  EXPECT_EQ(withAnchors().exit, 0) << shown(withAnchors());
  std::ofstream(folder / "anchors") << line << std::string(20, '0') << "\n";
  EXPECT_TRUE(has(withAnchors(), "anchor.root"));
}

} // namespace
} // namespace calque::audit_check_test
