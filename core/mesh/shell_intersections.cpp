#include "shell_intersections.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <limits>
#include <set>

namespace calque::mesh {
namespace {

using Point = std::array<double, 3>;
using Corners3 = std::array<Point, 3>;

constexpr std::uint64_t pairBudget = 300'000'000; ///< pairs looked at; about a second
constexpr std::size_t shellPairsMost = 1'000;

struct Bounds {
  std::array<float, 3> low, high;
};

struct CellEntry {
  std::uint64_t cell;
  std::uint32_t face;
  auto operator<=>(const CellEntry&) const = default;
};

double orientation(const Point& a, const Point& b, const Point& c, const Point& d) {
  const Point u{a[0] - d[0], a[1] - d[1], a[2] - d[2]};
  const Point v{b[0] - d[0], b[1] - d[1], b[2] - d[2]};
  const Point w{c[0] - d[0], c[1] - d[1], c[2] - d[2]};
  return u[0] * (v[1] * w[2] - v[2] * w[1]) - u[1] * (v[0] * w[2] - v[2] * w[0]) + u[2] * (v[0] * w[1] - v[1] * w[0]);
}

/// The segment p–q passes through the triangle's plane, inside it or on its rim: mirrored shells cross exactly edge by
/// edge.
bool pierces(const Point& p, const Point& q, const Corners3& t) {
  if (orientation(t[0], t[1], t[2], p) * orientation(t[0], t[1], t[2], q) >= 0)
    return false;
  const double a = orientation(p, q, t[0], t[1]);
  const double b = orientation(p, q, t[1], t[2]);
  const double c = orientation(p, q, t[2], t[0]);
  return (a >= 0 && b >= 0 && c >= 0) || (a <= 0 && b <= 0 && c <= 0);
}

bool cross(const Corners3& s, const Corners3& t) {
  for (std::size_t i = 0; i < 3; ++i)
    if (pierces(s[i], s[(i + 1) % 3], t) || pierces(t[i], t[(i + 1) % 3], s))
      return true;
  return false;
}

class Search {
public:
  Search(const VertexIndex& index, const std::vector<std::uint32_t>& shellOf) : m_index(index), m_shellOf(shellOf) {
    m_bounds.reserve(index.faces().size());
    for (const auto& face : index.faces()) {
      Bounds bounds{index.vertices()[face[0]], index.vertices()[face[0]]};
      for (std::size_t corner = 1; corner < 3; ++corner)
        for (std::size_t axis = 0; axis < 3; ++axis) {
          const float v = index.vertices()[face[corner]][axis];
          bounds.low[axis] = std::min(bounds.low[axis], v);
          bounds.high[axis] = std::max(bounds.high[axis], v);
        }
      m_bounds.push_back(bounds);
    }
  }

  ShellIntersections run() {
    const auto entries = cells();
    for (std::size_t first = 0; first < entries.size() && m_found.isComplete;) {
      std::size_t last = first;
      while (last < entries.size() && entries[last].cell == entries[first].cell)
        ++last;
      searchCell(std::span(entries).subspan(first, last - first));
      first = last;
    }
    m_found.pairs = m_pairs.size();
    return m_found;
  }

private:
  /// Faces by the cells of an even grid that they reach; a cell is about two faces wide, or wider where large faces
  /// would fill too many.
  std::vector<CellEntry> cells() {
    double width = 0;
    std::array<float, 3> low = m_bounds.front().low;
    std::array<float, 3> high = m_bounds.front().high;
    for (const auto& b : m_bounds)
      for (std::size_t axis = 0; axis < 3; ++axis) {
        width += double{b.high[axis]} - b.low[axis];
        low[axis] = std::min(low[axis], b.low[axis]);
        high[axis] = std::max(high[axis], b.high[axis]);
      }
    double largest = 0;
    for (std::size_t axis = 0; axis < 3; ++axis)
      largest = std::max(largest, double{high[axis]} - low[axis]);
    width = std::max({width / static_cast<double>(m_bounds.size()), largest / 1e6, 1e-9});
    const auto cellOf = [&](float v, std::size_t axis) {
      return static_cast<std::uint64_t>((double{v} - low[axis]) / width);
    };
    const auto countOf = [&](const Bounds& b) {
      double count = 1;
      for (std::size_t axis = 0; axis < 3; ++axis)
        count *= static_cast<double>(cellOf(b.high[axis], axis) - cellOf(b.low[axis], axis) + 1);
      return count;
    };
    for (double count = std::numeric_limits<double>::infinity();
         count > 8.0 * static_cast<double>(m_bounds.size()) + 1e6; width *= 2) {
      count = 0;
      for (const auto& b : m_bounds)
        count += countOf(b);
    }
    std::vector<CellEntry> entries;
    for (std::uint32_t face = 0; face < m_bounds.size(); ++face) {
      const auto& b = m_bounds[face];
      for (auto x = cellOf(b.low[0], 0); x <= cellOf(b.high[0], 0); ++x)
        for (auto y = cellOf(b.low[1], 1); y <= cellOf(b.high[1], 1); ++y)
          for (auto z = cellOf(b.low[2], 2); z <= cellOf(b.high[2], 2); ++z)
            entries.push_back({x << 42 | y << 21 | z, face});
    }
    std::ranges::sort(entries);
    return entries;
  }

  void searchCell(std::span<const CellEntry> cell) {
    const auto isOfFirst = [&](const CellEntry& e) { return m_shellOf[e.face] == m_shellOf[cell.front().face]; };
    if (std::ranges::all_of(cell, isOfFirst))
      return;
    for (std::size_t i = 0; i < cell.size(); ++i) {
      m_looked += cell.size() - i;
      if (m_looked > pairBudget || m_pairs.size() >= shellPairsMost) {
        m_found.isComplete = false;
        return;
      }
      for (std::size_t j = i + 1; j < cell.size(); ++j)
        lookAt(cell[i].face, cell[j].face);
    }
  }

  void lookAt(std::uint32_t a, std::uint32_t b) {
    const auto shells = std::minmax(m_shellOf[a], m_shellOf[b]);
    if (shells.first == shells.second)
      return;
    for (std::size_t axis = 0; axis < 3; ++axis)
      if (m_bounds[a].low[axis] > m_bounds[b].high[axis] || m_bounds[b].low[axis] > m_bounds[a].high[axis])
        return;
    if (cross(cornersOf(a), cornersOf(b)) && m_pairs.insert(shells).second && m_pairs.size() == 1)
      m_found.face = a;
  }

  [[nodiscard]] Corners3 cornersOf(std::uint32_t face) const {
    Corners3 corners{};
    for (std::size_t i = 0; i < 3; ++i)
      std::ranges::copy(m_index.vertices()[m_index.faces()[face][i]], corners[i].begin());
    return corners;
  }

  const VertexIndex& m_index;
  const std::vector<std::uint32_t>& m_shellOf;
  std::vector<Bounds> m_bounds;
  std::set<std::pair<std::uint32_t, std::uint32_t>> m_pairs;
  std::uint64_t m_looked = 0;
  ShellIntersections m_found;
};

} // namespace

ShellIntersections findShellIntersections(const VertexIndex& index, const std::vector<std::uint32_t>& shellOf) {
  return index.faces().empty() ? ShellIntersections{} : Search(index, shellOf).run();
}

} // namespace calque::mesh
