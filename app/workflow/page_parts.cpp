#include "page_parts.h"

#include "patient_data.h"
#include "rooms.h"
#include "supply_records.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace calque::workflow {

using domain::Document;
using domain::DocumentSection;
using domain::LabelledText;

Document pageOf(const Lab& lab, std::string title, std::string record) {
  Document page;
  page.title = std::move(title);
  page.recordId = std::move(record);
  page.header = {{"Lab", lab.rooms().labName}, {"Log", lab.rooms().log.origin()}};
  return page;
}

std::string listed(const std::vector<std::string>& words) {
  return words.empty() ? "none" : fmt::format("{}", fmt::join(words, ", "));
}

base::Result<DocumentSection> requestSection(const Lab& lab, const domain::Case& known) {
  const auto& use = domain::lineOf(known.scenario);
  DocumentSection section{"Request", {}, {}, {}, {}, false};
  if (use.identityRequired) {
    CALQUE_TRY(patient, requestedPatient(lab, known.subject));
    section.identifies = true;
    section.lines = {
        {"Patient", patient.name}, {"Patient ID", patient.id}, {"Birth date", patient.birthDate}, {"Sex", patient.sex}};
  }
  section.lines.insert(section.lines.end(), {{"Pseudonym in the log", known.subject},
                                             {"Intended use", std::string(use.title)},
                                             {"Anatomy", known.anatomy},
                                             {"Side", std::string(domain::sideWord(known.side))},
                                             {"Requested by", known.requester}});
  return section;
}

DocumentSection seriesSection(const domain::Case& known) {
  const auto& series = *known.series;
  DocumentSection section{"Images", {}, {}, {}, {}, false};
  section.lines = {{"Modality", series.modality},
                   {"Slices", std::to_string(series.slices)},
                   {"Measured spacing", series.spacingMm + " mm"},
                   {"Manifest SHA-256", series.manifest},
                   {"Accepted by", series.actor}};
  if (!series.warnings.empty()) {
    domain::DocumentTable table{"Warnings accepted by name", {"Warning and reason"}, {}};
    for (const auto& warning : series.warnings)
      table.rows.push_back({warning});
    section.tables.push_back(std::move(table));
  }
  return section;
}

DocumentSection segmentationSection(const domain::Case& known) {
  const auto* part = domain::maybeLockedSegmentation(known);
  DocumentSection section{"Segmentation", {}, {}, {}, {}, false};
  if (part)
    section.lines = {{"Software", part->tool + " " + part->version},
                     {"Made by", part->author},
                     {"Structures", listed(part->structures)}};
  return section;
}

DocumentSection modelSection(const domain::Case& known) {
  const auto& model = *known.model;
  DocumentSection section{"Model", {}, {}, {}, {}, false};
  section.lines = {{"Geometry digest v1", model.geometry},
                   {"File SHA-256", model.model},
                   {"Triangles", std::to_string(model.triangles)},
                   {"Volume", model.volumeMm3 + " mm³"}};
  if (model.bboxMm.size() == 6)
    section.lines.push_back({"Bounding box", fmt::format("{} … {} × {} … {} × {} … {} mm (patient L, P, S)",
                                                         model.bboxMm[0], model.bboxMm[3], model.bboxMm[1],
                                                         model.bboxMm[4], model.bboxMm[2], model.bboxMm[5])});
  section.lines.push_back({"Checked", listed(model.checks)});
  return section;
}

DocumentSection notMeasuredSection(const std::vector<std::string>& facts) {
  return {"Not measured: this signature accepts each by name", {}, facts, {}, {}, true};
}

DocumentSection planSection(const domain::PrintPlan& plan, const domain::Printer& printer) {
  DocumentSection section{"Build plan", {}, {}, {}, {}, false};
  section.lines = {{"Job", plan.job},
                   {"Printer", fmt::format("{} ({}), serial {}, firmware {}", printer.model, plan.printer,
                                           printer.serial, printer.firmware)},
                   {"Mode", fmt::format("{}, layer {} µm", plan.mode, plan.layerUm)},
                   {"Post-processing", plan.postprocess},
                   {"Copies", std::to_string(plan.copies)},
                   {"Clearance row", plan.clearance.empty() ? "none: not a clinical case" : plan.clearance},
                   {"Token", plan.token}};
  if (!plan.preset.empty())
    section.lines.insert(section.lines.begin() + 3, {"Preset", plan.preset});
  return section;
}

base::Result<domain::DocumentTable> lotTable(const Lab& lab, const domain::PrintPlan& plan) {
  domain::DocumentTable table{
      "Materials, in the order of the segments", {"Lot", "Material", "Supplier's number", "Expires"}, {}};
  for (const auto& id : plan.lots) {
    CALQUE_TRY(lot, lotOf(lab, id));
    table.rows.push_back({id, lot.material, lot.lot, lot.expires});
  }
  return table;
}

domain::DocumentTable entryTable(const std::vector<domain::Entry>& entries) {
  domain::DocumentTable table{"Entries of the case", {"No.", "Time (UTC)", "What", "Who", "Reason"}, {}};
  for (const auto& entry : entries)
    table.rows.push_back(
        {std::to_string(entry.seq), base::toUtcText(entry.at).substr(0, 19), entry.type, entry.actor, entry.reason});
  return table;
}

} // namespace calque::workflow
