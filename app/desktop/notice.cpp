#include "notice.h"

#include "look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace calque::desktop {

Notice::Notice() : m_words(new QLabel), m_action(new QPushButton), m_close(new QPushButton(tr("Close"))) {
  setProperty("role", "card");
  m_words->setObjectName("notice");
  m_words->setWordWrap(true);
  m_words->setTextFormat(Qt::PlainText);
  m_action->setObjectName("noticeAction");
  m_close->setObjectName("noticeClose");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(look::normal, look::close, look::normal, look::close);
  row->addWidget(m_words, 1);
  row->addWidget(m_action);
  row->addWidget(m_close);
  QObject::connect(m_action, &QPushButton::clicked, this, [this] {
    if (const auto act = m_act)
      act();
  });
  QObject::connect(m_close, &QPushButton::clicked, this, [this] { close(); });
  hide();
}

std::uint64_t Notice::tell(const QString& words, Tone tone, const QString& action, std::function<void()> act) {
  m_words->setText(words);
  look::setRole(*m_words, tone == Tone::Good ? "good" : tone == Tone::Bad ? "bad" : "plain");
  m_act = std::move(act);
  m_action->setText(action);
  m_action->setVisible(!action.isEmpty());
  setVisible(!words.isEmpty());
  return ++m_number;
}

void Notice::amend(std::uint64_t number, const QString& words) {
  if (number == m_number)
    m_words->setText(words);
}

void Notice::close(std::uint64_t number) {
  if (number == m_number)
    close();
}

void Notice::close() {
  tell({});
}

} // namespace calque::desktop
