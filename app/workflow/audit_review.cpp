#include "audit_review.h"

#include "case_context.h"
#include "contents.h"
#include "pages.h"
#include "proving.h"
#include "rooms.h"
#include "sandbox_lab.h"
#include "signing.h"
#include "trail_page.h"

#include "core/domain/refusals.h"
#include "core/storage/audit_store.h"
#include "qms/audit/anchors.h"
#include "qms/audit/checkpoint.h"
#include "qms/audit_check/verify.h"

#include <algorithm>
#include <atomic>

namespace calque::workflow {
namespace {

/// Nothing on a machine that has worked with no lab: verifying leaves no trace there.
std::optional<identity::Mark> markOf(const std::filesystem::path& lab) {
  if (!identity::Device::isHere())
    return std::nullopt;
  const auto settings = readSettings(storage::LabFolder{lab}.settings());
  const auto device = settings ? identity::Device::open() : base::failed(settings.error());
  const auto mark = device ? device->maybeMark(settings->origin) : base::failed(device.error());
  return mark ? *mark : std::nullopt;
}

/// What this device acknowledged of the log must still be there (record.md 9: only this program reads the mark).
/// Nothing is said where this device has none.
void judgeByMark(audit_check::Report& report, const std::filesystem::path& lab,
                 const std::optional<identity::Mark>& mark) {
  if (!mark || mark->origin != report.log)
    return;
  const auto judge = [&report](int kind, const char* code, const char* verdict, std::string expected,
                               std::string found) {
    report.exit = kind;
    report.verdict = verdict;
    report.findings.push_back({kind, code, std::move(expected), std::move(found), {}, 10});
  };
  const auto size = mark->size;
  if (report.size < size)
    return judge(4, "mark.beyond", "truncated", std::to_string(size) + " entries acknowledged by this device",
                 std::to_string(report.size));
  // Every checkpoint was verified: the one of that size tells its root.
  const auto store = storage::AuditStore::openSealed(storage::LabFolder{lab}.auditDb());
  const auto note = store ? store->maybeNote(size) : base::failed(store.error());
  const auto read = note && *note ? audit::maybeNote(**note) : std::nullopt;
  if (!read || read->root != mark->root)
    judge(3, "mark.root", "altered", base::toHex(mark->root), read ? base::toHex(read->root) : "no checkpoint");
}

/// What needs the keys (record.md 9, `--blobs`): a finding a file, in the place of the step that looks at lengths.
void judgeContents(audit_check::Report& report, const Lab& lab, const base::Progress& progress) {
  const auto& rooms = lab.rooms();
  const auto contents = openContents(rooms.log, std::min(report.size, rooms.log.size()), rooms.vault, rooms.patients,
                                     rooms.keys, progress);
  const auto judge = [&report](int kind, const char* code, const char* verdict, const std::string& found) {
    report.findings.push_back({kind, code, "opens under its key, whole", found, {}, 9});
    if (report.exit == 0 || report.exit == 5 || kind == 3) {
      report.exit = kind;
      report.verdict = verdict;
    }
  };
  if (!contents)
    return judge(6, "blob.unopened", "unchecked", "not all could be looked at");
  for (const auto& trouble : contents->troubles)
    judge(3, "blob.content", "altered", trouble);
}

VerifyFinding toLine(const audit_check::Finding& finding) {
  return {finding.kind, finding.code, finding.expected, finding.found, finding.seq};
}

Verified toVerified(const audit_check::Report& report) {
  Verified verified{report.exit, report.verdict, audit_check::sentence(report), audit_check::toJson(report), {},
                    report.size, report.root};
  for (const auto& finding : report.findings)
    verified.findings.push_back(toLine(finding));
  return verified;
}

Verified verifyAt(const std::filesystem::path& labOrBundle, const Verification& how,
                  const std::optional<identity::Mark>& mark, const Lab* opened = nullptr) {
  audit_check::Options options;
  if (!how.anchors.empty())
    options.anchors = how.anchors;
  options.witnessKeys = how.witnesses.vkeys;
  if (!how.witnesses.file.empty())
    options.witnessKeysFile = how.witnesses.file;
  if (!how.files.empty())
    options.blobs = how.files;
  std::atomic<bool> isStopped = false;
  options.progress = [&](double share, std::string_view what) {
    isStopped = isStopped || (how.progress && !how.progress(share, what));
    return !isStopped;
  };
  if (how.found)
    options.found = [&how](const audit_check::Finding& finding) { how.found(toLine(finding)); };
  auto report = audit_check::verify(labOrBundle, options);
  if (report.kind == "lab" && (report.exit == 0 || report.exit == 5))
    judgeByMark(report, labOrBundle, mark);
  if (opened && report.kind == "lab" && !isStopped)
    judgeContents(report, *opened, options.progress);
  auto verified = toVerified(report);
  verified.isStopped = isStopped;
  return verified;
}

} // namespace

base::Done reviewCase(Session& session, const std::string& caseId, const std::vector<std::string>& remarks,
                      const SignerEntry& signs) {
  CALQUE_TRY(step, loadCase(session, caseId));
  CALQUE_TRY(entries, step.lab->rooms().log.entriesOf(caseId));
  domain::ReviewTrail command{entries.front().seq, entries.back().seq, remarks.size()};
  CALQUE_TRY(marks, marksOfCase(*step.lab, caseId));
  CALQUE_TRY(page, reviewPage(*step.lab, step.known, marks, remarks));
  std::vector<domain::FileItem> evidence;
  if (!domain::foresee(step.known, command, step.facts)) { // what is refused keeps nothing
    const Reviewed reviewed{command.from, command.to, caseId};
    CALQUE_TRY(kept, keepReviewed(*step.lab, step.known.subject, reviewed, marks, remarks));
    evidence.push_back(std::move(kept));
  }
  CALQUE_CHECK(settleSigned(session, step, {command, std::move(page), evidence, {"reviewer", "qa"}}, signs));
  return {};
}

base::Done anchorNow(Lab& lab, NewWitness isNew) {
  auto& rooms = lab.rooms();
  if (rooms.witness.empty())
    return base::fault(base::FaultKind::File, "no witness file is set",
                       "set `witness` in lab.toml to a file outside the lab");
  CALQUE_TRY(published, audit::publishWitness(rooms.log, rooms.witness,
                                              isNew == NewWitness::Yes ? "a new witness file" : "witness file",
                                              std::string(systemActor), *rooms.clock,
                                              isNew == NewWitness::Yes ? audit::Witness::New : audit::Witness::Same));
  CALQUE_CHECK(rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()}));
  if (!published.written)
    return base::fault(
        base::FaultKind::File, "the witness file could not be written: " + published.trouble,
        "bring the file back, or make it writable, and try again; another file is begun with --new-witness");
  rooms.notCompared.clear();
  return {};
}

base::Result<std::vector<LogLine>> logLines(const Lab& lab, std::uint64_t from, std::uint64_t count,
                                            const std::string& record) {
  std::vector<LogLine> lines;
  auto add = [&lines](const domain::Entry& entry) {
    lines.push_back({entry.seq, base::toUtcText(entry.at), entry.type, entry.actor, entry.record});
  };
  const auto& log = lab.rooms().log;
  if (!record.empty()) {
    CALQUE_TRY(entries, log.entriesOf(record));
    std::for_each(entries.begin(), entries.end(), add);
    return lines;
  }
  for (auto seq = from; seq < std::min(from + count, log.size()); ++seq) {
    CALQUE_TRY(entry, log.entry(seq));
    add(entry);
  }
  return lines;
}

base::Result<std::string> entryText(const Lab& lab, std::uint64_t seq) {
  if (seq >= lab.rooms().log.size())
    return domain::refuse(domain::RefusalCode::LawOfLog, "there is no such entry",
                          "below " + std::to_string(lab.rooms().log.size()), std::to_string(seq),
                          "`calque audit log` lists the entries");
  return lab.rooms().log.entryBytes(seq);
}

Verified verifyWatched(const std::filesystem::path& labOrBundle, const Verification& how) {
  const auto mark = markOf(labOrBundle); // before the log is read: what was acknowledged till then must be in it
  return verifyAt(labOrBundle, how, mark);
}

Verified verifyLiving(const std::filesystem::path& lab, Verification how) {
  const auto mark = markOf(lab);
  auto copy = SandboxLab::copyOf(lab);
  if (!copy) {
    const auto* fault = std::get_if<base::Fault>(&copy.error());
    return {.sentence = "unchecked: no private copy of the log could be made: " +
                        (fault ? fault->message : std::get<base::Refusal>(copy.error()).message) + "\n",
            .json = {},
            .findings = {},
            .root = {}};
  }
  if (how.files.empty())
    how.files = storage::LabFolder{lab}.blobs();
  return verifyAt(copy->folder(), how, mark);
}

Verified verifyRecord(const std::filesystem::path& labOrBundle, const std::filesystem::path& anchors,
                      const WitnessKeys& witnesses, const Lab* opened) {
  const auto mark = markOf(labOrBundle);
  return verifyAt(labOrBundle, {.anchors = anchors, .witnesses = witnesses}, mark, opened);
}

base::Done noteVerified(Session& session, const Verified& verified) {
  CALQUE_CHECK(checkOpen(session));
  if (verified.root.empty() || verified.isStopped)
    return base::fault(base::FaultKind::Database, "nothing was verified, so nothing is entered");
  domain::EntryDraft entry;
  entry.type = "log.verified";
  entry.actor = session.person();
  entry.session = session.id();
  entry.data.set("size", verified.size).set("root", verified.root);
  entry.data.set("exit", static_cast<std::uint64_t>(verified.exitCode));
  return appendAs(session, std::move(entry));
}

} // namespace calque::workflow
