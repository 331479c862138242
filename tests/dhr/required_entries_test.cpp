#include "../audit/lab_fixture.h"

#include "testkit/testkit.h"

#include "qms/dhr/required_entries.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace calque::dhr {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::vector<domain::Entry> entriesOfTheCase() {
  static const auto entries = [] {
    testkit::TestLab lab;
    lab.planned();
    lab.printed();
    lab.checked();
    auto all = lab.log->entriesOf("c-0001").value();
    domain::Entry intake = all.front(), post = all.front(); // the fixture's case has none
    intake.type = "intake.accepted";
    post.type = "postprocess.recorded";
    post.data = base::JsonObject{{"items", base::JsonList{"d-0001"}}, {"steps", base::JsonList{}}};
    intake.data = base::JsonObject{};
    all.insert(all.begin() + 1, intake);
    all.push_back(post);
    return all;
  }();
  return entries;
}

std::vector<std::string> missingWithout(const std::string& type) {
  auto entries = entriesOfTheCase();
  const auto known = domain::caseOf(entries, "c-0001");
  std::erase_if(entries, [&](const auto& entry) { return entry.type == type; });
  return missingForRelease(known, entries);
}

TEST(RequiredEntries, AreAllThereInACompleteCase) {
  const auto entries = entriesOfTheCase();
  EXPECT_THAT(missingForRelease(domain::caseOf(entries, "c-0001"), entries), IsEmpty());
}

TEST(RequiredEntries, AreMissedByNameOneByOne) {
  testkit::verifies({"req~release.accepted~1"});
  for (const auto& line : requiredEntries()) {
    if (line.by != RequiredBy::Release || line.type == "esign:approval")
      continue;
    const std::string type = line.type == "segmentation.*" ? "segmentation.imported" : std::string(line.type);
    EXPECT_THAT(missingWithout(type), ElementsAre(StartsWith(std::string(line.type) + ": " + std::string(line.what))))
        << type;
  }
}

TEST(RequiredEntries, WantTheSurgeonsApprovalButInTraining) {
  testkit::verifies({"req~approve.surgeon~1"});
  auto entries = entriesOfTheCase();
  auto known = domain::caseOf(entries, "c-0001");
  known.signatures.clear();
  EXPECT_THAT(missingForRelease(known, entries), ElementsAre(HasSubstr("approval")));
  known.scenario = domain::Scenario::Training;
  known.path = domain::Path::NonDiagnostic;
  EXPECT_THAT(missingForRelease(known, entries), IsEmpty());
}

TEST(RequiredEntries, AreWantedForEachItem) {
  testkit::verifies({"req~postprocess.recorded~1", "req~label.checked~1"});
  auto entries = entriesOfTheCase();
  auto known = domain::caseOf(entries, "c-0001");
  known.runs.back().items.push_back("d-0002");
  EXPECT_THAT(missingForRelease(known, entries),
              ElementsAre(HasSubstr("post-processing of d-0002"), HasSubstr("inspection of d-0002"),
                          HasSubstr("label check of d-0002")));
}

TEST(RequiredEntries, RefuseWithTheirNumberAndTheStep) {
  const auto entries = entriesOfTheCase();
  const auto known = domain::caseOf(entries, "c-0001");
  EXPECT_TRUE(checkComplete(known, entries, RequiredBy::Release));
  const auto refused = checkComplete(known, entries, RequiredBy::Close);
  ASSERT_FALSE(refused) << "nothing was released yet";
  EXPECT_EQ(std::get<base::Refusal>(refused.error()).number, 707);
  EXPECT_THAT(std::get<base::Refusal>(refused.error()).message, HasSubstr("case.released"));
}

} // namespace
} // namespace calque::dhr
