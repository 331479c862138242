#include "wording.h"

#include "core/domain/refusals.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace calque::desktop {
namespace {

struct Wording {
  Q_DECLARE_TR_FUNCTIONS(Wording)
};

QString shown(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The text itself where that context has none.
QString translated(const char* context, const std::string& text) {
  return text.empty() ? QString() : QCoreApplication::translate(context, text.c_str());
}

/// The faults of the rooms below that people meet; those that name a file or a library stay as they are.
[[maybe_unused]] constexpr const char* frequentFaults[] = {
    QT_TRANSLATE_NOOP("Faults", "the database is in use by another process"),
    QT_TRANSLATE_NOOP("Faults", "wait and repeat the command"),
    QT_TRANSLATE_NOOP("Faults", "writing the database: it is read-only"),
    QT_TRANSLATE_NOOP("Faults", "writing the database: the disk is full"),
    QT_TRANSLATE_NOOP("Faults", "reading or writing the database failed"),
    QT_TRANSLATE_NOOP("Faults", "the log is read-only after a disk error"),
    QT_TRANSLATE_NOOP("Faults", "the log was replaced: it is not the one this device has seen"),
    QT_TRANSLATE_NOOP("Faults", "the index is damaged"),
    QT_TRANSLATE_NOOP("Faults", "verify the lab: `calque audit verify`"),
    QT_TRANSLATE_NOOP("Faults", "there is no such blob, or it is not whole"),
    QT_TRANSLATE_NOOP("Faults", "the stored images are not the series that was accepted"),
    QT_TRANSLATE_NOOP("Faults", "the byte was not found in the copy"),
    QT_TRANSLATE_NOOP("Faults", "make a new copy and try again"),
};

QString dateFormat() {
  auto format = QLocale().dateFormat(QLocale::ShortFormat);
  return format.contains("yyyy") ? format : format.replace("yy", "yyyy");
}

QString timeFormat() {
  return dateFormat() + "  " + QLocale().timeFormat(QLocale::ShortFormat);
}

} // namespace

QString localTime(const std::string& utc) {
  const auto at = QDateTime::fromString(shown(utc), Qt::ISODateWithMs);
  return at.isValid() ? QLocale().toString(at.toLocalTime(), timeFormat()) : shown(utc);
}

QString utcTime(const std::string& utc) {
  const auto at = QDateTime::fromString(shown(utc), Qt::ISODateWithMs);
  return at.isValid() ? QLocale().toString(at.toUTC(), dateFormat() + "  HH:mm:ss") : shown(utc);
}

QString placeTime(const std::string& local) {
  const auto text = shown(local);
  const auto at = QDateTime::fromString(text.left(19), "yyyy-MM-dd HH:mm:ss");
  return at.isValid() ? QLocale().toString(at, timeFormat()) + text.mid(19) : text;
}

QString localDate(const std::string& date) {
  const auto day = QDate::fromString(shown(date), Qt::ISODate);
  return day.isValid() ? QLocale().toString(day, dateFormat()) : shown(date);
}

QString localNumber(double value, int decimals) {
  return QLocale().toString(value, 'f', decimals);
}

QString sentenceOf(int number, const std::string& message) {
  const auto table = domain::refusalTable();
  const auto line = std::ranges::find(table, number, &domain::RefusalLine::number);
  if (line == table.end() || !message.starts_with(line->sentence))
    return translated("Refusals", message);
  return translated("Refusals", std::string(line->sentence)) + shown(message.substr(line->sentence.size()));
}

QString wordsOf(const base::Failure& failure) {
  if (const auto* refusal = std::get_if<base::Refusal>(&failure)) {
    auto words =
        Wording::tr("Refused (%1): %2.").arg(refusal->number).arg(sentenceOf(refusal->number, refusal->message));
    if (!refusal->expected.empty() || !refusal->found.empty())
      words += '\n' + Wording::tr("Expected %1, found %2.").arg(shown(refusal->expected), shown(refusal->found));
    return words + '\n' + Wording::tr("What to do: %1").arg(translated("Refusals", refusal->cure));
  }
  const auto& fault = std::get<base::Fault>(failure);
  auto words = Wording::tr("Fault: %1.").arg(translated("Faults", fault.message));
  return fault.cure.empty() ? words
                            : words + '\n' + Wording::tr("What to do: %1").arg(translated("Faults", fault.cure));
}

QString digestLines(const std::string& hex) {
  QString lines;
  for (std::size_t at = 0; at < hex.size(); at += 8)
    lines += (at == 0 ? "" : at % 32 == 0 ? "\n" : " ") + shown(std::string_view(hex).substr(at, 8));
  return lines;
}

bool isStop(const base::Failure& failure) {
  const auto* fault = std::get_if<base::Fault>(&failure);
  return fault && fault->message.starts_with("stopped") &&
         (fault->kind == base::FaultKind::Busy || fault->message == "stopped on request");
}

} // namespace calque::desktop
