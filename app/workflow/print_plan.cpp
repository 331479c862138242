#include "print_plan.h"

#include "case_context.h"
#include "plan_facts.h"
#include "rooms.h"
#include "segmentation.h"
#include "supply_records.h"

#include "core/base/decimal.h"
#include "core/base/ids.h"
#include "core/mesh/geometry_digest.h"
#include "core/mesh/read.h"
#include "printers/catalogue/catalogue.h"

#include <algorithm>

namespace calque::workflow {
namespace {

// [impl->req~inspect.points~1]
/// The three extents of the surface, with the anatomy's limit: what a calliper can reach on any part.
std::vector<PlannedDistance> extents(const domain::Case& known) {
  static constexpr std::array<std::string_view, 3> names{"extent x", "extent y", "extent z"};
  const auto* anatomy = catalogue::maybeAnatomy(known.anatomy);
  auto limit = base::toDecimal(anatomy ? anatomy->printedLimitMm : 1.0, 3);
  std::vector<PlannedDistance> distances;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    auto low = base::maybeDouble(known.model->bboxMm[axis]), high = base::maybeDouble(known.model->bboxMm[axis + 3]);
    if (low && high)
      distances.push_back({std::string(names[axis]), base::toDecimal(*high - *low, 3), limit});
  }
  return distances;
}

/// The first that no inspection could ever pass or fail: lengths are decimals above zero, a limit may be zero.
const PlannedDistance* maybeUnmeasurable(const std::vector<PlannedDistance>& distances) {
  const auto isLength = [](const std::string& text) { return base::isDecimal(text) && text.front() != '-'; };
  for (const auto& one : distances)
    if (one.point.empty() || !isLength(one.nominalMm) || !isLength(one.limitMm) ||
        one.nominalMm.find_first_not_of("0.") == std::string::npos ||
        std::ranges::count(distances, one.point, &PlannedDistance::point) > 1)
      return &one;
  return nullptr;
}

base::Result<std::string> inspectionPlan(const std::vector<PlannedDistance>& distances,
                                         const std::string& sterilisation) {
  base::JsonList points;
  for (const auto& distance : distances)
    points.push_back(base::JsonObject{
        {"limit_mm", distance.limitMm}, {"nominal_mm", distance.nominalMm}, {"point", distance.point}});
  base::JsonObject plan{{"format", "calque/inspection-plan/v1"}, {"points", std::move(points)}};
  if (!sterilisation.empty())
    plan.emplace("sterilisation", sterilisation);
  return base::toCanonical(plan);
}

} // namespace

base::Result<std::string> planPrint(Session& session, const std::string& caseId, const PlanRequest& request) {
  CALQUE_TRY(step, loadCase(session, caseId));
  auto& lab = *step.lab;
  domain::Plan command;
  command.printer = request.printer;
  command.lots = request.lots;
  command.mode = request.mode;
  command.preset = request.preset;
  command.layerUm = request.layerUm;
  command.postprocess = request.postprocess;
  command.copies = request.copies;
  command.sterilisation = request.sterilisation;
  command.token = base::newHex32();
  if (!step.known.model) // the lifecycle refuses it
    return base::failed(settle(step, command).error());
  if (step.known.plan) {
    command.job = step.known.plan->job;
  } else {
    CALQUE_TRY(number, lab.rooms().log.nextRecordNumber('j'));
    command.job = base::recordId('j', number);
  }

  CALQUE_TRY(bytes, lockedModel(lab, caseId));
  CALQUE_TRY(surface, mesh::readSurface(bytes));
  CALQUE_TRY(geometry, mesh::geometryDigestHex(surface));
  step.facts.lockedGeometry = geometry;
  CALQUE_TRY(printer, printerOf(lab, request.printer));
  auto placement = placementOf(request.placement, printer, surface);
  for (double value : placement)
    command.placement.push_back(base::toDecimal(value, 9));
  CALQUE_CHECK(gatherPlanFacts(lab, step.known, step.facts,
                               {printer, request.lots, request.mode, request.preset, request.layerUm}, surface,
                               placement));

  if (const auto* unfit = maybeUnmeasurable(request.distances))
    return noteRefusal(step, "plan",
                       domain::refusalOf(domain::RefusalCode::PlanIncomplete, "a distance that cannot be inspected",
                                         "nominal and limit in millimetres, each point once",
                                         unfit->nominalMm + ", " + unfit->limitMm));
  auto plan =
      inspectionPlan(request.distances.empty() ? extents(step.known) : request.distances, request.sterilisation);
  if (!plan)
    return noteRefusal(step, "plan", domain::refusalOf(domain::RefusalCode::TextUnfit, "a planned distance"));
  CALQUE_TRY(planItem, keepFile(lab, step.known.subject, "form", "json", base::viewOf(*plan)));
  command.files = {planItem};
  if (mesh::isRigid(placement)) {
    CALQUE_TRY(placed, mesh::write3mf(surface, placement));
    CALQUE_TRY(placedItem, keepFile(lab, step.known.subject, "print_job", "3mf", placed));
    command.files.push_back(placedItem);
  }
  CALQUE_CHECK(settle(step, command));
  return command.job;
}

} // namespace calque::workflow
