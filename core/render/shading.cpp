#include "shading.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace calque::render {
namespace {

constexpr int samplesPerPixel = 2; ///< along each side; averaged, so that edges are smooth
constexpr float nothing = -std::numeric_limits<float>::max();

double dot(const Direction& a, const Direction& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
Direction crossed(const Direction& a, const Direction& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}
Direction ofLengthOne(const Direction& a) {
  const double length = std::sqrt(dot(a, a));
  return length > 0 ? Direction{a[0] / length, a[1] / length, a[2] / length} : a;
}

/// Depth and normal of the foremost point at each sample.
struct Buffer {
  int width, height;
  std::vector<float> depth;
  std::vector<std::array<float, 3>> normal; ///< along right, up, to the eye
  [[nodiscard]] std::size_t at(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
  }
};

struct Projected {
  double x, y, depth;
  std::array<float, 3> normal;
};

void drawFace(Buffer& buffer, const std::array<const Projected*, 3>& p) {
  const double area = (p[1]->x - p[0]->x) * (p[2]->y - p[0]->y) - (p[2]->x - p[0]->x) * (p[1]->y - p[0]->y);
  if (area == 0)
    return;
  const auto [left, right] = std::minmax({p[0]->x, p[1]->x, p[2]->x});
  const auto [top, bottom] = std::minmax({p[0]->y, p[1]->y, p[2]->y});
  const auto inside = [](double v, int most) { return static_cast<int>(std::clamp(v, 0.0, most - 1.0)); };
  if (right < 0 || bottom < 0 || left > buffer.width || top > buffer.height)
    return;
  for (int y = inside(std::ceil(top), buffer.height); y <= inside(std::floor(bottom), buffer.height); ++y)
    for (int x = inside(std::ceil(left), buffer.width); x <= inside(std::floor(right), buffer.width); ++x) {
      const double b = ((x - p[0]->x) * (p[2]->y - p[0]->y) - (p[2]->x - p[0]->x) * (y - p[0]->y)) / area;
      const double c = ((p[1]->x - p[0]->x) * (y - p[0]->y) - (x - p[0]->x) * (p[1]->y - p[0]->y)) / area;
      const double a = 1 - b - c;
      if (a < 0 || b < 0 || c < 0)
        continue;
      const auto depth = static_cast<float>(a * p[0]->depth + b * p[1]->depth + c * p[2]->depth);
      if (depth <= buffer.depth[buffer.at(x, y)])
        continue;
      buffer.depth[buffer.at(x, y)] = depth;
      for (std::size_t i = 0; i < 3; ++i)
        buffer.normal[buffer.at(x, y)][i] =
            static_cast<float>(a * p[0]->normal[i] + b * p[1]->normal[i] + c * p[2]->normal[i]);
      // Screen rows run downward: a face wound outward turns clockwise in rows and columns, its area negative there.
      if (area > 0)
        buffer.normal[buffer.at(x, y)] = {0, 0, -1};
    }
}

/// A sample beside another, which may stand before it.
struct Neighbour {
  int dx, dy;
  std::ptrdiff_t offset; ///< in the buffer
  double reach;          ///< mm
};
constexpr int farthestNeighbour = 22;
std::array<Neighbour, 24> neighboursAt(double mmPerSample, int width) {
  constexpr std::array<std::array<int, 2>, 8> around{
      {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}}};
  std::array<Neighbour, 24> all{};
  std::size_t count = 0;
  for (const int step : {3, 9, farthestNeighbour})
    for (const auto& [dx, dy] : around)
      all[count++] = {step * dx, step * dy, std::ptrdiff_t{step} * (dx + std::ptrdiff_t{dy} * width),
                      step * mmPerSample * std::hypot(dx, dy)};
  return all;
}

/// Darker where something nearer stands beside: hollows and edges show without a shadow being cast.
double openness(const Buffer& buffer, int x, int y, const std::array<Neighbour, 24>& neighbours) {
  const float* here = buffer.depth.data() + buffer.at(x, y);
  const bool isInner = x >= farthestNeighbour && y >= farthestNeighbour && x < buffer.width - farthestNeighbour &&
                       y < buffer.height - farthestNeighbour;
  double covered = 0;
  for (const auto& [dx, dy, offset, reach] : neighbours) {
    if (!isInner && (x + dx < 0 || y + dy < 0 || x + dx >= buffer.width || y + dy >= buffer.height))
      continue;
    // Of most it is nothing: they lie behind, or are nothing. No branch: this runs millions of times.
    covered += std::min(std::max((double{here[offset]} - *here) / reach - 0.35, 0.0), 1.0);
  }
  return 1 - 0.6 * covered / static_cast<int>(neighbours.size());
}

Colour colourOf(const Buffer& buffer, int x, int y, const std::array<Neighbour, 24>& neighbours) {
  const auto& n = buffer.normal[buffer.at(x, y)];
  const auto normal = ofLengthOne({n[0], n[1], n[2]});
  constexpr std::array<double, 3> bone{236, 222, 196}, inside{200, 60, 45};
  const bool isInside = normal[2] < -0.999 && n[0] == 0 && n[1] == 0;
  static const auto keyLight = ofLengthOne({-0.45, 0.6, 0.8}), fillLight = ofLengthOne({0.7, -0.1, 0.6});
  const double key = std::max(0.0, dot(normal, keyLight));
  const double fill = std::max(0.0, dot(normal, fillLight));
  const double light = isInside ? 0.8 : (0.36 + 0.6 * key + 0.28 * fill) * openness(buffer, x, y, neighbours);
  Colour colour{};
  for (std::size_t i = 0; i < 3; ++i)
    colour[i] = static_cast<std::uint8_t>(std::clamp((isInside ? inside : bone)[i] * light, 0.0, 255.0));
  return colour;
}

Buffer projectAll(const ShadedSurface& surface, const View& view, const Scale& scale, int width, int height) {
  const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  Buffer buffer{width, height, std::vector<float>(count, nothing), std::vector<std::array<float, 3>>(count)};
  std::vector<Projected> points;
  points.reserve(surface.index.vertices().size());
  const double samplesPerMm = scale.pixelsPerMm * samplesPerPixel;
  for (std::size_t i = 0; i < surface.index.vertices().size(); ++i) {
    const auto &v = surface.index.vertices()[i], &n = surface.normals[i];
    const Direction p{v[0], v[1], v[2]}, m{n[0], n[1], n[2]};
    points.push_back({width / 2.0 + (dot(p, view.right) - scale.middleX) * samplesPerMm,
                      height / 2.0 - (dot(p, view.up) - scale.middleY) * samplesPerMm,
                      dot(p, view.toEye),
                      {static_cast<float>(dot(m, view.right)), static_cast<float>(dot(m, view.up)),
                       static_cast<float>(dot(m, view.toEye))}});
  }
  for (const auto& face : surface.index.faces())
    drawFace(buffer, {&points[face[0]], &points[face[1]], &points[face[2]]});
  return buffer;
}

} // namespace

View View::from(const Direction& toEye, const Direction& up) {
  const auto eye = ofLengthOne(toEye);
  const auto right = ofLengthOne(crossed(up, eye));
  return {right, crossed(eye, right), eye};
}

ShadedSurface::ShadedSurface(const mesh::Surface& surface)
    : index(surface.triangles), normals(index.vertices().size()) {
  for (const auto& face : index.faces()) {
    std::array<Direction, 3> p;
    for (std::size_t i = 0; i < 3; ++i)
      p[i] = {index.vertices()[face[i]][0], index.vertices()[face[i]][1], index.vertices()[face[i]][2]};
    const auto side = [&](std::size_t to, std::size_t from) {
      return Direction{p[to][0] - p[from][0], p[to][1] - p[from][1], p[to][2] - p[from][2]};
    };
    const auto normal = crossed(side(1, 0), side(2, 0));
    for (std::size_t i = 0; i < 3; ++i) {
      // Weighed by the angle at the corner, so that how a plane is cut into triangles does not show.
      const auto a = ofLengthOne(side((i + 1) % 3, i)), b = ofLengthOne(side((i + 2) % 3, i)), n = ofLengthOne(normal);
      const double angle = std::acos(std::clamp(dot(a, b), -1.0, 1.0));
      for (std::size_t axis = 0; axis < 3; ++axis)
        normals[face[i]][axis] += static_cast<float>(angle * n[axis]);
    }
  }
}

void drawShaded(Canvas& canvas, const std::array<int, 4>& rectangle, const ShadedSurface& surface, const View& view,
                const Scale& scale) {
  const int width = rectangle[2] - rectangle[0], height = rectangle[3] - rectangle[1];
  const auto buffer = projectAll(surface, view, scale, width * samplesPerPixel, height * samplesPerPixel);
  const auto neighbours = neighboursAt(1 / (scale.pixelsPerMm * samplesPerPixel), buffer.width);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      std::array<int, 3> sum{};
      int hits = 0;
      for (int v = 0; v < samplesPerPixel; ++v)
        for (int u = 0; u < samplesPerPixel; ++u) {
          const int sx = x * samplesPerPixel + u, sy = y * samplesPerPixel + v;
          if (buffer.depth[buffer.at(sx, sy)] == nothing)
            continue;
          const auto colour = colourOf(buffer, sx, sy, neighbours);
          for (std::size_t i = 0; i < 3; ++i)
            sum[i] += colour[i];
          ++hits;
        }
      if (hits > 0)
        canvas.blend(rectangle[0] + x, rectangle[1] + y,
                     {static_cast<std::uint8_t>(sum[0] / hits), static_cast<std::uint8_t>(sum[1] / hits),
                      static_cast<std::uint8_t>(sum[2] / hits)},
                     double(hits) / (samplesPerPixel * samplesPerPixel));
    }
}

} // namespace calque::render
