#include "sign_page.h"

#include "icons.h"
#include "look.h"
#include "terms.h"
#include "wording.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPdfView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace calque::desktop {
namespace {

QString shown(const std::string& text) {
  return QString::fromStdString(text);
}

QLabel* valueLabel(const char* name) {
  auto* label = new QLabel;
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

} // namespace

SignPage::SignPage()
    : m_view(new QPdfView(nullptr)), m_title(look::titleLabel({})), m_since(new QLabel), m_name(valueLabel("signName")),
      m_role(valueLabel("signRole")), m_meaning(valueLabel("signMeaning")), m_record(valueLabel("signRecord")),
      m_digest(valueLabel("signDigest")), m_pinName(new QLabel(tr("P&IN of the token"))), m_password(new QLineEdit),
      m_pin(new QLineEdit), m_sign(new QPushButton(tr("&Sign"))), m_leave(new QPushButton(tr("Do not sign"))),
      m_toTheEnd(look::quietLabel(tr("Signing is possible when the page was shown to its end."))) {
  m_view->setDocument(&m_document);
  m_view->setPageMode(QPdfView::PageMode::MultiPage);
  m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
  m_view->setObjectName("pageToSign");
  m_view->setAccessibleName(tr("The page to be signed"));
  m_view->setMinimumWidth(480);

  auto* terms = new QWidget;
  auto* column = new QVBoxLayout(terms);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::wide);
  column->setSpacing(look::tight);
  column->addWidget(m_title);
  m_since->setObjectName("sinceSigned");
  m_since->setWordWrap(true);
  m_since->setTextFormat(Qt::PlainText);
  m_since->setProperty("role", "warning");
  column->addWidget(m_since);
  m_digest->setProperty("role", "fixed");
  const std::pair<QString, QLabel*> lines[] = {{tr("Signed by"), m_name},
                                               {tr("As"), m_role},
                                               {tr("Meaning"), m_meaning},
                                               {tr("Record"), m_record},
                                               {tr("SHA-256 of this page"), m_digest}};
  for (const auto& [words, value] : lines) {
    column->addSpacing(look::close);
    column->addWidget(look::quietLabel(words));
    column->addWidget(value);
  }
  column->addStretch(1);
  auto* secret = new QFormLayout;
  secret->setRowWrapPolicy(QFormLayout::WrapAllRows);
  secret->setVerticalSpacing(look::close);
  m_password->setObjectName("signPassword");
  m_pin->setObjectName("signPin");
  for (auto* field : {m_password, m_pin}) {
    field->setEchoMode(QLineEdit::Password);
    QObject::connect(field, &QLineEdit::textChanged, this, [this] { offer(); });
  }
  secret->addRow(tr("Pass&word"), m_password);
  m_pinName->setBuddy(m_pin);
  secret->addRow(m_pinName, m_pin);
  column->addLayout(secret);
  column->addSpacing(look::normal);
  m_sign->setProperty("role", "next");
  setIcon(*m_sign, "sign");
  m_sign->setObjectName("sign");
  m_leave->setObjectName("doNotSign");
  m_toTheEnd->setObjectName("toTheEnd");
  column->addWidget(m_toTheEnd);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_leave);
  buttons->addWidget(m_sign, 1);
  column->addLayout(buttons);

  auto* halves = new QSplitter;
  halves->addWidget(m_view);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(400);
  scroll->setFocusPolicy(Qt::NoFocus); // what it holds has the focus
  scroll->setWidget(terms);
  halves->addWidget(scroll);
  halves->setStretchFactor(0, 1);
  halves->setChildrenCollapsible(false);
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->addWidget(halves);
  QObject::connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { noteShown(); });
  QObject::connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { noteShown(); });
  QObject::connect(m_sign, &QPushButton::clicked, this, [this] { sign(); });
  QObject::connect(m_leave, &QPushButton::clicked, this, [this] { decline(); });
  decline();
}

void SignPage::noteShown() {
  const auto* bar = m_view->verticalScrollBar();
  if (m_answer && m_document.status() == QPdfDocument::Status::Ready && isVisible() && bar->value() >= bar->maximum())
    m_wasShownToItsEnd = true;
  m_toTheEnd->setVisible(!m_wasShownToItsEnd);
  offer();
}

// [impl->req~ui.sign-page~1]
void SignPage::offer() {
  m_sign->setEnabled(m_answer && m_wasShownToItsEnd && !m_password->text().isEmpty() &&
                     (m_pin->isHidden() || !m_pin->text().isEmpty()));
}

void SignPage::ask(const workflow::PageToSign& page, const std::optional<workflow::SinceSigned>& since, Answer answer) {
  decline();
  m_answer = std::move(answer);
  m_title->setText(shown(page.title));
  m_name->setText(tr("%1 (%2)").arg(shown(page.printedName), shown(page.person)));
  m_role->setText(term(page.role));
  m_meaning->setText(term(page.meaning));
  m_record->setText(shown(page.record));
  m_digest->setText(digestLines(page.digest));
  QString changes;
  if (since && since->changed.empty())
    changes = tr("Nothing of the model has changed since you signed on %1.").arg(placeTime(since->at));
  if (since && !since->changed.empty()) {
    changes = tr("Changed since you signed on %1:").arg(placeTime(since->at));
    for (const auto& one : since->changed)
      changes +=
          '\n' + tr("%1: before %2, now %3").arg(term(one.what), shown(one.before).left(40), shown(one.now).left(40));
  }
  m_since->setText(changes);
  m_since->setVisible(!changes.isEmpty());
  m_pin->setVisible(page.asksPin);
  m_pinName->setVisible(page.asksPin);
  m_bytes.setData(reinterpret_cast<const char*>(page.pdf.data()), static_cast<int>(page.pdf.size()));
  m_bytes.open(QIODevice::ReadOnly);
  m_document.load(&m_bytes);
  if (m_document.status() != QPdfDocument::Status::Ready || m_document.pageCount() < 1)
    return settle(base::fault(base::FaultKind::Library, "nothing was signed: the page to be signed cannot be shown"));
  m_leave->setEnabled(true);
  m_password->setFocus();
  QTimer::singleShot(0, this, [this] { noteShown(); }); // laid out by then
}

void SignPage::decline() {
  settle(base::fault(base::FaultKind::Busy, QT_TRANSLATE_NOOP("Faults", "nothing was signed, as you asked")));
}

void SignPage::sign() {
  settle(workflow::Secrets(m_password->text().toStdString(), m_pin->text().toStdString()));
}

void SignPage::settle(base::Result<workflow::Secrets> answered) {
  for (auto* field : {m_password, m_pin})
    field->clear();
  m_sign->setEnabled(false);
  m_leave->setEnabled(false);
  m_wasShownToItsEnd = false;
  if (const auto answer = std::exchange(m_answer, {}))
    answer(std::move(answered));
  m_document.close();
  m_bytes.close();
  m_bytes.buffer().fill(0);
  m_bytes.setData({});
  for (auto* label : {m_title, m_since, m_name, m_role, m_meaning, m_record, m_digest})
    label->clear();
}

} // namespace calque::desktop
