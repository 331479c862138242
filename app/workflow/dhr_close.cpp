#include "dhr_close.h"

#include "case_context.h"
#include "dhr_document.h"
#include "making_place.h"
#include "patient_data.h"
#include "rooms.h"

#include "app/report/report.h"
#include "core/base/files.h"
#include "core/storage/audit_store.h" // AnchorRow
#include "qms/audit/anchors.h"
#include "qms/audit_check/verify.h"
#include "qms/dhr/bundle.h"

#include <algorithm>
#include <map>
#include <set>

namespace calque::workflow {
namespace {

/// The bundle speaks of the log as of a checkpoint that somebody outside can hold.
base::Result<std::uint64_t> publishedSize(Lab& lab) {
  auto& rooms = lab.rooms();
  if (rooms.witness.empty())
    return rooms.log.size();
  CALQUE_TRY(published,
             audit::publishWitness(rooms.log, rooms.witness, "witness file", std::string(systemActor), *rooms.clock));
  CALQUE_CHECK(rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()}));
  return published.written ? published.size : rooms.log.size();
}

/// Entries among which all that belong to the case are, by seq: found by record and type, however long the log is.
base::Result<std::vector<domain::Entry>> entriesAround(const Lab& lab, const std::string& caseId, std::uint64_t size) {
  const auto& log = lab.rooms().log;
  std::map<std::uint64_t, domain::Entry> found;
  const auto take = [&](base::Result<std::vector<domain::Entry>> entries) -> base::Done {
    if (!entries)
      return base::failed(entries.error());
    for (auto& entry : *entries)
      if (entry.seq < size)
        found.emplace(entry.seq, std::move(entry));
    return {};
  };
  CALQUE_CHECK(take(
      log.entriesOfTypes({"lab.created", "key.rotated", "restore.done", "ca.issued", "config.changed",
                          "person.enrolled", "person.rekeyed", "person.revoked", "role.granted", "role.withdrawn"})));
  CALQUE_CHECK(take(log.entriesOf(caseId)));
  const auto bySeq = [&found] {
    std::vector<domain::Entry> entries;
    for (const auto& [seq, entry] : found)
      entries.push_back(entry);
    return entries;
  };
  for (int pass = 0; pass < 2; ++pass) // what the case names, then what a printer's qualification names
    for (const auto& record : dhr::recordsNamed(bySeq(), caseId))
      CALQUE_CHECK(take(log.entriesOf(record)));
  std::set<std::string> sessions;
  for (const auto& [seq, entry] : found)
    if (!entry.session.empty())
      sessions.insert(entry.session);
  for (const auto& session : sessions) {
    CALQUE_TRY(opened, log.sessionStart(session));
    CALQUE_CHECK(take(std::vector<domain::Entry>{std::move(opened)}));
  }
  return bySeq();
}

base::Done addEntries(const Lab& lab, std::span<const domain::Entry> log, dhr::BundleContents& contents) {
  const auto& record = lab.rooms().log;
  std::vector<domain::Entry> belonging;
  for (auto seq : dhr::belongingEntries(log, contents.caseId)) {
    CALQUE_TRY(bytes, record.entryBytes(seq));
    contents.entries.emplace(seq, bytes);
    CALQUE_TRY(proof, record.tlogProof(seq, contents.size));
    contents.proofs.emplace(seq, proof);
    belonging.push_back(*std::ranges::find(log, seq, &domain::Entry::seq));
  }
  std::vector<std::uint64_t> anchorSizes;
  for (const auto& anchor : contents.anchors)
    anchorSizes.push_back(anchor.size);
  for (auto old : dhr::proofSizes(belonging, anchorSizes, contents.size)) {
    CALQUE_TRY(proof, record.consistencyText(old, contents.size));
    contents.consistency.emplace(old, proof);
  }
  std::vector<std::string> fingerprints;
  for (const auto& entry : belonging) {
    for (const char* key : {"root", "fp"})
      if (auto fingerprint = entry.data.text(key);
          !fingerprint.empty() &&
          (entry.type == "lab.created" || entry.type.starts_with("person.") || entry.type == "ca.issued"))
        fingerprints.push_back(fingerprint);
    if (entry.type == "config.changed" && entry.becomes) // section tsa: no other belongs to a case
      fingerprints.push_back(entry.becomes->text("fp"));
    if (entry.type == "lab.created")
      for (auto& issuing : entry.data.words("issuing"))
        fingerprints.push_back(issuing);
  }
  for (const auto& fingerprint : fingerprints) {
    CALQUE_TRY(der, certificateOf(lab, fingerprint));
    if (der)
      contents.certificates.emplace(fingerprint, *der);
  }
  return {};
}

base::Done addAnchors(const Lab& lab, dhr::BundleContents& contents) {
  CALQUE_TRY(rows, lab.rooms().log.newestAnchors(contents.size));
  for (const auto& row : rows)
    contents.anchors.push_back({row.id, row.size, row.kind == "rfc3161" ? "tsr" : "note", row.token});
  return {};
}

/// The bundle is written in the first part of the progress, verified in the rest.
constexpr double writtenShare = 0.6;

base::Result<dhr::BundleMade> makeBundle(Lab& lab, const domain::Case& known, const std::filesystem::path& out,
                                         const base::Progress& progress) {
  auto& rooms = lab.rooms();
  dhr::BundleContents contents;
  contents.log = rooms.log.origin();
  contents.caseId = known.id;
  contents.subject = known.subject;
  CALQUE_TRY(size, publishedSize(lab));
  contents.size = size;
  CALQUE_TRY(root, rooms.log.rootAt(size));
  contents.rootHex = base::toHex(root);
  CALQUE_TRY(note, rooms.log.noteAt(size));
  contents.checkpointNote = note;
  CALQUE_TRY(log, entriesAround(lab, known.id, size));
  CALQUE_CHECK(addAnchors(lab, contents));
  CALQUE_CHECK(addEntries(lab, log, contents));
  std::vector<domain::Entry> caseEntries;
  for (const auto& entry : log)
    if (entry.record == known.id)
      caseEntries.push_back(entry);
  contents.files = dhr::filesOf(caseEntries);
  CALQUE_TRY(key, rooms.keys.dataKey(known.subject));
  CALQUE_TRY(commits, rooms.patients.commits({known.subject, key.key.view()}));
  for (const auto& commit : commits)
    contents.salts.push_back({commit.commit, base::toHex(commit.salt)});
  const auto now = rooms.clock->now();
  CALQUE_TRY(document, recordOf(lab, known, caseEntries, {contents.checkpointNote, contents.size, contents.rootHex}));
  CALQUE_TRY(pdf, report::pdfOf(document, {now, base::toOffsetText(rooms.clock->offsetMinutes())}));
  contents.pdf = std::move(pdf);
  contents.producer = "Calque " CALQUE_VERSION;
  contents.madeOn = base::toDateText(now);
  std::size_t read = 0;
  contents.plaintext = [&](const dhr::BundleFile& file) -> base::Result<std::optional<base::Bytes>> {
    const auto share = static_cast<double>(read++) / static_cast<double>(contents.files.size());
    if (progress && !progress(writtenShare * share, "files"))
      return base::fault(base::FaultKind::Busy, "stopped on request");
    CALQUE_TRY(bytes, rooms.vault.read(known.subject, key, file.id));
    return std::optional(std::move(bytes));
  };
  return dhr::writeBundle(contents, out);
}

/// Makes and verifies the bundle, lets `act` append, and only then gives it its name.
base::Result<DhrMade> madeAnd(Session& session, CaseContext& step, const std::filesystem::path& out,
                              const domain::Command& command, const base::Progress& progress = {}) {
  std::error_code error;
  if (std::filesystem::exists(out, error))
    return noteRefusal(
        step, "export",
        domain::refusalOf(domain::RefusalCode::LabExists, {}, {}, {}, "name a new file or folder with --out"));
  CALQUE_TRY(making, MakingPlace::beside(out));
  const std::string name = out.extension() == ".zip" ? "bundle.zip" : "bundle";
  CALQUE_TRY(made, makeBundle(*step.lab, step.known, making.folder() / name, progress));
  bool isStopped = false;
  audit_check::Options how;
  how.progress = [&](double share, std::string_view what) {
    isStopped = isStopped || (progress && !progress(writtenShare + (1 - writtenShare) * share, what));
    return !isStopped;
  };
  auto verdict = audit_check::verify(making.folder() / name, how);
  if (isStopped)
    return base::fault(base::FaultKind::Busy, "stopped on request");
  if (verdict.exit == 6)
    return base::fault(base::FaultKind::File,
                       "the bundle could not be checked, so none was exported: " + verdict.verdict,
                       "look whether memory and disk suffice, then export again");
  step.facts.bundle = {verdict.exit == 0 || verdict.exit == 5, made.size, made.rootHex, made.manifestHex};
  if (domain::lineOf(step.known.scenario).identityRequired)
    step.alongside = {exportedEntry(session, step.known.subject, "file", "device history record of the case")};
  CALQUE_CHECK(settle(step, command));
  if (auto named = making.appear(name, out); !named)
    return base::fault(base::FaultKind::Disk, "the entry stands, but the bundle could not be given its name",
                       "export again");
  return DhrMade{out, out.extension() == ".zip" ? out : out / "data" / "dhr.pdf", made.size};
}

} // namespace

base::Result<DhrMade> exportDhr(Session& session, const std::string& caseId, const std::filesystem::path& out,
                                const base::Progress& progress) {
  CALQUE_TRY(step, loadCase(session, caseId));
  return madeAnd(session, step, out, domain::ExportRecord{"file"}, progress);
}

// [impl->req~close.bundle~1]
base::Result<DhrMade> closeCase(Session& session, const std::string& caseId, const std::string& deliveredTo,
                                const std::filesystem::path& out) {
  CALQUE_TRY(step, loadCase(session, caseId));
  domain::Close command{deliveredTo, "file"};
  if (step.known.state != domain::CaseState::Released)
    return base::failed(settle(step, command).error());
  return madeAnd(session, step, out, command);
}

} // namespace calque::workflow
