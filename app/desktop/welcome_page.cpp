#include "welcome_page.h"

#include "look.h"
#include "terms.h"

#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace calque::desktop {

WelcomePage::WelcomePage(std::function<void(const std::filesystem::path&)> make, std::function<void()> stop)
    : m_make(std::move(make)), m_stop(std::move(stop)),
      m_folder(new QLineEdit(QDir::home().filePath("calque-demonstration"))),
      m_go(new QPushButton(tr("&Make the demonstration lab"))), m_why(new QLabel), m_steps(new QListWidget) {
  auto* card = new QFrame;
  card->setProperty("role", "card");
  card->setFixedWidth(640);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::wide);
  column->setSpacing(look::normal);
  column->addWidget(look::titleLabel(tr("No lab is open")));
  column->addWidget(look::quietLabel(tr(
      "A lab is opened with --lab FOLDER. To try the program, a demonstration lab can be made here: invented people, "
      "an invented patient, a phantom series, and one case that goes the whole way. Nothing of it is for clinical "
      "use. It takes about a minute.")));
  auto* form = new QFormLayout;
  form->setRowWrapPolicy(QFormLayout::WrapAllRows);
  m_folder->setObjectName("demoFolder");
  form->addRow(tr("&New folder"), m_folder);
  column->addLayout(form);
  m_go->setProperty("role", "next");
  m_go->setObjectName("makeDemo");
  column->addWidget(m_go);
  m_why->setProperty("role", "bad");
  m_why->setObjectName("demoWhy");
  m_why->setWordWrap(true);
  m_why->setTextFormat(Qt::PlainText);
  m_why->hide();
  column->addWidget(m_why);
  m_steps->setObjectName("demoSteps");
  m_steps->setAccessibleName(tr("Steps done"));
  m_steps->setMinimumHeight(260);
  m_steps->hide();
  column->addWidget(m_steps);
  auto* page = new QVBoxLayout(this);
  page->addWidget(card, 0, Qt::AlignCenter);
  QObject::connect(m_go, &QPushButton::clicked, this, [this] { m_isMaking ? end() : begin(); });
}

void WelcomePage::begin() {
  m_isMaking = true;
  m_go->setText(tr("&Stop"));
  m_why->hide();
  m_steps->clear();
  m_steps->show();
  m_make(m_folder->text().toStdString());
}

/// The step under way is finished first.
void WelcomePage::end() {
  m_go->setEnabled(false);
  m_stop();
}

void WelcomePage::told(const workflow::DemoStep& step) {
  m_steps->addItem((step.outcome == "refused" ? tr("✓ %1: refused, as it must be") : tr("✓ %1")).arg(term(step.step)));
  m_steps->scrollToBottom();
}

void WelcomePage::failed(const QString& why) {
  m_why->setText(why);
  m_why->show();
  m_isMaking = false;
  m_go->setText(tr("&Make the demonstration lab"));
  m_go->setEnabled(true);
}

} // namespace calque::desktop
