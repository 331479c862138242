#include "case_entries.h"

#include "core/base/ids.h"
#include "core/base/text.h"
#include "gate_predicates.h"

#include <algorithm>

namespace calque::domain {
namespace {

using base::Json;
using base::JsonList;
using base::JsonObject;

struct Writer {
  const Case& known;
  const Command& command;
  const Facts& facts;
  std::vector<EntryDraft> drafts{};

  EntryDraft& add(std::string type, JsonObject data, std::vector<FileItem> files = {}, std::string reason = {}) {
    EntryDraft draft;
    draft.type = std::move(type);
    draft.actor = facts.actor.person;
    draft.session = facts.actor.session;
    draft.record = known.id;
    draft.subject = known.subject;
    draft.data = std::move(data);
    draft.reason = std::move(reason);
    draft.hasFiles = !files.empty();
    draft.files = std::move(files);
    drafts.push_back(std::move(draft));
    return drafts.back();
  }

  void unlock(const std::string& reason) {
    if (known.model)
      add("model.unlocked", {{"model", known.model->model}}, {}, reason);
  }

  void lock(const SurfaceLock& lock) {
    add("model.locked",
        {{"segmentation", lock.segmentation},
         {"model", lock.model},
         {"geometry", lock.geometry},
         {"units", lock.units},
         {"triangles", lock.triangles},
         {"volume_mm3", lock.volumeMm3},
         {"bbox_mm", lock.bboxMm},
         {"checks", checks()}},
        lock.files);
  }

  /// What was looked at, each with its answer: the page to be signed lists them, the signature accepts those not
  /// measured.
  [[nodiscard]] std::vector<std::string> checks() const {
    std::vector<std::string> words;
    const auto& surface = facts.surface;
    const auto measured = [&words](Measured measure, const std::string& name) {
      words.push_back(measure == Measured::NotMeasured ? name + ": not measured" : name);
    };
    words.emplace_back("surface checked");
    measured(surface.insideSeries, "inside the series");
    measured(surface.notMirrored, "not mirrored");
    measured(surface.unitsRight, "millimetres");
    if (surface.computedHere && known.path == Path::Clinical)
      words.emplace_back("demonstration: this installation computed this surface from voxels");
    for (const auto& finding : surface.findings)
      if (finding.severity == Severity::Warning)
        words.push_back(acceptance(finding));
    return words;
  }

  [[nodiscard]] std::string acceptance(const Finding& finding) const {
    const auto name = lineOf(finding.code).name;
    const auto& acceptor = facts.acceptor.value_or(facts.actor);
    const auto found = std::find_if(facts.accepted.begin(), facts.accepted.end(),
                                    [name](const auto& warning) { return warning.name == name; });
    const auto reason = found == facts.accepted.end() ? std::string() : found->reason;
    return base::toEvidenceText(std::string(name) + " accepted by " + acceptor.person + ": " + reason, 200);
  }

  void operator()(const OpenCase& asked) {
    const auto scenario = asked.scenario.value_or(Scenario::Training);
    JsonObject data{{"use", pathWord(lineOf(scenario).path)},
                    {"scenario", lineOf(scenario).word},
                    {"anatomy", asked.anatomy},
                    {"side", sideWord(asked.side.value_or(Side::None))},
                    {"identity", asked.identity},
                    {"requester", asked.requester}};
    if (!asked.due.empty())
      data["due"] = asked.due;
    auto& draft = add("case.opened", std::move(data));
    draft.record = asked.record;
    draft.subject = asked.subject;
  }

  void operator()(const AcceptImages& asked) {
    std::vector<std::string> warnings;
    auto findings = facts.findings;
    if (lineOf(known.scenario).identityRequired)
      for (auto& finding : checkPatient(facts.requested, facts.inSeries))
        findings.push_back(std::move(finding));
    for (const auto& finding : findings)
      if (finding.severity == Severity::Warning)
        if (auto words = acceptance(finding); std::find(warnings.begin(), warnings.end(), words) == warnings.end())
          warnings.push_back(std::move(words));
    add("intake.accepted",
        {{"source", asked.source},
         {"modality", asked.modality},
         {"slices", asked.slices},
         {"spacing_mm", asked.spacingMm},
         {"series", asked.series},
         {"warnings", warnings}},
        asked.files);
  }

  // [impl->req~lock.same-commit~1, req~lock.new-version~1]
  void operator()(const RegisterSegmentation& asked) {
    unlock(asked.reason);
    JsonObject data{{"tool", asked.tool}, {"version", asked.version}, {"structures", asked.structures}};
    const auto earlier = std::find_if(known.segmentations.rbegin(), known.segmentations.rend(),
                                      [](const auto& part) { return part.created; });
    if (asked.created && earlier != known.segmentations.rend()) {
      auto& draft = add("segmentation.changed", std::move(data), asked.files, asked.reason);
      draft.was = Json(JsonObject{{"version", earlier->version}, {"segmentation", idOf(earlier->files)}});
      draft.becomes = Json(JsonObject{{"version", asked.version}, {"segmentation", asked.lock.segmentation}});
    } else {
      if (!asked.created && !asked.kNumber.empty())
        data["k_number"] = asked.kNumber;
      add(asked.created ? "segmentation.created" : "segmentation.imported", std::move(data), asked.files, asked.reason);
    }
    lock(asked.lock);
  }

  [[nodiscard]] static std::string idOf(const std::vector<FileItem>& files) {
    return files.empty() ? std::string() : files.front().id;
  }

  void operator()(const ModifyModel& asked) {
    JsonObject data{
        {"op", asked.op}, {"tool", asked.tool}, {"from", known.model->geometry}, {"to", asked.lock.geometry}};
    if (!asked.maxDevMm.empty())
      data["max_dev_mm"] = asked.maxDevMm;
    unlock(asked.reason);
    add("model.transformed", std::move(data), asked.files, asked.reason);
    lock(asked.lock);
  }

  void operator()(const Approve&) {} // the signature is the entry

  void operator()(const Plan& asked) {
    JsonObject data{{"job", asked.job},
                    {"model", known.model->model},
                    {"printer", asked.printer},
                    {"lots", asked.lots},
                    {"mode", asked.mode},
                    {"layer_um", asked.layerUm},
                    {"postprocess", asked.postprocess},
                    {"placement", asked.placement},
                    {"copies", asked.copies},
                    {"token", asked.token}};
    if (!asked.preset.empty())
      data["preset"] = asked.preset;
    if (lineOf(known.scenario).clearedCombination)
      if (const auto best = gates::bestRow({known, command, facts, {}}); best.row)
        data["clearance"] = best.row->id;
    add("print.planned", std::move(data), asked.files);
  }

  void operator()(const ReleasePrint& asked) {
    std::vector<std::string> sids;
    for (const auto& approval : approvalsOf(known))
      sids.push_back(approval.statement.sid);
    const auto& plan = *known.plan;
    JsonObject data{{"job", plan.job},   {"model", plan.model}, {"printer", plan.printer},
                    {"lots", plan.lots}, {"token", plan.token}, {"expires", asked.expires},
                    {"sids", sids},      {"sid", sid()}};
    if (!plan.clearance.empty())
      data["clearance"] = plan.clearance;
    if (!facts.anchored)
      data["override"] = asked.overrideSid;
    add("print.released", std::move(data));
  }

  [[nodiscard]] std::string sid() const {
    const auto said = facts.signature ? maybeStatement(*facts.signature) : std::nullopt;
    return said ? said->sid : std::string();
  }

  void operator()(const VoidTicket& asked) {
    const auto* ticket = maybeOpenTicket(known);
    if (ticket)
      add("print.voided", {{"job", ticket->job}, {"token", ticket->token}}, {}, asked.reason);
  }

  void operator()(const StartBuild& asked) {
    const auto* ticket = maybeOpenTicket(known);
    if (!ticket)
      ticket = &known.tickets.back();
    const auto runs = static_cast<std::uint64_t>(
        std::count_if(known.runs.begin(), known.runs.end(), [&](const auto& run) { return run.job == ticket->job; }));
    add("print.started", {{"job", ticket->job},
                          {"run", runs + 1},
                          {"token", ticket->token},
                          {"operator", facts.actor.person},
                          {"serial", facts.printer ? facts.printer->serial : std::string()},
                          {"sent", facts.sent},
                          {"items", asked.items}});
  }

  void operator()(const FinishBuild& asked) {
    const auto& run = known.runs.back();
    add("print.done",
        {{"job", run.job}, {"run", run.run}, {"serial", facts.report ? facts.report->serial : run.serial}}, asked.files)
        .hasFiles = true;
  }

  void operator()(const AbortBuild& asked) {
    const auto& run = known.runs.back();
    add("print.aborted", {{"job", run.job}, {"run", run.run}, {"cause", asked.cause}}, {}, asked.reason);
  }

  void operator()(const PostProcess& asked) {
    JsonList steps;
    for (const auto& step : asked.steps) {
      JsonObject one{{"step", step.step}, {"minutes", step.minutes}, {"setting", step.setting}};
      steps.emplace_back(std::move(one));
    }
    add("postprocess.recorded", {{"items", asked.items}, {"steps", std::move(steps)}});
  }

  void operator()(const Inspect& asked) {
    JsonList results;
    bool pass = true;
    for (const auto& point : gates::measuredPoints(asked, facts.points)) {
      pass = pass && point.pass;
      JsonObject result{{"point", point.point},
                        {"nominal_mm", point.nominalMm},
                        {"found_mm", point.foundMm},
                        {"limit_mm", point.limitMm},
                        {"pass", point.pass}};
      results.emplace_back(std::move(result));
    }
    JsonObject data{{"item", asked.item},
                    {"method", asked.method},
                    {"results", std::move(results)},
                    {"outcome", pass ? "pass" : "fail"}};
    if (!asked.gauge.empty())
      data["gauge"] = asked.gauge;
    add("inspection.recorded", std::move(data));
  }

  void operator()(const OpenNonconformity& asked) {
    JsonObject data{{"nc", asked.nc}, {"text", asked.text}};
    if (!asked.item.empty())
      data["item"] = asked.item;
    add("nonconformance.opened", std::move(data));
  }

  // [impl->req~nonconformity.two-people~1]
  void operator()(const Dispose& asked) {
    add("nonconformance.disposed", {{"nc", asked.nc}, {"disposition", asked.disposition}, {"sid", sid()}}, {},
        asked.reason);
    if (asked.disposition == "scrap")
      add("case.withdrawn", {}, {}, asked.reason);
  }

  void operator()(const CheckLabel& asked) {
    std::vector<std::string> checks;
    bool pass = true;
    for (const auto& check : facts.labelChecks) {
      pass = pass && check.pass;
      checks.push_back(check.name + (check.pass ? ": as recorded" : ": differs"));
    }
    add("label.checked", {{"item", asked.item}, {"checks", checks}, {"outcome", pass ? "pass" : "fail"}}, asked.files);
  }

  void operator()(const ReviewTrail& asked) {
    add("audit.reviewed", {{"from", asked.from}, {"to", asked.to}, {"remarks", asked.remarks}, {"sid", sid()}});
  }

  void operator()(const Release& asked) { add("case.released", {{"items", asked.items}, {"sid", sid()}}); }

  void exported(const std::string& to) {
    add("dhr.exported",
        {{"size", facts.bundle.size}, {"root", facts.bundle.root}, {"manifest", facts.bundle.manifest}, {"to", to}});
  }

  void operator()(const Close& asked) {
    exported(asked.to);
    add("case.closed", {{"delivered", asked.delivered}});
  }

  void operator()(const Withdraw& asked) { add("case.withdrawn", {}, {}, asked.reason); }
  void operator()(const ExportRecord& asked) { exported(asked.to); }
};

} // namespace

std::vector<EntryDraft> entriesOf(const Case& known, const Command& command, const Facts& facts) {
  Writer writer{known, command, facts};
  if (!meaningOf(actOf(command)).empty() && facts.signature)
    writer.drafts.push_back(*facts.signature);
  std::visit(writer, command);
  return std::move(writer.drafts);
}

} // namespace calque::domain
