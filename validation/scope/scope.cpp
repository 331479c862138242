#include "scope.h"

#include <algorithm>
#include <map>
#include <set>

namespace calque::scope {
namespace {

bool holds(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// "req~clock.state~1" → "req~clock.state": a protocol of a site may name an older revision, and is due all the same.
std::string withoutRevision(const std::string& requirement) {
  const auto at = requirement.rfind('~');
  return requirement.find('~') == at ? requirement : requirement.substr(0, at);
}

template <class All> auto maybeNamed(const All& all, std::string_view name) {
  const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

/// What hangs on one change.
struct Hanging {
  bool known = false, everything = false;
  std::string why;                                 ///< for a step that is due whatever the requirements say
  Words steps;                                     ///< those
  std::map<std::string, std::string> requirements; ///< without revision → why
};

class Relating {
public:
  explicit Relating(const Relation& relation) : m_relation(relation) {}

  Hanging of(const Change& change) const {
    Hanging found;
    if (change.isFile) {
      ofFile(change.name, found);
    } else if (const auto* subject = maybeSubject(change.name)) {
      ofSubject(*subject, found);
    } else if (const auto* program = maybeNamed(m_relation.programs, change.name)) {
      ofProgram(*program, found);
    } else if (const auto* room = maybeNamed(m_relation.rooms, change.name)) {
      found.known = true;
      add(room->requirements, "it is realised in " + room->name, found);
    }
    return found;
  }

  /// A requirement that no room has a tag for and no subject names.
  bool isPlaced(const std::string& requirement) const {
    const auto has = [&](const Words& all) {
      return std::ranges::any_of(all, [&](const auto& one) { return withoutRevision(one) == requirement; });
    };
    return std::ranges::any_of(m_relation.rooms, [&](const auto& room) { return has(room.requirements); }) ||
           std::ranges::any_of(m_relation.subjects, [&](const auto& subject) { return has(subject.requirements); });
  }

private:
  const Subject* maybeSubject(const std::string& word) const {
    for (const auto& subject : m_relation.subjects)
      if (subject.name == word || holds(subject.aliases, word))
        return &subject;
    for (const auto& library : m_relation.libraries)
      if (library.name == word || holds(library.packages, word))
        for (const auto& subject : m_relation.subjects)
          if (subject.library && subject.name == library.name)
            return &subject;
    return nullptr;
  }

  void ofFile(const std::string& path, Hanging& found) const {
    const auto name = path.substr(path.rfind('/') + 1);
    found.known = true;
    if (const auto* program = maybeNamed(m_relation.programs, name))
      return ofProgram(*program, found);
    if (const auto* subject = maybeNamed(m_relation.subjects, name))
      return ofSubject(*subject, found);
    found.everything = true;
    found.why = "nothing tells what this file is for";
  }

  void ofProgram(const Program& program, Hanging& found) const {
    found.known = true;
    found.why = "an installed program is another one";
    found.steps = m_relation.stepsOfPrograms;
    for (const auto& name : program.rooms)
      if (const auto* room = maybeNamed(m_relation.rooms, name))
        add(room->requirements, "it is realised in " + name + ", which is part of the program", found);
  }

  void ofSubject(const Subject& subject, Hanging& found) const {
    found.known = true;
    found.why = subject.why;
    found.steps = subject.steps;
    if (subject.library)
      found.steps.insert(found.steps.end(), m_relation.stepsOfLibraries.begin(), m_relation.stepsOfLibraries.end());
    add(subject.requirements, subject.why, found);
    for (const auto& room : m_relation.rooms)
      if (holds(subject.rooms, room.name) || holds(subject.rooms, "*"))
        add(room.requirements, subject.why + "; it is realised in " + room.name, found);
  }

  /// The first reason stays: one is enough.
  static void add(const Words& requirements, const std::string& why, Hanging& found) {
    for (const auto& requirement : requirements)
      found.requirements.emplace(withoutRevision(requirement), why);
  }

  const Relation& m_relation;
};

/// Why a step is due after a change; empty where it is not.
std::vector<Reason> reasonsFor(const protocol::Step& step, const std::string& change, const Hanging& hanging,
                               const Relating& relating) {
  std::vector<Reason> reasons;
  if (hanging.everything || holds(hanging.steps, step.id))
    reasons.push_back({change, {}, hanging.why});
  for (const auto& requirement : step.requirements) {
    const auto name = withoutRevision(requirement);
    if (const auto why = hanging.requirements.find(name); why != hanging.requirements.end())
      reasons.push_back({change, requirement, why->second});
    else if (!relating.isPlaced(name))
      reasons.push_back({change, requirement, "no room of the code has a tag for it, so that any change may touch it"});
  }
  return reasons;
}

void addUntried(const std::string& change, const Hanging& hanging, const std::set<std::string>& tried, Scope& scope) {
  for (const auto& step : hanging.steps)
    if (!tried.contains(step))
      scope.untried.push_back({change, {}, "these protocols have no step " + step});
  for (const auto& [requirement, why] : hanging.requirements)
    if (!tried.contains(requirement))
      scope.untried.push_back({change, requirement, why});
}

} // namespace

// [impl->req~qualify.scope~1]
Scope scopeOf(const Relation& relation, const std::vector<protocol::Protocol>& protocols,
              const std::vector<Change>& changes) {
  const Relating relating(relation);
  Scope scope;
  std::vector<std::pair<std::string, Hanging>> hanging;
  for (const auto& change : changes) {
    scope.changes.push_back(change.name);
    auto one = relating.of(change);
    if (!one.known)
      scope.unknown.push_back(change.name);
    hanging.emplace_back(change.name, std::move(one));
  }
  if (!scope.unknown.empty())
    return scope;
  std::set<std::string> tried; // steps, and requirements without their revision
  for (const auto& protocol : protocols)
    for (const auto& step : protocol.steps) {
      DueStep due{std::string(protocol::kindWord(protocol.kind)), step.id, {}};
      for (const auto& [change, one] : hanging)
        for (auto& reason : reasonsFor(step, change, one, relating))
          due.reasons.push_back(std::move(reason));
      tried.insert(step.id);
      for (const auto& requirement : step.requirements)
        tried.insert(withoutRevision(requirement));
      if (due.reasons.empty())
        scope.notDue.push_back(step.id);
      else
        scope.due.push_back(std::move(due));
    }
  for (const auto& [change, one] : hanging)
    addUntried(change, one, tried, scope);
  return scope;
}

Words knownNames(const Relation& relation) {
  std::set<std::string> names;
  for (const auto& subject : relation.subjects) {
    names.insert(subject.name);
    names.insert(subject.aliases.begin(), subject.aliases.end());
  }
  for (const auto& library : relation.libraries)
    names.insert(library.packages.begin(), library.packages.end());
  for (const auto& program : relation.programs)
    names.insert(program.name);
  for (const auto& room : relation.rooms)
    names.insert(room.name);
  return {names.begin(), names.end()};
}

} // namespace calque::scope
