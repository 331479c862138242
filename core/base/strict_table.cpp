#include "strict_table.h"

#include "toml_text.h"

#include <toml++/toml.h>

namespace calque::base {
namespace {

const toml::table& tableOf(const void* table) {
  return *static_cast<const toml::table*>(table);
}

const toml::node* ask(const void* table, std::set<std::string>& asked, const char* key) {
  asked.insert(key);
  return tableOf(table).get(key);
}

} // namespace

StrictTable::~StrictTable() {
  for (const auto& [key, value] : tableOf(m_table))
    if (!m_asked.contains(std::string(key.str())))
      note("the key '" + std::string(key.str()) + "' is unknown");
}

void StrictTable::note(const std::string& what) {
  if (m_problem.empty())
    m_problem = m_where + ": " + what;
}

template <class T> std::optional<T> StrictTable::maybe(const char* key) {
  const auto* node = ask(m_table, m_asked, key);
  if (!node)
    return {};
  auto value = node->value_exact<T>();
  if (!value)
    note("'" + std::string(key) + "' is of another kind");
  return value;
}

template <class T> std::vector<T> StrictTable::list(const char* key, Presence presence) {
  std::vector<T> found;
  const auto* node = ask(m_table, m_asked, key);
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

template std::optional<std::string> StrictTable::maybe(const char*);
template std::optional<bool> StrictTable::maybe(const char*);
template std::optional<std::int64_t> StrictTable::maybe(const char*);
template std::optional<double> StrictTable::maybe(const char*);
template std::vector<std::string> StrictTable::list(const char*, Presence);
template std::vector<std::int64_t> StrictTable::list(const char*, Presence);
template std::vector<double> StrictTable::list(const char*, Presence);

void StrictTable::inner(const char* key, const Reader& read) {
  const auto* node = ask(m_table, m_asked, key);
  if (node && !node->is_table())
    return note("'" + std::string(key) + "' is no table");
  if (!node)
    return;
  StrictTable table(node->as_table(), m_where + " " + key, m_problem);
  read(table);
}

void StrictTable::each(const char* key, const Reader& read) {
  const auto* node = ask(m_table, m_asked, key);
  const auto* tables = node ? node->as_array() : nullptr;
  if (node && !tables)
    note("'" + std::string(key) + "' is no list of tables");
  for (std::size_t at = 0; tables && at < tables->size(); ++at) {
    const auto* one = (*tables)[at].as_table();
    if (!one)
      return note("'" + std::string(key) + "' is no list of tables");
    StrictTable table(one, m_where + " " + key + " " + std::to_string(at + 1), m_problem);
    read(table);
  }
}

std::string readStrictly(const std::string& what, std::string_view text, const StrictTable::Reader& read) {
  std::string problem;
  try {
    const auto parsed = toml::parse(tomlText(text));
    StrictTable table(&parsed, what, problem);
    read(table);
  } catch (const toml::parse_error& wrong) {
    return what + ": " + std::string(wrong.description()) + " at line " + std::to_string(wrong.source().begin.line);
  } catch (const std::runtime_error& wrong) {
    return what + ": " + wrong.what();
  }
  return problem;
}

} // namespace calque::base
