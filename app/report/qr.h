// QR codes (ISO/IEC 18004) as modules, by zint.
#pragma once

#include "core/base/result.h"

#include <string_view>
#include <vector>

class QPainter;
class QRectF;

namespace calque::report {

struct QrModules {
  int side = 0;
  std::vector<bool> dark; ///< row by row, side × side
  [[nodiscard]] bool at(int row, int column) const { return dark[static_cast<std::size_t>(row * side + column)]; }
};

inline constexpr int quietModules = 4; ///< ISO/IEC 18004, 6.3.8

/// Error correction M (15 %). Text beyond ASCII is marked as UTF-8 (ECI 26). A fault (Library) where the text is empty
/// or too long.
[[nodiscard]] base::Result<QrModules> qrModules(std::string_view utf8);
/// Paints it, quiet zone included, into a square.
void paintQr(QPainter& painter, const QrModules& modules, const QRectF& square);

} // namespace calque::report
