#include "memory.h"

#include "marks.h"

#include "core/domain/statement.h"

namespace calque::trail {
namespace {

using domain::Entry;

void takeCase(CaseMemory& known, const Entry& entry) {
  if (entry.type == "case.opened")
    known.clinical = entry.data.text("use") == "clinical";
  else if (isModelApproval(entry))
    known.approved = known.everApproved = true;
  else if (entry.type == "model.unlocked" || entry.type == "model.locked" || entry.type.starts_with("segmentation."))
    known.approved = false;
  else if (entry.type == "print.done")
    known.printed = true;
  known.last = entry.at;
}

void takePolicy(Memory& memory, const base::Json& policy) {
  memory.anchorAgeS = policy.number("anchor_age_s");
  memory.anchorEntries = policy.number("anchor_entries");
}

void takeLab(Memory& memory, const Entry& entry) {
  if (entry.type == "anchor.made") {
    memory.anchored = entry.at;
    memory.anchoredSeq = entry.seq;
    memory.failedAnchors.erase(entry.data.text("kind"));
  } else if (entry.type == "anchor.failed") {
    ++memory.failedAnchors[entry.data.text("kind")];
  } else if (entry.type == "lab.created" && entry.data.find("policy")) {
    takePolicy(memory, *entry.data.find("policy"));
  } else if (entry.type == "config.changed" && entry.data.text("section") == "policy" && entry.becomes) {
    takePolicy(memory, *entry.becomes);
  }
}

void takePerson(Memory& memory, const Entry& entry) {
  if (isRefusal(entry)) {
    const auto refusals = memory.refusalsWith(entry);
    auto& person = memory.people[entry.actor];
    person.refusals = refusals;
    if (refusals == 1)
      person.refusedSince = entry.at;
  } else if (entry.type == "role.granted" || entry.type == "person.rekeyed") {
    auto& person = memory.people[entry.record];
    person.empowered = entry.at;
    person.power = entry.type == "person.rekeyed" ? "a new key" : "the role " + entry.data.text("role");
  }
}

template <class Map> const typename Map::mapped_type* maybeIn(const Map& map, std::string_view key) {
  const auto found = map.find(key);
  return found == map.end() ? nullptr : &found->second;
}

} // namespace

bool isRefusal(const Entry& entry) {
  return entry.type == "step.refused" || entry.type == "print.refused" || entry.type == "intake.refused";
}

bool isModelApproval(const Entry& entry) {
  if (entry.type != "esign" || !entry.record.starts_with("c-"))
    return false;
  const auto statement = domain::maybeStatement(entry);
  return statement && statement->meaning == "approval" && statement->role != "qa";
}

const CaseMemory* Memory::maybeCase(std::string_view record) const {
  return maybeIn(cases, record);
}

const PersonMemory* Memory::maybePerson(std::string_view person) const {
  return maybeIn(people, person);
}

std::uint64_t Memory::refusalsWith(const Entry& refusal) const {
  const auto* person = maybePerson(refusal.actor);
  const bool within =
      person && person->refusals > 0 && refusal.at.ms - person->refusedSince.ms <= refusalsWithinS * 1000;
  return within ? person->refusals + 1 : 1;
}

void Memory::take(const Entry& entry) {
  if (entry.record.starts_with("c-"))
    takeCase(cases[entry.record], entry);
  takeLab(*this, entry);
  takePerson(*this, entry);
}

} // namespace calque::trail
