// What no room expected, in the whole program: it says so, shows nothing any more, and ends with a fault's code.
#include "program.h"

#include <QLabel>
#include <QMessageBox>
#include <QTimer>
#include <gtest/gtest.h>
#include <new>

using calque::desktop::Program;

namespace {

class RunsOutOfMemory final : public QObject {
public:
  bool event(QEvent*) override { throw std::bad_alloc(); }
};

TEST(Program, EndsInOrderWhereAnEventRunsOutOfMemory) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  int words = 1;
  char name[] = "fall_test";
  char* given[] = {name, nullptr};
  Program sut(words, given);
  QLabel shown("a patient's name");
  shown.show();
  RunsOutOfMemory fails;
  QCoreApplication::postEvent(&fails, new QEvent(QEvent::User));
  QCoreApplication::postEvent(&fails, new QEvent(QEvent::User)); // once is told, not twice
  QString told;
  QTimer look;
  QObject::connect(&look, &QTimer::timeout, [&] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (!box)
      return;
    EXPECT_TRUE(told.isEmpty());
    told = box->text();
    EXPECT_FALSE(shown.isVisible());
    box->accept();
  });
  look.start(20);
  QTimer::singleShot(10'000, &sut, [] { QCoreApplication::exit(1); }); // it goes on as if nothing had been
  EXPECT_EQ(Program::exec(), Program::exitFault);
  EXPECT_TRUE(sut.hasFallen());
  EXPECT_TRUE(told.contains("What to do")) << told.toStdString();
}

} // namespace
