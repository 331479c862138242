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

base::Result<domain::Document> approvalPage(const Lab& lab, const domain::Case& known) {
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
  CALQUE_TRY(volume, storedVolume(lab, known));
  imaging::Volume view{volume.values, static_cast<std::uint32_t>(volume.columns),
                       static_cast<std::uint32_t>(volume.rows), static_cast<std::uint32_t>(volume.slices),
                       volume.indexToPatient};
  CALQUE_TRY(slices, render::pictureSlices(view, surface));
  page.sections.push_back(picturesSection("The model's contour on the images", std::move(slices)));
  return page;
}

base::Result<std::string> approveSegmentation(Session& session, const std::string& caseId, const SignerEntry& signs) {
  CALQUE_TRY(step, loadCase(session, caseId));
  auto& lab = *step.lab;
  domain::Approve command;
  if (!step.known.model || !step.known.series)
    return base::failed(settle(step, command).error());
  command.acceptedFacts = domain::factsNotMeasured(step.known); // the page lists each by name
  CALQUE_TRY(bytes, lockedModel(lab, caseId));
  CALQUE_TRY(surface, mesh::readSurface(bytes));
  CALQUE_TRY(geometry, mesh::geometryDigestHex(surface));
  step.facts.lockedGeometry = geometry;
  if (domain::foresee(step.known, command, step.facts)) // before pictures are made
    return base::failed(settle(step, command).error());

  CALQUE_TRY(page, approvalPage(lab, step.known));
  auto files = step.known.series->files;
  if (const auto* part = domain::maybeLockedSegmentation(step.known))
    files.insert(files.end(), part->files.begin(), part->files.end());
  files.insert(files.end(), step.known.model->files.begin(), step.known.model->files.end());
  CALQUE_TRY(entries, settleSigned(session, step,
                                   {command, std::move(page), std::move(files), {"surgeon", "radiologist"}}, signs));
  for (const auto& entry : entries)
    if (auto statement = domain::maybeStatement(entry))
      return statement->sid;
  return base::fault(base::FaultKind::Library, "the signature was not among the entries appended");
}

} // namespace calque::workflow
