// index.db is disposable and never believed (record.md 1).
#include "lab_fixture.h"

#include "testkit/testkit.h"

#include <sqlite3.h>

namespace calque::testkit {
namespace {

domain::EntryDraft remark(const TestLab& lab) {
  auto draft = lab.draft("log.verified", systemActor);
  draft.data.set("size", 1).set("root", someDigest).set("exit", 0);
  return draft;
}

void runSql(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &db), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
  sqlite3_close(db);
}

TEST(Index, IsRebuiltWhenDeleted) {
  testkit::verifies({"req~record.only-truth~1"});
  TestLab sut;
  sut.planned();
  auto root = sut.log->root();
  sut.log.reset();
  std::filesystem::remove(sut.folder / "index.db");
  sut.log.emplace(audit::Log::open(sut.place()).value());
  EXPECT_EQ(sut.log->root(), root);
  sut.printed();
}

class EditedIndex : public ::testing::TestWithParam<const char*> {};

TEST_P(EditedIndex, HasNoEffectOnTheJudgement) {
  testkit::verifies({"req~record.only-truth~1"});
  TestLab sut;
  sut.planned();
  auto withdrawn = sut.draft("clearance.withdrawn", qaA, "k-0001");
  withdrawn.reason = "recalled";
  sut.put(withdrawn);
  auto entries = sut.log->entriesOf(caseId).value().size();
  sut.log.reset();
  runSql(sut.folder / "index.db", GetParam());
  sut.log.emplace(audit::Log::open(sut.place()).value());
  EXPECT_EQ(sut.log->entriesOf(caseId).value().size(), entries);
  EXPECT_EQ(sut.log->entriesOfTypes({"clearance.withdrawn"}).value().size(), 1u);
  const auto cases = sut.log->recordsOf('c', "case.opened").value();
  ASSERT_EQ(cases.size(), 1u);
  EXPECT_EQ(cases[0].rev, entries);
  EXPECT_TRUE(isRefused(sut.tryPut(sut.release(sut.token, sut.releaseSid, {sut.approvalSid})), "L11"));
  EXPECT_TRUE(sut.log->tlogProof(0, sut.log->size()));
  sut.put(remark(sut));
}

INSTANTIATE_TEST_SUITE_P(Log, EditedIndex,
                         ::testing::Values("UPDATE state SET value = replace(value, '\"withdrawn\":true', "
                                           "'\"withdrawn\":false') WHERE key = 'clearance:k-0001'",
                                           "DELETE FROM state WHERE key = 'clearance:k-0001'", "DELETE FROM state",
                                           "UPDATE header SET size = size - 1", "UPDATE header SET sum = zeroblob(32)",
                                           "UPDATE node SET hash = zeroblob(32)", "DELETE FROM node",
                                           "DELETE FROM by_record WHERE rev = 2", "UPDATE by_record SET seq = seq + 1",
                                           "DELETE FROM by_type", "DROP TABLE state",
                                           "UPDATE state SET mac = zeroblob(32) WHERE key = 'rec:c-0001'",
                                           "DELETE FROM state WHERE key = 'rec:c-0001'", "DROP TABLE kept"));

/// What is kept of c-0001, "" for nothing.
std::string keptIn(const TestLab& lab) {
  return lab.log->recordsOf('c', "case.opened").value().at(0).kept.value_or("");
}
void keepIn(const TestLab& lab, const std::string& words) {
  auto cases = lab.log->recordsOf('c', "case.opened").value();
  cases.at(0).kept = words;
  ASSERT_TRUE(lab.log->keep(cases));
}

TEST(Index, GivesWhatWasKeptOfARecordUntilTheRecordGrows) {
  TestLab sut;
  sut.openCase("training");
  EXPECT_EQ(keptIn(sut), "");
  keepIn(sut, "opened");
  sut.put(remark(sut));
  EXPECT_EQ(keptIn(sut), "opened") << "another record's entry changes nothing";
  auto other = audit::Log::open(sut.place()).value(); // another process
  ASSERT_TRUE(other.append(sut.segmentation()));
  EXPECT_EQ(keptIn(sut), "") << "stale";
  keepIn(sut, "segmented");
  EXPECT_EQ(keptIn(sut), "segmented");
}

class EditedKept : public ::testing::TestWithParam<const char*> {};

TEST_P(EditedKept, IsNotGiven) {
  TestLab sut;
  sut.openCase("training");
  keepIn(sut, "opened");
  runSql(sut.folder / "index.db", GetParam());
  EXPECT_EQ(keptIn(sut), "");
  keepIn(sut, "opened");
  EXPECT_EQ(keptIn(sut), "opened");
}

INSTANTIATE_TEST_SUITE_P(Log, EditedKept,
                         ::testing::Values("UPDATE kept SET value = 'released'", "UPDATE kept SET mac = zeroblob(32)",
                                           "UPDATE kept SET record = 'c-0002'", "DELETE FROM kept"));

TEST(Index, GivesNothingThatWasKeptUnderAPastHeadAndPutUnderTheNewest) {
  TestLab sut;
  sut.openCase("training");
  keepIn(sut, "opened");
  sut.put(sut.segmentation());
  runSql(sut.folder / "index.db", "UPDATE kept SET head = (SELECT hash FROM node WHERE level = 0 AND place = (SELECT "
                                  "max(seq) FROM by_record WHERE record = 'c-0001'))");
  EXPECT_EQ(keptIn(sut), "");
}

TEST(Index, IsRebuiltWhereARecordWasTakenOutUnderAnOpenLog) {
  TestLab sut;
  sut.openCase("training");
  runSql(sut.folder / "index.db", "DELETE FROM state WHERE key = 'rec:c-0001'");
  EXPECT_EQ(sut.log->recordsOf('c', "case.opened").value().size(), 1u);
}

TEST(Index, TakesInWhatCameAfterAnOlderCopy) {
  TestLab sut;
  sut.put(remark(sut));
  std::filesystem::copy_file(sut.folder / "index.db", sut.folder / "older.db");
  sut.put(remark(sut));
  sut.log.reset();
  std::filesystem::rename(sut.folder / "older.db", sut.folder / "index.db");
  sut.log.emplace(audit::Log::open(sut.place()).value());
  EXPECT_EQ(sut.log->entriesOfTypes({"log.verified"}).value().size(), 2u);
}

} // namespace
} // namespace calque::testkit
