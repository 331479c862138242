#include "errand.h"

namespace calque::desktop {

Errand::~Errand() {
  m_thread.request_stop();
  if (m_thread.joinable())
    m_thread.join();
}

tl::unexpected<base::Failure> Errand::failed() {
  return base::fault(base::FaultKind::Library, QT_TRANSLATE_NOOP("Faults", "the program failed in this"),
                     QT_TRANSLATE_NOOP("Faults", "end other programs and try again"));
}

void Errand::tell(std::function<void()> words) {
  QMetaObject::invokeMethod(&m_screen, std::move(words), Qt::QueuedConnection);
}

} // namespace calque::desktop
