// The frame: who sits here, what the record's state is, and the rooms between the two. It shows and asks; every rule
// stays in the workflow.
#pragma once

#include "desk.h"

#include "app/workflow/people_steps.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QTimer>
#include <chrono>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace calque::desktop {

class CasePage;
class LogPage;
class SignInPage;
class WorkListPage;

class Window final : public QMainWindow {
  Q_DECLARE_TR_FUNCTIONS(Window)
public:
  /// record.md 12: locked after 10 min without a key or a click.
  static constexpr std::chrono::milliseconds idle = std::chrono::minutes(10);

  Window(std::filesystem::path lab, const base::Clock& clock, std::chrono::milliseconds lockAfter = idle);
  ~Window() override;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QWidget* makeHead();
  QWidget* makeWork();
  void openLab();
  void signIn(const std::string& person, workflow::Secrets secrets);
  void signedIn(const workflow::PersonLine& person);
  /// Blanks what is shown and ends the session; `cause` is a word of `session.locked`, or empty for signing out.
  void leave(const std::string& cause, const QString& why);
  void showCases();
  void showCase(const std::string& caseId);
  void showRecord();
  void refreshState();
  void tell(const QString& words);
  void complain(const base::Failure& failure);

  std::filesystem::path m_folder;
  Desk m_desk;
  QStackedWidget *m_floors, *m_rooms;
  QWidget* m_head;
  QLabel *m_lab, *m_banner, *m_who, *m_state, *m_notice;
  QPushButton *m_toCases, *m_toRecord;
  SignInPage* m_signInPage;
  WorkListPage* m_workList;
  CasePage* m_casePage;
  LogPage* m_logPage;
  QTimer m_idle, m_refresh;
  bool m_isSignedIn = false;
};

} // namespace calque::desktop
