#include "record_document.h"

#include "required_entries.h"

#include <algorithm>

namespace calque::dhr {
namespace {

using domain::Case;
using domain::Document;
using domain::DocumentSection;
using domain::DocumentTable;
using domain::Entry;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text;
}

class Assembly {
public:
  explicit Assembly(const RecordSources& sources)
      : m_sources(sources), m_case(domain::caseOf(sources.entries, sources.caseId)) {}

  Document make() {
    head();
    decision();
    exceptions();
    request();
    images();
    model();
    plan();
    builds();
    inspections();
    quality();
    trail();
    signatures();
    return std::move(m_document);
  }

private:
  [[nodiscard]] std::string nameOf(const std::string& person) const {
    const auto found = m_sources.names.find(person);
    return found == m_sources.names.end() ? person : found->second + " (" + person + ")";
  }

  DocumentSection& section(std::string heading) {
    DocumentSection added;
    added.heading = std::move(heading);
    m_document.sections.push_back(std::move(added));
    return m_document.sections.back();
  }

  void head() {
    m_document.title = "Device history record";
    m_document.recordId = m_sources.caseId;
    m_document.kind = domain::DocumentKind::DeviceHistoryRecord;
    m_document.demonstration = m_sources.demonstration;
    m_document.header = {{"Lab", m_sources.labName},
                         {"Case", m_case.id},
                         {"Patient (pseudonym)", m_case.subject},
                         {"As of log size", std::to_string(m_sources.size)},
                         {"Root", m_sources.rootHex}};
    m_document.checkpointNote = m_sources.checkpointNote;
    m_document.checkpointSize = m_sources.size;
    m_document.checkpointRootHex = m_sources.rootHex;
  }

  void decision() {
    auto& added = section("Decision");
    const auto entry = std::find_if(m_sources.entries.begin(), m_sources.entries.end(),
                                    [](const auto& one) { return one.type == "case.released"; });
    const auto missing = missingForRelease(m_case, m_sources.entries);
    added.lines = {{"State", std::string(domain::stateWord(m_case.state))},
                   {"Decision", m_case.release ? "released for use: " + joined(m_case.release->items) : "not released"},
                   {"Decided", entry == m_sources.entries.end() ? "-" : base::toLocalText(entry->at, entry->offset)},
                   {"Intended use", std::string(domain::lineOf(m_case.scenario).title)},
                   {"Words on the label", std::string(domain::lineOf(m_case.scenario).labelWords)},
                   {"Record", missing.empty() ? "every required entry is there" : "missing: " + joined(missing)}};
    if (!m_case.delivered.empty())
      added.lines.push_back({"Delivered", m_case.delivered});
  }

  void exceptions() {
    auto& added = section("What must not be overlooked");
    added.paragraphs = exceptionsOf(m_sources.entries);
    added.exception = !added.paragraphs.empty();
    if (added.paragraphs.empty())
      added.paragraphs.emplace_back("None.");
  }

  void request() {
    auto& added = section("Request");
    added.lines = {
        {"Requester", nameOf(m_case.requester)},
        {"Intended use", std::string(domain::lineOf(m_case.scenario).title)},
        {"Path", m_case.path == domain::Path::Clinical ? "clinical" : "non-diagnostic"},
        {"Anatomy", m_case.anatomy},
        {"Side", m_case.side == domain::Side::None ? "not applicable" : std::string(domain::sideWord(m_case.side))}};
    if (!m_case.due.empty())
      added.lines.push_back({"Due", m_case.due});
  }

  void images() {
    if (!m_case.series)
      return;
    const auto& series = *m_case.series;
    auto& added = section("Images");
    added.lines = {{"Accepted by", nameOf(series.actor)},
                   {"Modality", series.modality},
                   {"Slices", std::to_string(series.slices)},
                   {"Slice spacing", series.spacingMm + " mm"},
                   {"Manifest", series.manifest}};
  }

  void model() {
    auto& added = section("Segmentation and locked model");
    DocumentTable versions{"Versions", {"Entry", "Software", "Version", "Structures", "By"}, {}};
    for (const auto& part : m_case.segmentations)
      versions.rows.push_back(
          {std::to_string(part.rev), part.tool, part.version, joined(part.structures), nameOf(part.author)});
    if (!versions.rows.empty())
      added.tables.push_back(std::move(versions));
    if (m_case.model) {
      const auto& locked = *m_case.model;
      added.lines = {{"Model", locked.model},
                     {"Geometry digest", locked.geometry},
                     {"Triangles", std::to_string(locked.triangles)},
                     {"Volume", locked.volumeMm3 + " mm³"},
                     {"Bounding box", joined(locked.bboxMm) + " mm"},
                     {"Checks", joined(locked.checks)}};
    }
    added.pictures = m_sources.pictures;
  }

  void plan() {
    if (!m_case.plan)
      return;
    const auto& plan = *m_case.plan;
    auto& added = section("Plan and combination");
    added.lines = {{"Mode", plan.mode + (plan.preset.empty() ? "" : ", preset " + plan.preset)},
                   {"Layer height", std::to_string(plan.layerUm) + " um"},
                   {"Post-processing", plan.postprocess},
                   {"Copies", std::to_string(plan.copies)},
                   {"Planned by", nameOf(plan.actor)}};
    for (const auto& printer : m_sources.printers)
      added.lines.push_back({"Printer " + printer.id, printer.model + ", serial " + printer.serial + ", firmware " +
                                                          printer.firmware + ", qualified until " +
                                                          printer.qualifiedUntil});
    for (const auto& lot : m_sources.lots)
      added.lines.push_back(
          {"Lot " + lot.id, lot.material + ", " + lot.supplier + " " + lot.lot + ", expires " + lot.expires});
    for (const auto& row : m_sources.clearances)
      added.lines.push_back(
          {"Clearance " + row.id, row.kNumber + ", " + row.software + " " + row.version + ", " + row.sourceTitle + " " +
                                      row.sourceRevision + (row.example ? " (EXAMPLE)" : "") + ", proposed by " +
                                      nameOf(row.proposer) + ", approved by " + nameOf(row.approver)});
  }

  void builds() {
    auto& added = section("Builds");
    DocumentTable runs{"", {"Job", "Run", "Operator", "Serial", "Items", "Outcome"}, {}};
    for (const auto& run : m_case.runs)
      runs.rows.push_back({run.job, std::to_string(run.run), nameOf(run.operatorId), run.serial, joined(run.items),
                           run.state == domain::RunState::Done   ? "done"
                           : run.state == domain::RunState::Open ? "open"
                                                                 : "aborted: " + run.cause});
    DocumentTable steps{"Post-processing", {"Items", "Step", "Minutes", "Setting", "By"}, {}};
    for (const auto& part : m_case.postProcessing)
      if (const auto* list = part.steps.list())
        for (const auto& step : *list)
          steps.rows.push_back({joined(part.items), step.text("step"), std::to_string(step.number("minutes")),
                                step.text("setting"), nameOf(part.actor)});
    for (auto* table : {&runs, &steps})
      if (!table->rows.empty())
        added.tables.push_back(std::move(*table));
  }

  void inspections() {
    auto& added = section("Inspection");
    for (const auto& gauge : m_sources.gauges)
      added.lines.push_back(
          {"Gauge " + gauge.id, gauge.model + ", serial " + gauge.serial + ", calibration due " + gauge.due});
    DocumentTable points{"", {"Item", "Point", "Nominal (mm)", "Found (mm)", "Limit (mm)", "Verdict", "By"}, {}};
    for (const auto& inspection : m_case.inspections) {
      for (const auto& point : inspection.results)
        points.rows.push_back({inspection.item, point.point, point.nominalMm, point.foundMm, point.limitMm,
                               point.pass ? "pass" : "fail", nameOf(inspection.inspector)});
      if (inspection.results.empty())
        points.rows.push_back({inspection.item, "looked at", "-", "-", "-", inspection.pass ? "pass" : "fail",
                               nameOf(inspection.inspector)});
    }
    added.tables.push_back(std::move(points));
  }

  void quality() {
    auto& added = section("Nonconformities, labels, review");
    DocumentTable nonconformities{"Nonconformities", {"Number", "Item", "What", "Disposition", "By"}, {}};
    for (const auto& nc : m_case.nonconformities)
      nonconformities.rows.push_back(
          {nc.id, nc.item, nc.text, nc.open ? "open" : nc.disposition, nameOf(nc.open ? nc.openedBy : nc.disposedBy)});
    DocumentTable labels{"Labels", {"Item", "Checks", "Outcome", "By"}, {}};
    for (const auto& label : m_case.labels)
      labels.rows.push_back({label.item, joined(label.checks), label.pass ? "pass" : "fail", nameOf(label.actor)});
    DocumentTable reviews{"Audit-trail review", {"From entry", "To entry", "Remarks", "By"}, {}};
    for (const auto& review : m_case.reviews)
      reviews.rows.push_back({std::to_string(review.from), std::to_string(review.to), std::to_string(review.remarks),
                              nameOf(review.reviewer)});
    for (auto* table : {&nonconformities, &labels, &reviews})
      if (!table->rows.empty())
        added.tables.push_back(std::move(*table));
  }

  void trail() {
    DocumentTable entries{"", {"Entry", "Rev", "Local time", "Who", "What"}, {}};
    for (const auto& entry : m_sources.entries)
      entries.rows.push_back({std::to_string(entry.seq), std::to_string(entry.rev),
                              base::toLocalText(entry.at, entry.offset), nameOf(entry.actor), entry.type});
    section("Every entry of the case").tables.push_back(std::move(entries));
  }

  void signatures() {
    for (const auto& entry : m_sources.entries)
      if (const auto said = domain::maybeStatement(entry))
        m_document.signatures.push_back({said->name, said->signer,
                                         base::toLocalText(base::maybeUtc(said->at).value_or(entry.at), said->offset),
                                         std::string(domain::meaningWords(said->meaning)), said->role, said->sid});
  }

  const RecordSources& m_sources;
  Case m_case;
  Document m_document;
};

} // namespace

Document recordDocument(const RecordSources& sources) {
  return Assembly(sources).make();
}

} // namespace calque::dhr
