#include "case_page.h"

#include "icons.h"
#include "look.h"
#include "terms.h"
#include "wording.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

using workflow::StepStanding;

constexpr int pathWidth = 550, logWidth = 530;

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

void clear(QLayout* layout) {
  while (auto* item = layout->takeAt(0)) {
    if (item->widget())
      item->widget()->deleteLater();
    delete item;
  }
}

/// Of "refused 404: …".
QString refusalOf(const std::string& refused) {
  const auto text = shown(refused);
  const int number = text.section(' ', 1).section(':', 0, 0).toInt();
  return CasePage::tr("✕ refused (%1): %2").arg(number).arg(sentenceOf(number, text.section(": ", 1).toStdString()));
}

} // namespace

CasePage::CasePage(Hands hands)
    : m_hands(std::move(hands)), m_title(look::titleLabel({})), m_facts(look::quietLabel({})),
      m_waits(look::headingLabel({})), m_back(new QPushButton(tr("Cases"))),
      m_look(new QPushButton(tr("&Images and model"))), m_read(new QPushButton(tr("&History record"))),
      m_approve(new QPushButton(tr("Look and &approve"))), m_steps(new QVBoxLayout), m_log(new QTableWidget(0, 4)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::close);
  auto* head = new QHBoxLayout;
  m_back->setObjectName("back");
  setIcon(*m_back, "back");
  QObject::connect(m_back, &QPushButton::clicked, this, [this] { m_hands.back(); });
  head->addWidget(m_back, 0, Qt::AlignTop);
  head->addSpacing(look::normal);
  auto* words = new QVBoxLayout;
  words->addWidget(m_title);
  words->addWidget(m_facts);
  head->addLayout(words, 1);
  column->addLayout(head);
  m_waits->setObjectName("waits");
  auto* next = new QHBoxLayout;
  next->addWidget(m_waits, 1);
  next->addWidget(m_look);
  next->addWidget(m_read);
  next->addWidget(m_approve);
  column->addLayout(next);
  m_look->setObjectName("look");
  m_read->setObjectName("read");
  m_approve->setObjectName("approve");
  m_approve->setProperty("role", "next");
  setIcon(*m_look, "images");
  setIcon(*m_read, "history");
  setIcon(*m_approve, "sign");
  QObject::connect(m_look, &QPushButton::clicked, this, [this] { m_hands.look(m_caseId); });
  QObject::connect(m_read, &QPushButton::clicked, this, [this] { m_hands.read(m_caseId); });
  QObject::connect(m_approve, &QPushButton::clicked, this, [this] { m_hands.approve(m_caseId); });

  auto* path = new QWidget;
  path->setLayout(m_steps);
  m_steps->setContentsMargins(0, 0, look::normal, 0);
  m_steps->setSpacing(look::close);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setWidget(path);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(480);
  scroll->setAccessibleName(tr("Steps of this case"));
  m_log->setObjectName("caseLog");
  m_log->setAccessibleName(tr("Log of this case"));
  m_log->setHorizontalHeaderLabels({tr("No."), tr("Time"), tr("Entry"), tr("Who")});
  m_log->verticalHeader()->hide();
  m_log->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_log->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_log->setAlternatingRowColors(true);
  m_log->setTabKeyNavigation(false);
  m_log->setShowGrid(false);
  m_log->horizontalHeader()->setHighlightSections(false);
  m_log->horizontalHeader()->setStretchLastSection(true);
  m_log->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  auto* halves = new QSplitter;
  halves->addWidget(scroll);
  halves->addWidget(m_log);
  halves->setSizes({pathWidth, logWidth});
  halves->setStretchFactor(0, 3);
  halves->setStretchFactor(1, 2);
  halves->setChildrenCollapsible(false);
  column->addWidget(halves, 1);
}

void CasePage::set(const ShownCase& shownCase) {
  const auto& view = shownCase.view;
  const auto* focused = isVisible() && m_caseId == view.id ? window()->focusWidget() : nullptr;
  const bool doesFocusStay = focused && !m_steps->parentWidget()->isAncestorOf(focused);
  m_caseId = view.id;
  m_entries = shownCase.log.size();
  m_look->setVisible(shownCase.mayLook);
  m_read->setVisible(shownCase.mayRead);
  m_approve->setVisible(shownCase.mayApprove);
  m_title->setText(shown(view.id));
  m_facts->setText(tr("%1 · %2 · side: %3 · due: %4 · state: %5")
                       .arg(term(view.use), term(view.anatomy), term(view.side),
                            view.due.empty() ? tr("none") : localDate(view.due), term(view.state)));
  m_waits->setText(view.waitsFor.empty() ? tr("This case has ended.") : tr("Waits for: %1").arg(term(view.waitsFor)));
  clear(m_steps);
  for (const auto& step : view.steps)
    m_steps->addWidget(cardOf(step, view.subject));
  m_steps->addStretch(1);
  m_log->setRowCount(static_cast<int>(shownCase.log.size()));
  int row = 0;
  for (const auto& line : shownCase.log) {
    const QString cells[] = {QString::number(line.seq), localTime(line.at), shown(line.type), shown(line.actor)};
    for (int at = 0; at < 4; ++at)
      m_log->setItem(row, at, new QTableWidgetItem(cells[at]));
    ++row;
  }
  m_log->resizeColumnsToContents();
  for (int at = 0; at + 1 < m_log->columnCount(); ++at)
    m_log->setColumnWidth(at, m_log->columnWidth(at) + look::close);
  m_log->scrollToBottom();
  if (!doesFocusStay)
    (shownCase.mayApprove ? m_approve : shownCase.mayLook ? m_look : m_back)->setFocus();
}

QWidget* CasePage::cardOf(const workflow::StepView& step, const std::string& subject) {
  auto* card = new QFrame;
  card->setProperty("role", "card");
  auto* column = new QVBoxLayout(card);
  column->setSpacing(look::tight);
  const auto [sign, role] = [&]() -> std::pair<QString, const char*> {
    switch (step.standing) {
    case StepStanding::Done:
      return {tr("✓ done"), "good"};
    case StepStanding::Next:
      return {tr("▶ next"), "warning"};
    case StepStanding::Never:
      return {tr("– not done"), "quiet"};
    default:
      return {tr("○ later"), "quiet"};
    }
  }();
  auto* head = new QHBoxLayout;
  head->addWidget(look::headingLabel(term(step.title)), 1);
  auto* standing = look::quietLabel(sign);
  standing->setProperty("role", role);
  standing->setWordWrap(false);
  head->addWidget(standing);
  column->addLayout(head);
  if (step.seq)
    column->addWidget(
        look::quietLabel(tr("%1 · %2 · entry %3").arg(shown(step.who), placeTime(step.when)).arg(*step.seq)));
  else
    column->addWidget(look::quietLabel(tr("by %1 · needs: %2").arg(terms(step.roles), term(step.evidence))));
  for (const auto& refusal : step.refused) {
    auto* told = look::quietLabel(refusalOf(refusal));
    told->setProperty("role", "bad");
    column->addWidget(told);
  }
  for (const auto& file : step.files)
    column->addWidget(fileRow(file, subject));
  return card;
}

QWidget* CasePage::fileRow(const domain::FileItem& item, const std::string& subject) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  auto* words = new QLabel(tr("%1 (%2), %3, %4")
                               .arg(term(item.role), shown(item.kind).toUpper(),
                                    QLocale().formattedDataSize(static_cast<qint64>(item.size)),
                                    item.committed ? tr("commit") : tr("SHA-256")));
  words->setWordWrap(true);
  words->setTextFormat(Qt::PlainText);
  auto* digest = new QLabel(digestLines(item.id));
  digest->setObjectName("digest");
  digest->setProperty("role", "fixed");
  digest->setTextFormat(Qt::PlainText);
  digest->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* both = new QVBoxLayout;
  both->setSpacing(0);
  both->addWidget(words);
  both->addWidget(digest);
  auto* verify = new QPushButton(tr("Verify now"));
  verify->setAccessibleName(tr("Verify %1 now").arg(term(item.role)));
  QObject::connect(verify, &QPushButton::clicked, line, [this, line, words, verify, item, subject] {
    verify->setEnabled(false);
    m_hands.verify(subject, item, [line = QPointer<QWidget>(line), words, verify](const QString& told, bool good) {
      if (!line)
        return;
      verify->setEnabled(true);
      verify->setText(told);
      look::setRole(*words, good ? "good" : "bad");
    });
  });
  row->addLayout(both, 1);
  row->addWidget(verify);
  return line;
}

} // namespace calque::desktop
