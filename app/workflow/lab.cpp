#include "erasure.h"
#include "reserve.h"
#include "rooms.h"
#include "start.h"

#include "core/base/files.h"
#include "core/base/toml_text.h"
#include "core/domain/refusals.h"
#include "qms/audit/anchors.h"

#include <algorithm>
#include <iterator>
#include <toml++/toml.h>
#include <unistd.h>

namespace calque::workflow {
namespace {

using domain::EntryDraft;

bool onlyAnchors(const std::vector<EntryDraft>& drafts) {
  for (const auto& draft : drafts)
    if (!draft.type.starts_with("anchor."))
      return false;
  return true;
}

/// The mark goes forward only along the branch it stands on (record.md 8: compared after every commit).
/// Nothing is written on after a log that this device has not seen: not one put in its place while it was open, not one
/// of two copies of which the other has grown.
base::Done checkSeenHere(LabRooms& rooms) {
  CALQUE_TRY(mark, rooms.device->maybeMark(rooms.log.origin()));
  if (!mark || rooms.quarantine)
    return {};
  CALQUE_CHECK(rooms.log.lastNote()); // takes in what other processes appended, and have marked
  const bool isShorter = rooms.log.size() < mark->size;
  const auto root = isShorter ? base::Result<base::Digest>(base::Digest{}) : rooms.log.rootAt(mark->size);
  if (!root)
    return base::failed(root.error());
  if (isShorter || *root != mark->root)
    return base::fault(base::FaultKind::Database, "the log was replaced: it is not the one this device has seen",
                       "stop, keep this folder as evidence, and verify it: `calque audit verify`");
  return {};
}

base::Done advanceMark(LabRooms& rooms) {
  return rooms.device->advance({rooms.log.origin(), rooms.log.size(), rooms.log.root()});
}

bool isRefusal(const base::Failure& failure, domain::RefusalCode code) {
  const auto* refusal = std::get_if<base::Refusal>(&failure);
  return refusal && refusal->number == static_cast<int>(code);
}

// [impl->req~record.clock~1]
/// The step of the clock is an entry of its own, from which time goes on.
base::Done noteClockBack(LabRooms& rooms) {
  EntryDraft draft;
  draft.type = "clock.back";
  draft.actor = systemActor;
  draft.data = base::JsonObject{}; // the log knows both times
  CALQUE_CHECK(rooms.log.append(std::move(draft)));
  return advanceMark(rooms);
}

} // namespace

Lab::Lab(std::unique_ptr<LabRooms> rooms) : m_rooms(std::move(rooms)) {}
Lab::Lab(Lab&&) noexcept = default;
Lab& Lab::operator=(Lab&&) noexcept = default;
Lab::~Lab() = default;

base::Result<Lab> Lab::open(const std::filesystem::path& folder, const base::Clock& clock) {
  CALQUE_TRY(rooms, openRooms(folder, clock, Opening::Work));
  Lab lab(std::move(rooms));
  if (lab.rooms().quarantine)
    return lab;
  if (!lab.rooms().witness.empty())
    (void)audit::finishWitness(lab.rooms().log, lab.rooms().witness); // the next publishing tries again, and tells
  CALQUE_CHECK(finishErasures(lab));
  if (!lab.isDemonstration())
    keepReserve(folder);
  return lab;
}

const std::filesystem::path& Lab::folder() const {
  return m_rooms->folder.path;
}
bool Lab::isDemonstration() const {
  return m_rooms->log.isTestLab();
}

namespace {

std::vector<std::string> compromisedKeys(const audit::Log& log) {
  const auto entries = log.entriesOfTypes({"key.compromised", "person.rekeyed", "person.revoked"});
  if (!entries)
    return {"whether keys were compromised could not be read"};
  std::vector<std::string> found;
  for (const auto& entry : *entries) {
    const auto what = entry.data.text("what"), person = entry.data.text("person");
    if (entry.type != "key.compromised")
      continue;
    const bool isReplaced = what == "person" && std::ranges::any_of(*entries, [&](const auto& later) {
                              return later.seq > entry.seq && later.type != "key.compromised" && later.record == person;
                            });
    if (isReplaced)
      continue;
    const auto since = " may be in other hands, reported in entry " + std::to_string(entry.seq) + ": ";
    found.push_back(what == "person" ? "the key of " + person + since + "give a new one, `calque person rekey`"
                    : what == "ca"
                        ? "the issuing key" + since + "what it certified since is in doubt"
                        : "the key of the " + what + since + "a new log has to begin, `calque lab create --continues`");
  }
  return found;
}

} // namespace

RecordState Lab::state() const {
  const auto& log = m_rooms->log;
  RecordState state;
  state.labName = m_rooms->labName;
  state.origin = log.origin();
  state.demonstration = log.isTestLab();
  state.quarantine = m_rooms->quarantine;
  state.notCompared = m_rooms->notCompared;
  state.compromised = compromisedKeys(log);
  auto anchor = log.maybeLastAnchor();
  state.entries = log.size();
  state.root = base::toHex(log.root());
  if (anchor && *anchor) {
    state.anchoredTo = (*anchor)->size;
    if (const auto entry = log.entry((*anchor)->seq))
      state.anchoredAt = base::toUtcText(entry->at);
  }
  // The anchor's own entry comes after what it anchors and needs none itself.
  std::uint64_t covered =
      anchor && *anchor && (*anchor)->seq == (*anchor)->size ? (*anchor)->size + 1 : state.anchoredTo;
  state.unanchored = state.entries - covered;
  if (const auto verified = log.entriesOfTypes({"log.verified"}); verified && !verified->empty()) {
    state.verifiedAt = base::toUtcText(verified->back().at);
    state.verifiedSize = verified->back().data.number("size");
    state.verifiedExit = static_cast<int>(verified->back().data.number("exit"));
  }
  if (state.unanchored > 0)
    if (auto entry = log.entry(covered))
      state.unanchoredSince = base::toUtcText(entry->at);
  return state;
}

base::Result<LabSettings> readSettings(const std::filesystem::path& file) {
  CALQUE_TRY(bytes, base::readFile(file, 65536));
  try {
    auto table = toml::parse(base::tomlText(base::textOf(bytes)));
    LabSettings settings;
    settings.name = table["name"].value_or(std::string());
    settings.origin = table["origin"].value_or(std::string());
    settings.demonstration = table["demonstration"].value_or(false);
    settings.witness = table["witness"].value_or(std::string());
    settings.tsa = table["tsa"].value_or(std::string());
    return settings;
  } catch (const std::runtime_error&) { // of which toml::parse_error is one
    return base::fault(base::FaultKind::File, "lab.toml cannot be read",
                       "restore it from the backup; it is no evidence");
  }
}

base::Done writeSettings(const std::filesystem::path& file, const LabSettings& settings) {
  toml::table table{{"name", settings.name},
                    {"origin", settings.origin},
                    {"demonstration", settings.demonstration},
                    {"witness", settings.witness.string()},
                    {"tsa", settings.tsa}};
  std::ostringstream text;
  text << "# Settings that are not evidence. What decides anything stands in the log.\n" << table << '\n';
  return base::writeFile(file, base::viewOf(text.str()));
}

bool isWithin(const std::filesystem::path& inner, const std::filesystem::path& outer) {
  std::error_code ignored;
  const auto relative = std::filesystem::weakly_canonical(inner, ignored)
                            .lexically_relative(std::filesystem::weakly_canonical(outer, ignored));
  return !relative.empty() && *relative.begin() != "..";
}

std::string hostId() {
  char name[256] = {};
  if (::gethostname(name, sizeof name - 1) != 0)
    return "h-unnamed";
  std::string id = "h-";
  for (const char* c = name; *c && id.size() < 42; ++c) {
    char lower = *c >= 'A' && *c <= 'Z' ? static_cast<char>(*c + 32) : *c;
    id += (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') ? lower : '-';
  }
  return id.size() == 2 ? "h-unnamed" : id;
}

base::Result<audit::Committed> appendDrafts(Lab& lab, std::vector<EntryDraft> drafts, const audit::Enclosed& enclosed) {
  auto& rooms = lab.rooms();
  const bool isRestore = rooms.ceremony.has_value();
  if (isRestore) {
    std::ranges::move(drafts, std::back_inserter(*rooms.ceremony));
    if (std::ranges::none_of(*rooms.ceremony, [](const auto& draft) { return draft.type == "restore.done"; }))
      return audit::Committed{};
    drafts = std::exchange(rooms.ceremony, std::nullopt).value();
  }
  const bool isAct = !onlyAnchors(drafts);
  const bool publish = isAct && !rooms.witness.empty();
  if (!isRestore && !rooms.founding)
    CALQUE_CHECK(checkSeenHere(rooms));
  auto committed = rooms.log.append(std::move(drafts), enclosed);
  if (!committed) {
    if (!isRestore && isRefusal(committed.error(), domain::RefusalCode::ClockBack))
      CALQUE_CHECK(noteClockBack(rooms));
    return committed;
  }
  if (rooms.founding)
    return committed;
  CALQUE_CHECK(advanceMark(rooms));
  if (publish) { // what stands, stands: a witness that cannot be written is noted in the log, not a failure of the act
    CALQUE_TRY(published,
               audit::publishWitness(rooms.log, rooms.witness, "witness file", std::string(systemActor), *rooms.clock));
    if (published.recorded)
      CALQUE_CHECK(advanceMark(rooms));
  }
  if (isAct)
    stampWhenDue(
        lab, std::ranges::any_of(committed->entries, [](const auto& entry) { return entry.type == "case.released"; }));
  return committed;
}

base::Done noteOnPaper(Lab& lab, const std::string& what) {
  auto& rooms = lab.rooms();
  CALQUE_CHECK(audit::recordAnchor(rooms.log, "label", what, std::string(systemActor), *rooms.clock));
  return advanceMark(rooms);
}

base::Result<identity::People> peopleOf(const Lab& lab, const std::string& account) {
  // Of each person's own record, so that it does not take longer with every session that anybody had.
  const auto& log = lab.rooms().log;
  identity::People people;
  CALQUE_TRY(enrolled, log.entriesOfTypes({"person.enrolled"}));
  for (const auto& one : enrolled) {
    CALQUE_TRY(own, log.entriesOf(one.record));
    std::ranges::for_each(own, [&](const auto& entry) { people.apply(entry); });
  }
  if (account.empty())
    return people;
  CALQUE_TRY(sessions, log.entriesOfAccount(account));
  std::ranges::for_each(sessions, [&](const auto& entry) { people.apply(entry); });
  return people;
}

base::Result<std::optional<base::Bytes>> certificateOf(const Lab& lab, const std::string& fingerprint) {
  return lab.rooms().log.maybeCertificate(fingerprint);
}

base::Result<storage::DataKey> dataKeyOf(Lab& lab, const std::string& owner) {
  auto& keys = lab.rooms().keys;
  if (auto key = keys.dataKey(owner))
    return key;
  return keys.createDataKey(owner); // a destroyed one is a fault here
}

} // namespace calque::workflow
