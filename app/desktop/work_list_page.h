// The work list: every case with its state, what it waits for and when it is due. What waits on the one who sits here
// comes first, then by due date; words, state and role narrow it down. Made for ten thousand cases: what a row is
// looked for by is put together once, a key typed looks through it and sorts nothing, and no width is measured on rows.
#pragma once

#include "app/workflow/work_list.h"

#include <QAbstractTableModel>
#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <QWidget>
#include <array>
#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace calque::desktop {

/// The rows as they are shown: sorted, then narrowed down. Rows change by a reset of the model.
class CaseLines final : public QAbstractTableModel {
  Q_DECLARE_TR_FUNCTIONS(CaseLines)
public:
  enum Column { Case, State, WaitsFor, Due, Use, Anatomy, Side, Columns };
  static constexpr const char* notEnded = "not ended"; ///< as a state
  static constexpr const char* mine = "mine";          ///< as a role
  /// Every part that is not empty must fit; of words, all.
  struct Narrowing {
    QStringList words;
    std::string state, role;
  };

  /// `person` and `roles`: of the one who looks; `today`: YYYY-MM-DD.
  void set(std::vector<workflow::CaseLine> lines, const std::string& person, const std::vector<std::string>& roles,
           const std::string& today);
  void narrow(Narrowing narrowing);
  /// By Due: what waits on the one who looks, then what waits on others, then what has ended; in each by date, none
  /// last. By State: in the order of a case's life.
  void sort(int column, Qt::SortOrder order) override;

  [[nodiscard]] const workflow::CaseLine& line(int row) const { return shown(row).line; }
  [[nodiscard]] int rowOf(const std::string& caseId) const; ///< −1 where it is not shown
  [[nodiscard]] std::size_t all() const { return m_rows.size(); }
  [[nodiscard]] std::size_t waitingOnMe() const;
  [[nodiscard]] std::vector<std::string> states() const; ///< that occur, in the order of a case's life
  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  /// What stands in a column, each once, instead of measuring ten thousand rows; of numbers and dates one as wide as
  /// any.
  [[nodiscard]] QStringList occurring(int column) const;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  struct Row {
    workflow::CaseLine line;
    QString words; ///< lower case: what is looked through
    int life = 0;  ///< place of its state
    bool isMine = false, isOverdue = false;
  };
  [[nodiscard]] const Row& shown(int row) const { return m_rows[m_shown[static_cast<std::size_t>(row)]]; }
  [[nodiscard]] QString cell(const Row& row, int column) const;
  [[nodiscard]] bool fits(const Row& row) const;
  void sortRows();
  void showFitting();

  std::vector<Row> m_rows; ///< sorted
  std::vector<std::size_t> m_shown;
  std::array<QSet<QString>, Columns> m_occurring;
  Narrowing m_narrowing;
  int m_column = Due;
  Qt::SortOrder m_order = Qt::AscendingOrder;
};

class WorkListPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(WorkListPage)
public:
  explicit WorkListPage(std::function<void(const std::string& caseId)> open);
  /// `roles` are those of who sits here, `person` the number. For somebody new the choices begin anew: a surgeon sees
  /// first what waits on a surgeon, where something does. For the same person they stay, and so does the case that was
  /// chosen.
  void set(std::vector<workflow::CaseLine> lines, const std::vector<std::string>& roles = {},
           const std::string& person = {});

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override; ///< on to the cases

private:
  QWidget* makeChoices();
  void makeTable();
  void setWidths();
  void fillStates();
  void fillRoles();
  void narrow();
  std::function<void(const std::string&)> m_open;
  std::vector<std::string> m_roles;
  CaseLines m_lines;
  QLineEdit* m_words;
  QComboBox *m_state, *m_role;
  QLabel* m_count;
  QTableView* m_table;
};

} // namespace calque::desktop
