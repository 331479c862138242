#include "supply_records.h"

#include "rooms.h"

namespace calque::workflow {
namespace {

template <class Record> base::Result<Record> folded(const Lab& lab, const std::string& id, const std::string& asOf) {
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(id));
  Record record;
  for (const auto& entry : entries)
    if (asOf.empty() || base::toDateText(entry.at) <= asOf)
      record = domain::evolve(std::move(record), entry);
  return record;
}

std::string firstTypeOf(char prefix) {
  switch (prefix) {
  case 'c':
    return "case.opened";
  case 'k':
    return "clearance.proposed";
  case 'p':
    return "printer.registered";
  case 'm':
    return "material.lot.received";
  case 'q':
    return "qualification.started";
  default:
    return "gauge.registered";
  }
}

} // namespace

base::Result<domain::Printer> printerOf(const Lab& lab, const std::string& id, const std::string& asOf) {
  return folded<domain::Printer>(lab, id, asOf);
}
base::Result<domain::MaterialLot> lotOf(const Lab& lab, const std::string& id, const std::string& asOf) {
  return folded<domain::MaterialLot>(lab, id, asOf);
}
base::Result<domain::Gauge> gaugeOf(const Lab& lab, const std::string& id, const std::string& asOf) {
  return folded<domain::Gauge>(lab, id, asOf);
}
base::Result<domain::Clearance> clearanceOf(const Lab& lab, const std::string& id, const std::string& asOf) {
  return folded<domain::Clearance>(lab, id, asOf);
}

base::Result<domain::QualificationRun> qualificationOf(const Lab& lab, const std::string& id, const std::string& asOf) {
  return folded<domain::QualificationRun>(lab, id, asOf);
}

base::Result<std::vector<domain::Clearance>> clearancesOf(const Lab& lab) {
  CALQUE_TRY(ids, recordsOf(lab, 'k'));
  std::vector<domain::Clearance> rows;
  for (const auto& id : ids) {
    CALQUE_TRY(row, clearanceOf(lab, id));
    rows.push_back(std::move(row));
  }
  return rows;
}

base::Result<std::vector<std::string>> recordsOf(const Lab& lab, char prefix) {
  CALQUE_TRY(entries, lab.rooms().log.entriesOfTypes({firstTypeOf(prefix)}));
  std::vector<std::string> ids;
  for (const auto& entry : entries)
    ids.push_back(entry.record);
  return ids;
}

} // namespace calque::workflow
