#include "canvas.h"
#include "pictures.h"

#include "core/mesh/measure.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace calque::render {
namespace {

constexpr int band = 60; ///< above and below the image

using Point = std::array<double, 3>;

/// A plane through patient space: columns run along `across`, rows along `down`, both LPS axes with a sign.
struct Cut {
  const char* name;
  const char* title;
  std::size_t across, down, normal;
  double downSign;
  std::array<const char*, 4> letters; ///< left, right, top, bottom
};

constexpr std::array<Cut, 3> cuts{{{"axial", "Axial", 0, 1, 2, 1, {"R", "L", "A", "P"}},
                                   {"coronal", "Coronal", 0, 2, 1, -1, {"R", "L", "S", "I"}},
                                   {"sagittal", "Sagittal", 1, 2, 0, -1, {"A", "P", "S", "I"}}}};

class Sampler {
public:
  explicit Sampler(const imaging::Volume& volume) : m_volume(volume) {
    const auto& m = volume.indexToPatient;
    const double d = imaging::handedness(m);
    m_inverse = {(m[5] * m[10] - m[6] * m[9]) / d, (m[2] * m[9] - m[1] * m[10]) / d, (m[1] * m[6] - m[2] * m[5]) / d,
                 (m[6] * m[8] - m[4] * m[10]) / d, (m[0] * m[10] - m[2] * m[8]) / d, (m[2] * m[4] - m[0] * m[6]) / d,
                 (m[4] * m[9] - m[5] * m[8]) / d,  (m[1] * m[8] - m[0] * m[9]) / d,  (m[0] * m[5] - m[1] * m[4]) / d};
  }

  /// Between the eight voxels around a point; nothing outside the volume.
  [[nodiscard]] std::optional<double> maybeValue(const Point& patient) const {
    const auto& m = m_volume.indexToPatient;
    const Point p{patient[0] - m[3], patient[1] - m[7], patient[2] - m[11]};
    const std::array<std::uint32_t, 3> size{m_volume.columns, m_volume.rows, m_volume.slices};
    std::array<std::size_t, 3> low{}, high{};
    Point share{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const double index = m_inverse[3 * axis] * p[0] + m_inverse[3 * axis + 1] * p[1] + m_inverse[3 * axis + 2] * p[2];
      if (!(index >= -0.5 && index <= size[axis] - 0.5))
        return std::nullopt;
      const double clamped = std::clamp(index, 0.0, size[axis] - 1.0);
      low[axis] = static_cast<std::size_t>(clamped);
      high[axis] = std::min<std::size_t>(low[axis] + 1, size[axis] - 1);
      share[axis] = clamped - static_cast<double>(low[axis]);
    }
    double value = 0;
    for (std::size_t corner = 0; corner < 8; ++corner) {
      double weight = 1;
      std::array<std::size_t, 3> at{};
      for (std::size_t axis = 0; axis < 3; ++axis) {
        const bool isHigh = (corner >> axis & 1) != 0;
        weight *= isHigh ? share[axis] : 1 - share[axis];
        at[axis] = isHigh ? high[axis] : low[axis];
      }
      value += weight * double{m_volume.values[at[0] + size[0] * (at[1] + std::size_t{size[1]} * at[2])]};
    }
    return value;
  }

private:
  const imaging::Volume& m_volume;
  std::array<double, 9> m_inverse{};
};

mesh::Box patientBox(const imaging::Volume& volume) {
  mesh::Box box{1e300, 1e300, 1e300, -1e300, -1e300, -1e300};
  const auto& m = volume.indexToPatient;
  for (double x : {-0.5, volume.columns - 0.5})
    for (double y : {-0.5, volume.rows - 0.5})
      for (double z : {-0.5, volume.slices - 0.5})
        for (std::size_t axis = 0; axis < 3; ++axis) {
          const double v = m[4 * axis] * x + m[4 * axis + 1] * y + m[4 * axis + 2] * z + m[4 * axis + 3];
          box[axis] = std::min(box[axis], v);
          box[axis + 3] = std::max(box[axis + 3], v);
        }
  return box;
}

/// Where a canvas shows what of the patient.
struct Frame {
  const Cut& cut;
  double position; ///< of the plane along the cut's normal, mm
  double middleAcross, middleDown, pixelsPerMm;
  double middleX, middleY; ///< pixels
  [[nodiscard]] Point patientAt(int x, int y) const {
    Point p{};
    p[cut.normal] = position;
    p[cut.across] = middleAcross + (x - middleX) / pixelsPerMm;
    p[cut.down] = middleDown + cut.downSign * (y - middleY) / pixelsPerMm;
    return p;
  }
  [[nodiscard]] double xOf(const Point& p) const { return middleX + (p[cut.across] - middleAcross) * pixelsPerMm; }
  [[nodiscard]] double yOf(const Point& p) const {
    return middleY + cut.downSign * (p[cut.down] - middleDown) * pixelsPerMm;
  }
};

void drawContour(Canvas& canvas, const Frame& frame, const mesh::Surface& surface) {
  for (const auto& t : surface.triangles) {
    std::array<Point, 3> hits{};
    std::size_t count = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::size_t a = 3 * i, b = 3 * ((i + 1) % 3);
      const double da = double{t[a + frame.cut.normal]} - frame.position,
                   db = double{t[b + frame.cut.normal]} - frame.position;
      if ((da < 0) == (db < 0))
        continue;
      const double s = da / (da - db);
      for (std::size_t axis = 0; axis < 3; ++axis)
        hits[count][axis] = t[a + axis] + s * (double{t[b + axis]} - t[a + axis]);
      ++count;
    }
    if (count == 2)
      canvas.line(frame.xOf(hits[0]), frame.yOf(hits[0]), frame.xOf(hits[1]), frame.yOf(hits[1]), 1.6, contourRed);
  }
}

void drawGreys(Canvas& canvas, const Frame& frame, const Sampler& sampler, double low, double width) {
  for (int y = band; y < canvas.height() - band; ++y)
    for (int x = 0; x < canvas.width(); ++x)
      if (const auto value = sampler.maybeValue(frame.patientAt(x, y))) {
        const auto grey = static_cast<std::uint8_t>(std::clamp((*value - low) / width, 0.0, 1.0) * 255);
        canvas.set(x, y, {grey, grey, grey});
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
  const auto box = patientBox(volume);
  const Sampler sampler(volume);
  std::vector<Picture> pictures;
  for (const auto& cut : cuts) {
    Canvas canvas(size.width, size.height, dark);
    const auto middle = [&](std::size_t axis) { return (box[axis] + box[axis + 3]) / 2; };
    const auto extent = [&](std::size_t axis) { return box[axis + 3] - box[axis]; };
    const double scale = 0.96 * std::min(size.width / extent(cut.across), (size.height - 2 * band) / extent(cut.down));
    // A hair off the middle, so that no corner of the surface lies in the plane itself.
    const double position = (measures.boxMm[cut.normal] + measures.boxMm[cut.normal + 3]) / 2 + 1e-5;
    const Frame frame{cut, position, middle(cut.across), middle(cut.down), scale, size.width / 2.0, size.height / 2.0};
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
