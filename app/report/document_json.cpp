#include "report.h"

namespace calque::report {
namespace {

using base::Json;
using base::JsonList;
using base::JsonObject;

template <class T, class Turn> JsonList listOf(const std::vector<T>& items, Turn turn) {
  JsonList list;
  for (const auto& item : items)
    list.push_back(turn(item));
  return list;
}

/// The key stands where an entry does.
Json withEntry(Json object, const std::optional<std::uint64_t>& entry) {
  if (entry)
    object.set("entry", *entry);
  return object;
}

Json withEntries(Json object, const char* key, const std::vector<std::uint64_t>& entries) {
  if (!entries.empty())
    object.set(key, listOf(entries, [](std::uint64_t seq) { return Json(seq); }));
  return object;
}

Json jsonOf(const domain::LabelledText& line) {
  return withEntry(JsonObject{{"label", line.label}, {"text", line.text}}, line.entry);
}

Json jsonOf(const domain::DocumentTable& table) {
  return withEntries(JsonObject{{"caption", table.caption},
                                {"columns", table.columns},
                                {"rows", listOf(table.rows, [](const auto& row) { return Json(row); })}},
                     "entries", table.entries);
}

Json jsonOf(const domain::DocumentPicture& picture) {
  return JsonObject{{"caption", picture.caption}, {"png", base::toBase64(picture.png)}};
}

Json jsonOf(const domain::DocumentSignature& signature) {
  return withEntry(JsonObject{{"printed_name", signature.printedName},
                              {"signer", signature.signer},
                              {"role", signature.role},
                              {"local_time", signature.localTime},
                              {"meaning", signature.meaning},
                              {"sid", signature.sid}},
                   signature.entry);
}

Json jsonOf(const domain::DocumentSection& section);
const auto turned = [](const auto& item) { return jsonOf(item); };

Json jsonOf(const domain::DocumentSection& section) {
  return withEntries(JsonObject{{"heading", section.heading},
                                {"exception", section.exception},
                                {"lines", listOf(section.lines, turned)},
                                {"paragraphs", section.paragraphs},
                                {"tables", listOf(section.tables, turned)},
                                {"pictures", listOf(section.pictures, turned)}},
                     "paragraph_entries", section.paragraphEntries);
}

} // namespace

// [impl->req~copies.agree~1]
base::Json jsonOf(const domain::Document& document) {
  Json checkpoint, all;
  checkpoint.set("note", document.checkpointNote).set("size", document.checkpointSize);
  checkpoint.set("root", document.checkpointRootHex);
  all.set("title", document.title).set("record", document.recordId).set("kind", kindWords(document.kind));
  all.set("demonstration", document.demonstration).set("language", document.language);
  all.set("header", listOf(document.header, turned)).set("sections", listOf(document.sections, turned));
  all.set("signatures", listOf(document.signatures, turned)).set("checkpoint", checkpoint);
  all.set("footer_random", document.footerRandom);
  return all;
}

} // namespace calque::report
