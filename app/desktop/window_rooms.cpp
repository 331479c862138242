// The rooms between head and foot: work list, case, record, and the way from a case to a signature.
#include "window.h"

#include "case_page.h"
#include "dhr_page.h"
#include "icons.h"
#include "images_page.h"
#include "log_page.h"
#include "sandbox_page.h"
#include "sign_page.h"
#include "verify_page.h"
#include "wording.h"
#include "work_list_page.h"

#include "app/workflow/case_images.h"
#include "app/workflow/case_request.h"
#include "core/domain/case_gates.h"

#include <QButtonGroup>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace calque::desktop {
namespace {

/// Whether the law keeps the act from this person for want of a role, or of a part in the case; other gates are asked
/// when it is done, and their refusal is shown with its cure.
bool isForOthers(const domain::Case& known, const domain::Command& command, const domain::Actor& actor) {
  domain::Facts facts;
  facts.actor = actor;
  const auto refusal = domain::foresee(known, command, facts);
  return refusal && refusal->number == static_cast<int>(domain::RefusalCode::RoleMissing);
}

bool mayViewImages(const std::vector<std::string>& roles) {
  return std::ranges::any_of(roles, [](const auto& role) {
    return std::ranges::find(workflow::imageViewers, role) != workflow::imageViewers.end();
  });
}

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

} // namespace

QWidget* Window::makeWork() {
  auto* work = new QWidget;
  auto* row = new QHBoxLayout(work);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  auto* places = new QVBoxLayout;
  auto* group = new QButtonGroup(work);
  const auto place = [&](const QString& words, const char* name, const char* icon) {
    auto* button = new QPushButton(words);
    button->setProperty("role", "place");
    button->setObjectName(name);
    button->setCheckable(true);
    setIcon(*button, icon);
    button->setMinimumWidth(140);
    group->addButton(button);
    places->addWidget(button);
    return button;
  };
  m_toCases = place(tr("&Cases"), "toCases", "cases");
  m_toRecord = place(tr("&Record"), "toRecord", "record");
  m_toVerify = place(tr("&Verify"), "toVerify", "verify");
  m_toSandbox = place(tr("&Break a copy"), "toSandbox", "sandbox");
  places->addStretch(1);
  row->addLayout(places);
  row->addWidget(m_rooms, 1);
  QObject::connect(m_toCases, &QPushButton::clicked, this, [this] { showCases(); });
  QObject::connect(m_toRecord, &QPushButton::clicked, this, [this] { showRecord(); });
  QObject::connect(m_toVerify, &QPushButton::clicked, this, [this] { m_rooms->setCurrentWidget(m_verifyPage); });
  QObject::connect(m_toSandbox, &QPushButton::clicked, this, [this] { m_rooms->setCurrentWidget(m_sandboxPage); });

  QObject::connect(m_rooms, &QStackedWidget::currentChanged, this, [this] {
    const auto* room = m_rooms->currentWidget();
    if (m_signPage && room != m_signPage)
      m_signPage->decline(); // else the desk would wait for an answer that nobody can give any more
    if (m_imagesPage && room != m_imagesRoom)
      m_imagesPage->cancel(); // what is asked next does not wait for images that nobody looks at
  });
  m_workList = new WorkListPage([this](const std::string& caseId) { showCase(caseId); });
  m_casePage = makeCasePage();
  m_logPage = makeLogPage();
  m_signPage = new SignPage;
  m_imagesRoom = makeImagesRoom();
  m_dhrPage = makeDhrPage();
  for (QWidget* room :
       {static_cast<QWidget*>(m_workList), static_cast<QWidget*>(m_casePage), static_cast<QWidget*>(m_logPage),
        static_cast<QWidget*>(m_signPage), m_imagesRoom, static_cast<QWidget*>(m_dhrPage)})
    m_rooms->addWidget(room);
  return work;
}

CasePage* Window::makeCasePage() {
  return new CasePage({[this] { showCases(); }, [this](const std::string& caseId) { look(caseId, false); },
                       [this](const std::string& caseId) { look(caseId, true); },
                       [this](const std::string& caseId) { showDhr(caseId); },
                       [this](const std::string& subject, const domain::FileItem& item, CasePage::Told told) {
                         ask([subject, item](OnDesk& on) { return workflow::verifyFile(*on.lab, subject, item); },
                             [this, told = std::move(told)](base::Result<std::string> found) {
                               if (!found)
                                 complain(found.error());
                               told(!found           ? tr("Could not check")
                                    : found->empty() ? tr("✓ Verified")
                                                     : tr("✕ Altered"),
                                    found && found->empty());
                             });
                       }});
}

LogPage* Window::makeLogPage() {
  using Lines = base::Result<std::vector<workflow::LogLine>>;
  LogPage::Hands hands;
  hands.fetch = [this](std::uint64_t from, std::uint64_t count) {
    ask([from, count](OnDesk& on) { return workflow::logLines(*on.lab, from, count, {}); },
        [this, from](Lines lines) {
          if (lines)
            return m_logPage->lines().take(from, std::move(*lines));
          complain(lines.error());
        });
  };
  hands.show = [this](std::uint64_t seq) {
    ask([seq](OnDesk& on) { return workflow::entryText(*on.lab, seq); },
        [this, seq](const base::Result<std::string>& text) {
          if (text)
            return m_logPage->showEntry(seq, shown(*text));
          complain(text.error());
        });
  };
  hands.outline = [this](const workflow::LogFilter& filter) {
    ask([this, filter, wanted = m_logPage->whileAsked()](
            OnDesk& on) { return workflow::outlineLog(*on.lab, filter, whileStanding(on, wanted)); },
        [this, filter](base::Result<workflow::LogOutline> outline) {
          if (outline)
            return m_logPage->chosen(filter, std::move(*outline));
          m_logPage->notChosen(filter, wordsOf(outline.error()));
        });
  };
  hands.fetchChosen = [this](const workflow::LogFilter& filter, std::uint64_t from, std::uint64_t to) {
    ask([filter, from, to](OnDesk& on) { return workflow::logPage(*on.lab, filter, from, to); },
        [this, filter, from](Lines lines) {
          if (lines)
            return m_logPage->lines().takeChosen(filter, from, std::move(*lines));
          complain(lines.error());
        });
  };
  return new LogPage(std::move(hands));
}

void Window::showCases() {
  m_toCases->setChecked(true);
  m_rooms->setCurrentWidget(m_workList);
  const auto reading = longWork(tr("Reading the cases…"), false);
  ask([this,
       progress = reading.progress](OnDesk& on) { return workflow::caseLines(*on.lab, whileStanding(on, progress)); },
      [this, reading](base::Result<std::vector<workflow::CaseLine>> lines) {
        reading.ended();
        if (!lines)
          return complain(lines.error());
        m_workList->set(std::move(*lines), m_roles, m_person);
        m_workList->setFocus();
      });
}

void Window::showCase(const std::string& caseId) {
  askForCase(caseId, [this](const ShownCase& one) {
    m_casePage->set(one);
    m_rooms->setCurrentWidget(m_casePage);
  });
}

/// Another process may have gone on with the case that is shown.
void Window::refreshCase(const std::string& caseId) {
  ask([caseId](OnDesk& on) { return workflow::logLines(*on.lab, 0, 0, caseId); },
      [this, caseId](const base::Result<std::vector<workflow::LogLine>>& log) {
        if (!log || m_casePage->caseId() != caseId || m_casePage->entries() == log->size())
          return;
        askForCase(caseId, [this](const ShownCase& one) {
          if (m_casePage->caseId() == one.view.id && m_rooms->currentWidget() == m_casePage)
            m_casePage->set(one);
        });
      });
}

void Window::askForCase(const std::string& caseId, std::function<void(const ShownCase&)> then) {
  ask(
      [caseId, actor = domain::Actor{m_person, m_roles, {}}](OnDesk& on) -> base::Result<ShownCase> {
        CALQUE_TRY(known, workflow::caseOf(*on.lab, caseId));
        CALQUE_TRY(view, workflow::caseView(*on.lab, caseId));
        CALQUE_TRY(log, workflow::logLines(*on.lab, 0, 0, caseId));
        ShownCase one{std::move(view), std::move(log)};
        one.mayRead = !isForOthers(known, domain::ExportRecord{"file"}, actor);
        for (const auto& step : one.view.steps) {
          one.mayLook = one.mayLook || (step.title == domain::actTitle(domain::Act::AcceptImages) && step.seq &&
                                        mayViewImages(actor.roles));
          const bool isApproval = step.title == domain::actTitle(domain::Act::Approve);
          one.mayApprove = one.mayApprove || (isApproval && step.standing == workflow::StepStanding::Next &&
                                              !isForOthers(known, domain::Approve{}, actor));
        }
        return one;
      },
      [this, then = std::move(then)](const base::Result<ShownCase>& one) {
        if (!m_isSignedIn)
          return;
        if (!one)
          return complain(one.error());
        then(*one);
      });
}

void Window::showRecord() {
  m_toRecord->setChecked(true);
  m_rooms->setCurrentWidget(m_logPage);
  refreshState();
}

} // namespace calque::desktop
