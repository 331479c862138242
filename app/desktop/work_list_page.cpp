#include "work_list_page.h"

#include "look.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace calque::desktop {

void CaseLines::set(std::vector<workflow::CaseLine> lines) {
  beginResetModel();
  m_lines = std::move(lines);
  endResetModel();
}

int CaseLines::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}
int CaseLines::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : Columns;
}

QVariant CaseLines::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
    return {};
  const auto& one = line(index.row());
  const auto textOf = [&]() -> const std::string& {
    switch (index.column()) {
    case Case:
      return one.caseId;
    case State:
      return one.state;
    case WaitsFor:
      return one.waitsFor;
    case Due:
      return one.due;
    case Use:
      return one.scenario;
    case Anatomy:
      return one.anatomy;
    default:
      return one.side;
    }
  };
  return QString::fromStdString(textOf());
}

QVariant CaseLines::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QString words[] = {tr("Case"), tr("State"), tr("Waits for"), tr("Due"), tr("Use"), tr("Anatomy"), tr("Side")};
  return words[section];
}

class WorkListPage::Narrowed final : public QSortFilterProxyModel {
public:
  explicit Narrowed(const CaseLines& lines) : m_lines(&lines) {}
  void narrow(const QString& words, const QString& state, const QString& role) {
    m_words = words.split(' ', Qt::SkipEmptyParts);
    m_state = state.toStdString();
    m_role = role.toStdString();
    invalidateFilter();
  }

protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex&) const override {
    const auto& line = m_lines->line(row);
    if ((!m_state.empty() && line.state != m_state) ||
        (!m_role.empty() && line.waitsFor.find(m_role) == std::string::npos))
      return false;
    const auto all = QString::fromStdString(line.caseId + ' ' + line.state + ' ' + line.waitsFor + ' ' + line.due +
                                            ' ' + line.scenario + ' ' + line.anatomy + ' ' + line.side);
    return std::ranges::all_of(m_words, [&](const auto& word) { return all.contains(word, Qt::CaseInsensitive); });
  }

private:
  const CaseLines* m_lines;
  QStringList m_words;
  std::string m_state, m_role;
};

WorkListPage::WorkListPage(std::function<void(const std::string&)> open)
    : m_open(std::move(open)), m_narrowed(new Narrowed(m_lines)), m_words(new QLineEdit), m_state(new QComboBox),
      m_role(new QComboBox), m_count(look::quietLabel({})), m_table(new QTableView) {
  setFocusProxy(m_table);
  m_narrowed->setParent(this);
  m_narrowed->setSourceModel(&m_lines);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::normal);
  column->addWidget(look::titleLabel(tr("Cases")));
  auto* row = new QHBoxLayout;
  row->setSpacing(look::close);
  m_words->setPlaceholderText(tr("Words: case, anatomy, side …"));
  m_words->setAccessibleName(tr("Words to look for"));
  m_words->setObjectName("words");
  m_state->setAccessibleName(tr("State"));
  m_role->setAccessibleName(tr("Waits for role"));
  m_role->addItem(tr("Waits for anyone"));
  for (const char* role : {"technician", "segmenter", "surgeon", "qa"})
    m_role->addItem(role, QString(role));
  row->addWidget(m_words, 2);
  row->addWidget(m_state, 1);
  row->addWidget(m_role, 1);
  column->addLayout(row);
  m_table->setObjectName("cases");
  m_table->setAccessibleName(tr("Cases"));
  m_table->setModel(m_narrowed);
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(CaseLines::Case, Qt::DescendingOrder);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setAlternatingRowColors(true);
  m_table->verticalHeader()->hide();
  m_table->setTabKeyNavigation(false);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  column->addWidget(m_table, 1);
  column->addWidget(m_count);
  QObject::connect(m_words, &QLineEdit::textChanged, this, [this] { narrow(); });
  for (auto* box : {m_state, m_role})
    QObject::connect(box, &QComboBox::currentIndexChanged, this, [this] { narrow(); });
  QObject::connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
    m_open(m_lines.line(m_narrowed->mapToSource(index).row()).caseId);
  });
}

void WorkListPage::set(std::vector<workflow::CaseLine> lines) {
  std::set<std::string> states;
  for (const auto& line : lines)
    states.insert(line.state);
  const auto before = m_state->currentData();
  m_state->clear();
  m_state->addItem(tr("Any state"));
  for (const auto& state : states)
    m_state->addItem(QString::fromStdString(state), QString::fromStdString(state));
  m_state->setCurrentIndex(std::max(0, m_state->findData(before)));
  m_lines.set(std::move(lines));
  m_table->resizeColumnsToContents();
  narrow();
}

void WorkListPage::narrow() {
  m_narrowed->narrow(m_words->text(), m_state->currentData().toString(), m_role->currentData().toString());
  m_count->setText(tr("%1 of %2 cases").arg(m_narrowed->rowCount()).arg(m_lines.rowCount()));
}

} // namespace calque::desktop
