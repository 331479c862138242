#include "wording_faults.h"

#include "terms.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace calque::desktop {
namespace {

/// The words of the system and of the database that people meet most, where they are in English.
[[maybe_unused]] constexpr const char* reasons[] = {
    QT_TRANSLATE_NOOP("Reasons", "No space left on device"),
    QT_TRANSLATE_NOOP("Reasons", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("Reasons", "Read-only file system"),
    QT_TRANSLATE_NOOP("Reasons", "Permission denied"),
    QT_TRANSLATE_NOOP("Reasons", "Operation not permitted"),
    QT_TRANSLATE_NOOP("Reasons", "No such file or directory"),
    QT_TRANSLATE_NOOP("Reasons", "File exists"),
    QT_TRANSLATE_NOOP("Reasons", "Not a directory"),
    QT_TRANSLATE_NOOP("Reasons", "Is a directory"),
    QT_TRANSLATE_NOOP("Reasons", "Directory not empty"),
    QT_TRANSLATE_NOOP("Reasons", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("Reasons", "Too many open files"),
    QT_TRANSLATE_NOOP("Reasons", "File name too long"),
    QT_TRANSLATE_NOOP("Reasons", "Invalid cross-device link"),
    QT_TRANSLATE_NOOP("Reasons", "Device or resource busy"),
    QT_TRANSLATE_NOOP("Reasons", "Input/output error"),
    QT_TRANSLATE_NOOP("Reasons", "Stale file handle"),
    QT_TRANSLATE_NOOP("Reasons", "Cannot allocate memory"),
    QT_TRANSLATE_NOOP("Reasons", "database disk image is malformed"),
    QT_TRANSLATE_NOOP("Reasons", "file is not a database"),
};

QString translated(const char* context, const QString& text) {
  return QCoreApplication::translate(context, text.toUtf8().constData());
}

const QRegularExpression& place() {
  static const QRegularExpression one("%([1-9])");
  return one;
}

/// A sentence with places, and what a text that fills them looks like.
struct Form {
  QString sentence;
  QRegularExpression look;
  qsizetype written = 0; ///< characters outside of the places
};

std::vector<Form> formsListed() {
  std::vector<Form> forms;
  for (const auto list : {faultsOfTheCore(), faultsOfTheLab()})
    for (const auto* each : list) {
      auto sentence = QString::fromUtf8(each);
      auto parts = sentence.split(place());
      if (parts.size() == 1)
        continue;
      const auto written = parts.join("").size();
      std::ranges::transform(parts, parts.begin(),
                             [](const QString& part) { return QRegularExpression::escape(part); });
      forms.push_back({std::move(sentence),
                       QRegularExpression(QRegularExpression::anchoredPattern(parts.join("(.+?)")),
                                          QRegularExpression::DotMatchesEverythingOption),
                       written});
    }
  // "reading a file: it is larger than %1 bytes" before "reading a file: %1".
  std::ranges::stable_sort(forms, std::greater(), &Form::written);
  return forms;
}

QString wordsInPlace(const QString& words) {
  for (auto told : {faultWords(words), translated("Reasons", words)})
    if (told != words)
      return told;
  return term(words.toStdString());
}

/// Each place once, in one go: a word put in may hold a per cent sign.
QString filled(const QString& sentence, const QStringList& words) {
  QString text;
  qsizetype at = 0;
  for (auto found = place().globalMatch(sentence); found.hasNext();) {
    const auto one = found.next();
    text += sentence.mid(at, one.capturedStart() - at) + wordsInPlace(words.value(one.captured(1).toInt() - 1));
    at = one.capturedEnd();
  }
  return text + sentence.mid(at);
}

} // namespace

QString faultWords(const QString& sentence) {
  if (auto told = translated("Faults", sentence); told != sentence)
    return told;
  static const auto forms = formsListed();
  for (const auto& form : forms)
    if (const auto found = form.look.match(sentence); found.hasMatch())
      return filled(translated("Faults", form.sentence), found.capturedTexts().mid(1));
  return sentence;
}

} // namespace calque::desktop
