// The few colours of a page. None carries a meaning alone: everything is also said in words.
#pragma once

#include <QColor>

namespace calque::report::palette {

inline const QColor ink(20, 24, 28);
inline const QColor quiet(92, 100, 108);
inline const QColor rule(196, 202, 208);
inline const QColor shade(242, 244, 246);
inline const QColor alarm(150, 30, 20);
inline const QColor alarmShade(253, 243, 240);

} // namespace calque::report::palette
