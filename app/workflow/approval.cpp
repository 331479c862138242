#include "approval.h"

#include "case_context.h"
#include "page_parts.h"
#include "pages.h"
#include "rooms.h"
#include "segmentation.h"
#include "stored_series.h"

#include "core/mesh/geometry_digest.h"
#include "core/mesh/read.h"
#include "core/render/pictures.h"

namespace calque::workflow {
namespace {

domain::DocumentSection picturesSection(std::string heading, std::vector<render::Picture> pictures) {
  domain::DocumentSection section{std::move(heading), {}, {}, {}, {}, false};
  for (auto& picture : pictures)
    section.pictures.push_back({picture.name, std::move(picture.png)});
  return section;
}

} // namespace

base::Result<domain::Document> approvalPage(const Lab& lab, const domain::Case& known, const base::Progress& progress) {
  auto page = pageOf(lab, "Approval of a segmentation", known.id);
  page.sections.push_back({"What this signature says",
                           {},
                           {"I have looked at this model. It shows the anatomy of this patient as the images do, on "
                            "the side named, and I approve it for the use declared."},
                           {},
                           {},
                           false});
  auto notMeasured = domain::factsNotMeasured(known);
  if (!notMeasured.empty())
    page.sections.push_back(notMeasuredSection(notMeasured));
  for (const auto& check : known.model->checks)
    if (check.find("computed") != std::string::npos)
      page.sections.push_back({"Computed by this installation", {}, {check}, {}, {}, true});
  CALQUE_TRY(request, requestSection(lab, known));
  page.sections.push_back(std::move(request));
  page.sections.push_back(seriesSection(known));
  page.sections.push_back(segmentationSection(known));
  page.sections.push_back(modelSection(known));

  CALQUE_TRY(bytes, lockedModel(lab, known.id));
  CALQUE_TRY(surface, mesh::readSurface(bytes));
  CALQUE_TRY(views, render::pictureSurface(surface));
  page.sections.push_back(picturesSection("The model from four sides", std::move(views)));
  CALQUE_TRY(volume, storedVolume(lab, known, progress));
  imaging::Volume view{volume.values, static_cast<std::uint32_t>(volume.columns),
                       static_cast<std::uint32_t>(volume.rows), static_cast<std::uint32_t>(volume.slices),
                       volume.indexToPatient};
  CALQUE_TRY(slices, render::pictureSlices(view, surface));
  page.sections.push_back(picturesSection("The model's contour on the images", std::move(slices)));
  return page;
}

namespace {

struct Foreseen {
  CaseContext step;
  domain::Approve command;
};

/// Asks the law before pictures are made and before anybody is asked for a password.
base::Result<Foreseen> foreseen(Session& session, const std::string& caseId) {
  CALQUE_TRY(step, loadCase(session, caseId));
  Foreseen asked{std::move(step), {}};
  if (asked.step.known.model && asked.step.known.series) {
    asked.command.acceptedFacts = domain::factsNotMeasured(asked.step.known); // the page lists each by name
    CALQUE_TRY(bytes, lockedModel(*asked.step.lab, caseId));
    CALQUE_TRY(surface, mesh::readSurface(bytes));
    CALQUE_TRY(geometry, mesh::geometryDigestHex(surface));
    asked.step.facts.lockedGeometry = geometry;
    if (!domain::foresee(asked.step.known, asked.command, asked.step.facts))
      return asked;
  }
  return base::failed(settle(asked.step, asked.command).error());
}

std::vector<domain::FileItem> filesToSign(const domain::Case& known) {
  auto files = known.series->files;
  if (const auto* part = domain::maybeLockedSegmentation(known))
    files.insert(files.end(), part->files.begin(), part->files.end());
  files.insert(files.end(), known.model->files.begin(), known.model->files.end());
  return files;
}

/// What a surgeon compares, of a `model.locked`.
std::vector<std::pair<std::string, std::string>> factsOf(const domain::Entry& locked) {
  std::string box;
  for (const auto& edge : locked.data.words("bbox_mm"))
    box += (box.empty() ? "" : " ") + edge;
  return {{"file (SHA-256)", locked.data.text("model")},
          {"geometry", locked.data.text("geometry")},
          {"triangles", std::to_string(locked.data.number("triangles"))},
          {"volume, mm³", locked.data.text("volume_mm3")},
          {"bounding box, mm", box}};
}

} // namespace

base::Done foreseeApproval(Session& session, const std::string& caseId) {
  CALQUE_CHECK(foreseen(session, caseId));
  return {};
}

// [impl->req~approve.surgeon~1, req~ui.seen~1]
base::Result<Approved> approveSegmentation(Session& session, const std::string& caseId, const SignerEntry& signs,
                                           const std::optional<std::string>& covered, const base::Progress& progress) {
  CALQUE_TRY(asked, foreseen(session, caseId));
  auto& step = asked.step;
  CALQUE_TRY(page, approvalPage(*step.lab, step.known, progress));
  auto files = filesToSign(step.known);
  if (covered) {
    const auto json = base::fromCanonical(*covered, {covered->size(), 8});
    const auto looked = json && json->flag("complete") ? json->text("model") : std::string();
    if (looked != step.known.model->model)
      return noteRefusal(step, domain::actTitle(domain::Act::Approve),
                         domain::refusalOf(domain::RefusalCode::RecordMoved,
                                           "not the whole of this model was looked at", step.known.model->model,
                                           looked));
    CALQUE_TRY(kept, keepFile(*step.lab, step.known.subject, "evidence", "json", base::viewOf(*covered)));
    files.push_back(std::move(kept));
  }
  CALQUE_TRY(entries,
             settleSigned(session, step, {asked.command, std::move(page), std::move(files), {"surgeon", "radiologist"}},
                          signs));
  for (const auto& entry : entries)
    if (auto statement = domain::maybeStatement(entry))
      return Approved{statement->sid, entry.seq};
  return base::fault(base::FaultKind::Library, "the signature was not among the entries appended");
}

base::Result<std::optional<SinceSigned>> sinceSigned(const Lab& lab, const std::string& caseId,
                                                     const std::string& person) {
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(caseId));
  const domain::Entry *locked = nullptr, *lockedThen = nullptr, *signature = nullptr;
  for (const auto& entry : entries) {
    if (entry.type == "model.locked")
      locked = &entry;
    const auto statement = entry.actor == person ? domain::maybeStatement(entry) : std::nullopt;
    if (statement && statement->meaning == "approval") {
      signature = &entry;
      lockedThen = locked;
    }
  }
  if (!signature || !lockedThen || !locked)
    return std::nullopt;
  SinceSigned since{signature->seq, base::toLocalText(signature->at, signature->offset), {}};
  const auto before = factsOf(*lockedThen), now = factsOf(*locked);
  for (std::size_t i = 0; i < now.size(); ++i)
    if (before[i].second != now[i].second)
      since.changed.push_back({now[i].first, before[i].second, now[i].second});
  return since;
}

} // namespace calque::workflow
