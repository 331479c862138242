// The lab, and who sits at it: opening, signing in, locking, and what ends a session by itself.
#include "window.h"

#include "case_page.h"
#include "dhr_page.h"
#include "images_page.h"
#include "log_page.h"
#include "notice.h"
#include "program.h"
#include "sandbox_page.h"
#include "sign_in_page.h"
#include "sign_page.h"
#include "terms.h"
#include "verify_page.h"
#include "welcome_page.h"
#include "wording.h"
#include "work_list_page.h"

#include "core/domain/refusals.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>
#include <ctime>
#include <utility>

namespace calque::desktop {
namespace {

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

constexpr std::chrono::seconds limitsEvery{1};

struct LabFacts {
  workflow::RecordState state;
  std::vector<workflow::PersonLine> people;
  workflow::SessionLimits limits;
};

std::chrono::nanoseconds clockOf(clockid_t which) {
  timespec now{};
  clock_gettime(which, &now);
  return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

/// How long the machine has slept since it was started.
std::chrono::nanoseconds sleptSoFar() {
  return clockOf(CLOCK_BOOTTIME) - clockOf(CLOCK_MONOTONIC);
}

} // namespace

void Window::openLab() {
  m_floors->setCurrentWidget(m_signInPage);
  m_desk.ask(
      this,
      [folder = m_folder, clock = &m_desk.clock()](OnDesk& on) -> base::Result<LabFacts> {
        CALQUE_TRY(lab, workflow::Lab::open(folder, *clock));
        CALQUE_TRY(limits, workflow::sessionLimits(lab));
        on.lab = std::make_unique<workflow::Lab>(std::move(lab));
        return LabFacts{on.lab->state(), workflow::people(*on.lab), limits};
      },
      [this](base::Result<LabFacts> facts) {
        if (!facts)
          return complain(facts.error());
        m_lab->setText(shown(facts->state.labName));
        m_banner->setVisible(facts->state.demonstration);
        m_sessionLimits = facts->limits;
        m_idle.setInterval(m_lockAfter.value_or(m_sessionLimits.idle));
        m_signInPage->setPeople(facts->people);
        m_logPage->setPeople(facts->people);
        if (!m_verifyPage)
          makeAuditRooms();
        m_isLabOpen = true;
        m_signInPage->begin({});
        refreshState();
        m_refresh.start();
      });
}

void Window::fallen() {
  const auto words = Program::fallWords();
  if (m_folder.empty())
    return m_welcomePage->failed(words);
  if (std::exchange(m_isLabOpen, false)) { // else it fell while being opened, and would again
    leave({}, {});
    m_desk.riseAgain();
    openLab();
  }
  m_notice->tell(words, Notice::Tone::Bad);
}

void Window::signIn(const std::string& person, workflow::Secrets secrets) {
  m_desk.ask(
      this,
      [person, secrets = std::move(secrets)](OnDesk& on) mutable -> base::Result<workflow::PersonLine> {
        if (!on.lab)
          return base::fault(base::FaultKind::File, QT_TRANSLATE_NOOP("Faults", "no lab is open"));
        CALQUE_TRY(session, workflow::Session::open(*on.lab, person, std::move(secrets)));
        on.session = std::make_unique<workflow::Session>(std::move(session));
        for (auto& line : workflow::people(*on.lab))
          if (line.id == person)
            return std::move(line);
        return workflow::PersonLine{person, person, {}, false, false, {}};
      },
      [this](base::Result<workflow::PersonLine> line) {
        if (!line)
          return m_signInPage->refused(wordsOf(line.error()));
        signedIn(*line);
      });
}

void Window::signedIn(const workflow::PersonLine& person) {
  QStringList roles;
  for (const auto& role : person.roles)
    roles << term(role);
  m_who->setText(tr("%1 (%2), %3").arg(shown(person.name), shown(person.id), roles.join(", ")));
  m_person = person.id;
  m_certificateUntil = person.certificateUntil;
  m_roles = person.roles;
  const bool audits = std::ranges::any_of(
      person.roles, [](const auto& role) { return role == "auditor" || role == "qa" || role == "itadmin"; });
  m_toVerify->setVisible(audits);
  m_toSandbox->setVisible(audits);
  m_isSignedIn = true;
  ++m_sitting;
  m_since = std::chrono::steady_clock::now();
  m_slept = sleptSoFar();
  m_head->show();
  m_floors->setCurrentIndex(2);
  m_notice->close();
  m_idle.start();
  m_limits.start(limitsEvery);
  showCases();
}

// [impl->req~ui.locks~1]
void Window::checkLimits() {
  const auto slept = sleptSoFar();
  if (slept - m_slept > std::chrono::seconds(1))
    return leave("sleep", tr("Locked: this machine slept."));
  m_slept = slept;
  if (std::chrono::steady_clock::now() - m_since >= m_sessionLimits.whole)
    return leave("policy", tr("Signed out: a session ends after its time. Sign in again to go on."));
  // It ends on that day; the very moment is the session's to tell, and the desk may be long in asking it.
  if (!m_certificateUntil.empty() && base::toDateText(m_desk.clock().now()) > m_certificateUntil)
    leave({}, wordsOf(domain::refusalOf(domain::RefusalCode::CertificateExpired)));
}

base::Progress Window::whileStanding(OnDesk& on, base::Progress progress) {
  auto last = std::chrono::steady_clock::now();
  return [this, &on, progress = std::move(progress), sitting = m_sitting.load(), last](double share,
                                                                                       std::string_view what) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (now - last >= limitsEvery && on.session) {
      last = now;
      if (const auto stands = on.session->stands(); !stands) {
        m_desk.show(this, [this, sitting, why = stands.error()] {
          if (sitting == m_sitting)
            leave({}, wordsOf(why));
        });
        return false;
      }
    }
    return !progress || progress(share, what);
  };
}

void Window::leave(const std::string& cause, const QString& why) {
  if (!m_isSignedIn)
    return;
  m_isSignedIn = false;
  ++m_sitting;
  for (auto* dialog : findChildren<QDialog*>())
    dialog->reject(); // it shows names of files, or passwords
  m_idle.stop();
  m_limits.stop();
  m_signPage->decline();
  m_workList->set({}); // nothing of a patient or a case stays behind the sign-in
  m_casePage->set({});
  m_imagesPage->clear();
  m_dhrPage->clear();
  m_verifyPage->clear();
  m_sandboxPage->clear();
  m_logPage->lines().setSize(0);
  m_logPage->showEntry(0, {});
  m_rooms->setCurrentWidget(m_workList);
  m_who->clear();
  m_person.clear();
  m_certificateUntil.clear();
  m_roles.clear();
  m_head->hide();
  m_notice->close();
  m_floors->setCurrentWidget(m_signInPage);
  m_signInPage->begin(why);
  m_desk.ask(
      this,
      [cause](OnDesk& on) -> base::Done {
        auto session = std::exchange(on.session, nullptr);
        return session && !cause.empty() ? session->lock(cause) : base::Done{};
      },
      [this](const base::Done& left) {
        if (!left)
          complain(left.error());
        refreshState();
      });
}

} // namespace calque::desktop
