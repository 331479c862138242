// An RGB picture to draw on: lines, text, PNG. Row 0 is the top. The bridge to VTK's FreeType and PNG.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace calque::render {

using Colour = std::array<std::uint8_t, 3>;

inline constexpr Colour white{255, 255, 255}, black{0, 0, 0}, ink{25, 35, 60}, contourRed{235, 60, 40},
    paleInk{110, 120, 140};

enum class Anchor { Left, Middle, Right };

class Canvas {
public:
  Canvas(int width, int height, Colour ground);
  [[nodiscard]] int width() const { return m_width; }
  [[nodiscard]] int height() const { return m_height; }
  void set(int x, int y, Colour colour); ///< outside the picture: nothing
  void blend(int x, int y, Colour colour, double share);
  /// A line of that width in pixels, its rim smoothed.
  void line(double x0, double y0, double x1, double y1, double width, Colour colour);
  void fill(int x0, int y0, int x1, int y1, Colour colour);
  /// One line of text, `size` pixels high, its middle at height `y`; the anchor names which end lies at `x`.
  void text(const std::string& words, double x, double y, int size, Anchor anchor, Colour colour, bool isBold = false);
  [[nodiscard]] base::Result<base::Bytes> png() const;

private:
  int m_width, m_height;
  std::vector<Colour> m_pixels;
};

/// A scale bar with its length in mm, its left end at (x, y); at most `widest` pixels.
void drawScaleBar(Canvas& canvas, double x, double y, double pixelsPerMm, double widest, Colour colour);
/// "30.1 mm": one place.
[[nodiscard]] std::string millimetreWords(double value);

} // namespace calque::render
