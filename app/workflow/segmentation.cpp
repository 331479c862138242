#include "segmentation.h"

#include "case_context.h"
#include "patient_data.h"
#include "rooms.h"
#include "series_geometry.h"
#include "stored_series.h"
#include "supply_records.h"

#include "core/base/decimal.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/imaging/segment.h"
#include "core/mesh/check.h"
#include "core/mesh/compare.h"
#include "core/mesh/fit.h"
#include "core/mesh/geometry_digest.h"
#include "core/mesh/texts.h"
#include "core/mesh/write.h"

#include <algorithm>
#include <future>

namespace calque::workflow {
namespace {

using domain::RefusalCode;

constexpr std::string_view ownTool = "Calque threshold";

/// A surface ready to be registered: its bytes as they will be locked, and what was measured.
struct Ready {
  mesh::Surface surface;
  base::Bytes file;
  std::string kind;
  mesh::SurfaceCheck check;
  mesh::Measures measures;
};

Ready readyOf(mesh::Surface surface, base::Bytes file, std::string kind) {
  auto measures = mesh::measure(surface);
  auto check = mesh::checkSurface(surface, measures);
  return {std::move(surface), std::move(file), std::move(kind), std::move(check), measures};
}

// [impl->req~lock.conversion~1]
/// One file is locked as it came; several become one 3MF with their triangles unchanged, and are kept as source
/// (rules.md 5).
base::Result<Ready> readyFromFiles(const std::vector<base::Bytes>& files) {
  std::vector<mesh::Surface> surfaces;
  std::vector<std::string> names;
  for (const auto& bytes : files) {
    CALQUE_TRY(surface, mesh::readSurface(bytes));
    surfaces.push_back(std::move(surface));
    names.push_back("segment " + std::to_string(surfaces.size()));
  }
  if (files.size() == 1) {
    auto format = mesh::maybeFormatOf(files[0]);
    return readyOf(std::move(surfaces[0]), files[0], std::string(format ? mesh::formatWord(*format) : "other"));
  }
  auto all = mesh::joined(surfaces, names);
  CALQUE_TRY(written, mesh::write3mf(all));
  return readyOf(std::move(all), std::move(written), "3mf");
}

/// Segment name → geometry digest, the `form` of model.locked. Names are a stranger's text: made fit, and free of the
/// patient's words.
base::Result<std::string> formOf(const Lab& lab, const std::string& subject, const mesh::Surface& surface,
                                 std::vector<std::string>& names) {
  CALQUE_TRY(digests, mesh::segmentDigests(surface));
  base::JsonList segments;
  for (std::size_t i = 0; i < digests.size(); ++i) {
    auto name = base::toEvidenceText(digests[i].name, 100);
    if (name.empty())
      name = digests.size() == 1 ? "model" : "segment " + std::to_string(i + 1);
    CALQUE_CHECK(withoutPatientWords(lab, subject, name));
    names.push_back(name);
    segments.push_back(base::JsonObject{{"digest", digests[i].digest}, {"name", name}});
  }
  return base::toCanonical(base::JsonObject{{"format", "calque/segments/v1"}, {"segments", std::move(segments)}});
}

// [impl->req~segmentation.own-never-clinical~1]
/// Has this installation ever computed that geometry from voxels? Read from the log: every lock of a case it segmented
/// itself.
base::Result<bool> computedHere(const Lab& lab, const std::string& geometry) {
  CALQUE_TRY(entries, lab.rooms().log.entriesOfTypes({"segmentation.created", "model.locked"}));
  std::vector<std::string> own;
  for (const auto& entry : entries) {
    if (entry.type == "segmentation.created")
      own.push_back(entry.record);
    else if (entry.data.text("geometry") == geometry && std::find(own.begin(), own.end(), entry.record) != own.end())
      return true;
  }
  return false;
}

base::Result<bool> isRegistered(const Lab& lab, const std::string& software, const std::string& version) {
  CALQUE_TRY(entries, lab.rooms().log.entriesOfTypes({"config.changed"}));
  return std::any_of(entries.begin(), entries.end(), [&](const domain::Entry& entry) {
    return entry.data.text("section") == "software" && entry.becomes && entry.becomes->text("name") == software &&
           entry.becomes->text("version") == version;
  });
}

base::Result<domain::SurfaceFacts> surfaceFacts(const Lab& lab, const domain::Case& known, const Ready& ready,
                                                const std::string& geometry) {
  domain::SurfaceFacts facts;
  facts.findings = ready.check.findings;
  // Without a label map these two are not measured: the page lists them and the signature accepts them by name
  // (rules.md 3).
  facts.notMirrored = domain::Measured::NotMeasured;
  facts.unitsRight = domain::Measured::NotMeasured;
  CALQUE_TRY(series, storedGeometry(lab, known));
  auto box = mesh::boxOfVolume(series.indexToPatient, series.columns, series.rows, series.slices);
  facts.insideSeries = domain::Measured::Holds;
  if (auto fits = mesh::fitsSeries(ready.measures.boxMm, box); !fits) {
    const auto* refusal = std::get_if<base::Refusal>(&fits.error());
    bool units = refusal && refusal->number == static_cast<int>(RefusalCode::SurfaceUnitSlip);
    (units ? facts.unitsRight : facts.insideSeries) = domain::Measured::Fails;
    if (units)
      facts.unitSlip = refusal->found.empty() ? refusal->message : refusal->found;
  }
  CALQUE_TRY(own, computedHere(lab, geometry));
  facts.computedHere = own;
  return facts;
}

base::Result<SurfaceDone> registerSurface(CaseContext& step, domain::RegisterSegmentation command, const Ready& ready,
                                          std::vector<domain::FileItem> sources) {
  auto& lab = *step.lab;
  const auto& subject = step.known.subject;
  // The digest takes as long as sealing the file: both cores work.
  auto digesting = std::async(std::launch::async, [&ready] { return mesh::geometryDigestHex(ready.surface); });
  auto form = formOf(lab, subject, ready.surface, command.structures);
  if (!form)
    return noteRefusal(step, "segmentation", form.error());
  CALQUE_TRY(formItem, keepFile(lab, subject, "form", "json", base::viewOf(*form)));
  CALQUE_TRY(model, keepFile(lab, subject, "model", ready.kind, ready.file));
  auto digest = digesting.get();
  if (!digest)
    return noteRefusal(step, "segmentation", digest.error());
  if (command.lock.segmentation.empty()) { // no label map: the surface is the segmentation
    auto segmentation = model;
    segmentation.role = "segmentation";
    command.files.push_back(segmentation);
    command.lock.segmentation = model.id;
  }
  command.files.insert(command.files.end(), sources.begin(), sources.end());
  command.lock.model = model.id;
  command.lock.geometry = *digest;
  command.lock.triangles = ready.surface.triangles.size();
  command.lock.volumeMm3 = base::toDecimal(ready.measures.volumeMm3, 3);
  for (double value : ready.measures.boxMm)
    command.lock.bboxMm.push_back(base::toDecimal(value, 4));
  command.lock.files = {model, formItem};

  auto facts = surfaceFacts(lab, step.known, ready, *digest);
  if (!facts)
    return noteRefusal(step, "segmentation", facts.error());
  step.facts.surface = *facts;
  CALQUE_TRY(registered, isRegistered(lab, command.tool, command.version));
  step.facts.softwareRegistered = registered;
  step.facts.ownProduct = command.created;
  CALQUE_TRY(rows, clearancesOf(lab));
  step.facts.clearances = rows;
  CALQUE_TRY(age, ageAtStudy(lab, subject));
  step.facts.ageYears = age;
  CALQUE_CHECK(settle(step, command));
  return SurfaceDone{model.id,
                     *digest,
                     command.lock.triangles,
                     command.lock.volumeMm3,
                     command.lock.bboxMm,
                     domain::factsNotMeasured(step.known)};
}

} // namespace

base::Result<SurfaceDone> importSurface(Session& session, const std::string& caseId, const SurfaceImport& request) {
  CALQUE_TRY(step, loadCase(session, caseId));
  std::vector<base::Bytes> files;
  for (const auto& file : request.files) {
    auto bytes = mesh::surfaceBytes(file);
    if (!bytes)
      return noteRefusal(step, "segmentation", bytes.error());
    files.push_back(std::move(*bytes));
  }
  auto ready = readyFromFiles(files);
  if (!ready)
    return noteRefusal(step, "segmentation", ready.error());
  for (const auto& bytes : files) // the file goes to the printer and into the record as it came
    if (auto fit = withoutPatientWords(*step.lab, step.known.subject, mesh::textsIn(bytes)); !fit)
      return noteRefusal(step, "segmentation", fit.error());
  std::vector<domain::FileItem> sources;
  if (files.size() > 1)
    for (const auto& bytes : files) {
      CALQUE_TRY(item, keepFile(*step.lab, step.known.subject, "source", "other", bytes));
      sources.push_back(item);
    }
  domain::RegisterSegmentation command;
  command.tool = request.software;
  command.version = request.version;
  command.reason = request.reason;
  for (const auto& [name, reason] : request.accepted)
    step.facts.accepted.push_back({name, reason});
  return registerSurface(step, std::move(command), *ready, std::move(sources));
}

// [impl->req~segmentation.threshold~1]
base::Result<SurfaceDone> createSurface(Session& session, const std::string& caseId, const SurfaceThreshold& request,
                                        const base::Progress& progress) {
  CALQUE_TRY(step, loadCase(session, caseId));
  domain::RegisterSegmentation command;
  command.created = true;
  command.tool = ownTool;
  command.version = CALQUE_VERSION;
  command.reason = request.reason;
  for (const auto& [name, reason] : request.accepted)
    step.facts.accepted.push_back({name, reason});
  step.facts.ownProduct = true;
  step.facts.softwareRegistered = true;
  if (step.known.path == domain::Path::Clinical || !step.known.series) // refused before the voxels are looked at
    return base::failed(settle(step, command).error());

  CALQUE_TRY(volume, storedVolume(*step.lab, step.known, progress));
  imaging::Volume view{volume.values, static_cast<std::uint32_t>(volume.columns),
                       static_cast<std::uint32_t>(volume.rows), static_cast<std::uint32_t>(volume.slices),
                       volume.indexToPatient};
  imaging::Recipe recipe{request.hu, !request.below, static_cast<std::uint32_t>(request.largest)};
  auto labels = imaging::segmentByThreshold(view, recipe, progress);
  if (!labels)
    return noteRefusal(step, "segmentation", labels.error());
  auto surface = imaging::surfaceByThreshold(view, recipe, &*labels, progress);
  if (!surface)
    return noteRefusal(step, "segmentation", surface.error());
  auto nrrd = toNrrd(*labels);
  CALQUE_TRY(labelItem, keepFile(*step.lab, step.known.subject, "segmentation", "nrrd", nrrd));
  auto recipeWords = imaging::recipeText(recipe);
  CALQUE_TRY(recipeItem, keepFile(*step.lab, step.known.subject, "evidence", "txt", base::viewOf(recipeWords)));
  command.files = {labelItem, recipeItem};
  command.lock.segmentation = labelItem.id;
  auto file = mesh::writeStl(*surface);
  return registerSurface(step, std::move(command), readyOf(std::move(*surface), std::move(file), "stl"), {});
}

base::Result<base::Bytes> lockedModel(const Lab& lab, const std::string& caseId) {
  CALQUE_TRY(known, caseOf(lab, caseId));
  if (!known.model)
    return domain::refuse(RefusalCode::StepOutOfOrder, "no model is locked", "Segmented",
                          std::string(domain::stateWord(known.state)));
  return keptFile(lab, known.subject, known.model->model); // the vault compares the bytes with the digest
}

// [impl->req~lock.refuse-other~1]
base::Done checkLock(Session& session, const std::string& caseId, const std::filesystem::path& file) {
  CALQUE_TRY(step, loadCase(session, caseId));
  CALQUE_TRY(locked, lockedModel(*step.lab, caseId));
  CALQUE_TRY(bytes, mesh::surfaceBytes(file));
  auto claimed = mesh::readSurface(bytes);
  if (!claimed)
    return noteRefusal(step, "lock", claimed.error());
  CALQUE_TRY(signedSurface, mesh::readSurface(locked));
  CALQUE_TRY(difference, mesh::compareSurfaces(signedSurface, *claimed));
  if (difference.same)
    return {};
  return noteRefusal(
      step, "lock",
      domain::refusalOf(RefusalCode::GeometryDiffers, difference.words, difference.digestA, difference.digestB));
}

} // namespace calque::workflow
