// One long piece of work on a thread of its own, so that neither the screen nor the desk waits for it. What it tells
// comes to the screen; it can be asked to stop, and is waited for when the errand goes.
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <exception>
#include <functional>
#include <memory>
#include <thread>
#include <type_traits>

namespace calque::desktop {

class Errand {
public:
  Errand() = default;
  ~Errand(); ///< asks it to stop and waits; what it still wanted to tell is dropped
  Errand(const Errand&) = delete;
  Errand& operator=(const Errand&) = delete;

  [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
  /// Does `work(std::stop_token)` there, then `then(answer)` on the screen's thread. Only while none is under way.
  /// Where the work ends in an exception, the answer is a fault, or what `Answer{}` says where it can hold none.
  template <class Work, class Then> void start(Work work, Then then) {
    m_isUnderWay = true;
    m_thread = std::jthread([this, work = std::move(work), then = std::move(then)](std::stop_token stop) mutable {
      using Answer = decltype(work(stop));
      auto answer = std::make_shared<Answer>();
      try {
        *answer = work(stop);
      } catch (const std::exception&) { // its words may name files
        if constexpr (std::is_constructible_v<Answer, tl::unexpected<base::Failure>>)
          *answer = failed();
      }
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
  static tl::unexpected<base::Failure> failed();
  bool m_isUnderWay = false; ///< of the screen's thread
  QObject m_screen;
  std::jthread m_thread; ///< ends before what it tells to
};

} // namespace calque::desktop
