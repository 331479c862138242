#include "watchdog.h"

#include "testkit/testkit.h"

#include <QTimer>
#include <QtTest/QTest>
#include <chrono>
#include <gtest/gtest.h>
#include <thread>

namespace calque::testkit {
namespace {

using namespace std::chrono_literals;

WatchedApplication& program() {
  return dynamic_cast<WatchedApplication&>(*QCoreApplication::instance());
}

TEST(Watchdog, NotesAHandlerThatHoldsTheScreen) {
  testkit::verifies({"req~ui.in-time~1"});
  QObject slow;
  slow.setObjectName("slow");
  QTimer::singleShot(0, &slow, [] { std::this_thread::sleep_for(150ms); });
  const auto waited = WatchedApplication::waitedMs();
  QTest::qWait(300);
  const auto noted = program().takeNoted();
  if (noted.empty() && WatchedApplication::waitedMs() - waited > 40)
    GTEST_SKIP() << "skipped: this machine is too busy to blame anybody";
  ASSERT_EQ(noted.size(), 1u);
  EXPECT_NE(noted.front().find(" ms"), std::string::npos);
}

TEST(Watchdog, NotesNothingWhereManyShortOnesFollowEachOther) {
  QObject brisk;
  for (int i = 0; i < 10; ++i)
    QTimer::singleShot(0, &brisk, [] { std::this_thread::sleep_for(30ms); });
  QTest::qWait(400);
  EXPECT_TRUE(program().takeNoted().empty());
}

} // namespace
} // namespace calque::testkit
