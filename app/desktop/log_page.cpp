#include "log_page.h"

#include "log_filter_row.h"
#include "look.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

QString number(std::uint64_t value) {
  return QLocale().toString(static_cast<qulonglong>(value));
}

} // namespace

LogPage::LogPage(Hands hands)
    : m_hands(std::move(hands)), m_lines(m_hands.fetch, m_hands.fetchChosen),
      m_filter(new LogFilterRow([this](const std::optional<workflow::LogFilter>& filter) { choose(filter); })),
      m_count(look::quietLabel({})), m_number(new QLineEdit), m_table(new QTableView), m_entry(new QPlainTextEdit) {
  build();
  buildTable();
  m_lines.whenSized([this] { sized(); });
  QObject::connect(m_number, &QLineEdit::returnPressed, this, [this] {
    bool isNumber = false;
    const auto seq = m_number->text().toULongLong(&isNumber);
    if (isNumber && seq < m_lines.size())
      goTo(seq);
  });
  QObject::connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showCurrent(); });
  QObject::connect(&m_lines, &QAbstractItemModel::dataChanged, this,
                   [this](const QModelIndex& first, const QModelIndex& last) {
                     const auto current = m_table->currentIndex();
                     if (m_entry->document()->isEmpty() && first.row() <= current.row() && current.row() <= last.row())
                       showCurrent();
                   });
}

void LogPage::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::normal);
  auto* head = new QHBoxLayout;
  head->setSpacing(look::normal);
  head->addWidget(look::titleLabel(tr("Record")), 1);
  head->addWidget(m_count);
  head->addWidget(m_number);
  column->addLayout(head);
  m_number->setPlaceholderText(tr("Go to entry number"));
  m_number->setAccessibleName(tr("Entry number"));
  m_number->setObjectName("entryNumber");
  m_number->setMaximumWidth(180);
  m_count->setObjectName("logCount");
  m_count->setWordWrap(false);
  m_filter->setVisible(m_hands.outline && m_hands.fetchChosen);
  column->addWidget(m_filter);
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
}

void LogPage::buildTable() {
  m_table->setObjectName("log");
  m_table->setAccessibleName(tr("Entries of the log"));
  m_table->setModel(&m_lines);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setAlternatingRowColors(true);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->setShowGrid(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->horizontalHeader()->setHighlightSections(false);
  const int widths[] = {90, 230, 220, 100};
  for (int at = 0; at < 4; ++at)
    m_table->setColumnWidth(at, widths[at]);
}

void LogPage::setPeople(const std::vector<workflow::PersonLine>& people) {
  m_filter->setPeople(people);
}

void LogPage::choose(const std::optional<workflow::LogFilter>& filter) {
  m_asked = filter;
  ++*m_round;
  if (!filter) {
    m_lines.choose({}, {});
    return showCount();
  }
  if (filter == workflow::LogFilter{}) {
    m_lines.showAll();
    return showCount();
  }
  m_count->setText(tr("Looking through the log…"));
  m_hands.outline(*filter);
}

base::Progress LogPage::whileAsked() const {
  return [round = m_round, now = m_round->load()](double, std::string_view) { return *round == now; };
}

void LogPage::chosen(const workflow::LogFilter& filter, workflow::LogOutline outline) {
  if (filter != m_asked || m_lines.size() == 0) // another was asked for since, or the page was blanked
    return;
  m_lines.choose(filter, std::move(outline));
  showCount();
}

void LogPage::notChosen(const workflow::LogFilter& filter, const QString& why) {
  if (filter == m_asked)
    m_count->setText(why.section('\n', 0, 0));
}

void LogPage::sized() {
  if (m_lines.size() == 0) {
    m_filter->clear();
    m_wanted.reset();
  } else if (m_lines.filter() && m_asked)
    m_hands.outline(*m_lines.filter());
  if (!m_lines.filter())
    showCount();
  if (m_wanted && *m_wanted < m_lines.size())
    goTo(*m_wanted);
}

void LogPage::showCount() {
  m_count->setText(m_lines.filter() ? tr("%1 of %2 entries").arg(number(m_lines.count()), number(m_lines.size()))
                   : m_lines.size() ? tr("%1 entries").arg(number(m_lines.size()))
                                    : QString());
}

void LogPage::showCurrent() {
  const auto current = m_table->currentIndex();
  const auto seq = current.isValid() ? m_lines.maybeSeqAt(current.row()) : std::nullopt;
  if (seq)
    return m_hands.show(*seq);
  m_entry->clear(); // its line is on the way
}

void LogPage::showEntry(std::uint64_t seq, const QString& text) {
  if (text.isEmpty())
    return m_entry->clear();
  m_entry->setPlainText(tr("Entry %1").arg(seq) + "\n" + text);
}

void LogPage::goTo(std::uint64_t seq) {
  m_filter->clear();
  m_wanted.reset();
  if (seq >= m_lines.size()) {
    m_wanted = seq;
    return;
  }
  const auto index = m_lines.index(m_lines.rowOf(seq), 0);
  m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
  m_table->setCurrentIndex(index);
}

} // namespace calque::desktop
