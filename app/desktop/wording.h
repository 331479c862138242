// What went wrong, in words for the screen: what happened, the number of the refusal, what to do next. Dates and times
// as this place writes them, the year always whole; each is the text itself where that is none.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace calque::desktop {

/// Date and time here, of a UTC time of the record.
[[nodiscard]] QString localTime(const std::string& utc);
/// The same in UTC, to the second.
[[nodiscard]] QString utcTime(const std::string& utc);
/// Of base::toLocalText: date, time and offset of the place where it was entered.
[[nodiscard]] QString placeTime(const std::string& local);
[[nodiscard]] QString localDate(const std::string& date); ///< of YYYY-MM-DD
/// With that many decimals at most.
[[nodiscard]] QString localNumber(double value, int decimals);

/// A refusal's or finding's sentence: that of the table in the language of the screen, what a step appended as it is.
[[nodiscard]] QString sentenceOf(int number, const std::string& message);
[[nodiscard]] QString wordsOf(const base::Failure& failure);
/// All of a digest, in groups that an eye can compare.
[[nodiscard]] QString digestLines(const std::string& hex);
/// A stop that was asked for, in whatever words the rooms below tell it: no fault to a person.
[[nodiscard]] bool isStop(const base::Failure& failure);

} // namespace calque::desktop
