// What narrows the log: a case or another record, a person, a kind of entry, a stretch of days.
#pragma once

#include "app/workflow/audit_review.h"
#include "app/workflow/people_steps.h"

#include <QCoreApplication>
#include <QWidget>
#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace calque::desktop {

class LogFilterRow final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(LogFilterRow)
public:
  /// Called with what is asked for whenever it changes; an empty filter is the whole log. Called with nothing where a
  /// day that was typed is none: then nothing may be shown as if it were what was asked for, and the row says why.
  using Changed = std::function<void(const std::optional<workflow::LogFilter>&)>;
  explicit LogFilterRow(Changed changed);
  void setPeople(const std::vector<workflow::PersonLine>& people);
  /// Nothing asked for; `changed` is told where something was.
  void clear();

private:
  [[nodiscard]] std::optional<workflow::LogFilter> asked() const;
  void tell();
  Changed m_changed;
  std::optional<workflow::LogFilter> m_told = workflow::LogFilter{};
  QLineEdit* m_record;
  QComboBox *m_person, *m_kind;
  QLineEdit *m_from, *m_to;
  QPushButton* m_clear;
  QLabel* m_refused;
};

} // namespace calque::desktop
