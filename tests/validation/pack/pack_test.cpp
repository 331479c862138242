// The generated parts are those of this tree, and each hole that they should show is shown.
#include "pack.h"
#include "soup.h"

#include "testkit/testkit.h"

#include "requirements/trace/matrix.h"
#include "tidy/rooms.h"

#include <gmock/gmock.h>

namespace calque::pack {
namespace {

using testing::HasSubstr;
using testing::Not;

const Sources& house() {
  static const Sources sources = [] {
    auto read = readSources(CALQUE_SOURCE_DIR);
    EXPECT_TRUE(read);
    return read ? *read : Sources();
  }();
  return sources;
}

/// The parts that are not in the tree as they would be written.
std::vector<std::string> stale(const Sources& sources) {
  std::vector<std::string> paths;
  for (const auto& [path, text] : allParts(sources)) {
    const auto found = sources.tree.find(path);
    if (found == sources.tree.end() || found->second != text)
      paths.push_back(path);
  }
  return paths;
}

TEST(Pack, IsCurrent) {
  EXPECT_THAT(stale(house()), testing::IsEmpty()) << "write it: ./dev pack";
}

TEST(Pack, IsNoticedWhereItIsNotCurrent) {
  auto sut = house();
  sut.tree["docs/validation/risks.md"] += " ";
  sut.tree.erase("docs/validation/sbom.cdx.json");
  EXPECT_THAT(stale(sut), testing::IsSupersetOf({"docs/validation/risks.md", "docs/validation/sbom.cdx.json"}));
  sut = house();
  sut.tags.push_back({"impl", *trace::maybeItemId("req~new.thing~1"), {"core/mesh/check.cpp", 1}});
  EXPECT_THAT(stale(sut), testing::Contains("requirements/components.toml"));
}

TEST(Pack, IsTheSameBytesEachTime) {
  EXPECT_EQ(allParts(house()), allParts(house()));
}

/// What the trace lacks where every step of these protocols passed.
std::vector<std::string> withoutAStep(const Sources& sources) {
  trace::Sources traced{sources.items, {}, {}, {}, false};
  for (const auto& protocol : sources.protocols)
    for (const auto& step : protocol.steps)
      traced.runs.push_back({"oq", step.id, trace::Outcome::Passed, step.requirements, "steps.json"});
  std::vector<std::string> gaps;
  for (const auto& gap : trace::judge(traced, {"oq"}).gaps)
    gaps.push_back(gap.item + ": " + gap.what);
  return gaps;
}

TEST(Protocols, HaveAStepForEveryRequirementThatNeedsOne) {
  testkit::verifies({"req~qualify.oq~1"});
  EXPECT_THAT(withoutAStep(house()), testing::IsEmpty());
}

TEST(Protocols, ThatLoseAStepAreNoticed) {
  auto sut = house();
  for (auto& protocol : sut.protocols)
    std::erase_if(protocol.steps, [](const auto& step) { return step.id == "oq-guide"; });
  EXPECT_THAT(withoutAStep(sut), testing::Contains(HasSubstr("req~plan.sterilisable~1")));
}

TEST(Pack, NamesNoPlaceOfALineSoThatAnotherLineIsNoChange) {
  auto sut = house();
  for (auto& tag : sut.tags)
    tag.place.line += 7;
  EXPECT_EQ(allParts(sut), allParts(house()));
}

TEST(Pack, HasEachRoomInThePageOnItems) {
  const auto& page = house().tree.at("docs/validation/architecture_62304.md");
  for (const auto& [name, room] : tidy::readRooms(house().tree))
    EXPECT_THAT(page, HasSubstr("| `" + name + "` |"));
  EXPECT_THAT(page, Not(HasSubstr("| `core/nowhere` |")));
}

TEST(MatrixPage, ShowsAClauseWithoutRequirementARequirementWithoutTagAndOneWithoutStep) {
  Sources sut;
  sut.tree = {{"core/mesh/CMakeLists.txt", "room(core/mesh\n  SOURCES a.cpp)\n"}};
  const auto item = [](const char* id) {
    trace::Item one;
    one.id = *trace::maybeItemId(id);
    return one;
  };
  auto clause = item("reg~lonely~1");
  clause.needs = {"req"};
  auto later = item("req~later~1");
  later.draft = true;
  later.covers = {*trace::maybeItemId("reg~promised~1")};
  sut.items = {clause, item("reg~promised~1"), item("req~has.all~1"), item("req~has.none~1"), later};
  sut.tags = {{"impl", *trace::maybeItemId("req~has.all~1"), {"core/mesh/a.cpp", 1}}};
  protocol::Protocol oq;
  oq.steps.emplace_back();
  oq.steps[0].id = "oq-one";
  oq.steps[0].requirements = {"req~has.all~1"};
  sut.protocols = {oq};
  const auto page = matrixPage(sut);
  EXPECT_THAT(page, HasSubstr("have none: 1\n\n- `reg~lonely~1`"));
  EXPECT_THAT(page, HasSubstr("drafts alone answer: 1\n\n- `reg~promised~1`"));
  EXPECT_THAT(page, HasSubstr("no tag in the code: 1\n\n- `req~has.none~1`"));
  EXPECT_THAT(page, HasSubstr("tests of the release alone: 2\n\n- `req~has.none~1`"));
  EXPECT_THAT(page, HasSubstr("| `req~has.all~1` | built | core/mesh | oq-one | – |"));
}

TEST(RisksPage, ShowsAControlThatIsADraftAsPlanned) {
  Sources sut;
  trace::Item risk, control;
  risk.id = *trace::maybeItemId("risk~wrong~1");
  risk.description = "- **Hazard.** It is\nwrong.\n- **Harm.** Much | more.\n";
  control.id = *trace::maybeItemId("req~later~1");
  control.draft = true;
  risk.depends = {control.id};
  sut.items = {risk, control};
  EXPECT_THAT(risksPage(sut), HasSubstr("| `risk~wrong~1` | It is wrong. | Much \\| more. |  |  | *req~later~1* |  |"));
}

} // namespace
} // namespace calque::pack
