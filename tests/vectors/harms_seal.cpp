// Checkpoints, anchors from outside, and the thief of the log key who seals the log again.
#include "statements.h"
#include "vectors.h"

#include "core/crypto/digest.h"

namespace calque::vectors {
namespace {

const base::Digest anotherRoot = crypto::sha256("another root");

std::string labelOf(std::uint64_t size, const base::Digest& root) {
  return "label " + std::string(SealedStore::origin) + " " + std::to_string(size) + " " +
         base::toHex(base::View(root)).substr(0, 20) + "\n";
}

void addCheckpoints(Vectors& v) {
  const auto size = v.honest.seqs.at("gauge") + 1;
  const auto at = std::to_string(size);
  const auto& store = v.story.store;
  const auto add = [&](const char* name, const char* done, bool resealed, const std::string& sql, const Said& said) {
    v.add({name, done, resealed, {said, said, 3, 3}, pastTriggers(sql), {}, {}});
  };
  const auto row = [&](std::uint64_t of, const base::Digest& root) {
    return "INSERT INTO checkpoint VALUES (" + std::to_string(of) + ", " + literal(store.note(store.logKey, of, root)) +
           ");\n";
  };
  const auto seq = v.seq("gauge");
  add("checkpoint_missing", "One checkpoint was removed.", false, "DELETE FROM checkpoint WHERE size = " + at + ";\n",
      altered("checkpoint.missing", seq));
  add("checkpoint_extra", "A checkpoint inside the first commit was added, signed with the stolen log key.", true,
      row(1, rootAt(v.honest, 1)), altered("checkpoint.extra", "0"));
  add("checkpoint_of_another_root", "One checkpoint bears another root, signed with the stolen log key.", true,
      v.noteAt(store.logKey, size, anotherRoot), altered("checkpoint.root", seq));
  add("checkpoint_by_a_foreign_key", "One checkpoint is signed by a key that is not the log's.", false,
      v.noteAt(v.story.foreign, size, rootAt(v.honest, size)), altered("checkpoint.note", seq));
  const auto line = store.note(v.story.foreign, size, rootAt(v.honest, size));
  add("checkpoint_with_a_second_signature", "One checkpoint has a second signature line.", false,
      "UPDATE checkpoint SET note = note || " + literal(line.substr(line.find("\n\n") + 2)) + " WHERE size = " + at +
          ";\n",
      altered("checkpoint.note", seq));
  add("checkpoint_beyond_the_log", "A checkpoint of three entries more was added, signed with the stolen log key.",
      true, row(v.size() + 3, anotherRoot), truncated("checkpoint.beyond", std::to_string(v.size() + 2)));
}

void addAnchors(Vectors& v) {
  const auto& store = v.story.store;
  const auto root = rootAt(v.honest, v.size());
  v.story.reset();
  v.story.store.at("case-closed").data["delivered"] = "\"to the other ward\"";
  const auto branch = v.story.seal();
  v.story.reset();
  const auto lastNote = branch.rows.checkpoints.back().note;
  auto otherLab = lastNote;
  for (auto at = otherLab.find("lab-17"); at != std::string::npos; at = otherLab.find("lab-17"))
    otherLab.replace(at, 6, "lab-18");

  v.byShell("anchor_of_a_second_branch",
            "The store is untouched; the anchor is a checkpoint of another history, signed with the same log key.", "",
            {altered("anchor.root", v.last()), unanchored, 3, 5}, lastNote);
  v.all.back().resealed = true;
  v.byShell("anchor_by_a_foreign_key", "The store is untouched; the anchor is signed by a key that is not the log's.",
            "", {altered("anchor.note"), unanchored, 3, 5}, store.note(v.story.foreign, v.size(), root));
  v.byShell("anchor_of_another_lab", "The store is untouched; the only anchor is of another log.", "",
            {unanchored, unanchored, 5, 5}, otherLab);
  v.byShell("anchor_cut_off", "The store is untouched; the first anchor is half a note.", "",
            {{6, "anchor.file", ""}, unanchored, 6, 5}, lastNote.substr(0, 40) + "\n%%\n" + anchorsOf(v.honest));
  v.byShell("label_from_paper", "Nothing; the anchor is the line of a label.", "", {intact, unanchored, 0, 5},
            labelOf(v.size(), root));
  v.byShell("label_of_another_root", "The store is untouched; the label has other digits.", "",
            {altered("anchor.root", v.last()), unanchored, 3, 5}, labelOf(v.size(), anotherRoot));
}

void addThief(Vectors& v) {
  v.byThief("edited_before_a_signature", "The printer's serial number was edited, and the log sealed again.",
            [](Story& s) { s.store.at("printer").data["serial"] = s.store.at("start").data["serial"] = "\"S-78\""; },
            {altered("sign.after", "approves-printer"), altered("sign.after", "approves-printer")});
  v.byThief("edited_after_the_last_signature",
            "An entry after the last signature was edited, and the log sealed again.",
            [](Story& s) { s.store.at("case-closed").data["delivered"] = "\"nowhere\""; },
            {altered("anchor.root", v.last()), unanchored, 3, 5});
  v.byThief("removed_before_a_signature", "An entry of the case was removed, and the log sealed again.",
            [](Story& s) { s.store.erase("review"); },
            {altered("sign.binding", "releases-case"), altered("sign.binding", "releases-case")});
  v.byThief("removed_after_the_last_signature",
            "An entry after the last signature was removed, and the log sealed again, one entry shorter.",
            [](Story& s) { s.store.erase("setting"); }, {truncated("anchor.beyond", v.last()), unanchored, 4, 5});
  v.byInsiders("key_rotated_rightly", "Nothing; the log key was rotated under the lab root.",
               [](Story& s) { s.store.insertBefore("end-u-0001", s.rotation(s.store.vkey(s.second))); },
               {intact, unanchored, 0, 5});
  v.byThief("key_rotated_without_endorsement", "The thief brought in a log key that the lab root did not endorse.",
            [](Story& s) { s.store.insertBefore("end-u-0001", s.rotation(s.store.vkey(s.store.logKey))); },
            {altered("cert.endorse", "rotate"), altered("cert.endorse", "rotate")});
}

} // namespace

void addSealHarms(Vectors& v) {
  addCheckpoints(v);
  addAnchors(v);
  addThief(v);
}

} // namespace calque::vectors
