// Anomalies among 50,000 entries of ordinary life: all are found, and hardly anything else.
#include "lab_life.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>
#include <set>

namespace calque::testkit {
namespace {

using Seeded = std::set<std::pair<std::uint64_t, std::string>>;

constexpr std::uint64_t entriesWanted = 50'000, turns = 3;

/// Each anomaly: what happens, and the newest entry bears its mark.
struct Anomaly {
  const char* rule;
  void (*happens)(LabLife& life);
};

ToldCase approvedCase(LabLife& life, const std::string& use = "clinical") {
  auto told = life.aCase();
  told.opened(use);
  told.locked();
  told.approved();
  return told;
}

ToldCase printedCase(LabLife& life) {
  auto told = approvedCase(life);
  told.planned();
  told.released();
  told.started();
  told.done();
  return told;
}

const std::vector<Anomaly>& anomalies() {
  static const std::vector<Anomaly> all = {
      {"override",
       [](LabLife& life) {
         const auto told = approvedCase(life);
         life.log.tells("print.released", "u-0001", told.id, {{"override", std::string(32, '1')}});
       }},
      {"unanchored-release",
       [](LabLife& life) {
         auto told = printedCase(life);
         life.log.passes(100'000);
         told.handedOver();
       }},
      {"late-signature",
       [](LabLife& life) {
         const auto told = approvedCase(life);
         life.log.signs("u-0001", told.id, "release", "qa", 600);
       }},
      {"late-signature",
       [](LabLife& life) {
         const auto told = printedCase(life);
         life.log.passes(40 * 86'400);
         life.log.signs("u-0001", told.id, "release", "qa");
       }},
      {"voided-approval",
       [](LabLife& life) {
         const auto told = approvedCase(life);
         life.log.tells("model.unlocked", "u-0005", told.id, {}, "another series");
       }},
      {"transformed-after-approval",
       [](LabLife& life) {
         const auto told = approvedCase(life, "nonclinical");
         life.log.tells("model.transformed", "u-0005", told.id, {{"op", "scale"}, {"tool", "T"}}, "half size");
       }},
      {"refused-attempt",
       [](LabLife& life) {
         const auto told = approvedCase(life);
         life.log.tells("print.refused", "u-0003", told.id, {{"code", "ticket.expired"}}, "expired");
       }},
      {"repeated-refusals",
       [](LabLife& life) {
         for (int i = 0; i < 5; ++i)
           life.log.tells("step.refused", "u-0012", {}, {{"step", "open case"}, {"number", 106}}, "not for this role");
       }},
      {"self-review",
       [](LabLife& life) {
         const auto told = approvedCase(life, "nonclinical");
         life.log.tells("step.refused", "u-0005", told.id, {{"step", "approve"}, {"number", 401}}, "the author");
       }},
      {"reprint",
       [](LabLife& life) {
         auto told = printedCase(life);
         told.started(1, "j-0002");
       }},
      {"aborted-build",
       [](LabLife& life) {
         const auto told = approvedCase(life);
         life.log.tells("print.aborted", "u-0003", told.id, {{"cause", "power"}}, "the power went");
       }},
      {"concession",
       [](LabLife& life) {
         const auto told = approvedCase(life, "nonclinical");
         life.log.tells("nonconformance.disposed", "u-0001", told.id, {{"disposition", "concession"}}, "it fits");
       }},
      {"failed-sign-ins",
       [](LabLife& life) {
         for (std::uint64_t count = 1; count <= 5; ++count)
           life.log.tells("session.failed", "system:calque@0.1.0", {},
                          {{"account", "u-0007"}, {"cause", "secret"}, {"count", count}});
       }},
      {"fresh-power",
       [](LabLife& life) {
         const auto told = approvedCase(life);
         life.log.tells("person.rekeyed", "u-0002", "u-0013", {}, "forgotten");
         life.log.passes(3600);
         life.log.signs("u-0013", told.id, "approval", "surgeon");
       }},
      {"doubtful-key",
       [](LabLife& life) {
         life.log.tells("key.compromised", "u-0001", {}, {{"what", "person"}, {"doubt_from", 9}}, "laptop stolen");
       }},
      {"clock-step",
       [](LabLife& life) {
         life.log.passes(-7200);
         life.log.tells("clock.back", "system:calque@0.1.0", {}, {{"step_ms", 7'200'000}});
       }},
      {"failing-anchors",
       [](LabLife& life) {
         life.log.anchors("anchor.made", "rfc3161");
         for (int i = 0; i < 3; ++i)
           life.log.anchors("anchor.failed", "rfc3161");
       }},
      {"restored",
       [](LabLife& life) {
         life.log.tells("restore.done", "u-0001", {}, {{"from", 3}, {"to", 9}}, "disk");
       }},
      {"erased",
       [](LabLife& life) {
         life.log.tells("erase.done", "u-0001", {}, {{"blobs", 12}}, "asked for");
       }},
  };
  return all;
}

struct Seeding {
  LabLife life{20'261'123};
  Seeded seeded;
  Seeding() {
    const auto apart = entriesWanted / (anomalies().size() * turns + 1);
    for (std::uint64_t turn = 0; turn < turns; ++turn)
      for (const auto& anomaly : anomalies()) {
        life.goesOnTo(life.log.last() + apart);
        anomaly.happens(life);
        seeded.emplace(life.log.last(), anomaly.rule);
      }
    life.goesOnTo(entriesWanted);
  }
};

const Seeding& seeding() {
  static const Seeding made;
  return made;
}

TEST(SeededAnomalies, AreOfAtLeastTwelveKindsAmongFiftyThousandEntriesOfOrdinaryFaults) {
  std::set<std::string> kinds;
  for (const auto& anomaly : anomalies())
    kinds.insert(anomaly.rule);
  EXPECT_GE(kinds.size(), 12u);
  const auto& life = seeding().life;
  EXPECT_GE(life.log.all().size(), entriesWanted);
  EXPECT_GT(life.wrongPasswords, 100u);
  EXPECT_GT(life.refusedInTraining, 100u);
  EXPECT_GT(life.unlockedUnapproved, 50u);
  EXPECT_GT(life.reworked, 5u);
}

TEST(SeededAnomalies, AreAllFoundAndHardlyAnythingElse) {
  testkit::verifies({"req~trail.marks~1"});
  Seeded found;
  for (const auto& mark : seeding().life.log.marks())
    found.emplace(mark.seq, mark.rule);
  for (const auto& wanted : seeding().seeded)
    EXPECT_TRUE(found.contains(wanted)) << wanted.second << " at " << wanted.first;
  std::set<std::uint64_t> besides;
  for (const auto& mark : found)
    besides.insert(mark.first);
  for (const auto& wanted : seeding().seeded)
    besides.erase(wanted.first);
  RecordProperty("marked besides", static_cast<int>(besides.size()));
  EXPECT_LT(besides.size() * 100, seeding().life.log.all().size());
}

TEST(SeededAnomalies, AreMarkedInACaseByItsOwnEntriesAndTheirContext) {
  const auto& all = seeding().life.log.all();
  const auto& context = trail::Marks::contextOfACase();
  std::map<std::string, std::vector<std::string>> whole;
  for (const auto& mark : seeding().life.log.marks())
    if (mark.record.starts_with("c-"))
      whole[mark.record].push_back(std::to_string(mark.seq) + mark.rule + mark.sentence);
  ASSERT_GE(whole.size(), 12 * turns);
  std::size_t tried = 0;
  for (const auto& [record, marks] : whole) {
    if (++tried % 5 != 0)
      continue;
    trail::Marks sut;
    std::vector<std::string> own;
    for (const auto& entry : all)
      if (entry.record == record || std::ranges::find(context, entry.type) != context.end())
        for (const auto& mark : sut.apply(entry))
          if (mark.record == record)
            own.push_back(std::to_string(mark.seq) + mark.rule + mark.sentence);
    EXPECT_EQ(own, marks) << record;
  }
}

} // namespace
} // namespace calque::testkit
