// Bad input: a refusal with its number, one entry, nothing half done, and the next good step works.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/approval.h"
#include "app/workflow/audit_review.h"
#include "app/workflow/intake.h"
#include "app/workflow/print_plan.h"
#include "app/workflow/print_release.h"
#include "app/workflow/segmentation.h"
#include "app/workflow/series_check.h"

#include "core/base/files.h"

#include <cmath>
#include <cstring>

namespace calque::workflow {
namespace {

using testkit::refusalOf;
using testkit::TrialLab;

std::string intakeOf(TrialLab& trial, const std::string& id, const std::filesystem::path& path) {
  return refusalOf(trial.as(trial.radiologist, [&](Session& session) -> base::Done {
    CALQUE_CHECK(intake(session, id, {path, {}, {}}));
    return {};
  }));
}

std::string importOf(TrialLab& trial, const std::string& id, const base::Bytes& bytes) {
  auto file = trial.place() / "received.stl";
  EXPECT_TRUE(base::writeFile(file, bytes));
  return refusalOf(trial.as(trial.segmenter, [&](Session& session) -> base::Done {
    CALQUE_CHECK(importSurface(session, id, {{file}, "Example Segmenter", "1.0.0", {}, {}}));
    return {};
  }));
}

/// Entries that the refused act left, without those of the session around it and of anchors.
std::vector<std::string> leftBy(TrialLab& trial, const std::function<void()>& act) {
  auto before = trial.entryTypes().size();
  act();
  auto types = trial.entryTypes();
  std::vector<std::string> left;
  for (std::size_t i = before; i < types.size(); ++i)
    if (!types[i].starts_with("session.") && !types[i].starts_with("anchor."))
      left.push_back(types[i]);
  return left;
}

TEST(RefusedIntake, OfAnEmptyFolderLeavesOneEntryAndTheCaseAsItWas) {
  testkit::verifies({"req~intake.series-accepted~1"});
  TrialLab trial;
  auto id = trial.openCase();
  testkit::TemporaryFolder empty;
  auto left = leftBy(trial, [&] { EXPECT_EQ(intakeOf(trial, id, empty.path()), "series.empty"); });
  EXPECT_EQ(left, std::vector<std::string>{"intake.refused"});
  trial.takeIn(id);
}

TEST(RefusedIntake, OfAnotherPatientsSeries) {
  testkit::verifies({"req~intake.patient-match~1"});
  TrialLab trial;
  trial.patient.id = "SOMEBODY-ELSE";
  auto id = trial.openCase();
  EXPECT_EQ(intakeOf(trial, id, trial.series()), "series.patient");
}

TEST(RefusedIntake, ByWhoMayNot) {
  testkit::verifies({"req~intake.warning-accepted~1"});
  TrialLab trial;
  auto id = trial.openCase();
  for (const auto& person : {trial.auditor, trial.administrator}) {
    auto refusal = refusalOf(trial.as(person, [&](Session& session) -> base::Done {
      CALQUE_CHECK(intake(session, id, {trial.series(), {}, {}}));
      return {};
    }));
    EXPECT_EQ(refusal, "role.missing");
  }
}

TEST(RefusedIntake, OfTwoSeriesUntilOneIsNamed) {
  testkit::verifies({"req~intake.series-accepted~1"});
  TrialLab trial;
  auto id = trial.openCase();
  testkit::TemporaryFolder both;
  std::filesystem::copy(trial.series(), both / "one", std::filesystem::copy_options::recursive);
  PhantomRequest other;
  other.folder = both / "two";
  other.slices = 10;
  other.columns = 32;
  ASSERT_TRUE(writePhantom(other));
  EXPECT_EQ(intakeOf(trial, id, both.path()), "series.several");
}

TEST(RefusedIntake, OfATruncatedFile) {
  testkit::verifies({"req~intake.file-structure~1"});
  TrialLab trial;
  auto id = trial.openCase();
  testkit::TemporaryFolder cut;
  for (const auto& file : std::filesystem::directory_iterator(trial.series())) {
    auto bytes = base::readFile(file.path(), 1u << 24);
    ASSERT_TRUE(bytes);
    bytes->resize(bytes->size() / 2);
    ASSERT_TRUE(base::writeFile(cut / file.path().filename().string(), *bytes));
  }
  EXPECT_NE(intakeOf(trial, id, cut.path()), "");
}

class RefusedSurface : public ::testing::Test {
protected:
  void SetUp() override {
    id = trial.openCase();
    trial.takeIn(id);
    auto read = base::readFile(trial.surface(), 1u << 28);
    ASSERT_TRUE(read);
    good = *read;
  }
  TrialLab trial;
  std::string id;
  base::Bytes good;
};

TEST_F(RefusedSurface, WithALyingTriangleCount) {
  testkit::verifies({"req~surface.readable~1"});
  for (std::size_t i = 80; i < 84; ++i)
    good[i] = 0xFF;
  auto left = leftBy(trial, [&] { EXPECT_EQ(importOf(trial, id, good), "surface.count"); });
  EXPECT_EQ(left, std::vector<std::string>{"step.refused"});
}

TEST_F(RefusedSurface, WithAVertexThatIsNoNumber) {
  float nan = std::nanf("");
  std::memcpy(good.data() + 84 + 12, &nan, 4);
  EXPECT_EQ(importOf(trial, id, good), "surface.nan");
}

TEST_F(RefusedSurface, WithAVertexBeyondAllMeasure) {
  float huge = 1e38f;
  std::memcpy(good.data() + 84 + 12, &huge, 4);
  EXPECT_EQ(importOf(trial, id, good), "surface.range");
}

TEST_F(RefusedSurface, WithATriangleMissing) {
  testkit::verifies({"req~surface.sound~1"});
  good.resize(good.size() - 50);
  std::uint32_t count = 0;
  std::memcpy(&count, good.data() + 80, 4);
  --count;
  std::memcpy(good.data() + 80, &count, 4);
  EXPECT_EQ(importOf(trial, id, good), "surface.open");
}

TEST_F(RefusedSurface, ByASoftwareThatIsNotRegistered) {
  testkit::verifies({"req~segmentation.software-registered~1"});
  EXPECT_EQ(refusalOf(trial.as(
                trial.segmenter,
                [&](Session& session) -> base::Done {
                  CALQUE_CHECK(importSurface(session, id, {{trial.surface()}, "Unknown Segmenter", "9", {}, {}}));
                  return {};
                })),
            "segmentation.software");
}

TEST_F(RefusedSurface, ComputedByThisProductInAClinicalCase) {
  testkit::verifies({"req~segmentation.own-never-clinical~1"});
  EXPECT_EQ(refusalOf(trial.as(trial.segmenter,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(createSurface(session, id, {520, false, 1, {}, {}}));
                                 return {};
                               })),
            "segmentation.own");
}

TEST_F(RefusedSurface, ThatDiffersFromTheLockIsToldInNumbers) {
  testkit::verifies({"req~lock.refuse-other~1"});
  trial.importSurface(id);
  float x = 0;
  std::memcpy(&x, good.data() + 84 + 12, 4);
  x += 0.5f;
  std::memcpy(good.data() + 84 + 12, &x, 4);
  auto file = trial.place() / "claimed.stl";
  ASSERT_TRUE(base::writeFile(file, good));
  auto done = trial.as(trial.technician, [&](Session& session) { return checkLock(session, id, file); });
  ASSERT_EQ(refusalOf(done), "geometry.differs");
  EXPECT_NE(std::get<base::Refusal>(done.error()).message.find("mm"), std::string::npos);
}

TEST(RefusedStep, OutOfOrderIsNumberedAndNoted) {
  testkit::verifies({"req~case.step-order~1", "req~record.refusal-noted~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  auto left = leftBy(trial, [&] {
    EXPECT_EQ(refusalOf(trial.as(trial.qa, [&](Session& session) { return releasePrint(session, id, trial.signs()); })),
              "step.order");
  });
  EXPECT_EQ(left, std::vector<std::string>{"step.refused"});
}

TEST(RefusedStep, OnACaseThatIsNotThere) {
  testkit::verifies({"req~case.step-order~1"});
  TrialLab trial;
  EXPECT_EQ(refusalOf(trial.as(trial.surgeon,
                               [&](Session& session) -> base::Done {
                                 CALQUE_CHECK(approveSegmentation(session, "c-0999", trial.signs()));
                                 return {};
                               })),
            "case.unknown");
}

TEST(RefusedStep, WithTheMaterialNotCleared) {
  testkit::verifies({"req~clearance.every-dimension~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  auto plan = [&](const std::string& mode, std::uint64_t layer) {
    return refusalOf(trial.as(trial.technician, [&](Session& session) -> base::Done {
      PlanRequest request;
      request.printer = trial.printer;
      request.lots = {trial.lot};
      request.mode = mode;
      request.layerUm = layer;
      request.postprocess = "dried";
      CALQUE_CHECK(planPrint(session, id, request));
      return {};
    }));
  };
  EXPECT_EQ(plan("High Mix", 27), "clearance.missing");
}

/// Such a plan could be signed, released and printed, and its part never inspected.
TEST(RefusedStep, WithADistanceThatNobodyCouldInspect) {
  testkit::verifies({"req~inspect.points~1"});
  TrialLab trial;
  auto id = trial.openCase();
  trial.takeIn(id);
  trial.importSurface(id);
  trial.approve(id);
  const auto plan = [&](std::vector<PlannedDistance> distances) {
    return refusalOf(trial.as(trial.technician, [&](Session& session) -> base::Done {
      PlanRequest request{trial.printer, {trial.lot}, "High Quality", "", "dried", 14, 1, {}, "", distances};
      CALQUE_CHECK(planPrint(session, id, request));
      return {};
    }));
  };
  for (const auto& [nominal, limit] : {std::pair{"x", "0.5"},
                                       {"40", "half"},
                                       {"-40", "0.5"},
                                       {"40", "-1"},
                                       {"", "0.5"},
                                       {"0.0", "0.5"},
                                       {"4,5", "0.5"}})
    EXPECT_EQ(plan({{"edge", nominal, limit}}), "print.incomplete") << nominal << " ± " << limit;
  EXPECT_EQ(plan({{"", "40", "0.5"}}), "print.incomplete");
  EXPECT_EQ(plan({{"edge", "40", "0.5"}, {"edge", "41", "0.5"}}), "print.incomplete");
  EXPECT_EQ(plan({{"edge", "40", "0.5"}, {"height", "12.25", "0"}}), "");
}

TEST(RefusedStep, WithAPatientsNameInAReason) {
  testkit::verifies({"req~privacy.free-text~1"});
  TrialLab trial;
  auto id = trial.openCase();
  EXPECT_EQ(
      refusalOf(trial.as(
          trial.qa, [&](Session& session) { return withdrawCase(session, id, "patient PHANTOM-001 did not come"); })),
      "text.patient");
  EXPECT_EQ(refusalOf(trial.as(
                trial.qa, [&](Session& session) { return withdrawCase(session, id, "the operation was cancelled"); })),
            "");
}

} // namespace
} // namespace calque::workflow
