// The gate "reconcile" (rules.md 3): does the printer's report tell of exactly the run that the ticket allowed?
#pragma once

#include "job_ticket.h"

#include <string>
#include <vector>

namespace calque::drivers {

/// How far a report may differ. Our judgement: no standard states it; widened per printer by its qualification only.
struct Tolerance {
  double heightMm = 0.2;
  double volumeShare = 0.02; ///< of the ticket's volume times copies
  double layersShare = 0.01; ///< of the layers computed, and always one layer
};

struct Difference {
  std::string what; ///< job run serial builds copies lots layers height volume
  std::string expected, found;
};

/// Layers of the placed model's height at the ticket's layer height, rounded up.
[[nodiscard]] std::uint64_t layersOf(const JobTicket& ticket);
/// All differences, in the order above; empty when the report matches.
[[nodiscard]] std::vector<Difference> differencesOf(const JobTicket& ticket, const PrinterReport& report,
                                                    Tolerance tolerance = {});
/// Refusal 606 naming every difference.
[[nodiscard]] base::Done reconcile(const JobTicket& ticket, const PrinterReport& report, Tolerance tolerance = {});

} // namespace calque::drivers
