// The scope of changes with what is built in: the tables name what exists, and a dozen changes give what they should.
#include "validation/scope/scope.h"

#include "testkit/testkit.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <set>

namespace calque::scope {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::IsEmpty;
using testing::IsSubsetOf;
using testing::Not;
using testing::UnorderedElementsAre;

const Relation& builtIn() {
  static const Relation relation = [] {
    auto read = readRelation(builtInTexts().components, builtInTexts().subjects);
    EXPECT_TRUE(read) << (read ? "" : std::get<base::Fault>(read.error()).message);
    return read ? *read : Relation();
  }();
  return relation;
}

const std::vector<protocol::Protocol>& protocols() {
  static const std::vector<protocol::Protocol> all = [] {
    std::vector<protocol::Protocol> found;
    for (const char* kind : {"iq", "oq", "pq", "printer-iq", "printer-oq", "printer-pq"})
      found.push_back(*protocol::readProtocol(protocol::builtIn().protocols.find(kind)->second));
    return found;
  }();
  return all;
}

Words dueAfter(const std::string& word) {
  Words due;
  const auto scope = scopeOf(builtIn(), protocols(), {{word}});
  EXPECT_THAT(scope.unknown, IsEmpty());
  for (const auto& one : scope.due)
    due.push_back(one.step);
  return due;
}

std::set<std::string> steps() {
  std::set<std::string> ids;
  for (const auto& protocol : protocols())
    for (const auto& step : protocol.steps)
      ids.insert(step.id);
  return ids;
}

/// What the tables name and does not exist, or leave out.
Words breaches(const Relation& relation) {
  std::set<std::string> rooms{"*"}, requirements, names;
  for (const auto& room : relation.rooms)
    rooms.insert(room.name);
  for (const auto& id : protocol::builtIn().requirements)
    requirements.insert(id.substr(0, id.rfind('~')));
  Words found;
  const auto look = [&](const Words& words, const std::set<std::string>& in, const std::string& where) {
    for (const auto& word : words)
      if (!in.contains(word))
        found.push_back(where + ": " + word);
  };
  const auto ids = steps();
  look(relation.stepsOfPrograms, ids, "program");
  look(relation.stepsOfLibraries, ids, "any_library");
  for (const auto& subject : relation.subjects) {
    look(subject.rooms, rooms, subject.name);
    look(subject.aside, rooms, subject.name);
    look(subject.requirements, requirements, subject.name);
    look(subject.steps, ids, subject.name);
    if (!names.insert(subject.name).second)
      found.push_back(subject.name + ": twice");
  }
  for (const auto& library : relation.libraries) {
    const auto row = std::ranges::find(relation.subjects, library.name, &Subject::name);
    if (row == relation.subjects.end() || !row->library) {
      found.push_back(library.name + ": no row");
      continue;
    }
    for (const auto& room : library.seenBy)
      if (!std::ranges::count(row->rooms, room) && !std::ranges::count(row->aside, room) && row->rooms != Words{"*"})
        found.push_back(library.name + ": seen by " + room);
  }
  return found;
}

TEST(BuiltInRelation, NamesWhatExistsAndHasARowForEachLibrary) {
  testkit::verifies({"req~qualify.scope~1"});
  EXPECT_THAT(breaches(builtIn()), IsEmpty());
  EXPECT_GE(builtIn().libraries.size(), 20u);
}

TEST(BuiltInRelation, WithAWrongNameOrALibraryLeftOutIsNoticed) {
  auto sut = builtIn();
  sut.subjects[0].requirements.push_back("req~no.such");
  sut.subjects[0].rooms.push_back("core/nowhere");
  sut.subjects[0].steps.push_back("iq-nothing");
  sut.libraries.push_back({"libnew", {"libnew1"}, {"core/base"}});
  sut.libraries[0].seenBy.push_back("core/mesh");
  EXPECT_THAT(breaches(sut),
              UnorderedElementsAre("OpenSSL: req~no.such", "OpenSSL: core/nowhere", "OpenSSL: iq-nothing",
                                   "libnew: no row", "OpenSSL: seen by core/mesh"));
}

TEST(BuiltInScope, OfAnOpenSslPatchIsTheCryptoSet) {
  testkit::verifies({"req~qualify.scope~1"});
  const auto sut = dueAfter("libssl3");
  EXPECT_THAT(sut, AllOf(Contains("iq-libraries"), Contains("oq-approval"), Contains("oq-changed-record"),
                         Contains("oq-passwords"), Contains("oq-erasure"), Contains("oq-edited-model")));
  EXPECT_THAT(sut,
              AllOf(Not(Contains("oq-slice-thickness")), Not(Contains("oq-unfit-supplies")),
                    Not(Contains("oq-uncleared-material")), Not(Contains("pq-three-runs")), Not(Contains("iq-files"))));
}

TEST(BuiltInScope, OfACatalogueEditIsTheCatalogueSet) {
  testkit::verifies({"req~qualify.scope~1"});
  const auto sut = dueAfter("catalogue");
  EXPECT_THAT(sut, AllOf(Contains("oq-uncleared-material"), Contains("oq-unfit-supplies"), Contains("oq-example-row"),
                         Contains("oq-request")));
  EXPECT_THAT(sut, AllOf(Not(Contains("oq-approval")), Not(Contains("oq-changed-record")), Not(Contains("iq-files")),
                         Not(Contains("pq-three-runs"))));
}

TEST(BuiltInScope, OfDcmtkIsTheImages) {
  const auto sut = dueAfter("libdcmtk17");
  EXPECT_THAT(sut, AllOf(Contains("oq-slice-thickness"), Contains("oq-stack"), Contains("oq-known-volume")));
  EXPECT_THAT(sut, AllOf(Not(Contains("oq-approval")), Not(Contains("oq-release"))));
}

TEST(BuiltInScope, OfLib3mfIsTheModel) {
  const auto sut = dueAfter("lib3mf1");
  EXPECT_THAT(sut, AllOf(Contains("iq-libraries"), Contains("oq-edited-model"), Contains("oq-unsound-surface")));
  EXPECT_THAT(sut, AllOf(Not(Contains("oq-stack")), Not(Contains("oq-release"))));
}

TEST(BuiltInScope, OfTheFontsIsThePaper) {
  EXPECT_THAT(dueAfter("fonts-dejavu-core"),
              AllOf(Contains("oq-wrong-label"), Contains("oq-paper"), Not(Contains("oq-edited-model"))));
}

TEST(BuiltInScope, OfTheSystemHoldsTheWholeInstallation) {
  const auto sut = dueAfter("system");
  for (const auto& step : protocols()[0].steps)
    EXPECT_THAT(sut, Contains(step.id));
  EXPECT_THAT(sut, AllOf(Contains("oq-clock"), Contains("oq-two-writers"), Not(Contains("oq-wrong-patient"))));
}

TEST(BuiltInScope, OfAPrinterIsItsThreeRunsAndItsGate) {
  EXPECT_THAT(dueAfter("printer-repaired"),
              AllOf(Contains("oq-unfit-supplies"), Contains("pq-three-runs"), Not(Contains("pq-segmenting"))));
}

TEST(BuiltInScope, OfAGaugeIsMeasuring) {
  EXPECT_THAT(dueAfter("gauge"),
              AllOf(Contains("oq-inspection"), Contains("pq-measuring"), Not(Contains("pq-three-runs"))));
}

TEST(BuiltInScope, OfRetentionIsErasure) {
  EXPECT_THAT(dueAfter("setting-retention"), AllOf(Contains("oq-erasure"), Not(Contains("oq-backup"))));
}

TEST(BuiltInScope, OfTheTimeStampingAuthorityIsWhatAsksIt) {
  EXPECT_THAT(dueAfter("setting-tsa"), testing::UnorderedElementsAre("iq-lab-record", "oq-time-stamp"));
}

TEST(BuiltInScope, OfTheVerifierHoldsNoStepOfAModel) {
  const auto sut = dueAfter("calque-verify");
  EXPECT_THAT(sut, AllOf(Contains("iq-files"), Contains("oq-changed-record"), Contains("oq-cut-record")));
  EXPECT_THAT(sut, AllOf(Not(Contains("oq-edited-model")), Not(Contains("oq-inspection"))));
}

TEST(BuiltInScope, OfTheMainProgramIsAllThatIsTriedThroughIt) {
  const auto sut = dueAfter("calque");
  for (const auto& step : protocols()[1].steps)
    EXPECT_EQ(std::ranges::count(sut, step.id), step.id == "oq-protocol" ? 0 : 1) << step.id; // calque-qualify's own
  EXPECT_THAT(dueAfter("calque-qualify"), Contains("oq-protocol"));
}

TEST(BuiltInScope, OfAnotherMachineIsEveryInstallationAndOperation) {
  EXPECT_THAT(dueAfter("calque"), IsSubsetOf(dueAfter("machine")));
}

} // namespace
} // namespace calque::scope
