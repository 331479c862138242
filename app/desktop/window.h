// The frame: who sits here, what the record's state is, and the rooms between the two. It shows and asks; every rule
// stays in the workflow.
#pragma once

#include "desk.h"

#include "app/workflow/approval.h"
#include "app/workflow/people_steps.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QTimer>
#include <atomic>
#include <chrono>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace calque::desktop {

class CasePage;
struct ShownCase;
class DhrPage;
class ImagesPage;
class LogPage;
class Notice;
class SandboxPage;
class SignInPage;
class SignPage;
class VerifyPage;
class WelcomePage;
class WorkListPage;

class Window final : public QMainWindow {
  Q_DECLARE_TR_FUNCTIONS(Window)
public:
  /// An empty `lab`: the offer to make a demonstration lab. `lockAfter` stands in for the lab's policy.
  Window(std::filesystem::path lab, const base::Clock& clock,
         std::optional<std::chrono::milliseconds> lockAfter = std::nullopt);
  ~Window() override;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  /// Asks the desk; the answer comes only while the same person still sits here.
  template <class Work, class Then> void ask(Work work, Then then) {
    m_desk.ask(this, std::move(work), [this, sitting = m_sitting.load(), then = std::move(then)](auto answer) mutable {
      if (sitting == m_sitting)
        then(std::move(answer));
    });
  }
  QWidget* makeHead();
  QWidget* makeWork();
  CasePage* makeCasePage();
  LogPage* makeLogPage();
  QWidget* makeImagesRoom();
  DhrPage* makeDhrPage();
  void makeAuditRooms(); ///< of the lab that was opened
  void makeDemonstration(const std::filesystem::path& folder);
  void showPeopleSheet(const std::filesystem::path& file);
  void openLab();
  void fallen(); ///< the desk: blanks, and opens the lab anew
  void signIn(const std::string& person, workflow::Secrets secrets);
  void signedIn(const workflow::PersonLine& person);
  /// Blanks what is shown and ends the session; `cause` is a word of `session.locked`, or empty for signing out.
  void leave(const std::string& cause, const QString& why);
  void showCases();
  void showCase(const std::string& caseId);
  void askForCase(const std::string& caseId, std::function<void(const ShownCase&)> then);
  void showRecord();
  void showDhr(const std::string& caseId);
  void goToEntry(std::uint64_t seq);
  /// At images and model; where it is to end in an approval, the law is asked first.
  void look(const std::string& caseId, bool approves);
  void showSeen();
  void approve(const std::string& caseId, const std::string& covered);
  void lookOn();
  [[nodiscard]] workflow::SignerEntry signsOnScreen(OnDesk& on, std::optional<workflow::SinceSigned> since);
  void offerReceipt(const std::string& caseId, std::uint64_t seq);
  /// What takes long at the desk, told in the notice bar with its share and a way to cancel it; at once, or when it has
  /// taken a while. It is stopped too when its person leaves or the window closes.
  struct LongWork {
    base::Progress progress;     ///< for the desk's thread
    std::function<void()> ended; ///< for the screen's: what was told of it goes
  };
  [[nodiscard]] LongWork longWork(const QString& words, bool isToldAtOnce);
  /// For what takes long at the desk: asks now and then whether the session still stands, and leaves where it does not,
  /// since nothing else is answered meanwhile. Then what `progress` says; for the desk's thread.
  [[nodiscard]] base::Progress whileStanding(OnDesk& on, base::Progress progress = {});
  void refreshState();
  void refreshCase(const std::string& caseId);
  void checkLimits();
  void complain(const base::Failure& failure);

  std::filesystem::path m_folder;
  std::atomic<bool> m_isDemonstrationStopped = false;
  std::atomic<std::uint64_t> m_sitting = 0; ///< another after each sign-in and each leaving
  Desk m_desk;
  QStackedWidget *m_floors, *m_rooms;
  QWidget* m_head;
  QLabel *m_lab, *m_banner, *m_who, *m_state;
  Notice* m_notice;
  QPushButton *m_toCases, *m_toRecord, *m_toVerify, *m_toSandbox;
  WelcomePage* m_welcomePage;
  SignInPage* m_signInPage;
  SignPage* m_signPage = nullptr;
  WorkListPage* m_workList;
  CasePage* m_casePage;
  LogPage* m_logPage;
  DhrPage* m_dhrPage;
  VerifyPage* m_verifyPage = nullptr;
  SandboxPage* m_sandboxPage = nullptr;
  QWidget *m_imagesRoom, *m_approving;
  ImagesPage* m_imagesPage = nullptr;
  QLabel* m_seen;
  QPushButton* m_toSign;
  std::string m_lookedAt; ///< the case whose images or record are shown
  QTimer m_idle, m_refresh, m_limits;
  std::optional<std::chrono::milliseconds> m_lockAfter;
  workflow::SessionLimits m_sessionLimits;
  std::string m_certificateUntil;                ///< UTC date of who is signed in
  std::chrono::steady_clock::time_point m_since; ///< signed in
  std::chrono::nanoseconds m_slept{0};           ///< of this machine, when last looked at
  std::string m_person;                          ///< who is signed in
  std::vector<std::string> m_roles;              ///< of that person
  bool m_isSignedIn = false, m_isLabOpen = false;
};

} // namespace calque::desktop
