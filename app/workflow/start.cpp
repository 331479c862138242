#include "start.h"

#include "shown_page.h"

#include "core/base/files.h"
#include "core/domain/refusals.h"
#include "core/storage/audit_store.h"
#include "qms/audit/anchors.h"
#include "qms/audit/checkpoint.h"

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

bool isThere(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(file, ignored));
}

/// Sizes that a restore gave up: an anchor of one says nothing of the log that went on.
base::Result<bool> isGivenUp(const audit::Log& log, std::uint64_t size) {
  CALQUE_TRY(restored, log.entriesOfTypes({"restore.done"}));
  for (const auto& entry : restored)
    if (entry.data.number("from") < size && size <= entry.data.number("to"))
      return true;
  return false;
}

/// What is wrong with the log beside an anchor, into `reach`; whether nothing is.
base::Result<bool> compare(Reach& reach, const audit::Log& log, std::uint64_t size, const base::Digest& root,
                           const std::string& whose) {
  reach.expected = size;
  if (log.size() < size) {
    reach.why = whose + " knows " + std::to_string(size) + " entries; the log holds " + std::to_string(log.size());
    return false;
  }
  CALQUE_TRY(found, log.rootAt(size));
  reach.isBeginning = found == root;
  if (!reach.isBeginning)
    reach.why = "the first " + std::to_string(size) + " entries are not those that " + whose + " knows";
  return reach.isBeginning;
}

/// What this device knows of the log.
struct Known {
  std::optional<identity::Mark> mark;
  bool isRestoring = false; ///< a restore began, which gives up the mark, and has not ended
};

/// What a journal would make of the store; a quarantine where that is less than this device has acknowledged. Not so
/// while a restore goes on: then the log is short already, the journal is of the restore's own commit, and what it
/// makes of the log is looked at as any beginning of the lost one is.
base::Result<std::optional<Quarantine>> judgeJournal(const storage::LeftJournal& left, const Known& known) {
  const auto& mark = known.mark;
  const auto outcome = storage::tryRollBack(left, mark ? mark->size : 0);
  const auto note = outcome ? audit::maybeNote(outcome->note) : std::nullopt;
  if (outcome && (!mark || known.isRestoring || (note && note->root == mark->root)))
    return std::optional<Quarantine>();
  return std::optional(Quarantine{"the journal beside the log is not one of its own last commit: rolled back, the log "
                                  "would not be the one this device has seen",
                                  outcome ? outcome->size : 0, mark ? mark->size : 0});
}

/// What must be known before SQLite opens the store.
struct Beside {
  std::optional<Quarantine> quarantine;
  std::optional<storage::LeftJournal> journal;
};
base::Result<Beside> lookBeside(const storage::LabFolder& folder, const Known& known) {
  Beside beside;
  const auto& mark = known.mark;
  for (const char* suffix : {"-wal", "-shm"})
    if (isThere(folder.auditDb().string() + suffix))
      beside.quarantine = Quarantine{std::string("there is an audit.db") + suffix + ": something else has written here",
                                     0, mark ? mark->size : 0};
  CALQUE_TRY(left, storage::setAsideJournal(folder.auditDb(), folder.evidence()));
  beside.journal = std::move(left);
  if (beside.journal && !beside.quarantine) {
    CALQUE_TRY(judged, judgeJournal(*beside.journal, known));
    beside.quarantine = std::move(judged);
  }
  return beside;
}

/// A log of another key, or one that is not whole, is a store to look at, not one to work with.
std::optional<Quarantine> maybeQuarantine(const base::Failure& failure, const std::optional<identity::Mark>& mark) {
  const auto* fault = std::get_if<base::Fault>(&failure);
  if (!fault || (fault->kind != base::FaultKind::Key && fault->kind != base::FaultKind::Database))
    return std::nullopt;
  return Quarantine{fault->message, 0, mark ? mark->size : 0};
}

/// Whether anybody worked here since the lab was made: from then on this device has a mark of it.
base::Result<bool> hasActed(const audit::Log& log) {
  bool acted = false;
  CALQUE_CHECK(log.eachEntry([&acted](const domain::Entry& entry) {
    const auto is = [&entry](std::string_view begin) { return entry.type.starts_with(begin); };
    acted = !(is("lab.") || is("person.") || is("role.") || is("ca.") || is("session.") || is("anchor.") ||
              entry.type == "esign");
    return !acted;
  }));
  return acted;
}

/// What is wrong with the log beside the anchors that lie within it: the newest of each kind.
base::Result<std::string> judgeOwnAnchors(const audit::Log& log) {
  CALQUE_TRY(rows, log.newestAnchors(log.size()));
  for (const auto& row : rows) {
    const auto note = row.kind == "rfc3161" ? std::nullopt : audit::maybeNote(base::textOf(row.token));
    if (!note || note->size > log.size())
      continue; // the verifier judges what these are
    CALQUE_TRY(root, log.rootAt(note->size));
    if (root != note->root)
      return "the first " + std::to_string(note->size) + " entries are not those of the " + row.kind + " anchor";
  }
  return std::string();
}

base::Done appendRecovered(LabRooms& rooms, const storage::LeftJournal& left) {
  domain::EntryDraft draft;
  draft.type = "store.recovered";
  draft.actor = systemActor;
  draft.data.set("journal", left.digest).set("size", rooms.log.size());
  draft.reason = "a writer ended before its commit; its journal was rolled back";
  CALQUE_CHECK(rooms.log.append(std::move(draft)));
  return rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()});
}

} // namespace

base::Result<Reach> reachOf(const audit::Log& log, const identity::Device& device, const fs::path& witness) {
  Reach reach;
  if (const auto note = witness.empty() ? std::nullopt : audit::maybeNewestWitnessed(log, witness)) {
    Reach seen;
    CALQUE_TRY(isReached, compare(seen, log, note->size, note->root, "the witness"));
    CALQUE_TRY(isPast, isGivenUp(log, note->size));
    if (isReached || !isPast)
      reach = seen;
  }
  CALQUE_TRY(mark, device.maybeMark(log.origin()));
  if (!mark)
    return reach;
  Reach known;
  CALQUE_TRY(isReached, compare(known, log, mark->size, mark->root, "this device"));
  CALQUE_TRY(givenUp, device.maybeGivenUp(log.origin()));
  CALQUE_TRY(isPast, isGivenUp(log, mark->size));
  reach.isMarkPast = !isReached && isPast && givenUp && *givenUp == *mark;
  if (reach.isMarkPast)
    return reach;
  reach.expected = std::max(reach.expected, known.expected);
  reach.isBeginning = reach.isBeginning && known.isBeginning;
  if (!known.why.empty())
    reach.why = known.why;
  return reach;
}

// [impl->req~store.quarantine~1]
base::Result<std::unique_ptr<LabRooms>> openRooms(const fs::path& folder, const base::Clock& clock, Opening opening) {
  CALQUE_TRY(checked, storage::checkedLabFolder(folder));
  sweepShownPages(folder); // in quarantine too: they are no evidence, and may name a patient
  CALQUE_TRY(settings, readSettings(checked.settings()));
  if (!settings.witness.empty() && isWithin(settings.witness, checked.path))
    return domain::refuse(domain::RefusalCode::LabUnsafe, "the witness file lies inside the lab, under the same hands",
                          {}, {},
                          "name a file elsewhere as `witness` in lab.toml, and begin it: `calque audit anchor "
                          "--new-witness`");
  CALQUE_TRY(openedDevice, identity::Device::open());
  auto device = std::make_unique<identity::Device>(std::move(openedDevice));
  CALQUE_TRY(mark, device->maybeMark(settings.origin));
  CALQUE_TRY(givenUp, device->maybeGivenUp(settings.origin));
  CALQUE_TRY(beside, lookBeside(checked, {mark, mark && givenUp && *givenUp == *mark}));
  CALQUE_TRY(keys, identity::KeyRing::open(checked.keysDb(), *device, settings.demonstration));
  const auto logKeys = keys.logKeys(settings.origin);
  if (!logKeys || logKeys->empty())
    return base::fault(base::FaultKind::Key, "this device holds no key of this lab's log; nothing was written",
                       "open the lab on the device that made it, or restore it by the ceremony of record keeping");
  const auto indexKey = device->derive("calque/index/v1");
  audit::LogPlace place{checked.path, hostId(), indexKey.view(), &clock, *logKeys, {}};
  auto quarantine = std::move(beside.quarantine);
  const auto openSealed = [&]() -> base::Result<audit::Log> {
    place.sealed = quarantine->reason;
    return audit::Log::open(place);
  };
  auto log = quarantine ? openSealed() : audit::Log::open(place);
  if (!log && !quarantine) {
    quarantine = maybeQuarantine(log.error(), mark);
    if (auto sealed = quarantine ? openSealed() : std::move(log); sealed)
      log = std::move(sealed);
  }
  if (!log)
    return base::failed(log.error());
  if (log->isTestLab() != settings.demonstration)
    return domain::refuse(domain::RefusalCode::LabUnsafe,
                          "lab.toml and the log disagree whether this is a demonstration lab");
  std::string notCompared;
  if (!settings.witness.empty()) {
    CALQUE_TRY(why, audit::whyNotTheWitness(*log, settings.witness));
    notCompared = std::move(why);
  }
  if (!quarantine) {
    CALQUE_TRY(reach, reachOf(*log, *device, settings.witness));
    if (reach.isMarkPast && reach.why.empty()) // the restore stood, the mark was not yet set
      CALQUE_CHECK(device->setAfterRestore({log->origin(), log->size(), log->root()}));
    if (reach.why.empty()) {
      CALQUE_TRY(why, judgeOwnAnchors(*log));
      reach.why = std::move(why);
    }
    if (reach.why.empty() && !mark) {
      CALQUE_TRY(acted, hasActed(*log));
      if (acted)
        reach.why = "this device has lost its mark of the log: how far it had been acknowledged is not known";
    }
    if (!reach.why.empty())
      quarantine = Quarantine{reach.why, 0, reach.expected};
    if (quarantine && (opening == Opening::Work || !reach.isBeginning)) {
      CALQUE_TRY(sealed, openSealed());
      log = std::move(sealed);
    }
  }
  if (quarantine)
    quarantine->found = log->size();
  if (!isThere(checked.phiDb())) { // made with the lab; later an empty one would only look like it
    CALQUE_TRY(cases, log->entriesOfTypes({"case.opened"}));
    if (!cases.empty())
      return base::fault(base::FaultKind::File, "the store of the patients' data, phi.db, is gone; nothing was written",
                         "put it back from a backup: `calque lab restore --from`");
  }
  CALQUE_TRY(patients, privacy::PatientStore::open(checked.phiDb(), log->origin()));
  auto rooms = std::unique_ptr<LabRooms>(new LabRooms{checked,
                                                      &clock,
                                                      std::move(device),
                                                      std::move(keys),
                                                      std::move(*log),
                                                      storage::BlobVault(checked.blobs()),
                                                      std::move(patients),
                                                      settings.witness,
                                                      settings.name,
                                                      settings.tsa,
                                                      false,
                                                      std::move(quarantine),
                                                      std::move(notCompared),
                                                      {}});
  if (beside.journal && !rooms->quarantine)
    CALQUE_CHECK(appendRecovered(*rooms, *beside.journal));
  return rooms;
}

} // namespace calque::workflow
