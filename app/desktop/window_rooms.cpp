// The rooms between head and foot: work list, case, record, and the way from a case to a signature.
#include "window.h"

#include "case_page.h"
#include "log_page.h"
#include "notice.h"
#include "sign_page.h"
#include "wording.h"
#include "work_list_page.h"

#include "app/workflow/receipt.h"
#include "core/domain/case_gates.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace calque::desktop {
namespace {

constexpr const char* approvers[] = {"surgeon", "radiologist"};

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
  m_casePage = makeCasePage();
  m_logPage = makeLogPage();
  m_signPage = new SignPage;
  m_rooms->addWidget(m_workList);
  m_rooms->addWidget(m_casePage);
  m_rooms->addWidget(m_logPage);
  m_rooms->addWidget(m_signPage);
  return work;
}

CasePage* Window::makeCasePage() {
  return new CasePage({[this] { showCases(); }, [this](const std::string& caseId) { look(caseId, false); },
                       [this](const std::string& caseId) { look(caseId, true); },
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
}

LogPage* Window::makeLogPage() {
  return new LogPage({[this](std::uint64_t from, std::uint64_t count) {
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
        m_workList->set(std::move(*lines), m_roles);
        m_workList->setFocus();
      });
}

void Window::showCase(const std::string& caseId) {
  m_desk.ask(
      this,
      [caseId, roles = m_roles](OnDesk& on) -> base::Result<ShownCase> {
        CALQUE_TRY(view, workflow::caseView(*on.lab, caseId));
        CALQUE_TRY(log, workflow::logLines(*on.lab, 0, 0, caseId));
        ShownCase one{std::move(view), std::move(log)};
        for (const auto& step : one.view.steps) {
          one.mayLook = one.mayLook || (step.title == domain::actTitle(domain::Act::AcceptImages) && step.seq);
          const bool isApproval = step.title == domain::actTitle(domain::Act::Approve);
          one.mayApprove = one.mayApprove || (isApproval && step.standing == workflow::StepStanding::Next &&
                                              std::ranges::any_of(approvers, [&](const auto* role) {
                                                return std::ranges::find(roles, role) != roles.end();
                                              }));
        }
        return one;
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

void Window::look(const std::string& caseId, bool approves) {
  if (approves)
    approve(caseId, {});
}

workflow::SignerEntry Window::signsOnScreen(std::optional<workflow::SinceSigned> since) {
  using Answer = base::Result<workflow::Secrets>;
  return [this, since = std::move(since)](const workflow::PageToSign& page) -> Answer {
    const auto answer = m_desk.askScreen<Answer>([this, since, page](SignPage::Answer told) {
      if (!m_isSignedIn) // locked while the page was made
        return told(base::fault(base::FaultKind::Busy, "nothing was signed: the window is locked"));
      m_notice->close();
      m_rooms->setCurrentWidget(m_signPage);
      m_signPage->ask(page, since, std::move(told));
    });
    return answer ? *answer : base::fault(base::FaultKind::Busy, "nothing was signed: the window was closed");
  };
}

void Window::approve(const std::string& caseId, const std::string& covered) {
  m_notice->tell(tr("Making the page to be signed…"));
  m_desk.ask(
      this,
      [this, caseId, covered](OnDesk& on) -> base::Result<workflow::Approved> {
        if (!on.session)
          return base::fault(base::FaultKind::Busy, "nobody is signed in");
        CALQUE_TRY(since, workflow::sinceSigned(*on.lab, caseId, on.session->person()));
        return workflow::approveSegmentation(*on.session, caseId, signsOnScreen(std::move(since)), covered);
      },
      [this, caseId](const base::Result<workflow::Approved>& done) {
        if (!m_isSignedIn)
          return;
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
    m_desk.ask(
        this,
        [seq, folder = folder.toStdString()](OnDesk& on) -> base::Result<workflow::Receipt> {
          if (!on.session)
            return base::fault(base::FaultKind::Busy, "nobody is signed in");
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
