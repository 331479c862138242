// Who sits here: a person and a password, and the token's PIN where the key is on one.
#pragma once

#include "app/workflow/people_steps.h"
#include "app/workflow/session.h"

#include <QCoreApplication>
#include <QWidget>
#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace calque::desktop {

class SignInPage final : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(SignInPage)
public:
  explicit SignInPage(std::function<void(const std::string& person, workflow::Secrets)> signIn);
  /// Empties everything typed. `why` stands above the fields: locked, signed out; may be empty.
  void begin(const QString& why);
  void setPeople(const std::vector<workflow::PersonLine>& people);
  /// What went wrong, under the fields; the secrets are empty again.
  void refused(const QString& what);

private:
  void go();
  std::function<void(const std::string&, workflow::Secrets)> m_signIn;
  QLabel *m_why, *m_refusal;
  QComboBox* m_person;
  QLineEdit *m_password, *m_pin;
  QPushButton* m_go;
};

} // namespace calque::desktop
