#include "language.h"

#include <QLibraryInfo>
#include <QTranslator>

namespace calque::desktop {
namespace {

void add(QApplication& program, const QString& name, const QString& folder) {
  auto* words = new QTranslator(&program);
  if (words->load(name, folder))
    QCoreApplication::installTranslator(words);
  else
    delete words;
}

} // namespace

QLocale localeOf(const QString& language) {
  const auto here = QLocale::system();
  if (language == "de")
    return QLocale(QLocale::German, here.territory());
  if (language != "en")
    return here;
  const bool isSomewhere =
      here.territory() != QLocale::AnyTerritory; // else days before months, as on most of the globe
  return QLocale(QLocale::English, isSomewhere ? here.territory() : QLocale::UnitedKingdom);
}

void speak(QApplication& program, const QLocale& locale) {
  qDeleteAll(program.findChildren<QTranslator*>(Qt::FindDirectChildrenOnly)); // which takes them out
  QLocale::setDefault(locale);
  const bool isGerman = locale.language() == QLocale::German;
  if (isGerman) // of Qt's own dialogs
    add(program, "qtbase_de", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  add(program, isGerman ? "calque_de" : "calque_en", ":/translations");
}

} // namespace calque::desktop
