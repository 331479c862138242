// Surfaces: reading a large STL and giving its identity, beside VTK's own reader.
#include "bench.h"

#include "core/base/files.h"
#include "core/mesh/geometry_digest.h"
#include "core/mesh/read.h"
#include "core/mesh/write.h"

#include <cmath>
#include <numbers>
#include <vtkNew.h>
#include <vtkPolyData.h>
#include <vtkSTLReader.h>

namespace calque::bench {
namespace {

/// A rough sphere of 2 · rings · rings triangles: no two corners equal but where triangles meet.
mesh::Surface roughSphere(int rings) {
  auto corner = [rings](int ring, int step, float* at) {
    double polar = std::numbers::pi * (ring + 1) / (rings + 2), turn = 2 * std::numbers::pi * (step % rings) / rings;
    double radius = 60 + std::sin(40 * polar) * std::cos(30 * turn);
    at[0] = static_cast<float>(radius * std::sin(polar) * std::cos(turn));
    at[1] = static_cast<float>(radius * std::sin(polar) * std::sin(turn));
    at[2] = static_cast<float>(radius * std::cos(polar));
  };
  std::vector<mesh::Triangle> triangles;
  triangles.reserve(2 * static_cast<std::size_t>(rings) * static_cast<std::size_t>(rings));
  for (int ring = 0; ring < rings; ++ring)
    for (int step = 0; step < rings; ++step) {
      mesh::Triangle a, b;
      corner(ring, step, &a[0]), corner(ring + 1, step, &a[3]), corner(ring, step + 1, &a[6]);
      corner(ring, step + 1, &b[0]), corner(ring + 1, step, &b[3]), corner(ring + 1, step + 1, &b[6]);
      triangles.push_back(a);
      triangles.push_back(b);
    }
  return mesh::surfaceOf(std::move(triangles));
}

const Registered largeStl([](Rows& rows) {
  const std::string name = "STL of 2.7 million triangles: read and geometry digest";
  if (!rows.wanted(name))
    return;
  auto file = rows.folder() / "large.stl";
  need(base::writeFile(file, mesh::writeStl(roughSphere(1162))));
  rows.add(Row{.name = name,
               .bar = 1.0,
               .measured =
                   [file] {
                     auto bytes = need(base::readFile(file, mesh::largestFile));
                     need(mesh::geometryDigest(need(mesh::readSurface(bytes))));
                   },
               .reference =
                   [file] {
                     vtkNew<vtkSTLReader> reader;
                     reader->SetFileName(file.c_str());
                     reader->MergingOn();
                     reader->Update();
                     if (reader->GetOutput()->GetNumberOfCells() < 2'000'000)
                       std::abort();
                   }});
});

} // namespace
} // namespace calque::bench
