// What is to be said, in a bar of its own that takes no focus: a sentence, what can be done with it, and a way to close
// it. The next sentence takes the place of the last.
#pragma once

#include <QCoreApplication>
#include <QFrame>
#include <functional>

class QLabel;
class QPushButton;

namespace calque::desktop {

class Notice final : public QFrame {
  Q_DECLARE_TR_FUNCTIONS(Notice)
public:
  enum class Tone { Plain, Good, Bad };
  Notice();
  /// `action` stands on a button where it is given.
  void tell(const QString& words, Tone tone = Tone::Plain, const QString& action = {}, std::function<void()> act = {});
  void close();

private:
  QLabel* m_words;
  QPushButton *m_action, *m_close;
  std::function<void()> m_act;
};

} // namespace calque::desktop
