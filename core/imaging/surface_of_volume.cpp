#include "pieces.h"
#include "volume_rules.h"

#include "core/base/huge_pages.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <optional>
#include <thread>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkFlyingEdges3D.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>

namespace calque::imaging {
namespace {

/// Values nearer to the iso-level than this share of the volume's range are moved off it: one step of a 12-bit scanner.
/// A value on the level itself would collapse triangles to points.
constexpr double nearestShare = 1.0 / 4096;

/// Least and greatest value; sixteen at a time, which the compiler makes one instruction of.
std::pair<float, float> rangeOf(std::span<const float> values) {
  std::array<float, 16> low, high;
  low.fill(values.front());
  high.fill(values.front());
  std::size_t i = 0;
  for (; i + 16 <= values.size(); i += 16)
    for (std::size_t lane = 0; lane < 16; ++lane) {
      const float v = values.data()[i + lane];
      low.data()[lane] = v < low.data()[lane] ? v : low.data()[lane];
      high.data()[lane] = v > high.data()[lane] ? v : high.data()[lane];
    }
  auto [least, greatest] = std::pair{*std::ranges::min_element(low), *std::ranges::max_element(high)};
  for (; i < values.size(); ++i) {
    least = std::min(least, values[i]);
    greatest = std::max(greatest, values[i]);
  }
  return {least, greatest};
}

/// What of the volume becomes surface. The voxels around it are enough to place it: the rest is never looked at.
struct Choice {
  std::array<std::uint32_t, 3> low, high; ///< first and last + 1 (column, row, slice) of the chosen voxels
  /// Calls `drop(first, end)` for each stretch of a row (counted through the volume) whose inside voxels are left out.
  std::function<void(std::size_t row, const std::function<void(std::uint32_t, std::uint32_t)>& drop)> dropOfRow;

  void add(const Volume& volume, std::size_t row, Run run) {
    const std::array at{run.first, static_cast<std::uint32_t>(row % volume.rows),
                        static_cast<std::uint32_t>(row / volume.rows)};
    const std::array end{run.end, at[1] + 1, at[2] + 1};
    for (std::size_t axis = 0; axis < 3; ++axis) {
      low[axis] = std::min(low[axis], at[axis]);
      high[axis] = std::max(high[axis], end[axis]);
    }
  }
};

Choice everything(const Volume& volume) {
  return {{}, {volume.columns, volume.rows, volume.slices}, [](auto, const auto&) {}};
}
Choice nothing(const Volume& volume) {
  return {{volume.columns, volume.rows, volume.slices}, {}, {}};
}

/// `pieces` outlive it.
Choice largestOf(const Volume& volume, const Pieces& pieces) {
  auto choice = nothing(volume);
  pieces.forEachKept([&](std::size_t row, Run run) { choice.add(volume, row, run); });
  choice.dropOfRow = [&pieces](std::size_t row, const auto& drop) {
    pieces.forEachOfRow(row, [&](Run run, bool isKept) {
      if (!isKept)
        drop(run.first, run.end);
    });
  };
  return choice;
}

/// `map` outlives it.
Choice labelled(const Volume& volume, const LabelMap& map) {
  auto choice = nothing(volume);
  const auto forEachRun = [&map](std::size_t row, std::uint8_t label, const auto& see) {
    const auto first = map.labels.begin() + static_cast<std::ptrdiff_t>(row * map.columns);
    const auto last = first + map.columns;
    const auto isLabel = [label](std::uint8_t value) { return (value != 0) == (label != 0); };
    for (auto from = std::find_if(first, last, isLabel); from != last; from = std::find_if(from, last, isLabel)) {
      const auto begin = from;
      from = std::find_if_not(from, last, isLabel);
      see(Run{static_cast<std::uint32_t>(begin - first), static_cast<std::uint32_t>(from - first)});
    }
  };
  for (std::size_t row = 0; row < std::size_t{volume.rows} * volume.slices; ++row)
    forEachRun(row, 1, [&](Run run) { choice.add(volume, row, run); });
  choice.dropOfRow = [forEachRun](std::size_t row, const auto& drop) {
    forEachRun(row, 0, [&](Run run) { drop(run.first, run.end); });
  };
  return choice;
}

/// Height over the iso-level, positive inside, of the chosen box and one voxel more on every side.
class Heights {
public:
  Heights(const Volume& volume, const Recipe& recipe, const Choice& choice)
      : m_volume(volume), m_choice(choice), m_threshold(recipe.threshold), m_sign(recipe.above ? 1.0 : -1.0) {
    const auto middle = volume.values.size() / 2;
    auto second = std::async(std::launch::async, rangeOf, volume.values.subspan(middle));
    auto [low, high] = rangeOf(volume.values.first(std::max<std::size_t>(middle, 1)));
    const auto rest = second.get();
    low = std::min(low, rest.first);
    high = std::max(high, rest.second);
    const double range = std::max(double{high} - low, std::max(std::fabs(recipe.threshold), 1.0) * 1e-6);
    const double lowest = recipe.above ? low - recipe.threshold : recipe.threshold - high;
    m_nearest = static_cast<float>(range * nearestShare);
    m_outside = static_cast<float>(lowest < -m_nearest ? lowest : -range);
  }

  /// Its indices are the volume's + 1, wherever the box begins: so the box changes no bit of the surface.
  [[nodiscard]] vtkSmartPointer<vtkImageData> image() const {
    auto image = vtkSmartPointer<vtkImageData>::New();
    const auto& [low, high, drop] = m_choice;
    image->SetExtent(static_cast<int>(low[0]), static_cast<int>(high[0] + 1), static_cast<int>(low[1]),
                     static_cast<int>(high[1] + 1), static_cast<int>(low[2]), static_cast<int>(high[2] + 1));
    image->SetOrigin(-1, -1, -1);
    vtkNew<vtkFloatArray> heights;
    const auto columns = high[0] + 2 - low[0], rows = high[1] + 2 - low[1];
    heights->SetNumberOfValues(vtkIdType{columns} * rows * (high[2] + 2 - low[2]));
    float* out = heights->GetPointer(0);
    base::wishHugePages(out, heights->GetNumberOfValues() * sizeof(float));
    const auto fill = [&](std::uint32_t begin, std::uint32_t end) {
      for (auto slice = begin; slice < end; ++slice)
        for (auto row = m_choice.low[1]; row < m_choice.high[1] + 2; ++row)
          fillRow(row, slice, out + (std::size_t{slice - m_choice.low[2]} * rows + (row - m_choice.low[1])) * columns);
    };
    {
      const auto middle = (low[2] + high[2] + 2) / 2;
      std::jthread half([&] { fill(middle, m_choice.high[2] + 2); });
      fill(low[2], middle);
    }
    image->GetPointData()->SetScalars(heights);
    return image;
  }

private:
  /// `row` and `slice` as the image counts them.
  void fillRow(std::uint32_t row, std::uint32_t slice, float* out) const {
    const auto first = m_choice.low[0], end = m_choice.high[0] + 2;
    if (row == 0 || slice == 0 || row == m_volume.rows + 1 || slice == m_volume.slices + 1) {
      std::fill_n(out, end - first, m_outside);
      return;
    }
    const auto rowOfVolume = std::size_t{slice - 1} * m_volume.rows + (row - 1);
    const float* in = m_volume.values.data() + rowOfVolume * m_volume.columns;
    float* const at = out - first; // by the image's column
    if (first == 0)
      at[0] = m_outside;
    if (end == m_volume.columns + 2)
      at[end - 1] = m_outside;
    const auto begin = std::max(first, 1U), stop = std::min(end, m_volume.columns + 1);
    for (auto x = begin; x < stop; ++x) {
      const auto height = static_cast<float>(m_sign * (double{in[x - 1]} - m_threshold));
      at[x] = height >= 0 ? std::max(height, m_nearest) : std::min(height, -m_nearest);
    }
    m_choice.dropOfRow(rowOfVolume, [&](std::uint32_t from, std::uint32_t to) {
      for (auto x = std::max(from + 1, begin); x < std::min(to + 1, stop); ++x)
        at[x] = at[x] > 0 ? m_outside : at[x];
    });
  }

  const Volume& m_volume;
  const Choice& m_choice;
  double m_threshold, m_sign;
  float m_nearest = 0, m_outside = 0;
};

using Vertex = std::array<float, 3>;

std::vector<Vertex> mappedVertices(vtkPolyData& polygons, const std::array<double, 16>& m) {
  const auto count = static_cast<std::size_t>(polygons.GetNumberOfPoints());
  std::vector<Vertex> vertices(count);
  if (count == 0)
    return vertices;
  const float* in = vtkFloatArray::FastDownCast(polygons.GetPoints()->GetData())->GetPointer(0);
  for (auto& vertex : vertices) {
    for (std::size_t row = 0; row < 3; ++row)
      vertex[row] =
          static_cast<float>(m[4 * row] * in[0] + m[4 * row + 1] * in[1] + m[4 * row + 2] * in[2] + m[4 * row + 3]) +
          0.0F;
    in += 3;
  }
  return vertices;
}

/// Triangles in patient millimetres, wound outward there, whatever the handedness of the index axes.
std::vector<mesh::Triangle> mapped(vtkPolyData& polygons, const std::array<double, 16>& indexToPatient) {
  const auto vertices = mappedVertices(polygons, indexToPatient);
  const bool isMirrored = handedness(indexToPatient) < 0;
  vtkCellArray* cells = polygons.GetPolys();
  std::vector<mesh::Triangle> triangles;
  triangles.reserve(static_cast<std::size_t>(cells->GetNumberOfCells()));
  base::wishHugePages(triangles.data(), triangles.capacity() * sizeof(mesh::Triangle));
  const auto append = [&](auto* connectivity) {
    const auto* corner = connectivity->GetPointer(0);
    for (vtkIdType i = 0; i + 2 < connectivity->GetNumberOfValues(); i += 3, corner += 3) {
      const auto& a = vertices[static_cast<std::size_t>(corner[0])];
      const auto& b = vertices[static_cast<std::size_t>(corner[isMirrored ? 2 : 1])];
      const auto& c = vertices[static_cast<std::size_t>(corner[isMirrored ? 1 : 2])];
      triangles.push_back({a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]});
    }
  };
  if (cells->IsStorage64Bit())
    append(cells->GetConnectivityArray64());
  else
    append(cells->GetConnectivityArray32());
  return triangles;
}

} // namespace

// [impl->req~segmentation.threshold~1]
base::Result<mesh::Surface> surfaceByThreshold(const Volume& volume, const Recipe& recipe, const LabelMap* keep,
                                               const base::Progress& progress) {
  CALQUE_CHECK(checkVolume(volume, recipe));
  if (keep != nullptr && keep->labels.size() != volume.values.size())
    return domain::refuse(domain::RefusalCode::ThresholdUnfit, "the label map is of another volume");
  std::optional<Pieces> pieces;
  if (keep == nullptr && recipe.largest > 0) {
    CALQUE_CHECK(tell(progress, 0, "finding pieces"));
    pieces.emplace(volume, recipe);
  }
  const auto choice = keep ? labelled(volume, *keep) : pieces ? largestOf(volume, *pieces) : everything(volume);
  if (choice.high[0] == 0)
    return domain::refuse(domain::RefusalCode::ThresholdEmpty);
  CALQUE_CHECK(tell(progress, 0.1, "surface"));
  vtkNew<vtkFlyingEdges3D> flyingEdges;
  {
    const auto image = Heights(volume, recipe, choice).image();
    flyingEdges->SetInputData(image);
    flyingEdges->SetNumberOfContours(1);
    flyingEdges->SetValue(0, 0.0);
    flyingEdges->ComputeNormalsOff();
    flyingEdges->ComputeGradientsOff();
    flyingEdges->ComputeScalarsOff();
    flyingEdges->Update();
  }
  CALQUE_CHECK(tell(progress, 0.7, "surface in patient coordinates"));
  auto triangles = mapped(*flyingEdges->GetOutput(), volume.indexToPatient);
  if (triangles.empty())
    return domain::refuse(domain::RefusalCode::ThresholdEmpty);
  CALQUE_CHECK(tell(progress, 1, "surface"));
  return mesh::surfaceOf(std::move(triangles));
}

} // namespace calque::imaging
