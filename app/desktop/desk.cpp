#include "desk.h"

namespace calque::desktop {

Desk::Desk(const base::Clock& clock) : m_clock(&clock) {
  m_there.moveToThread(&m_thread);
  m_thread.start();
}

Desk::~Desk() {
  m_isClosing = true;
  post([this] {
    m_on.session.reset();
    m_on.lab.reset();
    m_thread.quit();
  });
  m_thread.wait();
}

void Desk::post(std::function<void()> work) {
  QMetaObject::invokeMethod(&m_there, std::move(work), Qt::QueuedConnection);
}

void Desk::deliver(std::function<void()> answer) {
  QMetaObject::invokeMethod(&m_screen, std::move(answer), Qt::QueuedConnection);
}

} // namespace calque::desktop
