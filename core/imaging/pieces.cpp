#include "pieces.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <numeric>

namespace calque::imaging {

namespace {

/// Runs of some rows, and where each row's end among them.
struct Stretch {
  std::vector<Run> runs;
  std::vector<std::uint32_t> ends;
};

Stretch runsOf(const Volume& volume, const Recipe& recipe, std::size_t firstRow, std::size_t endRow) {
  const auto threshold = recipe.threshold;
  const auto isInside = [&](float v) { return recipe.above ? double{v} >= threshold : double{v} <= threshold; };
  Stretch found;
  found.ends.reserve(endRow - firstRow);
  for (auto row = firstRow; row < endRow; ++row) {
    const auto values = volume.values.subspan(row * volume.columns, volume.columns);
    for (std::uint32_t x = 0; x < volume.columns;) {
      while (x < volume.columns && !isInside(values[x]))
        ++x;
      const auto first = x;
      while (x < volume.columns && isInside(values[x]))
        ++x;
      if (x > first)
        found.runs.push_back({first, x});
    }
    found.ends.push_back(static_cast<std::uint32_t>(found.runs.size()));
  }
  return found;
}

} // namespace

Pieces::Pieces(const Volume& volume, const Recipe& recipe) : m_begin{0} {
  const auto rows = std::size_t{volume.rows} * volume.slices;
  auto second = std::async(std::launch::async, runsOf, std::cref(volume), std::cref(recipe), rows / 2, rows);
  auto [runs, ends] = runsOf(volume, recipe, 0, rows / 2);
  const auto rest = second.get();
  m_runs = std::move(runs);
  m_begin.insert(m_begin.end(), ends.begin(), ends.end());
  const auto before = static_cast<std::uint32_t>(m_runs.size());
  std::ranges::transform(rest.ends, std::back_inserter(m_begin), [before](auto end) { return before + end; });
  m_runs.insert(m_runs.end(), rest.runs.begin(), rest.runs.end());
  m_parent.resize(m_runs.size());
  std::iota(m_parent.begin(), m_parent.end(), 0U);
  for (std::size_t row = 0; row < rows; ++row) {
    if (row % volume.rows != 0)
      join(row - 1, row);
    if (row >= volume.rows)
      join(row - volume.rows, row);
  }
  keepLargest(recipe.largest);
}

/// The first run of the piece: pieces are named in the volume's order.
std::uint32_t Pieces::root(std::uint32_t run) {
  while (m_parent[run] != run)
    run = m_parent[run] = m_parent[m_parent[run]];
  return run;
}

/// Joins the runs of two rows that share a face.
void Pieces::join(std::size_t above, std::size_t below) {
  auto a = m_begin[above];
  auto b = m_begin[below];
  while (a < m_begin[above + 1] && b < m_begin[below + 1]) {
    if (m_runs[a].first < m_runs[b].end && m_runs[b].first < m_runs[a].end) {
      const auto [low, high] = std::minmax({root(a), root(b)});
      m_parent[high] = low;
    }
    (m_runs[a].end < m_runs[b].end ? a : b) += 1;
  }
}

/// 0 keeps all; of pieces of one size the one met first.
void Pieces::keepLargest(std::uint32_t largest) {
  std::vector<std::uint64_t> voxels(m_runs.size());
  std::vector<std::uint32_t> pieces;
  for (std::uint32_t run = 0; run < m_runs.size(); ++run) {
    const auto first = root(run);
    if (first == run)
      pieces.push_back(run);
    voxels[first] += m_runs[run].end - m_runs[run].first;
  }
  m_found = pieces.size();
  std::ranges::stable_sort(pieces, std::ranges::greater{}, [&](auto piece) { return voxels[piece]; });
  if (largest != 0 && largest < pieces.size())
    pieces.resize(largest);
  m_isKept.resize(m_runs.size());
  for (auto piece : pieces)
    m_isKept[piece] = 1;
  for (std::uint32_t run = 0; run < m_runs.size(); ++run)
    m_isKept[run] = m_isKept[root(run)];
}

} // namespace calque::imaging
