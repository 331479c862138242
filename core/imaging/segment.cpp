#include "segment.h"

#include "volume_rules.h"

#include "core/base/decimal.h"
#include "core/base/huge_pages.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <numeric>

namespace calque::imaging {
namespace {

/// Inside voxels of one row, first to last + 1. Runs are the nodes of the union–find: far fewer than voxels.
struct Run {
  std::uint32_t first;
  std::uint32_t end;
};

class Runs {
public:
  Runs(const Volume& volume, const Recipe& recipe) : m_rows(volume.rows), m_begin{0} {
    const auto threshold = recipe.threshold;
    const auto isInside = [&](float v) { return recipe.above ? double{v} >= threshold : double{v} <= threshold; };
    m_begin.reserve(std::size_t{volume.rows} * volume.slices + 1);
    for (std::size_t row = 0; row < std::size_t{volume.rows} * volume.slices; ++row) {
      const auto values = volume.values.subspan(row * volume.columns, volume.columns);
      for (std::uint32_t x = 0; x < volume.columns;) {
        while (x < volume.columns && !isInside(values[x]))
          ++x;
        const auto first = x;
        while (x < volume.columns && isInside(values[x]))
          ++x;
        if (x > first)
          m_runs.push_back({first, x});
      }
      m_begin.push_back(static_cast<std::uint32_t>(m_runs.size()));
    }
    m_parent.resize(m_runs.size());
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    for (std::size_t row = 0; row + 1 < m_begin.size(); ++row) {
      if (row % m_rows != 0)
        join(row - 1, row);
      if (row >= m_rows)
        join(row - m_rows, row);
    }
  }

  [[nodiscard]] const std::vector<Run>& runs() const { return m_runs; }
  [[nodiscard]] std::size_t rows() const { return m_begin.size() - 1; }
  [[nodiscard]] std::uint32_t begin(std::size_t row) const { return m_begin[row]; }
  /// The first run of the piece: pieces are named in the volume's order.
  std::uint32_t root(std::uint32_t run) {
    while (m_parent[run] != run)
      run = m_parent[run] = m_parent[m_parent[run]];
    return run;
  }

private:
  /// Joins the runs of two rows that share a face.
  void join(std::size_t above, std::size_t below) {
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

  std::size_t m_rows;
  std::vector<Run> m_runs;
  std::vector<std::uint32_t> m_begin; ///< of each row in m_runs
  std::vector<std::uint32_t> m_parent;
};

/// Whether each piece, named by its first run, is kept: the `largest` largest, 0 for all.
std::vector<std::uint8_t> keptPieces(Runs& runs, std::uint32_t largest, std::uint64_t& components) {
  std::vector<std::uint64_t> voxels(runs.runs().size());
  std::vector<std::uint32_t> pieces;
  for (std::uint32_t run = 0; run < runs.runs().size(); ++run) {
    const auto root = runs.root(run);
    if (root == run)
      pieces.push_back(run);
    voxels[root] += runs.runs()[run].end - runs.runs()[run].first;
  }
  components = pieces.size();
  std::ranges::stable_sort(pieces, std::ranges::greater{}, [&](auto piece) { return voxels[piece]; });
  if (largest != 0 && largest < pieces.size())
    pieces.resize(largest);
  std::vector<std::uint8_t> kept(runs.runs().size());
  for (auto piece : pieces)
    kept[piece] = 1;
  return kept;
}

} // namespace

std::string recipeText(const Recipe& recipe) {
  return "calque flying edges 1 (VTK 9.1); iso " + base::toDecimal(recipe.threshold, 6) + "; " +
         (recipe.above ? "above" : "below") + "; " +
         (recipe.largest == 0 ? "all pieces" : "largest " + std::to_string(recipe.largest)) + "; no smoothing";
}

base::Result<LabelMap> segmentByThreshold(const Volume& volume, const Recipe& recipe, const base::Progress& progress) {
  CALQUE_CHECK(checkVolume(volume, recipe));
  CALQUE_CHECK(tell(progress, 0, "finding pieces"));
  Runs runs(volume, recipe);
  if (runs.runs().empty())
    return domain::refuse(domain::RefusalCode::ThresholdEmpty);
  LabelMap map;
  map.columns = volume.columns;
  map.rows = volume.rows;
  map.slices = volume.slices;
  map.indexToPatient = volume.indexToPatient;
  const auto kept = keptPieces(runs, recipe.largest, map.components);
  CALQUE_CHECK(tell(progress, 0.5, "labelling"));
  base::resizeLarge(map.labels, volume.voxels());
  for (std::size_t row = 0; row < runs.rows(); ++row)
    for (auto run = runs.begin(row); run < runs.begin(row + 1); ++run)
      if (kept[runs.root(run)] != 0) {
        const auto [first, end] = runs.runs()[run];
        std::fill_n(map.labels.begin() + static_cast<std::ptrdiff_t>(row * volume.columns + first), end - first,
                    std::uint8_t{1});
        map.voxelsSet += end - first;
      }
  return map;
}

} // namespace calque::imaging
