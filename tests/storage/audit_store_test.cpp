#include "core/storage/audit_store.h"
#include "core/storage/index_store.h"

#include "testkit/testkit.h"

#include "core/base/files.h"

#include <sqlite3.h>
#include <thread>

namespace calque {
namespace {

const std::string zeros(64, '0'), ones(64, '1');

std::string runSql(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* db = nullptr;
  char* message = nullptr;
  sqlite3_open(file.c_str(), &db);
  sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message);
  std::string said = message ? message : "";
  sqlite3_free(message);
  sqlite3_close(db);
  return said;
}

struct Store {
  testkit::TemporaryFolder folder;
  std::filesystem::path file = folder / "audit.db";
  Store() { EXPECT_TRUE(storage::AuditStore::create(file)); }
  [[nodiscard]] base::Result<storage::AuditStore> open() const { return storage::AuditStore::open(file); }
  [[nodiscard]] int refusal() const {
    auto opened = open();
    const auto* refusal = opened ? nullptr : std::get_if<base::Refusal>(&opened.error());
    return opened ? 0 : refusal ? refusal->number : -1;
  }
};

TEST(AuditStore, KeepsWhatWasCommittedAndNothingElse) {
  Store store;
  {
    auto sut = store.open().value();
    {
      auto write = sut.beginWrite().value();
      EXPECT_TRUE(write.putEntry(0, zeros, "first"));
      EXPECT_TRUE(write.putCertificate("fp", base::viewOf("der")));
      EXPECT_TRUE(write.putAnchor(1, "witness", base::viewOf("note")));
      EXPECT_TRUE(write.putCheckpoint(1, "note"));
      EXPECT_EQ(sut.entry(0).value(), "first"); // read back inside the transaction
      EXPECT_TRUE(write.commit());
    }
    auto undone = sut.beginWrite().value();
    EXPECT_TRUE(undone.putEntry(1, ones, "second"));
  }
  auto sut = store.open().value();
  auto head = sut.head().value();
  EXPECT_EQ(head.size, 1u);
  EXPECT_EQ(head.lastEntry, "first");
  EXPECT_EQ(sut.maybeLastNote().value()->note, "note");
  EXPECT_EQ(sut.lastAnchors(10).value().at(0).kind, "witness");
  EXPECT_EQ(sut.certificates().value().size(), 1u);
  EXPECT_FALSE(sut.entry(1));
}

TEST(AuditStore, RefusesAForkOfTheChain) {
  testkit::verifies({"req~record.writers~1"});
  Store store;
  auto sut = store.open().value();
  auto write = sut.beginWrite().value();
  EXPECT_TRUE(write.putEntry(0, zeros, "first"));
  EXPECT_FALSE(write.putEntry(1, zeros, "fork"));
  EXPECT_FALSE(write.putEntry(0, ones, "again"));
}

TEST(AuditStore, IsAppendOnlyForEverybody) {
  testkit::verifies({"req~record.always-on~1"});
  Store store;
  {
    auto sut = store.open().value();
    auto write = sut.beginWrite().value();
    EXPECT_TRUE(write.putEntry(0, zeros, "first"));
    EXPECT_TRUE(write.commit());
  }
  EXPECT_EQ(runSql(store.file, "UPDATE log SET entry = 'x'"), "append-only");
  EXPECT_EQ(runSql(store.file, "DELETE FROM log"), "append-only");
}

TEST(AuditStore, RefusesAnotherSchemaAnotherVersionAndAnotherFile) {
  Store added;
  runSql(added.file, "CREATE TABLE more (x)");
  EXPECT_EQ(added.refusal(), -1);
  Store newer;
  runSql(newer.file, "PRAGMA user_version = 2");
  EXPECT_EQ(newer.refusal(), 808);
  Store other;
  runSql(other.file, "PRAGMA application_id = 7");
  EXPECT_EQ(other.refusal(), 800);
  Store text;
  EXPECT_TRUE(base::writeFile(text.file, base::viewOf(std::string(5000, 'x'))));
  EXPECT_EQ(text.refusal(), -1);
}

TEST(AuditStore, RefusesAWriteAheadLogBesideIt) {
  for (const char* name : {"audit.db-wal", "audit.db-shm"}) {
    Store store;
    EXPECT_TRUE(base::writeFile(store.folder / name, base::viewOf("")));
    EXPECT_EQ(store.refusal(), 801);
  }
}

TEST(AuditStore, MakesASecondWriterWaitForTheFirst) {
  Store store;
  auto first = store.open().value();
  auto second = store.open().value();
  std::thread other;
  {
    auto write = first.beginWrite().value();
    EXPECT_TRUE(write.putEntry(0, zeros, "first"));
    other = std::thread([&second] {
      auto later = second.beginWrite().value();
      EXPECT_EQ(second.size().value(), 1u);
      EXPECT_TRUE(later.putEntry(1, ones, "second"));
      EXPECT_TRUE(later.commit());
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_TRUE(write.commit());
  }
  other.join();
  EXPECT_EQ(first.size().value(), 2u);
}

TEST(AuditStore, WalksOverManyEntriesInOrder) {
  Store store;
  auto sut = store.open().value();
  auto write = sut.beginWrite().value();
  for (std::uint64_t seq = 0; seq < 2500; ++seq) {
    auto prev = std::to_string(seq);
    EXPECT_TRUE(write.putEntry(seq, std::string(64 - prev.size(), '0') + prev, "entry " + prev));
  }
  EXPECT_TRUE(write.commit());
  std::uint64_t next = 10;
  EXPECT_TRUE(sut.eachEntry(10, 2500, [&](std::uint64_t seq, std::string_view bytes) {
    EXPECT_EQ(bytes, "entry " + std::to_string(seq));
    return seq == next++;
  }));
  EXPECT_EQ(next, 2500u);
  EXPECT_FALSE(sut.eachEntry(0, 2501, [](std::uint64_t, std::string_view) { return true; }));
}

TEST(IndexStore, MakesAnUnreadableFileAnew) {
  testkit::TemporaryFolder folder;
  EXPECT_TRUE(base::writeFile(folder / "index.db", base::viewOf(std::string(5000, 'x'))));
  auto sut = storage::IndexStore::open(folder / "index.db").value();
  EXPECT_FALSE(sut.maybeHeader().value());
}

TEST(IndexStore, SumsItsRowsModTwoToThe256) {
  testkit::TemporaryFolder folder;
  auto sut = storage::IndexStore::open(folder / "index.db").value();
  storage::IndexRow all{"x", {}}, one{"y", {}};
  all.mac.fill(0xff);
  one.mac[31] = 2;
  EXPECT_TRUE(sut.putRow("a", all));
  EXPECT_TRUE(sut.putRow("b", one));
  base::Digest expected{};
  expected[31] = 1;
  EXPECT_EQ(sut.sumOfRows().value(), expected);
}

} // namespace
} // namespace calque
