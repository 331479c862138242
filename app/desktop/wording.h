// What went wrong, in words for the screen: what happened, the number of the refusal, what to do next.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace calque::desktop {

/// Local date and time in the words of this place, of a UTC time of the record; the text itself where it is none.
[[nodiscard]] QString localTime(const std::string& utc);
[[nodiscard]] QString localDate(const std::string& date); ///< the same of YYYY-MM-DD
[[nodiscard]] QString wordsOf(const base::Failure& failure);

} // namespace calque::desktop
