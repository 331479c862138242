// The images page as its users have it. CALQUE_SCREENSHOTS=DIR keeps pictures.
#include "images_page.h"
#include "look.h"
#include "model_view.h"
#include "slice_view.h"
#include "trial_lab.h"

#include <QApplication>
#include <QtTest/QTest>
#include <gmock/gmock.h>
#include <thread>

using namespace calque;

namespace {

constexpr int waitMs = 20'000;

class ImagesTest : public ::testing::Test {
protected:
  ImagesTest() : caseId(trial.openCase()) {
    trial.takeIn(caseId);
    trial.importSurface(caseId);
    page.resize(1280, 860);
    page.show();
  }
  /// As the window does it: the case is read on another thread.
  void open() {
    auto opening = page.open(QString::fromStdString(caseId));
    std::optional<base::Done> outcome;
    std::thread reader([&] {
      outcome = trial.as(trial.surgeon, [&](workflow::Session& session) {
        return workflow::showImages(session, caseId, opening.receiver, opening.progress);
      });
    });
    reader.join();
    page.ended(opening.number, *outcome);
    ASSERT_TRUE(page.scene().planes);
    QTest::qWait(100);
  }
  void keep(const char* name) {
    if (const char* folder = std::getenv("CALQUE_SCREENSHOTS"))
      page.grab().save(QString("%1/%2.png").arg(folder, name));
  }
  testkit::TrialLab trial;
  std::string caseId;
  desktop::ImagesPage page{{}};
};

TEST_F(ImagesTest, ShowsACase) {
  open();
  keep("images");
}

} // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("QT_QPA_PLATFORM", "offscreen").toUtf8());
  QApplication program(argc, argv);
  desktop::look::apply(program, qEnvironmentVariableIsSet("CALQUE_DARK"));
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
