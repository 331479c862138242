// Without the watchdog of the other tests of the window: what is measured here is not time.
#include "language.h"
#include "look.h"

#include <QApplication>
#include <gtest/gtest.h>

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("QT_QPA_PLATFORM", "offscreen").toUtf8());
  QApplication program(argc, argv);
  calque::desktop::speak(program, calque::desktop::localeOf(qEnvironmentVariable("CALQUE_LANGUAGE", "en")));
  calque::desktop::look::apply(program, qEnvironmentVariableIsSet("CALQUE_DARK"));
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
