// The window on a lab of its own, with real clicks and keys. CALQUE_SCREENSHOTS=DIR keeps pictures.
#pragma once

#include "trial_lab.h"
#include "window.h"

#include "app/workflow/case_view.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QtTest/QTest>
#include <algorithm>
#include <gmock/gmock.h>

namespace calque::testkit {

inline constexpr int waitMs = 20'000;

class DesktopTest : public ::testing::Test {
protected:
  void open(std::optional<std::chrono::milliseconds> lockAfter = std::nullopt) {
    QElapsedTimer taken;
    taken.start();
    window = std::make_unique<desktop::Window>(trial.folder(), clock, lockAfter);
    window->show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QComboBox>("person")->count() > 0; }, waitMs));
    openedMs = taken.elapsed();
  }
  qint64 openedMs = 0; ///< until the sign-in page knows its people
  template <class W> W* find(const char* name) const { return window->findChild<W*>(name); }
  std::string textOf(const char* label) const { return find<QLabel>(label)->text().toStdString(); }
  void click(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
  bool isIn() const { return find<QLabel>("who")->isVisible(); }
  void type(const std::string& person, const std::string& secret) {
    auto* people = find<QComboBox>("person");
    people->setCurrentIndex(people->findData(QString::fromStdString(person)));
    QTest::keyClicks(find<QLineEdit>("password"), QString::fromStdString(secret));
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
  }
  void signIn(const std::string& person) {
    type(person, testkit::password);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isIn(); }, waitMs)) << textOf("refusal");
  }
  void openOnlyCase() {
    auto* cases = find<QTableView>("cases");
    ASSERT_TRUE(QTest::qWaitFor([&] { return cases->model()->rowCount() == 1; }, waitMs));
    cases->setCurrentIndex(cases->model()->index(0, 0));
    QTest::keyClick(cases, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QTableWidget>("caseLog")->rowCount() > 0; }, waitMs));
  }
  std::size_t signatures() const {
    const auto types = trial.entryTypes();
    return static_cast<std::size_t>(std::ranges::count(types, "esign"));
  }
  void keep(const char* name) const {
    if (const char* folder = std::getenv("CALQUE_SCREENSHOTS"))
      window->grab().save(QString("%1/%2.png").arg(folder, name));
  }
  /// Everything that can be read on the screen now.
  [[nodiscard]] std::string everything() const {
    std::string all;
    for (auto* label : window->findChildren<QLabel*>())
      all += label->text().toStdString() + '\n';
    for (auto* view : window->findChildren<QAbstractItemView*>())
      for (int row = 0; view->model() && row < view->model()->rowCount(); ++row)
        for (int at = 0; at < view->model()->columnCount(); ++at)
          all += view->model()->index(row, at).data().toString().toStdString() + '\n';
    for (auto* text : window->findChildren<QPlainTextEdit*>())
      all += text->toPlainText().toStdString() + '\n';
    return all;
  }

  testkit::TrialLab trial;
  base::SystemClock clock;
  std::unique_ptr<desktop::Window> window;
};

class Signing : public DesktopTest {
protected:
  void SetUp() override {
    caseId = trial.openCase();
    trial.takeIn(caseId);
    trial.importSurface(caseId);
  }
  void reachTheImages() {
    if (QGuiApplication::platformName() == "offscreen")
      GTEST_SKIP() << "skipped: no screen to draw the model on";
    open();
    signIn(trial.surgeon);
    openOnlyCase();
    ASSERT_TRUE(find<QPushButton>("approve")->isVisible());
    before = signatures();
    click("approve");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QWidget>("seen_0_3") != nullptr; }, waitMs)) << textOf("notice");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QProgressBar>("imagesProgress")->isHidden(); }, waitMs));
  }
  /// Presses the bars, each of which goes to what is missing, as long as that brings anything.
  void lookAtEverything() {
    const auto seen = [&] { return textOf("seen"); };
    for (int view = 0; view < 4; ++view)
      for (int idle = 0; idle < 3 && !find<QPushButton>("toSign")->isEnabled();) {
        const auto until = seen();
        QTest::mouseClick(find<QWidget>(("seen_0_" + std::to_string(view)).c_str()), Qt::LeftButton);
        QTest::qWait(20);
        idle = seen() == until ? idle + 1 : 0;
      }
  }
  void reachThePage() {
    reachTheImages();
    if (IsSkipped())
      return;
    lookAtEverything();
    ASSERT_TRUE(find<QPushButton>("toSign")->isEnabled()) << textOf("seen");
    keep("images");
    click("toSign");
    ASSERT_TRUE(QTest::qWaitFor([&] { return find<QPushButton>("doNotSign")->isEnabled(); }, waitMs))
        << textOf("notice");
  }
  /// Page by page, as a reader would.
  void readToTheEnd() {
    QTest::qWait(300); // the page is laid out
    for (int i = 0; i < 60 && find<QLabel>("toTheEnd")->isVisible(); ++i)
      QTest::keyClick(find<QWidget>("pageToSign"), Qt::Key_PageDown);
    ASSERT_FALSE(find<QLabel>("toTheEnd")->isVisible());
  }
  std::string caseId;
  std::size_t before = 0;
};

} // namespace calque::testkit
