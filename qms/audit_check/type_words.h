// Types of values (record.md 3.2), read from the words in which the document writes them: "name:s roles:[role] pass:b".
#pragma once

#include "json_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace calque::audit_check {

struct Member;

struct ValueType {
  enum class Kind : std::uint8_t {
    Text200,
    Text500,
    Text30000,
    Integer,
    Truth,
    Hex64,
    Hex32,
    Uuid,
    Decimal,
    Time,
    Date,
    Base64,
    Person,
    Record,
    Role,
    Word,
    List,
    Object
  };
  Kind kind = Kind::Object;
  char prefix = 0;                     ///< of a record id
  std::vector<std::string_view> words; ///< of Word
  std::vector<ValueType> item;         ///< of List: one
  std::uint32_t most = 256;            ///< of List: items
  std::vector<Member> members;         ///< of Object, ascending by name
};
struct Member {
  std::string_view name;
  std::string_view spelling; ///< the type as the document writes it, for findings
  ValueType type;
  bool optional = false;
};

/// An object type from members separated by spaces (outer) or commas (nested). The text is ours and must outlive the
/// type. Lists that are members of it hold at most `listsAtMost` items.
[[nodiscard]] ValueType objectType(std::string_view text, std::uint32_t listsAtMost = 256);

/// Where a value is not of its type: the key, what was expected there and what was found. Empty key: it is of its type.
struct Mismatch {
  std::string key, expected, found;
  [[nodiscard]] explicit operator bool() const { return !key.empty(); }
};
[[nodiscard]] Mismatch mismatchOf(const Value& value, const ValueType& type, std::string_view key);

/// The string at most `most` code points long and not empty.
[[nodiscard]] bool isText(std::string_view text, std::size_t most);
[[nodiscard]] bool isHexDigits(std::string_view text, std::size_t count); ///< lower case
[[nodiscard]] bool isUuidText(std::string_view text);                     ///< lower case, 8-4-4-4-12
[[nodiscard]] bool isRecordId(std::string_view text, char prefix);
/// Index of a role in the list of record.md 3.2; −1 for any other word.
[[nodiscard]] int roleIndex(std::string_view word);

} // namespace calque::audit_check
