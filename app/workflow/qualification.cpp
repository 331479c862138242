#include "qualification.h"

#include "case_context.h"
#include "pages.h"
#include "rooms.h"
#include "signing.h"
#include "supply_records.h"

#include "core/domain/refusals.h"

namespace calque::workflow {
namespace {

using domain::RefusalCode;

constexpr const char* start = "start qualification";
constexpr const char* step = "enter qualification step";
constexpr const char* finish = "finish qualification";
constexpr const char* abort = "abort qualification";
constexpr const char* approve = "approve qualification";

/// The run, while it goes on, and somebody who may write to it.
base::Result<domain::QualificationRun> openRun(Session& session, const std::string& id, std::string_view act) {
  CALQUE_CHECK(requireRole(session, {"qa", "itadmin", "technician"}, act));
  CALQUE_TRY(run, qualificationOf(session.lab(), id));
  if (run.id.empty())
    return noteLabRefusal(session, {}, act, domain::refusalOf(RefusalCode::QualificationUnknown));
  if (!run.outcome.empty())
    return noteLabRefusal(session, id, act,
                          domain::refusalOf(RefusalCode::QualificationEnded, {}, "a run that goes on", run.outcome));
  return run;
}

base::Result<std::uint64_t> nextNumber(const Lab& lab, const std::string& kind, const std::string& protocol) {
  CALQUE_TRY(runs, qualificationRuns(lab));
  std::uint64_t number = 1;
  for (const auto& run : runs)
    number += run.kind == kind && run.protocol == protocol ? 1 : 0;
  return number;
}

/// The build of this very program, where it has a manifest; nobody enters a run of programs that were not tried.
base::Result<std::string> buildOf(const QualificationStart& asked) {
  const auto here = buildHere();
  if (asked.build.empty() || (here && *here == asked.build))
    return here;
  if (!here)
    return asked.build;
  return base::fault(base::FaultKind::File, "this program is of another build than the run",
                     "enter the run with the programs that were tried");
}

} // namespace

base::Result<std::string> startQualification(Session& session, const QualificationStart& asked) {
  auto& lab = session.lab();
  CALQUE_CHECK(requireRole(session, {"qa", "itadmin", "technician"}, start));
  base::JsonObject data{{"kind", asked.kind}, {"protocol", asked.protocol}};
  if (!asked.printer.empty()) {
    CALQUE_TRY(printer, printerOf(lab, asked.printer));
    if (printer.id.empty())
      return noteLabRefusal(session, {}, start, domain::refusalOf(RefusalCode::PrinterUnknown));
    data.emplace("printer", asked.printer);
  }
  CALQUE_TRY(build, buildOf(asked));
  data.insert_or_assign("build", build);
  CALQUE_TRY(number, nextNumber(lab, asked.kind, asked.protocol));
  data.emplace("run", number);
  CALQUE_TRY(id, freshRecord(lab, 'q'));
  CALQUE_CHECK(appendAs(session, draftOf(session, "qualification.started", id, std::move(data))));
  return id;
}

base::Done enterQualificationStep(Session& session, const std::string& run, const QualificationStep& entered) {
  CALQUE_CHECK(openRun(session, run, step));
  return appendAs(
      session,
      draftOf(
          session, "qualification.step", run,
          {{"step", entered.step}, {"expected", entered.expected}, {"found", entered.found}, {"pass", entered.pass}}));
}

base::Result<std::string> finishQualification(Session& session, const std::string& id, base::View results,
                                              base::View report) {
  CALQUE_TRY(run, openRun(session, id, finish));
  if (run.steps == 0)
    return noteLabRefusal(session, id, finish, domain::refusalOf(RefusalCode::QualificationEmpty));
  const std::string outcome = run.failed == 0 ? "pass" : "fail";
  auto draft = draftOf(session, "qualification.done", id, {{"outcome", outcome}});
  CALQUE_TRY(kept, keepFile(session.lab(), "lab", "report", "json", results));
  draft.files = {kept};
  if (!report.empty()) {
    CALQUE_TRY(page, keepFile(session.lab(), "lab", "report", "pdf", report));
    draft.files.push_back(page);
  }
  draft.hasFiles = true;
  std::vector<domain::EntryDraft> drafts{std::move(draft)};
  if (outcome == "fail" && !run.printer.empty()) {
    CALQUE_TRY(printer, printerOf(session.lab(), run.printer));
    if (!printer.qualifiedUntil.empty()) {
      drafts.push_back(draftOf(session, "printer.suspended", printer.id, {}));
      drafts.back().reason = "the qualification run " + id + " failed";
    }
  }
  CALQUE_CHECK(appendDrafts(session.lab(), std::move(drafts)));
  return outcome;
}

base::Done abortQualification(Session& session, const std::string& run, const std::string& reason) {
  CALQUE_CHECK(openRun(session, run, abort));
  auto draft = draftOf(session, "qualification.aborted", run, {});
  draft.reason = reason;
  return appendAs(session, std::move(draft));
}

base::Done approveQualification(Session& session, const std::string& id, const Dispositions& dispositions,
                                const SignerEntry& signs) {
  auto& lab = session.lab();
  CALQUE_CHECK(requireRole(session, {"qa"}, approve));
  CALQUE_TRY(run, qualificationOf(lab, id));
  if (run.id.empty())
    return noteLabRefusal(session, {}, approve, domain::refusalOf(RefusalCode::QualificationUnknown));
  if (run.outcome.empty() || run.outcome == "aborted")
    return noteLabRefusal(session, id, approve,
                          domain::refusalOf(RefusalCode::QualificationOpen, {}, "pass or fail",
                                            run.outcome.empty() ? "it goes on" : run.outcome));
  CALQUE_TRY(entries, lab.rooms().log.entriesOf(id));
  for (const auto& entry : entries)
    if (entry.type == "qualification.step" && !entry.data.flag("pass"))
      if (const auto said = dispositions.find(entry.data.text("step"));
          said == dispositions.end() || said->second.empty())
        return noteLabRefusal(session, id, approve,
                              domain::refusalOf(RefusalCode::DispositionMissing, entry.data.text("step")));
  std::vector<domain::FileItem> report; // the signature is of the report itself, not only of the page that names it
  for (const auto& entry : entries)
    if (entry.type == "qualification.done")
      report = entry.files;
  CALQUE_TRY(signature,
             sign(session, {id, "approval", "qa", std::move(report), runPage(lab, run, entries, dispositions)}, signs));
  CALQUE_CHECK(appendDrafts(lab, {signature.entry}));
  return {};
}

} // namespace calque::workflow
