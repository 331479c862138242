// The inside voxels of a volume, joined over their faces into pieces, of which the largest are kept.
#pragma once

#include "segment.h"

#include <cstdint>
#include <vector>

namespace calque::imaging {

/// Inside voxels of one row, first to last + 1. Runs are the nodes of the union–find: far fewer than voxels.
struct Run {
  std::uint32_t first;
  std::uint32_t end;
};

/// Rows are counted through the volume: slice · rows + row.
class Pieces {
public:
  Pieces(const Volume& volume, const Recipe& recipe);
  [[nodiscard]] std::uint64_t found() const { return m_found; } ///< pieces, before the largest were chosen

  template <class See> void forEachKept(const See& see) const {
    for (std::size_t row = 0; row + 1 < m_begin.size(); ++row)
      forEachOfRow(row, [&](Run run, bool isKept) {
        if (isKept)
          see(row, run);
      });
  }
  template <class See> void forEachOfRow(std::size_t row, const See& see) const {
    for (auto run = m_begin[row]; run < m_begin[row + 1]; ++run)
      see(m_runs[run], m_isKept[run] != 0);
  }

private:
  std::uint32_t root(std::uint32_t run);
  void join(std::size_t above, std::size_t below);
  void keepLargest(std::uint32_t largest);

  std::vector<Run> m_runs;
  std::vector<std::uint32_t> m_begin;  ///< of each row in m_runs
  std::vector<std::uint32_t> m_parent; ///< of each run
  std::vector<std::uint8_t> m_isKept;  ///< of each run
  std::uint64_t m_found = 0;
};

} // namespace calque::imaging
