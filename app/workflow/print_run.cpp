#include "print_run.h"

#include "case_context.h"
#include "plan_facts.h"
#include "rooms.h"
#include "segmentation.h"
#include "supply_records.h"

#include "core/base/decimal.h"
#include "core/base/files.h"
#include "core/base/ids.h"
#include "core/mesh/geometry_digest.h"
#include "core/mesh/read.h"
#include "printers/catalogue/catalogue.h"
#include "printers/drivers/file_drop.h"
#include "printers/drivers/reconcile.h"
#include "printers/drivers/simulated_printer.h"

#include <algorithm>

namespace calque::workflow {
namespace {

/// The ticket that travels: rebuilt from the log, so that start and finish speak of the same one.
base::Result<drivers::JobTicket> jobTicket(const Lab& lab, const domain::Case& known, const domain::Ticket& ticket,
                                           std::uint64_t run, std::vector<std::string> items) {
  const auto& plan = *known.plan;
  CALQUE_TRY(printer, printerOf(lab, ticket.printer));
  drivers::JobTicket out;
  out.caseId = known.id;
  out.job = ticket.job;
  out.run = run;
  out.token = ticket.token;
  out.expires = ticket.expires;
  out.printer = printer.id;
  out.printerModel = printer.model;
  out.serial = printer.serial;
  out.mode = plan.mode;
  out.preset = plan.preset;
  const auto* model = catalogue::maybePrinter(printer.model);
  const auto* mode = model ? catalogue::maybeMode(*model, plan.mode) : nullptr;
  out.layerNm = mode ? mode->layerNm : plan.layerUm * 1000;
  out.postprocess = plan.postprocess;
  out.copies = plan.copies;
  out.items = std::move(items);
  for (const auto& id : ticket.lots) {
    CALQUE_TRY(lot, lotOf(lab, id));
    out.materials.push_back({"segment " + std::to_string(out.materials.size() + 1), lot.material, lot.id, lot.lot});
  }
  out.placement = placementOf(plan);
  out.model = known.model->model;
  out.geometry = known.model->geometry;
  out.volumeMm3 = base::maybeDouble(known.model->volumeMm3).value_or(0);
  CALQUE_TRY(bytes, lockedModel(lab, known.id));
  CALQUE_TRY(surface, mesh::readSurface(bytes));
  auto box = mesh::placedBox(surface, out.placement);
  for (std::size_t axis = 0; axis < 3; ++axis)
    out.extentMm[axis] = box[axis + 3] - box[axis];
  out.use = std::string(domain::lineOf(known.scenario).word);
  out.demonstration = lab.isDemonstration();
  CALQUE_TRY(note, lab.rooms().log.lastNote());
  out.checkpointNote = note;
  return out;
}

const domain::Ticket* ticketOf(const domain::Case& known, const std::string& token) {
  auto found = std::find_if(known.tickets.begin(), known.tickets.end(),
                            [&](const auto& ticket) { return ticket.token == token; });
  return found == known.tickets.end() ? nullptr : &*found;
}

std::string modelKind(const domain::Case& known) {
  for (const auto& file : known.model->files)
    if (file.role == "model")
      return file.kind;
  return "other";
}

base::Result<base::Bytes> placedFile(const Lab& lab, const domain::Case& known) {
  for (const auto& file : known.plan->files)
    if (file.role == "print_job")
      return keptFile(lab, known.subject, file.id);
  return base::Bytes{};
}

} // namespace

// [impl->req~ticket.bytes~1, req~build.items~1, req~build.runs-kept~1]
base::Result<RunStarted> startPrint(Session& session, const std::string& caseId, Printing how,
                                    const std::vector<std::string>& lots, const std::filesystem::path& hotFolder) {
  CALQUE_TRY(step, loadCase(session, caseId));
  auto& lab = *step.lab;
  domain::StartBuild command;
  const auto* ticket = domain::maybeOpenTicket(step.known);
  if (!ticket || !step.known.plan || !step.known.model) // used, void, or never released: the law says which
    return base::failed(settle(step, command).error());
  command.printer = ticket->printer;
  command.lots = how == Printing::Simulated && lots.empty() ? ticket->lots : lots;
  CALQUE_TRY(next, lab.rooms().log.nextRecordNumber('d'));
  for (std::uint64_t copy = 0; copy < step.known.plan->copies; ++copy)
    command.items.push_back(base::recordId('d', next + copy));
  auto run = static_cast<std::uint64_t>(std::count_if(step.known.runs.begin(), step.known.runs.end(),
                                                      [&](const auto& done) { return done.job == ticket->job; })) +
             1;
  CALQUE_TRY(printer, printerOf(lab, ticket->printer));
  step.facts.printer = printer;
  step.facts.reportedSerial = printer.serial;
  CALQUE_TRY(bytes, lockedModel(lab, caseId));
  CALQUE_TRY(surface, mesh::readSurface(bytes));
  CALQUE_TRY(geometry, mesh::geometryDigestHex(surface));
  step.facts.lockedGeometry = geometry;
  step.facts.sent = step.known.model->model;
  if (how == Printing::Simulated && !lab.isDemonstration())
    return noteRefusal(step, "start build",
                       domain::refusalOf(domain::RefusalCode::PrinterUnknown,
                                         "the simulated printer prints in a demonstration lab only"));
  if (domain::foresee(step.known, command, step.facts)) // nothing is sent that the law refuses
    return base::failed(settle(step, command).error());

  CALQUE_TRY(job, jobTicket(lab, step.known, *ticket, run, command.items));
  CALQUE_TRY(placed, placedFile(lab, step.known));
  std::unique_ptr<drivers::Driver> driver;
  if (how == Printing::Simulated)
    driver = std::make_unique<drivers::SimulatedPrinter>(printer.serial);
  else
    driver = std::make_unique<drivers::FileDrop>(hotFolder);
  auto sent = driver->send({job, bytes, modelKind(step.known), placed});
  if (!sent)
    return noteRefusal(step, "start build", sent.error());
  step.facts.reportedSerial = sent->serial;
  step.facts.sent = sent->surfaceSha256;
  CALQUE_CHECK(settle(step, command));
  return RunStarted{run, command.items};
}

base::Done finishPrint(Session& session, const std::string& caseId, const std::filesystem::path& reportFile) {
  CALQUE_TRY(step, loadCase(session, caseId));
  auto& lab = *step.lab;
  domain::FinishBuild command;
  const auto* run = domain::maybeOpenRun(step.known);
  const auto* ticket = run ? ticketOf(step.known, run->token) : nullptr;
  if (!ticket)
    return base::failed(settle(step, command).error());
  CALQUE_TRY(job, jobTicket(lab, step.known, *ticket, run->run, run->items));
  drivers::PrinterReport report;
  if (!reportFile.empty()) {
    CALQUE_TRY(bytes, base::readFile(reportFile, 65536));
    CALQUE_TRY(read, drivers::readPrinterReport(bytes));
    report = read;
  } else if (lab.isDemonstration()) {
    CALQUE_TRY(told, drivers::SimulatedPrinter(run->serial).report(job));
    if (!told)
      return base::fault(base::FaultKind::Library, "the printer has not ended the run",
                         "wait and ask again, or abort the run");
    report = *told;
  } else {
    return noteRefusal(step, "finish build",
                       domain::refusalOf(domain::RefusalCode::ReportMismatch, "there is no report of the printer"));
  }
  CALQUE_TRY(item, keepFile(lab, step.known.subject, "report", "json", drivers::toReportJson(report)));
  command.files = {item};
  auto differences = drivers::differencesOf(job, report);
  auto differs = [&](std::string_view what) {
    return std::any_of(differences.begin(), differences.end(),
                       [what](const auto& difference) { return difference.what == what; });
  };
  step.facts.report = domain::PrinterReport{
      report.serial, report.copies, !differs("layers") && !differs("height") && !differs("volume"), report.builds != 1};
  if (differs("lots") || differs("job") || differs("run"))
    return noteRefusal(step, "finish build", drivers::reconcile(job, report).error());
  CALQUE_CHECK(settle(step, command));
  return {};
}

base::Done abortPrint(Session& session, const std::string& caseId, const std::string& cause,
                      const std::string& reason) {
  CALQUE_TRY(step, loadCase(session, caseId));
  CALQUE_CHECK(settle(step, domain::AbortBuild{cause, reason}));
  return {};
}

// [impl->req~postprocess.recorded~1]
base::Done recordPostprocess(Session& session, const std::string& caseId, const std::vector<PostprocessStep>& steps) {
  CALQUE_TRY(step, loadCase(session, caseId));
  domain::PostProcess command;
  if (!step.known.runs.empty())
    command.items = step.known.runs.back().items;
  for (const auto& one : steps)
    command.steps.push_back({one.step, one.minutes, one.setting});
  CALQUE_CHECK(settle(step, command));
  return {};
}

} // namespace calque::workflow
