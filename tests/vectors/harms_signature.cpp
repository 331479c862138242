// Signatures moved, changed, used twice, or made by one who may not. The thief has the log key, but no personal key.
#include "vectors.h"

#include "core/base/bytes.h"

namespace calque::vectors {
namespace {

constexpr const char* last = "releases-case";

Expected both(const char* code, const char* at, const char* also = "-") {
  return {altered(code, at), altered(code, at), 3, 3, also};
}
/// Seen by the verifier alone: the script does not look at rules.
Expected ruleOnly(const char* code, const char* at) {
  return {altered(code, at), altered(code, at), 0, 5};
}
testkit::SignRequest& signatureOf(Story& s, const char* label) {
  return *s.store.at(label).sign;
}
void changeCms(Story& s, void (*change)(base::Bytes&)) {
  auto& text = signatureOf(s, last).made->second;
  auto bytes = *base::maybeFromBase64(text);
  change(bytes);
  text = base::toBase64(base::View(bytes));
}
EntryDraft signs(const char* person, const char* role, const char* meaning) {
  auto draft = Story::entry("signs", "esign", person, person, {});
  draft.sign.emplace();
  draft.sign->role = role;
  draft.sign->meaning = meaning;
  return draft;
}

void addMoved(Vectors& v) {
  v.byThief(
      "signature_of_another_record", "A person's signature on his own record stands in place of the release.",
      [](Story& s) { signatureOf(s, last).made = signatureOf(s, "policy-b").made; },
      both("sign.binding", last, "sign.duplicate"));
  v.byThief(
      "signature_of_another_rev", "The approval of the model stands once more in place of the release.",
      [](Story& s) { signatureOf(s, last).made = signatureOf(s, "approves-model").made; },
      both("sign.binding", last, "sign.duplicate"));
  v.byThief(
      "signature_of_another_lab", "The release was signed for a record of the same name in another lab.",
      [](Story& s) {
        signatureOf(s, last).statement["log"] = "\"lab-18.hospital.example/calque/1\"";
        s.signAgainFrom(last);
      },
      both("sign.binding", last));
  v.byThief(
      "signature_of_another_meaning", "The word release in the statement was changed to approval.",
      [](Story& s) {
        auto& text = signatureOf(s, last).made->first;
        text.replace(text.find("\"release\""), 9, "\"approval\"");
      },
      both("sign.cms", last));
  v.byThief(
      "signature_used_twice", "The release was entered once more.",
      [](Story& s) {
        auto again = s.store.at(last);
        again.label = "again";
        s.store.insertAfter(last, again);
      },
      both("sign.binding", "again", "sign.duplicate"));
  v.byThief(
      "sid_used_twice", "The release was signed under the number of an earlier signature.",
      [](Story& s) {
        signatureOf(s, last).statement["sid"] = testkit::quotedSid("approves-model");
        s.signAgainFrom(last);
      },
      both("sign.duplicate", last));
  v.byThief(
      "entry_slipped_in_before_a_signature", "An entry was put between the page that was shown and its signature.",
      [](Story& s) {
        s.store.insertBefore(last,
                             Story::entry("slipped", "step.refused", "system:calque@0.1.0", "c-0001",
                                          {{"step", "\"release\""}, {"number", "1"}}, {{"reason", "\"not yet\""}}));
      },
      both("sign.binding", last));
}

void addCms(Vectors& v) {
  v.byThief(
      "cms_bit_flipped", "One bit of a signature value was changed.",
      [](Story& s) { changeCms(s, [](base::Bytes& bytes) { bytes[bytes.size() - 20] ^= 1; }); },
      both("sign.cms", last));
  v.byThief(
      "cms_cut", "The last ten bytes of a CMS were cut off.",
      [](Story& s) { changeCms(s, [](base::Bytes& bytes) { bytes.resize(bytes.size() - 10); }); },
      both("sign.cms", last));
  v.byThief(
      "cms_of_another_statement", "The CMS is that of another statement of the same person.",
      [](Story& s) { signatureOf(s, last).made->second = signatureOf(s, "approves-model").made->second; },
      both("sign.cms", last));
  v.byThief(
      "signed_with_the_key_of_another", "The statement names one person, another person's key signed it.",
      [](Story& s) {
        signatureOf(s, last).key = "u-0001";
        s.signAgainFrom(last);
      },
      both("sign.cms", last));
}

} // namespace

void addSignatureHarms(Vectors& v) {
  addMoved(v);
  addCms(v);
  v.byInsiders(
      "signed_after_revocation", "A key that had been revoked signed the release.",
      [](Story& s) {
        s.store.insertBefore(last, Story::entry("revoked", "person.revoked", "u-0001", "u-0002",
                                                {{"fp", s.store.fingerprint("u-0002")}, {"cause", "\"lost\""}},
                                                {{"reason", "\"token lost\""}}));
        s.signAgainFrom(last);
      },
      ruleOnly("sign.revoked", last));
  v.byInsiders(
      "signed_without_the_role", "A person signed as surgeon who is none.",
      [](Story& s) { s.store.insertBefore("end-u-0001", signs("u-0001", "surgeon", "review")); },
      ruleOnly("sign.binding", "signs"));
  v.byInsiders(
      "approved_by_a_technician", "A technician signed an approval.",
      [](Story& s) { s.store.insertBefore("end-u-0001", signs("u-0003", "technician", "approval")); },
      ruleOnly("sign.binding", "signs"));
}

} // namespace calque::vectors
