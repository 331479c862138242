#include "story.h"

#include <algorithm>

namespace calque::vectors {

Story::Story()
    : second(crypto::Ed25519Key::fromSeed(base::View(base::Bytes(32, 9)))),
      foreign(crypto::Ed25519Key::fromSeed(base::View(base::Bytes(32, 11)))) {
  store.insertBefore("end-u-0001", entry("setting", "config.changed", "u-0001", "", {{"section", "\"screens\""}},
                                         {{"old", R"({"columns":"3"})"},
                                          {"new", R"({"columns":"4","title":"Überblick"})"},
                                          {"reason", "\"wider screens\""}}));
  (void)store.seal();
  m_honest = store.drafts;
  store.keepSignatures = true;
}

void Story::reset() {
  store.drafts = m_honest;
}

void Story::signAgainFrom(std::string_view label) {
  for (auto at = &store.at(label) - store.drafts.data(); at < std::ssize(store.drafts); ++at)
    if (auto& sign = store.drafts[static_cast<std::size_t>(at)].sign)
      sign->made.reset();
}

EntryDraft Story::entry(std::string label, std::string type, std::string actor, std::string record, Fields data,
                        Fields more) {
  EntryDraft draft;
  draft.label = std::move(label);
  draft.type = std::move(type);
  draft.actor = std::move(actor);
  draft.record = std::move(record);
  draft.data = std::move(data);
  draft.more = std::move(more);
  return draft;
}

EntryDraft Story::rotation(const std::string& endorsedVkey) {
  return entry("rotate", "key.rotated", "system:calque@0.1.0", "",
               {{"old", testkit::inQuotes(store.vkey(store.logKey))},
                {"new", testkit::inQuotes(store.vkey(second))},
                {"endorse", testkit::inQuotes(store.endorsement(endorsedVkey))}},
               {{"reason", "\"yearly\""}});
}

Sealed Story::seal() {
  auto sealed = store.seal();
  const auto rotated = sealed.seqs.find("rotate");
  if (rotated == sealed.seqs.end())
    return sealed;
  for (auto& row : sealed.rows.checkpoints) {
    const auto size = static_cast<std::uint64_t>(row.size);
    const auto byNew = store.note(second, size, rootAt(sealed, size));
    if (size == rotated->second + 1)
      row.note += byNew.substr(byNew.find("\n\n") + 2);
    else if (size > rotated->second + 1)
      row.note = byNew;
  }
  return sealed;
}

std::string anchorsOf(const Sealed& sealed) {
  std::string text;
  for (const auto& row : sealed.rows.checkpoints) {
    const auto size = static_cast<std::uint64_t>(row.size);
    if (size == sealed.seqs.at("anchor") + 1 || size == sealed.seqs.at("case") || size == sealed.leaves.size())
      text += row.note + "%%\n";
  }
  return text;
}

base::Digest rootAt(const Sealed& sealed, std::uint64_t size) {
  return testkit::treeRoot(sealed.leaves, 0, static_cast<std::size_t>(size));
}

} // namespace calque::vectors
