#include "qms/privacy/erasure.h"

#include "testkit/testkit.h"

#include <gtest/gtest.h>

using namespace calque;
using namespace calque::privacy;

namespace {

const std::string subject = "6e1a0f6c-3f5b-4a52-9d1e-0c4b8a7d2f10";

domain::Entry entryOf(const std::string& type, const std::string& day, const std::string& record = {}) {
  domain::Entry entry;
  entry.type = type;
  entry.record = record;
  entry.subject = subject;
  entry.at = base::maybeDate(day).value();
  entry.seq = 7;
  return entry;
}

/// One case of one patient, closed on that day.
SubjectRecords closedOn(const std::string& day) {
  SubjectRecords records;
  records.apply(entryOf("case.opened", "2020-01-01", "c-0001"));
  records.apply(entryOf("case.closed", day, "c-0001"));
  return records;
}

std::string refusalOf(const base::Done& done) {
  return done ? std::string() : std::get<base::Refusal>(done.error()).name;
}

} // namespace

TEST(Erasure, WaitsForTheRetentionToEnd) {
  testkit::verifies({"req~store.retention~1"});
  const auto sut = closedOn("2020-02-29");

  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2020-03-01")), "erase.retention");
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2030-02-28")), "erase.retention");
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2030-03-01")), "");
}

TEST(Erasure, TakesTheLabsOwnRetention) {
  testkit::verifies({"req~store.retention~1"});
  auto sut = closedOn("2020-01-02");
  auto changed = entryOf("config.changed", "2020-01-03");
  changed.data = base::JsonObject{{"section", "retention"}};
  changed.becomes = base::JsonObject{{"years", 2}};

  sut.apply(changed);

  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2022-01-01")), "erase.retention");
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2022-01-02")), "");
}

TEST(Erasure, CountsFromTheCaseThatEndedLast) {
  testkit::verifies({"req~store.retention~1"});
  auto sut = closedOn("2020-01-02");
  sut.apply(entryOf("case.opened", "2021-01-01", "c-0002"));
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2040-01-01")), "erase.open");

  sut.apply(entryOf("case.withdrawn", "2025-05-05", "c-0002"));

  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2035-05-04")), "erase.retention");
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2035-05-05")), "");
}

TEST(Erasure, IsStoppedByAHoldUntilItEndsOrIsLifted) {
  auto sut = closedOn("2020-01-02");
  EXPECT_EQ(refusalOf(mayLiftHold(sut, subject)), "erase.hold") << "none is placed";
  auto hold = entryOf("hold.placed", "2031-01-01");
  hold.data = base::JsonObject{{"until", "2032-06-30"}};
  sut.apply(hold);
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2032-06-30")), "erase.hold");
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2032-07-01")), "");

  hold.data = base::JsonObject{};
  sut.apply(hold);
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2099-01-01")), "erase.hold");
  EXPECT_EQ(refusalOf(mayLiftHold(sut, subject)), "");
  sut.apply(entryOf("hold.lifted", "2033-01-01"));
  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2099-01-01")), "");
}

TEST(Erasure, HappensOnceAndOnlyToAPatientOfTheLab) {
  auto sut = closedOn("2020-01-02");
  EXPECT_EQ(refusalOf(mayErase(sut, "00000000-3f5b-4a52-9d1e-0c4b8a7d2f10", "2099-01-01")), "subject.unknown");

  sut.apply(entryOf("erase.done", "2031-01-01"));

  EXPECT_EQ(refusalOf(mayErase(sut, subject, "2099-01-01")), "subject.erased");
  EXPECT_EQ(sut.erasedSubjects(), std::vector<std::string>{subject});
}
