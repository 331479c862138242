#include "dhr_page.h"

#include "dhr_text.h"
#include "icons.h"
#include "look.h"

#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

namespace calque::desktop {
namespace {

constexpr double pageMargin = 12;

/// As on paper, in either scheme: its letters are dark and its ground is nothing.
QImage onPaper(const domain::DocumentPicture& picture) {
  QImage image;
  image.loadFromData(picture.png.data(), static_cast<int>(picture.png.size()), "PNG");
  QImage paper(image.size(), QImage::Format_RGB32);
  paper.fill(Qt::white);
  QPainter(&paper).drawImage(0, 0, image);
  return paper;
}

} // namespace

DhrPage::DhrPage(Hands hands)
    : m_hands(std::move(hands)), m_title(look::titleLabel({})), m_facts(look::quietLabel({})),
      m_text(new QTextBrowser) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->setSpacing(look::normal);
  auto* head = new QHBoxLayout;
  auto* back = new QPushButton(tr("&Back"));
  back->setObjectName("dhrBack");
  setIcon(*back, "back");
  auto* bundle = new QPushButton(tr("Export the &bundle…"));
  bundle->setObjectName("dhrExport");
  setIcon(*bundle, "bundle");
  bundle->setToolTip(tr("Everything of the case that verifies alone, on a machine that has nothing else"));
  auto* save = new QPushButton(tr("&Save as PDF or JSON…"));
  save->setObjectName("dhrSave");
  setIcon(*save, "save");
  auto* words = new QVBoxLayout;
  words->addWidget(m_title);
  words->addWidget(m_facts);
  head->addWidget(back, 0, Qt::AlignTop);
  head->addSpacing(look::normal);
  head->addLayout(words, 1);
  head->addWidget(save, 0, Qt::AlignTop);
  head->addWidget(bundle, 0, Qt::AlignTop);
  column->addLayout(head);
  m_facts->setObjectName("dhrFacts");
  m_text->setObjectName("dhr");
  m_text->setAccessibleName(tr("Device history record"));
  m_text->setOpenLinks(false);
  m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // its text is as wide as it is
  // Nothing of it can be marked, so nothing of a patient gets to the clipboard.
  m_text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  m_text->setContextMenuPolicy(Qt::NoContextMenu);
  m_text->document()->setDocumentMargin(pageMargin);
  column->addWidget(m_text, 1);
  QObject::connect(back, &QPushButton::clicked, this, [this] { m_hands.back(); });
  QObject::connect(save, &QPushButton::clicked, this, [this] {
    const auto out = askName(tr("Save the record"), QString::fromStdString(m_case) + ".pdf");
    if (!out.empty())
      m_hands.save(m_case, out);
  });
  QObject::connect(bundle, &QPushButton::clicked, this, [this] {
    const auto out = askName(tr("Export the bundle"), QString::fromStdString(m_case) + ".zip");
    if (!out.empty())
      m_hands.exportBundle(m_case, out);
  });
  QObject::connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
    if (url.scheme() == "entry")
      m_hands.goTo(url.path().toULongLong());
  });
}

std::filesystem::path DhrPage::askName(const QString& title, const QString& proposed) {
  if (m_hands.askName)
    return m_hands.askName(title, proposed);
  return QFileDialog::getSaveFileName(this, title, proposed, tr("All files (*)"), nullptr,
                                      QFileDialog::DontConfirmOverwrite) // nothing is written over anyway
      .toStdString();
}

void DhrPage::set(const domain::Document& document) {
  m_case = document.recordId;
  m_title->setText(QString::fromStdString(document.title));
  m_facts->setText(tr("Case %1, as of log size %2. Each statement names the entry that proves it.")
                       .arg(QString::fromStdString(m_case))
                       .arg(document.checkpointSize));
  m_text->clear();
  const auto pictures = picturesOf(document);
  for (std::size_t at = 0; at < pictures.size(); ++at) {
    m_text->document()->addResource(QTextDocument::ImageResource, QUrl(QString("picture:%1").arg(at)),
                                    onPaper(*pictures[at]));
  }
  m_text->setHtml(richTextOf(document));
  m_text->setFocus();
}

void DhrPage::clear() {
  m_case.clear();
  m_title->clear();
  m_facts->clear();
  m_text->clear();
  m_text->document()->clear();
}

} // namespace calque::desktop
