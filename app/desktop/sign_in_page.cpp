#include "sign_in_page.h"

#include "look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace calque::desktop {

SignInPage::SignInPage(std::function<void(const std::string&, workflow::Secrets)> signIn)
    : m_signIn(std::move(signIn)), m_why(look::quietLabel({})), m_refusal(new QLabel), m_person(new QComboBox),
      m_password(new QLineEdit), m_pin(new QLineEdit), m_go(new QPushButton(tr("Sign in"))) {
  auto* card = new QFrame;
  card->setProperty("role", "card");
  card->setFixedWidth(440);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::wide);
  column->setSpacing(look::normal);
  column->addWidget(look::titleLabel(tr("Sign in")));
  column->addWidget(m_why);
  auto* form = new QFormLayout;
  form->setVerticalSpacing(look::close);
  form->setRowWrapPolicy(QFormLayout::WrapAllRows);
  m_person->setEditable(true);
  m_person->setObjectName("person");
  m_person->setAccessibleName(tr("Person"));
  m_person->setInsertPolicy(QComboBox::NoInsert);
  m_password->setObjectName("password");
  m_pin->setObjectName("pin");
  for (auto* field : {m_password, m_pin})
    field->setEchoMode(QLineEdit::Password);
  m_pin->setPlaceholderText(tr("only with a token"));
  form->addRow(tr("&Person"), m_person);
  form->addRow(tr("Pass&word"), m_password);
  form->addRow(tr("P&IN of the token"), m_pin);
  column->addLayout(form);
  m_refusal->setProperty("role", "bad");
  m_refusal->setObjectName("refusal");
  m_refusal->setWordWrap(true);
  m_refusal->setTextFormat(Qt::PlainText);
  column->addWidget(m_refusal);
  m_go->setProperty("role", "next");
  m_go->setObjectName("signIn");
  column->addWidget(m_go);
  auto* page = new QVBoxLayout(this);
  page->addWidget(card, 0, Qt::AlignCenter);
  QObject::connect(m_go, &QPushButton::clicked, this, [this] { go(); });
  for (auto* field : {m_password, m_pin})
    QObject::connect(field, &QLineEdit::returnPressed, this, [this] { go(); });
  begin({});
}

void SignInPage::begin(const QString& why) {
  m_why->setText(why);
  m_why->setVisible(!why.isEmpty());
  refused({});
}

void SignInPage::setPeople(const std::vector<workflow::PersonLine>& people) {
  m_person->clear();
  for (const auto& person : people)
    if (!person.revoked)
      m_person->addItem(QString::fromStdString(person.id + "  " + person.name), QString::fromStdString(person.id));
}

void SignInPage::refused(const QString& what) {
  m_refusal->setText(what);
  m_refusal->setVisible(!what.isEmpty());
  m_password->clear();
  m_pin->clear();
  m_go->setEnabled(true);
  m_password->setFocus();
}

void SignInPage::go() {
  const auto person = m_person->currentText().section(' ', 0, 0).toStdString();
  if (!m_go->isEnabled() || person.empty() || m_password->text().isEmpty())
    return;
  m_go->setEnabled(false);
  workflow::Secrets secrets(m_password->text().toStdString(), m_pin->text().toStdString());
  m_password->clear();
  m_pin->clear();
  m_signIn(person, std::move(secrets));
}

} // namespace calque::desktop
