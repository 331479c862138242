#include "intake.h"

#include "case_context.h"
#include "patient_data.h"
#include "rooms.h"
#include "series_geometry.h"

#include "core/base/decimal.h"
#include "core/dicom/sanitise.h"
#include "core/dicom/series.h"
#include "printers/catalogue/catalogue.h"

#include <algorithm>
#include <fmt/format.h>
#include <future>

namespace calque::workflow {
namespace {

using domain::RefusalCode;

/// Files are sealed in batches of about this size, one batch while the next is read: memory does not grow with the
/// series.
constexpr std::size_t batchBytes = 8u << 20;

// [impl->req~intake.series-accepted~1]
base::Result<dicom::Series> chosenSeries(const dicom::SeriesCheck& check, const std::string& wanted) {
  if (check.series.empty()) {
    std::string why =
        check.rejected.empty() ? "no file" : std::string(domain::lineOf(check.rejected.front().finding.code).sentence);
    return domain::refuse(RefusalCode::SeriesEmpty, why);
  }
  if (wanted.empty() && check.series.size() > 1)
    return domain::refuse(RefusalCode::SeriesSeveral, {}, "1", std::to_string(check.series.size()));
  for (const auto& series : check.series)
    if (wanted.empty() || series.seriesInstanceUid == wanted)
      return series;
  return domain::refuse(RefusalCode::SeriesUnknown);
}

/// Place of each file along the slice normal, from 1; 0 for a file that is no slice (record.md 5).
std::vector<std::size_t> placesOf(const dicom::Series& series, std::size_t files) {
  std::vector<std::size_t> places(files, 0);
  for (std::size_t i = 0; i < series.planes.size(); ++i)
    if (auto& place = places[series.planes[i].file]; place == 0)
      place = i + 1;
  return places;
}

struct Kept {
  std::string manifest; ///< text
};

// [impl->req~intake.received-bytes~1]
/// Reads each file once: sanitised, digested, sealed. The manifest's lines are sorted and each stands once.
base::Result<Kept> keepSeries(Lab& lab, const std::string& subject, const dicom::FileSource& files,
                              const dicom::Series& series, const base::Progress& progress) {
  auto places = placesOf(series, files.count);
  std::vector<std::string> lines;
  std::vector<base::Bytes> batch;
  std::vector<std::string> ids;
  std::size_t held = 0;
  CALQUE_TRY(key, dataKeyOf(lab, subject));
  std::future<base::Done> sealing; // the batch before this one
  auto flush = [&]() -> base::Done {
    if (sealing.valid())
      CALQUE_CHECK(sealing.get());
    sealing = std::async(std::launch::async, [&vault = lab.rooms().vault, &key, &subject, files = std::move(batch),
                                              names = std::move(ids)] {
      std::vector<storage::BlobSource> sources;
      for (std::size_t i = 0; i < files.size(); ++i)
        sources.push_back({names[i], files[i]});
      return vault.putMany(subject, key, sources);
    });
    batch.clear();
    ids.clear();
    held = 0;
    return {};
  };
  for (std::size_t n = 0; n < series.files.size(); ++n) {
    auto file = series.files[n];
    CALQUE_TRY(bytes, files.read(file));
    std::string received;
    if (dicom::hasExecutablePreamble(bytes)) {
      received = crypto::sha256Hex(bytes);
      dicom::sanitisePreamble(bytes);
    }
    auto id = crypto::sha256Hex(bytes);
    lines.push_back(
        fmt::format("{}  {}  {}{}\n", id, bytes.size(), places[file], received.empty() ? "" : "  " + received));
    held += bytes.size();
    ids.push_back(std::move(id));
    batch.push_back(std::move(bytes));
    if (held >= batchBytes)
      CALQUE_CHECK(flush());
    if (progress && !progress(static_cast<double>(n + 1) / static_cast<double>(series.files.size()), "storing"))
      return base::fault(base::FaultKind::Busy, "the intake was cancelled; nothing was accepted");
  }
  CALQUE_CHECK(flush());
  CALQUE_CHECK(sealing.get());
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  Kept kept;
  for (const auto& line : lines)
    kept.manifest += line;
  return kept;
}

dicom::CheckOptions optionsFor(const domain::Case& known, const std::string& today) {
  dicom::CheckOptions options;
  options.use = known.path == domain::Path::Clinical ? dicom::Use::Clinical : dicom::Use::NonDiagnostic;
  options.today = today;
  const auto* anatomy = catalogue::maybeAnatomy(known.anatomy);
  options.contrastRecommended = anatomy && anatomy->contrastRecommended;
  return options;
}

} // namespace

base::Result<IntakeDone> intake(Session& session, const std::string& caseId, const IntakeRequest& request,
                                const base::Progress& progress) {
  CALQUE_TRY(step, loadCase(session, caseId));
  auto& lab = *step.lab;
  auto files = dicom::ReceivedFiles::collect(request.path);
  if (!files)
    return noteRefusal(step, "intake", files.error());
  auto source = files->source();
  CALQUE_TRY(check, dicom::checkSeries(source, optionsFor(step.known, step.facts.day), progress));
  auto series = chosenSeries(check, request.series);
  if (!series)
    return noteRefusal(step, "intake", series.error());

  step.facts.findings = series->findings;
  for (const auto& [name, reason] : request.accepted)
    step.facts.accepted.push_back({name, reason});
  step.facts.inSeries = {series->patient.patientId, series->patient.patientName, series->patient.birthDate,
                         series->patient.sex};
  CALQUE_TRY(requested, requestedPatient(lab, step.known.subject));
  step.facts.requested = {requested.id, requested.name, requested.birthDate, requested.sex};

  domain::AcceptImages command;
  command.source = "folder";
  command.modality = series->modality;
  command.spacingMm = base::toDecimal(series->spacingMm, 4);
  command.slices = series->slices;
  command.series = std::string(64, '0'); // the commit and the manifest follow once it is known that they will be wanted
  command.files = {{"series_manifest", "manifest", 1, std::string(64, '0'), false}};
  if (domain::foresee(step.known, command, step.facts))
    return base::failed(settle(step, command).error());

  CALQUE_TRY(kept, keepSeries(lab, step.known.subject, source, *series, progress));
  CALQUE_TRY(manifest, keepFile(lab, step.known.subject, "series_manifest", "manifest", base::viewOf(kept.manifest)));
  auto geometryText = toSeriesGeometryJson(geometryOf(*series));
  CALQUE_TRY(geometry, keepFile(lab, step.known.subject, "evidence", "json", base::viewOf(geometryText)));
  CALQUE_TRY(commit, keepSeriesFacts(lab, step.known.subject, *series));
  command.series = commit;
  command.files = {manifest, geometry};
  CALQUE_CHECK(settle(step, command));

  IntakeDone done{series->slices, command.spacingMm, {}};
  for (const auto& finding : series->findings)
    if (finding.severity == domain::Severity::Warning)
      done.warnings.emplace_back(domain::lineOf(finding.code).name);
  return done;
}

} // namespace calque::workflow
