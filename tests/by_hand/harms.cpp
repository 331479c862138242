#include "small_store.h"

#include "core/crypto/digest.h"

namespace calque::by_hand_test {
namespace {

constexpr const char* signatures[] = {"policy-a", "policy-b", "approves-c"};

/// One bit; `bits` = 7 leaves UTF-8 whole, where SQLite counts characters.
void flipBit(auto& bytes, Dice& dice, std::size_t bits = 8) {
  auto& byte = bytes[dice.below(bytes.size())];
  byte =
      static_cast<std::remove_reference_t<decltype(byte)>>(static_cast<unsigned char>(byte) ^ 1U << dice.below(bits));
}
auto& anyOf(auto& list, Dice& dice) {
  return list[dice.below(std::size(list))];
}
base::Digest anotherRoot(Dice& dice) {
  auto root = crypto::sha256("another branch");
  root[0] = static_cast<std::uint8_t>(dice.below(256));
  return root;
}

// --- one who can write the file

void entryBit(SmallStore&, Evidence& evidence, Dice& dice) {
  flipBit(anyOf(evidence.sealed.rows.log, dice).entry, dice);
}
void prevBit(SmallStore&, Evidence& evidence, Dice& dice) {
  flipBit(anyOf(evidence.sealed.rows.log, dice).prev, dice, 7);
}
void prevOfAnother(SmallStore&, Evidence& evidence, Dice& dice) {
  anyOf(evidence.sealed.rows.log, dice).prev = testkit::hexDigestOf("another" + std::to_string(dice.below(99)));
}
void noteBit(SmallStore&, Evidence& evidence, Dice& dice) {
  flipBit(anyOf(evidence.sealed.rows.checkpoints, dice).note, dice);
}
void certificateBit(SmallStore&, Evidence& evidence, Dice& dice) {
  flipBit(anyOf(evidence.sealed.rows.certificates, dice).der, dice);
}
void fingerprintBit(SmallStore&, Evidence& evidence, Dice& dice) {
  flipBit(anyOf(evidence.sealed.rows.certificates, dice).fp, dice, 7);
}
void certificateExchanged(SmallStore&, Evidence& evidence, Dice& dice) {
  auto& rows = evidence.sealed.rows.certificates;
  const auto at = dice.below(rows.size());
  std::swap(rows[at].der, rows[(at + 1) % rows.size()].der);
}
void removed(auto& rows, Dice& dice) {
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(dice.below(rows.size())));
}
void entryRemoved(SmallStore&, Evidence& evidence, Dice& dice) {
  removed(evidence.sealed.rows.log, dice);
}
void checkpointRemoved(SmallStore&, Evidence& evidence, Dice& dice) {
  removed(evidence.sealed.rows.checkpoints, dice);
}
void certificateRemoved(SmallStore&, Evidence& evidence, Dice& dice) {
  removed(evidence.sealed.rows.certificates, dice);
}
void everythingRemoved(SmallStore&, Evidence& evidence, Dice&) {
  evidence.sealed.rows.log.clear();
  evidence.sealed.rows.checkpoints.clear();
}
void entriesSwapped(SmallStore&, Evidence& evidence, Dice& dice) {
  auto& log = evidence.sealed.rows.log;
  const auto one = dice.below(log.size()), other = (one + 1 + dice.below(log.size() - 1)) % log.size();
  std::swap(log[one].entry, log[other].entry);
  if (dice.below(2) == 0)
    std::swap(log[one].prev, log[other].prev);
}
void notesSwapped(SmallStore&, Evidence& evidence, Dice& dice) {
  auto& rows = evidence.sealed.rows.checkpoints;
  const auto one = dice.below(rows.size()), other = (one + 1 + dice.below(rows.size() - 1)) % rows.size();
  std::swap(rows[one].note, rows[other].note);
}
void renumbered(SmallStore&, Evidence& evidence, Dice& dice) {
  auto& log = evidence.sealed.rows.log;
  for (auto i = dice.below(log.size()); i < log.size(); ++i)
    ++log[i].seq;
}
void entryInserted(SmallStore&, Evidence& evidence, Dice& dice) {
  auto& log = evidence.sealed.rows.log;
  const auto at = dice.below(log.size() + 1);
  auto row = log[dice.below(log.size())];
  row.prev = testkit::hexDigestOf("inserted");
  log.insert(log.begin() + static_cast<std::ptrdiff_t>(at), row);
  for (std::size_t i = 0; i < log.size(); ++i)
    log[i].seq = static_cast<std::int64_t>(i);
}
/// An entry in the right chain, a commit of its own, that no checkpoint covers.
void entryAppended(SmallStore&, Evidence& evidence, Dice&) {
  auto row = evidence.sealed.rows.log.back();
  const auto seq = std::to_string(row.seq), next = std::to_string(++row.seq);
  const auto leaf = base::toHex(base::View(evidence.sealed.leaves.back()));
  replace(row.entry, "\"seq\":" + seq, "\"seq\":" + next);
  replace(row.entry, "\"tx\":" + seq, "\"tx\":" + next);
  replace(row.entry, row.prev, leaf);
  row.prev = leaf;
  evidence.sealed.rows.log.push_back(row);
}
void tailCut(SmallStore&, Evidence& evidence, Dice& dice) {
  auto& rows = evidence.sealed.rows;
  rows.checkpoints.resize(1 + dice.below(rows.checkpoints.size() - 1));
  rows.log.resize(static_cast<std::size_t>(rows.checkpoints.back().size));
}
void tailCutWithoutItsCheckpoints(SmallStore&, Evidence& evidence, Dice& dice) {
  evidence.sealed.rows.log.resize(1 + dice.below(evidence.sealed.rows.log.size() - 1));
}
void fileBeside(SmallStore&, Evidence& evidence, Dice& dice) {
  evidence.beside = std::vector<std::string>{"-wal", "-shm", "-journal"}[dice.below(3)];
}

// --- a thief of the log key

void checkpointOfAnotherBranch(SmallStore& small, Evidence& evidence, Dice& dice) {
  auto& row = anyOf(evidence.sealed.rows.checkpoints, dice);
  row.note = small.note(static_cast<std::uint64_t>(row.size), anotherRoot(dice));
}
void checkpointOfAnotherKey(SmallStore& small, Evidence& evidence, Dice& dice) {
  auto& row = anyOf(evidence.sealed.rows.checkpoints, dice);
  const auto size = static_cast<std::size_t>(row.size);
  row.note = small.store.note(crypto::Ed25519Key::generate(), size, testkit::treeRoot(evidence.sealed.leaves, 0, size));
}
void checkpointWithOneMoreLine(SmallStore& small, Evidence& evidence, Dice& dice) {
  auto& row = anyOf(evidence.sealed.rows.checkpoints, dice);
  const auto more = small.store.note(crypto::Ed25519Key::generate(), 1, anotherRoot(dice));
  row.note += more.substr(more.find("\n\n") + 2);
}
void resealed(SmallStore& small, Evidence& evidence) {
  small.store.keepSignatures = true;
  evidence.sealed = small.seal();
}
void edit(SmallStore& small, Dice& dice) {
  const std::pair<const char*, const char*> places[] = {
      {"lab", "name"}, {"lab", "software"}, {"enrol-a", "idcheck"}, {"enrol-b", "idcheck"}};
  const auto& [label, key] = places[dice.below(4)];
  small.store.at(label).data[key] = testkit::inQuotes("edited " + std::to_string(dice.below(1000)));
}
void editedBesideAnchors(SmallStore& small, Evidence& evidence, Dice& dice) {
  edit(small, dice);
  resealed(small, evidence);
}
void editedUnderSignatures(SmallStore& small, Evidence& evidence, Dice& dice) {
  edit(small, dice);
  resealed(small, evidence);
  evidence.anchors = evidence.sealed.anchors; // even the anchors are the thief's
}
void statementBit(SmallStore& small, Evidence& evidence, Dice& dice) {
  flipBit(small.store.at(anyOf(signatures, dice)).sign->made->first, dice, 7);
  resealed(small, evidence);
  evidence.anchors = evidence.sealed.anchors;
}
/// In the signature value: what else the CMS holds is not all signed.
void cmsBit(SmallStore& small, Evidence& evidence, Dice& dice) {
  auto& made = small.store.at(anyOf(signatures, dice)).sign->made->second;
  auto bytes = *base::maybeFromBase64(made);
  bytes[bytes.size() - 1 - dice.below(60)] ^= static_cast<std::uint8_t>(1U << dice.below(8));
  made = base::toBase64(base::View(bytes));
  resealed(small, evidence);
  evidence.anchors = evidence.sealed.anchors;
}
void signatureTransplanted(SmallStore& small, Evidence& evidence, Dice& dice) {
  const auto from = dice.below(3), to = (from + 1 + dice.below(2)) % 3;
  small.store.at(signatures[to]).sign->made = small.store.at(signatures[from]).sign->made;
  resealed(small, evidence);
  evidence.anchors = evidence.sealed.anchors;
}
void cmsTransplanted(SmallStore& small, Evidence& evidence, Dice& dice) {
  const auto from = dice.below(3), to = (from + 1 + dice.below(2)) % 3;
  small.store.at(signatures[to]).sign->made->second = small.store.at(signatures[from]).sign->made->second;
  resealed(small, evidence);
  evidence.anchors = evidence.sealed.anchors;
}
/// One person's stolen key under another's name: once with his certificate named, once with the right one.
void signedByAnother(SmallStore& small, Evidence& evidence, Dice& dice) {
  auto& sign = *small.store.at("policy-a").sign;
  sign.key = "u-0002";
  if (dice.below(2) == 0)
    sign.statement["cert"] = small.store.fingerprint("u-0002");
  evidence.sealed = small.seal();
  evidence.anchors = evidence.sealed.anchors;
}
/// A second authority that nobody but the log names, and a person's certificate from it.
void foreignAuthority(SmallStore& small, Evidence& evidence, Dice& dice) {
  const crypto::Validity years{{0}, {1'900'000'000'000}};
  const auto key = crypto::PrivateKey::generate();
  const auto authority = crypto::makeRootCertificate(key, "Lab Nord", years);
  auto& holder = small.store.holders.at("u-0002");
  auto honest = std::exchange(
      holder.certificate,
      crypto::makePersonCertificate(holder.key, holder.name, "u-0002", years, base::View(authority), key).value());
  small.store.at("enrol-b").data["fp"] = small.store.fingerprint("u-0002");
  const auto fp = testkit::inQuotes(crypto::sha256Hex(base::View(authority)));
  auto& issuing = small.store.at("lab").data["issuing"];
  if (dice.below(2) == 0)
    issuing = "[" + fp + "]";
  else
    issuing.insert(issuing.size() - 1, "," + fp);
  small.store.extraCertificates.push_back(authority);
  evidence.sealed = small.seal();
  evidence.anchors = evidence.sealed.anchors;
  holder.certificate = std::move(honest);
  small.store.extraCertificates.clear();
}
void keyThatTheRootDidNotSign(SmallStore& small, Evidence& evidence, Dice& dice) {
  const auto* label = dice.below(2) == 0 ? "lab" : "rotate";
  small.store.at(label).data["endorse"] = testkit::inQuotes(small.store.endorsement("another key"));
  resealed(small, evidence);
  evidence.anchors = evidence.sealed.anchors;
}

// --- what the anchors say

void anchorOfAnotherBranch(SmallStore& small, Evidence& evidence, Dice& dice) {
  const auto size = 1 + dice.below(evidence.sealed.leaves.size());
  evidence.anchors += small.note(size, anotherRoot(dice));
}
void labelOfAnotherBranch(SmallStore&, Evidence& evidence, Dice& dice) {
  evidence.anchors += labelOf(1 + dice.below(evidence.sealed.leaves.size()), anotherRoot(dice));
}
void anchorBeyond(SmallStore& small, Evidence& evidence, Dice& dice) {
  evidence.anchors += small.note(evidence.sealed.leaves.size() + 1 + dice.below(9), anotherRoot(dice));
}
void labelBeyond(SmallStore&, Evidence& evidence, Dice& dice) {
  evidence.anchors += labelOf(evidence.sealed.leaves.size() + 1 + dice.below(9), anotherRoot(dice));
}
void onlyAnchorBit(SmallStore&, Evidence& evidence, Dice& dice) {
  evidence.anchors = evidence.sealed.rows.checkpoints.back().note;
  flipBit(evidence.anchors, dice);
}
void noAnchor(SmallStore&, Evidence& evidence, Dice&) {
  evidence.anchors.clear();
}

} // namespace

std::string labelOf(std::uint64_t size, const base::Digest& root) {
  return "label " + std::string(SealedStore::origin) + " " + std::to_string(size) + " " +
         base::toHex(base::View(root)).substr(0, 20) + "\n";
}

const std::vector<Harm>& harms() {
#define CALQUE_HARM(name)                                                                                              \
  { #name, name }
  static const std::vector<Harm> all = {CALQUE_HARM(entryBit),
                                        CALQUE_HARM(noteBit),
                                        CALQUE_HARM(certificateBit),
                                        CALQUE_HARM(statementBit),
                                        CALQUE_HARM(cmsBit),
                                        CALQUE_HARM(prevBit),
                                        CALQUE_HARM(prevOfAnother),
                                        CALQUE_HARM(fingerprintBit),
                                        CALQUE_HARM(certificateExchanged),
                                        CALQUE_HARM(entryRemoved),
                                        CALQUE_HARM(checkpointRemoved),
                                        CALQUE_HARM(certificateRemoved),
                                        CALQUE_HARM(everythingRemoved),
                                        CALQUE_HARM(entriesSwapped),
                                        CALQUE_HARM(notesSwapped),
                                        CALQUE_HARM(renumbered),
                                        CALQUE_HARM(entryInserted),
                                        CALQUE_HARM(entryAppended),
                                        CALQUE_HARM(tailCut),
                                        CALQUE_HARM(tailCutWithoutItsCheckpoints),
                                        CALQUE_HARM(fileBeside),
                                        CALQUE_HARM(checkpointOfAnotherBranch),
                                        CALQUE_HARM(checkpointOfAnotherKey),
                                        CALQUE_HARM(checkpointWithOneMoreLine),
                                        CALQUE_HARM(editedBesideAnchors),
                                        CALQUE_HARM(editedUnderSignatures),
                                        CALQUE_HARM(signatureTransplanted),
                                        CALQUE_HARM(cmsTransplanted),
                                        CALQUE_HARM(signedByAnother),
                                        CALQUE_HARM(foreignAuthority),
                                        CALQUE_HARM(keyThatTheRootDidNotSign),
                                        CALQUE_HARM(anchorOfAnotherBranch),
                                        CALQUE_HARM(labelOfAnotherBranch),
                                        CALQUE_HARM(anchorBeyond),
                                        CALQUE_HARM(labelBeyond),
                                        CALQUE_HARM(onlyAnchorBit),
                                        CALQUE_HARM(noAnchor)};
#undef CALQUE_HARM
  return all;
}

} // namespace calque::by_hand_test
