#include "restore.h"

#include "pages.h"
#include "proving.h"
#include "signing.h"
#include "start.h"

#include "core/base/files.h"
#include "core/domain/refusals.h"
#include "core/storage/audit_store.h"
#include "qms/audit/anchors.h"
#include "qms/audit_check/verify.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace calque::workflow {
namespace {

namespace fs = std::filesystem;
using domain::RefusalCode;

/// What a restore takes out of the lab, into `evidence/`. A restore that comes to nothing puts it back: the lab is then
/// in quarantine for the same reason as before.
class SetAside {
public:
  explicit SetAside(const storage::LabFolder& folder) : m_folder(folder) {}
  SetAside(const SetAside&) = delete;
  SetAside& operator=(const SetAside&) = delete;
  ~SetAside() {
    std::error_code ignored;
    for (auto moved = m_moved.rbegin(); moved != m_moved.rend(); ++moved)
      fs::rename(moved->second, moved->first, ignored);
  }
  /// Under a name that tells which file it was; nothing where there is none.
  [[nodiscard]] base::Done move(const fs::path& file) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error)))
      return {};
    CALQUE_CHECK(base::makeFolder(m_folder.evidence()));
    const auto to = m_folder.evidence() / (base::newHex32() + "-" + file.filename().string());
    fs::rename(file, to, error);
    if (error)
      return base::diskFault("setting a file aside", error.value());
    m_moved.emplace_back(file, to);
    CALQUE_CHECK(base::syncFolder(m_folder.evidence()));
    return base::syncFolder(m_folder.path);
  }
  void keep() { m_moved.clear(); }

private:
  storage::LabFolder m_folder;
  std::vector<std::pair<fs::path, fs::path>> m_moved; ///< from, to
};

/// A file that is there stays, unless it is a blob of other bytes: a blob is written once, and the backup's opened when
/// it was made.
base::Done copyIn(SetAside& aside, const fs::path& from, const fs::path& to, unsigned mode) {
  std::error_code error;
  if (!fs::exists(from, error))
    return {};
  const bool isBlob = mode == 0400, isThere = fs::exists(to, error);
  if (isThere && !isBlob)
    return {};
  constexpr std::uint64_t most = std::uint64_t{1} << 33;
  CALQUE_TRY(bytes, base::readFile(from, most));
  if (isThere) {
    if (const auto found = base::readFile(to, most); found && *found == bytes)
      return {};
    CALQUE_CHECK(aside.move(to));
  }
  CALQUE_CHECK(base::makeFolder(to.parent_path()));
  return base::writeFile(to, bytes, mode);
}

/// The log of the backup takes the place of what lies there; of the rest only what is missing is put back.
base::Done putBack(SetAside& aside, const storage::LabFolder& folder, const Restoration& restoration) {
  const storage::LabFolder backup{restoration.backup};
  std::error_code error;
  if (!fs::is_regular_file(backup.auditDb(), error))
    return domain::refuse(RefusalCode::NotALab, "the backup holds no audit.db");
  CALQUE_CHECK(base::makeFolder(folder.path));
  for (const char* suffix : {"-journal", "-wal", "-shm", ""})
    CALQUE_CHECK(aside.move(folder.auditDb().string() + suffix));
  CALQUE_CHECK(copyIn(aside, backup.auditDb(), folder.auditDb(), 0600));
  if (!storage::isWholeDatabase(folder.phiDb()))
    for (const char* suffix : {"-journal", "-wal", "-shm", ""})
      CALQUE_CHECK(aside.move(folder.phiDb().string() + suffix));
  CALQUE_CHECK(copyIn(aside, backup.phiDb(), folder.phiDb(), 0600));
  CALQUE_CHECK(copyIn(aside, backup.settings(), folder.settings(), 0600));
  if (!restoration.keys.empty()) {
    CALQUE_CHECK(aside.move(folder.keysDb()));
    CALQUE_CHECK(copyIn(aside, restoration.keys / "keys.db", folder.keysDb(), 0600));
  }
  CALQUE_CHECK(base::makeFolder(folder.blobs()));
  CALQUE_CHECK(base::makeFolder(folder.evidence()));
  for (fs::recursive_directory_iterator at(backup.blobs(), error), end; !error && at != end; at.increment(error))
    if (at->is_regular_file(error))
      CALQUE_CHECK(copyIn(aside, at->path(), folder.blobs() / fs::relative(at->path(), backup.blobs()), 0400));
  return error ? base::Done(base::diskFault("reading the backup", error.value())) : base::Done{};
}

/// Nothing but what is cut off may be wrong with the log that is to go on.
base::Done checkLog(const LabRooms& rooms) {
  audit_check::Options options;
  std::error_code ignored;
  if (!rooms.witness.empty() && fs::exists(rooms.witness, ignored))
    options.anchors = rooms.witness;
  const auto report = audit_check::verifyLab(rooms.folder.path, options);
  const auto worse = std::ranges::find_if(report.findings, [](const auto& finding) { return finding.kind != 4; });
  if (worse == report.findings.end())
    return {};
  return domain::refuse(RefusalCode::RestoreUnfit, "it does not verify: " + worse->code, worse->expected, worse->found);
}

/// Asks for the sign-in once; each page to sign is asked for anew.
SignerEntry askedOnce(const SignerEntry& signs) {
  return [signs, known = std::make_shared<std::optional<std::pair<crypto::Secret, crypto::Secret>>>()](
             const PageToSign& page) -> base::Result<Secrets> {
    if (!page.pdf.empty())
      return signs(page);
    if (!*known) {
      CALQUE_TRY(secrets, signs(page));
      known->emplace(std::string_view(secrets.password), std::string_view(secrets.pin));
    }
    return Secrets{std::string((*known)->first.text()), std::string((*known)->second.text())};
  };
}

/// Both by their passwords and roles, before anything is touched; nothing is written.
base::Done proveBoth(Lab& lab, const Restoration& restoration, const SignerEntry& actorSigns,
                     const SignerEntry& approverSigns) {
  constexpr const char* why = "Restore of the lab";
  lab.rooms().ceremony.emplace(); // what is entered here is dropped
  CALQUE_TRY(people, peopleOf(lab));
  const auto prove = [&](const std::string& person, const SignerEntry& signs) -> base::Done {
    const auto* known = people.maybePerson(person);
    CALQUE_TRY(pin, asksPin(lab, person));
    CALQUE_TRY(secrets, signs({why, person, known ? known->name : person, {}, {}, {}, {}, {}, pin}));
    CALQUE_CHECK(proved(lab, person, std::move(secrets)));
    return {};
  };
  CALQUE_CHECK(prove(restoration.actor, actorSigns));
  CALQUE_CHECK(identity::mayAct(people, restoration.actor, {"qa", "itadmin"}));
  CALQUE_CHECK(prove(restoration.approver, approverSigns));
  return identity::mayApprove(people, restoration.approver, restoration.actor, {});
}

base::Done endQuarantine(Lab& lab, const Restoration& restoration, const Restored& lost, const Quarantine& quarantine,
                         const SignerEntry& actorSigns, const SignerEntry& approverSigns, SetAside& aside) {
  constexpr std::string_view step = "restore";
  constexpr const char* why = "Restore of the lab";
  CALQUE_TRY(actor, openSecond(lab, restoration.actor, why, actorSigns));
  CALQUE_CHECK(requireRole(actor, {"qa", "itadmin"}, step));
  CALQUE_TRY(approver, openSecond(lab, restoration.approver, why, approverSigns));
  CALQUE_CHECK(requireApprover(actor, approver, {}, step));
  domain::EntryDraft noted;
  noted.type = "store.quarantined";
  noted.actor = systemActor;
  noted.reason = quarantine.reason;
  noted.data.set("size", lost.from).set("expected", lost.to);
  domain::EntryDraft done;
  done.type = "restore.done";
  done.actor = actor.person();
  done.session = actor.id();
  done.reason = restoration.reason;
  done.data.set("from", lost.from).set("to", lost.to);
  const auto range =
      lost.from == lost.to ? std::string("none") : std::to_string(lost.from) + " to " + std::to_string(lost.to - 1);
  auto page = personPage(lab, why, approver.person(),
                         "I approve that this log goes on from here. The entries named are lost; what they told is "
                         "entered again by hand, under its own names and times.",
                         {{"Why it was in quarantine", quarantine.reason},
                          {"Entries here", std::to_string(lost.from)},
                          {"Entries lost", range},
                          {"The two are judged by", "the log as of these entries"},
                          {"From a backup", restoration.backup.empty() ? "no" : "yes"},
                          {"Reason", restoration.reason}});
  auto& rooms = lab.rooms();
  CALQUE_TRY(mark, rooms.device->maybeMark(rooms.log.origin()));
  if (mark)
    CALQUE_CHECK(rooms.device->beginRestore(*mark));
  CALQUE_CHECK(appendDrafts(lab, {std::move(noted)}));
  CALQUE_CHECK(appendApproved({actor, std::move(done), {}, {}}, approver, std::move(page), approverSigns));
  aside.keep(); // restore.done stands
  rooms.quarantine.reset();
  CALQUE_CHECK(rooms.device->setAfterRestore({rooms.log.origin(), rooms.log.size(), rooms.log.root()}));
  return {};
}

} // namespace

// [impl->req~store.restore~1]
base::Result<Restored> restoreLab(const fs::path& path, const base::Clock& clock, const Restoration& restoration,
                                  const SignerEntry& actorAnswers, const SignerEntry& approverAnswers) {
  const auto actorSigns = askedOnce(actorAnswers), approverSigns = askedOnce(approverAnswers);
  const storage::LabFolder folder{path};
  std::error_code ignored;
  Quarantine quarantine{"the log was gone", 0, 0};
  if (restoration.backup.empty() || fs::exists(folder.auditDb(), ignored)) {
    auto lab = Lab::open(path, clock);
    if (!lab && restoration.backup.empty())
      return base::failed(lab.error());
    if (lab && !lab->rooms().quarantine && checkLog(lab->rooms()))
      return domain::refuse(RefusalCode::RestoreNeedless);
    quarantine = {"the log does not verify, or could not be opened", lab ? lab->state().entries : 0, 0};
    if (lab && lab->rooms().quarantine)
      quarantine = *lab->rooms().quarantine;
    // Nothing is moved for somebody who is not one of the two; a log too damaged to tell gives way to a backup.
    if (lab) {
      const auto proved = proveBoth(*lab, restoration, actorSigns, approverSigns);
      if (!proved && (restoration.backup.empty() || std::holds_alternative<base::Refusal>(proved.error())))
        return base::failed(proved.error());
    }
  }
  SetAside aside(folder);
  if (!restoration.backup.empty())
    CALQUE_CHECK(putBack(aside, folder, restoration));
  for (const char* suffix : {"-journal", "-wal", "-shm"})
    CALQUE_CHECK(aside.move(folder.auditDb().string() + suffix));
  CALQUE_TRY(rooms, openRooms(path, clock, Opening::Restore));
  CALQUE_CHECK(checkLog(*rooms));
  CALQUE_TRY(reach, reachOf(rooms->log, *rooms->device, rooms->witness));
  if (!reach.isBeginning)
    return domain::refuse(RefusalCode::RestoreUnfit, reach.why);
  const auto witnessed = audit::greatestWitnessed(rooms->log, rooms->witness);
  const Restored lost{rooms->log.size(), std::max({reach.expected, witnessed, rooms->log.size()})};
  rooms->ceremony.emplace();
  Lab lab(std::move(rooms));
  CALQUE_CHECK(endQuarantine(lab, restoration, lost, quarantine, actorSigns, approverSigns, aside));
  return lost;
}

} // namespace calque::workflow
