#include "key_sheet.h"

#include "look.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace calque::desktop {

void showKeySheet(QWidget& over, KeySet set) {
  auto* sheet = new QDialog(&over);
  sheet->setObjectName("keySheet");
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  sheet->setWindowTitle(Keys::tr("Keys"));
  auto* column = new QVBoxLayout(sheet);
  column->setContentsMargins(look::wide, look::wide, look::wide, look::normal);
  column->addWidget(
      look::headingLabel(set == KeySet::Slicer ? Keys::tr("Keys as in 3D Slicer") : Keys::tr("Keys as in OHIF")));
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(look::wide);
  grid->setVerticalSpacing(look::tight);
  std::vector<std::pair<Act, QStringList>> lines; // one line an act, with all its keys
  for (const auto& line : Keys::of(set)) {
    auto found = std::ranges::find(lines, line.act, &std::pair<Act, QStringList>::first);
    if (found == lines.end())
      found = lines.insert(lines.end(), {line.act, {}});
    found->second << line.keys.toString(QKeySequence::NativeText);
  }
  int row = 0;
  for (const auto& [act, keys] : lines) {
    auto* key = new QLabel(keys.join(Keys::tr(", ")));
    key->setTextFormat(Qt::PlainText);
    grid->addWidget(key, row, 0);
    auto* words = look::quietLabel(Keys::words(act));
    words->setWordWrap(false);
    grid->addWidget(words, row++, 1);
  }
  column->addLayout(grid);
  column->addWidget(look::quietLabel(Keys::tr("Keys act on the view with the frame; Tab goes to the next.")));
  auto* close = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(close, &QDialogButtonBox::rejected, sheet, &QDialog::close);
  column->addWidget(close);
  sheet->show();
}

} // namespace calque::desktop
