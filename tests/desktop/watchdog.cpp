#include "watchdog.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>
#include <chrono>
#include <fstream>
#include <typeinfo>
#include <utility>

namespace calque::testkit {
namespace {

/// Milliseconds in which this thread was ready and had no processor.
double waitedMs() {
  std::ifstream line("/proc/thread-self/schedstat");
  unsigned long long ran = 0, waited = 0;
  line >> ran >> waited;
  return static_cast<double>(waited) / 1e6;
}

double nowMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  if (QThread::currentThread() != thread() || m_depth > 0) // the desk has events of its own
    return QApplication::notify(receiver, event);
  const auto type = event->type();
  const std::string name = receiver->objectName().toStdString(), what = typeid(*receiver).name();
  const double begin = nowMs() - waitedMs();
  ++m_depth;
  const bool taken = QApplication::notify(receiver, event);
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
