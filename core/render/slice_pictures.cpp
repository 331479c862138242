#include "canvas.h"
#include "pictures.h"
#include "slicing.h"

#include "core/mesh/measure.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <vector>

namespace calque::render {
namespace {

constexpr int band = 60; ///< above and below the image

void drawContour(Canvas& canvas, const Frame& frame, const mesh::Surface& surface) {
  for (const auto& triangle : surface.triangles)
    if (const auto line = maybeCut(triangle, frame.cut->normal, frame.position))
      canvas.line(frame.xOf((*line)[0]), frame.yOf((*line)[0]), frame.xOf((*line)[1]), frame.yOf((*line)[1]), 1.6,
                  contourRed);
}

void drawGreys(Canvas& canvas, const Frame& frame, const Sampler& sampler, double low, double width) {
  std::vector<double> values(static_cast<std::size_t>(canvas.width()));
  for (int y = band; y < canvas.height() - band; ++y) {
    sampler.row(frame, y, values);
    for (int x = 0; x < canvas.width(); ++x)
      if (const double value = values[static_cast<std::size_t>(x)]; !std::isnan(value)) {
        const auto grey = static_cast<std::uint8_t>(std::clamp((value - low) / width, 0.0, 1.0) * 255);
        canvas.set(x, y, {grey, grey, grey});
      }
  }
}

} // namespace

base::Result<std::vector<Picture>> pictureSlices(const imaging::Volume& volume, const mesh::Surface& surface,
                                                 double windowCentre, double windowWidth, PictureSize size) {
  const bool isFit =
      volume.voxels() == volume.values.size() && volume.voxels() > 0 && imaging::voxelMm3(volume.indexToPatient) > 0;
  if (surface.empty() || !isFit || !(windowWidth > 0) || size.width < 300 || size.height < 300)
    return base::fault(base::FaultKind::Library, "there is nothing to picture, or no room for it");
  constexpr Colour dark{12, 14, 20}, pale{230, 232, 240};
  const auto measures = mesh::measure(surface);
  const Sampler sampler(volume);
  const auto box = sampler.box();
  std::vector<Picture> pictures;
  for (const auto& cut : cuts) {
    Canvas canvas(size.width, size.height, dark);
    const auto middle = [&](std::size_t axis) { return (box[axis] + box[axis + 3]) / 2; };
    const auto extent = [&](std::size_t axis) { return box[axis + 3] - box[axis]; };
    const double scale = 0.96 * std::min(size.width / extent(cut.across), (size.height - 2 * band) / extent(cut.down));
    // A hair off the middle, so that no corner of the surface lies in the plane itself.
    const double position = (measures.boxMm[cut.normal] + measures.boxMm[cut.normal + 3]) / 2 + 1e-5;
    const Frame frame{&cut, position, middle(cut.across), middle(cut.down), scale, size.width / 2.0, size.height / 2.0};
    drawGreys(canvas, frame, sampler, windowCentre - windowWidth / 2, windowWidth);
    drawContour(canvas, frame, surface);
    constexpr const char* sides[] = {"R", "A", "I", "L", "P", "S"}; // negative, positive
    canvas.text(
        fmt::format("{} at {} {:.1f} mm", cut.title, sides[cut.normal + (position < 0 ? 0 : 3)], std::fabs(position)),
        20, 24, 24, Anchor::Left, pale, true);
    canvas.text(fmt::format("window {:g} / {:g}", windowCentre, windowWidth), size.width - 20, 24, 20, Anchor::Right,
                pale);
    canvas.text(cut.letters[0], 24, size.height / 2.0, 34, Anchor::Middle, pale, true);
    canvas.text(cut.letters[1], size.width - 24, size.height / 2.0, 34, Anchor::Middle, pale, true);
    canvas.text(cut.letters[2], size.width / 2.0, band / 2.0, 34, Anchor::Middle, pale, true);
    canvas.text(cut.letters[3], size.width / 2.0, size.height - band / 2.0, 34, Anchor::Middle, pale, true);
    drawScaleBar(canvas, 30, size.height - 18, scale, size.width / 4.0, pale);
    canvas.text("surface", size.width - 20, size.height - 22, 20, Anchor::Right, contourRed);
    CALQUE_TRY(png, canvas.png());
    pictures.push_back({cut.name, std::move(png)});
  }
  return pictures;
}

} // namespace calque::render
