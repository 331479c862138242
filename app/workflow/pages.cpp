#include "pages.h"

#include "page_parts.h"
#include "plan_facts.h"
#include "rooms.h"
#include "supply_records.h"
#include "trail_page.h"

#include "core/base/text.h"
#include "core/domain/case_gates.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace calque::workflow {

using domain::Document;
using domain::DocumentSection;

base::Result<Document> planPage(const Lab& lab, const domain::Case& known, const domain::Facts& facts) {
  auto page = pageOf(lab, "Release to print", known.id);
  DocumentSection terms{
      "What this signature says",
      {},
      {"I release this build to be printed once, exactly as planned below, on this printer, with these lots."},
      {},
      {},
      false};
  page.sections.push_back(std::move(terms));
  if (!facts.qualified)
    page.sections.push_back(
        {"Not qualified",
         {},
         {"The installation and operation of this software are not qualified on this host for this build: " +
          facts.unqualified + "."},
         {},
         {},
         true});
  auto notMeasured = domain::factsNotMeasured(known);
  notMeasured.insert(notMeasured.end(), {"walls: not measured", "gaps: not measured"});
  page.sections.push_back(notMeasuredSection(notMeasured));
  CALQUE_TRY(request, requestSection(lab, known));
  page.sections.push_back(std::move(request));
  page.sections.push_back(modelSection(known));
  CALQUE_TRY(printer, printerOf(lab, known.plan->printer));
  auto plan = planSection(*known.plan, printer);
  CALQUE_TRY(lots, lotTable(lab, *known.plan));
  plan.tables.push_back(std::move(lots));
  CALQUE_TRY(points, plannedPoints(lab, known));
  domain::DocumentTable distances{"Distances to be inspected", {"Point", "Nominal mm", "Limit mm"}, {}};
  for (const auto& point : points)
    distances.rows.push_back({point.point, point.nominalMm, point.limitMm});
  plan.tables.push_back(std::move(distances));
  page.sections.push_back(std::move(plan));
  return page;
}

base::Result<Document> releasePage(const Lab& lab, const domain::Case& known, const domain::Facts& facts) {
  auto page = pageOf(lab, "Release of the parts", known.id);
  page.sections.push_back(
      {"What this signature says",
       {},
       {"I release the parts listed below for the use declared. Inspection, label and audit trail were looked at."},
       {},
       {},
       false});
  if (!facts.missingEntries.empty())
    page.sections.push_back({"Missing", {}, facts.missingEntries, {}, {}, true});
  CALQUE_TRY(request, requestSection(lab, known));
  page.sections.push_back(std::move(request));
  if (known.model)
    page.sections.push_back(modelSection(known));
  DocumentSection parts{"Parts", {}, {}, {}, {}, false};
  domain::DocumentTable inspected{"Inspection", {"Item", "Point", "Nominal mm", "Found mm", "Limit mm", "Verdict"}, {}};
  for (const auto& inspection : known.inspections)
    for (const auto& point : inspection.results)
      inspected.rows.push_back(
          {inspection.item, point.point, point.nominalMm, point.foundMm, point.limitMm, point.pass ? "pass" : "fail"});
  parts.tables.push_back(std::move(inspected));
  domain::DocumentTable labels{"Labels", {"Item", "Checked", "Outcome", "By"}, {}};
  for (const auto& label : known.labels)
    labels.rows.push_back({label.item, listed(label.checks), label.pass ? "pass" : "fail", label.actor});
  parts.tables.push_back(std::move(labels));
  page.sections.push_back(std::move(parts));
  return page;
}

base::Result<Document> reviewPage(const Lab& lab, const domain::Case& known, std::span<const trail::Mark> marks,
                                  const std::vector<std::string>& remarks) {
  auto page = pageOf(lab, "Review of the audit trail", known.id);
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(known.id));
  page.sections.push_back({"What this signature says",
                           {},
                           {"I have reviewed the audit trail of this case up to its last entry below."},
                           {},
                           {},
                           false});
  page.sections.push_back(markSection(marks));
  page.sections.push_back(remarkSection(remarks));
  DocumentSection all{"Audit trail", {}, {}, {}, {}, false};
  all.tables.push_back(entryTable(entries));
  page.sections.push_back(std::move(all));
  return page;
}

Document dispositionPage(const Lab& lab, const domain::Case& known, const std::string& nonconformity,
                         const std::string& disposition, const std::string& reason) {
  auto page = pageOf(lab, "Disposition of a nonconformity", known.id);
  DocumentSection section{
      "What this signature says", {}, {"I approve this disposition as a second person."}, {}, {}, false};
  for (const auto& nc : known.nonconformities)
    if (nc.id == nonconformity)
      section.lines = {{"Nonconformity", nc.id}, {"Item", nc.item}, {"Text", nc.text}, {"Opened by", nc.openedBy}};
  section.lines.insert(section.lines.end(), {{"Disposition", disposition}, {"Reason", reason}});
  page.sections.push_back(std::move(section));
  return page;
}

Document clearancePage(const Lab& lab, const domain::Clearance& row) {
  auto page = pageOf(lab, "Approval of a clearance row", row.id);
  page.sections.push_back(
      {"What this signature says",
       {},
       {"I have compared every field of this row with its source document and approve it as a second person."},
       {},
       {},
       false});
  if (row.example)
    page.sections.push_back({"EXAMPLE - NOT FOR CLINICAL USE",
                             {},
                             {"This row is invented. It counts in a demonstration lab alone."},
                             {},
                             {},
                             true});
  DocumentSection fields{"The row", {}, {}, {}, {}, false};
  fields.lines = {{"Software", row.software},
                  {"Version", row.version},
                  {"K number", row.kNumber},
                  {"Anatomies", listed(row.anatomies)},
                  {"Uses", listed(row.uses)},
                  {"Ages", row.ages},
                  {"Printer", row.printerModel},
                  {"Firmware", row.firmware},
                  {"Materials", listed(row.materials)},
                  {"Mode", fmt::format("{}, layer {} µm", row.mode, row.layerUm)},
                  {"Post-processing", row.postprocess},
                  {"Claimed deviation", row.deviationMm.empty() ? "not stated" : row.deviationMm + " mm"},
                  {"Source", row.sourceTitle + ", " + row.sourceRevision},
                  {"Source SHA-256", row.document},
                  {"Effective from", row.effective},
                  {"Entered by", row.proposer}};
  page.sections.push_back(std::move(fields));
  return page;
}

Document runPage(const Lab& lab, const domain::QualificationRun& run, const std::vector<domain::Entry>& entries,
                 const std::map<std::string, std::string>& dispositions) {
  auto page = pageOf(lab, "Result of a qualification", run.id);
  DocumentSection terms{"What this signature says",
                        {},
                        {"I have looked at this result and its evidence, and approve that it stands as the result of "
                         "this run."},
                        {},
                        {},
                        false};
  terms.lines = {{"Kind", run.kind},
                 {"Protocol", run.protocol},
                 {"Run", std::to_string(run.number)},
                 {"Host", run.host},
                 {"Build", run.build},
                 {"Started", base::toUtcText(run.startedAt) + ", " + run.startedBy},
                 {"Result", run.outcome}};
  if (!run.printer.empty())
    terms.lines.push_back({"Printer", run.printer});
  domain::DocumentTable steps{{}, {"Step", "Expected", "Found", "Result"}, {}};
  domain::DocumentTable deviations{{}, {"Step that failed", "What becomes of it"}, {}};
  for (const auto& entry : entries) {
    if (entry.type == "qualification.step")
      steps.rows.push_back({entry.data.text("step"), entry.data.text("expected"), entry.data.text("found"),
                            entry.data.flag("pass") ? "pass" : "FAIL"});
    if (const auto said = dispositions.find(entry.data.text("step"));
        entry.type == "qualification.step" && !entry.data.flag("pass") && said != dispositions.end())
      deviations.rows.push_back({said->first, base::toEvidenceText(said->second, 500)});
    if (entry.type == "qualification.done")
      for (const auto& file : entry.files)
        terms.lines.push_back({file.kind == "pdf" ? "Report SHA-256" : "Results SHA-256", file.id});
  }
  page.sections.push_back(std::move(terms));
  if (!deviations.rows.empty())
    page.sections.push_back({"Deviations", {}, {}, {std::move(deviations)}, {}, true});
  page.sections.push_back({"Steps", {}, {}, {std::move(steps)}, {}, false});
  return page;
}

Document qualificationPage(const Lab& lab, const domain::Printer& printer, const std::vector<std::string>& runs,
                           const std::string& until) {
  auto page = pageOf(lab, "Qualification of a printer", printer.id);
  DocumentSection section{"What this signature says",
                          {},
                          {"I approve the qualification of this printer on the runs listed."},
                          {},
                          {},
                          false};
  section.lines = {{"Model", printer.model},
                   {"Serial", printer.serial},
                   {"Firmware", printer.firmware},
                   {"Runs", listed(runs)},
                   {"Until", until}};
  page.sections.push_back(std::move(section));
  if (runs.empty())
    page.sections.push_back({"No runs",
                             {},
                             {"A demonstration lab qualifies its printer without runs. Nothing was measured."},
                             {},
                             {},
                             true});
  return page;
}

Document acknowledgementPage(const Lab& lab, const std::string& person, const std::string& name) {
  auto page = pageOf(lab, "Acknowledgement of the signature policy", person);
  DocumentSection section{"What this signature says", {{"Name", name}, {"Person", person}}, {}, {}, {}, false};
  section.paragraphs = {
      "My electronic signature in this system is the legally binding equivalent of my handwritten signature (21 CFR "
      "11.100(c)).",
      "I keep my password to myself, sign only what I have looked at, and report a lost or seen password at once.",
      "I know that each signature and each refused attempt is recorded and cannot be taken back."};
  page.sections.push_back(std::move(section));
  return page;
}

Document personPage(const Lab& lab, const std::string& title, const std::string& person, const std::string& says,
                    std::vector<domain::LabelledText> lines) {
  auto page = pageOf(lab, title, person);
  page.sections.push_back({"What this signature says", std::move(lines), {says}, {}, {}, false});
  return page;
}

} // namespace calque::workflow
