// What narrows the log: a case or another record, a person, a kind of entry, a stretch of days.
#pragma once

#include "app/workflow/audit_review.h"
#include "app/workflow/people_steps.h"

#include <QCoreApplication>
#include <QWidget>
#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace calque::desktop {

class LogFilterRow final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(LogFilterRow)
public:
  /// Called with what is asked for whenever it changes; an empty filter is the whole log.
  explicit LogFilterRow(std::function<void(const workflow::LogFilter&)> changed);
  void setPeople(const std::vector<workflow::PersonLine>& people);
  /// Nothing asked for; `changed` is told where something was.
  void clear();

private:
  [[nodiscard]] workflow::LogFilter asked() const;
  void tell();
  std::function<void(const workflow::LogFilter&)> m_changed;
  workflow::LogFilter m_told;
  QLineEdit* m_record;
  QComboBox *m_person, *m_kind;
  QLineEdit *m_from, *m_to;
  QPushButton* m_clear;
};

} // namespace calque::desktop
