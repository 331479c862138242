// One long piece of work on a thread of its own, so that neither the screen nor the desk waits for it. What it tells
// comes to the screen; it can be asked to stop, and is waited for when the errand goes.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <thread>

namespace calque::desktop {

class Errand {
public:
  Errand() = default;
  ~Errand(); ///< asks it to stop and waits; what it still wanted to tell is dropped
  Errand(const Errand&) = delete;
  Errand& operator=(const Errand&) = delete;

  [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
  /// Does `work(std::stop_token)` there, then `then(answer)` on the screen's thread. Only while none is under way.
  template <class Work, class Then> void start(Work work, Then then) {
    m_isUnderWay = true;
    m_thread = std::jthread([this, work = std::move(work), then = std::move(then)](std::stop_token stop) mutable {
      using Answer = decltype(work(stop));
      auto answer = std::make_shared<Answer>(work(stop));
      tell([this, answer, then = std::move(then)]() mutable {
        m_isUnderWay = false;
        then(std::move(*answer));
      });
    });
  }
  /// Asks for the end; the answer still comes.
  void stop() { m_thread.request_stop(); }
  /// From any thread: does it on the screen's.
  void tell(std::function<void()> words);

private:
  bool m_isUnderWay = false; ///< of the screen's thread
  QObject m_screen;
  std::jthread m_thread; ///< ends before what it tells to
};

} // namespace calque::desktop
