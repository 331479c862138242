#include "job_ticket.h"

#include "core/base/decimal.h"

namespace calque::drivers {
namespace {

using base::Json;
using base::JsonList;

template <class Numbers> JsonList decimals(const Numbers& numbers, int places) {
  JsonList list;
  for (double number : numbers)
    list.push_back(base::toDecimal(number, places));
  return list;
}

JsonList materialsOf(const JobTicket& ticket) {
  JsonList list;
  for (const auto& material : ticket.materials) {
    Json line;
    line.set("segment", material.segment).set("material", material.material);
    line.set("lot", material.lot).set("lot_number", material.lotText);
    list.push_back(line);
  }
  return list;
}

} // namespace

base::Bytes toTicketJson(const JobTicket& ticket) {
  Json printer, model, all;
  printer.set("record", ticket.printer).set("model", ticket.printerModel).set("serial", ticket.serial);
  model.set("sha256", ticket.model).set("geometry_digest", ticket.geometry).set("unit", "mm");
  model.set("extent_mm", decimals(ticket.extentMm, 3)).set("volume_mm3", base::toDecimal(ticket.volumeMm3, 3));
  all.set("format", "calque/job-ticket/v1").set("case", ticket.caseId).set("job", ticket.job).set("run", ticket.run);
  all.set("token", ticket.token).set("expires", ticket.expires).set("printer", printer);
  all.set("mode", ticket.mode).set("layer_nm", ticket.layerNm).set("postprocess", ticket.postprocess);
  all.set("copies", ticket.copies).set("items", ticket.items).set("materials", materialsOf(ticket));
  all.set("placement", decimals(ticket.placement, 9)).set("model", model);
  all.set("use", ticket.use).set("demonstration", ticket.demonstration);
  if (!ticket.preset.empty())
    all.set("preset", ticket.preset);
  if (!ticket.checkpointNote.empty())
    all.set("checkpoint", ticket.checkpointNote);
  return base::bytesOf(base::toPlainJson(all) + "\n");
}

} // namespace calque::drivers
