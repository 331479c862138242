// The job ticket that travels with the bytes and the report that comes back (docs/formats/job_ticket.md). No patient
// data in either.
#pragma once

#include "core/base/bytes.h"
#include "core/base/canonical.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace calque::drivers {

struct TicketMaterial {
  std::string segment;  ///< name of the object in the model
  std::string material; ///< catalogue name
  std::string lot;      ///< m-NNNN
  std::string lotText;  ///< the supplier's lot number, as on the cartridge
};

struct JobTicket {
  std::string caseId, job;                   ///< c-NNNN, j-NNNN
  std::uint64_t run = 1;                     ///< from 1 within the job
  std::string token;                         ///< hex32 of print.planned: the ticket is used once
  std::string expires;                       ///< UTC time
  std::string printer, printerModel, serial; ///< p-NNNN, catalogue model, the machine's number
  std::string mode, preset;                  ///< preset may be empty
  std::uint64_t layerNm = 0;                 ///< exact layer height (catalogue::PrintMode)
  std::string postprocess;
  std::uint64_t copies = 1;
  std::vector<std::string> items;        ///< d-NNNN, one a copy
  std::vector<TicketMaterial> materials; ///< in the order of the model's segments
  std::array<double, 16> placement{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}; ///< row by row, column vectors, mm
  std::string model;                ///< SHA-256 of the signed surface file, hex64
  std::string geometry;             ///< geometry digest v1, hex64
  std::array<double, 3> extentMm{}; ///< sides of the placed model
  double volumeMm3 = 0;             ///< of one copy
  std::string use;                  ///< scenario word
  bool demonstration = false;
  std::string checkpointNote; ///< the log's newest, an anchor on the traveller; may be empty
};

/// Pretty JSON for people and programs, `"format": "calque/job-ticket/v1"`. Same ticket, same bytes.
[[nodiscard]] base::Bytes toTicketJson(const JobTicket& ticket);

/// What the printer, or the person who reads its display, says of a run that ended.
struct PrinterReport {
  std::string job;
  std::uint64_t run = 0;
  std::string serial;
  std::uint64_t copies = 0;
  std::uint64_t builds = 1; ///< how often the job was built; more than one is a reprint without a ticket
  std::uint64_t layers = 0;
  double heightMm = 0;           ///< of the built model
  double volumeMm3 = 0;          ///< of model material, all copies, without support
  std::vector<std::string> lots; ///< supplier's lot numbers as loaded
  bool operator==(const PrinterReport&) const = default;
};

[[nodiscard]] base::Bytes toReportJson(const PrinterReport& report);
/// A fault (File) that names the key where one is missing, unknown, or no such value; at most 64 KiB.
[[nodiscard]] base::Result<PrinterReport> readPrinterReport(base::View json);

} // namespace calque::drivers
