#include "entry_reader.h"

#include "json_writer.h"
#include "note.h"

#include <algorithm>
#include <iterator>

namespace calque::audit_check {
namespace {

std::uint8_t nibble(char c) {
  return static_cast<std::uint8_t>(c <= '9' ? c - '0' : c - 'a' + 10);
}

template <std::size_t N> std::array<std::uint8_t, N> bytesOfHex(std::string_view hex) {
  std::array<std::uint8_t, N> bytes{};
  if (hex.size() == 2 * N)
    for (std::size_t i = 0; i < N; ++i)
      bytes[i] = static_cast<std::uint8_t>(nibble(hex[2 * i]) << 4 | nibble(hex[2 * i + 1]));
  return bytes;
}

bool isIn(char c, std::string_view set) {
  return set.find(c) != std::string_view::npos;
}
bool isLowerOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// x.y.z in digits
bool isVersion(std::string_view text) {
  int dots = 0;
  char before = '.';
  for (char c : text) {
    if (!isDigit(c) && (c != '.' || before == '.'))
      return false;
    dots += c == '.';
    before = c;
  }
  return dots == 2 && before != '.';
}

/// system:<component>@<x.y.z>, maybe +test
bool isSystem(std::string_view text) {
  constexpr std::string_view start = "system:", test = "+test";
  if (!text.starts_with(start))
    return false;
  text.remove_prefix(start.size());
  auto sign = text.find('@');
  if (sign == std::string_view::npos || sign == 0 || sign > 32 || text[0] < 'a' || text[0] > 'z')
    return false;
  if (!std::ranges::all_of(text.substr(0, sign), [](char c) { return isLowerOrDigit(c) || c == '-'; }))
    return false;
  auto version = text.substr(sign + 1);
  if (version.ends_with(test))
    version.remove_suffix(test.size());
  return isVersion(version);
}

bool isHost(std::string_view text) {
  return text.size() >= 3 && text.size() <= 42 && text.starts_with("h-") &&
         std::ranges::all_of(text.substr(2), [](char c) { return isLowerOrDigit(c) || c == '-'; });
}

const ValueType& clockType() {
  static const auto type = objectType("age_s?:i boot:u err_ms?:i mono_ms:i src:ntp|ptp|none");
  return type;
}
EntryFault wrong(std::string_view key, std::string_view expected, std::string_view found) {
  return {"entry.field", std::string(key) + ": " + std::string(expected), std::string(found)};
}
EntryFault wrong(const Mismatch& mismatch) {
  return wrong(mismatch.key, mismatch.expected, mismatch.found);
}

/// The keys of an entry, each at most once: a walk beside the sorted members.
struct Fields {
  const Value *actor = nullptr, *auth = nullptr, *clk = nullptr, *data = nullptr, *files = nullptr, *host = nullptr,
              *log = nullptr, *becomes = nullptr, *was = nullptr, *prev = nullptr, *reason = nullptr, *record = nullptr,
              *rev = nullptr, *seq = nullptr, *sess = nullptr, *subject = nullptr, *t = nullptr, *tx = nullptr,
              *type = nullptr, *tz = nullptr, *v = nullptr;
};
struct FieldName {
  std::string_view name;
  const Value* Fields::*place;
};
constexpr FieldName fieldNames[] = {
    {"actor", &Fields::actor}, {"auth", &Fields::auth}, {"clk", &Fields::clk},       {"data", &Fields::data},
    {"files", &Fields::files}, {"host", &Fields::host}, {"log", &Fields::log},       {"new", &Fields::becomes},
    {"old", &Fields::was},     {"prev", &Fields::prev}, {"reason", &Fields::reason}, {"record", &Fields::record},
    {"rev", &Fields::rev},     {"seq", &Fields::seq},   {"sess", &Fields::sess},     {"subject", &Fields::subject},
    {"t", &Fields::t},         {"tx", &Fields::tx},     {"type", &Fields::type},     {"tz", &Fields::tz},
    {"v", &Fields::v}};

EntryFault sortFields(const Value& outer, Fields& fields) {
  std::size_t at = 0;
  for (const auto& member : itemsOf(outer)) {
    while (at < std::size(fieldNames) && fieldNames[at].name != member.key)
      ++at; // both ascend: a key that is not met is none of them
    if (at == std::size(fieldNames))
      return wrong(member.key, "no such key", "present");
    fields.*fieldNames[at].place = &member;
  }
  return {};
}

bool isString(const Value* value) {
  return value && value->isString();
}
bool isInteger(const Value* value) {
  return value && value->isInteger();
}
std::string_view shown(const Value* value) {
  return !value ? "absent" : value->isString() ? value->text : std::string_view("another type");
}

EntryFault readPlace(const Fields& f, Entry& into) {
  if (!isInteger(f.v) || f.v->number != 1)
    return wrong("v", "1", shown(f.v));
  if (!isString(f.log) || !isOrigin(f.log->text))
    return wrong("log", "an origin", shown(f.log));
  if (!isInteger(f.seq) || !isInteger(f.tx))
    return wrong(isInteger(f.seq) ? "tx" : "seq", "integer", shown(isInteger(f.seq) ? f.tx : f.seq));
  if (!isString(f.prev) || !isHexDigits(f.prev->text, 64))
    return wrong("prev", "64 hex digits", shown(f.prev));
  if (!isString(f.host) || !isHost(f.host->text))
    return wrong("host", "h- and 1 to 40 of a-z 0-9 -", shown(f.host));
  into.log = f.log->text;
  into.seq = f.seq->number;
  into.tx = f.tx->number;
  into.prev = digestOf(f.prev->text);
  into.host = f.host->text;
  return {};
}

EntryFault readTime(const Fields& f, Entry& into) {
  auto at = isString(f.t) ? base::maybeUtc(f.t->text) : std::nullopt;
  if (!at)
    return wrong("t", "YYYY-MM-DDTHH:MM:SS.mmmZ", shown(f.t));
  if (!isString(f.tz) || !base::maybeOffset(f.tz->text))
    return wrong("tz", "+HH:MM or -HH:MM", shown(f.tz));
  if (!f.clk)
    return wrong("clk", "present", "absent");
  if (auto mismatch = mismatchOf(*f.clk, clockType(), "clk"))
    return wrong(mismatch);
  const bool synchronised = f.clk->textOf("src") != "none";
  for (auto key : {"err_ms", "age_s"})
    if ((f.clk->find(key) != nullptr) != synchronised)
      return wrong(std::string("clk.") + key, "present exactly when src is not none",
                   synchronised ? "absent" : "present");
  into.at = *at;
  into.time = f.t->text;
  into.offset = f.tz->text;
  return {};
}

EntryFault readActor(const Fields& f, Entry& into) {
  into.byPerson = isString(f.actor) && isRecordId(f.actor->text, 'u');
  const bool bySystem = isString(f.actor) && !into.byPerson && isSystem(f.actor->text);
  if ((!into.byPerson && !bySystem) || (into.spec->actor == 'P' && bySystem) ||
      (into.spec->actor == 'S' && into.byPerson))
    return wrong("actor",
                 into.spec->actor == 'P'   ? "a person"
                 : into.spec->actor == 'S' ? "the system"
                                           : "a person or the system",
                 shown(f.actor));
  into.actor = f.actor->text;
  const bool needed = into.byPerson || into.type == Type::SessionLocked || into.type == Type::SessionClosed;
  if (needed != (f.sess != nullptr) || (f.sess && (!isString(f.sess) || !isHexDigits(f.sess->text, 32))))
    return wrong("sess", needed ? "32 hex digits" : "absent", shown(f.sess));
  into.session = f.sess ? id16Of(f.sess->text) : Id16{};
  const bool withAuth = into.type == Type::SessionOpened || into.type == Type::Esign;
  if (withAuth != (f.auth != nullptr))
    return wrong("auth", withAuth ? "present" : "absent", shown(f.auth));
  into.auth = f.auth;
  if (f.auth)
    if (auto mismatch = mismatchOfFactors(*f.auth))
      return wrong(mismatch);
  return {};
}

EntryFault readRecord(const Fields& f, Entry& into) {
  const auto& spec = *into.spec;
  const bool mustHave = !spec.prefixes.empty() && !spec.recordOptional;
  if (f.record ? spec.prefixes.empty() || !isString(f.record) || f.record->text.empty() ||
                     !isIn(f.record->text[0], spec.prefixes) || !isRecordId(f.record->text, f.record->text[0])
               : mustHave)
    return wrong("record", spec.prefixes.empty() ? "absent" : "an id with one of " + std::string(spec.prefixes),
                 shown(f.record));
  if ((f.record != nullptr) != (f.rev != nullptr) || (f.rev && (!isInteger(f.rev) || f.rev->number == 0)))
    return wrong("rev", f.record ? "an integer from 1" : "absent", shown(f.rev));
  into.record = f.record ? f.record->text : std::string_view{};
  into.rev = f.rev ? f.rev->number : 0;
  const bool withSubject = into.record.starts_with("c-") || spec.withSubject;
  if (withSubject != (f.subject != nullptr) || (f.subject && (!isString(f.subject) || !isUuidText(f.subject->text))))
    return wrong("subject", withSubject ? "a UUID" : "absent", shown(f.subject));
  into.subject = f.subject ? f.subject->text : std::string_view{};
  return {};
}

EntryFault readChange(const Fields& f, Entry& into) {
  const bool withChange = into.spec->withChange;
  for (auto [value, name] : {std::pair{f.was, "old"}, std::pair{f.becomes, "new"}})
    if (withChange != (value != nullptr) || (value && !value->isObject()))
      return wrong(name, withChange ? "an object" : "absent", shown(value));
  if (withChange && f.was->count + f.becomes->count == 0)
    return wrong("new", "at least one key in old and new together", "none");
  into.was = f.was;
  into.becomes = f.becomes;
  if (f.reason ? !isString(f.reason) || !isText(f.reason->text, 500) : into.spec->withReason)
    return wrong("reason", "1 to 500 code points", shown(f.reason));
  if (into.spec->withFiles != (f.files != nullptr))
    return wrong("files", into.spec->withFiles ? "present" : "absent", shown(f.files));
  into.files = f.files;
  if (f.files)
    if (auto mismatch = mismatchOfFiles(*f.files, into.spec->mayHaveNoFiles))
      return wrong(mismatch);
  return {};
}

/// What the notes under the list of record.md 3.3 ask of single types.
EntryFault readData(const Fields& f, Entry& into) {
  if (!f.data || !f.data->isObject())
    return wrong("data", "an object", shown(f.data));
  if (auto mismatch = mismatchOf(*f.data, into.spec->data, "data"))
    return wrong(mismatch);
  into.data = f.data;
  if (into.type == Type::LabCreated && !maybeLogKey(into.text("vkey"), into.log))
    return wrong("data.vkey", "a vkey of this origin", into.text("vkey"));
  if (into.type == Type::KeyRotated && !maybeLogKey(into.text("new"), into.log))
    return wrong("data.new", "a vkey of this origin", into.text("new"));
  if (into.type == Type::PrintPlanned) {
    int plans = 0;
    for (const auto& item : itemsOf(into.files))
      plans += item.textOf("role") == "form" && item.textOf("kind") == "json";
    if (plans != 1)
      return wrong("files", "exactly one form of kind json, the inspection plan", std::to_string(plans));
    if (into.data->find("placement")->count != 16)
      return wrong("data.placement", "16 decimals", std::to_string(into.data->find("placement")->count));
  }
  return {};
}

} // namespace

Id16 id16Of(std::string_view hex32) {
  return bytesOfHex<16>(hex32);
}
base::Digest digestOf(std::string_view hex64) {
  return bytesOfHex<32>(hex64);
}
std::string hexOf(const Id16& id) {
  return base::toHex(base::View(id));
}

EntryFault EntryReader::read(std::string_view bytes, Entry& into) {
  into = Entry{};
  into.outer = m_document.read(bytes);
  if (!into.outer)
    return {"entry.canonical", "canonical bytes", m_document.why()};
  if (!isSpelling(bytes, *into.outer))
    return {"entry.canonical", "the same bytes when encoded again", "other bytes"};
  Fields fields;
  if (auto fault = sortFields(*into.outer, fields); !fault.code.empty())
    return fault;
  if (!isString(fields.type) || !(into.spec = maybeType(fields.type->text)))
    return wrong("type", "a type of the list", shown(fields.type));
  into.type = into.spec->type;
  for (auto step : {readPlace, readTime, readActor, readRecord, readChange, readData})
    if (auto fault = step(fields, into); !fault.code.empty())
      return fault;
  return {};
}

} // namespace calque::audit_check
