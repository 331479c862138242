#include "phantom.h"

#include "bodies.h"

#include "core/base/files.h"
#include "core/dicom/write.h"
#include "core/domain/refusals.h"

#include <algorithm>
#include <cmath>
#include <fcntl.h>
#include <fmt/format.h>
#include <future>
#include <numbers>
#include <random>
#include <thread>
#include <unistd.h>

namespace calque::phantom {
namespace {

using dicom::Vector3;

/// Where the voxels lie: rows along x, columns leaning with the gantry, the table along z.
class Grid {
public:
  explicit Grid(const Recipe& recipe)
      : m_recipe(recipe), m_cosine(std::cos(recipe.tiltDegrees * std::numbers::pi / 180)),
        m_sine(std::sin(recipe.tiltDegrees * std::numbers::pi / 180)), m_tableStep(spacing(recipe) / m_cosine) {}

  static double spacing(const Recipe& recipe) {
    return recipe.spacingMm > 0 ? recipe.spacingMm : recipe.sliceThicknessMm;
  }
  [[nodiscard]] Vector3 at(double column, double row, double slice) const {
    const double middle = (m_recipe.size - 1) / 2.0;
    const double u = (column - middle) * m_recipe.pixelMm, v = (row - middle) * m_recipe.pixelMm;
    return {u, m_cosine * v, (slice - (m_recipe.slices - 1) / 2.0) * m_tableStep - m_sine * v};
  }
  [[nodiscard]] std::array<double, 6> orientation() const { return {1, 0, 0, 0, m_cosine, -m_sine}; }
  /// From a voxel's centre to its farthest corner: the lean adds to the step.
  [[nodiscard]] double reach() const { return 0.5 * (std::sqrt(2.0) * m_recipe.pixelMm + m_tableStep); }

private:
  const Recipe& m_recipe;
  double m_cosine, m_sine, m_tableStep;
};

/// The share of a voxel inside a body, from 6 × 6 × 12 points where the surface may cross it.
double coverage(const Body& body, const Grid& grid, int column, int row, int slice) {
  const double distance = body.distance(grid.at(column, row, slice));
  if (std::abs(distance) > grid.reach())
    return distance < 0 ? 1 : 0;
  int inside = 0;
  for (int k = 0; k < 12; ++k)
    for (int j = 0; j < 6; ++j)
      for (int i = 0; i < 6; ++i)
        inside += body.distance(grid.at(column + (i - 2.5) / 6, row + (j - 2.5) / 6, slice + (k - 5.5) / 12)) < 0;
  return inside / 432.0;
}

struct Slice {
  std::vector<std::uint16_t> stored;
  std::vector<double> covered; ///< of each body, in voxels
};

Slice drawSlice(const Recipe& recipe, const std::vector<Body>& bodies, const Grid& grid, int slice) {
  Slice drawn{{}, std::vector<double>(bodies.size())};
  drawn.stored.reserve(static_cast<std::size_t>(recipe.size * recipe.size));
  std::mt19937_64 generator(recipe.seed * 1'000'003 + static_cast<std::uint64_t>(slice));
  std::normal_distribution<double> noise(0, recipe.noiseHu > 0 ? recipe.noiseHu : 1);
  for (int row = 0; row < recipe.size; ++row)
    for (int column = 0; column < recipe.size; ++column) {
      double most = 0;
      for (std::size_t b = 0; b < bodies.size(); ++b) {
        const double share = coverage(bodies[b], grid, column, row, slice);
        drawn.covered[b] += share;
        most = std::max(most, share);
      }
      const double hu = backgroundHu + (bodyHu - backgroundHu) * most + (recipe.noiseHu > 0 ? noise(generator) : 0);
      drawn.stored.push_back(static_cast<std::uint16_t>(std::clamp(std::round(hu) + 1024, 0.0, 4095.0)));
    }
  return drawn;
}

bool isInRange(const Recipe& recipe) {
  const auto within = [](double value, double least, double most) { return value >= least && value <= most; };
  return within(recipe.sliceThicknessMm, 0.05, 20) && within(Grid::spacing(recipe), 0.05, 20) &&
         within(recipe.pixelMm, 0.05, 5) && within(recipe.size, 8, 1024) && within(recipe.slices, 1, 2000) &&
         within(recipe.tiltDegrees, -30, 30) && within(recipe.noiseHu, 0, 500) &&
         (recipe.modality == "CT" || recipe.modality == "MR");
}

std::vector<Body> chosenBodies(const std::string& name) {
  std::vector<Body> chosen;
  std::ranges::copy_if(allBodies(), std::back_inserter(chosen),
                       [&](const Body& body) { return name == "all" || name == body.name || name == body.shortName; });
  return chosen;
}

dicom::CtSeriesHeader headerOf(const Recipe& recipe, const Grid& grid) {
  dicom::CtSeriesHeader header;
  header.patient = recipe.patient;
  const auto& p = recipe.patient;
  const auto words = fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", recipe.body, recipe.sliceThicknessMm,
                                 Grid::spacing(recipe), recipe.pixelMm, recipe.size, recipe.slices, recipe.tiltDegrees,
                                 recipe.noiseHu, recipe.seed, recipe.modality, p.patientId, p.patientName, p.studyDate);
  const auto derive = [&](std::string& uid, std::string_view what) {
    if (uid.empty())
      uid = dicom::uidOf(fmt::format("{}|{}", what, words));
  };
  derive(header.patient.studyInstanceUid, "study");
  derive(header.patient.frameOfReferenceUid, "frame of reference");
  derive(header.seriesInstanceUid, "series");
  header.modality = recipe.modality;
  header.description = fmt::format("GEOMETRIC PHANTOM {:g}mm", recipe.sliceThicknessMm);
  header.rows = header.columns = static_cast<std::uint16_t>(recipe.size);
  header.pixelSpacingMm = {recipe.pixelMm, recipe.pixelMm};
  header.orientation = grid.orientation();
  header.thicknessMm = recipe.sliceThicknessMm;
  header.spacingMm = Grid::spacing(recipe);
  header.tiltDegrees = recipe.tiltDegrees;
  return header;
}

base::Done writeNew(const std::filesystem::path& file, base::View bytes) {
  const base::Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (fd.get() < 0)
    return base::diskFault("writing an image of the phantom", errno);
  for (std::size_t done = 0; done < bytes.size();) {
    const auto wrote = ::write(fd.get(), bytes.data() + done, bytes.size() - done);
    if (wrote < 0 && errno != EINTR)
      return base::diskFault("writing an image of the phantom", errno);
    done += wrote > 0 ? static_cast<std::size_t>(wrote) : 0;
  }
  return {};
}

base::Done writeSlice(const std::filesystem::path& folder, const dicom::CtSeriesHeader& header, const Grid& grid,
                      const Recipe& recipe, int slice, const Slice& drawn) {
  dicom::CtImage image;
  image.sopInstanceUid = dicom::uidOf(fmt::format("{}|{}", header.seriesInstanceUid, slice));
  image.instanceNumber = slice + 1;
  image.position = grid.at(0, 0, slice);
  image.sliceLocationMm = (slice - (recipe.slices - 1) / 2.0) * Grid::spacing(recipe);
  image.stored = drawn.stored;
  CALQUE_TRY(bytes, dicom::toCtFile(header, image));
  return writeNew(folder / fmt::format("IM{:04}.dcm", slice + 1), bytes);
}

Truth truthOf(const std::vector<Body>& bodies, const std::string& seriesUid) {
  Truth truth;
  truth.seriesInstanceUid = seriesUid;
  for (const auto& body : bodies) {
    truth.bodies.push_back({std::string(body.name), body.volumeMm3(), body.areaMm2(), body.centre, 0});
    truth.totalVolumeMm3 += body.volumeMm3();
  }
  return truth;
}

} // namespace

dicom::PatientFacts Recipe::inventedPatient() {
  dicom::PatientFacts patient;
  patient.patientId = "PHANTOM-001";
  patient.patientName = "PHANTOM^KNOWN GEOMETRY";
  patient.birthDate = "1970-01-01";
  patient.sex = "O";
  patient.studyDate = "2026-01-01";
  patient.accessionNumber = "ACC0001";
  patient.kernel = "SHARP";
  patient.manufacturer = "SYNTHETIC";
  patient.model = "Calque phantom";
  patient.protocol = "PHANTOM";
  patient.bodyPart = "HEAD";
  return patient;
}

std::vector<std::string> bodyNames() {
  std::vector<std::string> names;
  for (const auto& body : allBodies())
    names.emplace_back(body.name);
  return names;
}

// [impl->req~qualify.phantom~1]
base::Result<Truth> writeSeries(const std::filesystem::path& folder, const Recipe& recipe,
                                const base::Progress& progress) {
  const auto bodies = chosenBodies(recipe.body);
  if (!isInRange(recipe) || bodies.empty())
    return domain::refuse(domain::RefusalCode::PhantomRecipe);
  CALQUE_CHECK(base::makeFolder(folder));
  const Grid grid(recipe);
  const auto header = headerOf(recipe, grid);
  auto truth = truthOf(bodies, header.seriesInstanceUid);
  const double voxelMm3 = recipe.pixelMm * recipe.pixelMm * Grid::spacing(recipe);
  const int atOnce = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
  for (int first = 0; first < recipe.slices; first += atOnce) {
    if (progress && !progress(static_cast<double>(first) / recipe.slices, "drawing slices"))
      return base::fault(base::FaultKind::Busy, "stopped; the folder holds part of the phantom");
    std::vector<std::future<Slice>> drawing;
    for (int slice = first; slice < std::min(first + atOnce, recipe.slices); ++slice)
      drawing.push_back(std::async(std::launch::async, [&, slice] { return drawSlice(recipe, bodies, grid, slice); }));
    for (int slice = first; auto& drawn : drawing) {
      const auto done = drawn.get();
      for (std::size_t b = 0; b < bodies.size(); ++b)
        truth.bodies[b].voxelVolumeMm3 += done.covered[b] * voxelMm3;
      CALQUE_CHECK(writeSlice(folder, header, grid, recipe, slice++, done));
    }
  }
  return truth;
}

} // namespace calque::phantom
