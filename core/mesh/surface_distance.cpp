#include "surface_distance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace calque::mesh {
namespace {

using Point = std::array<double, 3>;

constexpr std::uint32_t leafMost = 4; ///< triangles in a leaf of the tree

Point cornerOf(const Triangle& t, std::size_t corner) {
  return {t[3 * corner], t[3 * corner + 1], t[3 * corner + 2]};
}
Point minus(const Point& a, const Point& b) {
  return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}
double dot(const Point& a, const Point& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
double lengthOf(const Point& a, const Point& b) {
  return std::sqrt(dot(minus(a, b), minus(a, b)));
}

double squaredToSegment(const Point& p, const Point& a, const Point& b) {
  const auto ab = minus(b, a);
  const auto ap = minus(p, a);
  const double length = dot(ab, ab);
  const double t = length > 0 ? std::clamp(dot(ap, ab) / length, 0.0, 1.0) : 0;
  const Point rest{ap[0] - t * ab[0], ap[1] - t * ab[1], ap[2] - t * ab[2]};
  return dot(rest, rest);
}

double squaredToTriangle(const Point& p, const Triangle& t) {
  const auto a = cornerOf(t, 0), b = cornerOf(t, 1), c = cornerOf(t, 2);
  const auto u = minus(b, a), v = minus(c, a), w = minus(p, a);
  const double uu = dot(u, u), uv = dot(u, v), vv = dot(v, v), wu = dot(w, u), wv = dot(w, v);
  const double area = uu * vv - uv * uv;
  const double s = (vv * wu - uv * wv) / area;
  const double r = (uu * wv - uv * wu) / area;
  if (area > 0 && s >= 0 && r >= 0 && s + r <= 1) {
    const Point rest{w[0] - s * u[0] - r * v[0], w[1] - s * u[1] - r * v[1], w[2] - s * u[2] - r * v[2]};
    return dot(rest, rest);
  }
  return std::min({squaredToSegment(p, a, b), squaredToSegment(p, b, c), squaredToSegment(p, c, a)});
}

} // namespace

/// A tree of boxes, halved by the median along their longest side. Children of node n are n's `left` and the node after
/// it.
struct NearestOn::State {
  struct Node {
    Point low, high;
    std::uint32_t begin, end, left; ///< left is 0 in a leaf
  };
  std::vector<Triangle> triangles;
  std::vector<Node> nodes;

  explicit State(std::vector<Triangle> all) : triangles(std::move(all)) {
    nodes.push_back(nodeOf(0, static_cast<std::uint32_t>(triangles.size())));
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
      split(i);
  }

  [[nodiscard]] Node nodeOf(std::uint32_t begin, std::uint32_t end) const {
    constexpr double far = std::numeric_limits<double>::max();
    Node node{{far, far, far}, {-far, -far, -far}, begin, end, 0};
    for (auto i = begin; i < end; ++i)
      for (std::size_t k = 0; k < 9; ++k) {
        node.low[k % 3] = std::min(node.low[k % 3], double{triangles[i][k]});
        node.high[k % 3] = std::max(node.high[k % 3], double{triangles[i][k]});
      }
    return node;
  }

  void split(std::uint32_t index) {
    const auto [low, high, begin, end, left] = nodes[index];
    if (end - begin <= leafMost)
      return;
    const auto size = minus(high, low);
    const auto axis = static_cast<std::size_t>(std::ranges::max_element(size) - size.begin());
    const auto middle = begin + (end - begin) / 2;
    const auto at = [&](std::uint32_t i) { return triangles.begin() + i; };
    std::nth_element(at(begin), at(middle), at(end), [axis](const Triangle& a, const Triangle& b) {
      return double{a[axis]} + a[axis + 3] + a[axis + 6] < double{b[axis]} + b[axis + 3] + b[axis + 6];
    });
    nodes[index].left = static_cast<std::uint32_t>(nodes.size());
    const auto first = nodeOf(begin, middle), second = nodeOf(middle, end);
    nodes.push_back(first);
    nodes.push_back(second);
  }

  static double squaredToBox(const Point& p, const Node& node) {
    double squared = 0;
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const double outside = std::max({node.low[axis] - p[axis], p[axis] - node.high[axis], 0.0});
      squared += outside * outside;
    }
    return squared;
  }
};

NearestOn::NearestOn(const std::vector<Triangle>& triangles) : m_state(std::make_unique<State>(triangles)) {}

NearestOn::~NearestOn() = default;

double NearestOn::distanceMm(const std::array<double, 3>& point) const {
  double least = std::numeric_limits<double>::max();
  std::array<std::pair<double, std::uint32_t>, 128> open; // halving 2^32 triangles goes no deeper than 32, two a level
  std::size_t count = 0;
  open[count++] = {0, 0};
  while (count > 0) {
    const auto [distance, index] = open[--count];
    if (distance >= least)
      continue;
    const auto& node = m_state->nodes[index];
    if (node.left == 0) {
      for (auto i = node.begin; i < node.end; ++i)
        least = std::min(least, squaredToTriangle(point, m_state->triangles[i]));
      continue;
    }
    std::pair near{State::squaredToBox(point, m_state->nodes[node.left]), node.left};
    std::pair far{State::squaredToBox(point, m_state->nodes[node.left + 1]), node.left + 1};
    if (far.first < near.first)
      std::swap(near, far);
    open[count++] = far;
    open[count++] = near;
  }
  return std::sqrt(least);
}

namespace {

/// In how many parts each side of the triangle is cut.
std::size_t partsOf(const Triangle& t, double spacingMm) {
  const auto a = cornerOf(t, 0), b = cornerOf(t, 1), c = cornerOf(t, 2);
  const double longest = std::max({lengthOf(a, b), lengthOf(b, c), lengthOf(c, a)});
  return static_cast<std::size_t>(std::clamp(std::ceil(longest / spacingMm), 1.0, 1000.0));
}

double areaOf(const Triangle& t) {
  const double ux = double{t[3]} - t[0], uy = double{t[4]} - t[1], uz = double{t[5]} - t[2];
  const double vx = double{t[6]} - t[0], vy = double{t[7]} - t[1], vz = double{t[8]} - t[2];
  return std::hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
}

/// The middles of the parts² small triangles, and the corners.
void sampleTriangle(const Triangle& t, std::size_t parts, const NearestOn& to, std::vector<Sampled>& samples) {
  const auto a = cornerOf(t, 0), b = cornerOf(t, 1), c = cornerOf(t, 2);
  const auto n = static_cast<double>(parts);
  const double share = areaOf(t) / (n * n);
  const auto at = [&](double u, double v) {
    Point p{};
    for (std::size_t i = 0; i < 3; ++i)
      p[i] = a[i] + u / n * (b[i] - a[i]) + v / n * (c[i] - a[i]);
    return p;
  };
  for (const auto& corner : {a, b, c})
    samples.push_back({to.distanceMm(corner), 0});
  for (std::size_t i = 0; i < parts; ++i)
    for (std::size_t j = 0; i + j < parts; ++j) {
      const auto u = static_cast<double>(i), v = static_cast<double>(j);
      samples.push_back({to.distanceMm(at(u + 1.0 / 3, v + 1.0 / 3)), share});
      if (i + j + 1 < parts)
        samples.push_back({to.distanceMm(at(u + 2.0 / 3, v + 2.0 / 3)), share});
    }
}

} // namespace

std::vector<Sampled> sampleDistances(std::span<const Triangle> from, const NearestOn& to, double spacingMm,
                                     std::size_t most) {
  std::size_t wanted = 0;
  for (const auto& triangle : from) {
    const auto parts = partsOf(triangle, spacingMm);
    wanted += parts * parts + 3;
  }
  const std::size_t step = wanted / most + 1;
  std::vector<Sampled> samples;
  samples.reserve(wanted / step + 16);
  for (std::size_t i = 0; i < from.size(); i += step)
    sampleTriangle(from[i], partsOf(from[i], spacingMm), to, samples);
  return samples;
}

} // namespace calque::mesh
