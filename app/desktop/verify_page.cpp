#include "verify_page.h"

#include "look.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

enum What { ThisLab, Other };

std::filesystem::path pathIn(const QLineEdit* line) {
  return line->text().trimmed().toStdString();
}

} // namespace

QWidget* pathRow(QLineEdit* line, const QString& title, bool isFolder) {
  auto* row = new QWidget;
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(look::close);
  auto* choose = new QPushButton(VerifyPage::tr("Choose…"));
  choose->setAccessibleName(title);
  line->setAccessibleName(title);
  across->addWidget(line, 1);
  across->addWidget(choose);
  QObject::connect(choose, &QPushButton::clicked, row, [line, title, isFolder] {
    const auto chosen = isFolder ? QFileDialog::getExistingDirectory(line, title, line->text())
                                 : QFileDialog::getOpenFileName(line, title, line->text());
    if (!chosen.isEmpty())
      line->setText(chosen);
  });
  return row;
}

VerifyPage::VerifyPage(std::filesystem::path lab, Hands hands)
    : m_lab(std::move(lab)), m_hands(std::move(hands)), m_what(new QComboBox), m_path(new QLineEdit),
      m_anchors(new QLineEdit), m_pathRow(pathRow(m_path, tr("Lab folder, or bundle"), true)),
      m_verify(new QPushButton(tr("&Verify"))), m_run(new VerifyRun([this](std::uint64_t seq) {
        if (m_isOfThisLab && m_hands.goTo)
          m_hands.goTo(seq);
      })) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::normal);
  column->addWidget(look::titleLabel(tr("Verify")));
  column->addWidget(look::quietLabel(tr(
      "Every entry, signature, checkpoint and file is judged anew from the stored bytes, by a reader that shares no "
      "code with the writer, on a copy of one instant; the lab can be worked in meanwhile. What was found in this lab "
      "is entered in its log.")));
  auto* form = new QFormLayout;
  form->setSpacing(look::close);
  m_what->addItem(tr("This lab"), ThisLab);
  m_what->addItem(tr("Another lab's folder, or a bundle"), Other);
  m_what->setAccessibleName(tr("What is verified"));
  m_what->setObjectName("verifyWhat");
  m_path->setObjectName("verifyPath");
  m_path->setPlaceholderText(tr("Folder of a lab or of a bundle, or a bundle's ZIP"));
  m_anchors->setObjectName("verifyAnchors");
  m_anchors->setPlaceholderText(tr("File of checkpoints from outside; without one nothing is called intact"));
  m_verify->setObjectName("verify");
  m_verify->setProperty("role", "next");
  form->addRow(tr("What"), m_what);
  form->addRow(tr("Where"), m_pathRow);
  form->addRow(tr("Anchors file"), pathRow(m_anchors, tr("Anchors file"), false));
  column->addLayout(form);
  column->addWidget(m_verify, 0, Qt::AlignLeft);
  column->addWidget(m_run, 1);
  const auto showPath = [this, form] {
    const bool other = m_what->currentData().toInt() == Other;
    m_pathRow->setVisible(other);
    form->labelForField(m_pathRow)->setVisible(other);
  };
  QObject::connect(m_what, &QComboBox::currentIndexChanged, this, showPath);
  QObject::connect(m_verify, &QPushButton::clicked, this, [this] { verify(); });
  for (auto* line : {m_path, m_anchors})
    QObject::connect(line, &QLineEdit::returnPressed, m_verify, &QPushButton::click);
  showPath();
}

void VerifyPage::verify() {
  m_isOfThisLab = m_what->currentData().toInt() == ThisLab;
  const auto where = m_isOfThisLab ? m_lab : pathIn(m_path);
  const auto verifyIt =
      m_isOfThisLab ? workflow::verifyLiving : [](const std::filesystem::path& at, workflow::Verification how) {
        return workflow::verifyWatched(at, how);
      };
  m_run->start(
      {.anchors = pathIn(m_anchors)},
      [where, verifyIt](workflow::Verification how) { return verifyIt(where, std::move(how)); },
      [this, isWhole = m_isOfThisLab](const workflow::Verified& verified) {
        m_verify->setEnabled(true);
        if (isVisible())
          m_verify->setFocus();
        if (isWhole && !verified.isStopped && !verified.root.empty())
          m_hands.note(verified);
      });
  m_verify->setEnabled(false);
}

void VerifyPage::clear() {
  m_run->clear();
  m_verify->setEnabled(true);
  m_path->clear();
  m_anchors->clear();
}

} // namespace calque::desktop
