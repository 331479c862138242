// A store that is not what its anchors say can only be read, until two persons name what is lost.
#include "restore_fixture.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

#include "core/base/files.h"
#include "qms/identity/device.h"

#include <algorithm>
#include <fstream>
#include <sqlite3.h>

namespace calque::workflow {
namespace {

/// A rollback journal (SQLite file format 3) that holds every page of `before`: rolled back, `now` would be `before`.
void plantUndoingJournal(const fs::path& before, const fs::path& now) {
  const auto pages = base::readFile(before, 1u << 30).value();
  constexpr std::size_t pageSize = 16'384, sector = 512;
  constexpr std::uint32_t nonce = 7;
  base::Bytes journal{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
  const auto put = [&journal](std::uint64_t value) {
    for (int shift = 24; shift >= 0; shift -= 8)
      journal.push_back(static_cast<std::uint8_t>(value >> shift));
  };
  for (const std::uint64_t word :
       {pages.size() / pageSize, std::size_t{nonce}, pages.size() / pageSize, sector, pageSize})
    put(word);
  journal.resize(sector);
  for (std::size_t page = 0; page * pageSize < pages.size(); ++page) {
    const auto* bytes = pages.data() + page * pageSize;
    put(page + 1);
    journal.insert(journal.end(), bytes, bytes + pageSize);
    std::uint32_t sum = nonce;
    for (std::size_t at = pageSize - 200; at > 0 && at < pageSize; at -= 200)
      sum += bytes[at];
    put(sum);
  }
  ASSERT_TRUE(base::writeFile(now.string() + "-journal", journal));
}

TEST_F(Restore, ALogShorterThanAcknowledgedIsReadOnlyAndSaysBothSizes) {
  testkit::verifies({"req~store.quarantine~1"});
  const auto whole = state().entries;
  trial.openCase();
  const auto later = state().entries;
  rollBack();
  const auto sut = state();
  ASSERT_TRUE(sut.quarantine);
  EXPECT_EQ(sut.quarantine->found, whole);
  EXPECT_EQ(sut.quarantine->expected, later);
  EXPECT_EQ(refusalOf(work()), "store.quarantined");
  EXPECT_EQ(state().entries, whole) << "nothing was appended";
}

TEST_F(Restore, VerifyingOnThisDeviceFindsTheCutThatNoAnchorFromOutsideShows) {
  trial.openCase();
  fs::copy(trial.witness(), yesterday / "witness");
  fs::copy_file(log(), yesterday / "audit.db", fs::copy_options::overwrite_existing);
  trial.openCase();
  rollBack();
  const auto sut = verifyRecord(trial.folder(), yesterday / "witness");
  EXPECT_EQ(sut.exitCode, 4) << sut.sentence;
  EXPECT_NE(sut.json.find("mark.beyond"), std::string::npos) << sut.json;
}

TEST_F(Restore, VerifyingOnAnotherMachineMakesNoDeviceThere) {
  trial.openCase(); // published at the witness
  ::setenv("CALQUE_DEVICE", (yesterday / "elsewhere").c_str(), 1);
  const auto sut = verifyRecord(trial.folder(), trial.witness());
  ::setenv("CALQUE_DEVICE", (trial.place() / "device").c_str(), 1);
  EXPECT_EQ(sut.exitCode, 0) << sut.json;
  EXPECT_FALSE(fs::exists(yesterday / "elsewhere"));
}

TEST_F(Restore, ASchemaMadeAnewIsReadOnlyAndCanStillBeRead) {
  testkit::verifies({"req~store.quarantine~1"});
  const auto whole = state().entries;
  auto bytes = base::readFile(log(), 1u << 30).value();
  const std::string word = "append-only";
  *std::search(bytes.begin(), bytes.end(), word.begin(), word.end()) = 'A';
  ASSERT_TRUE(base::writeFile(log(), bytes));
  const auto sut = state();
  ASSERT_TRUE(sut.quarantine);
  EXPECT_EQ(sut.entries, whole);
  EXPECT_NE(sut.quarantine->reason.find("schema"), std::string::npos) << sut.quarantine->reason;
}

TEST_F(Restore, ALogOfAnotherBranchIsReadOnly) {
  trial.openCase();
  fs::copy(log(), yesterday / "lost.db");
  rollBack();
  fs::remove_all(trial.place() / "device2");
  fs::copy(trial.place() / "device", trial.place() / "device2", fs::copy_options::recursive);
  ASSERT_TRUE(restore(trial.qa)); // a branch of its own, longer than the mark below
  ASSERT_TRUE(work());
  fs::remove_all(trial.place() / "device");
  fs::copy(trial.place() / "device2", trial.place() / "device", fs::copy_options::recursive);
  fs::copy(log(), yesterday / "branch.db");
  // The true log again, whose device has not seen a restore, beside the note of the other branch.
  fs::remove(log());
  fs::copy(yesterday / "lost.db", log());
  const auto sut = state();
  ASSERT_TRUE(sut.quarantine);
  EXPECT_NE(sut.quarantine->reason.find("witness"), std::string::npos) << sut.quarantine->reason;
}

TEST_F(Restore, AWriteAheadLogBesideTheStoreIsNeitherReadNorTouched) {
  std::ofstream(log().string() + "-wal") << "planted";
  fs::permissions(log().string() + "-wal", fs::perms(0600));
  ASSERT_TRUE(state().quarantine);
  EXPECT_EQ(refusalOf(work()), "store.quarantined");
  EXPECT_EQ(fs::file_size(log().string() + "-wal"), 7u);
}

TEST_F(Restore, AJournalOfNothingIsKeptAsEvidenceAndNoted) {
  trial.openCase();
  const auto whole = state().entries;
  std::ofstream(log().string() + "-journal") << std::string(600, 'x');
  fs::permissions(log().string() + "-journal", fs::perms(0600));
  const auto sut = state();
  EXPECT_FALSE(sut.quarantine) << "SQLite takes it for no journal: nothing acknowledged is undone";
  EXPECT_GT(sut.entries, whole);
  EXPECT_EQ(trial.entryTypes().at(whole), "store.recovered");
  std::size_t journals = 0;
  for (const auto& file : fs::directory_iterator(trial.folder() / "evidence"))
    journals += file.path().filename().string().starts_with("journal-") ? 1 : 0;
  EXPECT_EQ(journals, 1u);
  expectIntact();
}

/// What a restore leaves that died within a write of its own commit: a torn page, and the journal that mends it.
TEST_F(Restore, ThatDiedInItsCommitIsTakenUpByTheNext) {
  const auto whole = state().entries;
  trial.openCase();
  rollBack();
  {
    auto device = identity::Device::open().value();
    ASSERT_TRUE(device.beginRestore(device.maybeMark(state().origin).value().value()));
  }
  plantUndoingJournal(yesterday / "audit.db", log());
  {
    std::fstream torn(log(), std::ios::in | std::ios::out | std::ios::binary);
    torn.seekp(16'384 * 3);
    torn << std::string(20'000, '\0');
  }
  ASSERT_TRUE(state().quarantine);
  const auto done = restore(trial.qa);
  ASSERT_EQ(refusalOf(done), "");
  EXPECT_EQ(done->from, whole) << "mended by its own journal, nothing more is lost";
  expectIntact();
}

/// The journal of a transaction that would undo what is there: yesterday's pages as before-images.
TEST_F(Restore, AnOldJournalThatWouldUndoAcknowledgedEntriesIsNotRolledBack) {
  testkit::verifies({"req~store.quarantine~1"});
  trial.openCase();
  const auto later = state().entries;
  plantUndoingJournal(yesterday / "audit.db", log());
  const auto sut = state();
  ASSERT_TRUE(sut.quarantine) << sut.entries;
  EXPECT_EQ(sut.quarantine->found, later);
  EXPECT_TRUE(fs::exists(log().string() + "-journal"));
  const auto done = restore(trial.qa);
  ASSERT_TRUE(done) << refusalOf(done);
  EXPECT_EQ(done->from, done->to) << "set aside, the journal has undone nothing";
  expectIntact();
}

TEST_F(Restore, ALogWhoseMarkThisDeviceLostIsReadOnly) {
  testkit::verifies({"req~store.quarantine~1"});
  ASSERT_TRUE(work());
  fs::copy(log(), yesterday / "audit.db", fs::copy_options::overwrite_existing);
  trial.openCase();
  rollBack();
  fs::remove(trial.witness());
  for (const auto& file : fs::directory_iterator(trial.place() / "device"))
    if (file.path().filename().string().starts_with("mark-"))
      fs::remove(file.path());
  const auto sut = state();
  ASSERT_TRUE(sut.quarantine) << "shorter, and nothing is left that says so";
  EXPECT_NE(sut.quarantine->reason.find("lost its mark"), std::string::npos);
  EXPECT_NE(sut.notCompared, "") << "the witness is gone too";
  EXPECT_EQ(refusalOf(work()), "store.quarantined");
  ASSERT_TRUE(restore(trial.qa)) << "two persons say that it goes on from here";
  EXPECT_FALSE(state().quarantine);
}

TEST_F(Restore, AWitnessThatCannotBeLookedAtIsTold) {
  ASSERT_TRUE(work());
  EXPECT_EQ(state().notCompared, "");
  fs::rename(trial.witness(), yesterday / "witness");
  EXPECT_NE(state().notCompared.find("not there"), std::string::npos);
  EXPECT_TRUE(work()) << "a share that is away for an hour stops no surgery";
  EXPECT_FALSE(fs::exists(trial.witness())) << "and nothing is put in its place";
  EXPECT_THAT(trial.lastEntry("anchor.failed"), testing::HasSubstr("witness"));
  fs::rename(yesterday / "witness", trial.witness());
  EXPECT_EQ(state().notCompared, "");
  expectIntact();
}

TEST_F(Restore, AWitnessInsideTheLabIsNone) {
  const auto settings = trial.folder() / "lab.toml";
  auto text = base::textOf(base::readFile(settings, 65'536).value());
  const auto at = text.find("witness = ");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, text.find('\n', at) - at, "witness = '" + (trial.folder() / "blobs" / ".." / "w").string() + "'");
  ASSERT_TRUE(base::writeFile(settings, base::viewOf(text)));
  EXPECT_EQ(refusalOf(Lab::open(trial.folder(), theClock)), "lab.unsafe");
}

TEST_F(Restore, ANewWitnessIsBegunByAPersonAndTheLogTellsIt) {
  ASSERT_TRUE(work());
  fs::remove(trial.witness());
  auto lab = trial.open();
  EXPECT_FALSE(anchorNow(lab));
  ASSERT_TRUE(anchorNow(lab, NewWitness::Yes));
  EXPECT_THAT(trial.lastEntry("anchor.made"), testing::HasSubstr("a new witness file"));
  EXPECT_EQ(state().notCompared, "");
}

TEST_F(Restore, ALogThatIsNotThatOfItsOwnAnchorIsReadOnly) {
  ASSERT_TRUE(work());
  fs::remove(trial.witness());
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(log().c_str(), &db), SQLITE_OK);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  // Another size, and so another root, in the newest note of the witness that lies in the store.
  EXPECT_EQ(sqlite3_exec(db,
                         "UPDATE anchor SET token = CAST(replace(CAST(token AS TEXT), char(10)||size||char(10), "
                         "char(10)||(size-1)||char(10)) AS BLOB) WHERE kind = 'witness' AND id = "
                         "(SELECT max(id) FROM anchor WHERE kind = 'witness')",
                         nullptr, nullptr, nullptr),
            SQLITE_OK)
      << sqlite3_errmsg(db);
  sqlite3_close(db);
  ASSERT_TRUE(state().quarantine);
  EXPECT_NE(state().quarantine->reason.find("anchor"), std::string::npos) << state().quarantine->reason;
}

TEST_F(Restore, WithoutThePatientsDataTheLabIsNotOpenedAndABackupBringsThemBack) {
  const auto id = trial.openCase();
  trial.takeIn(id);
  ASSERT_TRUE(trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_CHECK(backUp(session, yesterday / "backup", yesterday / "keys"));
    return {};
  }));
  const auto phi = trial.folder() / "phi.db";
  fs::remove(phi);
  EXPECT_FALSE(Lab::open(trial.folder(), theClock));
  EXPECT_FALSE(fs::exists(phi)) << "an empty one would only look like it";
  ASSERT_TRUE(restore(trial.qa, yesterday / "backup", yesterday / "keys"));
  trial.importSurface(id);
  expectIntact();
  fs::permissions(phi, fs::perms::owner_all);
  std::ofstream(phi, std::ios::binary | std::ios::trunc) << std::string(20'000, '#');
  fs::permissions(phi, fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_FALSE(Lab::open(trial.folder(), theClock));
  const auto again = restore(trial.qa, yesterday / "backup", yesterday / "keys");
  ASSERT_TRUE(again) << refusalOf(again);
  EXPECT_FALSE(state().quarantine);
}

TEST_F(Restore, NamesTheLostRangeUnderTwoNamesAndGoesOn) {
  testkit::verifies({"req~store.restore~1"});
  const auto whole = state().entries;
  trial.openCase();
  const auto later = state().entries;
  rollBack();
  const auto done = restore(trial.qa);
  ASSERT_TRUE(done) << refusalOf(done);
  EXPECT_EQ(done->from, whole);
  EXPECT_EQ(done->to, later);
  EXPECT_FALSE(state().quarantine);
  EXPECT_EQ(refusalOf(work()), "");
  expectIntact();
}

TEST_F(Restore, ACutAfterARestoreIsStillSeen) {
  for (int i = 0; i < 8; ++i)
    trial.openCase();
  rollBack();
  const auto done = restore(trial.qa);
  ASSERT_TRUE(done);
  fs::copy_file(log(), yesterday / "after.db");
  ASSERT_EQ(refusalOf(work()), "");
  ASSERT_LE(state().entries, done->to) << "acknowledged, and of a size that the restore gave up";
  fs::remove(log());
  fs::copy(yesterday / "after.db", log());
  ASSERT_TRUE(state().quarantine);
  EXPECT_EQ(verifyRecord(trial.folder(), {}).exitCode, 4);
}

TEST_F(Restore, TwiceNamesAllThatTheWitnessEverSaw) {
  for (int i = 0; i < 3; ++i)
    trial.openCase();
  const auto first = state().entries;
  for (int i = 0; i < 2; ++i) {
    rollBack();
    const auto done = restore(trial.qa);
    ASSERT_TRUE(done) << refusalOf(done);
    EXPECT_GE(done->to, first);
    ASSERT_EQ(refusalOf(work()), "");
  }
  trial.openCase();
  trial.openCase();
  expectIntact();
}

TEST_F(Restore, AnEntryEditedInPlaceIsNotGoneOnWith) {
  auto bytes = base::readFile(log(), 1u << 30).value();
  const std::string word = "\"idcheck\":\"invented\"";
  *std::search(bytes.begin(), bytes.end(), word.begin(), word.end()) = '?';
  ASSERT_TRUE(base::writeFile(log(), bytes));
  EXPECT_EQ(refusalOf(work()).substr(0, 6), "fault:");
  EXPECT_NE(refusalOf(restore(trial.qa)), "restore.needless");
}

TEST_F(Restore, AStoreSwappedUnderAnOpenLabIsNotWrittenTo) {
  trial.openCase();
  auto lab = trial.open();
  const auto older = base::readFile(yesterday / "audit.db", 1u << 30).value();
  std::ofstream(log(), std::ios::binary | std::ios::in)
      .write(reinterpret_cast<const char*>(older.data()), static_cast<std::streamsize>(older.size()));
  fs::resize_file(log(), older.size());
  const auto session = Session::open(lab, trial.technician, testkit::password);
  EXPECT_FALSE(session);
  EXPECT_TRUE(state().quarantine);
}

TEST_F(Restore, TwoCopiesOpenAtOnceDoNotBothGrow) {
  const auto copy = trial.folder().parent_path() / "copy";
  fs::copy(trial.folder(), copy, fs::copy_options::recursive);
  auto one = Lab::open(copy, theClock), other = Lab::open(trial.folder(), theClock);
  ASSERT_TRUE(one && other) << "neither has anything that the other has not";
  EXPECT_TRUE(Session::open(*one, trial.technician, testkit::password));
  const auto refused = Session::open(*other, trial.technician, testkit::password);
  ASSERT_FALSE(refused);
  EXPECT_THAT(std::get<base::Fault>(refused.error()).message, testing::HasSubstr("replaced"));
  EXPECT_TRUE(state().quarantine) << "and at its next start it is known for the one that went astray";
}

TEST_F(Restore, MovesNothingForSomebodyWhoIsNotOneOfTheTwo) {
  std::ofstream(log().string() + "-wal") << "planted";
  fs::permissions(log().string() + "-wal", fs::perms(0600));
  const auto wrong = [&](const PageToSign&) -> base::Result<Secrets> {
    EXPECT_TRUE(fs::exists(log().string() + "-wal")) << "still in its place while the two are asked";
    return Secrets("not the password");
  };
  const auto done = restoreLab(trial.folder(), theClock, {trial.administrator, trial.qa, "why", {}, {}}, wrong, wrong);
  EXPECT_FALSE(done);
  EXPECT_TRUE(fs::exists(log().string() + "-wal"));
  EXPECT_TRUE(state().quarantine);
}

TEST_F(Restore, ThatComesToNothingPutsEverythingBackWhereItLay) {
  ASSERT_TRUE(trial.as(trial.administrator, [&](Session& session) -> base::Done {
    CALQUE_CHECK(backUp(session, yesterday / "backup", yesterday / "keys"));
    return {};
  }));
  trial.openCase();
  std::ofstream(log().string() + "-wal") << "planted";
  fs::permissions(log().string() + "-wal", fs::perms(0600));
  const auto before = base::readFile(log(), 1u << 30).value();
  const SignerEntry declines = [&](const PageToSign& page) -> base::Result<Secrets> {
    if (page.pdf.empty())
      return testkit::password;
    return base::fault(base::FaultKind::Busy, "declined");
  };
  for (const auto& backup : {fs::path(), yesterday / "backup"}) {
    EXPECT_FALSE(
        restoreLab(trial.folder(), theClock, {trial.administrator, trial.qa, "why", backup, {}}, declines, declines));
    EXPECT_TRUE(fs::exists(log().string() + "-wal"));
    EXPECT_EQ(base::readFile(log(), 1u << 30).value(), before);
    EXPECT_TRUE(state().quarantine);
  }
}

TEST_F(Restore, WantsASecondPersonWithRoleQa) {
  testkit::verifies({"req~store.restore~1"});
  const auto whole = state().entries;
  trial.openCase();
  rollBack();
  EXPECT_EQ(refusalOf(restore(trial.surgeon)), "role.approver");
  EXPECT_EQ(refusalOf(restore(trial.administrator)), "role.approver");
  EXPECT_TRUE(state().quarantine);
  EXPECT_EQ(state().entries, whole) << "an abandoned ceremony leaves no entry";
}

TEST_F(Restore, OfALogThatIsWholeIsRefused) {
  testkit::verifies({"req~store.restore~1"});
  EXPECT_EQ(refusalOf(restore(trial.qa)), "restore.needless");
}

} // namespace
} // namespace calque::workflow
