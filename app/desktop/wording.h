// What went wrong, in words for the screen: what happened, the number of the refusal, what to do next.
#pragma once

#include "core/base/result.h"

#include <QString>

namespace calque::desktop {

[[nodiscard]] QString wordsOf(const base::Failure& failure);

} // namespace calque::desktop
