#include "sandbox_page.h"

#include "look.h"
#include "verify_page.h"
#include "wording.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

constexpr int byteWidth = 34, bytesHeight = 26, upperHeight = 330, lowerHeight = 260;

QString number(std::uint64_t value) {
  return QLocale().toString(static_cast<qulonglong>(value));
}

} // namespace

SandboxPage::SandboxPage(std::filesystem::path lab)
    : m_lab(std::move(lab)), m_place(new QLineEdit), m_number(new QLineEdit), m_anchors(new QLineEdit),
      m_make(new QPushButton(tr("&Make a copy"))), m_flip(new QPushButton(tr("&Turn a bit of this byte"))),
      m_verify(new QPushButton(tr("&Verify the copy"))), m_state(look::quietLabel({})), m_byte(look::quietLabel({})),
      m_grid(new QTableView), m_run(new VerifyRun([this](std::uint64_t seq) { goTo(seq); })) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::close);
  column->addWidget(look::titleLabel(tr("Break a copy")));
  column->addWidget(look::quietLabel(tr(
      "A copy of this lab's log, without patient data and without keys. Change a byte of it as a forger would, in the "
      "file itself, and see what the verifier says. The lab is not touched; the copy is removed afterwards.")));
  buildCopyRow();
  buildByteRow();
  auto* upper = new QWidget;
  auto* inUpper = new QVBoxLayout(upper);
  inUpper->setContentsMargins(0, 0, 0, 0);
  inUpper->addWidget(m_grid, 1);
  auto* acts = new QHBoxLayout;
  acts->addWidget(m_byte, 1);
  acts->addWidget(m_flip);
  acts->addWidget(m_verify);
  inUpper->addLayout(acts);
  auto* halves = new QSplitter(Qt::Vertical);
  halves->addWidget(upper);
  halves->addWidget(m_run);
  halves->setSizes({upperHeight, lowerHeight});
  halves->setChildrenCollapsible(false);
  column->addWidget(halves, 1);
  m_run->tellCounts(false); // those of the lab stand on the page that verifies it
  enable();
}

void SandboxPage::buildCopyRow() {
  m_place->setObjectName("sandboxPlace");
  m_place->setPlaceholderText(tr("beside the lab"));
  m_anchors->setObjectName("sandboxAnchors");
  m_anchors->setPlaceholderText(tr("checkpoints from outside"));
  auto* paths = new QHBoxLayout;
  paths->setSpacing(look::normal);
  paths->addWidget(new QLabel(tr("Place")));
  paths->addWidget(pathRow(m_place, tr("Place of the copy"), true), 1);
  paths->addWidget(new QLabel(tr("Anchors file")));
  paths->addWidget(pathRow(m_anchors, tr("Anchors file for the copy"), false), 1);
  m_number->setObjectName("sandboxEntry");
  m_number->setAccessibleName(tr("Number of the entry to break"));
  m_number->setMaximumWidth(160);
  m_make->setObjectName("sandboxMake");
  m_state->setObjectName("sandboxState");
  auto* row = new QHBoxLayout;
  row->addWidget(m_make);
  row->addSpacing(look::normal);
  auto* label = new QLabel(tr("&Entry"));
  label->setBuddy(m_number);
  row->addWidget(label);
  row->addWidget(m_number);
  row->addSpacing(look::normal);
  row->addWidget(m_state, 1);
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addLayout(paths);
  column->addLayout(row);
  QObject::connect(m_make, &QPushButton::clicked, this, [this] {
    if (m_errand.isUnderWay())
      stopCopying(); // only while the copy is made is the button there to press
    else
      m_copy ? clear() : makeCopy();
  });
  QObject::connect(m_number, &QLineEdit::returnPressed, this, [this] {
    bool isNumber = false;
    const auto seq = m_number->text().toULongLong(&isNumber);
    if (isNumber)
      goTo(seq);
  });
}

void SandboxPage::buildByteRow() {
  m_grid->setModel(&m_bytes);
  m_grid->setObjectName("bytes");
  m_grid->setAccessibleName(tr("Bytes of the entry"));
  m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
  m_grid->setTabKeyNavigation(false);
  auto mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  mono.setPointSize(look::text);
  m_grid->setFont(mono);
  m_grid->horizontalHeader()->setMinimumSectionSize(byteWidth);
  m_grid->horizontalHeader()->setDefaultSectionSize(byteWidth);
  m_grid->horizontalHeader()->setStretchLastSection(true);
  m_grid->verticalHeader()->setDefaultSectionSize(bytesHeight);
  m_byte->setObjectName("byte");
  m_flip->setObjectName("flip");
  m_flip->setToolTip(tr("Space"));
  m_verify->setObjectName("sandboxVerify");
  m_verify->setProperty("role", "next");
  auto* space = new QShortcut(Qt::Key_Space, m_grid, nullptr, nullptr, Qt::WidgetShortcut);
  QObject::connect(space, &QShortcut::activated, this, [this] { flip(); });
  QObject::connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showByte(); });
  QObject::connect(m_flip, &QPushButton::clicked, this, [this] { flip(); });
  QObject::connect(m_verify, &QPushButton::clicked, this, [this] { verify(); });
}

void SandboxPage::makeCopy() {
  if (m_errand.isUnderWay())
    return;
  const auto round = ++m_round;
  m_isStopped = false;
  m_make->setText(tr("&Stop"));
  say(tr("Copying the log"), "quiet");
  m_errand.start(
      [this, round, lab = m_lab, place = std::filesystem::path(m_place->text().trimmed().toStdString())](
          const std::stop_token& stop) -> base::Result<Copy> {
        const auto goesOn = [&](double share, std::string_view) {
          m_errand.tell([this, share, round] {
            if (round == m_round && !m_copy)
              say(tr("Copying the log, %1 %").arg(static_cast<int>(100 * share)), "quiet");
          });
          return !stop.stop_requested();
        };
        CALQUE_TRY(copy, workflow::SandboxLab::copyOf(lab, place, goesOn));
        return std::make_shared<workflow::SandboxLab>(std::move(copy));
      },
      [this, round](base::Result<Copy> copy) {
        if (round == m_round)
          took(std::move(copy));
        else
          enable();
      });
}

void SandboxPage::stopCopying() {
  m_isStopped = true;
  m_errand.stop();
}

void SandboxPage::took(base::Result<Copy> copy) {
  const auto size = copy ? (*copy)->size() : base::failed(copy.error());
  if (!size) {
    m_isStopped ? say(tr("Stopped; nothing of the copy was kept"), "quiet") : say(wordsOf(size.error()), "bad");
    return enable();
  }
  m_copy = std::move(*copy);
  m_size = *size;
  say(tr("Copy of %1 entries").arg(number(m_size)), "quiet");
  goTo(m_number->text().isEmpty() ? m_size / 2 : m_number->text().toULongLong());
  m_grid->setFocus();
}

void SandboxPage::goTo(std::uint64_t seq) {
  m_number->setText(QString::number(seq));
  if (!m_copy || isBusy())
    return;
  if (seq >= m_size)
    return say(tr("There is no entry %1; the last is %2").arg(number(seq), number(m_size - 1)), "warning");
  m_seq = seq;
  showEntry();
  m_grid->setCurrentIndex(m_bytes.indexOf(0));
  enable();
}

void SandboxPage::showEntry() {
  auto bytes = m_copy->entry(m_seq);
  if (!bytes)
    return say(wordsOf(bytes.error()), "bad");
  const auto changed = m_originals.find(m_seq);
  const auto at = m_bytes.byteAt(m_grid->currentIndex());
  m_bytes.set(*bytes, changed == m_originals.end() ? *bytes : changed->second);
  if (at >= 0)
    m_grid->setCurrentIndex(m_bytes.indexOf(at));
  showByte();
}

void SandboxPage::showByte() {
  const auto at = m_bytes.byteAt(m_grid->currentIndex());
  m_flip->setEnabled(m_copy && at >= 0 && !isBusy());
  if (at < 0)
    return m_byte->clear();
  const auto byte = m_bytes.bytes()[static_cast<std::size_t>(at)];
  auto words = tr("Entry %1, byte %2: %3; turned it is %4")
                   .arg(number(m_seq), number(static_cast<std::uint64_t>(at)), ByteGrid::spelt(byte),
                        ByteGrid::spelt(static_cast<char>(byte ^ 1)));
  if (m_bytes.differs(static_cast<std::size_t>(at)))
    words += " · " + tr("! changed");
  m_byte->setText(words);
}

void SandboxPage::flip() {
  const auto at = m_bytes.byteAt(m_grid->currentIndex());
  if (!m_copy || at < 0 || isBusy())
    return;
  m_run->clear(); // what was found is not of these bytes
  m_originals.try_emplace(m_seq, m_bytes.bytes());
  m_errand.start(
      [copy = m_copy, seq = m_seq, at](const std::stop_token&) {
        return copy->flip(seq, static_cast<std::uint64_t>(at)); // looks for the byte in all of the file
      },
      [this, copy = m_copy](const base::Done& flipped) {
        if (copy != m_copy)
          return enable();
        if (!flipped)
          say(wordsOf(flipped.error()), "bad");
        showEntry();
        if (m_bytes.bytes() == m_originals[m_seq])
          m_originals.erase(m_seq);
        enable();
        m_grid->setFocus(); // the button was not there for a moment
      });
  enable();
}

void SandboxPage::verify() {
  if (!m_copy || isBusy())
    return;
  std::set<std::uint64_t> changed;
  for (const auto& [seq, bytes] : m_originals)
    changed.insert(seq);
  m_run->pointOut(std::move(changed));
  m_run->start(
      {.anchors = m_anchors->text().trimmed().toStdString()},
      [copy = m_copy](workflow::Verification how) { return copy->verify(std::move(how)); },
      [this](const workflow::Verified&) { enable(); });
  enable();
}

void SandboxPage::enable() {
  m_make->setText(m_copy ? tr("&Remove the copy") : tr("&Make a copy"));
  m_make->setEnabled(!isBusy());
  m_verify->setEnabled(m_copy && !isBusy());
  m_number->setEnabled(!isBusy());
  m_grid->setEnabled(m_copy != nullptr);
  showByte();
}

void SandboxPage::say(const QString& words, const char* role) {
  m_state->setText(words);
  look::setRole(*m_state, role);
}

void SandboxPage::clear() {
  ++m_round;
  m_errand.stop();
  m_run->clear();
  m_copy.reset(); // removed as soon as a verification under way lets go of it
  m_size = m_seq = 0;
  m_originals.clear();
  m_bytes.set({}, {});
  m_number->clear();
  say({}, "quiet");
  enable();
}

} // namespace calque::desktop
