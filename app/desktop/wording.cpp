#include "wording.h"

#include "wording_faults.h"

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

/// The text itself where there is no other.
QString ofRefusal(const std::string& text) {
  return text.empty() ? QString() : QCoreApplication::translate("Refusals", text.c_str());
}

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
    return ofRefusal(message);
  return ofRefusal(std::string(line->sentence)) + shown(message.substr(line->sentence.size()));
}

// [impl->req~cli.refusal~1]
QString wordsOf(const base::Failure& failure) {
  if (const auto* refusal = std::get_if<base::Refusal>(&failure)) {
    auto words =
        Wording::tr("Refused (%1): %2.").arg(refusal->number).arg(sentenceOf(refusal->number, refusal->message));
    if (!refusal->expected.empty() || !refusal->found.empty())
      words += '\n' + Wording::tr("Expected %1, found %2.").arg(shown(refusal->expected), shown(refusal->found));
    return words + '\n' + Wording::tr("What to do: %1").arg(ofRefusal(refusal->cure));
  }
  const auto& fault = std::get<base::Fault>(failure);
  auto words = Wording::tr("Fault: %1.").arg(faultWords(shown(fault.message)));
  return fault.cure.empty() ? words : words + '\n' + Wording::tr("What to do: %1").arg(faultWords(shown(fault.cure)));
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
