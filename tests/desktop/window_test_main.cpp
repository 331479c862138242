// Every test of the window runs under the watchdog: a test in which the screen's thread was held fails. In English, or
// as CALQUE_LANGUAGE says, for pictures.
#include "language.h"
#include "look.h"
#include "watchdog.h"

#include <gtest/gtest.h>

namespace {

class Blames final : public ::testing::EmptyTestEventListener {
public:
  explicit Blames(calque::testkit::WatchedApplication& program) : m_program(program) {}
  void OnTestStart(const ::testing::TestInfo&) override { (void)m_program.takeNoted(); }
  void OnTestEnd(const ::testing::TestInfo&) override {
    for (const auto& noted : m_program.takeNoted())
      ADD_FAILURE() << "the screen's thread was held: " << noted;
  }

private:
  calque::testkit::WatchedApplication& m_program;
};

} // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", qEnvironmentVariable("QT_QPA_PLATFORM", "offscreen").toUtf8());
  calque::testkit::WatchedApplication program(argc, argv);
  const auto language = qEnvironmentVariable("CALQUE_LANGUAGE", "en");
  calque::desktop::speak(program, calque::desktop::localeOf(language));
  calque::desktop::look::apply(program, qEnvironmentVariableIsSet("CALQUE_DARK"));
  ::testing::InitGoogleTest(&argc, argv);
  ::testing::UnitTest::GetInstance()->listeners().Append(new Blames(program));
  return RUN_ALL_TESTS();
}
