// What a window is given of a case's images, against the volume that the steps work on.
#include "trial_lab.h"

#include "testkit/testkit.h"

#include "app/workflow/case_images.h"
#include "core/dicom/pixels.h"
#include "core/imaging/plane_stack.h"
#include "core/mesh/read.h"

#include <gmock/gmock.h>

namespace calque::workflow {
namespace {

using testing::HasSubstr;

/// Keeps all that arrives.
struct Kept {
  std::optional<ImagesFrame> frame;
  std::vector<std::uint32_t> order;
  std::optional<imaging::PlaneStack> planes;
  mesh::Surface model;
  std::size_t planesBeforeModel = 0;
  std::vector<ImagesMark> marks;
  ImagesReceiver receiver() {
    return {[this](const ImagesFrame& f) {
              frame = f;
              planes.emplace(f.columns, f.rows, f.slices, f.indexToPatient);
            },
            [this](std::uint32_t slice, imaging::StoredPlane&& plane) {
              order.push_back(slice);
              EXPECT_TRUE(planes->put(slice, std::move(plane)));
            },
            [this](mesh::Surface&& surface) {
              planesBeforeModel = order.size();
              model = std::move(surface);
            },
            [this](std::vector<ImagesMark>&& found) { marks = std::move(found); }};
  }
};

class CaseImages : public ::testing::Test {
protected:
  CaseImages() : caseId(trial.openCase()) { trial.takeIn(caseId); }
  base::Done show(const base::Progress& progress = {}) {
    return trial.as(trial.surgeon,
                    [&](Session& session) { return showImages(session, caseId, kept.receiver(), progress); });
  }
  testkit::TrialLab trial;
  std::string caseId;
  Kept kept;
};

TEST_F(CaseImages, AreTheValuesOfTheVolumeToTheBit) {
  ASSERT_TRUE(show());
  // The steps read the kept files by these two; here they read what was taken in.
  const auto received = dicom::ReceivedFiles::collect(trial.series());
  ASSERT_TRUE(received);
  const auto source = received->source();
  const auto check = dicom::checkSeries(source, {});
  ASSERT_TRUE(check);
  const auto volume = dicom::readVolume(source, check->series.at(0));
  ASSERT_TRUE(volume);
  ASSERT_EQ(kept.planes->arrived(), volume->slices);
  std::size_t differing = 0, at = 0;
  for (std::uint32_t slice = 0; slice < volume->slices; ++slice)
    for (std::uint32_t row = 0; row < volume->rows; ++row)
      for (std::uint32_t column = 0; column < volume->columns; ++column)
        differing += kept.planes->at(column, row, slice) != volume->values[at++];
  EXPECT_EQ(differing, 0U);
  for (std::size_t i = 0; i < 16; ++i)
    EXPECT_NEAR(kept.frame->indexToPatient[i], volume->indexToPatient[i], 1e-9);
}

TEST_F(CaseImages, ComeFromTheMiddleOutwardAndEachOnce) {
  ASSERT_TRUE(show());
  ASSERT_EQ(kept.order.size(), 60U);
  const auto distance = [](std::uint32_t slice) { return std::abs(static_cast<int>(slice) - 29); };
  for (std::size_t i = 1; i < kept.order.size(); ++i)
    EXPECT_LE(distance(kept.order[i - 1]), distance(kept.order[i]));
}

TEST_F(CaseImages, BringTheLockedModelAfterTheFirstImage) {
  trial.importSurface(caseId);
  ASSERT_TRUE(show());
  EXPECT_EQ(kept.planesBeforeModel, 1U);
  ASSERT_EQ(kept.model.segments.size(), 1U);
  EXPECT_EQ(kept.model.segments.front().name, "model");
  const auto lab = trial.open();
  EXPECT_EQ(kept.model.triangles.size(), caseOf(lab, caseId)->model->triangles);
}

TEST_F(CaseImages, AreALookAtThePatientOnceForEachOpening) {
  testkit::verifies({"req~privacy.looks~1"});
  ASSERT_TRUE(show());
  EXPECT_THAT(trial.lastEntry("phi.viewed"), HasSubstr(R"("purpose":"images")"));
  std::size_t looks = 0;
  for (const auto& type : trial.entryTypes())
    looks += type == "phi.viewed";
  EXPECT_EQ(looks, 1U);
}

TEST_F(CaseImages, AreNotForWhoKeepsTheAccounts) {
  testkit::verifies({"req~privacy.looks~1"});
  EXPECT_EQ(testkit::refusalOf(
                trial.as(trial.administrator, [&](Session& session) { return showImages(session, caseId, {}, {}); })),
            "role.missing");
  EXPECT_EQ(trial.lastEntry("phi.viewed"), "");
}

TEST_F(CaseImages, StopWhenToldTo) {
  testkit::verifies({"req~ui.in-time~1"});
  const auto outcome = show([&](double, std::string_view) { return kept.order.size() < 5; });
  ASSERT_FALSE(outcome);
  EXPECT_EQ(std::get<base::Fault>(outcome.error()).kind, base::FaultKind::Busy);
  EXPECT_EQ(kept.order.size(), 5U);
}

TEST_F(CaseImages, AreRefusedWhereNoneIsAccepted) {
  caseId = trial.openCase();
  EXPECT_EQ(testkit::refusalOf(show()), "step.order");
  EXPECT_FALSE(kept.frame);
}

TEST_F(CaseImages, TellWhatTheSeriesCheckFinds) {
  ASSERT_TRUE(show());
  std::vector<std::string> warnings;
  for (const auto& mark : kept.marks) {
    EXPECT_NE(mark.severity, "refusal") << mark.name;
    EXPECT_GT(mark.number, 0);
    if (mark.severity == "warning")
      warnings.push_back(mark.name);
  }
  EXPECT_THAT(warnings, testing::ElementsAre("series.old")) << "as it was accepted";
}

TEST(ImagesFrame, OfMoreSlicesThanMemoryHoldsIsRefusedWithItsNumbers) {
  ImagesFrame frame;
  frame.columns = frame.rows = 512;
  frame.slices = 16'384;
  EXPECT_TRUE(fitsInMemory(frame));
  frame.slices = 40'000;
  const auto refused = fitsInMemory(frame);
  ASSERT_FALSE(refused);
  EXPECT_THAT(std::get<base::Fault>(refused.error()).message, testing::AllOf(HasSubstr("40000"), HasSubstr("16384")));
  frame.columns = frame.rows = frame.slices = UINT32_MAX; // as a damaged file might say
  EXPECT_FALSE(fitsInMemory(frame));
  EXPECT_TRUE(fitsInMemory({}));
}

TEST(StoredPlanes, KeepValuesExactlyWhateverTheirSpan) {
  const std::vector<std::vector<std::int32_t>> planes{
      {-1024, 0, 3071}, {0, 40'000, 65'535}, {-70'000, -69'000, -5'000}, {0, 1, 70'000}, {INT32_MIN, INT32_MAX}};
  for (const auto& integers : planes) {
    const auto sut = imaging::StoredPlane::of(integers, 0.1, -1024.3);
    for (std::size_t i = 0; i < integers.size(); ++i)
      EXPECT_EQ(sut.at(i), static_cast<float>(integers[i] * 0.1 - 1024.3));
  }
  EXPECT_FALSE(imaging::StoredPlane::of(planes[1], 1, 0).stored.empty()) << "65 536 values fit in two bytes";
  EXPECT_TRUE(imaging::StoredPlane::of(planes[3], 1, 0).stored.empty());
}

} // namespace
} // namespace calque::workflow
