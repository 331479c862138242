#include "law.h"

#include "core/base/clock.h"

namespace calque::audit {
namespace {

using base::Json;
using domain::Entry;

void addAuthor(Json& record, const Entry& entry) {
  auto authors = record.words("authors");
  if (!contains(authors, entry.actor))
    authors.push_back(entry.actor);
  record.set("authors", Json(authors));
}

void foldModel(LawState& state, const Entry& entry) {
  auto& record = state.change("case", entry.record);
  if (entry.type == "case.opened") {
    record.set("subject", entry.subject)
        .set("use", entry.data.text("use"))
        .set("scenario", entry.data.text("scenario"));
    record.set("anatomy", entry.data.text("anatomy"));
  } else if (entry.type.starts_with("segmentation.")) {
    addAuthor(record, entry);
    if (entry.type == "segmentation.imported")
      for (const auto& file : entry.files)
        state.change("surface", inside(entry.record, file.id))
            .set("tool", entry.data.text("tool"))
            .set("version", entry.data.text("version"));
  } else if (entry.type == "model.locked") {
    addAuthor(record, entry);
    record.set("locked", true).set("lock_rev", entry.rev).set("lock_actor", entry.actor);
    record.set("model", entry.data.text("model")).set("segmentation", entry.data.text("segmentation"));
  } else if (entry.type == "model.unlocked") {
    record.set("locked", false).set("authors", Json(base::JsonList{}));
  } else if (entry.type == "case.closed" || entry.type == "case.withdrawn") {
    record.set("ended", true);
  }
}

void foldLast(LawState& state, const Entry& entry) {
  auto& record = state.change("case", entry.record);
  if (entry.type.starts_with("print."))
    record.set("last_print", entry.rev);
  else if (entry.type == "audit.reviewed")
    record.set("last_review", entry.rev);
  else if (entry.type == "inspection.recorded")
    record.set("last_inspection", entry.rev);
  else if (entry.type == "label.checked")
    record.set("last_label", entry.rev);
}

void foldPlan(LawState& state, const Entry& entry) {
  Json plan;
  for (const char* key : {"model", "printer", "lots", "clearance", "token", "mode", "layer_um", "postprocess"})
    if (const auto* value = entry.data.find(key))
      plan.set(key, *value);
  std::vector<std::string> files;
  for (const auto& file : entry.files)
    if (!file.committed)
      files.push_back(file.id);
  plan.set("files", Json(files)).set("rev", entry.rev);
  state.change("job", inside(entry.record, entry.data.text("job"))).set("plan", plan);
}

void foldRelease(LawState& state, const Entry& entry) {
  auto& token = state.change("token", entry.data.text("token"));
  token.set("case", entry.record).set("job", entry.data.text("job")).set("expires", entry.data.text("expires"));
  token.set("sid", entry.data.text("sid"))
      .set("printer", entry.data.text("printer"))
      .set("model", entry.data.text("model"));
  if (const auto* plan = state.row("job", inside(entry.record, entry.data.text("job"))).find("plan"))
    token.set("files", Json(plan->words("files")));
}

void foldStart(LawState& state, const Entry& entry) {
  auto job = inside(entry.record, entry.data.text("job"));
  auto& token = state.change("token", entry.data.text("token"));
  token.set("started", true);
  state.change("job", job).set("runs", entry.data.number("run"));
  state.change("run", job + "/" + std::to_string(entry.data.number("run")))
      .set("open", true)
      .set("items", Json(entry.data.words("items")));
  for (const auto& id : entry.data.words("items"))
    state.change("item", id)
        .set("case", entry.record)
        .set("model", token.text("model"))
        .set("operator", entry.data.text("operator"));
  auto& record = state.change("case", entry.record);
  record.set("open_runs", record.number("open_runs") + 1);
}

void foldEnd(LawState& state, const Entry& entry) {
  auto& run = state.change("run", inside(entry.record, entry.data.text("job")) + "/" +
                                      std::to_string(entry.data.number("run")));
  run.set("open", false);
  if (entry.type == "print.done")
    for (const auto& id : run.words("items"))
      state.change("item", id).set("done", true);
  auto& record = state.change("case", entry.record);
  if (record.number("open_runs") > 0)
    record.set("open_runs", record.number("open_runs") - 1);
}

void foldItem(LawState& state, const Entry& entry) {
  auto& item = state.change("item", entry.data.text("item"));
  if (entry.type == "label.checked")
    item.set("label", entry.data.text("outcome"));
  else
    item.set("inspection", entry.data.text("outcome")).set("inspector", entry.actor).set("conceded", false);
}

void foldNonconformance(LawState& state, const Entry& entry) {
  auto& nc = state.change("nc", inside(entry.record, entry.data.text("nc")));
  bool isCase = entry.record.starts_with("c-"), opens = entry.type == "nonconformance.opened";
  if (nc.flag("open") != opens && isCase) {
    auto& record = state.change("case", entry.record);
    auto open = record.number("open_ncs");
    record.set("open_ncs", opens ? open + 1 : open - 1);
  }
  nc.set("open", opens);
  if (opens)
    nc.set("item", entry.data.text("item"));
  else if (entry.data.text("disposition") == "concession" && !nc.text("item").empty() &&
           state.row("sid", entry.data.text("sid")).text("signer") != entry.actor)
    state.change("item", nc.text("item")).set("conceded", true);
}

} // namespace

void foldCase(LawState& state, const Entry& entry) {
  if (entry.type.starts_with("nonconformance."))
    foldNonconformance(state, entry);
  if (!entry.record.starts_with("c-"))
    return;
  foldModel(state, entry);
  foldLast(state, entry);
  if (entry.type == "print.planned")
    foldPlan(state, entry);
  else if (entry.type == "print.released")
    foldRelease(state, entry);
  else if (entry.type == "print.voided")
    state.change("token", entry.data.text("token")).set("voided", true);
  else if (entry.type == "print.started")
    foldStart(state, entry);
  else if (entry.type == "print.done" || entry.type == "print.aborted")
    foldEnd(state, entry);
  else if (entry.type == "inspection.recorded" || entry.type == "label.checked")
    foldItem(state, entry);
}

void foldThing(LawState& state, const Entry& entry) {
  const auto& type = entry.type;
  if (type == "printer.registered")
    state.change("printer", entry.record)
        .set("model", entry.data.text("model"))
        .set("serial", entry.data.text("serial"))
        .set("firmware", entry.data.text("firmware"));
  else if (type == "printer.changed")
    state.change("printer", entry.record).set("firmware", entry.data.text("firmware")).set("qualified", false);
  else if (type == "printer.qualified")
    state.change("printer", entry.record).set("qualified", true).set("until", entry.data.text("until"));
  else if (type == "printer.suspended")
    state.change("printer", entry.record).set("qualified", false);
  else if (type == "material.lot.received")
    state.change("lot", entry.record)
        .set("material", entry.data.text("material"))
        .set("expires", entry.data.text("expires"));
  else if (type == "material.lot.accepted")
    state.change("lot", entry.record).set("accepted", true).set("quarantined", false);
  else if (type == "material.lot.quarantined")
    state.change("lot", entry.record).set("quarantined", true);
  else if (type == "clearance.proposed")
    state.change("clearance", entry.record).set("row", entry.data).set("proposer", entry.actor);
  else if (type == "clearance.approved")
    state.change("clearance", entry.record).set("approved", true).set("withdrawn", false);
  else if (type == "clearance.withdrawn")
    state.change("clearance", entry.record).set("withdrawn", true);
  else if (type == "qualification.done")
    state.change("qualification", entry.record).set("outcome", entry.data.text("outcome"));
}

} // namespace calque::audit
