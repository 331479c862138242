// The facts a plan is judged by, gathered alike when it is made and when it is released.
#pragma once

#include "lab.h"

#include "core/domain/case_facts.h"
#include "core/domain/case_lifecycle.h"
#include "core/mesh/fit.h"

namespace calque::workflow {

struct PlannedMeans {
  domain::Printer printer;
  std::vector<std::string> lots;
  std::string mode, preset;
  std::uint64_t layerUm = 0;
};

/// printer, lots, presetKnown, placementRigid, fitsVolume, sterilisable, walls, gaps, clearances, ageYears.
[[nodiscard]] base::Done gatherPlanFacts(const Lab& lab, const domain::Case& known, domain::Facts& facts,
                                         const PlannedMeans& means, const mesh::Surface& surface,
                                         const mesh::Placement& placement);

/// The wanted placement, or the middle of the printer's tray.
[[nodiscard]] mesh::Placement placementOf(const std::optional<mesh::Placement>& wanted, const domain::Printer& printer,
                                          const mesh::Surface& surface);
[[nodiscard]] mesh::Placement placementOf(const domain::PrintPlan& plan);

/// The distances of a plan's inspection form.
[[nodiscard]] base::Result<std::vector<domain::PlannedPoint>> plannedPoints(const Lab& lab, const domain::Case& known);

} // namespace calque::workflow
