#include "window.h"

#include "case_page.h"
#include "icons.h"
#include "images_page.h"
#include "log_page.h"
#include "look.h"
#include "notice.h"
#include "people_sheet.h"
#include "sandbox_page.h"
#include "sign_in_page.h"
#include "sign_page.h"
#include "verify_page.h"
#include "welcome_page.h"
#include "wording.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>

namespace calque::desktop {
namespace {

constexpr std::chrono::seconds stateEvery{5};
constexpr std::chrono::milliseconds tellEvery{200};

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

} // namespace

Window::Window(std::filesystem::path lab, const base::Clock& clock, std::optional<std::chrono::milliseconds> lockAfter)
    : m_folder(std::move(lab)), m_desk(clock, [this] { fallen(); }), m_floors(new QStackedWidget),
      m_rooms(new QStackedWidget), m_head(makeHead()), m_state(new QLabel), m_notice(new Notice),
      m_welcomePage(new WelcomePage([this](const std::filesystem::path& folder) { makeDemonstration(folder); },
                                    [this] { m_isDemonstrationStopped = true; })),
      m_signInPage(new SignInPage(
          [this](const std::string& person, workflow::Secrets secrets) { signIn(person, std::move(secrets)); })),
      m_lockAfter(lockAfter) {
  setWindowTitle("Calque");
  resize(1280, 800);
  auto* all = new QWidget;
  auto* column = new QVBoxLayout(all);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_banner);
  column->addWidget(m_head);
  m_floors->addWidget(m_welcomePage);
  m_floors->addWidget(m_signInPage);
  m_floors->addWidget(makeWork());
  column->addWidget(m_floors, 1);
  column->addWidget(m_notice);
  setCentralWidget(all);
  m_state->setObjectName("recordState");
  m_state->setContentsMargins(look::wide, 0, look::wide, 0);
  statusBar()->addWidget(m_state, 1);
  statusBar()->setSizeGripEnabled(false);

  m_idle.setSingleShot(true);
  QObject::connect(&m_idle, &QTimer::timeout, this,
                   [this] { leave("idle", tr("Locked after a time without a key or a click.")); });
  QObject::connect(&m_limits, &QTimer::timeout, this, [this] { checkLimits(); });
  m_refresh.setInterval(stateEvery);
  QObject::connect(&m_refresh, &QTimer::timeout, this, [this] { refreshState(); });
  qApp->installEventFilter(this);
  if (!m_folder.empty())
    openLab();
}

Window::~Window() {
  qApp->removeEventFilter(this);
  // Whatever waits for the screen, or reads on without need, ends before the desk is waited for.
  m_signPage->decline();
  m_imagesPage->cancel();
  if (m_verifyPage) {
    m_verifyPage->clear();
    m_sandboxPage->clear();
  }
}

QWidget* Window::makeHead() {
  m_banner = new QLabel(tr("DEMONSTRATION - NOT FOR CLINICAL USE"));
  m_banner->setProperty("role", "banner");
  m_banner->setObjectName("banner");
  m_banner->setAlignment(Qt::AlignCenter);
  m_banner->hide();
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(look::wide, look::close, look::wide, look::close);
  row->setSpacing(look::normal);
  m_lab = look::headingLabel({});
  m_lab->setWordWrap(false);
  m_who = new QLabel;
  m_who->setObjectName("who");
  auto* lock = new QPushButton(tr("&Lock"));
  lock->setObjectName("lock");
  setIcon(*lock, "lock");
  auto* signOut = new QPushButton(tr("Sign &out"));
  signOut->setObjectName("signOut");
  setIcon(*signOut, "sign_out");
  row->addWidget(m_lab, 1);
  row->addWidget(m_who);
  row->addWidget(lock);
  row->addWidget(signOut);
  QObject::connect(lock, &QPushButton::clicked, this, [this] { leave("user", tr("Locked.")); });
  QObject::connect(signOut, &QPushButton::clicked, this, [this] { leave({}, tr("Signed out.")); });
  head->hide();
  return head;
}

void Window::makeDemonstration(const std::filesystem::path& folder) {
  m_isDemonstrationStopped = false;
  m_desk.ask(
      this,
      [this, folder](OnDesk& on) {
        workflow::DemoRequest request;
        request.lab = folder;
        request.leavesOne = true;
        request.told = [this](const workflow::DemoStep& step) {
          m_desk.show(m_welcomePage, [this, step] { m_welcomePage->told(step); });
        };
        request.isStopped = [this] { return m_desk.isClosing() || m_isDemonstrationStopped; };
        (void)on;
        return workflow::runDemo(request, m_desk.clock());
      },
      [this](base::Result<workflow::DemoDone> made) {
        if (!made)
          return m_welcomePage->failed(
              m_isDemonstrationStopped
                  ? tr("Stopped. What was made so far is in the folder: remove it, or choose another one.")
                  : wordsOf(made.error()));
        m_folder = made->lab;
        openLab();
        showPeopleSheet(made->people);
      });
}

void Window::showPeopleSheet(const std::filesystem::path& file) {
  auto* sheet = new PeopleSheet(file, this);
  sheet->show();
}

// [impl->req~ui.state~1, req~ui.demonstration~1]
void Window::refreshState() {
  struct Standing {
    std::optional<workflow::RecordState> state;
    base::Done session;
  };
  m_desk.ask(
      this,
      [](OnDesk& on) {
        return Standing{on.lab ? std::optional(on.lab->state()) : std::nullopt,
                        on.session ? on.session->stands() : base::Done{}};
      },
      [this](const Standing& standing) {
        if (!standing.session)
          leave({}, wordsOf(standing.session.error()));
        const auto& state = standing.state;
        if (!state)
          return;
        const QLocale locale;
        auto words = tr("%Ln entries", nullptr, static_cast<int>(std::min<std::uint64_t>(state->entries, INT_MAX)));
        const auto entries = words;
        words += " · " + (state->anchoredTo == 0 ? tr("no anchor yet")
                          : state->unanchored == 0
                              ? tr("all anchored, last %1").arg(localTime(state->anchoredAt))
                              : tr("%1 not yet anchored, oldest %2, last anchor %3")
                                    .arg(locale.toString(static_cast<qulonglong>(state->unanchored)),
                                         localTime(state->unanchoredSince), localTime(state->anchoredAt)));
        const bool isFound = !state->verifiedAt.empty() && state->verifiedExit != 0 && state->verifiedExit != 5;
        words += " · " +
                 (state->verifiedAt.empty() ? tr("never verified whole")
                  : isFound ? tr("✕ THE LAST VERIFICATION, %1, DID NOT PASS").arg(localTime(state->verifiedAt))
                            : (state->verifiedExit == 5
                                   ? tr("verification of %1, %2 entries: nothing found, without an anchor from outside")
                                   : tr("verified %1: %2 entries"))
                                  .arg(localTime(state->verifiedAt),
                                       locale.toString(static_cast<qulonglong>(state->verifiedSize))));
        m_state->setToolTip(words);
        if (!state->notCompared.empty())
          words = tr("✕ NOT COMPARED with the anchor: %1 · ").arg(shown(state->notCompared)) + words;
        if (state->quarantine)
          words = tr("✕ IN QUARANTINE, read-only: %1 · ").arg(shown(state->quarantine->reason)) + entries;
        m_state->setText(words);
        look::setRole(*m_state, state->quarantine || !state->notCompared.empty() || isFound ? "bad" : "quiet");
        if (m_isSignedIn && m_rooms->currentWidget() == m_logPage)
          m_logPage->lines().setSize(state->entries);
        if (m_isSignedIn && m_rooms->currentWidget() == m_casePage)
          refreshCase(m_casePage->caseId());
      });
}

Window::LongWork Window::longWork(const QString& words, bool isToldAtOnce) {
  struct Work {
    std::atomic<bool> isStopped = false;
    bool hasEnded = false;    // of the screen's thread, as what follows
    std::uint64_t notice = 0; // 0: not told yet
  };
  const auto work = std::make_shared<Work>();
  const auto show = [this, work](const QString& told) {
    if (work->hasEnded)
      return;
    if (work->notice != 0)
      return m_notice->amend(work->notice, told);
    work->notice = m_notice->tell(told, Notice::Tone::Plain, tr("Cancel"), [work] { work->isStopped = true; });
  };
  if (isToldAtOnce)
    show(words);
  const auto goesOn = [this, work, sitting = m_sitting.load()] {
    return !work->isStopped && !m_desk.isClosing() && sitting == m_sitting;
  };
  auto last = std::chrono::steady_clock::now();
  return {[=, this](double share, std::string_view) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (now - last >= tellEvery && goesOn()) {
              last = now;
              m_desk.show(this, [=] {
                if (goesOn())
                  show(tr("%1 %2 %").arg(words).arg(static_cast<int>(share * 100)));
              });
            }
            return goesOn();
          },
          [this, work] {
            work->hasEnded = true;
            m_notice->close(work->notice);
          }};
}

void Window::complain(const base::Failure& failure) {
  if (isStop(failure))
    m_notice->tell(tr("Stopped, as you asked."));
  else
    m_notice->tell(wordsOf(failure), Notice::Tone::Bad);
}

bool Window::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
  case QEvent::KeyPress:
  case QEvent::MouseButtonPress:
  case QEvent::MouseMove:
  case QEvent::Wheel:
    if (m_isSignedIn)
      m_idle.start();
    break;
  default:
    break;
  }
  return QMainWindow::eventFilter(watched, event);
}

} // namespace calque::desktop
