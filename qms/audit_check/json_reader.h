// The verifier's own reader of the canonical encoding (record.md 4). It accepts exactly the bytes that have one
// spelling: what it reads, json_writer.h writes again byte for byte. Memory is kept from one reading to the next.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

/// A value of a document. Members of an object stand in ascending byte order of `key`, none twice. Views point into the
/// bytes read or into the document; both must outlive the value.
struct Value {
  enum class Kind : std::uint8_t { Object, List, String, Integer, True, False };
  Kind kind = Kind::Object;
  std::uint32_t count = 0;      ///< members or items
  std::string_view key;         ///< within an object
  std::string_view text;        ///< of a string, escapes undone
  std::uint64_t number = 0;     ///< of an integer, 0 … 2^53−1
  const Value* first = nullptr; ///< first member or item
  const Value* next = nullptr;  ///< sibling

  [[nodiscard]] bool isString() const { return kind == Kind::String; }
  [[nodiscard]] bool isObject() const { return kind == Kind::Object; }
  [[nodiscard]] bool isList() const { return kind == Kind::List; }
  [[nodiscard]] bool isInteger() const { return kind == Kind::Integer; }
  /// Member of an object; nullptr where there is none.
  [[nodiscard]] const Value* find(std::string_view name) const;
  // Members of values whose shape was checked before: "" / 0 / false where absent.
  [[nodiscard]] std::string_view textOf(std::string_view name) const;
  [[nodiscard]] std::uint64_t numberOf(std::string_view name) const;
  [[nodiscard]] bool flagOf(std::string_view name) const;
};

/// Walks the items of a list or members of an object: for (const Value& item : itemsOf(list)).
struct ItemIterator {
  const Value* at;
  const Value& operator*() const { return *at; }
  ItemIterator& operator++() {
    at = at->next;
    return *this;
  }
  bool operator!=(const ItemIterator& other) const { return at != other.at; }
};
struct Items {
  const Value* first;
  [[nodiscard]] ItemIterator begin() const { return {first}; }
  [[nodiscard]] ItemIterator end() const { return {nullptr}; }
};
[[nodiscard]] inline Items itemsOf(const Value& value) {
  return {value.first};
}
[[nodiscard]] inline Items itemsOf(const Value* value) {
  return {value ? value->first : nullptr};
}

class Document {
public:
  /// The outer object, or nullptr where the bytes are not canonical: then why() says why. Valid until the next read.
  /// `bytes` must outlive the value. `most` bytes; nesting at most 8.
  [[nodiscard]] const Value* read(std::string_view bytes, std::size_t most = 65'536);
  [[nodiscard]] const std::string& why() const { return m_why; }

private:
  bool value(Value& into, int depth);
  bool object(Value& into, int depth);
  bool list(Value& into, int depth);
  bool string(std::string_view& into);
  bool integer(Value& into);
  bool key(std::string_view& into);
  bool escaped(const char* from, std::string_view& into);
  bool fail(const char* why);
  bool take(char c);
  Value& add();

  std::vector<Value> m_values; ///< reserved before reading, so that pointers into it hold
  std::deque<std::string> m_unescaped;
  std::string m_why;
  const char* m_at = nullptr;
  const char* m_end = nullptr;
};

} // namespace calque::audit_check
