// What is due after a change, on a small house: two rooms, two programs, two libraries.
#include "validation/scope/scope.h"

#include "testkit/testkit.h"

#include <gmock/gmock.h>

namespace calque::scope {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string components = R"([[room]]
name = "core/crypto"
requirements = ["req~sign.bound~1"]
[[room]]
name = "core/mesh"
requirements = ["req~lock.digest~2", "req~surface.sound~1"]
[[program]]
name = "calque"
rooms = ["core/crypto", "core/mesh"]
[[program]]
name = "calque-verify"
rooms = ["core/crypto"]
[[library]]
name = "OpenSSL"
packages = ["libssl3"]
seen_by = ["core/crypto"]
)";
const std::string subjects = R"([[program]]
steps = ["iq-files"]
[[any_library]]
steps = ["iq-libraries"]
[[library]]
name = "OpenSSL"
why = "it makes digests"
rooms = ["core/crypto"]
requirements = ["req~lock.digest"]
[[subject]]
name = "system"
aliases = ["kernel"]
why = "it keeps the files"
steps = ["iq-files", "iq-libraries"]
[[subject]]
name = "printer"
why = "it is another printer"
steps = ["pq-three-runs"]
)";

protocol::Step step(const std::string& id, const Words& requirements) {
  protocol::Step one;
  one.id = id;
  one.requirements = requirements;
  return one;
}

std::vector<protocol::Protocol> protocols() {
  protocol::Protocol iq, oq, pq;
  iq.kind = protocol::Kind::Installation;
  iq.steps = {step("iq-files", {"req~surface.sound~1"}), step("iq-libraries", {"req~surface.sound~1"})};
  oq.kind = protocol::Kind::Operation;
  oq.steps = {step("oq-sign", {"req~sign.bound~1"}), step("oq-model", {"req~lock.digest~1"})};
  pq.kind = protocol::Kind::Performance;
  pq.steps = {step("pq-three-runs", {"req~surface.sound~1"})};
  return {iq, oq, pq};
}

Relation relation() {
  auto read = readRelation(components, subjects);
  EXPECT_TRUE(read);
  return read ? *read : Relation();
}

Words dueAfter(const std::vector<Change>& changes) {
  Words due;
  for (const auto& one : scopeOf(relation(), protocols(), changes).due)
    due.push_back(one.step);
  return due;
}

TEST(ScopeOfAChange, OfALibraryIsItsStepsAndThoseOfTheRequirementsThatHangOnIt) {
  testkit::verifies({"req~qualify.scope~1"});
  EXPECT_THAT(dueAfter({{"libssl3"}}), ElementsAre("iq-libraries", "oq-sign", "oq-model"));
  EXPECT_EQ(dueAfter({{"libssl3"}}), dueAfter({{"OpenSSL"}}));
}

TEST(ScopeOfAChange, OfAProgramIsTheInstallationOfItsFileAndTheStepsOfItsRooms) {
  testkit::verifies({"req~qualify.scope~1"});
  EXPECT_THAT(dueAfter({{"bin/calque-verify", true}}), ElementsAre("iq-files", "oq-sign"));
  EXPECT_EQ(dueAfter({{"calque-verify"}}), dueAfter({{"bin/calque-verify", true}}));
  EXPECT_THAT(dueAfter({{"calque", true}}),
              ElementsAre("iq-files", "iq-libraries", "oq-sign", "oq-model", "pq-three-runs"));
}

TEST(ScopeOfAChange, OfTheSurroundingsIsWhatTheTableSays) {
  testkit::verifies({"req~qualify.scope~1"});
  EXPECT_THAT(dueAfter({{"kernel"}}), ElementsAre("iq-files", "iq-libraries"));
  EXPECT_THAT(dueAfter({{"printer"}}), ElementsAre("pq-three-runs"));
}

TEST(ScopeOfAChange, OfARoomIsTheStepsOfItsRequirements) {
  EXPECT_THAT(dueAfter({{"core/crypto"}}), ElementsAre("oq-sign"));
}

TEST(ScopeOfAChange, OfSeveralNamesEachReason) {
  const auto sut = scopeOf(relation(), protocols(), {{"libssl3"}, {"system"}});
  ASSERT_EQ(sut.due[1].step, "iq-libraries");
  ASSERT_EQ(sut.due[1].reasons.size(), 2u);
  EXPECT_EQ(sut.due[1].reasons[0].change, "libssl3");
  EXPECT_EQ(sut.due[1].reasons[1].change, "system");
  EXPECT_EQ(sut.due[3].reasons[0].requirement, "req~lock.digest~1") << "also where the protocol has another revision";
}

TEST(ScopeOfAChange, OfAFileThatNothingKnowsIsEveryStep) {
  EXPECT_EQ(dueAfter({{"lib/unheard-of.so", true}}).size(), 5u);
}

TEST(ScopeOfAChange, KnowsAWordOrRefusesItByName) {
  testkit::verifies({"req~qualify.scope~1"});
  const auto sut = scopeOf(relation(), protocols(), {{"libssl3"}, {"libssl4"}, {"calque-verifier"}});
  EXPECT_THAT(sut.unknown, ElementsAre("libssl4", "calque-verifier"));
  EXPECT_TRUE(sut.due.empty()) << "nothing is told of half a question";
}

TEST(ScopeOfAChange, TellsWhatNoStepTries) {
  auto few = protocols();
  few[1].steps.pop_back();
  const auto sut = scopeOf(relation(), few, {{"OpenSSL"}});
  ASSERT_EQ(sut.untried.size(), 1u);
  EXPECT_EQ(sut.untried[0].requirement, "req~lock.digest");
  EXPECT_THAT(textOf(sut), HasSubstr("no step of these protocols tries\n  OpenSSL, req~lock.digest: it makes digests"));
}

TEST(ScopeOfAChange, MakesAStepDueAfterEveryChangeWhereNoRoomHasItsRequirement) {
  auto more = protocols();
  more[1].steps.push_back(step("site-own", {"req~nowhere.said~1"}));
  EXPECT_EQ(scopeOf(relation(), more, {{"printer"}}).due.back().reasons.size(), 1u);
  EXPECT_EQ(scopeOf(relation(), more, {{"printer"}}).due.front().step, "site-own");
}

TEST(ScopeOfAChange, OfNothingIsNothing) {
  const auto sut = scopeOf(relation(), protocols(), {});
  EXPECT_TRUE(sut.due.empty());
  EXPECT_EQ(textOf(sut), "nothing changed; nothing is due\n");
}

TEST(ScopeOfAChange, IsTheSameInTextAndInData) {
  const auto sut = scopeOf(relation(), protocols(), {{"calque-verify"}});
  EXPECT_EQ(textOf(sut), "changed  calque-verify\ndue      2 of 5 steps\n"
                         "iq-files                    calque-verify: an installed program is another one\n"
                         "oq-sign                     calque-verify, req~sign.bound~1: it is realised in core/crypto, "
                         "which is part of the program\n");
  const auto json = jsonOf(sut);
  EXPECT_EQ(json.find("due")->list()->size(), 2u);
  EXPECT_EQ((*json.find("due")->list())[1].text("step"), "oq-sign");
  EXPECT_EQ(json.words("not_due"), (Words{"iq-libraries", "oq-model", "pq-three-runs"}));
}

// Manifests.

const std::string one(64, '1'), two(64, '2');

TEST(Manifests, AreToldApartByDigestsFilesGoneAndFilesNew) {
  const auto sut = changedFiles(one + "  calque\n" + one + "  gone\n" + one + "  same\n",
                                one + "  new\n" + one + "  same\n" + two + "  calque\n");
  ASSERT_TRUE(sut);
  EXPECT_EQ(*sut, (std::vector<Change>{{"calque", true}, {"gone", true}, {"new", true}}));
}

TEST(Manifests, ThatAreTheSameTellNothingApart) {
  const auto sut = changedFiles(one + "  calque\n", one + "  calque\n");
  ASSERT_TRUE(sut);
  EXPECT_TRUE(sut->empty());
}

TEST(Manifests, ThatAreNoneAreNotCompared) {
  const Words none{"",
                   "calque\n",
                   one + " calque\n",
                   one + "  calque",
                   two + "  a\n" + one + "  b\n",
                   one + "  a\n" + one + "  a\n"};
  for (const auto& bad : none)
    EXPECT_FALSE(changedFiles(one + "  calque\n", bad)) << bad;
}

// The tables.

TEST(Relation, WithAKeyMissingUnknownOrOfAnotherKindIsNotRead) {
  const Words none{"[[room]]\nrequirements = []\n",
                   "[[room]]\nname = \"a\"\nrequirments = []\n",
                   "[[room]]\nname = 1\n",
                   "[[rooms]]\nname = \"a\"\n",
                   "room = 1\n",
                   "[[room]\n",
                   "[[room]]\nname = \"a\"\nrequirements = [1]\n"};
  for (const auto& bad : none)
    EXPECT_FALSE(readRelation(bad, subjects)) << bad;
  EXPECT_FALSE(readRelation(components, "[[subject]]\nname = \"a\"\n")) << "without a reason";
}

} // namespace
} // namespace calque::scope
