#include "verify_run.h"

#include "look.h"
#include "terms.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <chrono>

namespace calque::desktop {
namespace {

constexpr std::chrono::milliseconds tellEvery{50}; ///< a bar that moves more often only costs
constexpr int steps = 1000;

struct Words {
  QString sign;
  QColor colour; ///< never alone: the sign says the same
};

Words wordsOf(int exitCode) {
  switch (exitCode) {
  case 0:
    return {VerifyRun::tr("✓ Intact: every check passed, and an anchor from outside bears it out."),
            look::colours().good};
  case 3:
    return {VerifyRun::tr("✕ Altered: the record was changed, or does not obey its own rules."), look::colours().bad};
  case 4:
    return {VerifyRun::tr("✕ Truncated: the record is shorter than an anchor says."), look::colours().bad};
  case 5:
    return {VerifyRun::tr("! Unanchored: nothing was found, but no anchor from outside covers the end of the record. "
                          "Give an anchors file."),
            look::colours().warning};
  default:
    return {VerifyRun::tr("! Unchecked: not everything could be checked. This is no pass; verify again."),
            look::colours().warning};
  }
}

QString classOf(int kind) {
  return kind == 3   ? VerifyRun::tr("✕ altered")
         : kind == 4 ? VerifyRun::tr("✕ truncated")
                     : VerifyRun::tr("! unchecked");
}

/// The sentence without its first line, which is the verdict, and its findings, which stand in the table.
QString countsOf(const std::string& sentence) {
  QStringList kept;
  for (const auto& line : QString::fromStdString(sentence).split('\n', Qt::SkipEmptyParts).mid(1))
    if (!line.contains("; found ") && !line.startsWith("and "))
      kept << line;
  return kept.join('\n');
}

} // namespace

VerifyRun::VerifyRun(std::function<void(std::uint64_t)> goTo)
    : m_goTo(std::move(goTo)), m_bar(new QProgressBar), m_stop(new QPushButton(tr("&Stop"))),
      m_doing(look::quietLabel({})), m_verdict(look::headingLabel({})), m_sentence(look::quietLabel({})),
      m_findings(new QTableWidget(0, 5)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(look::close);
  m_bar->setRange(0, steps);
  m_bar->setObjectName("verifyProgress");
  m_bar->setAccessibleName(tr("How far the verification is"));
  m_bar->setTextVisible(false);
  m_stop->setObjectName("verifyStop");
  auto* row = new QHBoxLayout;
  row->addWidget(m_bar, 1);
  row->addWidget(m_stop);
  column->addLayout(row);
  m_doing->setObjectName("verifyDoing");
  m_verdict->setObjectName("verdict");
  m_sentence->setObjectName("verdictCounts");
  for (auto* label : {m_doing, m_verdict, m_sentence})
    column->addWidget(label);
  m_findings->setHorizontalHeaderLabels({tr("Class"), tr("Entry"), tr("Finding"), tr("Expected"), tr("Found")});
  m_findings->setObjectName("findings");
  m_findings->setAccessibleName(tr("Findings"));
  m_findings->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_findings->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_findings->setTabKeyNavigation(false);
  m_findings->setWordWrap(false);
  m_findings->setShowGrid(false);
  m_findings->horizontalHeader()->setHighlightSections(false);
  m_findings->setAlternatingRowColors(true);
  m_findings->verticalHeader()->hide();
  m_findings->horizontalHeader()->setStretchLastSection(true);
  m_findings->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  const int widths[] = {110, 150, 150, 330};
  for (int at = 0; at < 4; ++at)
    m_findings->setColumnWidth(at, widths[at]);
  column->addWidget(m_findings, 1);
  column->addStretch();
  QObject::connect(m_stop, &QPushButton::clicked, this, [this] { stop(); });
  QObject::connect(m_findings, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem* item) {
    const auto seq = m_findings->item(item->row(), 1)->data(Qt::UserRole);
    if (seq.isValid() && m_goTo)
      m_goTo(seq.toULongLong());
  });
  clear();
}

void VerifyRun::start(workflow::Verification how, Verify verify, Then then) {
  clear();
  begin(m_round, std::move(how), std::move(verify), std::move(then));
}

void VerifyRun::begin(std::uint64_t round, workflow::Verification how, Verify verify, Then then) {
  if (round != m_round)
    return;                    // cleared since: whoever asked is not here any more
  if (m_errand.isUnderWay()) { // the one before is stopping: the screen does not wait for it
    QTimer::singleShot(tellEvery, this, [this, round, how, verify, then] { begin(round, how, verify, then); });
    return;
  }
  setUnderWay(true);
  const auto tellHere = [this, round](std::function<void()> words) {
    m_errand.tell([this, round, words = std::move(words)] {
      if (round == m_round)
        words();
    });
  };
  how.found = [this, tellHere](const workflow::VerifyFinding& finding) {
    tellHere([this, finding] { addFinding(finding); });
  };
  m_errand.start(
      [this, how = std::move(how), verify = std::move(verify), tellHere](std::stop_token stop) mutable {
        auto last = std::chrono::steady_clock::now() - tellEvery;
        how.progress = [this, stop, tellHere, &last](double share, std::string_view what) {
          const auto now = std::chrono::steady_clock::now();
          if (now - last >= tellEvery) {
            last = now;
            tellHere([this, share, words = QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()))] {
              m_bar->setValue(static_cast<int>(share * steps));
              m_doing->setText(
                  tr("Reading %1, %2 %").arg(term(words.toStdString())).arg(static_cast<int>(share * 100)));
            });
          }
          return !stop.stop_requested();
        };
        return verify(std::move(how));
      },
      [this, round, then = std::move(then)](const workflow::Verified& verified) {
        if (round != m_round)
          return;
        show(verified);
        then(verified);
      });
}

void VerifyRun::addFinding(const workflow::VerifyFinding& finding) {
  const auto row = m_findings->rowCount();
  m_findings->insertRow(row);
  const bool pointed = finding.seq && m_pointedOut.contains(*finding.seq);
  const auto entry = finding.seq ? QLocale().toString(static_cast<qulonglong>(*finding.seq)) : tr("none");
  const QString cells[] = {classOf(finding.kind), pointed ? tr("%1 ← changed").arg(entry) : entry,
                           QString::fromStdString(finding.code), QString::fromStdString(finding.expected),
                           QString::fromStdString(finding.found)};
  for (int at = 0; at < 5; ++at) {
    auto* item = new QTableWidgetItem(cells[at]);
    item->setToolTip(cells[at]);
    if (at == 0)
      item->setForeground(finding.kind == 6 ? look::colours().warning : look::colours().bad);
    if (at == 1 && finding.seq)
      item->setData(Qt::UserRole, static_cast<qulonglong>(*finding.seq));
    m_findings->setItem(row, at, item);
  }
  m_findings->show();
}

void VerifyRun::show(const workflow::Verified& verified) {
  setUnderWay(false);
  m_findings->setRowCount(0); // once more, in the order of the report
  for (const auto& finding : verified.findings)
    addFinding(finding);
  const auto words = wordsOf(verified.exitCode);
  m_verdict->setText(words.sign);
  m_verdict->setStyleSheet(QString("color: %1").arg(words.colour.name()));
  m_verdict->show();
  m_sentence->setText(countsOf(verified.sentence));
  m_sentence->setVisible(m_tellsCounts);
}

void VerifyRun::setUnderWay(bool isUnderWay) {
  for (QWidget* one : std::initializer_list<QWidget*>{m_bar, m_stop, m_doing})
    one->setVisible(isUnderWay);
  m_stop->setEnabled(isUnderWay);
  if (isUnderWay && isVisible())
    m_stop->setFocus(); // before the button that was pressed is disabled and gives its focus to any other
  m_bar->setValue(0);
  m_doing->setText(tr("Beginning"));
}

void VerifyRun::stop() {
  m_stop->setEnabled(false);
  m_doing->setText(tr("Stopping"));
  m_errand.stop();
}

void VerifyRun::clear() {
  m_errand.stop();
  ++m_round;
  setUnderWay(false);
  m_findings->setRowCount(0);
  for (QWidget* one : std::initializer_list<QWidget*>{m_verdict, m_sentence, m_findings})
    one->hide();
  m_verdict->clear();
  m_sentence->clear();
}

} // namespace calque::desktop
