#include "plan_facts.h"

#include "case_context.h"
#include "stored_series.h"
#include "supply_records.h"

#include "core/base/decimal.h"
#include "printers/catalogue/catalogue.h"

#include <algorithm>

namespace calque::workflow {
namespace {

std::array<double, 3> buildVolumeOf(const domain::Printer& printer) {
  const auto* model = catalogue::maybePrinter(printer.model);
  return model && model->buildVolume ? model->buildVolume->sizeMm
                                     : std::array<double, 3>{0, 0, 0}; // not stated: nothing fits
}

bool isPresetKnown(const PlannedMeans& means) {
  const auto* model = catalogue::maybePrinter(means.printer.model);
  const auto* mode = model ? catalogue::maybeMode(*model, means.mode) : nullptr;
  return mode && mode->layerUm == means.layerUm &&
         (means.preset.empty() || catalogue::maybePreset(*model, means.preset));
}

} // namespace

base::Done gatherPlanFacts(const Lab& lab, const domain::Case& known, domain::Facts& facts, const PlannedMeans& means,
                           const mesh::Surface& surface, const mesh::Placement& placement) {
  if (!means.printer.id.empty())
    facts.printer = means.printer;
  facts.lots.clear();
  facts.sterilisable = !means.lots.empty();
  for (const auto& id : means.lots) {
    CALQUE_TRY(lot, lotOf(lab, id));
    facts.lots.push_back(lot.id.empty() ? std::nullopt : std::optional(lot));
    const auto* material = catalogue::maybeMaterial(lot.material);
    facts.sterilisable = facts.sterilisable && material && material->sterilisable;
  }
  facts.presetKnown = isPresetKnown(means);
  facts.placementRigid = mesh::isRigid(placement);
  facts.fitsVolume =
      facts.placementRigid && mesh::fitsBuildVolume(surface, placement, buildVolumeOf(means.printer)).has_value();
  facts.wallsThick =
      domain::Measured::NotMeasured; // thin places are measured in a later version: the page says so by name
  facts.gapsWide = domain::Measured::NotMeasured;
  CALQUE_TRY(rows, clearancesOf(lab));
  facts.clearances = rows;
  CALQUE_TRY(age, ageAtStudy(lab, known.subject));
  facts.ageYears = age;
  return {};
}

mesh::Placement placementOf(const std::optional<mesh::Placement>& wanted, const domain::Printer& printer,
                            const mesh::Surface& surface) {
  return wanted ? *wanted : mesh::centredPlacement(mesh::measure(surface).boxMm, buildVolumeOf(printer));
}

mesh::Placement placementOf(const domain::PrintPlan& plan) {
  mesh::Placement placement{};
  for (std::size_t i = 0; i < 16 && i < plan.placement.size(); ++i)
    placement[i] = base::maybeDouble(plan.placement[i]).value_or(0);
  return placement;
}

base::Result<std::vector<domain::PlannedPoint>> plannedPoints(const Lab& lab, const domain::Case& known) {
  std::vector<domain::PlannedPoint> points;
  if (!known.plan)
    return points;
  auto form = std::find_if(known.plan->files.begin(), known.plan->files.end(),
                           [](const auto& file) { return file.role == "form" && file.kind == "json"; });
  if (form == known.plan->files.end())
    return points;
  CALQUE_TRY(bytes, keptFile(lab, known.subject, form->id));
  CALQUE_TRY(plan, base::fromCanonical(base::textOf(bytes)));
  if (const auto* list = plan.find("points"); list && list->list())
    for (const auto& point : *list->list())
      points.push_back({point.text("point"), point.text("nominal_mm"), point.text("limit_mm")});
  return points;
}

} // namespace calque::workflow
