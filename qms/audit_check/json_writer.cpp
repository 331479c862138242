#include "json_writer.h"

#include <charconv>
#include <cstring>

namespace calque::audit_check {
namespace {

/// Takes what would be written and compares it with bytes that are there.
class Comparing {
public:
  explicit Comparing(std::string_view bytes) : m_rest(bytes) {}
  Comparing& operator+=(char c) {
    if (m_rest.empty() || m_rest[0] != c)
      m_same = false;
    else
      m_rest.remove_prefix(1);
    return *this;
  }
  Comparing& operator+=(std::string_view text) {
    const bool isThisVeryText = text.data() == m_rest.data(); // read without unescaping, it still lies where it was
    if (m_rest.size() < text.size() || (!isThisVeryText && std::memcmp(m_rest.data(), text.data(), text.size()) != 0))
      m_same = false;
    else
      m_rest.remove_prefix(text.size());
    return *this;
  }
  [[nodiscard]] bool same() const { return m_same && m_rest.empty(); }

private:
  std::string_view m_rest;
  bool m_same = true;
};

template <class Out> void putString(std::string_view text, Out& out) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '"' || text[at] == '\\') {
      out += text.substr(from, at - from);
      out += '\\';
      from = at;
    }
  out += text.substr(from);
  out += '"';
}

template <class Out> void putInteger(std::uint64_t number, Out& out) {
  char digits[20];
  const char* end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out += std::string_view(digits, static_cast<std::size_t>(end - digits));
}

template <class Out> void putValue(const Value& value, Out& out);

template <class Out> void putMembers(const Value& value, Out& out) {
  const bool keyed = value.kind == Value::Kind::Object;
  out += keyed ? '{' : '[';
  for (const auto* item = value.first; item; item = item->next) {
    if (item != value.first)
      out += ',';
    if (keyed) {
      out += '"';
      out += item->key;
      out += '"';
      out += ':';
    }
    putValue(*item, out);
  }
  out += keyed ? '}' : ']';
}

template <class Out> void putValue(const Value& value, Out& out) {
  switch (value.kind) {
  case Value::Kind::Object:
  case Value::Kind::List:
    return putMembers(value, out);
  case Value::Kind::String:
    return putString(value.text, out);
  case Value::Kind::Integer:
    return putInteger(value.number, out);
  case Value::Kind::True:
    out += std::string_view("true");
    return;
  case Value::Kind::False:
    out += std::string_view("false");
    return;
  }
}

} // namespace

void writeString(std::string_view text, std::string& out) {
  putString(text, out);
}

void writeValue(const Value& value, std::string& out) {
  putValue(value, out);
}

bool isSpelling(std::string_view bytes, const Value& value) {
  Comparing out(bytes);
  putValue(value, out);
  return out.same();
}

} // namespace calque::audit_check
