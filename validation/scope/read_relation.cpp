#include "relation.h"

#include "core/base/strict_table.h"

#include <functional>

namespace calque::scope {
namespace {

using Table = base::StrictTable;

std::string wordOf(Table& table, const char* key) {
  auto word = table.must<std::string>(key);
  if (word.empty())
    table.note("'" + std::string(key) + "' is no word");
  return word;
}
Words wordsOf(Table& table, const char* key) {
  return table.list<std::string>(key, base::Presence::Optional);
}

base::Done readText(const std::string& what, std::string_view text, const std::function<void(Table&)>& read) {
  const auto wrong = base::readStrictly(what, text, read);
  if (!wrong.empty())
    return base::fault(base::FaultKind::File, wrong, "take the file of the release");
  return {};
}

Subject subjectOf(Table& table, bool library) {
  Subject subject;
  subject.library = library;
  subject.name = wordOf(table, "name");
  subject.why = wordOf(table, "why");
  subject.rooms = wordsOf(table, "rooms");
  subject.requirements = wordsOf(table, "requirements");
  subject.steps = wordsOf(table, "steps");
  if (library)
    subject.aside = wordsOf(table, "aside");
  else
    subject.aliases = wordsOf(table, "aliases");
  return subject;
}

} // namespace

base::Result<Relation> readRelation(std::string_view components, std::string_view subjects) {
  Relation all;
  // In braces: the order of the calls is that of the members.
  CALQUE_CHECK(readText("components", components, [&](Table& file) {
    file.each("room", [&](Table& table) {
      all.rooms.push_back({wordOf(table, "name"), wordsOf(table, "requirements")});
    });
    file.each("program", [&](Table& table) {
      all.programs.push_back({wordOf(table, "name"), wordsOf(table, "rooms")});
    });
    file.each("library", [&](Table& table) {
      all.libraries.push_back({wordOf(table, "name"), wordsOf(table, "packages"), wordsOf(table, "seen_by")});
    });
  }));
  CALQUE_CHECK(readText("subjects", subjects, [&](Table& file) {
    file.each("program", [&](Table& table) { all.stepsOfPrograms = wordsOf(table, "steps"); });
    file.each("any_library", [&](Table& table) { all.stepsOfLibraries = wordsOf(table, "steps"); });
    file.each("library", [&](Table& table) { all.subjects.push_back(subjectOf(table, true)); });
    file.each("subject", [&](Table& table) { all.subjects.push_back(subjectOf(table, false)); });
  }));
  return all;
}

} // namespace calque::scope
