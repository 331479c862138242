#include "people_sheet.h"

#include "look.h"

#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace calque::desktop {

PeopleSheet::PeopleSheet(const std::filesystem::path& file, QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("People of the demonstration lab"));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(760, 420);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::wide);
  column->addWidget(look::titleLabel(tr("People of the demonstration lab")));
  column->addWidget(look::quietLabel(
      tr("Invented people. Sign in as any of them: the number, the name, the roles, the password. A case waits for the "
         "surgeon. The sheet lies beside the lab as a file, too.")));
  auto* lines = new QPlainTextEdit;
  lines->setObjectName("demoPeople");
  lines->setReadOnly(true);
  lines->setAccessibleName(windowTitle());
  lines->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  lines->setLineWrapMode(QPlainTextEdit::NoWrap);
  QFile text(QString::fromStdString(file.string()));
  lines->setPlainText(text.open(QIODevice::ReadOnly) ? QString::fromUtf8(text.readAll())
                                                     : tr("The file with the passwords cannot be read."));
  column->addWidget(lines, 1);
  auto* close = new QPushButton(tr("Close"));
  QObject::connect(close, &QPushButton::clicked, this, [this] { accept(); });
  column->addWidget(close, 0, Qt::AlignRight);
}

} // namespace calque::desktop
