// The one visual language of the window: spacings, type sizes, colours, light and dark. Nothing else sets any.
// Contrast of text on its ground is at least 4.5:1 (WCAG 2.1, 1.4.3), of the edge of a field 3:1 (1.4.11);
// tests/desktop measures both.
#pragma once

#include <QColor>
#include <QString>
#include <array>

class QApplication;
class QLabel;
class QWidget;

namespace calque::desktop::look {

/// Multiples of 4 pixels at 100 %.
inline constexpr int tight = 4, close = 8, normal = 16, wide = 24;
/// Points.
inline constexpr int small = 9, text = 11, heading = 14, title = 20;

struct Colours {
  QColor ground, raised, line; ///< behind everything; behind cards and tables; between them
  QColor ink, quiet;           ///< text; text of less weight
  QColor accent, onAccent;     ///< the one next action, focus
  QColor good, warning, bad;   ///< as text; never alone: a word or sign stands with them
  QColor badGround;            ///< behind the banner and quarantine
  QColor edge;                 ///< of what is typed into or chosen from
};
[[nodiscard]] const Colours& colours();

/// What stands in a part that fills up on a raised ground: where it is full, and before.
struct Filled {
  QColor ground, words;
};
[[nodiscard]] Filled filled(bool isWhole);

/// Over images, in either scheme: greys are judged on a dark ground.
struct OverImages {
  QColor ground, letters, quiet; ///< behind and on the picture
  QColor waiting;                ///< a place whose image has not arrived
  QColor measure;
  std::array<QColor, 3> planes; ///< axial, coronal, sagittal: frame of the view and cross-hair
};
[[nodiscard]] const OverImages& overImages();
/// Of the n-th segment: apart from each other for those who do not tell red from green, too.
[[nodiscard]] QColor segmentColour(std::size_t n);

/// Puts it on the whole program; `dark` chooses the scheme.
void apply(QApplication& program, bool dark);

/// Another role from now on, and looks like it: a property alone changes nothing on the screen.
void setRole(QWidget& widget, const char* role);

[[nodiscard]] QLabel* titleLabel(const QString& words);
[[nodiscard]] QLabel* headingLabel(const QString& words);
[[nodiscard]] QLabel* quietLabel(const QString& words);

} // namespace calque::desktop::look
