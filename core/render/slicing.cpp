#include "slicing.h"

#include <algorithm>
#include <cmath>

namespace calque::render {
namespace {

/// Of a whole volume: every voxel is there.
struct WholeVoxels {
  const imaging::Volume& volume;
  using Plane = const float*;
  [[nodiscard]] bool lacks(std::size_t, std::size_t, double) const { return false; }
  [[nodiscard]] Plane plane(std::size_t slice) const {
    return volume.values.data() + slice * volume.columns * volume.rows;
  }
  static double at(Plane plane, std::size_t voxel) { return double{plane[voxel]}; }
};

/// Of planes that arrive: a point on a plane asks for no other, and rounding must not make it ask.
struct ArrivingVoxels {
  const imaging::PlaneStack& planes;
  using Plane = const imaging::StoredPlane*;
  static constexpr double onPlane = 1e-6;
  [[nodiscard]] bool lacks(std::size_t low, std::size_t high, double share) const {
    return (share < 1 - onPlane && !planes.has(low)) || (share > onPlane && !planes.has(high));
  }
  [[nodiscard]] Plane plane(std::size_t slice) const { return planes.has(slice) ? &planes.plane(slice) : nullptr; }
  static double at(Plane plane, std::size_t voxel) { return plane ? double{plane->at(voxel)} : 0; }
};

/// Beside which voxels a point lies along one index axis, and how far towards the higher.
struct Between {
  std::size_t low = 0, high = 0;
  double share = 0;
  bool isInside = false;
  Between() = default;
  Between(double index, std::uint32_t size) : isInside(index >= -0.5 && index <= size - 0.5) {
    if (!isInside)
      return;
    const double clamped = std::clamp(index, 0.0, size - 1.0);
    low = static_cast<std::size_t>(clamped);
    high = std::min<std::size_t>(low + 1, size - 1);
    share = clamped - static_cast<double>(low);
  }
};

/// Between the eight voxels around a point. Those of no weight are not fetched: on a voxel's own column, row or slice
/// that is half of them or more.
template <class Voxels>
double weighed(const Voxels& voxels, const Between& c, const Between& r, const Between& s, std::size_t columns) {
  double value = 0;
  const std::array<std::size_t, 2> rowStarts{r.low * columns, r.high * columns};
  for (std::size_t k = 0; k < (s.share > 0 ? 2U : 1U); ++k) {
    const auto plane = voxels.plane(k == 0 ? s.low : s.high);
    const double sliceWeight = k == 0 ? 1 - s.share : s.share;
    for (std::size_t j = 0; j < (r.share > 0 ? 2U : 1U); ++j) {
      const double rowWeight = j == 0 ? 1 - r.share : r.share;
      value += (1 - c.share) * rowWeight * sliceWeight * Voxels::at(plane, rowStarts[j] + c.low);
      if (c.share > 0)
        value += c.share * rowWeight * sliceWeight * Voxels::at(plane, rowStarts[j] + c.high);
    }
  }
  return value;
}

} // namespace

Point Frame::patientAt(double x, double y) const {
  Point p{};
  p[cut->normal] = position;
  p[cut->across] = middleAcross + (x - middleX) / pixelsPerMm;
  p[cut->down] = middleDown + cut->downSign * (y - middleY) / pixelsPerMm;
  return p;
}

Sampler::Sampler(std::array<std::uint32_t, 3> size, const std::array<double, 16>& m) : m_size(size), m_matrix(m) {
  const double d = imaging::handedness(m);
  m_inverse = {(m[5] * m[10] - m[6] * m[9]) / d, (m[2] * m[9] - m[1] * m[10]) / d, (m[1] * m[6] - m[2] * m[5]) / d,
               (m[6] * m[8] - m[4] * m[10]) / d, (m[0] * m[10] - m[2] * m[8]) / d, (m[2] * m[4] - m[0] * m[6]) / d,
               (m[4] * m[9] - m[5] * m[8]) / d,  (m[1] * m[8] - m[0] * m[9]) / d,  (m[0] * m[5] - m[1] * m[4]) / d};
}

Sampler::Sampler(const imaging::Volume& volume)
    : Sampler({volume.columns, volume.rows, volume.slices}, volume.indexToPatient) {
  m_volume = &volume;
}

Sampler::Sampler(const imaging::PlaneStack& planes)
    : Sampler({planes.columns(), planes.rows(), planes.slices()}, planes.indexToPatient()) {
  m_planes = &planes;
}

void Sampler::row(const Frame& frame, int y, std::span<double> values) const {
  if (m_volume)
    fill(frame, y, values, WholeVoxels{*m_volume});
  else
    fill(frame, y, values, ArrivingVoxels{*m_planes});
}

template <class Voxels>
void Sampler::fill(const Frame& frame, int y, std::span<double> values, const Voxels& voxels) const {
  const std::size_t across = frame.cut->across;
  // Along a row only one coordinate moves: the other terms of each index are the row's.
  const auto start = frame.patientAt(0, y);
  std::array<Point, 3> terms{};
  for (std::size_t axis = 0; axis < 3; ++axis)
    for (std::size_t i = 0; i < 3; ++i)
      terms[axis][i] = m_inverse[3 * axis + i] * (start[i] - m_matrix[4 * i + 3]);
  std::array<Between, 3> at;
  for (std::size_t x = 0; x < values.size(); ++x) {
    const double moved =
        frame.middleAcross + (static_cast<double>(x) - frame.middleX) / frame.pixelsPerMm - m_matrix[4 * across + 3];
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const double turn = m_inverse[3 * axis + across];
      if (x > 0 && turn == 0)
        continue; // this index is the row's own
      auto& t = terms[axis];
      t[across] = turn * moved;
      at[axis] = Between(t[0] + t[1] + t[2], m_size[axis]);
    }
    const auto& [c, r, s] = at;
    if (!c.isInside || !r.isInside || !s.isInside)
      values[x] = outside;
    else if (voxels.lacks(s.low, s.high, s.share))
      values[x] = notYet;
    else
      values[x] = weighed(voxels, c, r, s, m_size[0]);
  }
}

mesh::Box Sampler::box() const {
  mesh::Box box{1e300, 1e300, 1e300, -1e300, -1e300, -1e300};
  const auto& m = m_matrix;
  for (double x : {-0.5, m_size[0] - 0.5})
    for (double y : {-0.5, m_size[1] - 0.5})
      for (double z : {-0.5, m_size[2] - 0.5})
        for (std::size_t axis = 0; axis < 3; ++axis) {
          const double v = m[4 * axis] * x + m[4 * axis + 1] * y + m[4 * axis + 2] * z + m[4 * axis + 3];
          box[axis] = std::min(box[axis], v);
          box[axis + 3] = std::max(box[axis + 3], v);
        }
  return box;
}

double Sampler::stepMm(std::size_t axis) const {
  return 1 / std::max({std::fabs(m_inverse[axis]), std::fabs(m_inverse[3 + axis]), std::fabs(m_inverse[6 + axis])});
}

Point Sampler::origin() const {
  return {m_matrix[3], m_matrix[7], m_matrix[11]};
}

std::optional<ContourLine> maybeCut(const mesh::Triangle& t, std::size_t axis, double position) {
  ContourLine hits{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t a = 3 * i, b = 3 * ((i + 1) % 3);
    const double da = double{t[a + axis]} - position, db = double{t[b + axis]} - position;
    if ((da < 0) == (db < 0))
      continue;
    const double s = da / (da - db);
    for (std::size_t k = 0; k < 3; ++k)
      hits[count][k] = t[a + k] + s * (double{t[b + k]} - t[a + k]);
    ++count;
  }
  if (count != 2) // never one or three: the sides change an even number of times around a triangle
    return std::nullopt;
  return hits;
}

namespace {

constexpr std::size_t slabs = 1024, farReach = 16;

std::array<double, 2> reach(const mesh::Triangle& t, std::size_t axis) {
  const auto [low, high] = std::minmax({t[axis], t[3 + axis], t[6 + axis]});
  return {low, high};
}

mesh::Box boxOf(const std::vector<mesh::Triangle>& triangles) {
  if (triangles.empty())
    return {};
  mesh::Box box{1e300, 1e300, 1e300, -1e300, -1e300, -1e300};
  for (const auto& t : triangles)
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const auto [low, high] = reach(t, axis);
      box[axis] = std::min(box[axis], low);
      box[axis + 3] = std::max(box[axis + 3], high);
    }
  return box;
}

} // namespace

CutIndex::CutIndex(std::vector<mesh::Triangle> triangles)
    : m_triangles(std::move(triangles)), m_box(boxOf(m_triangles)) {
  for (std::size_t axis = 0; axis < 3; ++axis) {
    auto& [starts, members] = m_slabs[axis];
    starts.assign(slabs + 2, 0);
    const auto each = [&](const auto& take) {
      for (std::uint32_t i = 0; i < m_triangles.size(); ++i) {
        const auto [low, high] = reach(m_triangles[i], axis);
        const auto first = slabOf(axis, low), last = slabOf(axis, high);
        if (last - first >= farReach)
          take(slabs, i);
        else
          for (auto slab = first; slab <= last; ++slab)
            take(slab, i);
      }
    };
    each([&](std::size_t slab, std::uint32_t) { ++starts[slab + 1]; });
    for (std::size_t slab = 0; slab <= slabs; ++slab)
      starts[slab + 1] += starts[slab];
    members.resize(starts.back());
    auto next = starts;
    each([&](std::size_t slab, std::uint32_t i) { members[next[slab]++] = i; });
  }
}

std::size_t CutIndex::slabOf(std::size_t axis, double position) const {
  const double extent = m_box[axis + 3] - m_box[axis];
  const double share = extent > 0 ? (position - m_box[axis]) / extent : 0;
  return static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * (slabs - 1));
}

std::vector<ContourLine> CutIndex::at(std::size_t axis, double position) const {
  std::vector<ContourLine> lines;
  if (m_triangles.empty() || position < m_box[axis] || position > m_box[axis + 3])
    return lines;
  const auto& [starts, members] = m_slabs[axis];
  for (const auto slab : {slabOf(axis, position), slabs})
    for (auto i = starts[slab]; i < starts[slab + 1]; ++i)
      if (const auto line = maybeCut(m_triangles[members[i]], axis, position))
        lines.push_back(*line);
  return lines;
}

} // namespace calque::render
