// A program for tests of the window that notes each event whose handling kept the screen's thread for too long, but the
// first drawing of a window. Time in which a processor was waited for is not counted: a busy machine blames nobody,
// and these tests run by themselves.
#pragma once

#include "program.h"

#include <string>
#include <vector>

namespace calque::testkit {

class WatchedApplication final : public desktop::Program {
public:
  static constexpr double mostMs = 100;
  using Program::Program;
  bool notify(QObject* receiver, QEvent* event) override;
  /// Milliseconds in which a processor was waited for, since some beginning.
  static double waitedMs();
  /// What was noted since the last call: event, receiver, milliseconds.
  std::vector<std::string> takeNoted();

private:
  int m_depth = 0;
  std::vector<std::string> m_noted;
};

} // namespace calque::testkit
