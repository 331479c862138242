#include "errand.h"

namespace calque::desktop {

Errand::~Errand() {
  m_thread.request_stop();
  if (m_thread.joinable())
    m_thread.join();
}

void Errand::tell(std::function<void()> words) {
  QMetaObject::invokeMethod(&m_screen, std::move(words), Qt::QueuedConnection);
}

} // namespace calque::desktop
