// The hot folder: the package of a run as one folder that appears at once, whole, or not at all
// (docs/formats/job_ticket.md).
#pragma once

#include "driver.h"

#include <filesystem>

namespace calque::drivers {

/// `folder` must exist and be no link. The package is `<job>_run-<n>/` with `model.<kind>`, `placed.3mf` (where given)
/// and `ticket.json`: written under a hidden random name, each file and the folder fsynced, renamed, the hot folder
/// fsynced. A package that already stands there is refused (601) and untouched.
class FileDrop final : public Driver {
public:
  explicit FileDrop(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  [[nodiscard]] base::Result<Sent> send(const PrintJob& job, const base::Progress& progress = {}) override;
  /// Reads `<job>_run-<n>.report.json` beside the package, where somebody has put it.
  [[nodiscard]] base::Result<std::optional<PrinterReport>> report(const JobTicket& ticket) override;

private:
  std::filesystem::path m_folder;
};

} // namespace calque::drivers
