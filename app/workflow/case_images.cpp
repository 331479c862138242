#include "case_images.h"

#include "case_context.h"
#include "patient_data.h"
#include "rooms.h"
#include "segmentation.h"
#include "signing.h"
#include "stored_series.h"

#include "core/imaging/plane_stack.h"
#include "core/mesh/read.h"
#include "printers/catalogue/catalogue.h"

#include <algorithm>
#include <future>
#include <map>
#include <sstream>

namespace calque::workflow {
namespace {

/// A line of the manifest: the file's digest, and its place along the normal from 1; 0 for a file that is no slice.
struct KeptImage {
  std::string id;
  std::size_t place = 0;
};

base::Result<std::vector<KeptImage>> keptImages(const Lab& lab, const domain::Case& known) {
  CALQUE_TRY(manifest, keptFile(lab, known.subject, known.series->manifest));
  std::vector<KeptImage> images;
  std::istringstream lines(base::textOf(manifest));
  for (std::string line; std::getline(lines, line);) {
    KeptImage image;
    std::string size;
    std::istringstream(line) >> image.id >> size >> image.place;
    images.push_back(std::move(image));
  }
  return images;
}

/// The day on which the series that stands was accepted.
base::Result<std::string> acceptedOn(const Lab& lab, const std::string& caseId) {
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(caseId));
  std::string day;
  for (const auto& entry : entries)
    if (entry.type == "intake.accepted")
      day = base::toDateText(entry.at);
  return day;
}

/// One opening of one case: what was read so far.
class Reading {
public:
  Reading(const Lab& lab, domain::Case known, std::string acceptedOn, SeriesGeometry geometry,
          std::vector<KeptImage> images, const ImagesReceiver& receiver, const base::Progress& progress)
      : m_lab(lab), m_known(std::move(known)), m_acceptedOn(std::move(acceptedOn)), m_geometry(geometry),
        m_images(std::move(images)), m_receiver(receiver), m_progress(progress), m_given(geometry.slices) {}

  base::Done run() {
    CALQUE_CHECK(readAll());
    CALQUE_TRY(series, judged());
    CALQUE_CHECK(complete(series));
    m_receiver.marks(marksOf(series));
    return tell(1);
  }

private:
  [[nodiscard]] base::Result<base::Bytes> fileAt(std::size_t file) const {
    return keptFile(m_lab, m_known.subject, m_images[file].id);
  }

  [[nodiscard]] base::Done tell(double share) const {
    if (m_progress && !m_progress(share, "reading images"))
      return base::fault(base::FaultKind::Busy, "stopped; the images are not all there");
    return {};
  }

  /// Files by the distance of their slice from the middle; those without a place last.
  [[nodiscard]] std::vector<std::size_t> fromTheMiddle() const {
    std::vector<std::size_t> order(m_images.size());
    for (std::size_t file = 0; file < order.size(); ++file)
      order[file] = file;
    const auto distance = [&](std::size_t file) {
      const auto place = m_images[file].place;
      const auto middle = (std::size_t{m_geometry.slices} + 1) / 2;
      return place == 0 ? SIZE_MAX : place > middle ? place - middle : middle - place;
    };
    std::ranges::stable_sort(order, {}, distance);
    return order;
  }

  /// The next file is unsealed while this one is decoded.
  base::Done readAll() {
    const auto order = fromTheMiddle();
    const auto begin = [&](std::size_t n) {
      return std::async(std::launch::async, [this, file = order[n]] { return fileAt(file); });
    };
    auto coming = order.empty() ? std::future<base::Result<base::Bytes>>() : begin(0);
    for (std::size_t n = 0; n < order.size(); ++n) {
      CALQUE_CHECK(tell(static_cast<double>(n) / static_cast<double>(order.size())));
      CALQUE_TRY(bytes, coming.get());
      const bool isFirst = n == 0;
      if (!isFirst && n + 1 < order.size()) // the model is read between the first image and the others
        coming = begin(n + 1);
      CALQUE_CHECK(readOne(order[n], bytes));
      if (isFirst)
        CALQUE_CHECK(giveModel());
      if (isFirst && order.size() > 1)
        coming = begin(1);
    }
    return {};
  }

  /// A file of one plane is shown at the place the manifest gives it; what has more is shown once it is judged.
  base::Done readOne(std::size_t file, const base::Bytes& bytes) {
    CALQUE_TRY(facts, dicom::readImageFacts(bytes, file));
    const auto place = m_images[file].place;
    if (facts.planes.size() == 1 && place > 0 && place <= m_geometry.slices)
      CALQUE_CHECK(give(bytes, facts, {{0, static_cast<std::uint32_t>(place - 1)}}));
    m_read.images.push_back(std::move(facts));
    return {};
  }

  /// Hands on frames of one file, each as the slice named with it.
  base::Done give(const base::Bytes& bytes, const dicom::ImageFacts& facts,
                  const std::vector<std::pair<std::size_t, std::uint32_t>>& framesAndSlices) {
    std::vector<std::size_t> frames;
    for (const auto& [frame, slice] : framesAndSlices)
      frames.push_back(frame);
    auto next = framesAndSlices.begin();
    return dicom::readFrames(bytes, facts, frames, [&](std::size_t frame, const std::vector<std::int32_t>& stored) {
      const auto& plane = facts.planes.at(frame);
      const auto slice = (next++)->second;
      m_receiver.plane(slice, imaging::StoredPlane::of(stored, plane.rescaleSlope, plane.rescaleIntercept));
      m_given[slice] = plane;
      return true;
    });
  }

  base::Done giveModel() const {
    if (!m_known.model)
      return {};
    CALQUE_TRY(bytes, lockedModel(m_lab, m_known.id));
    CALQUE_TRY(surface, mesh::readSurface(bytes));
    const auto& files = m_known.model->files;
    const auto form = std::ranges::find(files, "form", &domain::FileItem::role);
    if (form != files.end()) {
      CALQUE_TRY(text, keptFile(m_lab, m_known.subject, form->id));
      CALQUE_TRY(json, base::fromCanonical(base::textOf(text)));
      const auto* segments = json.find("segments") ? json.find("segments")->list() : nullptr;
      for (std::size_t i = 0; segments && i < std::min(segments->size(), surface.segments.size()); ++i)
        surface.segments[i].name = (*segments)[i].text("name");
    }
    m_receiver.model(std::move(surface));
    return {};
  }

  /// As storedVolume() judges: the same files in the same order by the same rules.
  base::Result<dicom::Series> judged() {
    std::ranges::sort(m_read.images, {}, &dicom::ImageFacts::file);
    dicom::CheckOptions options;
    options.use = m_known.path == domain::Path::Clinical ? dicom::Use::Clinical : dicom::Use::NonDiagnostic;
    const auto* anatomy = catalogue::maybeAnatomy(m_known.anatomy);
    options.today = m_acceptedOn; // what was found then is found again
    options.contrastRecommended = anatomy && anatomy->contrastRecommended;
    CALQUE_TRY(check, dicom::judge(m_read, options, [&](std::size_t file, std::size_t other) -> base::Result<bool> {
                 CALQUE_TRY(one, fileAt(file));
                 CALQUE_TRY(two, fileAt(other));
                 return one == two;
               }));
    if (check.series.size() != 1 || check.series.front().verdict == domain::Verdict::Refuse ||
        toSeriesGeometryJson(geometryOf(check.series.front())) != toSeriesGeometryJson(m_geometry))
      return base::fault(base::FaultKind::File, "the stored images are not the series that was accepted",
                         "verify the files of the case");
    return std::move(check.series.front());
  }

  /// What was not handed on yet, or was not what the judgement says, file by file.
  base::Done complete(const dicom::Series& series) {
    std::map<std::size_t, std::vector<std::pair<std::size_t, std::uint32_t>>> wanting;
    for (std::uint32_t slice = 0; slice < series.planes.size(); ++slice)
      if (const auto& plane = series.planes[slice]; m_given[slice] != plane)
        wanting[plane.file].emplace_back(plane.frame, slice);
    for (const auto& [file, frames] : wanting) {
      CALQUE_CHECK(tell(static_cast<double>(file) / static_cast<double>(m_images.size())));
      CALQUE_TRY(bytes, fileAt(file));
      CALQUE_CHECK(give(bytes, m_read.images.at(file), frames));
    }
    return {};
  }

  static std::optional<std::uint32_t> sliceOf(const std::string& where, const dicom::Series& series) {
    std::istringstream words(where);
    std::string what, after;
    std::size_t number = 0;
    words >> what;
    if (what == "after") // "after slice 12"
      words >> after;
    if (!(words >> number) || number == 0)
      return {};
    if (what == "after" || what == "slice")
      return number <= series.planes.size() ? std::optional(static_cast<std::uint32_t>(number - 1)) : std::nullopt;
    const auto plane = std::ranges::find(series.planes, number - 1, &dicom::PlaneFacts::file);
    return plane == series.planes.end() ? std::nullopt
                                        : std::optional(static_cast<std::uint32_t>(plane - series.planes.begin()));
  }

  static std::vector<ImagesMark> marksOf(const dicom::Series& series) {
    std::vector<ImagesMark> marks;
    for (const auto& finding : series.findings) {
      const auto& line = domain::lineOf(finding.code);
      marks.push_back({std::string(domain::severityWord(finding.severity)), line.number, std::string(line.name),
                       finding.where, finding.message, sliceOf(finding.where, series)});
    }
    return marks;
  }

  const Lab& m_lab;
  domain::Case m_known;
  std::string m_acceptedOn; ///< YYYY-MM-DD
  SeriesGeometry m_geometry;
  std::vector<KeptImage> m_images;
  const ImagesReceiver& m_receiver;
  const base::Progress& m_progress;
  dicom::ReadImages m_read;
  std::vector<std::optional<dicom::PlaneFacts>> m_given; ///< by slice
};

} // namespace

base::Done fitsInMemory(const ImagesFrame& frame) {
  const double slice = 2.0 * frame.columns * frame.rows;
  if (slice * frame.slices <= static_cast<double>(mostShownBytes))
    return {};
  return base::fault(base::FaultKind::Library,
                     "these images are too many to be shown: " + std::to_string(frame.slices) + " slices of " +
                         std::to_string(frame.columns) + " x " + std::to_string(frame.rows) + ", at most " +
                         std::to_string(static_cast<std::uint64_t>(static_cast<double>(mostShownBytes) / slice)) +
                         " fit",
                     "take in the part of the series that holds the anatomy");
}

// [impl->req~privacy.looks~1]
base::Done showImages(Session& viewer, const std::string& caseId, const ImagesReceiver& receiver,
                      const base::Progress& progress) {
  const auto& lab = viewer.lab();
  CALQUE_CHECK(requireRole(viewer, {imageViewers.begin(), imageViewers.end()}, "look at images"));
  CALQUE_TRY(known, caseOf(lab, caseId));
  CALQUE_TRY(geometry, storedGeometry(lab, known));
  const ImagesFrame frame{known.series->modality, geometry.columns,        geometry.rows,
                          geometry.slices,        geometry.indexToPatient, known.model ? known.model->model : ""};
  CALQUE_CHECK(fitsInMemory(frame));
  CALQUE_CHECK(noteViewed(viewer, known.subject, "images"));
  receiver.frame(frame);
  CALQUE_TRY(images, keptImages(lab, known));
  CALQUE_TRY(day, acceptedOn(lab, caseId));
  return Reading(lab, std::move(known), std::move(day), geometry, std::move(images), receiver, progress).run();
}

} // namespace calque::workflow
