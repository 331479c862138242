// The device history record for people: one document assembled from the log's entries alone; PDF and JSON show the same
// object. First the decision, the exceptions and the signatures; then the case in its order.
#pragma once

#include "core/domain/case_lifecycle.h"
#include "core/domain/document.h"
#include "core/domain/lab_records.h"

#include <map>
#include <span>
#include <string>

namespace calque::dhr {

struct RecordSources {
  std::string caseId;
  std::span<const domain::Entry> entries;    ///< the case's, by rev
  std::map<std::string, std::string> names;  ///< person → printed name
  std::vector<domain::Clearance> clearances; ///< those the case names
  std::vector<domain::Printer> printers;
  std::vector<domain::MaterialLot> lots;
  std::vector<domain::Gauge> gauges;
  std::map<std::string, std::uint64_t> newestOf; ///< k-, p-, m-, g-…: the entry up to which it is told here
  std::string labName;
  bool demonstration = false;
  std::string checkpointNote; ///< of size and root
  std::uint64_t size = 0;
  std::string rootHex;
  std::vector<domain::DocumentPicture> pictures; ///< of the locked model; may be empty
};

[[nodiscard]] domain::Document recordDocument(const RecordSources& sources);

/// What a reader must not overlook, oldest first: refused steps, accepted warnings, facts not measured, voided
/// approvals and tickets, aborted builds, failed inspections and labels, nonconformities, anchors overridden. Each
/// "<local time>  <what>".
[[nodiscard]] std::vector<std::string> exceptionsOf(std::span<const domain::Entry> entries);

} // namespace calque::dhr
