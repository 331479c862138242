#include "graphics.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QTextLayout>
#include <clocale>
#include <map>
#include <string>

namespace calque::report {
namespace {

/// Qt takes over the process's locale from the environment and says so on stderr; neither is a printer of PDF's
/// business.
void makeApplication() {
  std::string locale = std::setlocale(LC_ALL, nullptr);
  auto* told = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
  static int count = 3;
  static char name[] = "calque", option[] = "-platform", platform[] = "offscreen";
  static char* words[] = {name, option, platform, nullptr};
  // Kept to the end of the process on purpose: fonts die with it, and static objects may still draw.
  static auto* const application = new QGuiApplication(count, words);
  static_cast<void>(application);
  qInstallMessageHandler(told);
  std::setlocale(LC_ALL, locale.c_str());
}

bool hasGlyph(char32_t character) {
  static std::map<char32_t, bool> known;
  auto found = known.find(character);
  if (found != known.end())
    return found->second;
  QTextLayout layout(QString::fromUcs4(&character, 1), font(Face::Text, 9));
  layout.beginLayout();
  layout.createLine();
  layout.endLayout();
  bool drawn = true;
  for (const auto& run : layout.glyphRuns())
    for (auto glyph : run.glyphIndexes())
      drawn = drawn && glyph != 0;
  return known[character] = drawn;
}

} // namespace

QFont font(Face face, double points) {
  QFont made(face == Face::Mono ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans"));
  made.setStyleHint(face == Face::Mono ? QFont::Monospace : QFont::SansSerif);
  made.setHintingPreference(QFont::PreferNoHinting);
  // Any spacing keeps Qt from joining "fi" into one glyph, which a search in the PDF would not find. 1/64 unit is not
  // seen.
  made.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
  made.setBold(face == Face::Bold);
  made.setPixelSize(static_cast<int>(points * pt + 0.5));
  return made;
}

base::Result<std::unique_lock<std::mutex>> enterGraphics() {
  static std::mutex mutex;
  std::unique_lock lock(mutex);
  if (!QCoreApplication::instance())
    makeApplication();
  if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
    return base::fault(base::FaultKind::Library, "pages cannot be drawn: the program has no graphics application");
  static const bool hasFont = !QFontDatabase::families().isEmpty();
  if (!hasFont)
    return base::fault(base::FaultKind::Library, "pages cannot be drawn: this machine has no font",
                       "install fonts-dejavu-core and repeat the command");
  return lock;
}

QString drawable(std::string_view utf8) {
  auto given = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  QString fit;
  for (char32_t character : given.toUcs4()) {
    if (character == U'\n')
      fit += QChar(QChar::LineSeparator);
    else if (character == U'\t')
      fit += u' ';
    else if (character < 0x250 || hasGlyph(character))
      fit += QString::fromUcs4(&character, 1);
    else
      fit += QStringLiteral("<U+%1>").arg(static_cast<uint>(character), 4, 16, QLatin1Char('0')).toUpper();
  }
  return fit;
}

} // namespace calque::report
