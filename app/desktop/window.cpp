#include "window.h"

#include "case_page.h"
#include "log_page.h"
#include "look.h"
#include "sign_in_page.h"
#include "wording.h"
#include "work_list_page.h"

#include <QApplication>
#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

constexpr std::chrono::seconds stateEvery{5};

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

struct LabFacts {
  workflow::RecordState state;
  std::vector<workflow::PersonLine> people;
};

} // namespace

Window::Window(std::filesystem::path lab, const base::Clock& clock, std::chrono::milliseconds lockAfter)
    : m_folder(std::move(lab)), m_desk(clock), m_floors(new QStackedWidget), m_rooms(new QStackedWidget),
      m_head(makeHead()), m_state(new QLabel), m_notice(new QLabel),
      m_signInPage(new SignInPage(
          [this](const std::string& person, workflow::Secrets secrets) { signIn(person, std::move(secrets)); })) {
  setWindowTitle("Calque");
  resize(1280, 800);
  auto* all = new QWidget;
  auto* column = new QVBoxLayout(all);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_banner);
  column->addWidget(m_head);
  m_floors->addWidget(m_signInPage);
  m_floors->addWidget(makeWork());
  column->addWidget(m_floors, 1);
  setCentralWidget(all);
  m_state->setObjectName("recordState");
  m_state->setContentsMargins(look::wide, 0, look::wide, 0);
  m_notice->setObjectName("notice");
  m_notice->setWordWrap(true);
  m_notice->setTextFormat(Qt::PlainText);
  m_notice->setContentsMargins(look::normal, look::close, look::normal, look::close);
  column->addWidget(m_notice);
  m_notice->hide();
  statusBar()->addWidget(m_state, 1);
  statusBar()->setSizeGripEnabled(false);

  m_idle.setSingleShot(true);
  m_idle.setInterval(lockAfter);
  QObject::connect(&m_idle, &QTimer::timeout, this,
                   [this] { leave("idle", tr("Locked after a time without a key or a click.")); });
  m_refresh.setInterval(stateEvery);
  QObject::connect(&m_refresh, &QTimer::timeout, this, [this] { refreshState(); });
  qApp->installEventFilter(this);
  openLab();
}

Window::~Window() {
  qApp->removeEventFilter(this);
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
  auto* signOut = new QPushButton(tr("Sign &out"));
  signOut->setObjectName("signOut");
  row->addWidget(m_lab, 1);
  row->addWidget(m_who);
  row->addWidget(lock);
  row->addWidget(signOut);
  QObject::connect(lock, &QPushButton::clicked, this, [this] { leave("user", tr("Locked.")); });
  QObject::connect(signOut, &QPushButton::clicked, this, [this] { leave({}, tr("Signed out.")); });
  head->hide();
  return head;
}

QWidget* Window::makeWork() {
  auto* work = new QWidget;
  auto* row = new QHBoxLayout(work);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  auto* places = new QVBoxLayout;
  auto* group = new QButtonGroup(work);
  const auto place = [&](const QString& words, const char* name) {
    auto* button = new QPushButton(words);
    button->setProperty("role", "place");
    button->setObjectName(name);
    button->setCheckable(true);
    button->setMinimumWidth(140);
    group->addButton(button);
    places->addWidget(button);
    return button;
  };
  m_toCases = place(tr("&Cases"), "toCases");
  m_toRecord = place(tr("&Record"), "toRecord");
  places->addStretch(1);
  row->addLayout(places);
  row->addWidget(m_rooms, 1);
  QObject::connect(m_toCases, &QPushButton::clicked, this, [this] { showCases(); });
  QObject::connect(m_toRecord, &QPushButton::clicked, this, [this] { showRecord(); });

  m_workList = new WorkListPage([this](const std::string& caseId) { showCase(caseId); });
  m_casePage =
      new CasePage({[this] { showCases(); },
                    [this](const std::string& subject, const domain::FileItem& item, CasePage::Told told) {
                      m_desk.ask(
                          this, [subject, item](OnDesk& on) { return workflow::verifyFile(*on.lab, subject, item); },
                          [this, told = std::move(told)](base::Result<std::string> found) {
                            if (!found)
                              complain(found.error());
                            told(!found           ? tr("Could not check")
                                 : found->empty() ? tr("✓ Verified")
                                                  : tr("✕ Altered"),
                                 found && found->empty());
                          });
                    }});
  m_logPage =
      new LogPage({[this](std::uint64_t from, std::uint64_t count) {
                     m_desk.ask(
                         this, [from, count](OnDesk& on) { return workflow::logLines(*on.lab, from, count, {}); },
                         [this, from](base::Result<std::vector<workflow::LogLine>> lines) {
                           if (!lines)
                             return complain(lines.error());
                           m_logPage->lines().take(from, std::move(*lines));
                         });
                   },
                   [this](std::uint64_t seq) {
                     m_desk.ask(
                         this, [seq](OnDesk& on) { return workflow::entryText(*on.lab, seq); },
                         [this, seq](base::Result<std::string> text) {
                           if (!text)
                             return complain(text.error());
                           m_logPage->showEntry(seq, shown(*text));
                         });
                   }});
  m_rooms->addWidget(m_workList);
  m_rooms->addWidget(m_casePage);
  m_rooms->addWidget(m_logPage);
  return work;
}

void Window::openLab() {
  m_desk.ask(
      this,
      [folder = m_folder, clock = &m_desk.clock()](OnDesk& on) -> base::Result<LabFacts> {
        CALQUE_TRY(lab, workflow::Lab::open(folder, *clock));
        on.lab = std::make_unique<workflow::Lab>(std::move(lab));
        return LabFacts{on.lab->state(), workflow::people(*on.lab)};
      },
      [this](base::Result<LabFacts> facts) {
        if (!facts)
          return complain(facts.error());
        m_lab->setText(shown(facts->state.labName));
        m_banner->setVisible(facts->state.demonstration);
        m_signInPage->setPeople(facts->people);
        m_signInPage->begin({});
        refreshState();
        m_refresh.start();
      });
}

void Window::signIn(const std::string& person, workflow::Secrets secrets) {
  m_desk.ask(
      this,
      [person, secrets = std::move(secrets)](OnDesk& on) mutable -> base::Result<workflow::PersonLine> {
        if (!on.lab)
          return base::fault(base::FaultKind::File, "no lab is open");
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
    roles << shown(role);
  m_who->setText(tr("%1 (%2), %3").arg(shown(person.name), shown(person.id), roles.join(", ")));
  m_isSignedIn = true;
  m_head->show();
  m_floors->setCurrentIndex(1);
  tell({});
  m_idle.start();
  showCases();
}

void Window::leave(const std::string& cause, const QString& why) {
  if (!m_isSignedIn)
    return;
  m_isSignedIn = false;
  m_idle.stop();
  m_workList->set({}); // nothing of a patient or a case stays behind the sign-in
  m_casePage->set({});
  m_logPage->lines().setSize(0);
  m_logPage->showEntry(0, {});
  m_who->clear();
  m_head->hide();
  tell({});
  m_floors->setCurrentIndex(0);
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

void Window::showCases() {
  m_toCases->setChecked(true);
  m_rooms->setCurrentWidget(m_workList);
  m_desk.ask(
      this, [](OnDesk& on) { return workflow::caseLines(*on.lab); },
      [this](base::Result<std::vector<workflow::CaseLine>> lines) {
        if (!m_isSignedIn)
          return;
        if (!lines)
          return complain(lines.error());
        m_workList->set(std::move(*lines));
        m_workList->setFocus();
      });
}

void Window::showCase(const std::string& caseId) {
  m_desk.ask(
      this,
      [caseId](OnDesk& on) -> base::Result<ShownCase> {
        CALQUE_TRY(view, workflow::caseView(*on.lab, caseId));
        CALQUE_TRY(log, workflow::logLines(*on.lab, 0, 0, caseId));
        return ShownCase{std::move(view), std::move(log)};
      },
      [this](base::Result<ShownCase> one) {
        if (!m_isSignedIn)
          return;
        if (!one)
          return complain(one.error());
        m_casePage->set(*one);
        m_rooms->setCurrentWidget(m_casePage);
      });
}

void Window::showRecord() {
  m_toRecord->setChecked(true);
  m_rooms->setCurrentWidget(m_logPage);
  refreshState();
}

void Window::refreshState() {
  m_desk.ask(
      this, [](OnDesk& on) { return on.lab ? std::optional(on.lab->state()) : std::nullopt; },
      [this](const std::optional<workflow::RecordState>& state) {
        if (!state)
          return;
        const QLocale locale;
        auto words = tr("%n entries", nullptr, static_cast<int>(std::min<std::uint64_t>(state->entries, INT_MAX)));
        words += " · " + (state->unanchored == 0 ? tr("all anchored")
                                                 : tr("%1 not yet anchored, oldest %2")
                                                       .arg(locale.toString(static_cast<qulonglong>(state->unanchored)),
                                                            shown(state->unanchoredSince)));
        words += " · " + (state->verifiedAt.empty() ? tr("never verified whole")
                                                    : tr("verified whole %1").arg(shown(state->verifiedAt)));
        if (state->quarantine)
          words = tr("✕ IN QUARANTINE, read-only: %1 · ").arg(shown(state->quarantine->reason)) + words;
        m_state->setText(words);
        m_state->setProperty("role", state->quarantine ? "bad" : "quiet");
        m_state->setStyleSheet({}); // takes the property in
        if (m_isSignedIn && m_rooms->currentWidget() == m_logPage)
          m_logPage->lines().setSize(state->entries);
      });
}

void Window::tell(const QString& words) {
  m_notice->setText(words);
  m_notice->setVisible(!words.isEmpty());
}

void Window::complain(const base::Failure& failure) {
  m_notice->setProperty("role", "bad");
  m_notice->setStyleSheet({});
  tell(wordsOf(failure));
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
