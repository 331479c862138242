// One case, from top to bottom as the path goes: each step with what was done, by whom, on which files; the log of the
// case beside it.
#pragma once

#include "app/workflow/audit_review.h"
#include "app/workflow/case_view.h"

#include <QCoreApplication>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace calque::desktop {

struct ShownCase {
  workflow::CaseView view;
  std::vector<workflow::LogLine> log;
  bool mayLook = false;    ///< at images and model: there are some
  bool mayRead = false;    ///< the device history record
  bool mayApprove = false; ///< it waits for an approval, and this person has the role
};

class CasePage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(CasePage)
public:
  using Told = std::function<void(const QString& words, bool good)>;
  struct Hands {
    std::function<void()> back;
    std::function<void(const std::string& caseId)> look;    ///< at images and model
    std::function<void(const std::string& caseId)> approve; ///< look, then sign
    std::function<void(const std::string& caseId)> read;    ///< the device history record
    /// Reads a file again and tells what was found.
    std::function<void(const std::string& subject, const domain::FileItem& item, Told told)> verify;
  };
  explicit CasePage(Hands hands);
  /// The case that is on the screen already keeps its place and the focus where they can stay.
  void set(const ShownCase& shown);
  [[nodiscard]] const std::string& caseId() const { return m_caseId; }
  [[nodiscard]] std::size_t entries() const { return m_entries; } ///< of its log, as shown

private:
  QWidget* cardOf(const workflow::StepView& step, const std::string& subject);
  QWidget* fileRow(const domain::FileItem& item, const std::string& subject);
  Hands m_hands;
  std::string m_caseId;
  std::size_t m_entries = 0;
  QLabel *m_title, *m_facts, *m_waits;
  QPushButton *m_back, *m_look, *m_read, *m_approve;
  QVBoxLayout* m_steps;
  QTableWidget* m_log;
};

} // namespace calque::desktop
