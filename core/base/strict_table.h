// A TOML file read strictly: each key has to be asked for, so that a misspelt one does not pass as absent. The first
// thing wrong is told, with its place; everything read after it is blank and to be dropped.
#pragma once

#include "toml_text.h"

#include <optional>
#include <set>
#include <string>
#include <toml++/toml.h>
#include <vector>

namespace calque::base {

struct TableProblem {
  std::string text; ///< empty while nothing is wrong
  void note(const std::string& what) {
    if (text.empty())
      text = what;
  }
};

enum class Presence { Required = 1, Optional = 2 };

class StrictTable {
public:
  /// `where` begins each message; the three outlive the object.
  StrictTable(const toml::table& table, std::string where, TableProblem& problem)
      : m_table(table), m_where(std::move(where)), m_problem(problem) {}
  ~StrictTable() {
    for (const auto& [key, value] : m_table)
      if (!m_asked.contains(std::string(key.str())))
        note("the key '" + std::string(key.str()) + "' is unknown");
  }
  StrictTable(const StrictTable&) = delete;
  StrictTable& operator=(const StrictTable&) = delete;

  template <class T> T must(const char* key) {
    const auto value = maybe<T>(key);
    if (!value)
      note("'" + std::string(key) + "' is missing");
    return value.value_or(T{});
  }
  template <class T> std::optional<T> maybe(const char* key) {
    const auto* node = ask(key);
    if (!node)
      return {};
    auto value = node->value_exact<T>();
    if (!value)
      note("'" + std::string(key) + "' is of another kind");
    return value;
  }
  template <class T> std::vector<T> list(const char* key, Presence presence = Presence::Required) {
    std::vector<T> found;
    const auto* node = ask(key);
    const auto* items = node ? node->as_array() : nullptr;
    if (!items && (node || presence == Presence::Required))
      note("'" + std::string(key) + "' is missing or no list");
    for (std::size_t at = 0; items && at < items->size(); ++at) {
      const auto value = (*items)[at].value_exact<T>();
      if (!value)
        note("'" + std::string(key) + "' holds something of another kind");
      found.push_back(value.value_or(T{}));
    }
    return found;
  }
  /// `read(table)` of the table of that key, where it is there.
  template <class Read> void inner(const char* key, Read read) {
    const auto* node = ask(key);
    if (node && !node->is_table())
      return note("'" + std::string(key) + "' is no table");
    if (node)
      readAt(*node->as_table(), m_where + " " + key, read);
  }
  /// `read(table)` of each table of `[[key]]`, in order; none is no problem.
  template <class Read> void each(const char* key, Read read) {
    const auto* node = ask(key);
    const auto* tables = node ? node->as_array() : nullptr;
    if (node && !tables)
      note("'" + std::string(key) + "' is no list of tables");
    for (std::size_t at = 0; tables && at < tables->size(); ++at) {
      const auto where = m_where + " " + key + " " + std::to_string(at + 1);
      if (!(*tables)[at].is_table())
        return m_problem.note(where + ": no table");
      readAt(*(*tables)[at].as_table(), where, read);
    }
  }
  /// The same, gathered.
  template <class T, class Read> std::vector<T> entries(const char* key, Read read) {
    std::vector<T> found;
    each(key, [&](StrictTable& table) { found.push_back(read(table)); });
    return found;
  }
  void note(const std::string& what) { m_problem.note(m_where + ": " + what); }

private:
  template <class Read> void readAt(const toml::table& inside, const std::string& where, Read read) {
    StrictTable table(inside, where, m_problem);
    read(table);
  }
  const toml::node* ask(const char* key) {
    m_asked.insert(key);
    return m_table.get(key);
  }
  const toml::table& m_table;
  std::string m_where;
  TableProblem& m_problem;
  std::set<std::string> m_asked;
};

/// Reads a whole text through `read(StrictTable&)`: empty where all went well, else what is wrong, with `what` before.
template <class Read> std::string readStrictly(const std::string& what, std::string_view text, Read read) {
  TableProblem problem;
  try {
    const auto parsed = toml::parse(tomlText(text));
    StrictTable table(parsed, what, problem);
    read(table);
  } catch (const toml::parse_error& wrong) {
    problem.note(what + ": " + std::string(wrong.description()) + " at line " +
                 std::to_string(wrong.source().begin.line));
  } catch (const std::runtime_error& wrong) {
    problem.note(what + ": " + wrong.what());
  }
  return problem.text;
}

} // namespace calque::base
