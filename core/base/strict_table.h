// A TOML file read strictly: each key has to be asked for, so that a misspelt one does not pass as absent. The first
// thing wrong is told, with its place; everything read after it is blank and to be dropped.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace calque::base {

enum class Presence { Required = 1, Optional = 2 };

/// T is std::string, bool, std::int64_t or double, exactly as the file has it: 1 is no double.
class StrictTable {
public:
  using Reader = std::function<void(StrictTable&)>;
  ~StrictTable(); ///< notes the keys that nobody asked for
  StrictTable(const StrictTable&) = delete;
  StrictTable& operator=(const StrictTable&) = delete;

  template <class T> T must(const char* key) {
    const auto value = maybe<T>(key);
    if (!value)
      note("'" + std::string(key) + "' is missing");
    return value.value_or(T{});
  }
  template <class T> std::optional<T> maybe(const char* key);
  template <class T> std::vector<T> list(const char* key, Presence presence = Presence::Required);
  void inner(const char* key, const Reader& read); ///< the table of that key, where it is there
  void each(const char* key, const Reader& read);  ///< the tables of `[[key]]` in order; none is no problem
  template <class T, class Read> std::vector<T> entries(const char* key, Read read) {
    std::vector<T> found;
    each(key, [&](StrictTable& table) { found.push_back(read(table)); });
    return found;
  }
  void note(const std::string& what);

private:
  friend std::string readStrictly(const std::string& what, std::string_view text, const Reader& read);
  StrictTable(const void* table, std::string where, std::string& problem)
      : m_table(table), m_where(std::move(where)), m_problem(problem) {}
  const void* m_table; ///< of the parser's type
  std::string m_where;
  std::string& m_problem; ///< empty while nothing is wrong
  std::set<std::string> m_asked;
};

/// Reads a whole text: empty where all went well, else what is wrong, `what` before it.
[[nodiscard]] std::string readStrictly(const std::string& what, std::string_view text, const StrictTable::Reader& read);

} // namespace calque::base
