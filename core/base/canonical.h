// The canonical encoding of evidence (record.md 4): one object, keys sorted, no white space, integers only, NFC text.
// An entry, a statement, dhr.json are these bytes. Sign the bytes, store the bytes, verify the bytes; never
// re-serialise. The verifier has its own parser and encoder (qms/audit_check) and must not use this one.
#pragma once

#include "result.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace calque::base {

class Json;
using JsonList = std::vector<Json>;
using JsonObject = std::map<std::string, Json, std::less<>>; ///< ascending byte order: the order of the encoding

/// A value of the canonical encoding: object, list, string, truth value, or integer 0 … 2^53−1. There is no null and no
/// fraction.
class Json {
public:
  Json() : m_value(JsonObject{}) {}
  Json(bool value) : m_value(value) {}
  Json(std::uint64_t value) : m_value(value) {}
  Json(std::int64_t value) : m_value(static_cast<std::uint64_t>(value)) {}
  Json(int value) : m_value(static_cast<std::uint64_t>(value)) {}
  Json(const char* value) : m_value(std::string(value)) {}
  Json(std::string_view value) : m_value(std::string(value)) {}
  Json(std::string value) : m_value(std::move(value)) {}
  Json(JsonList value) : m_value(std::move(value)) {}
  Json(JsonObject value) : m_value(std::move(value)) {}
  Json(const std::vector<std::string>& words) : m_value(JsonList(words.begin(), words.end())) {}

  /// The value as that kind, or nullptr / nothing where it is another kind.
  [[nodiscard]] const JsonObject* object() const { return std::get_if<JsonObject>(&m_value); }
  [[nodiscard]] JsonObject* object() { return std::get_if<JsonObject>(&m_value); }
  [[nodiscard]] const JsonList* list() const { return std::get_if<JsonList>(&m_value); }
  [[nodiscard]] JsonList* list() { return std::get_if<JsonList>(&m_value); }
  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&m_value); }
  [[nodiscard]] std::optional<std::uint64_t> integer() const;
  [[nodiscard]] std::optional<bool> boolean() const;

  /// Member of an object; nullptr where this is no object or has no such key.
  [[nodiscard]] const Json* find(std::string_view key) const;
  // Reading with a default, for folding entries that were checked when written.
  [[nodiscard]] std::string text(std::string_view key) const;     ///< "" where absent
  [[nodiscard]] std::uint64_t number(std::string_view key) const; ///< 0 where absent
  [[nodiscard]] bool flag(std::string_view key) const;            ///< false where absent
  [[nodiscard]] std::vector<std::string>
  words(std::string_view key) const; ///< the strings of a list; empty where absent
  /// Sets a member of an object; asserts that this is one.
  Json& set(std::string key, Json value);

  bool operator==(const Json&) const = default;

private:
  std::variant<JsonObject, JsonList, std::string, bool, std::uint64_t> m_value;
};

struct CanonicalLimits {
  std::uint64_t bytes = 65'536; ///< of one encoding; dhr.json 1 MiB
  int depth = 8;                ///< the outer object is 1
};

/// The one encoding of `object`; a fault (Library) naming the rule where it has none. Text is not normalised for you.
[[nodiscard]] Result<std::string> toCanonical(const Json& object, CanonicalLimits limits = {});
/// Reads bytes that must be canonical: anything else, duplicate keys included, is a fault (File).
[[nodiscard]] Result<Json> fromCanonical(std::string_view bytes, CanonicalLimits limits = {});
/// Pretty or compact JSON for programs and people, not evidence: no limits, not read back.
[[nodiscard]] std::string toPlainJson(const Json& value);

} // namespace calque::base
