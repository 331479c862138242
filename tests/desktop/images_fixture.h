// The images page on a lab of its own, read as the window reads it.
#pragma once

#include "images_page.h"
#include "look.h"
#include "model_surface.h"
#include "model_view.h"
#include "slice_view.h"
#include "trial_lab.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QtTest/QTest>
#include <chrono>
#include <cmath>
#include <future>
#include <gmock/gmock.h>
#include <iostream>
#include <thread>

namespace calque::testkit {

constexpr int waitMs = 20'000;

/// How often a widget was painted.
class Paints final : public QObject {
public:
  int count = 0;
  bool eventFilter(QObject*, QEvent* event) override {
    count += event->type() == QEvent::Paint;
    return false;
  }
};

class ImagesTest : public ::testing::Test {
protected:
  /// The driver and its shaders are loaded once in a program: a second, where the processor draws.
  static void SetUpTestSuite() {
    desktop::ImagesPage first{{}};
    first.show();
    QTest::qWait(300);
  }
  ImagesTest() : caseId(trial.openCase()) {
    trial.takeIn(caseId);
    trial.importSurface(caseId);
    // Where the processor does the work of a graphics card, a smaller page is held less.
    page.resize(std::getenv("CALQUE_SCREENSHOTS") ? QSize(1280, 860) : QSize(1000, 640));
    page.show();
    page.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&page, waitMs));
    QTest::qWait(50);
  }
  /// As the window does it: the case is read on another thread, which `during` watches. What it answers.
  /// `pauseMs` before each file makes a small series last.
  base::Done open(
      const std::function<void()>& during = [] {}, int pauseMs = 0) {
    auto opening = page.open(QString::fromStdString(caseId));
    const auto progress = [&](double share, std::string_view what) {
      std::this_thread::sleep_for(std::chrono::milliseconds(pauseMs));
      return opening.progress(share, what);
    };
    auto reading = std::async(std::launch::async, [&] {
      return trial.as(trial.surgeon, [&](workflow::Session& session) {
        return workflow::showImages(session, caseId, opening.receiver, progress);
      });
    });
    while (reading.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready) {
      QTest::qWait(5);
      during();
    }
    const auto outcome = reading.get();
    page.ended(opening.number, outcome);
    QTest::qWait(50);
    return outcome;
  }
  desktop::SliceView& slices(std::size_t cut) { return *page.findChild<desktop::SliceView*>(render::cuts[cut].name); }
  desktop::ModelView& model() { return *page.findChild<desktop::ModelView*>("model"); }
  template <class W> W& find(const char* name) {
    auto* found = page.findChild<W*>(name);
    if (!found)
      throw std::runtime_error(name);
    return *found;
  }
  void click(const char* button) { QTest::mouseClick(&find<QPushButton>(button), Qt::LeftButton); }
  std::string told() { return find<QLabel>("imagesTold").text().toStdString(); }
  void keep(const char* name) {
    if (const char* folder = std::getenv("CALQUE_SCREENSHOTS"))
      page.grab().save(QString("%1/%2.png").arg(folder, name));
  }
  /// Slice by slice through the whole of the images, as a held key does.
  void stepThrough(std::size_t cut) {
    auto& view = slices(cut);
    Paints paints;
    view.installEventFilter(&paints);
    view.setFocus();
    auto at = page.scene().cross;
    at[render::cuts[cut].normal] = page.scene().box[render::cuts[cut].normal];
    page.moveCross(at);
    for (int i = 0; i < 82; ++i) { // 80 columns and rows, 60 slices
      const int before = paints.count;
      QTest::keyClick(&view, Qt::Key_F);
      EXPECT_TRUE(QTest::qWaitFor([&] { return paints.count > before; }, waitMs));
    }
  }
  /// Until the next slice is painted, in the middle of 21.
  double msOfAStep(std::size_t cut) {
    std::vector<double> each;
    for (int i = 0; i < 21; ++i) {
      slices(cut).step(1);
      const auto begin = std::chrono::steady_clock::now();
      slices(cut).grab();
      each.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::ranges::sort(each);
    std::cout << "a step to the next " << render::cuts[cut].name << " slice: " << each[10] << " ms\n";
    return each[10];
  }
  testkit::TrialLab trial;
  std::string caseId;
  int changes = 0;
  desktop::ImagesPage page{{[] {}, [this] { ++changes; }}};
};

} // namespace calque::testkit
