#include "check.h"

#include "shell_intersections.h"
#include "vertex_index.h"

#include "core/base/decimal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace calque::mesh {
namespace {

using domain::RefusalCode;
using domain::Severity;

constexpr double smallestPlausibleMm = 5;    ///< largest extent of anything printed from a patient
constexpr double largestPlausibleMm = 1'000; ///< larger than any build volume of regulation.md E

constexpr std::uint32_t none = 0xFFFFFFFFU;

/// One use of an edge, filed under its lower vertex.
struct EdgeUse {
  std::uint32_t high;
  std::uint32_t face;
  bool isForward; ///< runs from the lower vertex to the higher
};

struct Places {
  std::uint32_t open = none, misoriented = none, nonManifold = none, touching = none, degenerate = none,
                duplicate = none;
};

bool isDegenerate(const Triangle& t) {
  const double ux = double{t[3]} - t[0], uy = double{t[4]} - t[1], uz = double{t[5]} - t[2];
  const double vx = double{t[6]} - t[0], vy = double{t[7]} - t[1], vz = double{t[8]} - t[2];
  return uy * vz == uz * vy && uz * vx == ux * vz && ux * vy == uy * vx;
}

bool isCollapsed(const VertexIndex::Face& face) {
  return face[0] == face[1] || face[1] == face[2] || face[2] == face[0];
}

void note(std::uint64_t& count, std::uint32_t& place, std::uint32_t face) {
  if (count++ == 0)
    place = face;
}

void judgeEdge(std::span<const EdgeUse> uses, SurfaceCheck& check, Places& places) {
  const auto forward = static_cast<std::size_t>(std::ranges::count_if(uses, &EdgeUse::isForward));
  const auto face = uses.front().face;
  if (uses.size() == 2 && forward == 1)
    return;
  if (uses.size() == 1)
    note(check.openEdges, places.open, face);
  else if (uses.size() == 2)
    note(check.misorientedEdges, places.misoriented, face);
  else if (2 * forward == uses.size())
    note(check.touchingEdges, places.touching, face);
  else
    note(check.nonManifoldEdges, places.nonManifold, face);
}

void checkEdges(const VertexIndex& index, SurfaceCheck& check, Places& places) {
  const auto& faces = index.faces();
  std::vector<std::uint32_t> begin(index.vertices().size() + 1);
  for (const auto& face : faces)
    if (!isCollapsed(face))
      for (std::size_t i = 0; i < 3; ++i)
        ++begin[std::min(face[i], face[(i + 1) % 3]) + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  std::vector<EdgeUse> uses(begin.back());
  auto next = begin;
  for (std::uint32_t i = 0; i < faces.size(); ++i)
    if (const auto& face = faces[i]; !isCollapsed(face))
      for (std::size_t corner = 0; corner < 3; ++corner) {
        const auto from = face[corner];
        const auto to = face[(corner + 1) % 3];
        uses[next[std::min(from, to)]++] = {std::max(from, to), i, from < to};
      }
  for (std::size_t vertex = 0; vertex + 1 < begin.size(); ++vertex) {
    const std::span group(uses.data() + begin[vertex], begin[vertex + 1] - begin[vertex]);
    std::ranges::stable_sort(group, {}, &EdgeUse::high);
    for (std::size_t first = 0; first < group.size();) {
      std::size_t last = first + 1;
      while (last < group.size() && group[last].high == group[first].high)
        ++last;
      judgeEdge(group.subspan(first, last - first), check, places);
      first = last;
    }
  }
}

/// Equal triangles share edges with more than two uses, so they are looked for only where there are such.
void checkDuplicates(const VertexIndex& index, SurfaceCheck& check, Places& places) {
  if (check.nonManifoldEdges + check.touchingEdges == 0 && check.misorientedEdges == 0)
    return;
  std::vector<std::pair<VertexIndex::Face, std::uint32_t>> sorted;
  sorted.reserve(index.faces().size());
  for (std::uint32_t i = 0; i < index.faces().size(); ++i) {
    sorted.emplace_back(index.faces()[i], i);
    std::ranges::sort(sorted.back().first);
  }
  std::ranges::sort(sorted);
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (sorted[i].first == sorted[i - 1].first && !isCollapsed(sorted[i].first))
      note(check.duplicateTriangles, places.duplicate, sorted[i].second);
}

/// Number of the shell of each face, from 0.
std::vector<std::uint32_t> shellsOf(const VertexIndex& index, std::uint64_t& shells) {
  std::vector<std::uint32_t> parent(index.vertices().size());
  std::iota(parent.begin(), parent.end(), 0U);
  const auto root = [&](std::uint32_t vertex) {
    while (parent[vertex] != vertex)
      vertex = parent[vertex] = parent[parent[vertex]];
    return vertex;
  };
  for (const auto& face : index.faces())
    for (std::size_t i = 1; i < 3; ++i)
      if (const auto a = root(face[0]), b = root(face[i]); a != b)
        parent[std::max(a, b)] = std::min(a, b);
  std::vector<std::uint32_t> number(parent.size(), none);
  std::vector<std::uint32_t> shellOf;
  shellOf.reserve(index.faces().size());
  std::uint32_t next = 0;
  for (const auto& face : index.faces()) {
    auto& mine = number[root(face[0])];
    if (mine == none)
      mine = next++;
    shellOf.push_back(mine);
  }
  shells = next;
  return shellOf;
}

void add(SurfaceCheck& check, RefusalCode code, Severity severity, std::uint32_t face, const std::string& detail) {
  std::string message(domain::lineOf(code).sentence);
  message += (detail.empty() ? "" : ": ") + detail;
  check.findings.push_back({code, severity, face == none ? "" : "triangle " + std::to_string(face + 1), message});
}

std::string counted(std::uint64_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what);
}

// [impl->req~surface.sound~1, req~surface.warnings~1]
void addFindings(SurfaceCheck& check, const Places& places, const Measures& measures,
                 const ShellIntersections& crossing) {
  if (check.openEdges > 0)
    add(check, RefusalCode::SurfaceOpen, Severity::Refusal, places.open, counted(check.openEdges, "open edges"));
  if (check.nonManifoldEdges > 0)
    add(check, RefusalCode::SurfaceNonManifold, Severity::Refusal, places.nonManifold,
        counted(check.nonManifoldEdges, "edges where more than two triangles meet"));
  if (check.misorientedEdges > 0)
    add(check, RefusalCode::SurfaceOrientation, Severity::Refusal, places.misoriented,
        counted(check.misorientedEdges, "edges run the same way by both their triangles"));
  if (check.closed && check.oriented && measures.volumeMm3 < 0)
    add(check, RefusalCode::SurfaceInverted, Severity::Refusal, none, base::toDecimal(measures.volumeMm3, 1) + " mm3");
  if (check.degenerateTriangles > 0)
    add(check, RefusalCode::SurfaceDegenerate, Severity::Refusal, places.degenerate,
        counted(check.degenerateTriangles, "zero-area triangles"));
  if (check.duplicateTriangles > 0)
    add(check, RefusalCode::SurfaceDuplicate, Severity::Refusal, places.duplicate,
        counted(check.duplicateTriangles, "triangles again"));
  if (check.touchingEdges > 0)
    add(check, RefusalCode::SurfaceTouching, Severity::Warning, places.touching, counted(check.touchingEdges, "edges"));
  if (crossing.pairs > 0)
    add(check, RefusalCode::SurfaceIntersecting, Severity::Warning, crossing.face,
        counted(crossing.pairs, crossing.pairs == 1 ? "pair" : "pairs") + " among " +
            counted(check.components, "shells"));
  if (!crossing.isComplete)
    add(check, RefusalCode::SurfaceUnsearched, Severity::Warning, none, counted(check.components, "shells"));
  if (const double extent = measures.largestExtentMm(); extent < smallestPlausibleMm || extent > largestPlausibleMm)
    add(check, RefusalCode::SurfaceUnitDoubt, Severity::Warning, none,
        "largest extent " + base::toDecimal(extent, 3) + " mm");
}

} // namespace

SurfaceCheck checkSurface(const Surface& surface, const Measures& measures) {
  SurfaceCheck check;
  Places places;
  const VertexIndex index(surface.triangles);
  check.vertices = index.vertices().size();
  for (std::uint32_t i = 0; i < surface.triangles.size(); ++i)
    if (isDegenerate(surface.triangles[i]))
      note(check.degenerateTriangles, places.degenerate, i);
  checkEdges(index, check, places);
  checkDuplicates(index, check, places);
  check.closed = check.openEdges == 0 && check.nonManifoldEdges == 0;
  check.oriented = check.misorientedEdges == 0 && check.nonManifoldEdges == 0;
  const auto shellOf = shellsOf(index, check.components);
  ShellIntersections crossing;
  if (check.components > 1)
    crossing = findShellIntersections(index, shellOf);
  check.intersectingShells = crossing.pairs;
  addFindings(check, places, measures, crossing);
  return check;
}

} // namespace calque::mesh
