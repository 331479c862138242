// What a case stands on: registered software, clearance rows under two names, qualified printers, accepted lots,
// calibrated gauges.
#pragma once

#include "session.h"

namespace calque::workflow {

struct ClearanceRow {
  std::string software, version, kNumber, decided; ///< decided may be empty
  std::vector<std::string> anatomies, uses;
  std::string ages; ///< `a-b` or `a-`
  std::string printerModel, firmware;
  std::vector<std::string> materials;
  std::string mode;
  std::uint64_t layerUm = 0;
  std::string postprocess, deviationMm; ///< deviation may be empty
  std::string sourceTitle, sourceRevision, sourceDate, effective;
  bool example = false;
  base::Bytes sourceDocument; ///< PDF
};

[[nodiscard]] base::Done registerSoftware(Session& session, const std::string& name, const std::string& version);
[[nodiscard]] base::Result<std::string> proposeClearance(Session& session, const ClearanceRow& row); ///< k-NNNN
[[nodiscard]] base::Result<ClearanceRow> readClearanceRow(const std::filesystem::path& toml);
[[nodiscard]] base::Done approveClearance(Session& session, const std::string& row, const SignerEntry& signs);
[[nodiscard]] base::Done withdrawClearance(Session& session, const std::string& row, const std::string& reason);

struct PrinterSetup {
  std::string model, serial, firmware;
};
[[nodiscard]] base::Result<std::string> registerPrinter(Session& session, const PrinterSetup& printer); ///< p-NNNN
/// Runs may be empty in a demonstration lab only (L11). Each is of this printer, passed and approved: else 904.
[[nodiscard]] base::Done qualifyPrinter(Session& session, const std::string& printer,
                                        const std::vector<std::string>& runs, const std::string& until,
                                        const SignerEntry& signs);
[[nodiscard]] base::Done suspendPrinter(Session& session, const std::string& printer, const std::string& reason);

struct LotSetup {
  std::string supplier, material, lot, expires;
  base::Bytes certificate; ///< the supplier's, PDF
};
[[nodiscard]] base::Result<std::string> receiveLot(Session& session, const LotSetup& lot); ///< m-NNNN
[[nodiscard]] base::Done acceptLot(Session& session, const std::string& lot, const std::vector<std::string>& checks);
[[nodiscard]] base::Done quarantineLot(Session& session, const std::string& lot, const std::string& reason);

struct GaugeSetup {
  std::string model, serial, rangeMm;
};
[[nodiscard]] base::Result<std::string> registerGauge(Session& session, const GaugeSetup& gauge); ///< g-NNNN
[[nodiscard]] base::Done calibrateGauge(Session& session, const std::string& gauge, const std::string& outcome,
                                        const std::string& due, const base::Bytes& certificate);

/// A line of `calque clearance|printer|material|gauge list`.
struct SupplyLine {
  std::string record, text, status; ///< e.g. p-0001, "J850 … serial …", "qualified until 2027-01-01"
};
/// prefix: k, p, m or g. `asOf` YYYY-MM-DD; empty = today.
[[nodiscard]] base::Result<std::vector<SupplyLine>> listSupplies(const Lab& lab, char prefix, const std::string& asOf);

} // namespace calque::workflow
