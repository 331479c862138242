// A table of a TOML file read strictly: every key must be asked for, so that a misspelt one does not pass as absent.
// Private to this room.
#pragma once

#include "core/base/toml_text.h"

#include <optional>
#include <set>
#include <string>
#include <toml++/toml.h>
#include <vector>

namespace calque::protocol {

/// The first thing wrong; what is read after it is dropped with the rest.
struct Problem {
  std::string text;
  void note(const std::string& what) {
    if (text.empty())
      text = what;
  }
};

class Table {
public:
  Table(const toml::table& table, std::string where, Problem& problem)
      : m_table(table), m_where(std::move(where)), m_problem(problem) {}
  ~Table() {
    for (const auto& [key, value] : m_table)
      if (!m_asked.contains(std::string(key.str())))
        m_problem.note(m_where + ": the key '" + std::string(key.str()) + "' is unknown");
  }
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  template <class T> T must(const char* key) {
    const auto* node = ask(key);
    const auto value = node ? node->value_exact<T>() : std::nullopt;
    if (!value)
      m_problem.note(m_where + ": '" + key + "' is missing or of another kind");
    return value.value_or(T{});
  }
  template <class T> T maybe(const char* key, T otherwise) {
    return m_table.contains(key) ? must<T>(key) : (ask(key), otherwise);
  }
  std::vector<std::string> words(const char* key) { return all<std::string>(key, "words"); }
  std::vector<std::uint64_t> numbers(const char* key) {
    const auto found = all<std::int64_t>(key, "whole numbers");
    return {found.begin(), found.end()};
  }
  /// The tables of `[[key]]`; none is not a problem.
  template <class Read> auto entries(const char* key, Read read) {
    std::vector<decltype(read(*this))> found;
    const auto* node = ask(key);
    const auto* list = node ? node->as_array() : nullptr;
    if (node && !list)
      m_problem.note(m_where + ": '" + key + "' is no list of tables");
    for (std::size_t at = 0; list && at < list->size(); ++at) {
      const auto* entry = (*list)[at].as_table();
      if (!entry) {
        m_problem.note(m_where + ": '" + key + "' is no list of tables");
        break;
      }
      Table table(*entry, key + (" " + std::to_string(at + 1)), m_problem);
      found.push_back(read(table));
    }
    return found;
  }
  void note(const std::string& what) { m_problem.note(m_where + ": " + what); }

private:
  template <class T> std::vector<T> all(const char* key, const char* kind) {
    std::vector<T> found;
    const auto* node = ask(key);
    const auto* list = node ? node->as_array() : nullptr;
    if (!list)
      m_problem.note(m_where + ": '" + key + "' is missing or no list");
    for (std::size_t at = 0; list && at < list->size(); ++at) {
      const auto one = (*list)[at].value_exact<T>();
      if (!one)
        m_problem.note(m_where + ": '" + key + "' holds something else than " + kind);
      found.push_back(one.value_or(T{}));
    }
    return found;
  }
  const toml::node* ask(const char* key) {
    m_asked.insert(key);
    return m_table.get(key);
  }
  const toml::table& m_table;
  std::string m_where;
  Problem& m_problem;
  std::set<std::string> m_asked;
};

/// Reads a whole text through `read(Table&)`; empty where all went well, else what is wrong.
template <class Read> std::string readText(const std::string& what, std::string_view text, Read read) {
  Problem problem;
  try {
    const auto parsed = toml::parse(base::tomlText(text));
    Table table(parsed, what, problem);
    read(table);
  } catch (const toml::parse_error& wrong) {
    problem.note(what + ": " + std::string(wrong.description()) + " at line " +
                 std::to_string(wrong.source().begin.line));
  } catch (const std::runtime_error& wrong) {
    problem.note(what + ": " + wrong.what());
  }
  return problem.text;
}

} // namespace calque::protocol
