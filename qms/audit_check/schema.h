// The schema of audit.db (record.md 2), word for word; white space apart, nothing else may stand in the database.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace calque::audit_check {

class SchemaCheck {
public:
  /// A row of sqlite_schema.
  void add(std::string_view type, std::string_view name, std::string_view table, std::string_view sql);
  /// Pairs of what was expected and what was found; empty where the schema is the right one.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> differences() const;

private:
  std::map<std::string, std::string> m_found; ///< "type name" → table, sql with single spaces
};

} // namespace calque::audit_check
