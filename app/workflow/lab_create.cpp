#include "lab_create.h"

#include "enrolment.h"
#include "making_place.h"
#include "rooms.h"

#include "core/base/files.h"
#include "core/base/toml_text.h"
#include "core/crypto/digest.h"
#include "core/domain/refusals.h"
#include "qms/audit/anchors.h"
#include "qms/audit/checkpoint.h"
#include "qms/identity/lab_authority.h"
#include "qms/identity/password_rules.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <toml++/toml.h>

namespace calque::workflow {
namespace {

using domain::RefusalCode;

/// Everything that can be refused is refused before a key is made; the root key file when dead makers are swept.
base::Done checkSetup(const std::filesystem::path& folder, const LabSetup& setup) {
  std::error_code ignored;
  if (const auto there = std::filesystem::symlink_status(folder, ignored);
      std::filesystem::exists(there) &&
      !(std::filesystem::is_directory(there) && std::filesystem::is_empty(folder, ignored)))
    return domain::refuse(RefusalCode::LabExists);
  if (!audit::isOrigin(setup.origin))
    return domain::refuse(RefusalCode::TextUnfit, "the origin", "e.g. lab-17.hospital.example/calque/1", {},
                          "use lower case letters, digits, dots, hyphens and at least one slash");
  auto holds = [](const PersonSetup& person, std::string_view role) {
    return std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
  };
  const auto& people = setup.people;
  bool founders = people.size() >= 2 && ((holds(people[0], "qa") && holds(people[1], "itadmin")) ||
                                         (holds(people[1], "qa") && holds(people[0], "itadmin")));
  if (!founders)
    return domain::refuse(RefusalCode::ApproverUnfit,
                          "the first two persons are one with role qa and one with role itadmin");
  for (const auto& person : people)
    CALQUE_CHECK(identity::checkPassword(person.password));
  return identity::checkPassword(setup.rootKeyPassword);
}

/// "…/calque/1" → "…/calque/2"; empty where the last part is no number.
std::string nextOrigin(const std::string& origin) {
  const auto digits = origin.rfind('/') + 1;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(origin.data() + digits, origin.data() + origin.size(), number);
  const bool isNumber = error == std::errc() && end == origin.data() + origin.size();
  return isNumber ? origin.substr(0, digits) + std::to_string(number + 1) : std::string();
}

// [impl->req~anchor.log-key~1]
/// What entry 0 says of the log that this one goes on from: as far as it was anchored (record.md 10).
base::Result<std::optional<base::Json>> formerLog(const LabSetup& setup, const base::Clock& clock) {
  if (setup.continues.empty())
    return std::nullopt;
  CALQUE_TRY(former, Lab::open(setup.continues, clock));
  const auto& log = former.rooms().log;
  if (nextOrigin(log.origin()) != setup.origin)
    return domain::refuse(RefusalCode::OriginNotNext, {}, nextOrigin(log.origin()), setup.origin);
  CALQUE_TRY(anchor, log.maybeLastAnchor());
  const auto size = anchor ? anchor->size : 0;
  CALQUE_TRY(root, log.rootAt(size));
  return std::optional(base::Json().set("log", log.origin()).set("size", size).set("root", base::toHex(root)));
}

domain::EntryDraft labCreated(const LabSetup& setup, const std::string& vkey,
                              const identity::FoundedAuthority& authority) {
  domain::EntryDraft draft;
  draft.type = "lab.created";
  draft.actor = systemActor;
  audit::Policy policy;
  draft.data = base::JsonObject{{"name", setup.name},
                                {"software", CALQUE_VERSION},
                                {"test", setup.demonstration},
                                {"vkey", vkey},
                                {"endorse", authority.endorse},
                                {"root", authority.rootFingerprint},
                                {"issuing", std::vector<std::string>{authority.issuingFingerprint}},
                                {"policy", base::JsonObject{{"anchor_age_s", policy.anchorAgeS},
                                                            {"anchor_entries", policy.anchorEntries},
                                                            {"idle_s", policy.idleS},
                                                            {"session_s", policy.sessionS}}}};
  return draft;
}

/// Keys, authority, entry 0: the lab that has nobody yet.
base::Done makeEmptyLab(const std::filesystem::path& folder, const std::filesystem::path& rootKeyFile,
                        const LabSetup& setup, const base::Clock& clock) {
  CALQUE_TRY(former, formerLog(setup, clock));
  CALQUE_TRY(device, identity::Device::open());
  CALQUE_TRY(mark, device.maybeMark(setup.origin));
  if (mark)
    return domain::refuse(RefusalCode::LabExists, "this device has worked with a log of this origin", {}, {},
                          "count the origin one further, e.g. from …/1 to …/2");
  CALQUE_TRY(place, storage::createLabFolder(folder));
  CALQUE_TRY(keys, identity::KeyRing::open(place.keysDb(), device, setup.demonstration));
  auto logKey = crypto::Ed25519Key::generate();
  CALQUE_CHECK(keys.putLogKey(setup.origin, logKey));
  auto vkey = audit::vkeyOf(setup.origin, logKey.publicKey());
  CALQUE_TRY(authority, identity::foundAuthority(device, setup.name, vkey, clock.now(), rootKeyFile,
                                                 crypto::Secret{std::string_view(setup.rootKeyPassword)}));
  CALQUE_CHECK(
      writeSettings(place.settings(), {setup.name,
                                       setup.origin,
                                       setup.demonstration,
                                       setup.witness.empty() ? setup.witness : std::filesystem::absolute(setup.witness),
                                       {}}));
  auto indexKey = device.derive("calque/index/v1");
  audit::LogPlace logPlace{place.path, hostId(), indexKey.view(), &clock, {&logKey, 1}, {}};
  auto first = labCreated(setup, vkey, authority);
  if (former)
    first.data.set("from", *former);
  CALQUE_CHECK(audit::Log::create(logPlace, {std::move(first)}, {{authority.rootDer, authority.issuingDer}, {}}));
  return {};
}

base::Done acknowledgeAs(Lab& lab, const PersonSetup& person) {
  CALQUE_TRY(session, Session::open(lab, person.id, person.password));
  return acknowledgePolicy(session,
                           [&person](const PageToSign&) -> base::Result<std::string> { return person.password; });
}

base::Done enrolAll(Lab& lab, const LabSetup& setup) {
  for (std::size_t i = 0; i < 2; ++i) { // record.md L5: the lab itself enrols its first two
    CALQUE_TRY(enrolment, enrolmentOf(lab, setup.people[i]));
    CALQUE_CHECK(appendDrafts(lab, {enrolment.entry}, enrolment.enclosed));
    CALQUE_CHECK(acknowledgeAs(lab, setup.people[i]));
  }
  auto isQa = [](const PersonSetup& person) {
    return std::find(person.roles.begin(), person.roles.end(), "qa") != person.roles.end();
  };
  const auto& qa = isQa(setup.people[0]) ? setup.people[0] : setup.people[1];
  const auto& admin = &qa == &setup.people[0] ? setup.people[1] : setup.people[0];
  {
    CALQUE_TRY(actor, Session::open(lab, admin.id, admin.password));
    CALQUE_TRY(approver, Session::open(lab, qa.id, qa.password));
    for (std::size_t i = 2; i < setup.people.size(); ++i)
      CALQUE_CHECK(enrolPerson(actor, setup.people[i], approver,
                               [&qa](const PageToSign&) -> base::Result<std::string> { return qa.password; }));
  }
  for (std::size_t i = 2; i < setup.people.size(); ++i)
    CALQUE_CHECK(acknowledgeAs(lab, setup.people[i]));
  return {};
}

/// Stands in a lab until it has its name: where its root key lies meanwhile, and that file's digest.
constexpr const char* rootKeyNote = "root_key.note";

/// The root key of a lab that never was, because its maker died: taken away again, if it is still that file.
void takeRootKeyBack(const std::filesystem::path& dead) {
  const auto note = base::readFile(dead / "lab" / rootKeyNote, 65'536);
  if (!note)
    return;
  const auto text = base::textOf(*note);
  const auto digest = text.substr(0, text.find(' '));
  const std::filesystem::path file = text.substr(std::min(digest.size() + 1, text.size()));
  if (const auto key = base::readFile(file, 65'536); key && crypto::sha256Hex(*key) == digest) {
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
  }
}

/// The whole lab, known to nobody yet, and its root key in a file beside it.
base::Done makeLab(const std::filesystem::path& folder, const std::filesystem::path& rootKeyFile, const LabSetup& setup,
                   const base::Clock& clock) {
  CALQUE_CHECK(makeEmptyLab(folder, rootKeyFile, setup, clock));
  CALQUE_TRY(lab, Lab::open(folder, clock));
  lab.rooms().founding = true;
  return enrolAll(lab, setup);
}

/// Both get their names, the root key first: a lab without it could not go on.
base::Done nameBoth(MakingPlace& making, MakingPlace& rootMaking, const std::filesystem::path& folder,
                    const LabSetup& setup) {
  const auto file = std::filesystem::absolute(setup.rootKeyFile);
  CALQUE_TRY(key, base::readFile(rootMaking.folder() / "root", 65'536));
  const auto note = crypto::sha256Hex(key) + " " + file.string();
  CALQUE_CHECK(base::writeFile(making.folder() / "lab" / rootKeyNote, base::viewOf(note)));
  auto named = rootMaking.appear("root", file);
  if (named)
    named = making.appear("lab", folder);
  std::error_code ignored;
  if (!named && !std::filesystem::exists(folder / rootKeyNote, ignored))
    takeRootKeyBack(making.folder());
  std::filesystem::remove(folder / rootKeyNote, ignored);
  return named;
}

/// What stands, stands: a witness or a mark that cannot be written now is written by the next act.
base::Done makeKnown(Lab& lab) {
  auto& rooms = lab.rooms();
  if (!rooms.witness.empty())
    CALQUE_CHECK(
        audit::publishWitness(rooms.log, rooms.witness, "witness file", std::string(systemActor), *rooms.clock));
  return rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()});
}

} // namespace

base::Result<Lab> createLab(const std::filesystem::path& folder, const LabSetup& setup, const base::Clock& clock) {
  CALQUE_CHECK(checkSetup(folder, setup));
  std::error_code ignored;
  if (!std::filesystem::is_directory(std::filesystem::absolute(setup.rootKeyFile).parent_path(), ignored))
    return base::diskFault("the folder of the root key", ENOENT); // a medium that is not there is not made up
  CALQUE_TRY(making, MakingPlace::beside(folder, takeRootKeyBack));
  if (std::filesystem::exists(setup.rootKeyFile, ignored))
    return domain::refuse(RefusalCode::LabExists, "the root key file is there already", {}, {},
                          "name a new file for the root key");
  CALQUE_TRY(rootMaking, MakingPlace::beside(setup.rootKeyFile)); // the key is never on the lab's disk
  CALQUE_CHECK(makeLab(making.folder() / "lab", rootMaking.folder() / "root", setup, clock));
  CALQUE_CHECK(nameBoth(making, rootMaking, folder, setup));
  auto lab = Lab::open(folder, clock);
  if (!lab)
    return base::fault(base::FaultKind::Disk, "the lab is made, but it cannot be opened", "`calque lab status`");
  (void)makeKnown(*lab);
  return lab;
}

base::Result<LabSetup> readLabSetup(const std::filesystem::path& file) {
  CALQUE_TRY(bytes, base::readFile(file, 1u << 20));
  LabSetup setup;
  try {
    auto table = toml::parse(base::tomlText(base::textOf(bytes)));
    const auto* list = table["person"].as_array();
    for (std::size_t i = 0; list && i < list->size(); ++i) {
      const auto* entry = (*list)[i].as_table();
      if (!entry)
        return base::fault(base::FaultKind::File, "the setup file: each [[person]] is a table");
      auto text = [entry](std::string_view key) { return (*entry)[key].value_or(std::string()); };
      PersonSetup person{text("id"), text("name"), {}, text("id_check"), {}};
      if (const auto* roles = (*entry)["roles"].as_array())
        for (const auto& role : *roles)
          person.roles.push_back(role.value_or(std::string()));
      auto secret = file.parent_path() / text("password_file");
      if ((std::filesystem::status(secret).permissions() & std::filesystem::perms(077)) != std::filesystem::perms::none)
        return base::fault(base::FaultKind::File, "a password file can be read by others", "chmod 600 it");
      CALQUE_TRY(password, base::readFile(secret, 4096));
      person.password = base::textOf(password);
      crypto::wipe(password);
      person.password.erase(std::min(person.password.find_first_of("\r\n"), person.password.size()));
      setup.people.push_back(std::move(person));
    }
  } catch (const std::runtime_error&) { // of which toml::parse_error is one
    return base::fault(base::FaultKind::File, "the setup file is not TOML",
                       "write [[person]] with id, name, roles, id_check, password_file");
  }
  return setup;
}

} // namespace calque::workflow
