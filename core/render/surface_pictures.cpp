#include "pictures.h"
#include "shading.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace calque::render {
namespace {

constexpr int titleBand = 76;
constexpr int footBand = 76;
constexpr int sideBand = 44;

struct Aspect {
  const char* name;
  const char* title;
  Direction toEye, up; ///< LPS: x to the patient's left, y to the back, z to the head
};

constexpr std::array<Aspect, 4> aspects{
    {{"anterior", "Anterior (from the front)", {0, -1, 0}, {0, 0, 1}},
     {"left", "Left (from the patient's left)", {1, 0, 0}, {0, 0, 1}},
     {"superior", "Superior (from above the head)", {0, 0, 1}, {0, -1, 0}},
     {"oblique", "Oblique (from front, left and above)", {0.75, -1, 0.55}, {0, 0, 1}}}};

double dot(const Direction& a, const Direction& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// The letter of the patient's side that a direction points to, or nothing where it points to none alone.
std::string sideLetter(const Direction& direction) {
  constexpr const char* positive[] = {"L", "P", "S"};
  constexpr const char* negative[] = {"R", "A", "I"};
  for (std::size_t axis = 0; axis < 3; ++axis)
    if (std::fabs(direction[axis]) > 0.99)
      return direction[axis] > 0 ? positive[axis] : negative[axis];
  return "";
}

// [impl->req~ui.sides~1]
void drawLetters(Canvas& canvas, const View& view) {
  const auto opposite = [](const Direction& d) { return Direction{-d[0], -d[1], -d[2]}; };
  const int middleY = titleBand + (canvas.height() - titleBand - footBand) / 2;
  canvas.text(sideLetter(opposite(view.right)), sideBand / 2.0, middleY, 34, Anchor::Middle, ink, true);
  canvas.text(sideLetter(view.right), canvas.width() - sideBand / 2.0, middleY, 34, Anchor::Middle, ink, true);
  canvas.text(sideLetter(view.up), canvas.width() / 2.0, titleBand + 18, 34, Anchor::Middle, ink, true);
  canvas.text(sideLetter(opposite(view.up)), canvas.width() / 2.0, canvas.height() - footBand / 2.0, 34, Anchor::Middle,
              ink, true);
}

/// Three arrows to the patient's left, front and head, where no edge of the picture has a letter of its own.
void drawTripod(Canvas& canvas, const View& view) {
  const double x = canvas.width() - 110, y = canvas.height() - 90, length = 56;
  const std::array<std::pair<Direction, const char*>, 3> arrows{
      {{{1, 0, 0}, "L"}, {{0, -1, 0}, "A"}, {{0, 0, 1}, "S"}}};
  for (const auto& [direction, letter] : arrows) {
    const double dx = dot(direction, view.right) * length, dy = -dot(direction, view.up) * length;
    canvas.line(x, y, x + dx, y + dy, 3, ink);
    canvas.text(letter, x + 1.35 * dx, y + 1.35 * dy, 28, Anchor::Middle, ink, true);
  }
}

/// The part of the picture that the surface fills, and the scale at which it does.
Scale fittingScale(const mesh::Box& box, const View& view, int width, int height) {
  std::array<double, 4> reach{1e300, 1e300, -1e300, -1e300};
  for (std::size_t corner = 0; corner < 8; ++corner) {
    const Direction p{box[(corner & 1) != 0 ? 3 : 0], box[(corner & 2) != 0 ? 4 : 1], box[(corner & 4) != 0 ? 5 : 2]};
    const double u = dot(p, view.right), v = dot(p, view.up);
    reach = {std::min(reach[0], u), std::min(reach[1], v), std::max(reach[2], u), std::max(reach[3], v)};
  }
  const double wide = std::max(reach[2] - reach[0], 1e-6), high = std::max(reach[3] - reach[1], 1e-6);
  return {(reach[0] + reach[2]) / 2, (reach[1] + reach[3]) / 2, 0.98 * std::min(width / wide, height / high)};
}

} // namespace

base::Result<std::vector<Picture>> pictureSurface(const mesh::Surface& surface, PictureSize size) {
  if (surface.empty() || size.width < 300 || size.height < 300)
    return base::fault(base::FaultKind::Library, "there is nothing to picture, or no room for it");
  const auto measures = mesh::measure(surface);
  const ShadedSurface shaded(surface);
  const auto extents = fmt::format("{:.1f} x {:.1f} x {:.1f} mm  (R-L x A-P x I-S)", measures.extentMm(0),
                                   measures.extentMm(1), measures.extentMm(2));
  std::vector<Picture> pictures;
  for (const auto& aspect : aspects) {
    Canvas canvas(size.width, size.height, white);
    const auto view = View::from(aspect.toEye, aspect.up);
    const std::array<int, 4> rectangle{sideBand, titleBand + 36, size.width - sideBand, size.height - footBand};
    const auto scale = fittingScale(measures.boxMm, view, rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]);
    drawShaded(canvas, rectangle, shaded, view, scale);
    canvas.text(aspect.title, 24, 26, 26, Anchor::Left, ink, true);
    canvas.text("Bounding box " + extents, 24, 58, 20, Anchor::Left, paleInk);
    if (sideLetter(view.right).empty())
      drawTripod(canvas, view);
    else
      drawLetters(canvas, view);
    drawScaleBar(canvas, 30, size.height - 24, scale.pixelsPerMm, size.width / 4.0, ink);
    CALQUE_TRY(png, canvas.png());
    pictures.push_back({aspect.name, std::move(png)});
  }
  return pictures;
}

} // namespace calque::render
