#include "log_filter_row.h"

#include "look.h"

#include <QComboBox>
#include <QDate>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

constexpr int dayWidth = 150, recordWidth = 140, personWidth = 200, kindWidth = 220;

QString dayIn(const QLineEdit* line) {
  return line->text().trimmed();
}

bool isDayOrEmpty(const QLineEdit* line) {
  const auto text = dayIn(line);
  return text.isEmpty() || (text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid());
}

} // namespace

LogFilterRow::LogFilterRow(Changed changed)
    : m_changed(std::move(changed)), m_record(new QLineEdit), m_person(new QComboBox), m_kind(new QComboBox),
      m_from(new QLineEdit), m_to(new QLineEdit), m_clear(new QPushButton(tr("&All entries"))),
      m_refused(look::quietLabel({})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(look::tight);
  auto* row = new QHBoxLayout;
  row->setSpacing(look::close);
  column->addLayout(row);
  column->addWidget(m_refused);
  m_refused->setObjectName("filterRefused");
  m_refused->setProperty("role", "bad");
  m_refused->hide();
  m_record->setObjectName("filterRecord");
  m_record->setPlaceholderText(tr("Case, c-0001"));
  m_record->setAccessibleName(tr("Case or other record"));
  m_record->setMaximumWidth(recordWidth);
  m_person->setObjectName("filterPerson");
  m_person->setAccessibleName(tr("Person"));
  m_person->setMinimumWidth(personWidth);
  m_kind->setObjectName("filterKind");
  m_kind->setAccessibleName(tr("Kind of entry"));
  m_kind->setMinimumWidth(kindWidth);
  m_kind->addItem(tr("Every kind"));
  for (const auto& kind : workflow::logKinds()) {
    const auto word = QString::fromStdString(kind);
    m_kind->addItem(word.endsWith('.') ? tr("%1: every kind").arg(word.chopped(1)) : "   " + word, word);
  }
  m_from->setObjectName("filterFrom");
  m_from->setPlaceholderText(tr("from 2026-01-31"));
  m_from->setAccessibleName(tr("From day, UTC"));
  m_to->setObjectName("filterTo");
  m_to->setPlaceholderText(tr("to, no limit"));
  m_to->setAccessibleName(tr("To day, UTC"));
  m_clear->setObjectName("filterClear");
  m_clear->setEnabled(false);
  row->addWidget(m_record);
  row->addWidget(m_person);
  row->addWidget(m_kind);
  for (auto* day : {m_from, m_to}) {
    day->setMaximumWidth(dayWidth);
    day->setToolTip(tr("Year-month-day, for example 2026-03-02; empty: no limit"));
    row->addWidget(day);
  }
  row->addWidget(m_clear);
  row->addStretch(1);
  for (auto* line : {m_record, m_from, m_to})
    QObject::connect(line, &QLineEdit::editingFinished, this, [this] { tell(); });
  for (auto* list : {m_person, m_kind})
    QObject::connect(list, &QComboBox::currentIndexChanged, this, [this] { tell(); });
  QObject::connect(m_clear, &QPushButton::clicked, this, [this] { clear(); });
  setPeople({});
}

void LogFilterRow::setPeople(const std::vector<workflow::PersonLine>& people) {
  const QSignalBlocker quiet(m_person);
  const auto chosen = m_person->currentData();
  m_person->clear();
  m_person->addItem(tr("Everybody"));
  for (const auto& person : people)
    m_person->addItem(tr("%1 (%2)").arg(QString::fromStdString(person.name), QString::fromStdString(person.id)),
                      QString::fromStdString(person.id));
  m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
}

std::optional<workflow::LogFilter> LogFilterRow::asked() const {
  if (!isDayOrEmpty(m_from) || !isDayOrEmpty(m_to))
    return std::nullopt;
  return workflow::LogFilter{m_record->text().trimmed().toStdString(), m_person->currentData().toString().toStdString(),
                             m_kind->currentData().toString().toStdString(), dayIn(m_from).toStdString(),
                             dayIn(m_to).toStdString()};
}

void LogFilterRow::tell() {
  auto now = asked();
  m_clear->setEnabled(now != workflow::LogFilter{});
  QStringList refused;
  for (auto* day : {m_from, m_to}) {
    look::setRole(*day, isDayOrEmpty(day) ? "" : "bad");
    if (!isDayOrEmpty(day))
      refused << dayIn(day);
  }
  m_refused->setText(tr("✕ Not a day: %1. Write year-month-day, for example 2026-03-02. Nothing is shown until then.")
                         .arg(refused.join(", ")));
  m_refused->setVisible(!refused.empty());
  if (now == m_told)
    return;
  m_told = std::move(now);
  m_changed(m_told);
}

void LogFilterRow::clear() {
  {
    const QSignalBlocker person(m_person), kind(m_kind);
    for (auto* line : {m_record, m_from, m_to})
      line->clear();
    m_person->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
  }
  tell();
}

} // namespace calque::desktop
