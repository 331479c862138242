#include "relation.h"

#include "core/base/toml_text.h"

#include <functional>
#include <map>
#include <set>
#include <toml++/toml.h>

namespace calque::scope {
namespace {

/// The first thing wrong with the entries of one text.
struct Problem {
  std::string text;
  void note(const std::string& what) {
    if (text.empty())
      text = what;
  }
};

/// One entry, read strictly: a key that nobody asks for is a problem, so that a misspelt one does not pass as absent.
class Entry {
public:
  Entry(const toml::table& table, std::string where, Problem& problem)
      : m_table(table), m_where(std::move(where)), m_problem(problem) {}
  ~Entry() {
    for (const auto& [key, value] : m_table)
      if (!m_asked.contains(std::string(key.str())))
        m_problem.note(m_where + ": the key '" + std::string(key.str()) + "' is unknown");
  }
  Entry(const Entry&) = delete;
  Entry& operator=(const Entry&) = delete;

  std::string word(const char* key) {
    m_asked.insert(key);
    const auto value = m_table[key].value_exact<std::string>();
    if (!value || value->empty())
      m_problem.note(m_where + ": '" + key + "' is missing or no word");
    return value.value_or(std::string());
  }
  Words words(const char* key) {
    Words found;
    m_asked.insert(key);
    const auto* list = m_table[key].as_array();
    if (m_table.contains(key) && !list)
      m_problem.note(m_where + ": '" + key + "' is no list");
    for (std::size_t at = 0; list && at < list->size(); ++at) {
      const auto one = (*list)[at].value_exact<std::string>();
      if (!one)
        m_problem.note(m_where + ": '" + key + "' holds something else than words");
      found.push_back(one.value_or(std::string()));
    }
    return found;
  }

private:
  const toml::table& m_table;
  std::string m_where;
  Problem& m_problem;
  std::set<std::string> m_asked;
};

/// What to do with each `[[key]]` of a text; no other key may stand there.
using Readers = std::map<std::string, std::function<void(Entry&)>>;

void readEntries(const std::string& key, const toml::node& node, const Readers& readers, Problem& problem) {
  const auto reader = readers.find(key);
  const auto* list = node.as_array();
  if (reader == readers.end() || !list)
    return problem.note("'" + key + "' is unknown or no list of tables");
  for (std::size_t at = 0; at < list->size(); ++at) {
    const auto where = key + " " + std::to_string(at + 1);
    const auto* table = (*list)[at].as_table();
    if (!table)
      return problem.note(where + " is no table");
    Entry entry(*table, where, problem);
    reader->second(entry);
  }
}

base::Done readText(const std::string& what, std::string_view text, const Readers& readers) {
  Problem problem;
  try {
    const auto parsed = toml::parse(base::tomlText(text));
    for (const auto& [key, node] : parsed)
      readEntries(std::string(key.str()), node, readers, problem);
  } catch (const toml::parse_error& wrong) {
    problem.note(std::string(wrong.description()) + " at line " + std::to_string(wrong.source().begin.line));
  } catch (const std::runtime_error& wrong) {
    problem.note(wrong.what());
  }
  if (!problem.text.empty())
    return base::fault(base::FaultKind::File, what + ": " + problem.text, "take the file of the release");
  return {};
}

Subject subjectOf(Entry& entry, bool library) {
  Subject subject;
  subject.library = library;
  subject.name = entry.word("name");
  subject.why = entry.word("why");
  subject.rooms = entry.words("rooms");
  subject.requirements = entry.words("requirements");
  subject.steps = entry.words("steps");
  if (library)
    subject.aside = entry.words("aside");
  else
    subject.aliases = entry.words("aliases");
  return subject;
}

} // namespace

base::Result<Relation> readRelation(std::string_view components, std::string_view subjects) {
  Relation all;
  // In braces: the order of the calls is that of the members.
  CALQUE_CHECK(
      readText("components", components,
               {{"room",
                 [&](Entry& entry) {
                   all.rooms.push_back({entry.word("name"), entry.words("requirements")});
                 }},
                {"program",
                 [&](Entry& entry) {
                   all.programs.push_back({entry.word("name"), entry.words("rooms")});
                 }},
                {"library", [&](Entry& entry) {
                   all.libraries.push_back({entry.word("name"), entry.words("packages"), entry.words("seen_by")});
                 }}}));
  CALQUE_CHECK(readText("subjects", subjects,
                        {{"program", [&](Entry& entry) { all.stepsOfPrograms = entry.words("steps"); }},
                         {"any_library", [&](Entry& entry) { all.stepsOfLibraries = entry.words("steps"); }},
                         {"library", [&](Entry& entry) { all.subjects.push_back(subjectOf(entry, true)); }},
                         {"subject", [&](Entry& entry) { all.subjects.push_back(subjectOf(entry, false)); }}}));
  return all;
}

} // namespace calque::scope
