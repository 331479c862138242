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

  /// The entry of the case with that rev.
  [[nodiscard]] std::uint64_t at(std::uint64_t rev) const {
    return rev > 0 && rev <= m_sources.entries.size() ? m_sources.entries[rev - 1].seq : 0;
  }
  [[nodiscard]] std::optional<std::uint64_t> newestOf(const std::string& record) const {
    const auto found = m_sources.newestOf.find(record);
    return found == m_sources.newestOf.end() ? std::nullopt : std::optional(found->second);
  }
  /// All these lines stand on one entry.
  void say(DocumentSection& section, std::uint64_t rev, std::vector<domain::LabelledText> lines) const {
    for (auto& line : lines) {
      line.entry = at(rev);
      section.lines.push_back(std::move(line));
    }
  }
  void row(DocumentTable& table, std::uint64_t rev, std::vector<std::string> cells) const {
    table.rows.push_back(std::move(cells));
    table.entries.push_back(at(rev));
  }
  [[nodiscard]] std::optional<std::uint64_t> lastOf(std::string_view type) const {
    std::optional<std::uint64_t> found;
    for (const auto& entry : m_sources.entries)
      if (entry.type == type)
        found = entry.seq;
    return found;
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
    const auto released = lastOf("case.released"), opened = std::optional(at(1));
    added.lines = {
        {"State", std::string(domain::stateWord(m_case.state)), at(m_case.rev)},
        {"Decision", m_case.release ? "released for use: " + joined(m_case.release->items) : "not released", released},
        {"Decided", entry == m_sources.entries.end() ? "-" : base::toLocalText(entry->at, entry->offset), released},
        {"Intended use", std::string(domain::lineOf(m_case.scenario).title), opened},
        {"Words on the label", std::string(domain::lineOf(m_case.scenario).labelWords), opened},
        {"Record", missing.empty() ? "every required entry is there" : "missing: " + joined(missing)}};
    if (!m_case.delivered.empty())
      added.lines.push_back({"Delivered", m_case.delivered, lastOf("case.closed")});
  }

  void exceptions() {
    auto& added = section("What must not be overlooked");
    for (const auto& entry : m_sources.entries)
      for (auto& words : exceptionsOf({&entry, 1})) {
        added.paragraphs.push_back(std::move(words));
        added.paragraphEntries.push_back(entry.seq);
      }
    added.exception = !added.paragraphs.empty();
    if (added.paragraphs.empty())
      added.paragraphs.emplace_back("None.");
  }

  void request() {
    auto& added = section("Request");
    const auto amended = lastOf("case.amended");
    say(added, 1,
        {{"Requester", nameOf(m_case.requester)},
         {"Intended use", std::string(domain::lineOf(m_case.scenario).title)},
         {"Path", m_case.path == domain::Path::Clinical ? "clinical" : "non-diagnostic"},
         {"Anatomy", m_case.anatomy},
         {"Side", m_case.side == domain::Side::None ? "not applicable" : std::string(domain::sideWord(m_case.side))}});
    if (!m_case.due.empty())
      added.lines.push_back({"Due", m_case.due, amended ? amended : at(1)});
  }

  void images() {
    if (!m_case.series)
      return;
    const auto& series = *m_case.series;
    auto& added = section("Images");
    say(added, series.rev,
        {{"Accepted by", nameOf(series.actor)},
         {"Modality", series.modality},
         {"Slices", std::to_string(series.slices)},
         {"Slice spacing", series.spacingMm + " mm"},
         {"Manifest", series.manifest}});
  }

  void model() {
    auto& added = section("Segmentation and locked model");
    DocumentTable versions{"Versions", {"Rev", "Software", "Version", "Structures", "By"}, {}};
    for (const auto& part : m_case.segmentations)
      row(versions, part.rev,
          {std::to_string(part.rev), part.tool, part.version, joined(part.structures), nameOf(part.author)});
    if (!versions.rows.empty())
      added.tables.push_back(std::move(versions));
    if (m_case.model) {
      const auto& locked = *m_case.model;
      say(added, locked.rev,
          {{"Model", locked.model},
           {"Geometry digest", locked.geometry},
           {"Triangles", std::to_string(locked.triangles)},
           {"Volume", locked.volumeMm3 + " mm³"},
           {"Bounding box", joined(locked.bboxMm) + " mm"},
           {"Checks", joined(locked.checks)}});
    }
    added.pictures = m_sources.pictures;
  }

  void plan() {
    if (!m_case.plan)
      return;
    const auto& plan = *m_case.plan;
    auto& added = section("Plan and combination");
    say(added, plan.rev,
        {{"Mode", plan.mode + (plan.preset.empty() ? "" : ", preset " + plan.preset)},
         {"Layer height", std::to_string(plan.layerUm) + " um"},
         {"Post-processing", plan.postprocess},
         {"Copies", std::to_string(plan.copies)},
         {"Planned by", nameOf(plan.actor)}});
    supplies(added);
  }

  void supplies(DocumentSection& added) {
    for (const auto& printer : m_sources.printers)
      added.lines.push_back({"Printer " + printer.id,
                             printer.model + ", serial " + printer.serial + ", firmware " + printer.firmware +
                                 ", qualified until " + printer.qualifiedUntil,
                             newestOf(printer.id)});
    for (const auto& lot : m_sources.lots)
      added.lines.push_back({"Lot " + lot.id,
                             lot.material + ", " + lot.supplier + " " + lot.lot + ", expires " + lot.expires,
                             newestOf(lot.id)});
    for (const auto& row : m_sources.clearances)
      added.lines.push_back({"Clearance " + row.id,
                             row.kNumber + ", " + row.software + " " + row.version + ", " + row.sourceTitle + " " +
                                 row.sourceRevision + (row.example ? " (EXAMPLE)" : "") + ", proposed by " +
                                 nameOf(row.proposer) + ", approved by " + nameOf(row.approver),
                             newestOf(row.id)});
  }

  void builds() {
    auto& added = section("Builds");
    DocumentTable runs{"", {"Job", "Run", "Operator", "Serial", "Items", "Outcome"}, {}};
    for (const auto& run : m_case.runs)
      row(runs, run.rev,
          {run.job, std::to_string(run.run), nameOf(run.operatorId), run.serial, joined(run.items),
           run.state == domain::RunState::Done   ? "done"
           : run.state == domain::RunState::Open ? "open"
                                                 : "aborted: " + run.cause});
    DocumentTable steps{"Post-processing", {"Items", "Step", "Minutes", "Setting", "By"}, {}};
    for (const auto& part : m_case.postProcessing)
      if (const auto* list = part.steps.list())
        for (const auto& step : *list)
          row(steps, part.rev,
              {joined(part.items), step.text("step"), std::to_string(step.number("minutes")), step.text("setting"),
               nameOf(part.actor)});
    for (auto* table : {&runs, &steps})
      if (!table->rows.empty())
        added.tables.push_back(std::move(*table));
  }

  void inspections() {
    auto& added = section("Inspection");
    for (const auto& gauge : m_sources.gauges)
      added.lines.push_back({"Gauge " + gauge.id,
                             gauge.model + ", serial " + gauge.serial + ", calibration due " + gauge.due,
                             newestOf(gauge.id)});
    DocumentTable points{"", {"Item", "Point", "Nominal (mm)", "Found (mm)", "Limit (mm)", "Verdict", "By"}, {}};
    for (const auto& inspection : m_case.inspections) {
      for (const auto& point : inspection.results)
        row(points, inspection.rev,
            {inspection.item, point.point, point.nominalMm, point.foundMm, point.limitMm, point.pass ? "pass" : "fail",
             nameOf(inspection.inspector)});
      if (inspection.results.empty())
        row(points, inspection.rev,
            {inspection.item, "looked at", "-", "-", "-", inspection.pass ? "pass" : "fail",
             nameOf(inspection.inspector)});
    }
    added.tables.push_back(std::move(points));
  }

  void quality() {
    auto& added = section("Nonconformities, labels, review");
    DocumentTable nonconformities{"Nonconformities", {"Number", "Item", "What", "Disposition", "By"}, {}};
    for (const auto& nc : m_case.nonconformities)
      row(nonconformities, nc.rev,
          {nc.id, nc.item, nc.text, nc.open ? "open" : nc.disposition, nameOf(nc.open ? nc.openedBy : nc.disposedBy)});
    DocumentTable labels{"Labels", {"Item", "Checks", "Outcome", "By"}, {}};
    for (const auto& label : m_case.labels)
      row(labels, label.rev, {label.item, joined(label.checks), label.pass ? "pass" : "fail", nameOf(label.actor)});
    DocumentTable reviews{"Audit-trail review", {"From entry", "To entry", "Remarks", "By"}, {}};
    for (const auto& review : m_case.reviews)
      row(reviews, review.rev,
          {std::to_string(review.from), std::to_string(review.to), std::to_string(review.remarks),
           nameOf(review.reviewer)});
    for (auto* table : {&nonconformities, &labels, &reviews})
      if (!table->rows.empty())
        added.tables.push_back(std::move(*table));
  }

  void trail() {
    DocumentTable entries{"", {"Rev", "Local time", "Who", "What"}, {}};
    for (const auto& entry : m_sources.entries)
      row(entries, entry.rev,
          {std::to_string(entry.rev), base::toLocalText(entry.at, entry.offset), nameOf(entry.actor), entry.type});
    section("Every entry of the case").tables.push_back(std::move(entries));
  }

  void signatures() {
    for (const auto& entry : m_sources.entries)
      if (const auto said = domain::maybeStatement(entry))
        m_document.signatures.push_back(
            {said->name, said->signer, base::toLocalText(base::maybeUtc(said->at).value_or(entry.at), said->offset),
             std::string(domain::meaningWords(said->meaning)), said->role, said->sid, entry.seq});
  }

  const RecordSources& m_sources;
  Case m_case;
  Document m_document;
};

} // namespace

// [impl->req~copies.agree~1]
Document recordDocument(const RecordSources& sources) {
  return Assembly(sources).make();
}

} // namespace calque::dhr
