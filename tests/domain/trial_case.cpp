#include "trial_case.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace calque::domain::trial {
namespace {

FileItem file(std::string role, std::string kind, std::string id) {
  return {std::move(role), std::move(kind), 100, std::move(id)};
}

std::string counted(const char* prefix, std::size_t number) {
  auto digits = std::to_string(number);
  return prefix + std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits;
}

SurfaceLock lockOf(const std::string& two) {
  return {.segmentation = hexOf("5" + two.substr(1)),
          .model = hexOf("d" + two.substr(1)),
          .geometry = hexOf(two),
          .units = "mm",
          .triangles = 12,
          .volumeMm3 = "8000",
          .bboxMm = {"0", "0", "0", "20", "20", "20"},
          .files = {file("model", "stl", hexOf("d" + two.substr(1))), file("form", "json", hexOf("f0"))}};
}

RegisterSegmentation segmentation(const Case& known, bool created) {
  const bool first = !known.model || known.model->geometry != hexOf("a1");
  const auto lock = lockOf(first ? "a1" : "a2");
  return {.created = created,
          .tool = created ? "Calque" : "Example Segmenter",
          .version = "1.0.0",
          .kNumber = created ? "" : "EXAMPLE",
          .structures = {"bone"},
          .files = {file("segmentation", "nrrd", lock.segmentation)},
          .lock = lock,
          .reason = known.model ? "a better threshold" : ""};
}

} // namespace

std::string hexOf(std::string_view two) {
  std::string text;
  while (text.size() < 64)
    text += two;
  return text;
}

OpenCase openCase(Scenario scenario) {
  return {.record = "c-0001",
          .subject = "6f0c2f6c-3f5b-4a52-9d1e-0c4b8a7d2f10",
          .scenario = scenario,
          .anatomy = "skull",
          .side = Side::None,
          .identity = hexOf("1d"),
          .requester = surgeon.person,
          .due = ""};
}

AcceptImages acceptImages() {
  return {.source = "folder",
          .modality = "CT",
          .spacingMm = "1",
          .slices = 120,
          .series = hexOf("5e"),
          .files = {file("series_manifest", "manifest", hexOf("3a"))}};
}

RegisterSegmentation importSegmentation(const Case& known) {
  return segmentation(known, false);
}
RegisterSegmentation createSegmentation(const Case& known) {
  return segmentation(known, true);
}

ModifyModel modifyModel() {
  return {.op = "cut",
          .tool = "Example CAD 2",
          .maxDevMm = "3.2",
          .files = {file("evidence", "json", hexOf("e1"))},
          .lock = lockOf("a3"),
          .reason = "a window to look in"};
}

Approve approve(const Case& known) {
  return {factsNotMeasured(known)};
}

Plan plan(const Case& known) {
  return {.job = "j-0001",
          .printer = "p-0001",
          .lots = {"m-0001"},
          .mode = "High Quality",
          .preset = "bone",
          .layerUm = 14,
          .postprocess = "water jet",
          .placement = {"1", "0", "0", "0", "0", "1", "0", "0", "0", "0", "1", "0", "0", "0", "0", "1"},
          .copies = 1,
          .token = std::string(28, '7') + counted("", known.rev + 1000).substr(0, 4),
          .sterilisation = "steam 134",
          .files = {file("form", "json", hexOf("f1")), file("print_job", "3mf", hexOf("b1"))}};
}

ReleasePrint releasePrint() {
  return {.expires = "2026-03-03T07:30:00.000Z", .overrideSid = "", .acceptedFacts = {"walls", "gaps"}};
}

StartBuild startBuild(const Case& known) {
  return {.printer = "p-0001", .lots = {"m-0001"}, .items = {counted("d-", known.runs.size() + 1)}};
}

FinishBuild finishBuild() {
  return {{file("report", "json", hexOf("4e"))}};
}

std::string itemOf(const Case& known) {
  return known.runs.empty() ? "d-0001" : known.runs.back().items.front();
}

Inspect inspect(const Case& known, bool pass) {
  return {.item = itemOf(known), .gauge = "g-0001", .method = "caliper", .found = {{"width", pass ? "20.3" : "21.4"}}};
}

Dispose dispose(const Case& known, std::string disposition) {
  const auto open =
      std::find_if(known.nonconformities.begin(), known.nonconformities.end(), [](const auto& nc) { return nc.open; });
  return {open == known.nonconformities.end() ? "n-0001" : open->id, std::move(disposition), "agreed at the review"};
}

Clearance clearanceRow() {
  Clearance row;
  row.id = "k-0001";
  row.software = "Example Segmenter";
  row.version = ">=1.0 <2.0";
  row.kNumber = "EXAMPLE";
  row.anatomies = {"skull"};
  row.uses = {"diagnosis", "surgical_planning", "patient_management", "surgical_guide"};
  row.ages = "18-";
  row.printerModel = "J5 Digital Anatomy";
  row.firmware = ">=1.0 <2.0";
  row.materials = {"BoneMatrix"};
  row.mode = "High Quality";
  row.layerUm = 14;
  row.postprocess = "water jet";
  row.effective = "2026-01-01";
  row.proposer = "u-0008";
  row.approver = "u-0004";
  return row;
}

EntryDraft signatureOf(const Case& known, const Command& command, const Actor& signer, std::string_view role) {
  base::JsonList files;
  const auto add = [&files](const std::string& id) { files.emplace_back(base::JsonObject{{"sha256", id}}); };
  if (known.model) {
    add(known.model->model);
    add(known.model->segmentation);
  }
  if (known.series)
    add(known.series->manifest);
  base::JsonObject statement{{"sid", std::string(28, '9') + counted("", known.rev + 1000).substr(0, 4)},
                             {"signer", signer.person},
                             {"name", "A. Person"},
                             {"role", role},
                             {"meaning", meaningOf(actOf(command))},
                             {"record", known.id},
                             {"rev", known.rev},
                             {"files", std::move(files)},
                             {"shown", hexOf("9a")},
                             {"t", "2026-03-02T07:30:00.000Z"},
                             {"tz", "+01:00"}};
  EntryDraft draft;
  draft.type = "esign";
  draft.actor = signer.person;
  draft.session = signer.session;
  draft.record = known.id;
  draft.subject = known.subject;
  draft.data.set("stmt", base::toCanonical(statement).value()).set("cms", "AAAA");
  draft.auth = {"password"};
  return draft;
}

Facts goodFacts(const Case& known, const Command& command, const Actor& actor) {
  const auto has = [&](std::string_view role) {
    return std::find(actor.roles.begin(), actor.roles.end(), role) != actor.roles.end();
  };
  Facts facts;
  facts.actor = actor;
  facts.now = base::maybeUtc("2026-03-02T07:30:00.000Z").value();
  facts.day = "2026-03-02";
  facts.qualified = facts.anchored = facts.requesterKnown = facts.anatomyKnown = facts.softwareRegistered = true;
  facts.ownProduct = false;
  facts.requested = facts.inSeries = {"P1", "Doe", "1970-01-01", "F"};
  facts.surface = {{}, Measured::Holds, Measured::NotMeasured, Measured::NotMeasured, "", false};
  facts.ageYears = 56;
  facts.clearances = {clearanceRow()};
  facts.printer = Printer{"p-0001", "J5 Digital Anatomy", "SN1", "1.2", "2027-01-01", 3};
  facts.lots = {MaterialLot{"m-0001", "Maker", "BoneMatrix", "L1", "2027-01-01", true, false, 2}};
  facts.presetKnown = facts.placementRigid = facts.fitsVolume = facts.sterilisable = facts.planUnchanged = true;
  facts.wallsThick = facts.gapsWide = Measured::NotMeasured;
  facts.lockedGeometry = known.model ? known.model->geometry : "";
  facts.sent = known.model ? known.model->model : "";
  facts.reportedSerial = "SN1";
  facts.report = PrinterReport{"SN1", 1, true, false};
  facts.gauge = Gauge{"g-0001", "Caliper", "G1", "150", "in", "2027-01-01", 2};
  facts.points = {{"width", "20", "0.3"}};
  facts.labelChecks = {{"patient", true}, {"side", true}};
  facts.recordChecked = true;
  facts.bundle = {true, known.seq + 1, hexOf("40"), hexOf("3f")};
  if (const Act act = actOf(command); !meaningOf(act).empty()) {
    const bool disposal = act == Act::Dispose;
    const auto& signer = !disposal ? actor : actor.person == quality.person ? secondQuality : quality;
    const auto role = act == Act::Approve ? (has("surgeon") ? "surgeon" : "radiologist") : "qa";
    facts.signature = signatureOf(known, command, signer, role);
    facts.shownPage = hexOf("9a");
  }
  return facts;
}

Case after(Case known, const std::vector<EntryDraft>& drafts) {
  for (const auto& draft : drafts) {
    Entry entry;
    static_cast<EntryDraft&>(entry) = draft;
    entry.rev = known.rev + 1;
    entry.seq = known.seq + 1;
    known = evolve(std::move(known), entry);
  }
  return known;
}

Case step(const Case& known, const Command& command, const Actor& actor) {
  const auto judged = judge(known, command, goodFacts(known, command, actor));
  if (!judged) {
    ADD_FAILURE() << actWord(actOf(command)) << ": " << judged.error().message;
    return known;
  }
  return after(known, *judged);
}

Case caseAt(Scenario scenario, CaseState state) {
  Case c = step({}, openCase(scenario), surgeon);
  const auto go = [&](auto command, const Actor& actor, CaseState reached) {
    if (c.state != state)
      c = step(c, command(), actor);
    return c.state == state || c.state != reached;
  };
  if (state == CaseState::Withdrawn)
    return step(c, Withdraw{"no longer wanted"}, surgeon);
  if (state == CaseState::Opened || go([&] { return acceptImages(); }, surgeonWhoSegments, CaseState::ImagesAccepted) ||
      go([&] { return importSegmentation(c); }, surgeonWhoSegments, CaseState::Segmented) ||
      go([&] { return approve(c); }, surgeon, CaseState::Approved) ||
      go([&] { return plan(c); }, quality, CaseState::Planned) ||
      go([&] { return releasePrint(); }, secondQuality, CaseState::PrintReleased) ||
      go([&] { return startBuild(c); }, quality, CaseState::Printing))
    return c;
  if (state == CaseState::BuildAborted)
    return step(c, AbortBuild{"power", "the power went"}, quality);
  if (go([&] { return finishBuild(); }, quality, CaseState::Printed))
    return c;
  c = step(c, PostProcess{{itemOf(c)}, {{"water jet", 20, "low"}}}, quality);
  if (go([&] { return inspect(c, state != CaseState::Nonconforming); }, secondQuality, CaseState::Inspected))
    return c;
  if (state == CaseState::Nonconforming)
    return step(c, OpenNonconformity{"n-0001", itemOf(c), "too wide"}, quality);
  c = step(c, CheckLabel{itemOf(c), {file("label", "pdf", hexOf("1a"))}}, quality);
  c = step(c, ReviewTrail{0, c.seq, 0}, quality);
  if (go([&] { return Release{{itemOf(c)}}; }, secondQuality, CaseState::Released))
    return c;
  return step(c, Close{"A. Surgeon, ward 3", "bundle"}, quality);
}

Trial trialOf(Act act, Scenario scenario) {
  using S = CaseState;
  const auto at = [scenario](S state) { return caseAt(scenario, state); };
  const auto afterPost = [&] {
    const Case c = at(S::Printed);
    return step(c, PostProcess{{itemOf(c)}, {{"water jet", 20, "low"}}}, quality);
  };
  const auto label = [](const Case& c) { return CheckLabel{itemOf(c), {file("label", "pdf", hexOf("1a"))}}; };
  Case c;
  switch (act) {
  case Act::OpenCase:
    return {c, openCase(scenario), surgeon};
  case Act::AcceptImages:
    return {at(S::Opened), acceptImages(), surgeonWhoSegments};
  case Act::RegisterSegmentation:
    c = at(S::ImagesAccepted);
    return {c, importSegmentation(c), surgeonWhoSegments};
  case Act::ModifyModel:
    return {at(S::Segmented), modifyModel(), surgeonWhoSegments};
  case Act::Approve:
    c = at(S::Segmented);
    return {c, approve(c), surgeon};
  case Act::Plan:
    c = at(S::Approved);
    return {c, plan(c), quality};
  case Act::ReleasePrint:
    return {at(S::Planned), releasePrint(), secondQuality};
  case Act::VoidTicket:
    return {at(S::PrintReleased), VoidTicket{"another printer"}, quality};
  case Act::StartBuild:
    c = at(S::PrintReleased);
    return {c, startBuild(c), quality};
  case Act::FinishBuild:
    return {at(S::Printing), finishBuild(), quality};
  case Act::AbortBuild:
    return {at(S::Printing), AbortBuild{"power", "the power went"}, quality};
  case Act::PostProcess:
    c = at(S::Printed);
    return {c, PostProcess{{itemOf(c)}, {{"water jet", 20, "low"}}}, quality};
  case Act::Inspect:
    c = afterPost();
    return {c, inspect(c, true), secondQuality};
  case Act::OpenNonconformity:
    c = at(S::Inspected);
    return {c, OpenNonconformity{"n-0001", itemOf(c), "a scratch"}, quality};
  case Act::Dispose:
    c = at(S::Nonconforming);
    return {c, dispose(c, "rework"), quality};
  case Act::CheckLabel:
    c = at(S::Inspected);
    return {c, label(c), quality};
  case Act::ReviewTrail:
    c = at(S::Inspected);
    return {c, ReviewTrail{0, c.seq, 0}, quality};
  case Act::Release:
    c = at(S::Inspected);
    c = step(c, label(c), quality);
    c = step(c, ReviewTrail{0, c.seq, 0}, quality);
    return {c, Release{{itemOf(c)}}, secondQuality};
  case Act::Close:
    return {at(S::Released), Close{"a person", "share"}, quality};
  case Act::Withdraw:
    return {at(S::Opened), Withdraw{"no longer wanted"}, surgeon};
  case Act::ExportRecord:
    return {at(S::Opened), ExportRecord{"share"}, surgeon};
  }
  return {};
}

} // namespace calque::domain::trial
