// From a case to a signature: look at everything, sign the page, take the receipt home.
#include "window.h"

#include "icons.h"
#include "images_page.h"
#include "look.h"
#include "notice.h"
#include "sign_page.h"
#include "wording.h"

#include "app/workflow/receipt.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

} // namespace

QWidget* Window::makeImagesRoom() {
  auto* room = new QWidget;
  auto* column = new QVBoxLayout(room);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_approving = new QWidget;
  auto* row = new QHBoxLayout(m_approving);
  row->setContentsMargins(look::wide, look::close, look::wide, look::close);
  m_seen = look::quietLabel({});
  m_seen->setObjectName("seen");
  m_toSign = new QPushButton(tr("&Go on to sign…"));
  m_toSign->setObjectName("toSign");
  m_toSign->setProperty("role", "next");
  setIcon(*m_toSign, "sign");
  row->addWidget(m_seen, 1);
  row->addWidget(m_toSign);
  m_imagesPage = new ImagesPage({[this] { showCase(m_lookedAt); }, [this] { showSeen(); }});
  column->addWidget(m_imagesPage, 1);
  column->addWidget(m_approving);
  QObject::connect(m_toSign, &QPushButton::clicked, this, [this] {
    if (m_imagesPage->isComplete())
      approve(m_lookedAt, m_imagesPage->evidence());
  });
  return room;
}

void Window::showSeen() {
  if (!m_imagesPage)
    return; // it is being made
  const bool isComplete = m_imagesPage->isComplete();
  m_toSign->setEnabled(isComplete);
  m_seen->setText(isComplete ? tr("✓ Everything of the model was seen, in 3D and on the slices of three planes.")
                             : tr("%1 % was seen. Signing is possible when each segment was seen in 3D and on its "
                                  "slices in the three planes; the bars show what is missing and go there.")
                                   .arg(static_cast<int>(m_imagesPage->coverage().fraction() * 100)));
}

void Window::look(const std::string& caseId, bool approves) {
  ask(
      [caseId, approves](OnDesk& on) -> base::Done {
        if (!on.session)
          return base::fault(base::FaultKind::Busy, QT_TRANSLATE_NOOP("Faults", "nobody is signed in"));
        return approves ? workflow::foreseeApproval(*on.session, caseId) : base::Done{};
      },
      [this, caseId, approves](const base::Done& may) {
        if (!m_isSignedIn)
          return;
        if (!may)
          return complain(may.error());
        m_lookedAt = caseId;
        m_approving->setVisible(approves);
        auto opening = m_imagesPage->open(tr("Images and model of %1").arg(shown(caseId)));
        showSeen();
        m_rooms->setCurrentWidget(m_imagesRoom);
        m_imagesPage->setFocus();
        ask(
            [caseId, opening](OnDesk& on) -> base::Done {
              if (!on.session)
                return base::fault(base::FaultKind::Busy, QT_TRANSLATE_NOOP("Faults", "nobody is signed in"));
              return workflow::showImages(*on.session, caseId, opening.receiver, opening.progress);
            },
            [this, number = opening.number](const base::Done& outcome) {
              m_imagesPage->ended(number, outcome);
              showSeen();
            });
      });
}

workflow::SignerEntry Window::signsOnScreen(std::optional<workflow::SinceSigned> since) {
  using Answer = base::Result<workflow::Secrets>;
  return [this, since = std::move(since)](const workflow::PageToSign& page) -> Answer {
    const auto answer = m_desk.askScreen<Answer>([this, since, page](SignPage::Answer told) {
      if (!m_isSignedIn) // locked while the page was made
        return told(base::fault(base::FaultKind::Busy,
                                QT_TRANSLATE_NOOP("Faults", "nothing was signed: the window is locked")));
      if (m_rooms->currentWidget() != m_imagesRoom)
        return told(
            base::fault(base::FaultKind::Busy,
                        QT_TRANSLATE_NOOP("Faults", "nothing was signed: you went elsewhere while the page was made")));
      m_notice->close();
      m_rooms->setCurrentWidget(m_signPage);
      m_signPage->ask(page, since, std::move(told));
    });
    return answer ? *answer
                  : base::fault(base::FaultKind::Busy,
                                QT_TRANSLATE_NOOP("Faults", "nothing was signed: the window was closed"));
  };
}

void Window::approve(const std::string& caseId, const std::string& covered) {
  const auto making = longWork(tr("Making the page to be signed…"), true);
  m_desk.ask(
      this,
      [this, caseId, covered, progress = making.progress](OnDesk& on) -> base::Result<workflow::Approved> {
        if (!on.session)
          return base::fault(base::FaultKind::Busy, QT_TRANSLATE_NOOP("Faults", "nobody is signed in"));
        CALQUE_TRY(since, workflow::sinceSigned(*on.lab, caseId, on.session->person()));
        return workflow::approveSegmentation(*on.session, caseId, signsOnScreen(std::move(since)), covered, progress);
      },
      [this, caseId, making, sitting = m_sitting.load()](const base::Result<workflow::Approved>& done) {
        making.ended();
        if (sitting != m_sitting) { // they left while it was being signed: say how it ended, to whom nobody follows yet
          if (done && !m_isSignedIn)
            m_notice->tell(tr("✓ What was being signed when the window was left is signed: entry %1.").arg(done->seq),
                           Notice::Tone::Good);
          return;
        }
        showCase(caseId);
        refreshState();
        if (!done)
          return complain(done.error());
        m_notice->tell(tr("✓ Signed: entry %1. A receipt proves to you that it is in the record.").arg(done->seq),
                       Notice::Tone::Good, tr("Save a receipt…"),
                       [this, caseId, seq = done->seq] { offerReceipt(caseId, seq); });
      });
}

void Window::offerReceipt(const std::string& caseId, std::uint64_t seq) {
  auto* choice = new QFileDialog(this, tr("Folder for the receipt of %1").arg(shown(caseId)));
  choice->setObjectName("receiptFolder");
  choice->setAttribute(Qt::WA_DeleteOnClose);
  choice->setFileMode(QFileDialog::Directory);
  choice->setOption(QFileDialog::ShowDirsOnly);
  QObject::connect(choice, &QFileDialog::fileSelected, this, [this, seq](const QString& folder) {
    ask(
        [seq, folder = folder.toStdString()](OnDesk& on) -> base::Result<workflow::Receipt> {
          if (!on.session)
            return base::fault(base::FaultKind::Busy, QT_TRANSLATE_NOOP("Faults", "nobody is signed in"));
          return workflow::giveReceipt(*on.session, seq, folder);
        },
        [this](const base::Result<workflow::Receipt>& given) {
          if (!given)
            return complain(given.error());
          m_notice->tell(tr("✓ The receipt is saved: a page to keep, and the proof as a file."), Notice::Tone::Good);
        });
  });
  choice->open();
}

} // namespace calque::desktop
