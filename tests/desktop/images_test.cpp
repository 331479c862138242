// The images page as its users have it. With OpenGL the model is looked at too; without, the page says that there is
// none and the rest holds all the same. CALQUE_SCREENSHOTS=DIR keeps pictures.
#include "images_fixture.h"

#include "testkit/testkit.h"

#include "app/workflow/intake.h"
#include "app/workflow/segmentation.h"
#include "app/workflow/series_check.h"

#include <fstream>
#include <set>

using namespace calque;
using desktop::Act;
using testing::HasSubstr;
using testkit::ImagesTest;
using View = desktop::Coverage::View;

namespace {

constexpr double ballRadius = 15; ///< of the phantom's sphere_r15
const std::map<std::string, std::string> acceptedOfTheHead{{"series.old", "test"}, {"series.patient_field", "test"}};

TEST_F(ImagesTest, LinksTheThreeViewsByTheCrossHair) {
  ASSERT_TRUE(open());
  keep("images");
  auto& axial = slices(0);
  const QPoint at(axial.width() / 3, axial.height() / 3);
  const auto expected = axial.frame().patientAt(at.x(), at.y());
  QTest::mouseClick(&axial, Qt::LeftButton, {}, at);
  EXPECT_NEAR(slices(1).frame().position, expected[1], 1e-9) << "the coronal plane goes through the point";
  EXPECT_NEAR(slices(2).frame().position, expected[0], 1e-9) << "and the sagittal one";
  const double before = axial.frame().position;
  axial.setFocus();
  QTest::keyClick(&axial, Qt::Key_F);
  EXPECT_NEAR(axial.frame().position - before, 1, 1e-6) << "a slice of 1 mm";
  EXPECT_NEAR(page.scene().cross[0], expected[0], 1e-9);
}

TEST_F(ImagesTest, MapsGreysThroughTheWindowChosen) {
  ASSERT_TRUE(open());
  const auto grey = [&] {
    auto& axial = slices(0);
    return axial.grab().toImage().pixelColor(axial.width() / 2 + 25, axial.height() / 2 + 25).red();
  };
  page.moveCross({0, 0, 0}); // the ground of the phantom, 40 HU, in the middle
  click("bone");
  EXPECT_NEAR(grey(), 255 * (40.0 - (400 - 900)) / 1800, 1.5);
  click("softTissue");
  EXPECT_NEAR(grey(), 127.5, 1.5);
  click("lung");
  EXPECT_NEAR(grey(), 255 * (40.0 - (-600 - 750)) / 1500, 1.5);
  const auto window = page.scene().window;
  auto& axial = slices(0);
  QTest::mousePress(&axial, Qt::RightButton, {}, {100, 100});
  QTest::mouseMove(&axial, {120, 100});
  EXPECT_GT(page.scene().window.width, window.width) << "dragging to the right widens it";
}

TEST_F(ImagesTest, DrawsTheContourOfTheMeshWhereTheSphereIs) {
  testkit::verifies({"req~ui.sides~1"});
  ASSERT_TRUE(open());
  const auto& box = page.scene().segments.front().surface->box();
  const render::Point middle{(box[0] + box[3]) / 2, (box[1] + box[4]) / 2, (box[2] + box[5]) / 2};
  page.moveCross(middle);
  const auto lines = page.scene().segments.front().surface->at(2, middle[2]);
  ASSERT_FALSE(lines.empty());
  for (const auto& line : lines)
    EXPECT_NEAR(std::hypot(line[0][0] - middle[0], line[0][1] - middle[1]), ballRadius, 0.15);
  auto& axial = slices(0);
  const auto frame = axial.frame();
  const auto picture = axial.grab().toImage();
  const auto isContour = [&](const QColor& c) { return c.red() > c.blue() + 70 && c.green() > c.blue() + 30; };
  const int y = static_cast<int>(frame.yOf(middle)) + 20; // beside the cross-hair
  const double half =
      std::sqrt(ballRadius * ballRadius - std::pow((y + 0.5 - frame.yOf(middle)) / frame.pixelsPerMm, 2));
  for (const double edge : {middle[0] - half, middle[0] + half}) {
    const double expected = frame.xOf({edge, 0, 0});
    double found = 1e9;
    for (int x = 0; x < picture.width(); ++x)
      if (isContour(picture.pixelColor(x, y)) && std::fabs(x + 0.5 - expected) < std::fabs(found - expected))
        found = x + 0.5;
    EXPECT_NEAR(found, expected, 1.5) << "pixels of " << 1 / frame.pixelsPerMm << " mm";
  }
}

TEST_F(ImagesTest, MeasuresInMillimetres) {
  ASSERT_TRUE(open());
  auto& axial = slices(0);
  const double perMm = axial.frame().pixelsPerMm;
  click("distanceTool");
  QTest::mouseClick(&axial, Qt::LeftButton, {}, {100, 150});
  QTest::mouseClick(&axial, Qt::LeftButton, {}, {200, 150});
  ASSERT_EQ(page.scene().measurements.size(), 1U);
  EXPECT_NEAR(page.scene().measurements[0].value(), 100 / perMm, 1e-6);
  click("angleTool");
  for (const auto& at : {QPoint(200, 150), QPoint(150, 150), QPoint(150, 250)})
    QTest::mouseClick(&axial, Qt::LeftButton, {}, at);
  ASSERT_EQ(page.scene().measurements.size(), 2U);
  EXPECT_NEAR(page.scene().measurements[1].value(), 90, 1e-6);
  EXPECT_EQ(page.scene().measurements[1].words(), "90.0°");
  keep("images_measured");
  click("clearMeasurements");
  EXPECT_TRUE(page.scene().measurements.empty());
}

TEST_F(ImagesTest, MeasuresByTheKeyboardAlone) {
  ASSERT_TRUE(open());
  auto& axial = slices(0);
  axial.setFocus();
  QTest::keyClick(&axial, Qt::Key_P); // without a tool it is a distance
  const auto from = page.scene().cross;
  for (int i = 0; i < 7; ++i)
    QTest::keyClick(&axial, Qt::Key_Right, Qt::ShiftModifier);
  for (int i = 0; i < 3; ++i)
    QTest::keyClick(&axial, Qt::Key_F);
  const auto to = page.scene().cross;
  QTest::keyClick(&axial, Qt::Key_P);
  ASSERT_EQ(page.scene().measurements.size(), 1U);
  ASSERT_TRUE(page.scene().measurements[0].isDone());
  const double apart = std::hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  EXPECT_GT(apart, 3);
  EXPECT_NEAR(page.scene().measurements[0].value(), apart, 1e-9);
}

TEST_F(ImagesTest, ListsTheKeysOfTheSetThatWasChosen) {
  ASSERT_TRUE(open());
  auto& axial = slices(0);
  axial.setFocus();
  const double before = axial.frame().position;
  QTest::keyClick(&axial, Qt::Key_Up);
  EXPECT_GT(axial.frame().position, before) << "3D Slicer: up is the next slice";
  find<QComboBox>("keySet").setCurrentIndex(1);
  axial.setFocus();
  QTest::keyClick(&axial, Qt::Key_Up);
  EXPECT_NEAR(axial.frame().position, before, 1e-9) << "OHIF: up is the one before";
  QTest::keyClick(&axial, Qt::Key_Question, Qt::ShiftModifier);
  auto* sheet = page.findChild<QDialog*>("keySheet");
  ASSERT_TRUE(sheet);
  QStringList words;
  for (const auto* label : sheet->findChildren<QLabel*>())
    words << label->text();
  EXPECT_THAT(words.join('\n').toStdString(), HasSubstr("OHIF"));
  if (const char* folder = std::getenv("CALQUE_SCREENSHOTS"))
    sheet->grab().save(QString("%1/keys.png").arg(folder));
}

TEST_F(ImagesTest, ShowsTheModelOrSaysThatThisDisplayCannot) {
  ASSERT_TRUE(open());
  auto& sut = model();
  QTest::qWait(100);
  const auto picture = sut.grab().toImage();
  const auto middle = picture.pixelColor(picture.width() / 2 + 15, picture.height() / 2 + 15); // beside the cross-hair
  EXPECT_EQ(sut.isDrawn(), desktop::hasOpenGl());
  if (!sut.isDrawn()) {
    EXPECT_EQ(page.coverage().fraction(0, View::Model), 0) << "what was not drawn was not seen";
    return keep("images_without_opengl");
  }
  EXPECT_GT(middle.red(), 100) << "the sphere fills the middle";
  find<QCheckBox>("segment_0").setChecked(false);
  QTest::qWait(100);
  const auto without = sut.grab().toImage().pixelColor(picture.width() / 2 + 15, picture.height() / 2 + 15);
  EXPECT_LT(without.red(), 40);
}

TEST_F(ImagesTest, DrawsContoursWhereTheValueIsTheThresholdOfTheSurface) {
  CALQUE_TEST_DATA(data);
  constexpr double threshold = 300;
  caseId = trial.openCase("training");
  const auto made = trial.as(trial.radiologist, [&](workflow::Session& session) -> base::Done {
    CALQUE_CHECK(workflow::intake(session, caseId, {data / "ct_head_bone_1mm", {}, acceptedOfTheHead}));
    return {};
  });
  ASSERT_TRUE(made) << testkit::nameOf(made.error());
  const auto segmented = trial.as(trial.segmenter, [&](workflow::Session& session) -> base::Done {
    CALQUE_CHECK(workflow::createSurface(session, caseId, {threshold, false, 1, {}, {}}));
    return {};
  });
  ASSERT_TRUE(segmented) << testkit::nameOf(segmented.error());
  // Software OpenGL takes longer to take in such a model than a screen's thread may be held; this is about the slices.
  model().setVisible(std::getenv("CALQUE_SCREENSHOTS") != nullptr);
  ASSERT_TRUE(open());
  keep("images_head");
  const auto& scene = page.scene();
  for (std::size_t cut = 0; cut < 3; ++cut) {
    std::vector<double> off;
    for (const auto& line :
         scene.segments.front().surface->at(render::cuts[cut].normal, scene.cross[render::cuts[cut].normal])) {
      render::Frame here{&render::cuts[cut],
                         line[0][render::cuts[cut].normal],
                         line[0][render::cuts[cut].across],
                         line[0][render::cuts[cut].down],
                         1,
                         0,
                         0};
      std::array<double, 1> value{};
      scene.sampler->row(here, 0, value);
      off.push_back(std::fabs(value[0] - threshold));
    }
    ASSERT_GT(off.size(), 200U);
    std::ranges::sort(off);
    EXPECT_LT(off[off.size() / 2], 30) << "half of the contour lies on the threshold, view " << cut;
  }
  EXPECT_LT(msOfAStep(0), 100);
}

TEST_F(ImagesTest, CanBeWalkedThroughByTheKeyboardAndNamesWhatItShows) {
  ASSERT_TRUE(open());
  std::set<QWidget*> reached;
  slices(0).setFocus();
  for (int i = 0; i < 80; ++i) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    reached.insert(QApplication::focusWidget());
  }
  for (auto* widget : std::initializer_list<QWidget*>{&slices(0), &slices(1), &slices(2), &model(),
                                                      &find<QPushButton>("bone"), &find<QSlider>("opacity_0"),
                                                      &find<QListWidget>("marks"), &find<QComboBox>("keySet")})
    EXPECT_TRUE(reached.contains(widget)) << widget->objectName().toStdString();
  for (auto* widget : reached) {
    const auto* button = qobject_cast<QAbstractButton*>(widget);
    EXPECT_FALSE(widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
        << widget->metaObject()->className() << " " << widget->objectName().toStdString();
  }
}

/// Highest memory of this program so far, in MB.
double peakMegabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:"))
      return std::stod(line.substr(6)) / 1024;
  return 0;
}

TEST_F(ImagesTest, ShowsTheFirstOf500SlicesWithinASecondAndHoldsThemInMemory) {
  testkit::verifies({"req~ui.in-time~1"});
  if (!std::getenv("CALQUE_LONG_TESTS"))
    GTEST_SKIP() << "skipped: CALQUE_LONG_TESTS is not set";
  workflow::PhantomRequest phantom;
  phantom.folder = trial.place() / "large";
  phantom.slices = 500;
  phantom.columns = 512;
  phantom.pixelMm = 0.4;
  ASSERT_TRUE(workflow::writePhantom(phantom));
  caseId = trial.openCase("training");
  const auto taken = trial.as(trial.radiologist, [&](workflow::Session& session) -> base::Done {
    CALQUE_CHECK(workflow::intake(session, caseId, {phantom.folder, {}, trial.accepted}));
    return {};
  });
  ASSERT_TRUE(taken) << testkit::nameOf(taken.error());
  const auto begin = std::chrono::steady_clock::now();
  std::optional<double> firstMs;
  ASSERT_TRUE(open([&] {
    if (!firstMs && page.scene().planes && page.scene().planes->arrived() > 0)
      firstMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  }));
  ASSERT_TRUE(firstMs);
  std::cout << "first image after " << *firstMs << " ms, peak " << peakMegabytes() << " MB\n";
  EXPECT_LT(*firstMs, 1000) << "with opening the lab and signing in";
  EXPECT_LT(peakMegabytes(), 1200);
  for (std::size_t cut = 0; cut < 3; ++cut)
    EXPECT_LT(msOfAStep(cut), 100);
}

} // namespace
