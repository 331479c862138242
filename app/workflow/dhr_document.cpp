#include "dhr_document.h"

#include "rooms.h"
#include "segmentation.h"
#include "supply_records.h"

#include "core/mesh/read.h"
#include "core/render/pictures.h"
#include "qms/dhr/record_document.h"

namespace calque::workflow {
namespace {

/// Of each record beside the case's the newest entry, with which its state is proved.
base::Done nameNewest(const Lab& lab, dhr::RecordSources& sources) {
  std::vector<std::string> records;
  for (const auto& printer : sources.printers)
    records.push_back(printer.id);
  for (const auto& lot : sources.lots)
    records.push_back(lot.id);
  for (const auto& row : sources.clearances)
    records.push_back(row.id);
  for (const auto& gauge : sources.gauges)
    records.push_back(gauge.id);
  for (const auto& record : records) {
    CALQUE_TRY(entries, lab.rooms().log.entriesOf(record));
    if (!entries.empty())
      sources.newestOf[record] = entries.back().seq;
  }
  return {};
}

} // namespace

base::Result<domain::Document> recordOf(const Lab& lab, const domain::Case& known,
                                        std::span<const domain::Entry> entries, const AsOf& asOf) {
  dhr::RecordSources sources;
  sources.caseId = known.id;
  sources.entries = entries;
  CALQUE_TRY(people, peopleOf(lab));
  for (const auto& person : people.all())
    sources.names.emplace(person.id, person.name);
  if (known.plan) {
    CALQUE_TRY(printer, printerOf(lab, known.plan->printer));
    sources.printers.push_back(printer);
    for (const auto& id : known.plan->lots) {
      CALQUE_TRY(lot, lotOf(lab, id));
      sources.lots.push_back(lot);
    }
    if (!known.plan->clearance.empty()) {
      CALQUE_TRY(row, clearanceOf(lab, known.plan->clearance));
      sources.clearances.push_back(row);
    }
  }
  for (const auto& inspection : known.inspections)
    if (!inspection.gauge.empty()) {
      CALQUE_TRY(gauge, gaugeOf(lab, inspection.gauge));
      sources.gauges.push_back(gauge);
    }
  CALQUE_CHECK(nameNewest(lab, sources));
  sources.labName = lab.rooms().labName;
  sources.demonstration = lab.isDemonstration();
  sources.checkpointNote = asOf.note;
  sources.size = asOf.size;
  sources.rootHex = asOf.rootHex;
  if (known.model) {
    CALQUE_TRY(bytes, lockedModel(lab, known.id));
    CALQUE_TRY(surface, mesh::readSurface(bytes));
    CALQUE_TRY(views, render::pictureSurface(surface));
    for (auto& view : views)
      sources.pictures.push_back({view.name, std::move(view.png)});
  }
  return dhr::recordDocument(sources);
}

} // namespace calque::workflow
