// Printers, lots, gauges and clearance rows as they stand, or as they stood at the end of a day: folds over their
// entries.
#pragma once

#include "lab.h"

#include "core/domain/lab_records.h"
#include "core/domain/qualification.h"

namespace calque::workflow {

/// `asOf` YYYY-MM-DD: entries after that day do not count; empty: all. A record that is not there gives one with an
/// empty id.
[[nodiscard]] base::Result<domain::Printer> printerOf(const Lab& lab, const std::string& id,
                                                      const std::string& asOf = {});
[[nodiscard]] base::Result<domain::MaterialLot> lotOf(const Lab& lab, const std::string& id,
                                                      const std::string& asOf = {});
[[nodiscard]] base::Result<domain::Gauge> gaugeOf(const Lab& lab, const std::string& id, const std::string& asOf = {});
[[nodiscard]] base::Result<domain::Clearance> clearanceOf(const Lab& lab, const std::string& id,
                                                          const std::string& asOf = {});
[[nodiscard]] base::Result<std::vector<domain::Clearance>> clearancesOf(const Lab& lab);
[[nodiscard]] base::Result<domain::QualificationRun> qualificationOf(const Lab& lab, const std::string& id,
                                                                     const std::string& asOf = {});
/// Every record of a prefix, in order of its number.
[[nodiscard]] base::Result<std::vector<std::string>> recordsOf(const Lab& lab, char prefix);

} // namespace calque::workflow
