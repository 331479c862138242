#include "json_reader.h"

#include "core/base/text.h"

#include <cstring>

namespace calque::audit_check {
namespace {

constexpr std::uint64_t largestInteger = (std::uint64_t{1} << 53) - 1;
constexpr int deepest = 8;

enum : std::uint8_t { Plain = 0, Quote = 1, Backslash = 2, Wide = 3, Forbidden = 4 };

/// What a byte means within a string; a table because every byte of the log passes here.
struct StringBytes {
  std::uint8_t of[256] = {};
  constexpr StringBytes() {
    for (int c = 0; c < 256; ++c)
      of[c] = c < 0x20 || c == 0x7F ? Forbidden : c >= 0x80 ? Wide : c == '"' ? Quote : c == '\\' ? Backslash : Plain;
  }
};
constexpr StringBytes stringBytes;

bool isKeyStart(char c) {
  return c >= 'a' && c <= 'z';
}
/// Ascending byte order; keys are never empty, and most differ in their first byte.
bool comesBefore(std::string_view a, std::string_view b) {
  return a[0] != b[0] ? a[0] < b[0] : a < b;
}
bool isKeyByte(char c) {
  return isKeyStart(c) || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

const Value* Value::find(std::string_view name) const {
  if (kind != Kind::Object)
    return nullptr;
  for (const auto* member = first; member; member = member->next)
    if (member->key == name)
      return member;
  return nullptr;
}

std::string_view Value::textOf(std::string_view name) const {
  const auto* member = find(name);
  return member && member->isString() ? member->text : std::string_view{};
}

std::uint64_t Value::numberOf(std::string_view name) const {
  const auto* member = find(name);
  return member && member->isInteger() ? member->number : 0;
}

bool Value::flagOf(std::string_view name) const {
  const auto* member = find(name);
  return member && member->kind == Kind::True;
}

// [impl->req~record.canonical~1]
const Value* Document::read(std::string_view bytes, std::size_t most) {
  m_values.clear();
  m_unescaped.clear();
  m_why.clear();
  if (bytes.size() > most) {
    m_why = "longer than " + std::to_string(most) + " bytes";
    return nullptr;
  }
  m_values.reserve(bytes.size() / 2 + 2); // no value is spelt with fewer than two bytes
  m_at = bytes.data();
  m_end = m_at + bytes.size();
  auto& outer = add();
  if (m_at == m_end || *m_at != '{')
    return fail("the outer value is not an object"), nullptr;
  if (!value(outer, 1))
    return nullptr;
  if (m_at != m_end)
    return fail("bytes after the object"), nullptr;
  return &outer;
}

Value& Document::add() {
  return m_values.emplace_back();
}

bool Document::fail(const char* why) {
  if (m_why.empty())
    m_why = why;
  return false;
}

bool Document::take(char c) {
  if (m_at == m_end || *m_at != c)
    return false;
  ++m_at;
  return true;
}

bool Document::value(Value& into, int depth) {
  if (m_at == m_end)
    return fail("ends within a value");
  auto word = [&](std::string_view spelling, Value::Kind kind) {
    if (static_cast<std::size_t>(m_end - m_at) < spelling.size() ||
        std::memcmp(m_at, spelling.data(), spelling.size()) != 0)
      return fail("no value of the canonical encoding");
    m_at += spelling.size();
    into.kind = kind;
    return true;
  };
  switch (*m_at) {
  case '"':
    into.kind = Value::Kind::String;
    return string(into.text);
  case '{':
    return object(into, depth);
  case '[':
    return list(into, depth);
  case 't':
    return word("true", Value::Kind::True);
  case 'f':
    return word("false", Value::Kind::False);
  default:
    return integer(into);
  }
}

bool Document::object(Value& into, int depth) {
  if (depth > deepest)
    return fail("nested too deep");
  ++m_at;
  into.kind = Value::Kind::Object;
  if (take('}'))
    return true;
  Value* last = nullptr;
  do {
    auto& member = add();
    if (!key(member.key))
      return false;
    if (last && !comesBefore(last->key, member.key))
      return fail(last->key == member.key ? "a key twice" : "keys not in ascending order");
    if (!take(':'))
      return fail("no colon after a key");
    if (!value(member, depth + 1))
      return false;
    (last ? last->next : into.first) = &member;
    last = &member;
    ++into.count;
  } while (take(','));
  return take('}') || fail("an object that does not end");
}

bool Document::list(Value& into, int depth) {
  if (depth > deepest)
    return fail("nested too deep");
  ++m_at;
  into.kind = Value::Kind::List;
  if (take(']'))
    return true;
  Value* last = nullptr;
  do {
    auto& item = add();
    if (!value(item, depth + 1))
      return false;
    (last ? last->next : into.first) = &item;
    last = &item;
    ++into.count;
  } while (take(','));
  return take(']') || fail("a list that does not end");
}

bool Document::key(std::string_view& into) {
  if (!take('"'))
    return fail("no key");
  const char* from = m_at;
  while (m_at != m_end && isKeyByte(*m_at))
    ++m_at;
  into = {from, static_cast<std::size_t>(m_at - from)};
  if (into.empty() || into.size() > 32 || !isKeyStart(into[0]) || !take('"'))
    return fail("a key that is not [a-z][a-z0-9_]{0,31}");
  return true;
}

bool Document::string(std::string_view& into) {
  const char* from = ++m_at;
  bool wide = false, escapes = false;
  for (;; ++m_at) {
    if (m_at == m_end)
      return fail("a string that does not end");
    auto what = stringBytes.of[static_cast<unsigned char>(*m_at)];
    if (what == Plain)
      continue;
    if (what == Quote)
      break;
    if (what == Forbidden)
      return fail("a control character");
    if (what == Wide) {
      wide = true;
      continue;
    }
    escapes = true;
    if (++m_at == m_end || (*m_at != '"' && *m_at != '\\'))
      return fail("an escape other than of quote and backslash");
  }
  into = {from, static_cast<std::size_t>(m_at - from)};
  if (escapes && !escaped(from, into))
    return false;
  ++m_at;
  if (wide)
    if (auto why = base::whyNotEvidenceText(into); !why.empty())
      return fail(why.c_str());
  return true;
}

bool Document::escaped(const char* from, std::string_view& into) {
  auto& text = m_unescaped.emplace_back();
  text.reserve(into.size());
  for (const char* at = from; at != m_at; ++at) {
    if (*at == '\\')
      ++at;
    text += *at;
  }
  into = text;
  return true;
}

bool Document::integer(Value& into) {
  into.kind = Value::Kind::Integer;
  const char* from = m_at;
  std::uint64_t number = 0;
  while (m_at != m_end && *m_at >= '0' && *m_at <= '9') {
    number = number * 10 + static_cast<std::uint64_t>(*m_at++ - '0');
    if (number > largestInteger)
      return fail("an integer above 2^53-1");
  }
  if (m_at == from)
    return fail("no value of the canonical encoding");
  if (*from == '0' && m_at - from > 1)
    return fail("an integer with a leading zero");
  into.number = number;
  return true;
}

} // namespace calque::audit_check
