#include "law.h"

#include "entry_types.h"

#include "core/base/ids.h"

namespace calque::audit {
namespace {

using base::Json;
using domain::Entry;

void countUp(LawState& state, std::string_view kind, std::string_view id, const char* key) {
  auto& row = state.change(kind, id);
  row.set(key, row.number(key) + 1);
}

/// The highest number in use of a letter: records, and the jobs, items and nonconformances named in data.
void noteNumber(LawState& state, const std::string& id) {
  if (id.empty())
    return;
  auto letter = id.substr(0, 1);
  auto number = base::maybeRecordNumber(id, id[0]);
  if (number && *number > state.row("most", letter).number("n"))
    state.change("most", letter).set("n", *number);
}

void foldPlace(LawState& state, const Entry& entry) {
  state.change("meta").set("last_t", base::toUtcText(entry.at));
  countUp(state, "count", entry.type, "n");
  for (const auto& name : namesOf(entry))
    countUp(state, "name", name, "n");
  if (entry.record.empty())
    return;
  state.change("rec", entry.record).set("rev", entry.rev);
  noteNumber(state, entry.record);
}

void foldNumbers(LawState& state, const Entry& entry) {
  for (const char* key : {"job", "item", "nc"})
    noteNumber(state, entry.data.text(key));
  if (entry.type == "print.started")
    for (const auto& item : entry.data.words("items"))
      noteNumber(state, item);
}

void foldLab(LawState& state, const Entry& entry) {
  auto& meta = state.change("meta");
  if (entry.type == "lab.created") {
    auto vkey = entry.data.text("vkey");
    meta.set("origin", vkey.substr(0, vkey.find('+'))).set("test", entry.data.flag("test")).set("vkey", vkey);
    meta.set("root", entry.data.text("root"))
        .set("issuing", Json(entry.data.words("issuing")))
        .set("policy", *entry.data.find("policy"));
  } else if (entry.type == "key.rotated") {
    meta.set("vkey", entry.data.text("new"));
  } else if (entry.type == "ca.issued") {
    auto issuing = meta.words("issuing");
    issuing.push_back(entry.data.text("fp"));
    meta.set("issuing", Json(issuing));
  } else if (entry.type == "config.changed" && entry.data.text("section") == "policy" && entry.becomes) {
    meta.set("policy", *entry.becomes);
  } else if (entry.type == "anchor.made") {
    Json row;
    row.set("seq", entry.seq)
        .set("size", entry.data.number("size"))
        .set("t", base::toUtcText(entry.at))
        .set("kind", entry.data.text("kind"));
    state.change("anchor", entry.data.text("kind")) = row;
    state.change("anchor", "any") = row;
  } else if (entry.type == "anchor.failed") {
    state.change("anchor", "failed-" + entry.data.text("kind")).set("t", base::toUtcText(entry.at));
  }
  for (const auto& fingerprint : namedCertificates(entry))
    state.change("fp", fingerprint).set("seq", entry.seq);
}

void foldPerson(LawState& state, const Entry& entry) {
  auto& person = state.change("person", entry.record);
  auto role = entry.data.text("role");
  auto roles = person.words("roles");
  if (entry.type == "person.enrolled") {
    person.set("name", entry.data.text("name"))
        .set("roles", Json(entry.data.words("roles")))
        .set("fp", entry.data.text("fp"));
    if (!isPersonId(entry.actor))
      countUp(state, "meta", {}, "system_people");
  } else if (entry.type == "person.rekeyed") {
    person.set("fp", entry.data.text("fp")).set("revoked", false);
  } else if (entry.type == "person.revoked") {
    person.set("revoked", true);
  } else if (entry.type == "role.granted" && !contains(roles, role)) {
    roles.push_back(role);
    person.set("roles", Json(roles));
  } else if (entry.type == "role.withdrawn") {
    std::erase(roles, role);
    person.set("roles", Json(roles));
  }
}

/// `account` names the entries that still matter of a person's sessions: those that opened what is open, and the
/// sign-ins that failed since the last good one.
void foldSession(LawState& state, const Entry& entry) {
  const auto seq = std::to_string(entry.seq);
  if (entry.type == "session.opened") {
    state.change("sess", entry.session)
        .set("person", entry.actor)
        .set("host", entry.host)
        .set("open", true)
        .set("seq", entry.seq);
    auto& account = state.change("account", entry.actor);
    auto open = account.words("open");
    open.push_back(seq);
    account.set("open", Json(open)).set("failed", Json(std::vector<std::string>()));
  } else if (entry.type == "session.locked" || entry.type == "session.closed") {
    auto& session = state.change("sess", entry.session);
    session.set("open", false);
    auto& account = state.change("account", session.text("person"));
    auto open = account.words("open");
    std::erase(open, std::to_string(session.number("seq")));
    account.set("open", Json(open));
  } else if (entry.type == "session.failed" && !entry.data.text("account").empty() &&
             entry.data.text("cause") != "delay") { // knocking during a delay counts for nothing
    auto& account = state.change("account", entry.data.text("account"));
    auto failed = account.words("failed");
    failed.push_back(seq);
    account.set("failed", Json(failed));
  }
}

void foldSignature(LawState& state, const Entry& entry) {
  auto statement = base::fromCanonical(entry.data.text("stmt"));
  if (!statement)
    return;
  std::vector<std::string> files;
  for (const auto& file : entry.files)
    files.push_back(file.id);
  auto& row = state.change("sid", statement->text("sid"));
  row.set("seq", entry.seq).set("record", entry.record).set("rev", entry.rev).set("signer", entry.actor);
  row.set("meaning", statement->text("meaning")).set("role", statement->text("role")).set("files", Json(files));
  if (!state.row("person", entry.actor).flag("acknowledged"))
    state.change("person", entry.actor).set("acknowledged", true);
}

} // namespace

std::vector<std::string> namesOf(const Entry& entry) {
  // A case's own entries are found by their record; what else was done with its patient's data, by the pseudonym.
  return entry.record.empty() && !entry.subject.empty() ? std::vector{entry.actor, entry.subject}
                                                        : std::vector{entry.actor};
}

void fold(LawState& state, const domain::Entry& entry) {
  foldPlace(state, entry);
  foldNumbers(state, entry);
  foldLab(state, entry);
  foldSession(state, entry);
  if (entry.type.starts_with("person.") || entry.type.starts_with("role."))
    foldPerson(state, entry);
  if (entry.type == "esign")
    foldSignature(state, entry);
  if (auto sid = entry.data.text("approver_sid"); !sid.empty())
    state.change("approved", sid).set("seq", entry.seq);
  if (entry.type.starts_with("nonconformance.") || entry.record.starts_with("c-"))
    foldCase(state, entry);
  foldThing(state, entry);
}

} // namespace calque::audit
