#include "canonical.h"

#include "text.h"

#include <cassert>
#include <nlohmann/json.hpp>

namespace calque::base {
namespace {

constexpr std::uint64_t largestInteger = (std::uint64_t{1} << 53) - 1;

bool isKey(std::string_view key) {
  return !key.empty() && key.size() <= 32 && key[0] >= 'a' && key[0] <= 'z' &&
         key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

void putString(std::string_view text, std::string& out) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    out += c;
  }
  out += '"';
}

struct Encoder {
  CanonicalLimits limits;
  std::string out;

  std::string put(const Json& value, int depth) { // empty, or what is wrong
    if (const auto* object = value.object())
      return putObject(*object, depth);
    if (const auto* list = value.list())
      return putList(*list, depth);
    if (const auto* text = value.string()) {
      putString(*text, out);
      return whyNotEvidenceText(*text);
    }
    if (auto truth = value.boolean()) {
      out += *truth ? "true" : "false";
      return {};
    }
    out += std::to_string(*value.integer());
    return *value.integer() > largestInteger ? "an integer above 2^53-1" : std::string{};
  }

  std::string putObject(const JsonObject& object, int depth) {
    if (depth > limits.depth)
      return "nested too deep";
    out += '{';
    for (bool first = true; const auto& [key, member] : object) {
      if (!isKey(key))
        return "a key that is not [a-z][a-z0-9_]{0,31}";
      if (!std::exchange(first, false))
        out += ',';
      putString(key, out);
      out += ':';
      if (auto why = put(member, depth + 1); !why.empty())
        return why;
    }
    out += '}';
    return {};
  }

  std::string putList(const JsonList& list, int depth) {
    if (depth > limits.depth)
      return "nested too deep";
    out += '[';
    for (bool first = true; const auto& item : list) {
      if (!std::exchange(first, false))
        out += ',';
      if (auto why = put(item, depth + 1); !why.empty())
        return why;
    }
    out += ']';
    return {};
  }
};

/// Builds a Json from nlohmann's events; a duplicate key, null, fraction or sign ends the reading.
class Reader final : public nlohmann::json_sax<nlohmann::json> {
public:
  explicit Reader(int depth) : m_depth(depth) {}
  bool null() override { return false; }
  bool boolean(bool value) override { return add(Json(value)); }
  bool number_integer(number_integer_t) override { return false; }
  bool number_unsigned(number_unsigned_t value) override {
    return value <= largestInteger && add(Json(std::uint64_t{value}));
  }
  bool number_float(number_float_t, const string_t&) override { return false; }
  bool string(string_t& value) override { return add(Json(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Json(JsonObject{})); }
  bool start_array(std::size_t) override { return !m_open.empty() && open(Json(JsonList{})); }
  bool key(string_t& value) override {
    m_open.back().key = value;
    return isKey(value) && !m_open.back().value.object()->contains(value);
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

  std::optional<Json> result;

private:
  struct Level {
    Json value;
    std::string key;
  };
  bool open(Json value) {
    m_open.push_back({std::move(value), {}});
    return static_cast<int>(m_open.size()) <= m_depth;
  }
  bool close() {
    auto done = std::move(m_open.back().value);
    m_open.pop_back();
    if (!m_open.empty())
      return add(std::move(done));
    result = std::move(done);
    return true;
  }
  bool add(Json value) {
    if (m_open.empty())
      return false;
    auto& level = m_open.back();
    if (auto* object = level.value.object())
      object->emplace(level.key, std::move(value));
    else
      level.value.list()->push_back(std::move(value));
    return true;
  }
  std::vector<Level> m_open;
  int m_depth;
};

nlohmann::ordered_json toNlohmann(const Json& value) {
  if (const auto* object = value.object()) {
    auto out = nlohmann::ordered_json::object();
    for (const auto& [key, member] : *object)
      out[key] = toNlohmann(member);
    return out;
  }
  if (const auto* list = value.list()) {
    auto out = nlohmann::ordered_json::array();
    for (const auto& item : *list)
      out.push_back(toNlohmann(item));
    return out;
  }
  if (const auto* text = value.string())
    return *text;
  if (auto truth = value.boolean())
    return *truth;
  return *value.integer();
}

} // namespace

std::optional<std::uint64_t> Json::integer() const {
  const auto* found = std::get_if<std::uint64_t>(&m_value);
  return found ? std::optional(*found) : std::nullopt;
}
std::optional<bool> Json::boolean() const {
  const auto* found = std::get_if<bool>(&m_value);
  return found ? std::optional(*found) : std::nullopt;
}

const Json* Json::find(std::string_view key) const {
  const auto* members = object();
  if (!members)
    return nullptr;
  auto found = members->find(key);
  return found == members->end() ? nullptr : &found->second;
}

std::string Json::text(std::string_view key) const {
  const auto* member = find(key);
  return member && member->string() ? *member->string() : std::string{};
}

std::uint64_t Json::number(std::string_view key) const {
  const auto* member = find(key);
  return member ? member->integer().value_or(0) : 0;
}

bool Json::flag(std::string_view key) const {
  const auto* member = find(key);
  return member && member->boolean().value_or(false);
}

std::vector<std::string> Json::words(std::string_view key) const {
  std::vector<std::string> words;
  if (const auto* member = find(key); member && member->list())
    for (const auto& item : *member->list())
      if (item.string())
        words.push_back(*item.string());
  return words;
}

Json& Json::set(std::string key, Json value) {
  assert(object());
  object()->insert_or_assign(std::move(key), std::move(value));
  return *this;
}

Result<std::string> toCanonical(const Json& object, CanonicalLimits limits) {
  if (!object.object())
    return fault(FaultKind::Library, "canonical encoding: the outer value is not an object");
  Encoder encoder{limits, {}};
  if (auto why = encoder.put(object, 1); !why.empty())
    return fault(FaultKind::Library, "canonical encoding: " + why);
  if (encoder.out.size() > limits.bytes)
    return fault(FaultKind::Library, "canonical encoding: longer than " + std::to_string(limits.bytes) + " bytes");
  return std::move(encoder.out);
}

// [impl->req~record.canonical~1]
Result<Json> fromCanonical(std::string_view bytes, CanonicalLimits limits) {
  Reader reader(limits.depth);
  bool read = bytes.size() <= limits.bytes && nlohmann::json::sax_parse(bytes, &reader);
  if (read && reader.result) {
    auto again = toCanonical(*reader.result, limits);
    if (again && *again == bytes)
      return std::move(*reader.result);
  }
  return fault(FaultKind::File, "these bytes are not canonical JSON", "");
}

std::string toPlainJson(const Json& value) {
  return toNlohmann(value).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace calque::base
