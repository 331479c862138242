// Entries of forbidden bytes (record.md 4, 12 F14), each sealed again: only a strict reader can tell.
#include "statements.h"
#include "vectors.h"

#include "core/crypto/digest.h"

namespace calque::vectors {
namespace {

constexpr const char* at = "setting";

/// `title` in the new values, of that many letters, and the whole entry of `bytes` bytes.
void fillTo(Story& s, std::size_t bytes) {
  auto& value = s.store.at(at).more["new"];
  const auto sealed = s.seal();
  const auto length = sealed.rows.log[static_cast<std::size_t>(sealed.seqs.at(at))].entry.size();
  value.insert(value.size() - 2, std::string(bytes - length, 'x'));
}

void forbidden(Vectors& v, const char* name, const char* done, const char* value, int byHandBare,
               const char* code = "entry.canonical") {
  v.byThief(name, done, [&](Story& s) { s.store.at(at).more["new"] = value; },
            {altered(code, at), altered(code, at), 3, byHandBare});
}

/// The last entry with other bytes around it, sealed again with the stolen log key.
void wrapped(Vectors& v, const char* name, const char* done, const std::string& before, const std::string& after) {
  auto sealed = v.honest;
  auto& entry = sealed.rows.log.back().entry;
  entry = before + entry + after;
  sealed.leaves.back() = crypto::sha256(std::string(1, '\0') + entry);
  auto& store = v.story.store;
  sealed.rows.checkpoints.back().note = store.note(store.logKey, v.size(), rootAt(sealed, v.size()));
  const auto said = altered("entry.canonical", v.last());
  v.add({name, done, true, {said, said, 3, 3}, pastTriggers(statementsFromTo(v.honest, sealed)), {}, {}});
}

} // namespace

void addEntryHarms(Vectors& v) {
  wrapped(v, "entry_with_a_byte_order_mark", "A byte order mark stands before the last entry.", "\xEF\xBB\xBF", "");
  wrapped(v, "entry_with_a_final_newline", "A newline stands after the last entry.", "", "\n");
  forbidden(v, "entry_with_a_key_twice", "An object in an entry has one key twice.", R"({"columns":"4","columns":"5"})",
            3);
  forbidden(v, "entry_with_a_fraction", "An entry holds the number 1.5.", R"({"columns":1.5})", 5);
  forbidden(v, "entry_with_an_exponent", "An entry holds the number 1e3.", R"({"columns":1e3})", 5);
  forbidden(v, "entry_with_a_negative_number", "An entry holds the number -1.", R"({"columns":-1})", 5);
  forbidden(v, "entry_with_a_leading_zero", "An entry holds the number 04.", R"({"columns":04})", 3);
  forbidden(v, "entry_with_an_integer_above_2_53", "An entry holds the number 2^53.", R"({"columns":9007199254740992})",
            5);
  forbidden(v, "entry_with_null", "An entry holds null.", R"({"columns":null})", 5);
  forbidden(v, "entry_with_keys_unsorted", "Two keys of an entry are not in order.", R"({"title":"x","columns":"4"})",
            5);
  forbidden(v, "entry_with_a_space", "A space stands after a colon.", R"({"columns": "4"})", 3);
  forbidden(v, "entry_with_an_escaped_letter", "A letter is escaped that stands for itself.", R"({"columns":"\u0034"})",
            3);
  forbidden(v, "entry_with_a_byte_order_mark_inside", "A text holds U+FEFF.", "{\"columns\":\"\xEF\xBB\xBF\"}", 5);
  forbidden(v, "entry_not_in_nfc", "A text is not in NFC: u and a combining diaeresis.", "{\"columns\":\"u\xCC\x88\"}",
            5);
  forbidden(v, "entry_of_depth_9", "Objects nest nine deep.", R"({"a":{"b":{"c":{"d":{"e":{"f":{"g":{}}}}}}}})", 5);
  v.byThief("entry_of_65537_bytes", "An entry is one byte too long.", [](Story& s) { fillTo(s, 65'537); },
            {altered("entry.canonical", at), altered("entry.canonical", at), 3, 5});
  v.byInsiders("entry_of_65536_bytes", "Nothing; an entry is as long as may be.", [](Story& s) { fillTo(s, 65'536); },
               {intact, unanchored, 0, 5});
  v.byInsiders("entry_of_depth_8", "Nothing; objects nest as deep as they may.",
               [](Story& s) { s.store.at(at).more["new"] = R"({"a":{"b":{"c":{"d":{"e":{"f":{}}}}}}})"; },
               {intact, unanchored, 0, 5});
  v.byThief("entry_with_an_unknown_key", "An entry has a key that no entry has.",
            [](Story& s) { s.store.at(at).more["extra"] = "1"; },
            {altered("entry.field", at), altered("entry.field", at), 3, 5});
  v.byThief("entry_of_an_unknown_type", "An entry is of a type that is not in the list.",
            [](Story& s) { s.store.at(at).type = "config.adored"; },
            {altered("entry.field", at), altered("entry.field", at), 3, 5});
}

} // namespace calque::vectors
