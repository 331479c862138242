// The lab and the session of the one person at this screen, on a thread of their own: whatever reads or writes the
// record happens there, one thing after the other, and its answer comes back to the screen.
#pragma once

#include "app/workflow/session.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace calque::desktop {

/// What lies on the desk; touched on its thread only.
struct OnDesk {
  std::unique_ptr<workflow::Lab> lab;
  std::unique_ptr<workflow::Session> session; ///< of `lab`; null while nobody is signed in
};

class Desk {
public:
  /// `fell` is called on the screen's thread when some work ended in an exception: the session and the lab were closed,
  /// and whatever is asked is passed over until riseAgain().
  explicit Desk(const base::Clock& clock, std::function<void()> fell = {});
  /// Waits for what is under way, then closes the session and the lab.
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] const base::Clock& clock() const { return *m_clock; }

  /// Does `work(OnDesk&)` on the desk's thread, then `then(answer)` on the screen's, where `asker` still is there.
  template <class Work, class Then> void ask(QObject* asker, Work work, Then then) {
    post([this, asker = QPointer<QObject>(asker), work = std::move(work), then = std::move(then)]() mutable {
      using Answer = decltype(work(m_on));
      auto answer = std::make_shared<Answer>(work(m_on));
      if constexpr (requires { static_cast<const base::Failure&>(answer->error()); })
        if (!*answer)
          noteFullDisk(answer->error());
      deliver([asker, answer, then = std::move(then)]() mutable {
        if (asker)
          then(std::move(*answer));
      });
    });
  }

  /// On the desk's thread, in the midst of some work: does `what` on the screen's, where `asker` still is there.
  template <class What> void show(QObject* asker, What what) {
    deliver([asker = QPointer<QObject>(asker), what = std::move(what)]() mutable {
      if (asker)
        what();
    });
  }
  void riseAgain();                                            ///< with an empty desk
  [[nodiscard]] bool isClosing() const { return m_isClosing; } ///< what takes long looks at it now and then

  /// On the desk's thread, in the midst of some work: does `show(answer)` on the screen's and waits until `answer` is
  /// called there. Nothing where the window closes first. `meanwhile` is called on the desk's thread, now and then.
  template <class Answer>
  std::optional<Answer> askScreen(std::function<void(std::function<void(Answer)>)> show,
                                  const std::function<void()>& meanwhile = {}) {
    auto told = std::make_shared<std::promise<Answer>>();
    auto coming = told->get_future();
    deliver([show = std::move(show), told] { show([told](Answer answer) { told->set_value(std::move(answer)); }); });
    told.reset();
    while (coming.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
      if (m_isClosing)
        return std::nullopt;
      if (meanwhile)
        meanwhile();
    }
    try {
      return coming.get();
    } catch (const std::future_error&) { // dropped with the screen it was to be shown on
      return std::nullopt;
    }
  }

private:
  void post(std::function<void()> work);
  void deliver(std::function<void()> answer);
  void clear();
  void noteFullDisk(const base::Failure& failure);
  const base::Clock* m_clock;
  std::function<void()> m_fell;
  OnDesk m_on;
  bool m_hasFallen = false; ///< of its thread
  std::atomic<bool> m_isClosing = false;
  QThread m_thread;
  QObject m_there;  ///< lives on m_thread
  QObject m_screen; ///< lives on the screen's
};

} // namespace calque::desktop
