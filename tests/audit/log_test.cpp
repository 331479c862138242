#include "lab_fixture.h"

#include "testkit/testkit.h"

#include "core/crypto/digest.h"
#include "core/storage/audit_store.h"
#include "qms/audit/checkpoint.h"
#include "qms/audit/merkle.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

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

/// Every entry in a chain, every commit with its checkpoint over the tree.
void expectWhole(const audit::Log& log, std::uint64_t size) {
  audit::RightEdge tree;
  std::string prev(64, '0');
  for (std::uint64_t seq = 0; seq < size; ++seq) {
    auto bytes = log.entryBytes(seq).value();
    auto json = base::fromCanonical(bytes).value();
    EXPECT_EQ(json.number("seq"), seq);
    EXPECT_EQ(json.text("prev"), prev);
    auto leaf = crypto::leafHash(bytes);
    prev = base::toHex(leaf);
    audit::appendLeaf(tree, leaf);
    if (auto note = log.noteAt(seq + 1)) {
      EXPECT_EQ(audit::maybeNote(*note)->root, audit::rootOf(tree));
    }
  }
  EXPECT_EQ(audit::maybeNote(log.lastNote().value())->size, size);
  EXPECT_EQ(log.root(), audit::rootOf(tree));
}

TEST(Log, SealsEachCommitWithOneCheckpoint) {
  testkit::verifies({"req~record.entry~1"});
  TestLab sut;
  auto before = sut.log->size();
  auto done = sut.log->append(std::vector{remark(sut), remark(sut), remark(sut)}).value();
  EXPECT_EQ(done.firstSeq, before);
  EXPECT_EQ(done.size, before + 3);
  EXPECT_EQ(done.entries[2].tx, before);
  EXPECT_FALSE(sut.log->noteAt(before + 1));
  auto note = audit::maybeNote(done.note).value();
  EXPECT_TRUE(audit::verifyNote(note, audit::vkeyOf(sut.log->origin(), sut.key.publicKey())));
  expectWhole(*sut.log, done.size);
}

TEST(Log, LeavesNothingOfARefusedCommit) {
  testkit::verifies({"req~record.entry~1"});
  TestLab sut;
  auto size = sut.log->size();
  auto root = sut.log->root();
  EXPECT_TRUE(isRefused(sut.log->append(std::vector{remark(sut), sut.draft("case.withdrawn", qaA, caseId)}), ""));
  EXPECT_EQ(sut.log->size(), size);
  EXPECT_EQ(sut.log->root(), root);
  sut.put(remark(sut));
  expectWhole(*sut.log, size + 1);
}

TEST(Log, IsReadAgainWhenOpenedAnew) {
  TestLab sut;
  sut.planned();
  auto size = sut.log->size();
  auto root = sut.log->root();
  sut.log.reset();
  auto opened = audit::Log::open(sut.place()).value();
  EXPECT_EQ(opened.size(), size);
  EXPECT_EQ(opened.root(), root);
  auto entries = opened.entriesOf(caseId).value();
  EXPECT_EQ(entries.size(), opened.revOf(caseId).value());
  EXPECT_EQ(entries.front().type, "case.opened");
  EXPECT_EQ(opened.entriesOfTypes({"person.enrolled", "case.opened"}).value().size(), 6u);
  EXPECT_EQ(opened.maybeLastAnchor().value()->kind, "label");
  EXPECT_TRUE(opened.isTestLab());
}

TEST(Log, RefusesAForeignKey) {
  TestLab sut;
  auto other = crypto::Ed25519Key::generate();
  auto place = sut.place();
  place.keys = {&other, 1};
  EXPECT_FALSE(audit::Log::open(place));
  place.keys = {};
  auto reading = audit::Log::open(place).value();
  EXPECT_FALSE(reading.append(remark(sut)));
}

TEST(Log, ProvesItsEntriesAndItsGrowth) {
  TestLab sut;
  auto old = sut.log->size();
  auto oldRoot = sut.log->root();
  for (int i = 0; i < 9; ++i)
    sut.put(remark(sut));
  auto size = sut.log->size();
  for (std::uint64_t seq = 0; seq < size; ++seq)
    EXPECT_TRUE(audit::verifyInclusion(seq, size, crypto::leafHash(sut.log->entryBytes(seq).value()),
                                       sut.log->inclusion(seq, size).value(), sut.log->root()));
  EXPECT_TRUE(audit::verifyConsistency(old, size, oldRoot, sut.log->root(), sut.log->consistency(old, size).value()));
  auto proof = sut.log->tlogProof(3, size).value();
  EXPECT_TRUE(proof.starts_with("c2sp.org/tlog-proof@v1\nindex 3\n"));
  EXPECT_TRUE(proof.ends_with("\n\n" + sut.log->noteAt(size).value()));
  EXPECT_TRUE(
      sut.log->consistencyText(old, size).value().starts_with("calque/consistency/v1\n" + sut.log->origin() + "\n"));
  EXPECT_FALSE(sut.log->inclusion(size, size));
}

/// What a process was told that it appended: first and last `seq` of each commit.
using Acknowledged = std::vector<std::pair<std::uint64_t, std::uint64_t>>;
using Deadline = std::chrono::steady_clock::time_point;

/// SQLite's waiting writers are not served in turn: where others never pause, one may wait its ten seconds in vain and
/// is told so. It tries again; everything else ends the process.
void mustBeBusy(const base::Failure& failure) {
  const auto* fault = std::get_if<base::Fault>(&failure);
  if (fault != nullptr && fault->kind == base::FaultKind::Busy) {
    std::cout << "one waited in vain: " << fault->message << std::endl;
    return;
  }
  std::cerr << (fault != nullptr ? fault->message : std::get<base::Refusal>(failure).message) << std::endl;
  ::_exit(1);
}

/// Appends one to three entries at once until the deadline, and writes down what was acknowledged. Ends the process.
[[noreturn]] void appendUntil(Deadline deadline, const audit::LogPlace& place, const domain::EntryDraft& entry,
                              const std::filesystem::path& notes) {
  std::ofstream out(notes);
  auto log = audit::Log::open(place);
  while (!log && std::chrono::steady_clock::now() < deadline) {
    mustBeBusy(log.error());
    log = audit::Log::open(place);
  }
  for (std::size_t i = 0; log && std::chrono::steady_clock::now() < deadline; ++i) {
    const auto done = log->append(std::vector(1 + i % 3, entry));
    if (done)
      out << done->firstSeq << ' ' << done->size - 1 << '\n';
    else
      mustBeBusy(done.error());
  }
  ::_exit(out.flush() ? 0 : 2);
}

/// What every process was told, in the order of the log; the entries before them as one commit.
Acknowledged readNotes(const TemporaryFolder& notes, std::size_t processes, std::uint64_t before) {
  Acknowledged all{{0, before - 1}};
  for (std::size_t process = 0; process < processes; ++process) {
    std::ifstream in(notes / std::to_string(process));
    for (std::pair<std::uint64_t, std::uint64_t> commit; in >> commit.first >> commit.second;)
      all.push_back(commit);
  }
  std::ranges::sort(all);
  return all;
}

/// The answer of the verifying program. The fixture's first entries name a file that was never stored.
void expectVerified(const TestLab& lab, std::uint64_t before, std::uint64_t size) {
  const auto report = lab.folder / "report.json";
  const auto verify =
      std::string(CALQUE_VERIFY_PROGRAM) + " --json '" + lab.folder.path().string() + "' > '" + report.string() + "'";
  EXPECT_TRUE(WIFEXITED(std::system(verify.c_str())));
  const auto answer = nlohmann::json::parse(std::ifstream(report));
  EXPECT_EQ(answer["counts"]["entries"]["checked"], size);
  EXPECT_EQ(answer["counts"]["checkpoints"]["checked"], answer["counts"]["checkpoints"]["found"]);
  for (const auto& finding : answer["findings"])
    EXPECT_TRUE(finding["code"] == "blob.missing" && finding["seq"] < before) << finding;
}

/// Three seconds; a minute with CALQUE_LONG_TESTS.
TEST(Log, IsAppendedByEightProcessesAtOnceWithoutAForkOrAGap) {
  testkit::verifies({"req~record.writers~1"});
  constexpr std::size_t processes = 8;
  const std::chrono::seconds time(std::getenv("CALQUE_LONG_TESTS") != nullptr ? 60 : 3);
  TestLab sut;
  const auto before = sut.log->size();
  const auto place = sut.place();
  const auto entry = remark(sut);
  sut.log.reset();
  TemporaryFolder notes;
  const auto deadline = std::chrono::steady_clock::now() + time;
  std::vector<pid_t> children;
  for (std::size_t process = 0; process < processes; ++process) {
    const auto child = ::fork();
    if (child == 0)
      appendUntil(deadline, place, entry, notes / std::to_string(process));
    children.push_back(child);
  }
  for (auto child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const auto acknowledged = readNotes(notes, processes, before);
  ASSERT_GT(acknowledged.size(), processes);
  for (std::size_t i = 1; i < acknowledged.size(); ++i)
    ASSERT_EQ(acknowledged[i].first, acknowledged[i - 1].second + 1) << "a gap, or the same place given twice";
  const auto size = acknowledged.back().second + 1;
  {
    auto log = audit::Log::open(place).value();
    EXPECT_EQ(log.size(), size) << "something was appended that nobody was told of";
    expectWhole(log, size);
  }
  expectVerified(sut, before, size);
  std::cout << acknowledged.size() - 1 << " commits, " << size - before << " entries by 8 processes in " << time.count()
            << " s\n";
}

TEST(Log, SeesWhatAnotherAppended) {
  TestLab sut;
  auto second = audit::Log::open(sut.place()).value();
  sut.put(remark(sut));
  EXPECT_EQ(second.entriesOfTypes({"log.verified"}).value().size(), 1u);
  EXPECT_TRUE(second.append(remark(sut)));
  sut.put(remark(sut));
  expectWhole(*sut.log, second.size() + 1);
}

TEST(Log, KeepsWhatItHasWhenTheDiskIsFull) {
  testkit::verifies({"req~record.disk-full~1"});
  TestLab sut;
  auto size = sut.log->size();
  auto child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    auto now = static_cast<rlim_t>(std::filesystem::file_size(sut.folder / "audit.db"));
    rlimit limit{now, now};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    bool fault = false;
    for (int i = 0; i < 200 && !fault; ++i) {
      auto done = sut.log->append(remark(sut));
      fault = !done && std::holds_alternative<base::Fault>(done.error());
      if (!done && !fault)
        ::_exit(2);
    }
    ::_exit(fault ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  sut.log.reset();
  auto log = audit::Log::open(sut.place()).value();
  EXPECT_GE(log.size(), size);
  expectWhole(log, log.size());
  EXPECT_TRUE(log.append(remark(sut)));
}

TEST(Log, SetsAsideTriesAndRollsBackTheJournalOfAWriterThatDied) {
  TestLab sut;
  auto size = sut.log->size();
  sut.log.reset();
  auto child = ::fork();
  if (child == 0) { // dies with its journal written and its pages half in the database
    sqlite3* db = nullptr;
    sqlite3_open((sut.folder / "audit.db").c_str(), &db);
    sqlite3_exec(db, "PRAGMA cache_size=1; PRAGMA synchronous=OFF; BEGIN IMMEDIATE;", nullptr, nullptr, nullptr);
    for (int i = 0; i < 300; ++i) {
      auto n = std::to_string(size + static_cast<std::uint64_t>(i));
      auto prev = crypto::sha256Hex(n);
      sqlite3_exec(db, ("INSERT INTO log VALUES (" + n + ", '" + prev + "', hex(zeroblob(400)))").c_str(), nullptr,
                   nullptr, nullptr);
    }
    sqlite3_db_cacheflush(db);
    ::kill(::getpid(), SIGKILL);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(std::filesystem::exists(sut.folder / "audit.db-journal"));
  auto left = storage::setAsideJournal(sut.folder / "audit.db", sut.folder / "evidence").value();
  ASSERT_TRUE(left);
  const auto tried = storage::tryRollBack(*left, size).value();
  EXPECT_EQ(tried.size, size);
  EXPECT_NE(tried.note.find("\n" + std::to_string(size) + "\n"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(sut.folder / "audit.db-journal")) << "the original is not touched";
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(sut.folder / "evidence"),
                          std::filesystem::directory_iterator()),
            2);
  auto log = audit::Log::open(sut.place()).value();
  EXPECT_EQ(log.size(), size);
  expectWhole(log, size);
}

TEST(Log, RefusesALogThatIsNotTheOneOfItsLastCheckpoint) {
  TestLab sut;
  sut.log.reset();
  runSql(sut.folder / "audit.db",
         "DROP TRIGGER log_no_update; UPDATE log SET entry = replace(entry, 'badge', 'bodge') WHERE seq = 2; CREATE "
         "TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END");
  EXPECT_FALSE(audit::Log::open(sut.place())); // the order of the schema differs
  std::filesystem::remove(sut.folder / "index.db");
  EXPECT_FALSE(audit::Log::open(sut.place()));
}

TEST(Log, GivesNoEntryThatIsNotTheOneItTookIn) {
  TestLab sut;

  const auto record = sut.log->entry(2)->record;
  runSql(sut.folder / "audit.db", "DROP TRIGGER log_no_update; UPDATE log SET entry = replace(entry, 'badge', 'bodge') "
                                  "WHERE seq = 2");
  EXPECT_FALSE(sut.log->entryBytes(2));
  EXPECT_FALSE(sut.log->entry(2));
  EXPECT_FALSE(sut.log->entriesOf(record));
  EXPECT_FALSE(sut.log->inclusion(2, sut.log->size()));
  EXPECT_TRUE(sut.log->entry(1)) << "the others are as they were";
}

} // namespace
} // namespace calque::testkit
