#include "statements.h"

#include <algorithm>
#include <map>
#include <utility>

namespace calque::vectors {
namespace {

using testkit::Sealed;

constexpr const char* tables = R"sql(PRAGMA application_id = 1129070917;
PRAGMA user_version = 1;
CREATE TABLE log (seq INTEGER PRIMARY KEY CHECK (seq >= 0), prev TEXT NOT NULL UNIQUE CHECK (length(prev) = 64), entry TEXT NOT NULL) STRICT;
CREATE TABLE checkpoint (size INTEGER PRIMARY KEY CHECK (size > 0), note TEXT NOT NULL) STRICT;
CREATE TABLE anchor (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, kind TEXT NOT NULL, token BLOB NOT NULL) STRICT;
CREATE TABLE cert (fp TEXT PRIMARY KEY, der BLOB NOT NULL) STRICT;
)sql";

constexpr std::pair<const char*, const char*> verbs[] = {{"update", "UPDATE"}, {"delete", "DELETE"}};

std::string trigger(const std::string& table, const std::pair<const char*, const char*>& verb) {
  return "CREATE TRIGGER " + table + "_no_" + verb.first + " BEFORE " + verb.second + " ON " + table +
         " BEGIN SELECT RAISE(ABORT, 'append-only'); END;\n";
}

std::string sqlText(std::string_view text) {
  std::string out = "'";
  for (char c : text)
    out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}
std::string blob(const base::Bytes& bytes) {
  return "x'" + base::toHex(base::View(bytes)) + "'";
}
std::string number(std::int64_t value) {
  return std::to_string(value);
}

std::string insert(const audit_check::LogRow& row) {
  return "INSERT INTO log VALUES (" + number(row.seq) + ", " + sqlText(row.prev) + ", " + literal(row.entry) + ");\n";
}
std::string insert(const audit_check::CheckpointRow& row) {
  return "INSERT INTO checkpoint VALUES (" + number(row.size) + ", " + sqlText(row.note) + ");\n";
}
std::string insert(const audit_check::AnchorRow& row) {
  return "INSERT INTO anchor VALUES (" + number(row.id) + ", " + number(row.size) + ", " + sqlText(row.kind) + ", " +
         blob(row.token) + ");\n";
}
std::string insert(const audit_check::CertificateRow& row) {
  return "INSERT INTO cert VALUES (" + sqlText(row.fp) + ", " + blob(row.der) + ");\n";
}

std::string update(const audit_check::LogRow& old, const audit_check::LogRow& row) {
  if (old.prev == row.prev && old.entry == row.entry)
    return {};
  auto moved = old.entry;
  if (const auto at = moved.find(old.prev); at != std::string::npos)
    moved.replace(at, 64, row.prev);
  const bool onlyMoved = moved == row.entry;
  const auto entry = onlyMoved ? "replace(entry, prev, " + sqlText(row.prev) + ")" : literal(row.entry);
  return "UPDATE log SET entry = " + entry + ", prev = " + sqlText(row.prev) + " WHERE seq = " + number(row.seq) +
         ";\n";
}
std::string update(const audit_check::CheckpointRow& old, const audit_check::CheckpointRow& row) {
  return old.note == row.note
             ? ""
             : "UPDATE checkpoint SET note = " + sqlText(row.note) + " WHERE size = " + number(row.size) + ";\n";
}

template <class Row, class Key>
std::string difference(const std::vector<Row>& from, const std::vector<Row>& to, Key Row::*key,
                       const std::string& table, const std::string& column) {
  std::map<Key, const Row*> old;
  for (const auto& row : from)
    old[row.*key] = &row;
  std::string out;
  for (const auto& row : to)
    if (auto found = old.find(row.*key); found == old.end()) {
      out += insert(row);
    } else {
      out += update(*found->second, row);
      old.erase(found);
    }
  for (const auto& [gone, row] : old)
    out += "DELETE FROM " + table + " WHERE " + column + " = " + number(gone) + ";\n";
  return out;
}

/// The length of the run of one letter that begins at `at`.
std::size_t runAt(std::string_view text, std::size_t at) {
  const auto end = text.find_first_not_of(text[at], at);
  return (end == std::string_view::npos ? text.size() : end) - at;
}

} // namespace

std::string literal(std::string_view text) {
  constexpr std::pair<std::string_view, const char*> unseen[] = {{"\xEF\xBB\xBF", "char(65279)"},
                                                                 {"\xCC\x88", "char(776)"}};
  std::string out, plain;
  auto joined = [&](const std::string& expression) {
    out += sqlText(plain) + " || " + expression + " || ";
    plain.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto* hidden =
        std::ranges::find_if(unseen, [&](const auto& u) { return text.substr(at).starts_with(u.first); });
    if (hidden != std::end(unseen)) {
      joined(hidden->second);
      at += hidden->first.size();
    } else if (const auto run = runAt(text, at); run > 1000) {
      joined("printf('%.*c', " + std::to_string(run) + ", '" + text[at] + "')");
      at += run;
    } else {
      plain += text[at++];
    }
  }
  return out + sqlText(plain);
}

std::string statementsOf(const Sealed& sealed) {
  std::string out = tables;
  for (const auto* table : {"log", "checkpoint", "anchor", "cert"})
    for (const auto& verb : verbs)
      out += trigger(table, verb);
  out += "BEGIN;\n";
  for (const auto& row : sealed.rows.log)
    out += insert(row);
  for (const auto& row : sealed.rows.checkpoints)
    out += insert(row);
  for (const auto& row : sealed.rows.anchors)
    out += insert(row);
  for (const auto& row : sealed.rows.certificates)
    out += insert(row);
  return out + "COMMIT;\n";
}

std::string statementsFromTo(const Sealed& from, const Sealed& to) {
  return difference(from.rows.log, to.rows.log, &audit_check::LogRow::seq, "log", "seq") +
         difference(from.rows.checkpoints, to.rows.checkpoints, &audit_check::CheckpointRow::size, "checkpoint",
                    "size");
}

std::string pastTriggers(const std::string& statements) {
  std::string before, after;
  for (const std::string table : {"log", "checkpoint", "anchor", "cert"})
    for (const auto& verb : verbs) {
      const auto start =
          std::string(verb.second) + (verb.first == std::string_view("update") ? " " : " FROM ") + table + " ";
      if (("\n" + statements).find("\n" + start) == std::string::npos)
        continue;
      before += "DROP TRIGGER " + table + "_no_" + verb.first + ";\n";
      after += trigger(table, verb);
    }
  return before + "BEGIN;\n" + statements + "COMMIT;\n" + after;
}

} // namespace calque::vectors
