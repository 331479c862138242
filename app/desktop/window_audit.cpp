// The auditor's way through the window: the record of a case, verification, a copy to break.
#include "window.h"

#include "dhr_page.h"
#include "log_page.h"
#include "notice.h"
#include "sandbox_page.h"
#include "verify_page.h"
#include "wording.h"

#include "app/workflow/dhr_close.h"
#include "app/workflow/dhr_read.h"

#include <QPushButton>
#include <QStackedWidget>

namespace calque::desktop {
namespace {

base::Done nobody() {
  return base::fault(base::FaultKind::Busy, QT_TRANSLATE_NOOP("Faults", "nobody is signed in"));
}

} // namespace

DhrPage* Window::makeDhrPage() {
  DhrPage::Hands hands;
  hands.back = [this] { showCase(m_lookedAt); };
  hands.goTo = [this](std::uint64_t seq) { goToEntry(seq); };
  hands.save = [this](const std::string& caseId, const std::filesystem::path& out) {
    ask([caseId, out](OnDesk& on) { return on.session ? workflow::saveRecord(*on.session, caseId, out) : nobody(); },
        [this](const base::Done& saved) {
          saved ? (void)m_notice->tell(tr("✓ The record is saved; that it was is an entry."), Notice::Tone::Good)
                : complain(saved.error());
        });
  };
  hands.exportBundle = [this](const std::string& caseId, const std::filesystem::path& out) {
    const auto making = longWork(tr("Making the bundle…"), true);
    ask(
        [this, caseId, out, progress = making.progress](OnDesk& on) -> base::Result<workflow::DhrMade> {
          if (!on.session)
            return base::failed(nobody().error());
          return workflow::exportDhr(*on.session, caseId, out, whileStanding(on, progress));
        },
        [this, making](const base::Result<workflow::DhrMade>& made) {
          making.ended();
          made ? (void)m_notice->tell(tr("✓ The bundle is made; it verifies alone: calque-verify"), Notice::Tone::Good)
               : complain(made.error());
        });
  };
  return new DhrPage(std::move(hands));
}

void Window::showDhr(const std::string& caseId) {
  m_lookedAt = caseId;
  ask(
      [caseId](OnDesk& on) -> base::Result<domain::Document> {
        if (!on.session)
          return base::failed(nobody().error());
        return workflow::readRecord(*on.session, caseId);
      },
      [this](const base::Result<domain::Document>& document) {
        if (!m_isSignedIn)
          return;
        if (!document)
          return complain(document.error());
        m_dhrPage->set(*document);
        m_rooms->setCurrentWidget(m_dhrPage);
      });
}

void Window::goToEntry(std::uint64_t seq) {
  showRecord();
  m_logPage->goTo(seq);
}

void Window::makeAuditRooms() {
  VerifyPage::Hands hands;
  hands.note = [this](const workflow::Verified& verified) {
    ask(
        [verified](OnDesk& on) -> base::Done {
          return on.session ? workflow::noteVerified(*on.session, verified) : base::Done{};
        },
        [this](const base::Done& noted) {
          if (!noted)
            complain(noted.error());
          refreshState();
        });
  };
  hands.goTo = [this](std::uint64_t seq) { goToEntry(seq); };
  m_verifyPage = new VerifyPage(m_folder, std::move(hands));
  m_sandboxPage = new SandboxPage(m_folder);
  m_rooms->addWidget(m_verifyPage);
  m_rooms->addWidget(m_sandboxPage);
}

} // namespace calque::desktop
