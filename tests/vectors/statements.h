// Stores as SQL text: a whole one, and one as the statements that turn another into it.
#pragma once

#include "testkit/sealed_store.h"

#include <string>
#include <string_view>

namespace calque::vectors {

/// Schema and rows (record.md 2).
[[nodiscard]] std::string statementsOf(const testkit::Sealed& sealed);
/// UPDATE, INSERT and DELETE, row by row.
[[nodiscard]] std::string statementsFromTo(const testkit::Sealed& from, const testkit::Sealed& to);
/// As an intruder with the sqlite3 shell: the triggers that these statements would meet go and come back.
[[nodiscard]] std::string pastTriggers(const std::string& statements);
/// A text as an SQL expression; what an editor would not show stands as char(…) or printf(…).
[[nodiscard]] std::string literal(std::string_view text);

} // namespace calque::vectors
