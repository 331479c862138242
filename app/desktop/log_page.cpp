#include "log_page.h"

#include "look.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <climits>
#include <limits>

namespace calque::desktop {

void LogLines::setSize(std::uint64_t entries) {
  if (entries == m_size)
    return;
  if (m_size > 0 && entries > m_size) { // newest first: what is looked at keeps its place
    beginInsertRows({}, 0, static_cast<int>(std::min<std::uint64_t>(entries - m_size, INT_MAX)) - 1);
    m_pages.remove((m_size - 1) / linesAPage); // it may have been asked for before it was full
    m_size = entries;
    endInsertRows();
    return;
  }
  beginResetModel();
  m_size = entries;
  m_pages.clear();
  m_asked.clear();
  endResetModel();
}

void LogLines::take(std::uint64_t from, std::vector<workflow::LogLine> lines) {
  const auto page = from / linesAPage;
  m_asked.remove(page);
  if (lines.empty() || lines.back().seq >= m_size) // blanked, or put back, since it was asked for
    return;
  const auto first = rowOf(lines.back().seq), last = rowOf(lines.front().seq);
  m_pages.insert(page, new std::vector(std::move(lines)));
  emit dataChanged(index(std::max(0, first), 0), index(last, columnCount() - 1));
}

int LogLines::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(std::min<std::uint64_t>(m_size, std::numeric_limits<int>::max()));
}

QVariant LogLines::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole)
    return {};
  const auto seq = seqAt(index.row());
  if (index.column() == 0)
    return QString::number(seq);
  const auto page = seq / linesAPage;
  const auto* lines = m_pages.object(page);
  if (!lines || seq % linesAPage >= lines->size()) {
    if (!m_asked.contains(page)) {
      m_asked.insert(page);
      m_fetch(page * linesAPage, linesAPage);
    }
    return index.column() == 2 ? QVariant(tr("…")) : QVariant();
  }
  const auto& line = (*lines)[seq % linesAPage];
  switch (index.column()) {
  case 1:
    return QString::fromStdString(line.at).left(19).replace('T', ' ');
  case 2:
    return QString::fromStdString(line.type);
  case 3:
    return QString::fromStdString(line.record);
  default:
    return QString::fromStdString(line.actor);
  }
}

QVariant LogLines::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QString words[] = {tr("No."), tr("Time (UTC)"), tr("Entry"), tr("Record"), tr("Who")};
  return words[section];
}

LogPage::LogPage(Hands hands)
    : m_hands(std::move(hands)), m_lines(m_hands.fetch), m_number(new QLineEdit), m_table(new QTableView),
      m_entry(new QPlainTextEdit) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::normal);
  column->addWidget(look::titleLabel(tr("Record")));
  m_number->setPlaceholderText(tr("Go to entry number"));
  m_number->setAccessibleName(tr("Entry number"));
  m_number->setObjectName("entryNumber");
  m_number->setMaximumWidth(240);
  column->addWidget(m_number);
  m_table->setObjectName("log");
  m_table->setAccessibleName(tr("Entries of the log"));
  m_table->setModel(&m_lines);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setAlternatingRowColors(true);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  const int widths[] = {90, 170, 220, 100};
  for (int at = 0; at < 4; ++at)
    m_table->setColumnWidth(at, widths[at]);
  m_entry->setReadOnly(true);
  m_entry->setObjectName("entry");
  m_entry->setAccessibleName(tr("The exact bytes of the entry"));
  m_entry->setPlaceholderText(tr("Choose an entry to see its exact bytes."));
  auto mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  mono.setPointSize(look::small);
  m_entry->setFont(mono);
  auto* halves = new QSplitter(Qt::Vertical);
  halves->addWidget(m_table);
  halves->addWidget(m_entry);
  halves->setStretchFactor(0, 3);
  halves->setStretchFactor(1, 1);
  column->addWidget(halves, 1);
  QObject::connect(m_number, &QLineEdit::returnPressed, this, [this] {
    bool isNumber = false;
    const auto seq = m_number->text().toULongLong(&isNumber);
    if (isNumber && seq < m_lines.size())
      goTo(seq);
  });
  QObject::connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                   [this](const QModelIndex& current) {
                     if (current.isValid())
                       m_hands.show(m_lines.seqAt(current.row()));
                   });
}

void LogPage::showEntry(std::uint64_t seq, const QString& text) {
  m_entry->setPlainText(tr("Entry %1").arg(seq) + "\n" + text);
}

void LogPage::goTo(std::uint64_t seq) {
  const auto index = m_lines.index(m_lines.rowOf(seq), 0);
  m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
  m_table->setCurrentIndex(index);
}

} // namespace calque::desktop
