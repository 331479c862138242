// The work list: every case with its state and what it waits for; words, role and state narrow it down.
#pragma once

#include "app/workflow/work_list.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QSortFilterProxyModel>
#include <QWidget>
#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace calque::desktop {

class CaseLines final : public QAbstractTableModel {
  Q_DECLARE_TR_FUNCTIONS(CaseLines)
public:
  enum Column { Case, State, WaitsFor, Due, Use, Anatomy, Side, Columns };
  void set(std::vector<workflow::CaseLine> lines);
  [[nodiscard]] const workflow::CaseLine& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::vector<workflow::CaseLine> m_lines;
};

class WorkListPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(WorkListPage)
public:
  explicit WorkListPage(std::function<void(const std::string& caseId)> open);
  void set(std::vector<workflow::CaseLine> lines);

private:
  class Narrowed;
  void narrow();
  std::function<void(const std::string&)> m_open;
  CaseLines m_lines;
  Narrowed* m_narrowed;
  QLineEdit* m_words;
  QComboBox *m_state, *m_role;
  QLabel* m_count;
  QTableView* m_table;
};

} // namespace calque::desktop
