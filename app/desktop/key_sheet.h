// The list of keys, over the page that asked.
#pragma once

#include "key_sets.h"

class QWidget;

namespace calque::desktop {

void showKeySheet(QWidget& over, KeySet set);

} // namespace calque::desktop
