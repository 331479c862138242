#include "wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace calque::desktop {

QString localTime(const std::string& utc) {
  const auto text = QString::fromStdString(utc);
  const auto at = QDateTime::fromString(text, Qt::ISODateWithMs);
  return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat) : text;
}

QString localDate(const std::string& date) {
  const auto text = QString::fromStdString(date);
  const auto day = QDate::fromString(text, Qt::ISODate);
  return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : text;
}

QString wordsOf(const base::Failure& failure) {
  const auto told = [](const char* words) { return QCoreApplication::translate("Wording", words); };
  const auto line = [](const std::string& text) { return QString::fromStdString(text); };
  if (const auto* refusal = std::get_if<base::Refusal>(&failure)) {
    auto words = told("Refused (%1): %2.").arg(refusal->number).arg(line(refusal->message));
    if (!refusal->expected.empty() || !refusal->found.empty())
      words += '\n' + told("Expected %1, found %2.").arg(line(refusal->expected), line(refusal->found));
    return words + '\n' + told("What to do: %1").arg(line(refusal->cure));
  }
  const auto& fault = std::get<base::Fault>(failure);
  auto words = told("Fault: %1.").arg(line(fault.message));
  return fault.cure.empty() ? words : words + '\n' + told("What to do: %1").arg(line(fault.cure));
}

} // namespace calque::desktop
