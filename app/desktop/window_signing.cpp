// From a case to a signature: look at everything, sign the page, take the receipt home.
#include "window.h"

#include "icons.h"
#include "images_page.h"
#include "look.h"
#include "model_surface.h"
#include "notice.h"
#include "sign_page.h"
#include "wording.h"

#include "app/workflow/receipt.h"
#include "core/domain/refusals.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace calque::desktop {
namespace {

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

/// Nothing was signed, and it can be tried again: with the right password or PIN, the token, or after the delay.
bool isWrongSecret(const base::Failure& failure) {
  using R = domain::RefusalCode;
  const auto* refusal = std::get_if<base::Refusal>(&failure);
  const auto codes = {R::PersonUnknown, R::SignInDelayed, R::TokenMissing, R::PinRefused};
  return refusal && std::ranges::find(codes, static_cast<R>(refusal->number)) != codes.end();
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
  m_imagesPage = new ImagesPage({[this] {
                                   m_imagesPage->cancel(); // the case waits for the desk, which reads them
                                   showCase(m_lookedAt);
                                 },
                                 [this] { showSeen(); }});
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
  if (!hasOpenGl()) {
    m_seen->setText(
        tr("✕ Nobody can approve at this display: the model must be seen in 3D, and the display has no OpenGL "
           "3.2. Approve at another workplace, or let the IT administrator see to the graphics driver."));
    return look::setRole(*m_seen, "bad");
  }
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
            [this, caseId, opening](OnDesk& on) -> base::Done {
              if (!on.session)
                return base::fault(base::FaultKind::Busy, QT_TRANSLATE_NOOP("Faults", "nobody is signed in"));
              return workflow::showImages(*on.session, caseId, opening.receiver, whileStanding(on, opening.progress));
            },
            [this, number = opening.number](const base::Done& outcome) {
              m_imagesPage->ended(number, outcome);
              showSeen();
            });
      });
}

workflow::SignerEntry Window::signsOnScreen(OnDesk& on, std::optional<workflow::SinceSigned> since) {
  using Answer = base::Result<workflow::Secrets>;
  return [this, stands = whileStanding(on), since = std::move(since)](const workflow::PageToSign& page) -> Answer {
    const auto show = [this, since, page](SignPage::Answer told) {
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
    };
    const auto answer = m_desk.askScreen<Answer>(show, [stands] { (void)stands(0, {}); });
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
        return workflow::approveSegmentation(*on.session, caseId, signsOnScreen(on, std::move(since)), covered,
                                             whileStanding(on, progress));
      },
      [this, caseId, making, sitting = m_sitting.load()](const base::Result<workflow::Approved>& done) {
        making.ended();
        if (sitting != m_sitting) { // they left while it was being signed: say how it ended, to whom nobody follows yet
          if (done && !m_isSignedIn)
            m_notice->tell(tr("✓ What was being signed when the window was left is signed: entry %1.").arg(done->seq),
                           Notice::Tone::Good);
          return;
        }
        refreshState();
        if (!done) {
          if (isStop(done.error()) || isWrongSecret(done.error()))
            lookOn(); // what was seen stays seen
          else
            showCase(caseId);
          return complain(done.error());
        }
        showCase(caseId);
        m_notice->tell(tr("✓ Signed: entry %1. A receipt proves to you that it is in the record.").arg(done->seq),
                       Notice::Tone::Good, tr("Save a receipt…"),
                       [this, caseId, seq = done->seq] { offerReceipt(caseId, seq); });
      });
}

/// Back from the page to sign, or from where it was made, to the images.
void Window::lookOn() {
  if (m_rooms->currentWidget() != m_signPage && m_rooms->currentWidget() != m_imagesRoom)
    return; // they went elsewhere
  m_rooms->setCurrentWidget(m_imagesRoom);
  showSeen();
  m_toSign->setFocus();
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
