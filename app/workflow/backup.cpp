#include "restore.h"

#include "contents.h"
#include "making_place.h"
#include "rooms.h"
#include "signing.h"

#include "core/base/files.h"
#include "core/domain/refusals.h"
#include "core/storage/audit_store.h"
#include "qms/audit_check/verify.h"

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;

bool isTaken(const fs::path& folder) {
  std::error_code ignored;
  const auto there = fs::symlink_status(folder, ignored);
  return fs::exists(there) && !(fs::is_directory(there) && fs::is_empty(folder, ignored));
}

/// Blobs are written once and never changed, so they are copied file by file, whatever the log does meanwhile.
base::Result<std::uint64_t> copyBlobs(const fs::path& from, const fs::path& to, const base::Progress& progress) {
  std::uint64_t count = 0;
  std::error_code error;
  CALQUE_CHECK(base::makeFolder(to));
  for (fs::recursive_directory_iterator at(from, error), end; !error && at != end; at.increment(error)) {
    const auto target = to / fs::relative(at->path(), from);
    if (at->is_directory(error)) {
      CALQUE_CHECK(base::makeFolder(target));
      continue;
    }
    if (at->path().filename().string().starts_with('.'))
      continue; // on its way to its name
    if (progress && !progress(0.1, "copying file " + std::to_string(count + 1)))
      return base::fault(base::FaultKind::Busy, "stopped as asked; the copy is not whole");
    CALQUE_TRY(bytes, base::readFile(at->path(), std::uint64_t{1} << 33));
    CALQUE_CHECK(base::appendFile(target, bytes, 0400)); // whole or not is told by the name of the backup
    ++count;
  }
  CALQUE_CHECK(base::syncFolder(to));
  for (fs::recursive_directory_iterator at(to, error), end; !error && at != end; at.increment(error))
    if (at->is_directory(error))
      CALQUE_CHECK(base::syncFolder(at->path()));
  if (error)
    return base::diskFault("copying the blobs", error.value());
  return count;
}

} // namespace

// [impl->req~store.backup~1]
base::Result<BackupMade> backUp(Session& actor, const fs::path& to, const fs::path& keys,
                                const base::Progress& progress) {
  constexpr std::string_view step = "back up";
  auto& rooms = actor.lab().rooms();
  CALQUE_CHECK(requireRole(actor, {"qa", "itadmin"}, step));
  if (isWithin(to, keys) || isWithin(keys, to) || isWithin(to, rooms.folder.path) || isWithin(keys, rooms.folder.path))
    return noteLabRefusal(actor, {}, step,
                          domain::refusalOf(domain::RefusalCode::LabUnsafe, "keys, files and lab lie in one another",
                                            {}, {}, "name two folders, apart from each other and from the lab"));
  if (isTaken(to) || isTaken(keys))
    return noteLabRefusal(actor, {}, step, domain::refusalOf(domain::RefusalCode::LabExists));
  CALQUE_TRY(making, MakingPlace::beside(to));
  CALQUE_TRY(makingKeys, MakingPlace::beside(keys));
  const auto head = rooms.log.size();
  const storage::LabFolder copy{making.folder() / "backup"};
  CALQUE_CHECK(base::makeFolder(copy.path));
  CALQUE_CHECK(base::makeFolder(makingKeys.folder() / "keys"));
  BackupMade done;
  // The log before the blobs: a blob is there before the entry that names it.
  CALQUE_TRY(digest, storage::backUpDatabase(rooms.folder.auditDb(), copy.auditDb()));
  done.digest = digest;
  CALQUE_CHECK(storage::backUpDatabase(rooms.folder.phiDb(), copy.phiDb()));
  CALQUE_CHECK(storage::backUpDatabase(rooms.folder.keysDb(), makingKeys.folder() / "keys" / "keys.db"));
  CALQUE_TRY(settings, base::readFile(rooms.folder.settings(), 65'536));
  CALQUE_CHECK(base::writeFile(copy.settings(), settings));
  CALQUE_TRY(blobs, copyBlobs(rooms.folder.blobs(), copy.blobs(), progress));
  done.blobs = blobs;
  CALQUE_CHECK(base::makeFolder(copy.evidence()));

  if (progress && !progress(0.8, "verifying the copy"))
    return base::fault(base::FaultKind::Busy, "stopped as asked; the copy was not verified");
  // No witness: the living log may be published further meanwhile. The copy's root is compared with the living tree's.
  const auto report = audit_check::verifyLab(copy.path, {});
  if (report.exit == 6)
    return base::fault(base::FaultKind::File, "the copy could not be checked, so there is no backup: " + report.verdict,
                       "look whether memory and disk suffice, then back up again");
  const bool isGood = report.exit == 5 && report.size >= head;
  const auto rootThen = isGood ? rooms.log.rootAt(report.size) : base::Result<base::Digest>(base::Digest{});
  if (!rootThen)
    return base::failed(rootThen.error());
  if (!isGood || base::toHex(*rootThen) != report.root)
    return noteLabRefusal(actor, {}, step,
                          domain::refusalOf(domain::RefusalCode::BackupUnverified, {}, "intact", report.verdict));
  CALQUE_TRY(keysCopy,
             identity::KeyRing::open(makingKeys.folder() / "keys" / "keys.db", *rooms.device, rooms.log.isTestLab()));
  CALQUE_TRY(patientsCopy, privacy::PatientStore::open(copy.phiDb(), rooms.log.origin()));
  CALQUE_TRY(contents, openContents(rooms.log, report.size, storage::BlobVault(copy.blobs()), patientsCopy, keysCopy,
                                    [&](double share, std::string_view what) {
                                      return !progress || progress(0.85 + 0.15 * share, what);
                                    }));
  if (!contents.troubles.empty())
    return noteLabRefusal(actor, {}, step,
                          domain::refusalOf(domain::RefusalCode::BackupUnverified, {}, "all that the log names opens",
                                            contents.troubles.front()));
  done.size = report.size;
  done.root = report.root;
  CALQUE_CHECK(base::syncFolder(copy.path)); // its files are durable each
  CALQUE_CHECK(makingKeys.appear("keys", keys));
  CALQUE_CHECK(making.appear("backup", to));
  domain::EntryDraft entry;
  entry.type = "backup.made";
  entry.actor = actor.person();
  entry.session = actor.id();
  entry.data.set("size", done.size).set("root", done.root).set("to", "backup folder").set("sha256", done.digest);
  CALQUE_CHECK(appendAs(actor, std::move(entry)));
  return done;
}

} // namespace calque::workflow
