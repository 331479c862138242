// Step: the plan. Printer, lots per segment, mode, placement, copies, the distances that will be inspected; judged
// against the clearance row in force.
#pragma once

#include "session.h"

#include <array>
#include <optional>

namespace calque::workflow {

struct PlannedDistance {
  std::string point;              ///< name, e.g. "width x"
  std::string nominalMm, limitMm; ///< decimals; the nominal above zero
};

struct PlanRequest {
  std::string printer;                   ///< p-NNNN
  std::vector<std::string> lots;         ///< m-NNNN, in the order of the locked model's segments
  std::string mode, preset, postprocess; ///< preset may be empty
  std::uint64_t layerUm = 0;
  std::uint64_t copies = 1;
  std::optional<std::array<double, 16>>
      placement;             ///< row by row, column vectors, mm; absent: unturned, in the middle of the tray
  std::string sterilisation; ///< method, for a surgical guide
  std::vector<PlannedDistance> distances; ///< empty: the three extents of the bounding box
};

/// The job, j-NNNN. Refusals 500–510.
[[nodiscard]] base::Result<std::string> planPrint(Session& session, const std::string& caseId,
                                                  const PlanRequest& request);

} // namespace calque::workflow
