// A table of a TOML file read strictly: every key must be asked for, every entry has a source. Private to this room.
#pragma once

#include "catalogue.h"

#include <optional>
#include <set>
#include <string>
#include <toml++/toml.h>
#include <vector>

namespace calque::catalogue {

/// The first thing wrong ends the reading: everything after it returns blanks and the result is dropped.
struct Problem {
  std::string text; ///< empty while nothing is wrong
  void note(const std::string& what) {
    if (text.empty())
      text = what;
  }
};

/// One table of a file. Every key must be asked for, so that a misspelt key does not pass as absent.
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
    auto value = maybe<T>(key);
    if (!value)
      m_problem.note(m_where + ": '" + key + "' is missing");
    return value.value_or(T{});
  }

  template <class T> std::optional<T> maybe(const char* key) {
    const auto* node = ask(key);
    if (!node)
      return {};
    auto value = node->value_exact<T>();
    if (!value)
      m_problem.note(m_where + ": '" + key + "' is of another kind");
    return value;
  }

  template <class T> std::vector<T> list(const char* key, bool required = true) {
    std::vector<T> found;
    const auto* node = ask(key);
    if (!node && !required)
      return found;
    if (!node || !node->is_array()) {
      m_problem.note(m_where + ": '" + key + "' is missing or no list");
      return found;
    }
    for (const auto& item : *node->as_array()) {
      auto value = item.value_exact<T>();
      if (!value)
        m_problem.note(m_where + ": '" + key + "' holds something of another kind");
      found.push_back(value.value_or(T{}));
    }
    return found;
  }

  std::uint64_t count(const char* key, bool required = true) {
    auto value = required ? must<std::int64_t>(key) : maybe<std::int64_t>(key).value_or(0);
    if (value < 0)
      m_problem.note(m_where + ": '" + key + "' is below 0");
    return value < 0 ? 0 : static_cast<std::uint64_t>(value);
  }

  double length(const char* key) { return checked(key, must<double>(key)); }

  std::array<double, 3> sides(const char* key) {
    auto listed = list<double>(key);
    listed.resize(3); // a missing one is 0 and noted
    return {checked(key, listed[0]), checked(key, listed[1]), checked(key, listed[2])};
  }

  Source source() {
    Source source{must<std::string>("source"), Trust::Unconfirmed};
    auto trust = must<std::string>("trust");
    for (auto known : {Trust::Stated, Trust::SecondHand, Trust::Unconfirmed})
      if (trustWord(known) == trust)
        source.trust = known;
    if (source.text.empty() || trustWord(source.trust) != trust)
      m_problem.note(m_where + ": no source, or a trust that is none of stated, second-hand, unconfirmed");
    return source;
  }

  template <class Read> void inner(const char* key, Read read) {
    if (const auto* node = ask(key)) {
      if (!node->is_table())
        return m_problem.note(m_where + ": '" + key + "' is no table");
      Table table(*node->as_table(), m_where + " " + key, m_problem);
      read(table);
    }
  }

  /// `read` turns each table of the list into an entry; an empty list is a problem.
  template <class T, class Read> std::vector<T> entries(const char* key, Read read) {
    std::vector<T> found;
    const auto* node = ask(key);
    const auto* list = node ? node->as_array() : nullptr;
    if (!list || list->empty())
      m_problem.note(m_where + ": no [[" + key + "]]");
    for (std::size_t at = 0; list && at < list->size(); ++at) {
      auto where = m_where + " " + key + " " + std::to_string(at + 1);
      if (!(*list)[at].is_table()) {
        m_problem.note(where + ": no table");
        break;
      }
      Table table(*(*list)[at].as_table(), where, m_problem);
      found.push_back(read(table));
    }
    return found;
  }

private:
  double checked(const char* key, double mm) {
    if (!(mm > 0 && mm < 10'000))
      m_problem.note(m_where + ": '" + key + "' is no length in millimetres");
    return mm;
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

} // namespace calque::catalogue
