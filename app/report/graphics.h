// Qt without a display: the one application object, the lock, fonts and the unit of every layout in this room.
#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QString>
#include <mutex>
#include <string_view>

namespace calque::report {

/// Layouts are in units of 1/20 point (1440 to the inch): a font's pixel size is an integer of them, so text is
/// measured exactly as it is painted.
inline constexpr int unitsPerInch = 1440;
inline constexpr double pt = 20.0;
inline constexpr double mm = unitsPerInch / 25.4;

enum class Face { Text, Bold, Mono };

/// A font of this room; size in points.
[[nodiscard]] QFont font(Face face, double points);

/// Held while anything of Qt is used. A fault (Library) where the program has a QCoreApplication that is no
/// QGuiApplication, or this machine has no font.
[[nodiscard]] base::Result<std::unique_lock<std::mutex>> enterGraphics();

/// Text fit to be drawn: line feeds as line separators, tabs as spaces, a character without a glyph as <U+XXXX>.
[[nodiscard]] QString drawable(std::string_view utf8);

} // namespace calque::report
