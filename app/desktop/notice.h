// What is to be said, in a bar of its own that takes no focus: a sentence, what can be done with it, and a way to close
// it. The next sentence takes the place of the last.
#pragma once

#include <QCoreApplication>
#include <QFrame>
#include <cstdint>
#include <functional>

class QLabel;
class QPushButton;

namespace calque::desktop {

class Notice final : public QFrame {
  Q_DECLARE_TR_FUNCTIONS(Notice)
public:
  enum class Tone { Plain, Good, Bad };
  Notice();
  /// `action` stands on a button where it is given. Answers with the number of what was told, never 0.
  std::uint64_t tell(const QString& words, Tone tone = Tone::Plain, const QString& action = {},
                     std::function<void()> act = {});
  /// Other words for what was told under that number, or an end of it; nothing where something else was told since.
  void amend(std::uint64_t number, const QString& words);
  void close(std::uint64_t number);
  void close();

private:
  QLabel* m_words;
  QPushButton *m_action, *m_close;
  std::function<void()> m_act;
  std::uint64_t m_number = 0;
};

} // namespace calque::desktop
