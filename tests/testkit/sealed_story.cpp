#include "sealed_store.h"

namespace calque::testkit {
namespace {

constexpr const char* model = "model";

EntryDraft bySystem(std::string label, std::string type, std::string record, Fields data, Fields more = {}) {
  return {std::move(label),
          std::move(type),
          "system:calque@0.1.0",
          std::move(record),
          std::move(data),
          std::move(more),
          false,
          {},
          false};
}
EntryDraft by(std::string actor, std::string label, std::string type, std::string record, Fields data,
              Fields more = {}) {
  return {std::move(label),
          std::move(type),
          std::move(actor),
          std::move(record),
          std::move(data),
          std::move(more),
          false,
          {},
          false};
}
EntryDraft signs(std::string actor, std::string label, std::string record, std::string role, std::string meaning,
                 std::string files = "[]") {
  SignRequest request;
  request.role = std::move(role);
  request.meaning = std::move(meaning);
  request.files = std::move(files);
  return {std::move(label), "esign", std::move(actor), std::move(record), {}, {}, false, std::move(request), false};
}
std::string list(std::initializer_list<std::string> items) {
  std::string text;
  for (const auto& item : items)
    text += (text.empty() ? "" : ",") + item;
  return "[" + text + "]";
}

} // namespace

void SealedStore::tell() {
  const std::string a = "u-0001", b = "u-0002", c = "u-0003", caseId = "c-0001";
  const auto q = [](std::string_view text) { return inQuotes(text); };
  auto tells = [&](EntryDraft draft) { drafts.push_back(std::move(draft)); };
  auto joins = [&](EntryDraft draft) {
    draft.joins = true;
    drafts.push_back(std::move(draft));
  };

  tells(bySystem("lab", "lab.created", "",
                 {{"name", q("Lab Nord")},
                  {"software", q("0.1.0")},
                  {"test", "true"},
                  {"vkey", q(vkey(logKey))},
                  {"endorse", q(endorsement(vkey(logKey)))},
                  {"root", quotedDigest("")},
                  {"issuing", "[]"},
                  {"policy", R"({"anchor_age_s":86400,"anchor_entries":200,"idle_s":600,"session_s":43200})"}}));
  joins(bySystem("enrol-a", "person.enrolled", a,
                 {{"name", q(holders.at(a).name)},
                  {"roles", list({q("qa")})},
                  {"fp", fingerprint(a)},
                  {"idcheck", q("passport")}}));
  joins(bySystem("enrol-b", "person.enrolled", b,
                 {{"name", q(holders.at(b).name)},
                  {"roles", list({q("qa"), q("surgeon")})},
                  {"fp", fingerprint(b)},
                  {"idcheck", q("passport")}}));
  for (const auto& person : {a, b})
    tells(by(person, "session-" + person, "session.opened", "", {}, {{"auth", list({q("password")})}}));
  tells(signs(a, "policy-a", a, "qa", "responsibility"));
  tells(signs(b, "policy-b", b, "qa", "responsibility"));
  tells(signs(b, "approves-c", b, "qa", "approval"));
  tells(by(a, "enrol-c", "person.enrolled", c,
           {{"name", q(holders.at(c).name)},
            {"roles", list({q("segmenter"), q("technician")})},
            {"fp", fingerprint(c)},
            {"idcheck", q("badge")},
            {"approver", q(b)},
            {"approver_sid", quotedSid("approves-c")}}));
  tells(by(c, "session-" + c, "session.opened", "", {}, {{"auth", list({q("password")})}}));
  tells(signs(c, "policy-c", c, "technician", "responsibility"));
  auto anchor = bySystem("anchor", "anchor.made", "", {{"kind", q("witness")}, {"to", q("usb stick of qa")}});
  anchor.anchors = true;
  tells(anchor);

  tells(by(a, "printer", "printer.registered", "p-0001",
           {{"model", q("J5 DAP")}, {"serial", q("S-77")}, {"firmware", q("1.10.2")}}));
  tells(signs(a, "approves-printer", "p-0001", "qa", "approval"));
  tells(by(a, "qualified", "printer.qualified", "p-0001",
           {{"runs", "[]"}, {"until", q("2027-01-31")}, {"sid", quotedSid("approves-printer")}}));
  tells(
      by(a, "lot", "material.lot.received", "m-0001",
         {{"supplier", q("Stratasys")}, {"material", q("BoneMatrix")}, {"lot", q("L9")}, {"expires", q("2026-12-31")}},
         {{"files", list({fileItem("certificate", "pdf", "lot certificate")})}}));
  tells(by(a, "lot-accepted", "material.lot.accepted", "m-0001", {{"checks", list({q("seal")})}}));
  tells(by(a, "gauge", "gauge.registered", "g-0001",
           {{"model", q("caliper")}, {"serial", q("G1")}, {"range_mm", q("150")}}));
  tells(by(a, "row", "clearance.proposed", "k-0001",
           {{"software", q("Segmenter")},
            {"version", q(">=3.2 <4")},
            {"k_number", q("K000000")},
            {"anatomies", list({q("skull")})},
            {"uses", list({q("surgical_planning")})},
            {"ages", q("18-")},
            {"printer_model", q("J5 DAP")},
            {"firmware", q(">=1.9 <1.11")},
            {"materials", list({q("BoneMatrix")})},
            {"mode", q("high")},
            {"layer_um", "18"},
            {"postprocess", q("wash")},
            {"source_title", q("Summary")},
            {"source_revision", q("1")},
            {"source_date", q("2025-05-01")},
            {"effective", q("2026-01-01")},
            {"example", "true"}},
           {{"files", list({fileItem("source", "pdf", "summary")})}}));
  tells(signs(b, "approves-row", "k-0001", "qa", "approval"));
  tells(by(b, "row-approved", "clearance.approved", "k-0001", {{"sid", quotedSid("approves-row")}}));

  tells(by(c, "case", "case.opened", caseId,
           {{"use", q("clinical")},
            {"scenario", q("surgical_planning")},
            {"anatomy", q("skull")},
            {"side", q("none")},
            {"identity", quotedDigest("identity")},
            {"requester", q(b)}}));
  tells(bySystem("intake", "intake.accepted", caseId,
                 {{"source", q("folder")},
                  {"modality", q("CT")},
                  {"slices", "28"},
                  {"spacing_mm", q("1")},
                  {"series", quotedDigest("series")},
                  {"warnings", "[]"}},
                 {{"files", list({fileItem("series_manifest", "manifest", "manifest")})}}));
  tells(by(c, "import", "segmentation.imported", caseId,
           {{"tool", q("Segmenter")}, {"version", q("3.10")}, {"structures", list({q("bone")})}},
           {{"files", list({fileItem("segmentation", "stl", "segmentation")})}}));
  joins(by(c, "lock", "model.locked", caseId,
           {{"segmentation", quotedDigest("segmentation")},
            {"model", quotedDigest(model)},
            {"geometry", quotedDigest("geometry")},
            {"units", q("mm")},
            {"triangles", "1200"},
            {"volume_mm3", q("1000.5")},
            {"bbox_mm", list({q("-1"), q("2.5")})},
            {"checks", "[]"}},
           {{"files", list({fileItem("model", "stl", model), fileItem("form", "json", "segments")})}}));
  tells(signs(b, "approves-model", caseId, "surgeon", "approval", list({fileItem("model", "stl", model)})));
  tells(by(c, "plan", "print.planned", caseId,
           {{"job", q("j-0001")},
            {"model", quotedDigest(model)},
            {"printer", q("p-0001")},
            {"lots", list({q("m-0001")})},
            {"clearance", q("k-0001")},
            {"mode", q("high")},
            {"layer_um", "18"},
            {"postprocess", q("wash")},
            {"copies", "1"},
            {"placement", R"(["1","0","0","0","0","1","0","0","0","0","1","0","0","0","0","1"])"},
            {"token", quotedSid("token")}},
           {{"files", list({fileItem("form", "json", "inspection plan"), fileItem("print_job", "3mf", "package")})}}));
  tells(signs(a, "releases-print", caseId, "qa", "release"));
  tells(by(a, "release", "print.released", caseId,
           {{"job", q("j-0001")},
            {"model", quotedDigest(model)},
            {"printer", q("p-0001")},
            {"lots", list({q("m-0001")})},
            {"clearance", q("k-0001")},
            {"token", quotedSid("token")},
            {"expires", q("2026-03-03T07:30:00.000Z")},
            {"sids", list({quotedSid("approves-model")})},
            {"sid", quotedSid("releases-print")}}));
  tells(bySystem("start", "print.started", caseId,
                 {{"job", q("j-0001")},
                  {"run", "1"},
                  {"token", quotedSid("token")},
                  {"operator", q(c)},
                  {"serial", q("S-77")},
                  {"sent", quotedDigest("package")},
                  {"items", list({q("d-0001")})}}));
  tells(bySystem("done", "print.done", caseId, {{"job", q("j-0001")}, {"run", "1"}, {"serial", q("S-77")}},
                 {{"files", "[]"}}));
  tells(by(a, "inspection", "inspection.recorded", caseId,
           {{"item", q("d-0001")},
            {"gauge", q("g-0001")},
            {"method", q("caliper")},
            {"outcome", q("pass")},
            {"results", R"([{"found_mm":"10.02","limit_mm":"0.25","nominal_mm":"10","pass":true,"point":"a-b"}])"}}));
  tells(by(a, "label", "label.checked", caseId,
           {{"item", q("d-0001")}, {"checks", list({q("readable")})}, {"outcome", q("pass")}},
           {{"files", list({fileItem("label", "png", "label")})}}));
  tells(by(a, "review", "audit.reviewed", caseId, {{"from", "0"}, {"to", "30"}, {"remarks", "0"}}));
  tells(signs(b, "releases-case", caseId, "qa", "release"));
  tells(by(b, "case-released", "case.released", caseId,
           {{"items", list({q("d-0001")})}, {"sid", quotedSid("releases-case")}}));
  tells(by(c, "case-closed", "case.closed", caseId, {{"delivered", q("to the ward")}}));
  for (const auto& person : {a, b, c})
    tells(by(person, "end-" + person, "session.closed", "", {{"cause", q("user")}}));
}

} // namespace calque::testkit
