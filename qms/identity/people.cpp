#include "people.h"

#include "core/domain/refusals.h"
#include "core/domain/statement.h"

#include "core/base/ids.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace calque::identity {

using domain::Entry;
using domain::RefusalCode;
using domain::refuse;

namespace {

constexpr std::array<std::string_view, 8> roleWords = {"technician", "segmenter", "surgeon", "radiologist",
                                                       "qa",         "reviewer",  "itadmin", "auditor"};

} // namespace

bool isRole(std::string_view word) {
  return std::find(roleWords.begin(), roleWords.end(), word) != roleWords.end();
}

bool isPersonId(std::string_view text) {
  return base::maybeRecordNumber(text, 'u').has_value();
}

void People::apply(const Entry& entry) {
  if (entry.type.starts_with("session."))
    return applySession(entry);
  if (entry.type == "person.enrolled") {
    Person person;
    person.id = entry.record;
    person.name = entry.data.text("name");
    person.fingerprint = entry.data.text("fp");
    for (auto& role : entry.data.words("roles"))
      person.roles.insert(std::move(role));
    person.rev = entry.rev;
    m_people.insert_or_assign(entry.record, std::move(person));
  } else if (const auto found = m_people.find(entry.record); found != m_people.end()) {
    applyToPerson(found->second, entry);
  }
}

void People::applyToPerson(Person& person, const Entry& entry) {
  person.rev = entry.rev;
  if (entry.type == "person.rekeyed") {
    person.fingerprint = entry.data.text("fp");
    person.revoked = false;      // L13
    person.acknowledged = false; // REG-11.10(j): the new certificate signs nothing before its own acknowledgement
  } else if (entry.type == "person.revoked") {
    person.revoked = true;
  } else if (entry.type == "role.granted") {
    person.roles.insert(entry.data.text("role"));
  } else if (entry.type == "role.withdrawn") {
    person.roles.erase(entry.data.text("role"));
  } else if (entry.type == "training.recorded") {
    person.trainings.push_back({entry.data.text("procedure"), entry.data.text("revision"), entry.data.text("expires"),
                                entry.data.text("result") == "pass"});
  } else if (entry.type == "esign" && entry.actor == person.id) {
    const auto statement = domain::maybeStatement(entry);
    person.acknowledged = person.acknowledged || (statement && statement->meaning == "responsibility");
  }
}

void People::applySession(const Entry& entry) {
  if (entry.type == "session.opened") {
    m_sessions[entry.session] = {entry.session, entry.actor, entry.host};
    m_failures.erase(entry.actor);
  } else if (entry.type == "session.failed") {
    const auto cause = entry.data.text("cause");
    const auto account = entry.data.text("account");
    // A try during the delay does not lengthen it: nobody may lock a surgeon out by knocking (record.md 11, T22).
    if (account.empty() || (cause != "secret" && cause != "factor" && cause != "unknown"))
      return;
    auto& failures = m_failures[account];
    if (cause == "factor" && entry.data.number("count") <= failures.count)
      return; // the token was not there, or locked: nothing was guessed
    failures.count += 1;
    failures.last = entry.at;
  } else {
    m_sessions.erase(entry.session);
  }
}

const Person* People::maybePerson(std::string_view id) const {
  const auto found = m_people.find(id);
  return found == m_people.end() ? nullptr : &found->second;
}

std::vector<Person> People::all() const {
  std::vector<Person> persons;
  for (const auto& [id, person] : m_people)
    persons.push_back(person);
  return persons;
}

std::vector<OpenSession> People::openSessions(std::string_view person) const {
  std::vector<OpenSession> open;
  for (const auto& [id, session] : m_sessions)
    if (session.person == person)
      open.push_back(session);
  return open;
}

Failures People::failuresOf(std::string_view account) const {
  const auto found = m_failures.find(account);
  return found == m_failures.end() ? Failures{} : found->second;
}

People peopleOf(std::span<const Entry> entries) {
  People people;
  for (const auto& entry : entries)
    people.apply(entry);
  return people;
}

base::Result<Person> mayAcknowledge(const People& people, std::string_view id) {
  const Person* person = people.maybePerson(id);
  if (!person)
    return refuse(RefusalCode::PersonUnknown);
  if (person->revoked)
    return refuse(RefusalCode::PersonRevoked);
  return *person;
}

// [impl->req~people.acknowledge~1, req~people.roles~1, req~people.revoke~1]
base::Result<Person> mayAct(const People& people, std::string_view id, const std::vector<std::string>& roles) {
  CALQUE_TRY(person, mayAcknowledge(people, id));
  if (!person.acknowledged)
    return refuse(RefusalCode::PolicyNotAcknowledged);
  const auto words = [](const auto& all) {
    std::string text;
    for (const auto& word : all)
      text += (text.empty() ? "" : ", ") + word;
    return text;
  };
  if (!roles.empty() && std::none_of(roles.begin(), roles.end(), [&](const auto& role) { return person.holds(role); }))
    return refuse(RefusalCode::RoleMissing, {}, words(roles), words(person.roles));
  return person;
}

// [impl->req~people.two-names~1]
base::Done mayApprove(const People& people, std::string_view approver, std::string_view actor,
                      std::string_view actedOn) {
  if (approver == actor || approver == actedOn)
    return refuse(RefusalCode::ApproverUnfit, "the approver is the actor or the person acted on");
  if (const auto person = mayAct(people, approver, {"qa"}); !person)
    return refuse(RefusalCode::ApproverUnfit);
  return {};
}

// [impl->req~people.id-once~1]
base::Done mayEnrol(const People& people, std::string_view id, std::string_view name,
                    const std::vector<std::string>& roles) {
  if (people.maybePerson(id))
    return refuse(RefusalCode::PersonNameTaken);
  if (!isPersonId(id))
    return refuse(RefusalCode::LawOfLog, "a person id is u- and 4 to 9 digits");
  const auto length = base::codePoints(name);
  if (length < 1 || length > 200 || !base::whyNotEvidenceText(name).empty())
    return refuse(RefusalCode::TextUnfit, "the printed name");
  const std::set<std::string, std::less<>> distinct(roles.begin(), roles.end());
  if (roles.empty() || distinct.size() != roles.size() || !std::all_of(roles.begin(), roles.end(), isRole))
    return refuse(RefusalCode::LawOfLog, "a person has one or more distinct roles of the list");
  return {};
}

} // namespace calque::identity
