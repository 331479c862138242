#include "supplies.h"

#include "case_context.h"
#include "pages.h"
#include "rooms.h"
#include "signing.h"
#include "stored_series.h"
#include "supply_records.h"

#include "core/base/files.h"
#include "printers/catalogue/catalogue.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace calque::workflow {
namespace {

using domain::RefusalCode;

base::Done recordExists(const Lab& lab, const std::string& record, RefusalCode unknown) {
  CALQUE_TRY(rev, lab.rooms().log.revOf(record));
  if (rev == 0)
    return domain::refuse(unknown, {}, {}, record);
  return {};
}

/// Appends with a file of the lab itself (a certificate, a source document).
base::Done appendWithFile(Session& session, domain::EntryDraft draft, std::string_view role, const base::Bytes& bytes) {
  CALQUE_TRY(item, keepFile(session.lab(), "lab", role, "pdf", bytes));
  draft.files = {item};
  draft.hasFiles = true;
  return appendAs(session, std::move(draft));
}

} // namespace

base::Done registerSoftware(Session& session, const std::string& name, const std::string& version) {
  CALQUE_CHECK(requireRole(session, {"qa"}, "register software"));
  auto draft = draftOf(session, "config.changed", {}, {{"section", "software"}});
  draft.was = base::JsonObject{};
  draft.becomes = base::JsonObject{{"name", name}, {"version", version}};
  draft.reason = "registered for use in this lab";
  return appendAs(session, std::move(draft));
}

base::Result<std::string> proposeClearance(Session& session, const ClearanceRow& row) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "propose clearance"));
  CALQUE_TRY(id, freshRecord(session.lab(), 'k'));
  base::JsonObject data{{"software", row.software},
                        {"version", row.version},
                        {"k_number", row.kNumber},
                        {"anatomies", row.anatomies},
                        {"uses", row.uses},
                        {"ages", row.ages},
                        {"printer_model", row.printerModel},
                        {"firmware", row.firmware},
                        {"materials", row.materials},
                        {"mode", row.mode},
                        {"layer_um", row.layerUm},
                        {"postprocess", row.postprocess},
                        {"source_title", row.sourceTitle},
                        {"source_revision", row.sourceRevision},
                        {"source_date", row.sourceDate},
                        {"effective", row.effective},
                        {"example", row.example}};
  if (!row.decided.empty())
    data.emplace("decided", row.decided);
  if (!row.deviationMm.empty())
    data.emplace("deviation_mm", row.deviationMm);
  CALQUE_CHECK(appendWithFile(session, draftOf(session, "clearance.proposed", id, std::move(data)), "source",
                              row.sourceDocument));
  return id;
}

// [impl->req~clearance.two-people~1]
base::Done approveClearance(Session& session, const std::string& row, const SignerEntry& signs) {
  CALQUE_CHECK(requireRole(session, {"qa"}, "approve clearance"));
  CALQUE_CHECK(recordExists(session.lab(), row, RefusalCode::ClearanceMissing));
  CALQUE_TRY(entries, session.lab().rooms().log.entriesOf(row));
  domain::Clearance known;
  for (const auto& entry : entries)
    known = domain::evolve(std::move(known), entry);
  if (known.proposer == session.person())
    return noteLabRefusal(session, row, "approve clearance",
                          domain::refusalOf(RefusalCode::SamePerson, "who entered the row does not approve it"));
  SignatureWanted wanted{row, "approval", "qa", {}, clearancePage(session.lab(), known)};
  return signAndAppend(session, wanted, signs, [&](const std::string& sid) {
    return draftOf(session, "clearance.approved", row, {{"sid", sid}});
  });
}

base::Done withdrawClearance(Session& session, const std::string& row, const std::string& reason) {
  CALQUE_CHECK(requireRole(session, {"qa"}, "withdraw clearance"));
  CALQUE_CHECK(recordExists(session.lab(), row, RefusalCode::ClearanceMissing));
  auto draft = draftOf(session, "clearance.withdrawn", row, {});
  draft.reason = reason;
  return appendAs(session, std::move(draft));
}

base::Result<std::string> registerPrinter(Session& session, const PrinterSetup& printer) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "register printer"));
  if (!catalogue::maybePrinter(printer.model))
    return noteLabRefusal(session, {}, "register printer",
                          domain::refusalOf(RefusalCode::PrinterUnknown, "the model is not in the catalogue", {},
                                            printer.model, "use a model of the catalogue, e.g. J850 Digital Anatomy"));
  CALQUE_TRY(id, freshRecord(session.lab(), 'p'));
  CALQUE_CHECK(appendAs(session, draftOf(session, "printer.registered", id,
                                         {{"model", catalogue::maybePrinter(printer.model)->model},
                                          {"serial", printer.serial},
                                          {"firmware", printer.firmware}})));
  return id;
}

base::Done qualifyPrinter(Session& session, const std::string& printer, const std::vector<std::string>& runs,
                          const std::string& until, const SignerEntry& signs) {
  CALQUE_CHECK(requireRole(session, {"qa"}, "qualify printer"));
  CALQUE_CHECK(recordExists(session.lab(), printer, RefusalCode::PrinterUnknown));
  CALQUE_TRY(known, printerOf(session.lab(), printer));
  for (const auto& id : runs) {
    CALQUE_TRY(run, qualificationOf(session.lab(), id));
    if (run.printer != printer || run.outcome != "pass" || run.approver.empty())
      return noteLabRefusal(session, printer, "qualify printer",
                            domain::refusalOf(RefusalCode::QualificationOpen, {}, "passed, approved, of this printer",
                                              id, "name runs of this printer that passed and were approved"));
  }
  SignatureWanted wanted{printer, "approval", "qa", {}, qualificationPage(session.lab(), known, runs, until)};
  return signAndAppend(session, wanted, signs, [&](const std::string& sid) {
    return draftOf(session, "printer.qualified", printer, {{"runs", runs}, {"sid", sid}, {"until", until}});
  });
}

base::Done suspendPrinter(Session& session, const std::string& printer, const std::string& reason) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "suspend printer"));
  CALQUE_CHECK(recordExists(session.lab(), printer, RefusalCode::PrinterUnknown));
  auto draft = draftOf(session, "printer.suspended", printer, {});
  draft.reason = reason;
  return appendAs(session, std::move(draft));
}

// [impl->req~lot.receipt~1]
base::Result<std::string> receiveLot(Session& session, const LotSetup& lot) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "receive material"));
  if (!catalogue::maybeMaterial(lot.material))
    return noteLabRefusal(
        session, {}, "receive material",
        domain::refusalOf(RefusalCode::LotUnknown, "the material is not in the catalogue", {}, lot.material));
  CALQUE_TRY(id, freshRecord(session.lab(), 'm'));
  CALQUE_CHECK(appendWithFile(
      session,
      draftOf(session, "material.lot.received", id,
              {{"supplier", lot.supplier}, {"material", lot.material}, {"lot", lot.lot}, {"expires", lot.expires}}),
      "certificate", lot.certificate));
  return id;
}

base::Done acceptLot(Session& session, const std::string& lot, const std::vector<std::string>& checks) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "accept material"));
  CALQUE_CHECK(recordExists(session.lab(), lot, RefusalCode::LotUnknown));
  return appendAs(session, draftOf(session, "material.lot.accepted", lot, {{"checks", checks}}));
}

base::Done quarantineLot(Session& session, const std::string& lot, const std::string& reason) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "quarantine material"));
  CALQUE_CHECK(recordExists(session.lab(), lot, RefusalCode::LotUnknown));
  auto draft = draftOf(session, "material.lot.quarantined", lot, {});
  draft.reason = reason;
  return appendAs(session, std::move(draft));
}

base::Result<std::string> registerGauge(Session& session, const GaugeSetup& gauge) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "register gauge"));
  CALQUE_TRY(id, freshRecord(session.lab(), 'g'));
  CALQUE_CHECK(
      appendAs(session, draftOf(session, "gauge.registered", id,
                                {{"model", gauge.model}, {"serial", gauge.serial}, {"range_mm", gauge.rangeMm}})));
  return id;
}

base::Done calibrateGauge(Session& session, const std::string& gauge, const std::string& outcome,
                          const std::string& due, const base::Bytes& certificate) {
  CALQUE_CHECK(requireRole(session, {"technician", "qa"}, "calibrate gauge"));
  CALQUE_CHECK(recordExists(session.lab(), gauge, RefusalCode::GaugeUnfit));
  return appendWithFile(session, draftOf(session, "gauge.calibrated", gauge, {{"due", due}, {"outcome", outcome}}),
                        "certificate", certificate);
}

base::Result<std::vector<SupplyLine>> listSupplies(const Lab& lab, char prefix, const std::string& asOf) {
  auto day = asOf.empty() ? base::toDateText(lab.rooms().clock->now()) : asOf;
  if (!base::maybeDate(day))
    return domain::refuse(RefusalCode::TextUnfit, "the date does not exist", "YYYY-MM-DD", asOf);
  CALQUE_TRY(ids, recordsOf(lab, prefix));
  std::vector<SupplyLine> lines;
  auto fit = [](const std::string& why, const std::string& good) { return why.empty() ? good : why; };
  for (const auto& id : ids) {
    if (prefix == 'p') {
      CALQUE_TRY(printer, printerOf(lab, id, day));
      lines.push_back({id, fmt::format("{} serial {} firmware {}", printer.model, printer.serial, printer.firmware),
                       fit(domain::whyUnfit(printer, day), "qualified until " + printer.qualifiedUntil)});
    } else if (prefix == 'm') {
      CALQUE_TRY(lot, lotOf(lab, id, day));
      lines.push_back({id, fmt::format("{} lot {} from {}", lot.material, lot.lot, lot.supplier),
                       fit(domain::whyUnfit(lot, day), "accepted, expires " + lot.expires)});
    } else if (prefix == 'g') {
      CALQUE_TRY(gauge, gaugeOf(lab, id, day));
      lines.push_back({id, fmt::format("{} serial {} range {} mm", gauge.model, gauge.serial, gauge.rangeMm),
                       fit(domain::whyUnfit(gauge, day), "in calibration until " + gauge.due)});
    } else {
      CALQUE_TRY(row, clearanceOf(lab, id, day));
      static constexpr std::array<std::string_view, 6> words{
          "", "in force", "not yet effective", "withdrawn", "example: unlocks nothing here", "not approved"};
      auto force = domain::forceOf(row, day, lab.isDemonstration());
      lines.push_back({id,
                       fmt::format("{}{} {} ({}) on {} with {}", row.example ? "EXAMPLE " : "", row.software,
                                   row.version, row.kNumber, row.printerModel, fmt::join(row.materials, ", ")),
                       std::string(words[static_cast<std::size_t>(force)])});
    }
  }
  return lines;
}

} // namespace calque::workflow
