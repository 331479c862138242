#include "series.h"

#include "image_rules.h"
#include "series_rules.h"

#include <algorithm>
#include <map>

namespace calque::dicom {
namespace {

using domain::RefusalCode;
using domain::Severity;

// [impl->req~intake.one-acquisition~1, req~intake.notes~1]
/// Takes out identical duplicates; the same instance with other bytes stays and is a refusal.
base::Done dropDuplicates(Judged& judged, const SameBytes& same) {
  std::map<std::string_view, const ImageFacts*> known;
  std::vector<const ImageFacts*> kept;
  std::size_t ignored = 0, contradicting = 0, first = 0;
  for (const auto* image : judged.images) {
    const auto [at, isNew] = known.emplace(image->sopInstanceUid, image);
    if (isNew || image->sopInstanceUid.empty()) {
      kept.push_back(image);
      continue;
    }
    CALQUE_TRY(isSame, same(at->second->file, image->file));
    if (isSame) {
      ++ignored;
      continue;
    }
    first = contradicting++ == 0 ? image->file : first;
    kept.push_back(image);
  }
  if (contradicting > 0)
    judged.add(RefusalCode::SameInstanceOtherBytes, Severity::Refusal, std::to_string(contradicting) + " times",
               fileWords(first));
  if (ignored > 0)
    judged.add(RefusalCode::DuplicateIgnored, Severity::Note, std::to_string(ignored) + " files");
  judged.images = std::move(kept);
  return {};
}

void describe(Judged& judged) {
  const auto& first = *judged.images.front();
  auto& series = judged.series;
  series.seriesInstanceUid = first.seriesInstanceUid;
  series.modality = first.modality;
  series.rows = first.pixels.rows;
  series.columns = first.pixels.columns;
  series.patient = first.patient;
  for (const auto* image : judged.images)
    series.planes.insert(series.planes.end(), image->planes.begin(), image->planes.end());
  series.slices = series.planes.empty() ? judged.images.size() : series.planes.size();
}

base::Result<Series> judgeSeries(std::vector<const ImageFacts*> images, const ReadImages& read,
                                 const CheckOptions& options, const SameBytes& same) {
  Judged judged;
  for (const auto* image : images)
    judged.series.files.push_back(image->file);
  judged.images = std::move(images);
  const auto uid = judged.images.front()->seriesInstanceUid;
  for (std::size_t i = 0; i < read.rejected.size(); ++i)
    if (read.rejectedSeries.at(i) == uid) { // a broken file of the series: the rest is not the whole series
      judged.series.files.push_back(read.rejected[i].file);
      judged.series.findings.push_back(read.rejected[i].finding);
      judged.series.findings.back().severity = Severity::Refusal;
    }
  std::ranges::sort(judged.series.files);
  CALQUE_CHECK(dropDuplicates(judged, same));
  describe(judged);
  mergeImageFindings(judged);
  checkSameness(judged, options);
  checkThickness(judged, options);
  measureStack(judged, options);
  std::ranges::stable_sort(judged.series.findings, {}, [](const auto& f) { return std::pair(f.severity, f.code); });
  judged.series.verdict = domain::verdictOf(judged.series.findings);
  return std::move(judged.series);
}

base::Done readOne(const base::Bytes& bytes, std::size_t file, ReadImages& read) {
  auto image = readImageFacts(bytes, file);
  if (image) {
    read.images.push_back(std::move(*image));
    return {};
  }
  const auto* refusal = std::get_if<base::Refusal>(&image.error());
  domain::Finding finding{refusal ? static_cast<RefusalCode>(refusal->number) : RefusalCode::FileEncoding,
                          Severity::Refusal, fileWords(file),
                          refusal ? refusal->message : std::get<base::Fault>(image.error()).message};
  read.rejected.push_back({file, std::move(finding)});
  read.rejectedSeries.push_back(prescan(bytes).scan.seriesInstanceUid);
  return {};
}

} // namespace

domain::Verdict SeriesCheck::verdict() const {
  const bool good = std::ranges::any_of(series, [](const auto& s) { return s.verdict != domain::Verdict::Refuse; });
  return good ? domain::Verdict::Accept : domain::Verdict::Refuse;
}

base::Result<ReadImages> readImages(const FileSource& files, const base::Progress& progress) {
  ReadImages read;
  for (std::size_t file = 0; file < files.count; ++file) {
    if (progress && !progress(static_cast<double>(file) / static_cast<double>(files.count), "reading images"))
      return base::fault(base::FaultKind::Busy, "stopped; nothing was kept");
    const auto bytes = files.read(file);
    if (bytes) {
      CALQUE_CHECK(readOne(*bytes, file, read));
      continue;
    }
    const auto* refusal = std::get_if<base::Refusal>(&bytes.error());
    if (!refusal)
      return base::failed(bytes.error());
    read.rejected.push_back(
        {file, {static_cast<RefusalCode>(refusal->number), Severity::Refusal, fileWords(file), refusal->message}});
    read.rejectedSeries.emplace_back();
  }
  return read;
}

base::Result<SeriesCheck> judge(const ReadImages& read, const CheckOptions& options, const SameBytes& same) {
  std::map<std::string, std::vector<const ImageFacts*>> groups;
  for (const auto& image : read.images)
    groups[image.seriesInstanceUid].push_back(&image);
  SeriesCheck check;
  check.rejected = read.rejected;
  for (auto& [uid, images] : groups) {
    CALQUE_TRY(series, judgeSeries(std::move(images), read, options, same));
    check.series.push_back(std::move(series));
  }
  return check;
}

base::Result<SeriesCheck> checkSeries(const FileSource& files, const CheckOptions& options,
                                      const base::Progress& progress) {
  CALQUE_TRY(read, readImages(files, progress));
  return judge(read, options, [&](std::size_t file, std::size_t other) -> base::Result<bool> {
    CALQUE_TRY(one, files.read(file));
    CALQUE_TRY(two, files.read(other));
    return one == two;
  });
}

} // namespace calque::dicom
