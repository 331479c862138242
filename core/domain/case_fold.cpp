// evolve: one small reader for each type of entry that says something of a case.
#include "case_lifecycle.h"

#include <algorithm>
#include <array>

namespace calque::domain {
namespace {

std::string idOfRole(const std::vector<FileItem>& files, std::string_view role) {
  const auto found = std::find_if(files.begin(), files.end(), [role](const auto& file) { return file.role == role; });
  return found == files.end() ? std::string() : found->id;
}

void addOnce(std::vector<std::string>& people, const std::string& person) {
  if (person.starts_with("u-") && std::find(people.begin(), people.end(), person) == people.end())
    people.push_back(person);
}

void opened(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  c.id = entry.record;
  c.subject = entry.subject;
  c.path = data.text("use") == "clinical" ? Path::Clinical : Path::NonDiagnostic;
  c.scenario = maybeScenario(data.text("scenario")).value_or(Scenario::Training);
  c.anatomy = data.text("anatomy");
  c.side = maybeSide(data.text("side")).value_or(Side::None);
  c.identity = data.text("identity");
  c.requester = data.text("requester");
  c.due = data.text("due");
  c.state = CaseState::Opened;
}

void imagesAccepted(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  c.series = SeriesPart{.source = data.text("source"),
                        .modality = data.text("modality"),
                        .spacingMm = data.text("spacing_mm"),
                        .slices = data.number("slices"),
                        .series = data.text("series"),
                        .manifest = idOfRole(entry.files, "series_manifest"),
                        .warnings = data.words("warnings"),
                        .files = entry.files,
                        .actor = entry.actor,
                        .rev = entry.rev};
  c.state = CaseState::ImagesAccepted;
}

void segmented(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  c.segmentations.push_back({.created = entry.type != "segmentation.imported",
                             .tool = data.text("tool"),
                             .version = data.text("version"),
                             .kNumber = data.text("k_number"),
                             .structures = data.words("structures"),
                             .files = entry.files,
                             .author = entry.actor,
                             .rev = entry.rev});
  addOnce(c.authors, entry.actor);
}

void locked(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  c.model = LockedModel{.segmentation = data.text("segmentation"),
                        .model = data.text("model"),
                        .geometry = data.text("geometry"),
                        .units = data.text("units"),
                        .triangles = data.number("triangles"),
                        .volumeMm3 = data.text("volume_mm3"),
                        .bboxMm = data.words("bbox_mm"),
                        .checks = data.words("checks"),
                        .files = entry.files,
                        .author = entry.actor,
                        .rev = entry.rev};
  addOnce(c.authors, entry.actor);
  c.state = CaseState::Segmented;
}

// [impl->req~lock.new-version~1]
void unlocked(Case& c, const Entry& entry) {
  c.unlocks.push_back({entry.data.text("model"), entry.reason, entry.actor, entry.rev});
  c.model.reset();
  c.authors.clear();
}

void transformed(Case& c, const Entry& entry) {
  addOnce(c.authors, entry.actor);
}

void signedBy(Case& c, const Entry& entry) {
  if (const auto statement = maybeStatement(entry))
    c.signatures.push_back({*statement, entry.rev});
  if (c.state == CaseState::Segmented && hasSurgeonsApproval(c))
    c.state = CaseState::Approved;
}

void planned(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  c.plan = PrintPlan{.job = data.text("job"),
                     .model = data.text("model"),
                     .printer = data.text("printer"),
                     .lots = data.words("lots"),
                     .clearance = data.text("clearance"),
                     .mode = data.text("mode"),
                     .preset = data.text("preset"),
                     .layerUm = data.number("layer_um"),
                     .postprocess = data.text("postprocess"),
                     .placement = data.words("placement"),
                     .copies = data.number("copies"),
                     .token = data.text("token"),
                     .files = entry.files,
                     .actor = entry.actor,
                     .rev = entry.rev};
  c.state = CaseState::Planned;
}

void printReleased(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  Ticket ticket{.token = data.text("token"),
                .job = data.text("job"),
                .model = data.text("model"),
                .printer = data.text("printer"),
                .lots = data.words("lots"),
                .clearance = data.text("clearance"),
                .expires = data.text("expires"),
                .sids = data.words("sids"),
                .sid = data.text("sid"),
                .releaser = entry.actor,
                .rev = entry.rev};
  for (const auto& signature : c.signatures)
    if (signature.statement.sid == ticket.sid)
      ticket.releaser = signature.statement.signer;
  c.tickets.push_back(std::move(ticket));
  c.state = CaseState::PrintReleased;
}

Ticket* maybeTicket(Case& c, const std::string& token) {
  const auto found =
      std::find_if(c.tickets.begin(), c.tickets.end(), [&](const auto& ticket) { return ticket.token == token; });
  return found == c.tickets.end() ? nullptr : &*found;
}

void voided(Case& c, const Entry& entry) {
  if (auto* ticket = maybeTicket(c, entry.data.text("token")))
    ticket->voided = true;
  c.state = CaseState::Planned;
}

void started(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  Run run{.job = data.text("job"),
          .run = data.number("run"),
          .token = data.text("token"),
          .operatorId = data.text("operator"),
          .serial = data.text("serial"),
          .sent = data.text("sent"),
          .model = {},
          .items = data.words("items"),
          .cause = {},
          .reason = {},
          .rev = entry.rev};
  if (auto* ticket = maybeTicket(c, run.token)) {
    ticket->used = true;
    run.model = ticket->model;
  }
  c.runs.push_back(std::move(run));
  c.state = CaseState::Printing;
}

void ended(Case& c, const Entry& entry) {
  const bool done = entry.type == "print.done";
  for (auto& run : c.runs)
    if (run.job == entry.data.text("job") && run.run == entry.data.number("run")) {
      run.state = done ? RunState::Done : RunState::Aborted;
      run.cause = entry.data.text("cause");
      run.reason = entry.reason;
    }
  c.state = done ? CaseState::Printed : CaseState::BuildAborted;
}

void postProcessed(Case& c, const Entry& entry) {
  const auto* steps = entry.data.find("steps");
  c.postProcessing.push_back(
      {entry.data.words("items"), steps ? *steps : base::Json(base::JsonList{}), entry.actor, entry.rev});
}

void inspected(Case& c, const Entry& entry) {
  Inspection inspection{.item = entry.data.text("item"),
                        .gauge = entry.data.text("gauge"),
                        .method = entry.data.text("method"),
                        .results = {},
                        .pass = entry.data.text("outcome") == "pass",
                        .inspector = entry.actor,
                        .rev = entry.rev};
  if (const auto* results = entry.data.find("results"); results && results->list())
    for (const auto& result : *results->list())
      inspection.results.push_back({result.text("point"), result.text("nominal_mm"), result.text("found_mm"),
                                    result.text("limit_mm"), result.flag("pass")});
  c.inspections.push_back(std::move(inspection));
  c.lastInspectionRev = entry.rev;
  c.state = CaseState::Inspected;
}

void nonconforming(Case& c, const Entry& entry) {
  c.nonconformities.push_back({.id = entry.data.text("nc"),
                               .item = entry.data.text("item"),
                               .text = entry.data.text("text"),
                               .openedBy = entry.actor,
                               .disposition = {},
                               .sid = {},
                               .disposedBy = {},
                               .reason = {},
                               .rev = entry.rev});
  c.state = CaseState::Nonconforming;
}

/// Once none is open, the heaviest disposition since the last inspection says where the case goes. A concession stays:
/// only the release, with its gates, leads on. Scrap is followed by case.withdrawn in the same commit.
void disposed(Case& c, const Entry& entry) {
  bool open = false, reprint = false, rework = false;
  for (auto& nc : c.nonconformities) {
    if (nc.id == entry.data.text("nc")) {
      nc.open = false;
      nc.disposition = entry.data.text("disposition");
      nc.sid = entry.data.text("sid");
      nc.disposedBy = entry.actor;
      nc.reason = entry.reason;
      nc.rev = entry.rev;
    }
    open = open || nc.open;
    reprint = reprint || (nc.rev > c.lastInspectionRev && nc.disposition == "reprint");
    rework = rework || (nc.rev > c.lastInspectionRev && nc.disposition == "rework");
  }
  if (!open)
    c.state = reprint ? CaseState::Planned : rework ? CaseState::Printed : CaseState::Nonconforming;
}

void labelChecked(Case& c, const Entry& entry) {
  c.labels.push_back({entry.data.text("item"), entry.data.words("checks"), entry.data.text("outcome") == "pass",
                      entry.actor, entry.rev});
}

void reviewed(Case& c, const Entry& entry) {
  const auto& data = entry.data;
  c.reviews.push_back(
      {data.number("from"), data.number("to"), data.number("remarks"), data.text("sid"), entry.actor, entry.rev});
}

void released(Case& c, const Entry& entry) {
  c.release = CaseRelease{entry.data.words("items"), entry.data.text("sid"), entry.rev};
  c.state = CaseState::Released;
}

void closed(Case& c, const Entry& entry) {
  c.delivered = entry.data.text("delivered");
  c.state = CaseState::Closed;
}

void withdrawn(Case& c, const Entry& entry) {
  c.endReason = entry.reason;
  c.state = CaseState::Withdrawn;
}

struct FoldLine {
  std::string_view type;
  void (*apply)(Case&, const Entry&);
};

constexpr auto folds = std::to_array<FoldLine>({
    {"case.opened", opened},
    {"intake.accepted", imagesAccepted},
    {"segmentation.imported", segmented},
    {"segmentation.created", segmented},
    {"segmentation.changed", segmented},
    {"model.locked", locked},
    {"model.unlocked", unlocked},
    {"model.transformed", transformed},
    {"esign", signedBy},
    {"print.planned", planned},
    {"print.released", printReleased},
    {"print.voided", voided},
    {"print.started", started},
    {"print.done", ended},
    {"print.aborted", ended},
    {"postprocess.recorded", postProcessed},
    {"inspection.recorded", inspected},
    {"nonconformance.opened", nonconforming},
    {"nonconformance.disposed", disposed},
    {"label.checked", labelChecked},
    {"audit.reviewed", reviewed},
    {"case.released", released},
    {"case.closed", closed},
    {"case.withdrawn", withdrawn},
});

} // namespace

// [impl->req~record.only-truth~1]
Case evolve(Case before, const Entry& entry) {
  if (before.id.empty() ? entry.type != "case.opened" : entry.record != before.id)
    return before;
  before.rev = entry.rev;
  before.seq = entry.seq;
  addOnce(before.people, entry.actor);
  if (entry.type.starts_with("print."))
    before.lastPrintRev = entry.rev;
  const auto line = std::find_if(folds.begin(), folds.end(), [&](const auto& fold) { return fold.type == entry.type; });
  if (line != folds.end())
    line->apply(before, entry);
  return before;
}

Case caseOf(std::span<const Entry> entries, std::string_view id) {
  Case known;
  for (const auto& entry : entries)
    if (entry.record == id)
      known = evolve(std::move(known), entry);
  return known;
}

} // namespace calque::domain
