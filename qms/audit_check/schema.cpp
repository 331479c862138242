#include "schema.h"

namespace calque::audit_check {
namespace {

struct Object {
  std::string_view type, name, table, sql;
};

// clang-format off
constexpr Object objects[] = {
  {"table", "log", "log", "CREATE TABLE log (seq INTEGER PRIMARY KEY CHECK (seq >= 0), prev TEXT NOT NULL UNIQUE CHECK (length(prev) = 64), entry TEXT NOT NULL) STRICT"},
  {"table", "checkpoint", "checkpoint", "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY CHECK (size > 0), note TEXT NOT NULL) STRICT"},
  {"table", "anchor", "anchor", "CREATE TABLE anchor (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, kind TEXT NOT NULL, token BLOB NOT NULL) STRICT"},
  {"table", "cert", "cert", "CREATE TABLE cert (fp TEXT PRIMARY KEY, der BLOB NOT NULL) STRICT"},
  {"trigger", "log_no_update", "log", "CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
  {"trigger", "log_no_delete", "log", "CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
  {"trigger", "checkpoint_no_update", "checkpoint", "CREATE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
  {"trigger", "checkpoint_no_delete", "checkpoint", "CREATE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
  {"trigger", "anchor_no_update", "anchor", "CREATE TRIGGER anchor_no_update BEFORE UPDATE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
  {"trigger", "anchor_no_delete", "anchor", "CREATE TRIGGER anchor_no_delete BEFORE DELETE ON anchor BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
  {"trigger", "cert_no_update", "cert", "CREATE TRIGGER cert_no_update BEFORE UPDATE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
  {"trigger", "cert_no_delete", "cert", "CREATE TRIGGER cert_no_delete BEFORE DELETE ON cert BEGIN SELECT RAISE(ABORT, 'append-only'); END"},
};
// clang-format on

std::string singleSpaced(std::string_view sql) {
  std::string out;
  for (char c : sql) {
    const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    if (!white)
      out += c;
    else if (out.empty() || out.back() != ' ')
      out += ' ';
  }
  return out;
}

} // namespace

void SchemaCheck::add(std::string_view type, std::string_view name, std::string_view table, std::string_view sql) {
  if (type == "index" && name.starts_with("sqlite_autoindex_") && sql.empty())
    return;
  m_found[std::string(type) + " " + std::string(name)] = "on " + std::string(table) + ": " + singleSpaced(sql);
}

std::vector<std::pair<std::string, std::string>> SchemaCheck::differences() const {
  std::vector<std::pair<std::string, std::string>> differences;
  auto left = m_found;
  for (const auto& object : objects) {
    const auto name = std::string(object.type) + " " + std::string(object.name);
    const auto expected = "on " + std::string(object.table) + ": " + std::string(object.sql);
    auto found = left.find(name);
    if (found == left.end() || found->second != expected)
      differences.emplace_back(std::string(name).append(" ").append(expected),
                               found == left.end() ? "none" : found->second);
    if (found != left.end())
      left.erase(found);
  }
  for (const auto& [name, what] : left)
    differences.emplace_back("nothing else in the schema", name);
  return differences;
}

} // namespace calque::audit_check
