#include "type_words.h"

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace calque::audit_check {
namespace {

using Kind = ValueType::Kind;

constexpr std::array<std::string_view, 8> roles = {"technician", "segmenter", "surgeon", "radiologist",
                                                   "qa",         "reviewer",  "itadmin", "auditor"};

struct Letter {
  std::string_view letter;
  Kind kind;
};
constexpr Letter letters[] = {{"s", Kind::Text200}, {"t", Kind::Text500}, {"T", Kind::Text30000}, {"i", Kind::Integer},
                              {"b", Kind::Truth},   {"h", Kind::Hex64},   {"x", Kind::Hex32},     {"u", Kind::Uuid},
                              {"d", Kind::Decimal}, {"z", Kind::Time},    {"y", Kind::Date},      {"B", Kind::Base64},
                              {"P", Kind::Person},  {"role", Kind::Role}};

ValueType readType(std::string_view& text);

ValueType readMembers(std::string_view& text, char separator, char end) {
  ValueType type;
  while (!text.empty() && text[0] != end) {
    Member member;
    auto colon = text.find(':');
    member.name = text.substr(0, colon);
    text.remove_prefix(colon + 1);
    if (member.name.ends_with('?')) {
      member.optional = true;
      member.name.remove_suffix(1);
    }
    auto before = text;
    member.type = readType(text);
    member.spelling = before.substr(0, before.size() - text.size());
    type.members.push_back(std::move(member));
    if (!text.empty() && text[0] == separator)
      text.remove_prefix(1);
  }
  std::ranges::sort(type.members, {}, &Member::name);
  return type;
}

ValueType wordType(std::string_view word) {
  ValueType type;
  for (const auto& letter : letters)
    if (letter.letter == word) {
      type.kind = letter.kind;
      return type;
    }
  if (word.size() == 2 && word[0] == 'R') {
    type.kind = Kind::Record;
    type.prefix = word[1];
    return type;
  }
  type.kind = Kind::Word;
  while (true) {
    auto bar = word.find('|');
    type.words.push_back(word.substr(0, bar));
    if (bar == std::string_view::npos)
      return type;
    word.remove_prefix(bar + 1);
  }
}

ValueType readType(std::string_view& text) {
  if (text[0] == '[' || text[0] == '{') {
    const bool list = text[0] == '[';
    text.remove_prefix(1);
    ValueType type;
    if (list) {
      type.kind = Kind::List;
      type.item.push_back(readType(text));
    } else {
      type = readMembers(text, ',', '}');
    }
    text.remove_prefix(1);
    return type;
  }
  auto end = std::min(text.find_first_of(" ,]}"), text.size());
  auto type = wordType(text.substr(0, end));
  text.remove_prefix(end);
  return type;
}

std::size_t digitsFrom(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && text[at + count] >= '0' && text[at + count] <= '9')
    ++count;
  return count;
}

/// -?(0|[1-9][0-9]{0,11})(\.[0-9]{1,9})?, zero without sign
bool isDecimalText(std::string_view text) {
  const std::size_t sign = !text.empty() && text[0] == '-';
  auto whole = digitsFrom(text, sign);
  if (whole == 0 || whole > 12 || (whole > 1 && text[sign] == '0'))
    return false;
  auto at = sign + whole;
  if (at < text.size()) {
    if (text[at] != '.')
      return false;
    auto part = digitsFrom(text, at + 1);
    if (part == 0 || part > 9 || at + 1 + part != text.size())
      return false;
  }
  return !sign || text.find_first_of("123456789") != std::string_view::npos;
}

bool isWide(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool isOfType(std::string_view text, const ValueType& type) {
  switch (type.kind) {
  case Kind::Text200:
    return isText(text, 200);
  case Kind::Text500:
    return isText(text, 500);
  case Kind::Text30000:
    return text.size() >= 2 && text.size() <= 30000;
  case Kind::Hex64:
    return isHexDigits(text, 64);
  case Kind::Hex32:
    return isHexDigits(text, 32);
  case Kind::Uuid:
    return isUuidText(text);
  case Kind::Decimal:
    return isDecimalText(text);
  case Kind::Time:
    return base::maybeUtc(text).has_value();
  case Kind::Date:
    return base::maybeDate(text).has_value();
  case Kind::Base64:
    return text.size() >= 4 && text.size() <= 60000 && base::maybeFromBase64(text);
  case Kind::Person:
    return isRecordId(text, 'u');
  case Kind::Record:
    return isRecordId(text, type.prefix);
  case Kind::Role:
    return roleIndex(text) >= 0;
  case Kind::Word:
    return std::ranges::find(type.words, text) != type.words.end();
  default:
    return false;
  }
}

Mismatch mismatchOfMembers(const Value& value, const ValueType& type, std::string_view key) {
  auto place = [&](std::string_view name) { return std::string(key) + "." + std::string(name); };
  const auto* found = value.first;
  for (const auto& member : type.members) {
    if (!found || found->key != member.name) {
      if (found && found->key < member.name)
        return {place(found->key), "no such key", "present"};
      if (!member.optional)
        return {place(member.name), "present", "absent"};
      continue;
    }
    if (auto wrong = mismatchOf(*found, member.type, member.name)) {
      if (wrong.expected.empty())
        wrong.expected = member.spelling;
      wrong.key = std::string(key) + "." + wrong.key;
      return wrong;
    }
    found = found->next;
  }
  return found ? Mismatch{place(found->key), "no such key", "present"} : Mismatch{};
}

} // namespace

bool isText(std::string_view text, std::size_t most) {
  if (text.empty())
    return false;
  return text.size() <= most || (isWide(text) && base::codePoints(text) <= most);
}

bool isHexDigits(std::string_view text, std::size_t count) {
  bool all = text.size() == count;
  for (char c : text)
    all &= (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  return all;
}

bool isUuidText(std::string_view text) {
  if (text.size() != 36)
    return false;
  bool all = text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
  for (auto [from, count] : {std::pair{0, 8}, {9, 4}, {14, 4}, {19, 4}, {24, 12}})
    all &= isHexDigits(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(count)),
                       static_cast<std::size_t>(count));
  return all;
}

bool isRecordId(std::string_view text, char prefix) {
  return text.size() >= 6 && text.size() <= 11 && text[0] == prefix && text[1] == '-' &&
         digitsFrom(text, 2) == text.size() - 2;
}

int roleIndex(std::string_view word) {
  auto found = std::ranges::find(roles, word);
  return found == roles.end() ? -1 : static_cast<int>(found - roles.begin());
}

ValueType objectType(std::string_view text, std::uint32_t listsAtMost) {
  auto type = readMembers(text, ' ', '\0');
  for (auto& member : type.members)
    member.type.most = listsAtMost;
  return type;
}

Mismatch mismatchOf(const Value& value, const ValueType& type, std::string_view key) {
  switch (type.kind) {
  case Kind::Integer:
    return value.isInteger() ? Mismatch{} : Mismatch{std::string(key), "", "no integer"};
  case Kind::Truth:
    return value.kind == Value::Kind::True || value.kind == Value::Kind::False
               ? Mismatch{}
               : Mismatch{std::string(key), "", "neither true nor false"};
  case Kind::Object:
    return value.isObject() ? mismatchOfMembers(value, type, key) : Mismatch{std::string(key), "", "no object"};
  case Kind::List:
    if (!value.isList() || value.count > type.most)
      return {std::string(key), "", "no list, or too long a one"};
    for (const auto& item : itemsOf(value))
      if (auto wrong = mismatchOf(item, type.item[0], key))
        return wrong;
    return {};
  default:
    return value.isString() && isOfType(value.text, type)
               ? Mismatch{}
               : Mismatch{std::string(key), "", value.isString() ? std::string(value.text) : "no string"};
  }
}

} // namespace calque::audit_check
