#include "segment.h"
#include "volume_rules.h"

#include "core/base/huge_pages.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <cmath>
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

/// Height over the iso-level, positive inside, in a volume one voxel larger on every side.
class Heights {
public:
  Heights(const Volume& volume, const Recipe& recipe, const LabelMap* keep)
      : m_volume(volume), m_keep(keep), m_threshold(recipe.threshold), m_sign(recipe.above ? 1.0 : -1.0) {
    const auto [low, high] = rangeOf(volume.values);
    const double range = std::max(double{high} - low, std::max(std::fabs(recipe.threshold), 1.0) * 1e-6);
    const double lowest = recipe.above ? low - recipe.threshold : recipe.threshold - high;
    m_nearest = static_cast<float>(range * nearestShare);
    m_outside = static_cast<float>(lowest < -m_nearest ? lowest : -range);
  }

  [[nodiscard]] vtkSmartPointer<vtkImageData> image() const {
    auto image = vtkSmartPointer<vtkImageData>::New();
    const auto columns = m_volume.columns + 2, rows = m_volume.rows + 2, slices = m_volume.slices + 2;
    image->SetDimensions(static_cast<int>(columns), static_cast<int>(rows), static_cast<int>(slices));
    image->SetOrigin(-1, -1, -1);
    vtkNew<vtkFloatArray> heights;
    heights->SetNumberOfValues(vtkIdType{columns} * rows * slices);
    float* out = heights->GetPointer(0);
    base::wishHugePages(out, heights->GetNumberOfValues() * sizeof(float));
    const auto fill = [&](std::uint32_t begin, std::uint32_t end) {
      for (auto slice = begin; slice < end; ++slice)
        for (std::uint32_t row = 0; row < rows; ++row)
          fillRow(row, slice, out + (std::size_t{slice} * rows + row) * columns);
    };
    {
      std::jthread half([&] { fill(slices / 2, slices); });
      fill(0, slices / 2);
    }
    image->GetPointData()->SetScalars(heights);
    return image;
  }

private:
  void fillRow(std::uint32_t row, std::uint32_t slice, float* out) const {
    const auto columns = m_volume.columns;
    if (row == 0 || slice == 0 || row == m_volume.rows + 1 || slice == m_volume.slices + 1) {
      std::fill_n(out, columns + 2, m_outside);
      return;
    }
    const auto start = (std::size_t{slice - 1} * m_volume.rows + (row - 1)) * columns;
    const float* in = m_volume.values.data() + start;
    out[0] = out[columns + 1] = m_outside;
    for (std::uint32_t x = 0; x < columns; ++x) {
      const auto height = static_cast<float>(m_sign * (double{in[x]} - m_threshold));
      out[x + 1] = height >= 0 ? std::max(height, m_nearest) : std::min(height, -m_nearest);
    }
    if (m_keep != nullptr)
      for (std::uint32_t x = 0; x < columns; ++x)
        if (m_keep->labels[start + x] == 0 && out[x + 1] > 0)
          out[x + 1] = m_outside;
  }

  const Volume& m_volume;
  const LabelMap* m_keep;
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

base::Result<mesh::Surface> surfaceByThreshold(const Volume& volume, const Recipe& recipe, const LabelMap* keep,
                                               const base::Progress& progress) {
  CALQUE_CHECK(checkVolume(volume, recipe));
  LabelMap found;
  if (keep == nullptr && recipe.largest > 0) {
    CALQUE_TRY(map, segmentByThreshold(volume, recipe, progress));
    found = std::move(map);
    keep = &found;
  }
  if (keep != nullptr && keep->labels.size() != volume.values.size())
    return domain::refuse(domain::RefusalCode::ThresholdUnfit, "the label map is of another volume");
  CALQUE_CHECK(tell(progress, 0.1, "surface"));
  vtkNew<vtkFlyingEdges3D> flyingEdges;
  {
    const auto image = Heights(volume, recipe, keep).image();
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
