// What the page counts as seen, and what is left of it when it is stopped or cleared.
#include "images_fixture.h"

#include "testkit/testkit.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QOpenGLWidget>
#include <set>

using namespace calque;
using desktop::Act;
using testing::HasSubstr;
using testkit::ImagesTest;
using View = desktop::Coverage::View;

namespace {

TEST_F(ImagesTest, CountsNothingBeforeItIsShownAndNothingThatIsHidden) {
  testkit::verifies({"req~ui.seen~1"});
  EXPECT_EQ(page.coverage().fraction(), 0);
  ASSERT_TRUE(open());
  find<QCheckBox>("segment_0").setChecked(false);
  const double before = page.coverage().fraction(0, View::Axial);
  EXPECT_LT(before, 0.1);
  stepThrough(0);
  EXPECT_EQ(page.coverage().fraction(0, View::Axial), before);
  find<QCheckBox>("segment_0").setChecked(true);
  page.act(Act::Contours);
  stepThrough(0);
  EXPECT_EQ(page.coverage().fraction(0, View::Axial), before) << "contours are switched off";
}

TEST_F(ImagesTest, IsCompleteOnceEverySliceAndFourSidesWereSeen) {
  ASSERT_TRUE(open());
  for (std::size_t cut = 0; cut < 3; ++cut) {
    EXPECT_LT(page.coverage().fraction(0, desktop::Coverage::views[cut]), 1);
    stepThrough(cut);
    EXPECT_EQ(page.coverage().fraction(0, desktop::Coverage::views[cut]), 1);
  }
  EXPECT_FALSE(page.isComplete());
  if (!desktop::hasOpenGl())
    GTEST_SKIP() << "skipped from here on: no OpenGL";
  for (int i = 0; i < 6 && page.coverage().missing(); ++i) {
    QTest::keyClick(&page, Qt::Key_N); // goes to what is missing
    QTest::qWait(60);
  }
  EXPECT_TRUE(page.isComplete());
  EXPECT_GT(changes, 100);
  keep("images_seen");
}

TEST_F(ImagesTest, DoesNotCountAContourThatReachesOutOfThePicture) {
  ASSERT_TRUE(open());
  for (auto cut : {0U, 1U, 2U})
    slices(cut).zoom(40);
  const double before = page.coverage().fraction(0, View::Axial);
  stepThrough(0);
  EXPECT_NEAR(page.coverage().fraction(0, View::Axial), before, 0.12)
      << "only slices without a contour beside its ends";
}

TEST_F(ImagesTest, StopsReadingWhenCancelledAndCountsNothingThen) {
  const auto outcome = open(
      [&] {
        if (page.scene().planes && page.scene().planes->arrived() > 0)
          click("imagesCancel");
      },
      20);
  ASSERT_FALSE(outcome);
  EXPECT_EQ(std::get<base::Fault>(outcome.error()).kind, base::FaultKind::Busy);
  EXPECT_LT(page.scene().planes->arrived(), page.scene().planes->slices());
  EXPECT_THAT(told(), HasSubstr("Stopped"));
  stepThrough(0);
  EXPECT_EQ(page.coverage().fraction(), 0);
  keep("images_stopped");
}

TEST_F(ImagesTest, DropsEveryPixelAndTriangleWhenCleared) {
  ASSERT_TRUE(open());
  page.clear();
  EXPECT_FALSE(page.scene().planes);
  EXPECT_TRUE(page.scene().segments.empty());
  EXPECT_TRUE(page.coverage().segments().empty());
  EXPECT_FALSE(page.isComplete());
  const auto picture = slices(0).grab().toImage();
  EXPECT_EQ(picture.pixelColor(picture.width() / 3, picture.height() / 3), desktop::look::overImages().ground);
}

TEST_F(ImagesTest, CountsASideOfTheModelOnlyWhenItWasDrawn) {
  if (!desktop::hasOpenGl())
    GTEST_SKIP() << "skipped: no OpenGL";
  ASSERT_TRUE(open());
  auto& surface = *model().findChild<QOpenGLWidget*>();
  surface.setUpdatesEnabled(false);
  const double before = page.coverage().fraction(0, View::Model);
  model().turn(90, 0);
  QTest::qWait(100);
  EXPECT_EQ(page.coverage().fraction(0, View::Model), before) << "what is on the screen is the side of before";
  surface.setUpdatesEnabled(true);
  EXPECT_TRUE(QTest::qWaitFor([&] { return page.coverage().fraction(0, View::Model) > before; }, testkit::waitMs));
}

/// The colours that the graphics card still holds of the last picture.
std::set<std::uint32_t> coloursIn(QOpenGLWidget& surface) {
  const auto ratio = surface.devicePixelRatioF();
  const auto width = static_cast<int>(surface.width() * ratio), height = static_cast<int>(surface.height() * ratio);
  std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  surface.makeCurrent();
  surface.context()->functions()->glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
  surface.doneCurrent();
  return {pixels.begin(), pixels.end()};
}

TEST_F(ImagesTest, LeavesNothingOfTheModelInTheGraphicsCardWhenClearedUnseen) {
  if (!desktop::hasOpenGl())
    GTEST_SKIP() << "skipped: no OpenGL";
  ASSERT_TRUE(open());
  auto& surface = *model().findChild<QOpenGLWidget*>();
  EXPECT_GT(coloursIn(surface).size(), 10U);
  page.hide(); // as when the window locks: another page is shown
  page.clear();
  EXPECT_EQ(coloursIn(surface).size(), 1U);
}

TEST_F(ImagesTest, AMarkOfTheSeriesCheckLeadsToItsPlace) {
  ASSERT_TRUE(open());
  const auto opening = page.open(QString::fromStdString(caseId));
  workflow::ImagesFrame frame;
  frame.modality = "CT";
  frame.columns = frame.rows = 4;
  frame.slices = 9;
  frame.indexToPatient = {1, 0, 0, 10, 0, 1, 0, 20, 0, 0, 2.5, -30, 0, 0, 0, 1};
  opening.receiver.frame(frame);
  opening.receiver.marks({{"note", 405, "series.note", "", "of the whole series", std::nullopt},
                          {"warning", 421, "series.gap", "slice 7", "a gap", 6}});
  auto& marks = find<QListWidget>("marks");
  ASSERT_TRUE(QTest::qWaitFor([&] { return marks.count() == 2; }, testkit::waitMs));
  const auto before = page.scene().cross;
  marks.setFocus();
  marks.setCurrentRow(0);
  QTest::keyClick(&marks, Qt::Key_Return);
  EXPECT_EQ(page.scene().cross, before) << "it has no place";
  marks.setCurrentRow(1);
  QTest::keyClick(&marks, Qt::Key_Return);
  EXPECT_DOUBLE_EQ(page.scene().cross[2], -30 + 6 * 2.5);
  page.ended(opening.number, {});
  EXPECT_FALSE(page.isComplete()) << "no image of this series has come";
  EXPECT_THAT(told(), HasSubstr("Not all images"));
}

TEST_F(ImagesTest, TakesNothingMoreOfAnOpeningThatWasCleared) {
  const auto outcome = open(
      [&] {
        if (page.scene().planes)
          page.clear();
      },
      20);
  EXPECT_FALSE(outcome) << "clearing stops the reader";
  EXPECT_FALSE(page.scene().planes);
}

} // namespace
