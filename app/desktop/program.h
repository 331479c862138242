// The program in front of its events: what no room expected (memory that ran out) ends it in order, with a sentence,
// and never by itself alone.
#pragma once

#include <QApplication>

namespace calque::desktop {

class Program : public QApplication {
public:
  static constexpr int exitFault = 7; ///< as `calque` has it
  using QApplication::QApplication;
  /// An exception that reaches this hides every window, tells what is kept and what to do, then leaves the
  /// event loop with exitFault.
  bool notify(QObject* receiver, QEvent* event) override;
  [[nodiscard]] bool hasFallen() const { return m_hasFallen; }
  /// What happened, what was kept, what to do next.
  [[nodiscard]] static QString fallWords();

private:
  void fall();
  bool m_hasFallen = false;
};

} // namespace calque::desktop
