#include "watchdog.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <typeinfo>
#include <utility>

namespace calque::testkit {
namespace {

double nowMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

/// This thread was ready and had no processor; or, where the kernel tells it, in which anything
/// on this machine had none: drawing waits for threads of the graphics library, too.
double WatchedApplication::waitedMs() {
  unsigned long long ran = 0, waited = 0, stalledUs = 0;
  std::ifstream("/proc/thread-self/schedstat") >> ran >> waited;
  std::ifstream pressure("/proc/pressure/cpu");
  std::string line;
  std::getline(pressure, line);
  if (const auto at = line.find("total="); at != std::string::npos)
    stalledUs = std::stoull(line.substr(at + 6));
  return std::max(static_cast<double>(waited) / 1e6, static_cast<double>(stalledUs) / 1e3);
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  if (QThread::currentThread() != thread() || m_depth > 0) // the desk has events of its own
    return Program::notify(receiver, event);
  const auto type = event->type();
  const std::string name = receiver->objectName().toStdString(), what = typeid(*receiver).name();
  const double begin = nowMs() - waitedMs();
  ++m_depth;
  const bool taken = Program::notify(receiver, event);
  --m_depth;
  const double held = nowMs() - waitedMs() - begin;
  const bool isFirstSight = type == QEvent::Expose; // a window new on the screen is drawn whole
  if (held > mostMs && !isFirstSight)
    m_noted.push_back(std::string(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)) + " for " + what + " " + name +
                      ": " + std::to_string(static_cast<int>(held)) + " ms");
  return taken;
}

std::vector<std::string> WatchedApplication::takeNoted() {
  return std::exchange(m_noted, {});
}

} // namespace calque::testkit
