#include "desk.h"

#include <exception>

namespace calque::desktop {

Desk::Desk(const base::Clock& clock, std::function<void()> fell) : m_clock(&clock), m_fell(std::move(fell)) {
  m_there.moveToThread(&m_thread);
  m_thread.start();
}

Desk::~Desk() {
  m_isClosing = true;
  QMetaObject::invokeMethod(
      &m_there,
      [this] {
        clear();
        m_thread.quit();
      },
      Qt::QueuedConnection);
  m_thread.wait();
}

void Desk::clear() {
  m_on.session.reset();
  m_on.lab.reset();
}

void Desk::noteFullDisk(const base::Failure& failure) {
  if (m_on.lab)
    workflow::noteFullDisk(failure, m_on.lab->folder(), *m_clock);
}

void Desk::post(std::function<void()> work) {
  const auto guarded = [this, work = std::move(work)] {
    if (m_hasFallen)
      return;
    try {
      work();
    } catch (const std::exception&) { // what it left half done goes with the lab; its words may name files
      m_hasFallen = true;
      clear();
      if (m_fell)
        deliver(m_fell);
    }
  };
  QMetaObject::invokeMethod(&m_there, guarded, Qt::QueuedConnection);
}

void Desk::riseAgain() {
  QMetaObject::invokeMethod(
      &m_there, [this] { m_hasFallen = false; }, Qt::QueuedConnection);
}

void Desk::deliver(std::function<void()> answer) {
  QMetaObject::invokeMethod(&m_screen, std::move(answer), Qt::QueuedConnection);
}

} // namespace calque::desktop
