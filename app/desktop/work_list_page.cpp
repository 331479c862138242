#include "work_list_page.h"

#include "look.h"
#include "terms.h"
#include "wording.h"

#include <QComboBox>
#include <QDate>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>

namespace calque::desktop {
namespace {

QString text(const std::string& words) {
  return QString::fromStdString(words);
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

bool hasEnded(const workflow::CaseLine& line) {
  return line.waitsFor.empty();
}

/// Where in the life of a case a state stands.
int lifeOf(const std::string& state) {
  const auto all = domain::allStates();
  return static_cast<int>(std::ranges::find(all, state, domain::stateWord) - all.begin());
}

/// Numbers by their size: c-9999 before c-10000.
auto byNumber(const std::string& caseId) {
  return std::pair(caseId.size(), std::string_view(caseId));
}

} // namespace

void CaseLines::set(std::vector<workflow::CaseLine> lines, const std::string& person,
                    const std::vector<std::string>& roles, const std::string& today) {
  beginResetModel();
  m_rows.clear();
  m_rows.reserve(lines.size());
  m_occurring = {};
  for (auto& line : lines) {
    Row row{std::move(line), {}, 0, false, false};
    row.life = lifeOf(row.line.state);
    row.isMine = workflow::isFor(row.line, person, roles);
    row.isOverdue = !row.line.due.empty() && row.line.due < today && !hasEnded(row.line);
    for (int column = 0; column < Columns; ++column) {
      const auto words = cell(row, column);
      row.words += words.toLower() + '\n'; // a word is looked for within one cell
      if (column != Case && column != Due)
        m_occurring.at(static_cast<std::size_t>(column)).insert(words);
    }
    m_rows.push_back(std::move(row));
  }
  sortRows();
  showFitting();
  endResetModel();
}

void CaseLines::narrow(Narrowing narrowing) {
  beginResetModel();
  m_narrowing = std::move(narrowing);
  for (auto& word : m_narrowing.words)
    word = word.toLower();
  showFitting();
  endResetModel();
}

void CaseLines::sort(int column, Qt::SortOrder order) {
  beginResetModel();
  m_column = column;
  m_order = order;
  sortRows();
  showFitting();
  endResetModel();
}

void CaseLines::sortRows() {
  const auto sign = [this](auto order) { return m_order == Qt::AscendingOrder ? order < 0 : order > 0; };
  const auto byDue = [&](const Row& a, const Row& b) {
    const auto group = [](const Row& row) {
      return std::pair(row.isMine ? 0 : hasEnded(row.line) ? 2 : 1, row.line.due.empty());
    };
    if (group(a) != group(b))
      return group(a) < group(b);
    return sign(a.line.due <=> b.line.due);
  };
  std::ranges::sort(m_rows, {}, [](const Row& row) { return byNumber(row.line.caseId); });
  std::ranges::stable_sort(m_rows, [&](const Row& a, const Row& b) {
    switch (m_column) {
    case Case:
      return sign(byNumber(a.line.caseId) <=> byNumber(b.line.caseId));
    case State:
      return sign(a.life <=> b.life);
    case WaitsFor:
      return sign(a.line.waitsFor <=> b.line.waitsFor);
    case Due:
      return byDue(a, b);
    case Use:
      return sign(a.line.scenario <=> b.line.scenario);
    case Anatomy:
      return sign(a.line.anatomy <=> b.line.anatomy);
    default:
      return sign(a.line.side <=> b.line.side);
    }
  });
}

bool CaseLines::fits(const Row& row) const {
  const auto& [words, state, role] = m_narrowing;
  if (state == notEnded ? hasEnded(row.line) : !state.empty() && row.line.state != state)
    return false;
  if (role == mine ? !row.isMine : !role.empty() && !contains(row.line.waitsOn, role))
    return false;
  return std::ranges::all_of(words, [&](const auto& word) { return row.words.contains(word); });
}

void CaseLines::showFitting() {
  m_shown.clear();
  for (std::size_t i = 0; i < m_rows.size(); ++i)
    if (fits(m_rows[i]))
      m_shown.push_back(i);
}

int CaseLines::rowOf(const std::string& caseId) const {
  const auto found = std::ranges::find(m_shown, caseId, [this](auto at) { return m_rows[at].line.caseId; });
  return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

std::size_t CaseLines::waitingOnMe() const {
  return static_cast<std::size_t>(std::ranges::count_if(m_rows, &Row::isMine));
}

std::vector<std::string> CaseLines::states() const {
  std::vector<std::string> words;
  for (const auto state : domain::allStates())
    if (std::ranges::any_of(m_rows, [&](const Row& row) { return row.line.state == domain::stateWord(state); }))
      words.emplace_back(domain::stateWord(state));
  return words;
}

int CaseLines::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}
int CaseLines::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : Columns;
}

QString CaseLines::cell(const Row& row, int column) const {
  const auto& line = row.line;
  switch (column) {
  case Case:
    return text(line.caseId);
  case State:
    return line.erased ? tr("%1, patient's data erased").arg(term(line.state)) : term(line.state);
  case WaitsFor:
    return row.isMine ? tr("yours: %1").arg(term(line.waitsFor)) : term(line.waitsFor);
  case Due:
    return row.isOverdue ? tr("⚠ %1 overdue").arg(localDate(line.due)) : localDate(line.due);
  case Use:
    return term(line.scenario);
  case Anatomy:
    return term(line.anatomy);
  default:
    return term(line.side);
  }
}

QVariant CaseLines::data(const QModelIndex& index, int role) const {
  const auto& row = shown(index.row());
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
    return cell(row, index.column());
  if (role == Qt::ForegroundRole && index.column() == Due && row.isOverdue)
    return look::colours().warning; // beside the sign and the word
  return {};
}

QVariant CaseLines::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QString words[] = {tr("Case"), tr("State"), tr("Waits for"), tr("Due"), tr("Use"), tr("Anatomy"), tr("Side")};
  return words[section];
}

QStringList CaseLines::occurring(int column) const {
  if (column == Case)
    return {"c-00000"};
  if (column == Due)
    return {tr("⚠ %1 overdue").arg(localDate("2026-12-28"))};
  return m_occurring.at(static_cast<std::size_t>(column)).values();
}

WorkListPage::WorkListPage(std::function<void(const std::string&)> open)
    : m_open(std::move(open)), m_words(new QLineEdit), m_state(new QComboBox), m_role(new QComboBox),
      m_count(look::quietLabel({})), m_table(new QTableView) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::normal);
  column->addWidget(look::titleLabel(tr("Cases")));
  column->addWidget(makeChoices());
  makeTable();
  column->addWidget(m_table, 1);
  m_count->setObjectName("count");
  column->addWidget(m_count);
  fillStates();
  fillRoles();
  auto* find = new QShortcut(QKeySequence::Find, this);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  QObject::connect(find, &QShortcut::activated, this, [this] {
    m_words->setFocus();
    m_words->selectAll();
  });
  QObject::connect(m_words, &QLineEdit::textChanged, this, [this] { narrow(); });
  for (auto* box : {m_state, m_role})
    QObject::connect(box, &QComboBox::currentIndexChanged, this, [this] { narrow(); });
  QObject::connect(m_table, &QTableView::activated, this,
                   [this](const QModelIndex& index) { m_open(std::string(m_lines.line(index.row()).caseId)); });
}

QWidget* WorkListPage::makeChoices() {
  auto* choices = new QWidget;
  auto* row = new QHBoxLayout(choices);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(look::close);
  m_words->setPlaceholderText(tr("Words: case, anatomy, side …"));
  m_words->setAccessibleName(tr("Words to look for"));
  m_words->setToolTip(tr("Ctrl+F; Down goes to the cases, Escape clears"));
  m_words->setObjectName("words");
  m_words->setClearButtonEnabled(true);
  m_words->installEventFilter(this);
  m_state->setAccessibleName(tr("State"));
  m_state->setObjectName("state");
  m_role->setAccessibleName(tr("Waits on"));
  m_role->setObjectName("waitsOn");
  row->addWidget(m_words, 2);
  row->addWidget(m_state, 1);
  row->addWidget(m_role, 1);
  return choices;
}

void WorkListPage::makeTable() {
  m_table->setObjectName("cases");
  m_table->setAccessibleName(tr("Cases"));
  m_table->setModel(&m_lines);
  m_table->horizontalHeader()->setSortIndicator(CaseLines::Due, Qt::AscendingOrder);
  m_table->setSortingEnabled(true);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setAlternatingRowColors(true);
  m_table->setWordWrap(false);
  m_table->setShowGrid(false);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  auto* head = m_table->horizontalHeader();
  head->setStretchLastSection(true);
  head->setHighlightSections(false);
  head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  setWidths();
}

void WorkListPage::setWidths() {
  m_table->ensurePolished();
  for (int at = 0; at < CaseLines::Columns; ++at) {
    auto words = m_lines.occurring(at);
    words << m_lines.headerData(at, Qt::Horizontal, Qt::DisplayRole).toString() + "   "; // and the sign of sorting
    int width = 0;
    for (const auto& one : words)
      width = std::max(width, m_table->fontMetrics().horizontalAdvance(one));
    m_table->setColumnWidth(at, width + look::normal);
  }
}

void WorkListPage::fillStates() {
  const QSignalBlocker quiet(m_state);
  const auto before = m_state->currentData();
  m_state->clear();
  m_state->addItem(tr("Any state"));
  m_state->addItem(tr("Not ended"), QString(CaseLines::notEnded));
  for (const auto& state : m_lines.states())
    m_state->addItem(term(state), text(state));
  m_state->setCurrentIndex(std::max(0, m_state->findData(before)));
}

void WorkListPage::fillRoles() {
  const QSignalBlocker quiet(m_role);
  m_role->clear();
  m_role->addItem(tr("Waiting or ended"));
  if (m_lines.waitingOnMe() > 0)
    m_role->addItem(tr("Waits on me"), QString(CaseLines::mine));
  for (const char* role : {"technician", "segmenter", "surgeon", "radiologist", "qa"})
    m_role->addItem(tr("Waits on %1").arg(term(role)), QString(role));
}

void WorkListPage::set(std::vector<workflow::CaseLine> lines, const std::vector<std::string>& roles,
                       const std::string& person) {
  const bool isNew = roles != m_roles;
  m_roles = roles;
  const auto chosen = m_table->currentIndex();
  const auto caseId = chosen.isValid() && !isNew ? m_lines.line(chosen.row()).caseId : std::string();
  const auto role = isNew && contains(roles, "surgeon") ? QString(CaseLines::mine) : m_role->currentData().toString();
  m_lines.set(std::move(lines), person, roles, QDate::currentDate().toString(Qt::ISODate).toStdString());
  setWidths();
  fillStates();
  fillRoles();
  if (isNew) {
    const QSignalBlocker quiet(m_words);
    m_words->clear();
    m_state->setCurrentIndex(0);
  }
  {
    const QSignalBlocker quiet(m_role);
    const bool stays = !isNew || role == CaseLines::mine;
    m_role->setCurrentIndex(stays ? std::max(0, m_role->findData(role)) : 0);
  }
  narrow();
  if (const int row = m_lines.rowOf(caseId); row >= 0)
    m_table->setCurrentIndex(m_lines.index(row, 0));
}

void WorkListPage::narrow() {
  const auto chosen = m_table->currentIndex();
  const auto caseId = chosen.isValid() ? m_lines.line(chosen.row()).caseId : std::string();
  m_lines.narrow({m_words->text().split(' ', Qt::SkipEmptyParts), m_state->currentData().toString().toStdString(),
                  m_role->currentData().toString().toStdString()});
  if (const int row = m_lines.rowOf(caseId); row >= 0)
    m_table->setCurrentIndex(m_lines.index(row, 0));
  const QLocale locale;
  const auto number = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
  m_count->setText(tr("%1 of %2 cases, %3 wait on you")
                       .arg(number(static_cast<std::size_t>(m_lines.rowCount())), number(m_lines.all()),
                            number(m_lines.waitingOnMe())));
}

void WorkListPage::focusInEvent(QFocusEvent*) {
  m_table->setFocus();
}

bool WorkListPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_words || event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
  case Qt::Key_Down:
  case Qt::Key_Return:
  case Qt::Key_Enter:
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_lines.rowCount() > 0)
      m_table->setCurrentIndex(m_lines.index(0, 0));
    return true;
  case Qt::Key_Escape:
    m_words->clear();
    return true;
  default:
    return false;
  }
}

} // namespace calque::desktop
