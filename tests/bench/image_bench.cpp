// From a series to a stored surface, beside VTK's bare flying edges on the same volume.
#include "bench.h"

#include "core/base/files.h"
#include "core/crypto/digest.h"
#include "core/dicom/pixels.h"
#include "core/imaging/segment.h"
#include "core/mesh/geometry_digest.h"
#include "core/mesh/write.h"

#include <future>
#include <memory>
#include <vtkFloatArray.h>
#include <vtkFlyingEdges3D.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>

namespace calque::bench {
namespace {

constexpr double boneHu = 300;

imaging::Volume viewOf(const dicom::SeriesVolume& read) {
  return {read.values, static_cast<std::uint32_t>(read.columns), static_cast<std::uint32_t>(read.rows),
          static_cast<std::uint32_t>(read.slices), read.indexToPatient};
}

void runFlyingEdges(const dicom::SeriesVolume& read) {
  vtkNew<vtkFloatArray> values;
  values->SetArray(const_cast<float*>(read.values.data()), static_cast<vtkIdType>(read.values.size()),
                   1); // NOLINT: VTK only reads
  vtkNew<vtkImageData> image;
  image->SetDimensions(static_cast<int>(read.columns), static_cast<int>(read.rows), static_cast<int>(read.slices));
  image->GetPointData()->SetScalars(values);
  vtkNew<vtkFlyingEdges3D> edges;
  edges->SetInputData(image);
  edges->SetValue(0, boneHu);
  edges->Update();
  if (edges->GetOutput()->GetNumberOfCells() == 0)
    std::abort();
}

const Registered seriesToSurface([](Rows& rows) {
  const std::string name = "series to surface, stored STL and geometry digest";
  if (!rows.wanted(name))
    return;
  auto data = testkit::maybeTestData();
  if (!data)
    return rows.leaveOut(name, "no test data");
  auto source = need(dicom::ReceivedFiles::collect(*data / "ct_head_bone_1mm")).source();
  auto series = need(dicom::checkSeries(source, {})).series.at(0);
  auto volume = std::make_shared<dicom::SeriesVolume>(need(dicom::readVolume(source, series)));
  const imaging::Recipe recipe{.threshold = boneHu, .above = true, .largest = 1};
  auto stl = std::make_shared<base::Bytes>(mesh::writeStl(need(imaging::surfaceByThreshold(viewOf(*volume), recipe))));
  auto file = rows.folder() / "surface.stl";
  rows.add(Row{.name = name,
               .bar = 3.0,
               .measured =
                   [=] {
                     auto read = need(dicom::readVolume(source, series));
                     auto surface = need(imaging::surfaceByThreshold(viewOf(read), recipe));
                     // As the step does it: the digest is computed while the bytes are written.
                     auto digest = std::async(std::launch::async, [&surface] { return mesh::geometryDigest(surface); });
                     need(base::writeFile(file, mesh::writeStl(surface)));
                     need(digest.get());
                   },
               .reference =
                   [volume, stl] {
                     runFlyingEdges(*volume);
                     keep(crypto::sha256(*stl));
                   },
               .turns = 15});
});

} // namespace
} // namespace calque::bench
