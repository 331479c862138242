// Looking for entries: the index finds them a page at a time, the entries themselves are read and compared.
#include "lab_fixture.h"

#include "testkit/testkit.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <sqlite3.h>

namespace calque::testkit {
namespace {

using audit::EntryFilter;

domain::EntryDraft verifiedBy(const TestLab& lab, const std::string& actor) {
  auto draft = lab.draft("log.verified", actor);
  draft.data.set("size", 1).set("root", someDigest).set("exit", 0);
  return draft;
}

class Selecting : public ::testing::Test {
protected:
  /// What a filter must leave, found by reading every entry.
  [[nodiscard]] std::vector<std::uint64_t> expected(const std::function<bool(const domain::Entry&)>& fits) const {
    std::vector<std::uint64_t> seqs;
    EXPECT_TRUE(lab.log->eachEntry([&](const domain::Entry& entry) {
      if (fits(entry))
        seqs.push_back(entry.seq);
      return true;
    }));
    return seqs;
  }
  /// The same by pages of `aPage`.
  [[nodiscard]] std::vector<std::uint64_t> found(const EntryFilter& filter, std::uint64_t aPage = 3) const {
    const auto selection = lab.log->select(filter, aPage).value();
    EXPECT_EQ(selection.size, lab.log->size());
    std::vector<std::uint64_t> seqs;
    for (std::size_t page = 0; page < selection.pages.size(); ++page) {
      const auto to = page + 1 < selection.pages.size() ? selection.pages[page + 1] : selection.size;
      const auto entries = lab.log->entriesWhere(filter, selection.pages[page], to).value();
      EXPECT_LE(entries.size(), aPage);
      for (const auto& entry : entries)
        seqs.push_back(entry.seq);
    }
    EXPECT_EQ(seqs.size(), selection.count);
    return seqs;
  }
  void runSql(const std::string& sql) {
    sqlite3* db = nullptr;
    ASSERT_EQ(sqlite3_open((lab.folder / "index.db").c_str(), &db), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(db);
    sqlite3_close(db);
  }
  void SetUp() override {
    lab.planned();
    for (int i = 0; i < 7; ++i) {
      lab.clock.advance(3'600'000);
      lab.put(verifiedBy(lab, i % 2 ? systemActor : qaA));
    }
  }
  TestLab lab;
};

TEST_F(Selecting, FindsByRecordPersonAndKindWhatReadingEverythingFinds) {
  testkit::verifies({"req~trail.search~1"});
  EXPECT_EQ(found({}), expected([](const auto&) { return true; }));
  EXPECT_EQ(found({.record = caseId}), expected([](const auto& entry) { return entry.record == caseId; }));
  EXPECT_EQ(found({.actor = qaA}), expected([](const auto& entry) { return entry.actor == qaA; }));
  EXPECT_EQ(found({.kind = "esign"}), expected([](const auto& entry) { return entry.type == "esign"; }));
  EXPECT_EQ(found({.kind = "print."}), expected([](const auto& entry) { return entry.type.starts_with("print."); }));
  EXPECT_EQ(found({.actor = qaA, .kind = "log.verified"}),
            expected([](const auto& entry) { return entry.actor == qaA && entry.type == "log.verified"; }));
  EXPECT_EQ(found({.record = caseId, .actor = surgeon, .kind = "esign"}), expected([](const auto& entry) {
              return entry.record == caseId && entry.actor == surgeon && entry.type == "esign";
            }));
  EXPECT_THAT(found({.record = "c-0002"}), testing::IsEmpty());
  EXPECT_THAT(found({.kind = "printer"}), testing::IsEmpty()) << "a word that is no type";
}

TEST_F(Selecting, OfACaseFindsTheLooksAtItsPatientToo) {
  auto look = lab.draft("phi.viewed", qaA);
  look.subject = patient;
  look.data.set("fields", std::vector<std::string>{"name"}).set("purpose", "page");
  const auto seq = lab.put(look).firstSeq;
  EXPECT_THAT(found({.record = caseId}), testing::Contains(seq));
  EXPECT_THAT(found({.record = caseId, .kind = "phi."}), testing::ElementsAre(seq));
}

TEST_F(Selecting, FindsByTimeAlsoWhereTheClockWentBack) {
  const auto middle = base::Instant{lab.clock.at.ms - 2 * 3'600'000};
  const auto later = [&](const auto& entry) { return !(entry.at < middle); };
  EXPECT_EQ(found({.from = middle}), expected(later));
  EXPECT_EQ(found({.until = middle}), expected([&](const auto& entry) { return !later(entry); }));
  lab.clock.advance(-5 * 3'600'000);
  auto back = lab.draft("clock.back", systemActor);
  lab.put(back);
  lab.put(verifiedBy(lab, qaA));
  EXPECT_EQ(found({.from = middle}), expected(later));
  EXPECT_EQ(found({.kind = "log.verified", .until = middle}),
            expected([&](const auto& entry) { return entry.type == "log.verified" && !later(entry); }));
}

TEST_F(Selecting, SeesWhatWasAppendedSince) {
  const auto before = found({.kind = "log."}).size(), all = found({}).size();
  auto other = audit::Log::open(lab.place()).value(); // another process
  ASSERT_TRUE(other.append(verifiedBy(lab, systemActor)));
  EXPECT_EQ(lab.log->select({}, 3).value().count, all + 1);
  EXPECT_EQ(found({.kind = "log."}).size(), before + 1);
}

TEST_F(Selecting, RebuildsAnIndexThatHidesEntries) {
  testkit::verifies({"req~record.only-truth~1"});
  const auto byName = found({.actor = qaA}), byType = found({.kind = "log.verified"});
  runSql("DELETE FROM by_name WHERE seq % 2 = 0");
  EXPECT_EQ(found({.actor = qaA}), byName);
  runSql("DELETE FROM by_type WHERE type = 'log.verified' AND seq % 2 = 0");
  EXPECT_EQ(found({.kind = "log.verified"}), byType);
}

TEST_F(Selecting, RebuildsAnIndexThatHidesEntriesOfACase) {
  testkit::verifies({"req~trail.search~1"});
  auto look = lab.draft("phi.viewed", qaA);
  look.subject = patient;
  look.data.set("fields", std::vector<std::string>{"name"}).set("purpose", "page");
  lab.put(look);
  const auto whole = found({.record = caseId});
  for (const auto* hides :
       {"DELETE FROM by_record WHERE record = 'c-0001' AND rev = 3",
        "UPDATE by_record SET seq = 0 WHERE record = 'c-0001' AND rev = 3",
        "UPDATE by_record SET seq = (SELECT seq FROM by_record WHERE record = 'c-0001' AND rev = 2) "
        "WHERE record = 'c-0001' AND rev = 3"}) {
    runSql(hides);
    EXPECT_EQ(found({.record = caseId}), whole) << hides;
  }
  runSql("DELETE FROM by_name WHERE name = '" + patient + "'");
  EXPECT_EQ(found({.record = caseId}), whole) << "the look at its patient";
}

TEST_F(Selecting, DoesNotGiveAnEntryThatDoesNotFit) {
  runSql("UPDATE by_name SET name = 'u-0001' WHERE seq = 0");
  runSql("DELETE FROM by_name WHERE name = 'u-0001' AND seq = (SELECT max(seq) FROM by_name WHERE name = 'u-0001')");
  const EntryFilter sut{.actor = qaA};
  EXPECT_FALSE(lab.log->entriesWhere(sut, 0, lab.log->size())) << "as many as counted, but not those";
}

TEST_F(Selecting, RebuildsTheIndexOfAProgramThatKeptNoNames) {
  runSql("DROP TABLE by_name; DELETE FROM state WHERE key LIKE 'name:%'");
  lab.log.emplace(audit::Log::open(lab.place()).value());
  EXPECT_EQ(found({.actor = qaA}), expected([](const auto& entry) { return entry.actor == qaA; }));
}

} // namespace
} // namespace calque::testkit
